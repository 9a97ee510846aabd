package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that somebody types or pastes are of one line, and of characters that are seen. */
final class TypedTest {
    @TempDir
    Path folder;

    private QuoteLibrary library;
    private Entry entry;

    @BeforeEach
    void open() {
        library = Libraries.open(folder);
        entry = library.capture(Pages.numbered(7)).entries().get(0);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\nOkoro", "Ada\rOkoro", "Ada\u2028Okoro", "Ada\u0085Okoro"})
    void refusesALineBreakInASpeakersName(String name) {
        refusesName(name, "a line break (U+", "behind \"Ada\": give it on one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u202AOkoro", "Ada\u202E", "Ada\u2066Okoro", "Ada\u2069"})
    void refusesWhatTurnsTheDirectionInASpeakersName(String name) {
        refusesName(name, "turns the direction of what follows (U+20", "behind \"Ada\": take it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u0000Okoro", "Ada\tOkoro", "Ada\u001B[31m", "Ada\uDB40\uDC41"})
    void refusesOtherCharactersThatNobodySees(String name) {
        refusesName(name, "a control character that nobody sees", "behind \"Ada\": take it out");
    }

    private void refusesName(String name, String... told) {
        refused(told, () -> library.people().rename("Ada Okoro", name, "ivo"));
        refused(told, () -> library.people().addAlias("Ada Okoro", name, "ivo"));
        refused(told, () -> library.people().addRole("Ada Okoro", name, Optional.empty(), Optional.empty(), "ivo"));
        refused(told, () -> set(person(name, Optional.empty(), Optional.empty())));
        refused(told, () -> set(person("Ada Okoro", Optional.of(name), Optional.empty())));
        refused(told, () -> set(person("Ada Okoro", Optional.empty(), Optional.of(name))));
        refused(told, () -> set(venue(new Venue("interview", Optional.of(name), "set by the reviewer"))));
        refused(told, () -> set(venue(new Venue(name, Optional.empty(), "set by the reviewer"))));
        refused(
                told,
                () -> library.mark(
                        entry.reference().key(),
                        List.of(new Span(0, 6)),
                        person(name, Optional.empty(), Optional.empty()).speaker(),
                        "ivo",
                        ""));
        assertThat(Libraries.all(library)).hasSize(2).contains(entry);
        assertThat(library.people().history(9)).isEmpty();
    }

    @Test
    void takesNamesOfAllScripts() {
        for (String name : List.of("أمينة الحداد", "José Ortega y Gasset", "Ivo\u200Fא", "Ада Око\u0301ро")) {
            assertThat(set(person(name, Optional.empty(), Optional.empty()))
                            .quotation()
                            .speaker()
                            .map(Speaker::label))
                    .hasValue(name);
        }
        assertThat(library.people()
                        .rename("Piet Vandermeer", "أمينة الحداد", "ivo")
                        .name())
                .isEqualTo("أمينة الحداد");
    }

    /** Whoever sets a role gives the name that the page has along with it. */
    @Test
    void leavesANameThatThePageHas() {
        Entry odd = library.capture(Pages.page("odd", "“The tide came up,” said Ada\u202E Okoro.\n"))
                .entries()
                .get(0);
        String name = odd.quotation().speaker().orElseThrow().label();
        assertThat(name).contains("\u202E");
        Entry set = library.review(
                odd.id(), Verdict.CORRECTED, person(name, Optional.of("Harbour Master"), Optional.empty()), "ivo", "");
        assertThat(set.quotation().speaker().flatMap(Speaker::role)).hasValue("Harbour Master");
    }

    private Entry set(Correction correction) {
        return library.review(entry.id(), Verdict.CORRECTED, correction, "ivo", "");
    }

    private static Correction person(String name, Optional<String> role, Optional<String> affiliation) {
        return new Correction(
                Optional.of(Speaker.of("person", name, role, affiliation)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Correction venue(Venue venue) {
        return new Correction(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(venue));
    }

    private static void refused(String[] told, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DictumException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.USAGE);
            assertThat(e.getMessage()).contains(told);
        });
    }
}
