package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dictum.model.ArticleCorrection;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Precedent;
import dictum.model.Review;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Snapshot;
import dictum.model.SourceFacts;
import dictum.model.Speaker;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures one article several times, as its site changes it, and decides on some of its versions. */
final class VersionsTest {
    private static final URI ADDRESS = URI.create("https://harbourpost.example/lock");

    private static final String TIDE =
            "“The tide came up to the third step,” said Ada Okoro. The board met at noon.\n\n";
    private static final String BOATS =
            "“Nobody had counted the boats before,” said Piet Vandermeer. It was the first count of the year.\n\n";
    private static final String PILOTS =
            "“The pilots were not asked at all,” said Mira Solheim. The board declined to answer.";

    private static final String FIRST = "Report from Port Ardel on the flood.\n\n" + TIDE + BOATS + PILOTS;

    /** Another paragraph before all, which touches no quotation. */
    private static final String LATER = "Updated at six with the figures of the evening.\n\n" + FIRST;

    private static final Correction LIND = new Correction(
            Optional.of(new Speaker.Person("Anna Lind", Optional.of("Mayor"), Optional.empty())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @TempDir
    Path folder;

    private QuoteLibrary library;

    @BeforeEach
    void open() {
        library = Libraries.open(folder.resolve("library"));
    }

    @Test
    void holdsADecisionInTheNextVersion() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.REJECTED);
        library.review(first.get(1).id(), Verdict.CORRECTED, LIND, "Mara", "by the minutes");
        decide(first.get(2), Verdict.ACCEPTED);
        List<Entry> later = capture(LATER);
        assertThat(later)
                .extracting(Entry::verdict)
                .containsExactly(Verdict.REJECTED, Verdict.CORRECTED, Verdict.ACCEPTED);
        assertThat(later.get(1).quotation().speaker()).isEqualTo(LIND.speaker());
        assertThat(later.get(1).note()).isEqualTo("by the minutes");
        assertThat(library.waiting()).isZero();
        assertThat(library.queue(9)).isEmpty();
        assertSameAfterRebuild();
    }

    @Test
    void tellsFromWhereADecisionComes() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.REJECTED);
        List<Entry> later = capture(LATER);
        Detail detail = library.detail(later.get(0).id());
        assertThat(detail.reviews()).isEmpty();
        Precedent precedent = detail.precedent().orElseThrow();
        assertThat(precedent.quotation()).isEqualTo(first.get(0).id());
        assertThat(precedent.article()).isEqualTo(first.get(0).reference().key());
        assertThat(precedent.review().reviewer()).isEqualTo("Mara");
        assertThat(precedent.review().at()).isEqualTo(Libraries.NOON.instant());
        assertThat(detail.holding()).extracting(Review::verdict).containsExactly(Verdict.REJECTED);
        assertThat(detail.doubts()).doesNotContain("rejected");
    }

    @Test
    void holdsADecisionInTheVersionBeforeAndTakesItBackThereToo() {
        List<Entry> first = capture(FIRST);
        List<Entry> later = capture(LATER);
        decide(later.get(0), Verdict.REJECTED);
        assertThat(verdict(first.get(0))).isEqualTo(Verdict.REJECTED);
        assertSameAfterRebuild();
        library.undo(later.get(0).id(), "Mara");
        assertThat(verdict(first.get(0))).isEqualTo(Verdict.PROPOSED);
        assertThat(library.detail(first.get(0).id()).precedent()).isEmpty();
        assertSameAfterRebuild();
    }

    @Test
    void followsWhoeverChangesTheirMind() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.REJECTED);
        List<Entry> later = capture(LATER);
        decide(first.get(0), Verdict.ACCEPTED);
        assertThat(verdict(later.get(0))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void letsADecisionOnOneVersionStandByItself() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.REJECTED);
        List<Entry> later = capture(LATER);
        library.review(later.get(0).id(), Verdict.ACCEPTED, Correction.NONE, "Noor", "");
        assertThat(verdict(first.get(0))).isEqualTo(Verdict.REJECTED);
        decide(first.get(0), Verdict.REJECTED);
        assertThat(verdict(later.get(0))).isEqualTo(Verdict.ACCEPTED);
        assertThat(library.detail(later.get(0).id()).precedent()).isEmpty();
        assertSameAfterRebuild();
        assertThat(verdict(first.get(0))).isEqualTo(Verdict.REJECTED);
        assertThat(verdict(later.get(0))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void takesADecisionBackOnOneVersionAlone() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.REJECTED);
        List<Entry> later = capture(LATER);
        Entry back = library.undo(later.get(0).id(), "Noor").orElseThrow();
        assertThat(back.verdict()).isEqualTo(Verdict.PROPOSED);
        assertThat(verdict(first.get(0))).isEqualTo(Verdict.REJECTED);
        assertSameAfterRebuild();
        assertThat(verdict(later.get(0))).isEqualTo(Verdict.PROPOSED);
        assertThat(library.undo(later.get(0).id(), "Noor").orElseThrow().verdict())
                .isEqualTo(Verdict.REJECTED);
    }

    @Test
    void changesNoVersionBetweenByADecisionOnTheNewest() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.REJECTED);
        List<Entry> second = capture(LATER);
        List<Entry> third = capture(FIRST + "\n");
        library.undo(third.get(0).id(), "Noor");
        assertThat(verdict(second.get(0))).isEqualTo(Verdict.REJECTED);
        assertThat(verdict(third.get(0))).isEqualTo(Verdict.PROPOSED);
        assertThat(find("status:rejected"))
                .extracting(Entry::id)
                .containsExactly(first.get(0).id());
        assertSameAfterRebuild();
    }

    @Test
    void keepsWhatWasCorrectedWhenItIsAcceptedHere() {
        List<Entry> first = capture(FIRST);
        library.review(first.get(0).id(), Verdict.CORRECTED, LIND, "Mara", "");
        List<Entry> later = capture(LATER);
        Entry accepted = library.review(later.get(0).id(), Verdict.ACCEPTED, Correction.NONE, "Noor", "");
        assertThat(accepted.quotation().speaker()).isEqualTo(LIND.speaker());
        library.undo(first.get(0).id(), "Mara");
        assertThat(library.detail(later.get(0).id()).entry().quotation().speaker())
                .isEqualTo(LIND.speaker());
    }

    @Test
    void asksWhereOtherWordsStandAround() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.REJECTED);
        capture("Report from Port Ardel on the flood and what came of it.\n\n" + TIDE + BOATS + PILOTS);
        Waiting asked = library.queue(9).get(0);
        assertThat(asked.entry().quotation().text()).startsWith("The tide came up");
        assertThat(asked.doubts().get(0))
                .isEqualTo(
                        "rejected by Mara on 2026-03-04 in another version, %s, where other words stand around it",
                        first.get(0).reference().key());
        assertThat(asked.entry().verdict()).isEqualTo(Verdict.PROPOSED);
    }

    @Test
    void asksWhereTheSpeakerIsReadOtherwise() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.ACCEPTED);
        capture(FIRST.replace("Ada Okoro. The", "Ada Okoro, Mayor. The"));
        Waiting asked = library.queue(9).get(0);
        assertThat(asked.entry().quotation().speaker().flatMap(Speaker::role)).contains("Mayor");
        assertThat(asked.doubts().get(0)).contains("accepted by Mara", "where the speaker was read as Ada Okoro");
        assertSameAfterRebuild();
    }

    @Test
    void asksWhereTwoPeopleDecidedOtherwise() {
        List<Entry> first = capture(FIRST);
        List<Entry> later = capture(LATER);
        decide(first.get(0), Verdict.REJECTED);
        library.review(later.get(0).id(), Verdict.ACCEPTED, Correction.NONE, "Noor", "");
        List<Entry> third = capture("Another look.\n\n" + LATER);
        assertThat(third.get(0).verdict()).isEqualTo(Verdict.PROPOSED);
        assertThat(library.detail(third.get(0).id()).doubts().get(0))
                .contains(
                        "accepted by Noor",
                        "and otherwise in " + first.get(0).reference().key());
    }

    @Test
    void takesNoOtherQuotationOfTheSameWordsForIt() {
        String twice = FIRST + "\n\n" + TIDE;
        List<Entry> first = capture(twice);
        decide(first.get(3), Verdict.REJECTED);
        List<Entry> later = capture("Updated at six with the figures of the evening.\n\n" + twice);
        assertThat(later)
                .extracting(Entry::verdict)
                .containsExactly(Verdict.PROPOSED, Verdict.PROPOSED, Verdict.PROPOSED, Verdict.REJECTED);
        assertThat(library.detail(later.get(0).id()).precedent()).isEmpty();
    }

    @Test
    void leavesOtherArticlesAlone() {
        decide(capture(FIRST).get(0), Verdict.REJECTED);
        Captured other =
                library.capture(Pages.page("lock", LATER, Optional.of(URI.create("https://other.example/lock"))));
        assertThat(other.entries()).extracting(Entry::verdict).containsOnly(Verdict.PROPOSED);
    }

    @Test
    void listsAQuotationOnceThatSeveralVersionsHave() {
        List<Entry> first = capture(FIRST);
        List<Entry> later = capture(FIRST + "\n");
        assertThat(Libraries.all(library)).isEqualTo(first);
        assertThat(find("tide")).isEqualTo(List.of(first.get(0)));
        assertThat(library.waiting()).isEqualTo(3);
        assertThat(library.queue(9)).hasSize(3);
        assertThat(library.shelf(9))
                .singleElement()
                .satisfies(shelved -> assertThat(shelved.statements()).isEqualTo(3));
        assertThat(library.people().list(9)).allMatch(one -> one.statements() == 1);
        assertThat(library.counts(Query.ALL).get("speaker")).containsEntry("Ada Okoro", 1);
        assertThat(library.sameWords(first.get(0).id()).echoes()).hasSize(1);
        assertThat(library.detail(later.get(0).id()).sameAs())
                .contains(first.get(0).id());
        assertSameAfterRebuild();
        assertThat(library.verify(Progress.NONE).problems()).isEmpty();
    }

    @Test
    void showsWhatIsListedElsewhereWithItsOwnArticle() {
        capture(FIRST);
        List<Entry> later = capture(FIRST + "\n");
        String key = later.get(0).reference().key();
        assertThat(find("article:" + key)).isEqualTo(later);
        assertThat(find("tide article:" + key)).isEqualTo(List.of(later.get(0)));
        assertThat(library.article(key).entries()).isEqualTo(later);
    }

    @Test
    void listsWhatALaterVersionAdds() {
        List<Entry> first = capture(FIRST);
        capture(FIRST + "\n\n“We are counting again,” said Noor Haddad.");
        assertThat(Libraries.all(library))
                .extracting(
                        entry -> entry.quotation().text(),
                        entry -> entry.reference().key())
                .hasSize(4)
                .contains(
                        tuple("We are counting again,", first.get(0).reference().key() + "a"));
    }

    @Test
    void listsBothWhereTheirDecisionsDiffer() {
        List<Entry> first = capture(FIRST);
        List<Entry> later = capture(FIRST + "\n");
        decide(first.get(0), Verdict.ACCEPTED);
        assertThat(Libraries.all(library)).hasSize(3);
        library.review(later.get(0).id(), Verdict.CORRECTED, LIND, "Noor", "");
        assertThat(Libraries.all(library)).hasSize(4);
        assertThat(find("speaker:lind"))
                .extracting(Entry::id)
                .containsExactly(later.get(0).id());
        assertThat(library.people().list(9)).anyMatch(one -> one.name().equals("Anna Lind"));
        library.undo(later.get(0).id(), "Noor");
        assertThat(Libraries.all(library)).hasSize(3);
        assertThat(library.people().list(9)).noneMatch(one -> one.name().equals("Anna Lind"));
        assertSameAfterRebuild();
        assertThat(library.verify(Progress.NONE).problems()).isEmpty();
    }

    @Test
    void tagsAndSignsWhatIsListedForBoth() {
        List<Entry> first = capture(FIRST);
        List<Entry> later = capture(FIRST + "\n");
        Entry tagged = library.tag(later.get(0).id(), List.of("chapter 2"), List.of(), "Mara");
        assertThat(tagged.id()).isEqualTo(first.get(0).id());
        decide(later.get(0), Verdict.ACCEPTED);
        assertThat(library.sign(later.get(0).id(), "Noor").id())
                .isEqualTo(first.get(0).id());
        assertThat(find("tag:\"chapter 2\"")).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(first.get(0).id());
            assertThat(entry.signed()).isPresent();
        });
        assertThat(library.detail(later.get(0).id()).entry().tags()).containsExactly("chapter 2");
        assertThat(library.projects())
                .singleElement()
                .satisfies(project -> assertThat(project.quotations()).isEqualTo(1));
        assertSameAfterRebuild();
    }

    @Test
    void takesATagOffInBothVersions() {
        List<Entry> first = capture(FIRST);
        List<Entry> later = capture(FIRST.replace(PILOTS, ""));
        library.tag(first.get(0).id(), List.of("ferries"), List.of(), "Mara");
        library.undo(first.get(0).id(), "Mara");
        library.tag(later.get(0).id(), List.of("ferries", "locks"), List.of(), "Mara");
        library.tag(later.get(0).id(), List.of(), List.of("ferries"), "Mara");
        assertThat(find("tag:ferries")).isEmpty();
        assertThat(find("tag:locks")).hasSize(1);
        assertThat(Libraries.all(library)).hasSize(3);
    }

    @Test
    void holdsWhatARecordTellsWithWhatIsListed() {
        List<Entry> first = capture(FIRST);
        List<Entry> later = capture(FIRST + "\n");
        SourceFacts facts =
                new SourceFacts(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of("en"));
        library.describe(later.get(0).reference().key(), facts, "Mara");
        assertThat(Libraries.all(library))
                .extracting(Entry::id)
                .isEqualTo(first.stream().map(Entry::id).toList());
        assertThat(Libraries.all(library))
                .extracting(entry -> entry.reference().language())
                .containsOnly(Optional.of("en"));
        capture(FIRST + "\n\n");
        assertThat(Libraries.all(library)).hasSize(3);
        assertSameAfterRebuild();
    }

    @Test
    void listsOnceWhatIsListedWithACorrectedArticle() {
        List<Entry> first = capture(FIRST);
        capture(FIRST + "\n");
        decide(first.get(0), Verdict.REJECTED);
        ArticleCorrection set = ArticleCorrection.NONE
                .withTitle(Optional.of("The Locks of Port Ardel"))
                .withIssued(Optional.of(PartialDate.parse("2026-02-03")));
        library.catalogue().correct(first.get(0).reference().key(), set, "Mara", "");
        assertThat(everything())
                .extracting(Entry::id)
                .isEqualTo(first.stream().map(Entry::id).toList());
        List<Entry> third = capture(FIRST + "\n\n");
        assertThat(third.get(0).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(everything()).hasSize(3);
        assertSameAfterRebuild();
        ArticleCorrection other = ArticleCorrection.NONE.withTitle(Optional.of("Other Locks"));
        library.catalogue().correct(third.get(0).reference().key(), other, "Noor", "");
        assertThat(everything()).hasSize(6);
        library.catalogue().undo(third.get(0).reference().key(), "Noor");
        assertThat(everything()).hasSize(3);
    }

    @Test
    void overrulesNoDecisionByAnOldTableWithWhatHoldsFromAnotherVersion() {
        List<Entry> first = capture(FIRST);
        List<Entry> later = capture(LATER);
        String key = later.get(0).reference().key();
        String table = ImportTest.table(library, "article:" + key);
        library.review(first.get(0).id(), Verdict.CORRECTED, LIND, "Mara", "");
        Import decisions = new Import(library, "Noor");
        Import.Outcome unchanged = decisions.take(ImportTest.rows(table).get(0));
        assertThat(unchanged.taken()).isFalse();
        String edited = ImportTest.with(table, "Speaker", "Somebody Else");
        Import.Outcome outcome = decisions.take(ImportTest.rows(edited).get(0));
        assertThat(outcome.conflicts()).singleElement().asString().contains("Anna Lind", "Mara", "Somebody Else");
        assertThat(library.detail(later.get(0).id()).entry().quotation().speaker())
                .isEqualTo(LIND.speaker());
    }

    @Test
    void givesItsDecisionsByATableToALibraryThatHasOnlyOneVersion() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.ACCEPTED);
        List<Entry> later = capture(LATER);
        String table =
                ImportTest.table(library, "article:" + later.get(0).reference().key());
        try (QuoteLibrary other = Libraries.open(folder.resolve("other"))) {
            other.capture(Pages.page("lock", LATER, Optional.of(ADDRESS)));
            Import decisions = new Import(other, "Noor");
            ImportTest.rows(table).forEach(decisions::take);
            assertThat(Libraries.all(other))
                    .extracting(Entry::verdict)
                    .containsExactly(Verdict.ACCEPTED, Verdict.PROPOSED, Verdict.PROPOSED);
        }
    }

    @Test
    void isTheSameInARestoredLibraryAndWhereManyPagesAreReadTogether() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.REJECTED);
        capture(LATER);
        for (int number = 0; number < 120; number++) {
            library.capture(Pages.numbered(number));
        }
        capture(FIRST + "\n");
        assertSameAfterRebuild();
        library.backup(folder.resolve("copy"), Progress.NONE);
        List<Entry> before = everything();
        QuoteLibrary.restore(folder.resolve("copy"), folder.resolve("restored"), Progress.NONE);
        library.close();
        library = Libraries.open(folder.resolve("restored"));
        assertThat(everything()).isEqualTo(before);
        assertThat(library.verify(Progress.NONE).problems()).isEmpty();
    }

    @Test
    void holdsWhenAnotherEngineReadsAllVersionsAgain() {
        List<Entry> first = capture(FIRST);
        decide(first.get(0), Verdict.REJECTED);
        capture(LATER);
        List<Entry> before = everything();
        library.close();
        library = Libraries.open(folder.resolve("library"), new CurlyReader("curly-2", quotation -> true));
        assertThat(everything()).isEqualTo(before);
    }

    private List<Entry> capture(String text) {
        Snapshot page = Pages.page("lock", text, Optional.of(ADDRESS));
        return library.capture(page).entries();
    }

    private void decide(Entry entry, Verdict verdict) {
        library.review(entry.id(), verdict, Correction.NONE, "Mara", "");
    }

    private Verdict verdict(Entry entry) {
        return library.detail(entry.id()).entry().verdict();
    }

    private List<Entry> find(String words) {
        return Libraries.find(library, Query.parse(words, Query.ALL));
    }

    private List<Entry> everything() {
        return find("with:rejected");
    }

    private void assertSameAfterRebuild() {
        List<Entry> before = everything();
        long waiting = library.waiting();
        List<Waiting> queue = library.queue(999);
        library.rebuild(Progress.NONE);
        assertThat(everything()).isEqualTo(before);
        assertThat(library.waiting()).isEqualTo(waiting);
        assertThat(library.queue(999)).isEqualTo(queue);
    }
}
