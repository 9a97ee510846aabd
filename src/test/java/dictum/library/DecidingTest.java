package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.Authority;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Span;
import dictum.model.Speaker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does to quotations beyond accepting and rejecting: takes back, marks anew, works through the queue. */
final class DecidingTest {
    @TempDir
    Path folder;

    private QuoteLibrary library;
    private Entry entry;
    private String key;
    private String text;

    @BeforeEach
    void open() {
        library = Libraries.open(folder);
        Captured captured = library.capture(Pages.numbered(7));
        entry = captured.entries().get(0);
        key = captured.key();
        text = captured.article().text();
    }

    @AfterEach
    void close() {
        assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        library.close();
    }

    @Test
    void takesBackOneDecisionAtATime() {
        library.review(entry.id(), Verdict.CORRECTED, speaker("Bo Ek"), "ivo", "");
        library.review(entry.id(), Verdict.ACCEPTED, Correction.NONE, "ivo", "sure");

        Entry once = library.undo(entry.id(), "ivo").orElseThrow();
        assertThat(once.verdict()).isEqualTo(Verdict.CORRECTED);
        assertThat(once.quotation().speaker().map(Speaker::label)).hasValue("Bo Ek");

        assertThat(library.undo(entry.id(), "ivo")).contains(entry);
        assertThatThrownBy(() -> library.undo(entry.id(), "ivo"))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE));
    }

    @Test
    void aDecisionWithoutANoteKeepsTheOneThatIsThere() {
        library.review(entry.id(), Verdict.CORRECTED, speaker("Bo Ek"), "ivo", "ask her office");
        assertThat(library.review(entry.id(), Verdict.ACCEPTED, Correction.NONE, "ada", "")
                        .note())
                .isEqualTo("ask her office");
        library.rebuild(Progress.NONE);
        assertThat(library.detail(entry.id()).entry().note()).isEqualTo("ask her office");

        assertThat(library.review(entry.id(), Verdict.ACCEPTED, Correction.NONE, "ada", Review.NO_NOTE)
                        .note())
                .isEmpty();
        assertThat(library.undo(entry.id(), "ada").orElseThrow().note()).isEqualTo("ask her office");
        assertThat(library.review(entry.id(), Verdict.PROPOSED, Correction.NONE, "ada", "")
                        .note())
                .isEmpty();
    }

    @Test
    void whatWasTakenBackStaysTakenBackWhenTheIndexIsMadeAnew() {
        library.review(entry.id(), Verdict.REJECTED, Correction.NONE, "ivo", "");
        library.undo(entry.id(), "ivo");
        library.review(entry.id(), Verdict.ACCEPTED, Correction.NONE, "ivo", "");
        library.rebuild(Progress.NONE);
        assertThat(library.detail(entry.id()).reviews()).hasSize(1);
        reopen("curly-2");
        assertThat(library.detail(entry.id()).entry().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void movesTheWordsOfAQuotationUnderItsName() {
        library.review(entry.id(), Verdict.CORRECTED, speaker("Bo Ek"), "ivo", "");
        Entry moved = library.moveWords(entry.id(), List.of(span("came up to step 7")), "ivo", "too long");

        assertThat(moved.id()).isEqualTo(entry.id());
        assertThat(moved.quotation().text()).isEqualTo("came up to step 7");
        assertThat(moved.quotation().speaker().map(Speaker::label)).hasValue("Bo Ek");
        assertThat(moved.selector().exact()).isEqualTo("came up to step 7");
        assertThat(Libraries.all(library)).hasSize(2);

        library.rebuild(Progress.NONE);
        reopen("curly-2");
        assertThat(library.detail(entry.id()).entry()).isEqualTo(moved);
        assertThat(Libraries.find(library, words("came up"))).containsExactly(moved);
    }

    @Test
    void movedWordsGoBackWithTheDecision() {
        library.moveWords(entry.id(), List.of(span("came up to step 7")), "ivo", "");
        assertThat(library.undo(entry.id(), "ivo")).contains(entry);
        assertThat(Libraries.all(library)).hasSize(2).contains(entry);

        library.moveWords(entry.id(), List.of(span("came up to step 7")), "ivo", "");
        library.review(entry.id(), Verdict.PROPOSED, Correction.NONE, "ivo", "");
        assertThat(library.detail(entry.id()).entry().quotation()).isEqualTo(entry.quotation());
        assertThat(Libraries.all(library)).hasSize(2);
    }

    @Test
    void marksWordsThatNoEngineFound() {
        Entry marked = library.mark(key, List.of(span(" The harbour board met at noon")), Optional.empty(), "ivo", "");

        assertThat(marked.quotation().text()).isEqualTo("The harbour board met at noon");
        assertThat(marked.quotation().kind()).isEqualTo(Quotation.Kind.INDIRECT);
        assertThat(marked.verdict()).isEqualTo(Verdict.ACCEPTED);
        library.rebuild(Progress.NONE);
        reopen("curly-2");
        assertThat(library.detail(marked.id()).entry()).isEqualTo(marked);
        assertThat(library.article(key).entries()).hasSize(3);

        assertThat(library.undo(marked.id(), "ivo")).isEmpty();
        assertThat(library.article(key).entries()).hasSize(2);
    }

    @Test
    void takesEnclosedWordsForVerbatim() {
        library.review(entry.id(), Verdict.REJECTED, Correction.NONE, "ivo", "");
        Entry marked = library.mark(key, List.of(span("“Nobody had counted 7 boats")), Optional.empty(), "ivo", "");
        assertThat(marked.quotation().kind()).isEqualTo(Quotation.Kind.MIXED);
        library.undo(marked.id(), "ivo");
        Span whole = span("“The tide came up to step 7,”");
        assertThatThrownBy(() -> library.mark(key, List.of(whole), Optional.empty(), "ivo", ""))
                .hasMessageContaining("already");
    }

    @Test
    void refusesToMarkNothing() {
        int end = text.length();
        for (List<Span> none : List.of(
                List.<Span>of(), List.of(new Span(3, 3)), List.of(new Span(end, end + 4)), List.of(span("\n\n")))) {
            assertThatThrownBy(() -> library.mark(key, none, Optional.empty(), "ivo", ""))
                    .isInstanceOfSatisfying(
                            DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE));
        }
    }

    @Test
    void queuesWhatNeedsALookFirst() {
        String plain = "“Boats are many,” said Ada Okoro. ";
        library.capture(Pages.page("crowd", plain + "“Who said this?” asked nobody at all."));
        List<Waiting> queue = library.queue(10);
        assertThat(queue).hasSize(4);
        assertThat(library.waiting()).isEqualTo(4);
        assertThat(queue.get(0).doubts()).isNotEmpty();

        String first = queue.get(0).entry().id();
        library.review(first, Verdict.ACCEPTED, Correction.NONE, "ivo", "");
        assertThat(library.queue(10)).noneMatch(waiting -> waiting.entry().id().equals(first));
        assertThat(library.waiting()).isEqualTo(3);
    }

    @Test
    void countsArticlesAndSpeakers() {
        library.review(entry.id(), Verdict.ACCEPTED, Correction.NONE, "ivo", "");
        assertThat(library.shelf(5)).singleElement().satisfies(shelved -> {
            assertThat(shelved.statements()).isEqualTo(2);
            assertThat(shelved.waiting()).isEqualTo(1);
        });
        assertThat(library.people().list(5))
                .extracting(Authority::name)
                .containsExactlyInAnyOrder("Ada Okoro", "Piet Vandermeer");
    }

    private void reopen(String version) {
        library.close();
        library = Libraries.open(folder, new CurlyReader(version, quotation -> true));
    }

    private Span span(String words) {
        int start = text.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new Span(start, start + words.length());
    }

    private static Correction speaker(String name) {
        return new Correction(
                Optional.of(new Speaker.Person(name, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Query words(String words) {
        return Query.ALL.words(words);
    }
}
