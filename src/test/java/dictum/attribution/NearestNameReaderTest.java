package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Speaker;
import org.junit.jupiter.api.Test;

final class NearestNameReaderTest {
    @Test
    void creditsTheNearestNameBesideAVerbOfSpeech() {
        assertThat(new NearestNameReader()
                        .read(Paragraphs.article("Vael said nothing. “The bridge is shut,” said Ada Okoro.")))
                .singleElement()
                .satisfies(quotation -> {
                    assertThat(quotation.text()).isEqualTo("The bridge is shut,");
                    assertThat(quotation.speaker().flatMap(Speaker::name)).hasValue("Ada Okoro");
                });
    }

    @Test
    void leavesAQuotationWithoutANameToNobody() {
        assertThat(new NearestNameReader().read(Paragraphs.article("“The bridge is shut,” somebody cried.")))
                .singleElement()
                .satisfies(quotation -> assertThat(quotation.speaker()).isEmpty());
    }
}
