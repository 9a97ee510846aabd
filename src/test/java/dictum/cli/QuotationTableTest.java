package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Wording;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Speaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class QuotationTableTest {
    private static String printed(Entry... entries) {
        Outcome.Recorded recorded = new Outcome.Recorded(Map.of(), "", false);
        new QuotationTable(recorded.terminal()).print(List.of(entries));
        return recorded.out();
    }

    @Test
    void showsWhoSaidWhatWhenAndWhereItStands() {
        assertThat(printed(Samples.entry())).isEqualTo("""
                        Lock gates to open
                        Norr Courier · 2026-03-11 · courier2026lock
                        id        said        kind    speaker    role
                        3f2a91c0  2026-03-10  direct  Mara Olin  harbour master, Norr Harbour Board
                            “The lock gates open in June,”

                        """);
    }

    @Test
    void anIndirectStatementHasNoQuotationMarks() {
        Quotation indirect =
                Samples.quotation(Quotation.Kind.INDIRECT, Optional.of(Samples.OLIN), PartialDate.parse("2026-03-10"));

        assertThat(printed(Samples.entry("1", indirect, Review.Verdict.PROPOSED)))
                .doesNotContain("“")
                .contains("\n    said: The lock gates");
    }

    @Test
    void aSpeakerWhoCannotBeToldIsNotGuessed() {
        Quotation orphan = Samples.quotation(Quotation.Kind.DIRECT, Optional.empty(), PartialDate.parse("2026-03-10"));

        assertThat(printed(Samples.entry("1", orphan, Review.Verdict.PROPOSED))).contains("(not known)");
    }

    @Test
    void decisionsAreShownOnceThereAreAny() {
        assertThat(printed(Samples.entry())).doesNotContain("status");
        assertThat(printed(Samples.entry("1", Samples.quotation(), Review.Verdict.ACCEPTED)))
                .contains("status")
                .contains("accepted");
    }

    @Test
    void aHostileSpeakerCannotWriteOnTheScreen() {
        Speaker hostile = new Speaker.Person("Mara\u001B[2J\r\nOlin", Optional.of("\u202Eretsam"), Optional.empty());
        Quotation quotation =
                Samples.quotation(Quotation.Kind.DIRECT, Optional.of(hostile), PartialDate.parse("2026-03-10"));

        assertThat(printed(Samples.entry("1", quotation, Review.Verdict.PROPOSED)))
                .contains("Mara␛[2J Olin")
                .doesNotContain("\u001B", "\r", "\u202E");
    }

    @Test
    void anAffiliationThatTheRoleNamesIsNotRepeated() {
        Speaker minister = new Speaker.Person("A. Ek", Optional.of("Minister of Locks"), Optional.of("Locks"));

        assertThat(Wording.standing(minister)).isEqualTo("Minister of Locks");
    }
}
