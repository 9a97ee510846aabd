package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags, projects and a second reviewer's assent: put on, taken off, and never lost. */
final class TagsTest {
    @TempDir
    Path folder;

    private QuoteLibrary library;
    private Entry first;
    private Entry second;

    @BeforeEach
    void open() {
        library = Libraries.open(folder);
        List<Entry> entries = library.capture(Pages.numbered(7)).entries();
        first = entries.get(0);
        second = entries.get(1);
    }

    @AfterEach
    void close() {
        assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        library.close();
    }

    @Test
    void findsWhatBearsATag() {
        assertThat(library.tag(first.id(), List.of("Chapter  2", "tides"), List.of(), "ivo")
                        .tags())
                .containsExactly("Chapter 2", "tides");
        library.tag(second.id(), List.of("tides"), List.of(), "ivo");
        assertThat(Libraries.find(library, Query.ALL.tag("chapter 2")))
                .extracting(Entry::id)
                .containsExactly(first.id());
        assertThat(Libraries.find(library, Query.parse("tag:Tides boats", Query.ALL)))
                .extracting(Entry::id)
                .containsExactly(second.id());
        library.note("chapter 2", "Before the flood", "ivo");
        library.note("later", "Nothing yet", "ivo");
        assertThat(library.projects())
                .containsExactly(
                        new Project("chapter 2", 1, "Before the flood"),
                        new Project("later", 0, "Nothing yet"),
                        new Project("tides", 2, ""));
        survives();
        library.note("later", "", "ivo");
        assertThat(library.projects()).extracting(Project::tag).containsExactly("chapter 2", "tides");
    }

    @Test
    void takesTagsOffAndBack() {
        library.tag(first.id(), List.of("tides"), List.of(), "ivo");
        library.review(first.id(), Verdict.ACCEPTED, Correction.NONE, "ivo", "sure");
        Entry off = library.tag(first.id(), List.of(), List.of("TIDES", "unknown"), "ivo");
        assertThat(off.tags()).isEmpty();
        assertThat(off.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(off.note()).isEqualTo("sure");
        assertThat(library.undo(first.id(), "ivo").orElseThrow().tags()).containsExactly("tides");
        library.review(first.id(), Verdict.PROPOSED, Correction.NONE, "ivo", "");
        assertThat(library.detail(first.id()).entry().tags()).containsExactly("tides");
        survives();
    }

    @Test
    void writesNothingWhenNothingChanges() {
        library.tag(first.id(), List.of("tides"), List.of(), "ivo");
        library.tag(first.id(), List.of("Tides"), List.of("unknown"), "ivo");
        assertThat(library.detail(first.id()).reviews()).hasSize(1);
    }

    @Test
    void keepsATaggedQuotationThatAnEngineNoLongerFinds() {
        Entry tagged = library.tag(first.id(), List.of("tides"), List.of(), "ivo");
        library.close();
        library = Libraries.open(folder, new CurlyReader("curly-2", quotation -> false));
        assertThat(Libraries.all(library)).containsExactly(tagged);
        library.close();
        library = Libraries.open(folder, new CurlyReader("curly-3", quotation -> true));
        assertThat(Libraries.all(library)).hasSize(2).contains(tagged);
    }

    @Test
    void aSecondReviewerSignsWhatAFirstDecided() {
        refused(() -> library.sign(first.id(), "mira"));
        library.review(first.id(), Verdict.ACCEPTED, Correction.NONE, "ivo", "");
        refused(() -> library.sign(first.id(), "Ivo "));
        Entry signed = library.sign(first.id(), "mira");
        assertThat(signed.signed().orElseThrow().reviewer()).isEqualTo("mira");
        assertThat(signed.verdict()).isEqualTo(Verdict.ACCEPTED);
        survives();
        library.tag(first.id(), List.of("tides"), List.of(), "ivo");
        assertThat(library.detail(first.id()).entry().signed()).isPresent();
        library.undo(first.id(), "ivo");
        assertThat(library.undo(first.id(), "mira").orElseThrow().signed()).isEmpty();
    }

    @Test
    void aLaterDecisionTakesTheSignatureAway() {
        library.review(first.id(), Verdict.ACCEPTED, Correction.NONE, "ivo", "");
        library.sign(first.id(), "mira");
        library.review(first.id(), Verdict.REJECTED, Correction.NONE, "mira", "");
        assertThat(library.detail(first.id()).entry().signed()).isEmpty();
        refused(() -> library.sign(first.id(), "ivo"));
        assertThat(library.sign(first.id(), "ada").signed()).isPresent();
    }

    @Test
    void refusesWhatIsNoTag() {
        for (String none : List.of("", "  ", "a;b", "a\nb", "x".repeat(81))) {
            refused(() -> library.tag(first.id(), List.of(none), List.of(), "ivo"));
        }
        refused(() -> library.tag(first.id(), List.of("tides"), List.of(), " "));
        assertThat(library.detail(first.id()).reviews()).isEmpty();
    }

    private void survives() {
        List<Entry> before = Libraries.all(library);
        List<Project> projects = library.projects();
        library.rebuild(Progress.NONE);
        assertThat(Libraries.all(library)).isEqualTo(before);
        library.close();
        library = Libraries.open(folder);
        assertThat(Libraries.all(library)).isEqualTo(before);
        assertThat(library.projects()).isEqualTo(projects);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE));
    }
}
