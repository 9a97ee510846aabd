package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import dictum.model.Difference;
import dictum.model.Echo;
import dictum.model.Entry;
import dictum.model.Found;
import dictum.model.PartialDate;
import dictum.model.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who had it first: the same words in several articles, copies of one report counted once. */
final class SameWordsTest {
    private static final String WIRE = """
            PORT ARDEL. The basin was opened on Monday after two years of works that had cost more than the town earns
            in ten, and the first boats came in before noon with flags on their masts and the band of the fire brigade.

            “We shall never again close the gates at night,” said Ada Okoro. The harbour board will meet next week to
            talk about the fees that the fishermen have to pay, which many of them have called too high since the spring.
            """;

    @TempDir
    Path folder;

    private QuoteLibrary library;
    private String first;

    @BeforeEach
    void open() {
        library = Libraries.open(folder, "dated-1", SameWordsTest::dated);
        library.capture(Pages.page(
                "2026-03-05-later", "A report of our own. “We shall never close the gates at night,” said Ada Okoro."));
        first = library.capture(Pages.page("2026-03-02-wire", WIRE))
                .entries()
                .get(0)
                .id();
        library.capture(Pages.page("2026-03-03-copy", "From our correspondent.\n\n" + WIRE));
        library.capture(
                Pages.page(
                        "2026-03-06-part",
                        "Another view. “It is known: we shall never again close the gates at night, and that is all I say,” said Ada Okoro."));
        library.capture(Pages.page(
                "2026-03-07-other", "“We shall close the harbour for the night of the feast,” said Ada Okoro."));
        library.capture(Pages.page("2026-03-08-short", "“No comment,” said Ivo Lind."));
        library.capture(Pages.page("2026-03-09-short", "“No comment,” said Mira Olin."));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void tellsWhoHadItFirstAndCountsCopiesOnce() {
        SameWords same = library.sameWords(first);
        assertThat(same.echoes())
                .extracting(echo -> echo.entry().reference().issued().orElseThrow() + " " + echo.report())
                .containsExactly("2026-03-02 1", "2026-03-03 1", "2026-03-05 2", "2026-03-06 3");
        assertThat(same.reports()).isEqualTo(3);
        assertThat(library.sameWords(same.echoes().get(3).entry().id()).reports())
                .isEqualTo(3);
    }

    @Test
    void showsWhatEachHasOtherwise() {
        List<Echo> echoes = library.sameWords(first).echoes();
        assertThat(echoes.get(1).differences()).isEmpty();
        assertThat(echoes.get(2).differences())
                .containsExactly(
                        new Difference(Difference.Kind.SAME, "We shall never"),
                        new Difference(Difference.Kind.LEFT_OUT, "again"),
                        new Difference(Difference.Kind.SAME, "close the gates at night,"));
        assertThat(echoes.get(3).differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.ADDED, Difference.Kind.SAME, Difference.Kind.ADDED);
    }

    @Test
    void takesShortWordsForTheSameOnlyWhenTheyAreEqual() {
        Entry comment = Libraries.find(library, Query.ALL.words("comment")).get(0);
        assertThat(library.sameWords(comment.id()).echoes()).hasSize(2);
    }

    @Test
    void leavesOutWhatWasRejected() {
        Entry part = library.sameWords(first).echoes().get(3).entry();
        library.review(part.id(), dictum.model.Review.Verdict.REJECTED, dictum.model.Review.Correction.NONE, "ivo", "");
        assertThat(library.sameWords(first).echoes()).hasSize(3);
    }

    private static Article dated(Snapshot snapshot) {
        Article article = Libraries.article(snapshot);
        return new Article(
                article.doc(),
                article.sha256(),
                article.itemType(),
                article.language(),
                article.title(),
                article.standfirst(),
                article.authors(),
                article.publisher(),
                article.section(),
                Optional.of(Found.of(PartialDate.parse(snapshot.doc().substring(0, 10)), "test", "")),
                article.modified(),
                article.canonical(),
                article.dateline(),
                article.text(),
                article.blocks(),
                List.of(),
                Optional.empty());
    }
}
