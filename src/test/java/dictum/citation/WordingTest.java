package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Venue;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How occasions are put in words. */
final class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "interview, Radio Lenn, interview (Radio Lenn)",
        "press conference, , press conference",
        "told, the Courier, to the Courier",
        "told reporters, , to reporters",
        "told reporters, Port Ellery, to reporters (Port Ellery)",
        "told, , told"
    })
    void tellsToWhomSomethingWasTold(String kind, String name, String words) {
        assertThat(Wording.venue(new Venue(kind, Optional.ofNullable(name), "so it says")))
                .isEqualTo(words);
    }

    /** What only tells a browser where a line may break is stored, and never shown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "readwise",
                "endnote",
                "zotero-csv",
                "zotero-rdf",
                "ris",
                "bibtex",
                "markdown",
                "html",
                "wikipedia",
                "schema-org"
            })
    void leavesOutWhatNobodySees(String format) {
        String hidden = "chal\u00ADlenges con\u200Bfirmed\uFEFF";
        String written = Samples.written(
                format,
                Samples.Source.byPeople("Jan Li\u00ADnd").title(hidden).quoting(Samples.said(Samples.OKORO, hidden)),
                Samples.Source.plain().key("other").quoting(Samples.indirectly(Samples.OKORO, hidden)));
        assertThat(written).contains("challenges confirmed").doesNotContain("\u00AD", "\u200B", "confirmed\uFEFF");
    }
}
