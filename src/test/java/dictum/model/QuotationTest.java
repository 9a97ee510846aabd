package dictum.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class QuotationTest {
    private static final String ARTICLE = "“The bridge,” she said, “is shut.”";

    private static Quotation quotation(String text, List<Span> spans, double confidence) {
        return new Quotation(
                Quotation.Kind.DIRECT,
                Quotation.Act.SPEECH,
                text,
                spans,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Uttered.undated("not told"),
                Optional.empty(),
                confidence,
                "test",
                List.of());
    }

    @Test
    void givesItsPartsAsThePageHasThem() {
        List<Span> spans = List.of(new Span(1, 12), new Span(25, 33));
        Quotation quotation = quotation(Quotation.textAt(ARTICLE, spans), spans, 1);
        assertThat(quotation.text()).isEqualTo("The bridge, is shut.");
        assertThat(quotation.parts()).containsExactly("The bridge,", "is shut.");
        assertThat(quotation.extent()).isEqualTo(new Span(1, 33));
    }

    @Test
    void refusesWordsThatDoNotFitTheirSpans() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quotation("The bridge", List.of(new Span(1, 12)), 1))
                .withMessageContaining("11")
                .withMessageContaining("10");
    }

    @Test
    void refusesOverlappingSpans() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quotation("The bridge bridge", List.of(new Span(1, 11), new Span(5, 11)), 1));
    }

    @Test
    void refusesNoWordsAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> quotation("", List.of(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> quotation(" ", List.of(new Span(0, 1)), 1));
    }

    @Test
    void refusesAConfidenceOutsideNoughtToOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> quotation("The", List.of(new Span(1, 4)), 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> quotation("The", List.of(new Span(1, 4)), Double.NaN));
    }

    @Test
    void laterCorrectionsStandOverEarlierOnes() {
        Review.Correction first = new Review.Correction(
                Optional.of(new Speaker.Organisation("Harbour Board")),
                Optional.of(Uttered.undated("unclear")),
                Optional.empty(),
                Optional.empty());
        Review.Correction second = new Review.Correction(
                Optional.of(new Speaker.Person("Ada Okoro", Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.of(Quotation.Kind.MIXED),
                Optional.empty());
        Quotation corrected = first.then(second).applyTo(quotation("The", List.of(new Span(1, 4)), 1));
        assertThat(corrected.speaker().flatMap(Speaker::name)).hasValue("Ada Okoro");
        assertThat(corrected.uttered().basis()).isEqualTo("unclear");
        assertThat(corrected.kind()).isEqualTo(Quotation.Kind.MIXED);
        assertThat(corrected.text()).isEqualTo("The");
    }
}
