package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.citation.CitationFormats;
import dictum.citation.QuoteCsvReader;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Review;
import dictum.model.Speaker;
import dictum.model.Uttered;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportTest {
    @TempDir
    Path folder;

    @Test
    void bringsALibraryOfTheSamePagesToTheSameTable() {
        String table;
        try (QuoteLibrary here = Libraries.open(folder.resolve("here"))) {
            here.capture(
                    Pages.page("one", "She said: “The lock opens.” He said: “It will not.” They said: “We wait.”"));
            List<Entry> entries = Libraries.all(here);
            here.review(
                    entries.get(0).id(), Review.Verdict.ACCEPTED, Review.Correction.NONE, "Ada", "checked, \"twice\"");
            here.review(
                    entries.get(1).id(),
                    Review.Verdict.CORRECTED,
                    new Review.Correction(
                            Optional.of(new Speaker.Person("Bo Ek", Optional.empty(), Optional.empty())),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    "Ada",
                    "");
            table = table(here);
        }
        try (QuoteLibrary there = Libraries.open(folder.resolve("there"))) {
            there.capture(
                    Pages.page("one", "She said: “The lock opens.” He said: “It will not.” They said: “We wait.”"));
            assertThat(table(there)).isNotEqualTo(table);
            Import decisions = new Import(there, "Mia");
            assertThat(taken(decisions, table)).containsExactly(true, true, false);
            assertThat(table(there)).isEqualTo(table);
            assertThat(taken(decisions, table)).containsOnly(false);
        }
    }

    @Test
    void neverTouchesAQuotationOfOtherWords() {
        try (QuoteLibrary here = Libraries.open(folder.resolve("here"))) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            QuoteCsvReader.Row row = rows(table(here).replace("The lock opens", "The duck opens"))
                    .get(0);
            assertThatThrownBy(() -> new Import(here, "Mia").take(row))
                    .isInstanceOf(DictumException.class)
                    .hasMessageContaining(
                            "quotation " + row.entry().id() + " is another one here, its words are “The lock opens.”");
        }
    }

    @Test
    void whatWasChangedInARowThatNobodyAcceptedIsADecisionToo() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            String table = table(here);
            String edited = with(with(table, "Speaker", "Ada Okoro"), "Notes", "her voice");
            assertThat(taken(new Import(here, "Mia"), edited)).containsExactly(true);
            Entry entry = only(here);
            assertThat(entry.verdict()).isEqualTo(Review.Verdict.CORRECTED);
            assertThat(entry.quotation().speaker().map(Speaker::label)).hasValue("Ada Okoro");
            assertThat(entry.note()).isEqualTo("her voice");
            assertThat(taken(new Import(here, "Mia"), edited)).containsExactly(false);
        }
    }

    @Test
    void aNoteAloneDecidesNothing() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            assertThat(taken(new Import(here, "Mia"), with(table(here), "Notes", "ask her")))
                    .containsExactly(true);
            assertThat(only(here).note()).isEqualTo("ask her");
            assertThat(only(here).verdict()).isEqualTo(Review.Verdict.PROPOSED);
        }
    }

    @Test
    void aRowThatNobodyTouchedUndoesNoNewerDecision() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            String id = only(here).id();
            String proposed = table(here);
            here.review(id, Review.Verdict.ACCEPTED, Review.Correction.NONE, "Ada", "heard it");
            String accepted = table(here);
            here.review(id, Review.Verdict.CORRECTED, speaker("Bo Ek"), "Ada", "");
            here.tag(id, List.of("harbour"), List.of(), "Ada");
            here.review(id, Review.Verdict.REJECTED, Review.Correction.NONE, "Ada", "it was Bo’s dog");
            String rejected = table(here);
            for (String old : List.of(proposed, accepted)) {
                assertThat(left(here, old))
                        .hasValueSatisfying(words -> assertThat(words)
                                .contains("Review", "Notes", "decided here since the table was exported"));
                assertThat(table(here)).isEqualTo(rejected);
            }
            here.undo(id, "Ada");
            String undone = table(here);
            assertThat(left(here, rejected)).isPresent();
            assertThat(table(here)).isEqualTo(undone);
        }
    }

    @Test
    void ofAnOldTableOnlyTheCellsThatWereChangedAreTaken() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            String id = only(here).id();
            String edited = with(table(here), "Statement Date", "2026-02-03");
            here.review(id, Review.Verdict.CORRECTED, speaker("Bo Ek"), "Ada", "his voice");
            assertThat(left(here, edited)).isPresent();
            Entry entry = only(here);
            assertThat(entry.quotation().uttered())
                    .isEqualTo(new Uttered(Optional.of(PartialDate.ofDay(2026, 2, 3)), "set by the reviewer"));
            assertThat(entry.quotation().speaker().map(Speaker::label)).hasValue("Bo Ek");
            assertThat(entry.note()).isEqualTo("his voice");
        }
    }

    @Test
    void aVerdictOnWhatStandsHereNoLongerIsLeft() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "Ada Okoro said: “The lock opens.”"));
            String id = only(here).id();
            here.review(id, Review.Verdict.CORRECTED, speaker("Bo Ek"), "Ada", "");
            String edited = with(table(here), "Review", "accepted");
            here.review(id, Review.Verdict.CORRECTED, speaker("Cy Ruud"), "Ada", "");
            assertThat(left(here, edited)).hasValue("Speaker, Review: decided here since the table was exported");
            assertThat(only(here).verdict()).isEqualTo(Review.Verdict.CORRECTED);
        }
    }

    @Test
    void ofACellThatWasDecidedOnHereSinceTheNewerDecisionStaysAndBothAreNamed() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "Ada Okoro said: “The lock opens.”"));
            String id = only(here).id();
            String edited = with(with(table(here), "Speaker", "Bo Ek"), "Statement Date", "2026-02-03");
            here.review(id, Review.Verdict.CORRECTED, speaker("Cy Ruud"), "Ada", "");
            Import.Outcome outcome = new Import(here, "Mia").take(rows(edited).get(0));
            assertThat(outcome.conflicts())
                    .containsExactly(
                            "Speaker is \"Cy Ruud\" here, as Ada decided at 2026-03-04T06:06:07Z, and \"Bo Ek\" in the table");
            assertThat(only(here).quotation().speaker().map(Speaker::label)).hasValue("Cy Ruud");
            assertThat(only(here).quotation().uttered().date()).hasValue(PartialDate.ofDay(2026, 2, 3));

            String again = with(with(table(here), "Speaker", "Bo Ek"), "Speaker Role", "baker");
            assertThat(new Import(here, "Mia").take(rows(again).get(0)).conflicts())
                    .isEmpty();
            assertThat(only(here).quotation().speaker().map(Speaker::label)).hasValue("Bo Ek");
        }
    }

    @Test
    void aVerdictANoteAndTagsThatAreNewerHereStayToo() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            String id = only(here).id();
            here.tag(id, List.of("harbour"), List.of(), "Ada");
            String edited = with(
                    with(with(table(here), "Review", "accepted"), "Notes", "heard it"), "Tags", "chapter 2; harbour");
            here.review(id, Review.Verdict.REJECTED, Review.Correction.NONE, "Ada", "it was Bo’s dog");
            here.tag(id, List.of("dogs"), List.of(), "Ada");
            String newer = table(here);
            assertThat(new Import(here, "Mia").take(rows(edited).get(0)).conflicts())
                    .hasSize(3)
                    .anyMatch(conflict -> conflict.startsWith("Review is \"rejected\" here"))
                    .anyMatch(conflict -> conflict.startsWith("Notes is \"it was Bo’s dog\" here"))
                    .anyMatch(conflict -> conflict.startsWith("Tags is \"harbour; dogs\" here"));
            assertThat(only(here).verdict()).isEqualTo(Review.Verdict.REJECTED);
            assertThat(only(here).tags()).containsExactly("harbour", "dogs", "chapter 2");
            here.tag(id, List.of(), List.of("chapter 2"), "Ada");
            assertThat(table(here)).isEqualTo(newer);
        }
    }

    @Test
    void aRecordThatWasRenamedSinceIsNoNewerDecisionOnItsRole() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            here.review(only(here).id(), Review.Verdict.CORRECTED, speaker("Bo Ek"), "Ada", "");
            String edited = with(table(here), "Speaker Role", "baker");
            here.people().rename("Bo Ek", "Bodil Ek", "Ada");
            assertThat(taken(new Import(here, "Mia"), edited)).containsExactly(true);
            assertThat(only(here).quotation().speaker())
                    .hasValue(new Speaker.Person("Bodil Ek", Optional.of("baker"), Optional.empty()));
        }
    }

    @Test
    void theSameTableAgainWritesNothing() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            String id = only(here).id();
            here.review(id, Review.Verdict.ACCEPTED, Review.Correction.NONE, "Ada", "");
            String edited =
                    with(with(with(table(here), "Speaker", "Bo Ek"), "Review", "proposed"), "Notes", "his voice ");
            assertThat(taken(new Import(here, "Mia"), edited)).containsExactly(true);
            int decisions = here.reviews(id).size();
            Import.Outcome again = new Import(here, "Mia").take(rows(edited).get(0));
            assertThat(again.taken()).isFalse();
            assertThat(again.conflicts()).isEmpty();
            assertThat(here.reviews(id)).hasSize(decisions);
            assertThat(only(here).quotation().speaker().map(Speaker::label)).hasValue("Bo Ek");
        }
    }

    @Test
    void aDecisionIsTakenBackByItsCell() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            here.review(only(here).id(), Review.Verdict.ACCEPTED, Review.Correction.NONE, "Ada", "");
            assertThat(taken(new Import(here, "Mia"), with(table(here), "Review", "proposed")))
                    .containsExactly(true);
            assertThat(only(here).verdict()).isEqualTo(Review.Verdict.PROPOSED);
        }
    }

    @Test
    void decisionsOfAnotherLibraryGoOnToBeTaken() {
        try (QuoteLibrary there = Libraries.open(folder.resolve("there"));
                QuoteLibrary here = Libraries.open(folder.resolve("here"))) {
            for (QuoteLibrary library : List.of(there, here)) {
                library.capture(Pages.page("one", "She said: “The lock opens.”"));
            }
            String id = only(there).id();
            there.review(id, Review.Verdict.ACCEPTED, Review.Correction.NONE, "Ada", "one");
            taken(new Import(here, "Mia"), table(there));
            there.review(id, Review.Verdict.CORRECTED, speaker("Bo Ek"), "Ada", "two");
            there.tag(id, List.of("harbour"), List.of(), "Ada");
            assertThat(taken(new Import(here, "Mia"), table(there))).containsExactly(true);
            assertThat(table(here)).isEqualTo(table(there));
        }
    }

    @Test
    void aCellThatWasEmptiedTakesNothingAwayAndIsNamed() {
        try (QuoteLibrary here = Libraries.open(folder)) {
            here.capture(Pages.page("one", "She said: “The lock opens.”"));
            Review.Correction dated = new Review.Correction(
                    Optional.empty(),
                    Optional.of(new Uttered(Optional.of(PartialDate.ofMonth(2026, 2)), "her diary")),
                    Optional.empty(),
                    Optional.empty());
            here.review(only(here).id(), Review.Verdict.CORRECTED, dated, "Ada", "as she told");
            String table = with(with(with(table(here), "Review", "accepted"), "Statement Date", ""), "Notes", "");
            assertThat(left(here, table)).hasValue("Notes, Statement Date: a cell that was emptied takes nothing away");
            Entry entry = only(here);
            assertThat(entry.verdict()).isEqualTo(Review.Verdict.ACCEPTED);
            assertThat(entry.quotation().uttered().basis()).isEqualTo("her diary");
            assertThat(entry.note()).isEqualTo("as she told");
        }
    }

    private static Review.Correction speaker(String name) {
        return new Review.Correction(
                Optional.of(new Speaker.Person(name, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String table(QuoteLibrary library) {
        return table(library, "");
    }

    /** What {@code words} find, as a table. */
    static String table(QuoteLibrary library, String words) {
        return library.export(Query.parse(words, Query.ALL), (entries, articles) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                CitationFormats.named("quotes-csv").write(entries, articles, out);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    static List<QuoteCsvReader.Row> rows(String table) {
        List<QuoteCsvReader.Row> rows = new ArrayList<>();
        new QuoteCsvReader(new BufferedReader(new StringReader(table))).forEachRemaining(rows::add);
        return rows;
    }

    private static List<Boolean> taken(Import decisions, String table) {
        return rows(table).stream().map(row -> decisions.take(row).taken()).toList();
    }

    /** Imports {@code table}; what was left of its only row. */
    private static Optional<String> left(QuoteLibrary library, String table) {
        return new Import(library, "Mia").take(rows(table).get(0)).left();
    }

    /** The table with another cell in its first row; no cell of it has a line break. */
    static String with(String table, String column, String cell) {
        List<String> lines = new ArrayList<>(List.of(table.split("\r\n")));
        int at =
                List.of(lines.get(0).replace("\uFEFF\"", "").split("\",\"", -1)).indexOf(column);
        String[] cells = lines.get(1).substring(1, lines.get(1).length() - 1).split("\",\"", -1);
        cells[at] = cell;
        lines.set(1, '"' + String.join("\",\"", cells) + '"');
        return String.join("\r\n", lines) + "\r\n";
    }

    private static Entry only(QuoteLibrary library) {
        return library.find(Query.ALL, entries -> entries.next());
    }
}
