package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into a search, on the command line as on the desk. */
final class QueryTest {
    @Test
    void takesFieldsOutOfTheWords() {
        Query query = Query.parse(
                "harbour \"lock gates\" speaker:\"ada okoro\" role:mayor outlet:courier lang:en kind:direct status:accepted tag:“chapter 2” said:2026-03..2026-05 issued:2026 confidence:>0.8 sort:newest with:thoughts",
                Query.SPEECH);
        assertThat(query)
                .isEqualTo(Query.SPEECH
                        .words("harbour \"lock gates\"")
                        .speaker("ada okoro")
                        .role("mayor")
                        .outlet("courier")
                        .language("en")
                        .kind(Quotation.Kind.DIRECT)
                        .verdict(Verdict.ACCEPTED)
                        .tag("chapter 2")
                        .said(date("2026-03"), date("2026-05"))
                        .issued(date("2026"), date("2026"))
                        .confidence(0.8)
                        .order(Query.Order.NEWEST)
                        .thoughts(true));
    }

    @Test
    void takesOpenTimes() {
        assertThat(Query.parse("said:2026-03.. issued:..2025", Query.ALL))
                .isEqualTo(Query.ALL.said(date("2026-03"), Optional.empty()).issued(Optional.empty(), date("2025")));
    }

    @Test
    void takesABandOfConfidence() {
        assertThat(Query.parse("confidence:0.5..0.8", Query.ALL).confidence()).contains(0.5);
        assertThat(Query.parse("confidence:0.5..0.8", Query.ALL).below()).contains(0.8);
        assertThat(Query.parse("confidence:0.5..", Query.ALL)).isEqualTo(Query.ALL.confidence(0.5));
        assertThat(Query.parse("confidence:..0.8", Query.ALL).confidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he said: no",
                "https://harbour.example/x",
                "speaker:",
                ":",
                "a:b",
                "\"speaker:okoro\"",
                "",
                " ",
                "\"open"
            })
    void takesAnythingElseForWords(String typed) {
        Query query = Query.parse(typed, Query.SPEECH);
        assertThat(query.words().orElse("")).isEqualTo(typed.strip());
        assertThat(query.words("x")).isEqualTo(Query.SPEECH.words("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind:alien",
                "status:maybe",
                "sort:up",
                "said:yesterday",
                "confidence:high",
                "confidence:2",
                "confidence:..",
                "confidence:0.5..high",
                "with:salt"
            })
    void namesTheChoicesWhenAValueIsNone(String typed) {
        assertThatThrownBy(() -> Query.parse(typed, Query.SPEECH))
                .hasMessageContaining(typed.substring(0, typed.indexOf(':')));
    }

    private static Optional<PartialDate> date(String written) {
        return Optional.of(PartialDate.parse(written));
    }
}
