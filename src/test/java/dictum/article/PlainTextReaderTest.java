package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import org.junit.jupiter.api.Test;

final class PlainTextReaderTest {
    private static final String STORY = "The bridge will stay closed, the engineer said on Tuesday.";

    @Test
    void keepsTheFileCharacterForCharacter() {
        String text = "\uFEFFBridge will stay closed\r\n\r\n  “Rust\u00A0everywhere,”  she said.\r\n";
        assertThat(Pages.readPlain(text).text()).isEqualTo(text.substring(1));
    }

    @Test
    void tellsTheLinesApart() {
        Article article = Pages.readPlain("""
                All news

                Harbour bridge stays closed until June

                Rust is found where there should be none
                By Ada Okoro and Tom Vale
                The bridge from the east Sam Reed/TASS
                The bridge from the east
                © Sam Reed/TASS

                LAGOS, 3 May — %s

                A longer way round

                “It adds forty minutes,” a driver said.
                Read also: Fair opens
                """.formatted(STORY));
        assertThat(Pages.blocks(article))
                .containsExactly(
                        "FURNITURE All news",
                        "HEADLINE Harbour bridge stays closed until June",
                        "STANDFIRST Rust is found where there should be none",
                        "BYLINE By Ada Okoro and Tom Vale",
                        "CAPTION The bridge from the east Sam Reed/TASS",
                        "CAPTION The bridge from the east",
                        "CAPTION © Sam Reed/TASS",
                        "PARAGRAPH LAGOS, 3 May — " + STORY,
                        "HEADING A longer way round",
                        "PARAGRAPH “It adds forty minutes,” a driver said.",
                        "FURNITURE Read also: Fair opens");
        assertThat(article.title().orElseThrow().value()).isEqualTo("Harbour bridge stays closed until June");
        assertThat(article.authors())
                .extracting(author -> author.value().name())
                .containsExactly("Ada Okoro", "Tom Vale");
        assertThat(article.dateline().orElseThrow().place()).contains("Lagos");
        assertThat(article.issued()).isEmpty();
    }

    @Test
    void readsMarkdownWithItsFrontMatterAsItIs() {
        String text = """
                ---
                title: "Who counts the boats?"
                tags:
                  - harbour
                ---

                # Bridge stays closed until June

                > “It adds forty *minutes*,” a driver said.
                """;
        Article article = Pages.readPlain(text);
        assertThat(article.text()).isEqualTo(text);
        assertThat(Pages.blocks(article))
                .containsExactly(
                        "FURNITURE ---",
                        "FURNITURE title: \"Who counts the boats?\"",
                        "FURNITURE tags:",
                        "FURNITURE - harbour",
                        "FURNITURE ---",
                        "HEADLINE # Bridge stays closed until June",
                        "PARAGRAPH > “It adds forty *minutes*,” a driver said.");
        assertThat(article.title().orElseThrow().value()).isEqualTo("Bridge stays closed until June");
        assertThat(Pages.blocks(Pages.readPlain("---\n\nThe bridge is closed.\n\n---\n")))
                .contains("PARAGRAPH The bridge is closed.");
    }

    @Test
    void neverTakesALineThatQuotesForFurniture() {
        Article article = Pages.readPlain(STORY + "\n\n“Subscribe to reason”\n\nPhoto: she said no\n\n" + STORY);
        assertThat(Pages.blocks(article)).allMatch(block -> block.startsWith("PARAGRAPH"));
    }

    @Test
    void takesAFirstLineThatIsASentenceForAParagraph() {
        Article article = Pages.readPlain(STORY + "\n" + STORY);
        assertThat(Pages.blocks(article)).containsExactly("PARAGRAPH " + STORY, "PARAGRAPH " + STORY);
        assertThat(article.title()).isEmpty();
    }

    @Test
    void joinsTheLinesOfAHardWrappedFile() {
        String line = "the engineer found rust at every pillar that the boats could get\n";
        Article article = Pages.readPlain(line.repeat(4) + "near. It was late.\n\n" + line.repeat(4) + "near.\n");
        assertThat(article.blocks()).hasSize(2);
    }

    @Test
    void readsADateOnlyWhereALineSaysItOutright() {
        assertThat(Pages.readPlain("Published March 16, 2020\n\n" + STORY)
                        .issued()
                        .orElseThrow()
                        .value())
                .hasToString("2020-03-16");
        assertThat(Pages.readPlain(STORY + " It opened on March 16, 2020.").issued())
                .isEmpty();
    }
}
