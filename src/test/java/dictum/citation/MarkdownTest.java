package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownTest {
    @Test
    void tellsOfTheArticleInTheFrontMatterWhenThereIsButOne() {
        assertThat(Samples.written("markdown", Samples.complete(), Samples.indirect()))
                .isEqualTo("""
                        ---
                        title: "Bridge will stay closed until autumn"
                        key: "lind2026"
                        type: "article-newspaper"
                        author:
                          - "Lind, Jan"
                          - "van Berg, Mia"
                        publication: "The Harbour Times"
                        section: "Local"
                        date: "2026-03-05"
                        url: "https://harbour.example/bridge-closed"
                        accessed: "2026-11-25"
                        archive: "https://web.archive.example/web/20260305101500/https://harbour.example/bridge-closed"
                        language: "en"
                        tags:
                          - "bridge"
                          - "harbour"
                        sha256: "%s"
                        ---

                        # Bridge will stay closed until autumn

                        Jan Lind, Mia van Berg · *The Harbour Times* · 2026-03-05 · [article](https://harbour.example/bridge-closed) · [archived copy](https://web.archive.example/web/20260305101500/https://harbour.example/bridge-closed) · read 2026-11-25 · `lind2026`

                        > “It is closed, & stays so”
                        >
                        > — **Ada Okoro (chief engineer, Harbour Board)**, said 2026-03-03, interview (Radio Lenn) · direct · accepted · [on the page](https://harbour.example/bridge-closed#:~:text=It%%20is%%20closed%%2C%%20%%26%%20stays%%20so) · `q1`

                        check the date

                        #bridge #harbour

                        > denied: the bridge will fall
                        >
                        > — **Ada Okoro (chief engineer, Harbour Board)** · indirect · accepted · [on the page](https://harbour.example/bridge-closed#:~:text=the%%20bridge%%20will%%20fall) · `q2`
                        """.formatted(Samples.SHA));
    }

    @Test
    void hasAHeadingForEachOfSeveralArticles() {
        String markdown = Samples.written(
                "markdown",
                Source.plain().quoting(said(OKORO, "It is closed")),
                Source.plain().key("b").title("Second").quoting(said(OKORO, "It is closed")));
        assertThat(markdown).startsWith("---\ntitle: \"Quotations\"\n---\n");
        assertThat(markdown.lines().filter(line -> line.startsWith("# ")))
                .containsExactly("# Bridge will stay closed until autumn", "# Second");
    }

    @Test
    void keepsParagraphsInsideTheBlockQuote() {
        assertThat(Samples.written("markdown", Source.plain().quoting(said(OKORO, "One.\n\nTwo.\nThree."))))
                .contains("> “One.\n>\n> Two.\\\n> Three.”\n>\n> —");
    }

    @Test
    void letsNoPageWriteMarkdown() {
        String hostile = "# *x* [a](javascript:b) <script> `c` $d$ ==e== | ---\n- item\n1. item\n> quote";
        Entry entry = Samples.entry(
                "q1", said(OKORO, hostile), Source.plain().title(hostile).reference(), hostile, List.of("a b#c"));
        assertThat(Samples.written("markdown", entry))
                .contains("\\*x\\* \\[a\\](javascript:b) \\<script\\> \\`c\\` \\$d\\$ \\=\\=e\\=\\= \\|")
                .contains("\n> \\- item\\\n> 1\\. item\\\n> \\> quote”")
                .contains("#a-b-c");
    }
}
