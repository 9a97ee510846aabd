package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.library.Detail;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DetailPageTest {
    private static String printed(Detail detail) {
        Outcome.Recorded recorded = new Outcome.Recorded(Map.of(), "", false);
        new DetailPage(recorded.terminal()).print(detail);
        return recorded.out();
    }

    @Test
    void showsAllEvidence() {
        Quotation quotation = Samples.quotation();

        assertThat(printed(new Detail(Samples.entry(), quotation, Samples.article(), List.of(), List.of(), List.of())))
                .contains(
                        "“The lock gates open in June,”",
                        "speaker     Mara Olin (person)",
                        "role        harbour master",
                        "affiliation Norr Harbour Board",
                        "said        2026-03-10 (Tuesday before the day of issue)",
                        "venue       interview, Radio Norr (in an interview with Radio Norr)",
                        "cue         \"said\" at 65",
                        "source      \"Mara Olin\" at 70",
                        "confidence  0.97",
                        "rule        quote, cue, name",
                        "evidence    the name follows the cue",
                        "key         courier2026lock",
                        "address     https://norr-courier.example/gates",
                        "snapshot    sha256 abab")
                .doesNotContain("proposed  ");
    }

    @Test
    void showsTheWordsInTheSentencesAroundThem() {
        String page = printed(
                new Detail(Samples.entry(), Samples.quotation(), Samples.article(), List.of(), List.of(), List.of()));

        assertThat(page.replaceAll("\\s+", " "))
                .contains("The harbour board met on Tuesday. “[The lock gates open in June,]” said Mara Olin")
                .contains("The gates have been shut since May.");
    }

    @Test
    void showsWhatTheEngineProposedBesideACorrection() {
        Speaker other = new Speaker.Person("Ada Okoro", Optional.empty(), Optional.empty());
        Review.Correction set =
                new Review.Correction(Optional.of(other), Optional.empty(), Optional.empty(), Optional.empty());
        Review review = new Review(
                "3f2a91c0",
                Review.Verdict.CORRECTED,
                Optional.of(set),
                "ivo",
                Instant.parse("2026-03-12T09:00:00Z"),
                "heard it myself");
        Quotation corrected =
                Samples.quotation(Quotation.Kind.DIRECT, Optional.of(other), PartialDate.parse("2026-03-10"));

        assertThat(printed(new Detail(
                        Samples.entry("3f2a91c0", corrected, Review.Verdict.CORRECTED),
                        Samples.quotation(),
                        Samples.article(),
                        List.of(review),
                        List.of(),
                        List.of())))
                .contains("speaker     Ada Okoro (person)")
                .contains("corrected by ivo (speaker Ada Okoro (person)): heard it")
                .contains("proposed    Mara Olin (person); role harbour master; direct; said 2026-03-10");
    }
}
