package dictum.web;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Uttered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShownTest {
    private static final String ARTICLE = "Amsel denied that he had promised a bridge. “We pay,” he said. “We wait.”";

    @Test
    void saysADenialBehindItsCue() {
        assertThat(Shown.words(quotation(Quotation.Kind.INDIRECT, new Span(6, 12), new Span(13, 42))))
                .isEqualTo("denied: that he had promised a bridge");
    }

    @Test
    void setsPartsApartThatTheCreditCuts() {
        assertThat(Shown.words(quotation(Quotation.Kind.DIRECT, new Span(57, 61), new Span(45, 52), new Span(64, 72))))
                .isEqualTo("“We pay,” … “We wait.”");
    }

    private static Quotation quotation(Quotation.Kind kind, Span cue, Span... words) {
        return new Quotation(
                kind,
                Quotation.Act.SPEECH,
                Quotation.textAt(ARTICLE, List.of(words)),
                List.of(words),
                Optional.of(Passage.of(ARTICLE, cue)),
                Optional.empty(),
                Optional.empty(),
                Uttered.undated("the article gives no day"),
                Optional.empty(),
                0.9,
                "marks, said",
                List.of());
    }
}
