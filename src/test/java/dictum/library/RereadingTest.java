package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.attribution.QuoteReader;
import dictum.model.Article;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Snapshot;
import dictum.model.Speaker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets another engine or another article reader read a library in which people have decided. */
final class RereadingTest {
    @TempDir
    Path folder;

    private static final String TEXT = """
            “We will build,” said Ada Okoro. The board had asked twice.

            “We will build,” said Piet Vandermeer. The pilots were against it.

            “We will build,” said Mira Solheim. Nobody answered.

            “The mole is not finished,” said Ada Okoro.
            """;
    private static final Snapshot PAGE = Pages.page("mole", TEXT);
    private static final Correction SPEAKER = new Correction(
            Optional.of(new Speaker.Person("Anna Lind", Optional.of("Mayor"), Optional.empty())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void keepsEveryDecisionWhenAnotherEngineReadsTheSame() {
        List<Entry> decided = decide();
        try (QuoteLibrary library = Libraries.open(folder, new CurlyReader("curly-2", quotation -> true))) {
            assertThat(Libraries.all(library)).isEqualTo(decided);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        }
    }

    @Test
    void opensThoughAnotherEngineFailsOnAPage() {
        List<Entry> decided = decide();
        QuoteReader failing = new QuoteReader() {
            @Override
            public List<Quotation> read(Article article) {
                throw new IndexOutOfBoundsException("a bug");
            }

            @Override
            public String version() {
                return "failing-1";
            }
        };
        try (QuoteLibrary library = Libraries.open(folder, failing)) {
            assertThat(library.unread()).singleElement().asString().contains("mole", "a bug");
        }
        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(library.unread()).isEmpty();
            assertThat(Libraries.all(library)).isEqualTo(decided);
        }
    }

    @Test
    void keepsWhatAnEngineNoLongerFinds() {
        List<Entry> decided = decide();
        try (QuoteLibrary library = Libraries.open(folder, new CurlyReader("curly-2", quotation -> false))) {
            List<Entry> left = Libraries.all(library);
            assertThat(left).containsExactly(decided.get(1), decided.get(2), decided.get(3));
            assertThat(library.rebuild(Progress.NONE).unplaced()).isEmpty();
            assertThat(Libraries.all(library)).isEqualTo(left);
        }
        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(Libraries.all(library)).isEqualTo(decided);
        }
    }

    @Test
    void letsGoOfAKeptQuotationWhenItsDecisionIsTakenBack() {
        List<Entry> decided = decide();
        try (QuoteLibrary library = Libraries.open(folder, new CurlyReader("curly-2", quotation -> false))) {
            Entry back = library.review(decided.get(1).id(), Verdict.PROPOSED, Correction.NONE, "Ada", "");
            assertThat(back.verdict()).isEqualTo(Verdict.PROPOSED);
            assertThat(Libraries.all(library)).extracting(Entry::id).doesNotContain(back.id());
            assertThat(library.rebuild(Progress.NONE).unplaced()).isEmpty();
            assertThat(Libraries.all(library)).extracting(Entry::id).doesNotContain(back.id());
        }
    }

    @Test
    void followsTheWordsWhenTheTextMoves() {
        List<Entry> decided = decide();
        reread(text -> "A new first paragraph of the report.\n\n" + text, library -> {
            List<Entry> moved = Libraries.all(library);
            assertThat(moved)
                    .extracting(Entry::id)
                    .isEqualTo(decided.stream().map(Entry::id).toList());
            assertThat(moved)
                    .extracting(Entry::verdict)
                    .containsExactly(Verdict.PROPOSED, Verdict.CORRECTED, Verdict.REJECTED, Verdict.ACCEPTED);
            assertThat(moved.get(1).quotation().speaker()).isEqualTo(SPEAKER.speaker());
            assertThat(moved.get(1).quotation().start())
                    .isEqualTo(decided.get(1).quotation().start() + 38);
            assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        });
    }

    @Test
    void tellsRepeatedWordsApartByWhatStandsAround() {
        List<Entry> decided = decide();
        reread(text -> text.substring(text.indexOf("“We will build,” said Piet")), library -> {
            List<Entry> left = Libraries.all(library);
            assertThat(left).hasSize(3);
            assertThat(left.get(0).id()).isEqualTo(decided.get(1).id());
            assertThat(left.get(0).verdict()).isEqualTo(Verdict.CORRECTED);
            assertThat(left.get(1).id()).isEqualTo(decided.get(2).id());
            assertThat(left.get(1).verdict()).isEqualTo(Verdict.REJECTED);
        });
    }

    @Test
    void asksInsteadOfAttachingADecisionToSimilarWords() {
        List<Entry> decided = decide();
        reread(text -> text.replace("The mole is not finished,", "The mole is not yet finished,"), library -> {
            List<Entry> left = Libraries.all(library);
            assertThat(left).hasSize(4);
            assertThat(left.get(3).verdict()).isEqualTo(Verdict.PROPOSED);
            assertThat(left.get(3).id()).isNotEqualTo(decided.get(3).id());
            List<String> problems = library.verify(Progress.NONE).problems();
            assertThat(problems)
                    .singleElement()
                    .asString()
                    .contains(decided.get(3).id(), "accepted by Ada", "The mole is not finished");
            assertThat(library.rebuild(Progress.NONE).unplaced()).isEqualTo(problems);
        });
        try (QuoteLibrary library = Libraries.open(folder)) {
            assertThat(Libraries.all(library))
                    .as("the old reader finds the words again")
                    .isEqualTo(decided);
        }
    }

    @Test
    void asksWhenNothingTellsRepeatedWordsApart() {
        List<Entry> decided = decide();
        reread(
                text -> "“We will build,” they sang. “We will build,” they sang. “We will build,” they sang.",
                library -> {
                    assertThat(Libraries.all(library))
                            .extracting(Entry::verdict)
                            .containsOnly(Verdict.PROPOSED);
                    assertThat(library.verify(Progress.NONE).problems())
                            .hasSize(3)
                            .anyMatch(problem -> problem.contains(decided.get(1).id()));
                });
    }

    @Test
    void letsAProposalThatOverlapsAnAcceptedQuotationGiveWay() {
        List<Entry> decided = decide();
        reread(
                text -> text.replace(
                        "“The mole is not finished,” said Ada", "“Well. The mole is not finished,” said Ada"),
                library -> {
                    List<Entry> entries = Libraries.all(library);
                    assertThat(entries).hasSize(4);
                    assertThat(entries.get(3).id()).isEqualTo(decided.get(3).id());
                    assertThat(entries.get(3).quotation().text()).isEqualTo("The mole is not finished,");
                    assertThat(library.detail(decided.get(3).id()).entry()).isEqualTo(entries.get(3));
                });
    }

    @Test
    void keepsTheCitationKeyWhenTheReaderLearnsAnotherTitle() {
        List<Entry> decided = decide();
        reread(
                text -> text,
                library -> assertThat(Libraries.all(library).get(0).reference().key())
                        .isEqualTo(decided.get(0).reference().key()));
    }

    /** Four quotations: left alone, corrected, rejected, accepted. */
    private List<Entry> decide() {
        try (QuoteLibrary library = Libraries.open(folder)) {
            List<Entry> entries = library.capture(PAGE).entries();
            library.review(entries.get(1).id(), Verdict.CORRECTED, SPEAKER, "Ada", "she spoke for him");
            library.review(entries.get(2).id(), Verdict.REJECTED, Correction.NONE, "Ada", "a chorus");
            library.review(entries.get(3).id(), Verdict.ACCEPTED, Correction.NONE, "Ada", "");
            return Libraries.all(library);
        }
    }

    private interface Check {
        void in(QuoteLibrary library);
    }

    private void reread(UnaryOperator<String> change, Check check) {
        try (QuoteLibrary library =
                Libraries.open(folder, "plain-2", snapshot -> Libraries.article(snapshot, change.apply(TEXT)))) {
            check.in(library);
        }
    }
}
