package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dictum.model.Article;
import dictum.model.Block;
import dictum.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The article that the product is shown with, in its three forms. */
final class SeedArticleTest {
    private static final Path SEED = Path.of("..", "shared", "seed");

    private static Article read(String name, Snapshot.Format format) throws IOException {
        Path file = SEED.resolve(name);
        assumeTrue(Files.exists(file), "the seed article is not here");
        return new ArticleReader().read(Pages.snapshot(Files.readAllBytes(file), format));
    }

    @Test
    void readsStandfirstAndBodyAndNothingElseOfTheBarePage() throws IOException {
        Article article = read("article-bare.html", Snapshot.Format.HTML);
        assertThat(article.blocks()).hasSize(15);
        assertThat(article.blocks().get(0).kind()).isEqualTo(Block.Kind.STANDFIRST);
        assertThat(article.blocks())
                .filteredOn(block -> block.kind() == Block.Kind.HEADING)
                .hasSize(1);
        assertThat(article.text())
                .startsWith("Under the contract")
                .contains("top brass\n\nMOSCOW, March 16. /TASS/. Russia and Turkey")
                .endsWith("an altitude of up to 30 km.")
                .contains("envisaged\u00A0partial")
                .doesNotContain("Bobylev", "Read also", "ready for talks", "All rights reserved");
        assertThat(article.title().orElseThrow().value())
                .isEqualTo("Russia, Turkey may soon sign contract on 2nd regiment set of S-400 systems");
        assertThat(article.standfirst().orElseThrow().value())
                .startsWith("Under the contract, Turkey will be involved");
        assertThat(article.dateline().orElseThrow().place()).contains("Moscow");
        assertThat(article.dateline().orElseThrow().date().orElseThrow()).hasToString("--03-16");
        assertThat(article.authors()).isEmpty();
        assertThat(article.issued()).isEmpty();
    }

    @Test
    void readsWhatThePageWithMetadataDeclares() throws IOException {
        Article article = read("article-meta.html", Snapshot.Format.HTML);
        assertThat(article.text())
                .isEqualTo(read("article-bare.html", Snapshot.Format.HTML).text());
        assertThat(article.issued().orElseThrow().value()).hasToString("2020-03-16");
        assertThat(article.publisher().orElseThrow().value()).isEqualTo("TASS");
        assertThat(article.canonical().orElseThrow().value())
                .hasToString("https://news.example/defense/s-400-second-set");
    }

    @Test
    void readsThePlainText() throws IOException {
        Article article = read("article.txt", Snapshot.Format.PLAIN_TEXT);
        assertThat(article.blocks())
                .extracting(Block::kind)
                .startsWith(
                        Block.Kind.FURNITURE,
                        Block.Kind.HEADLINE,
                        Block.Kind.STANDFIRST,
                        Block.Kind.CAPTION,
                        Block.Kind.CAPTION,
                        Block.Kind.CAPTION,
                        Block.Kind.PARAGRAPH);
        assertThat(article.blocks())
                .filteredOn(block -> block.kind() == Block.Kind.PARAGRAPH)
                .hasSize(13);
    }
}
