package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeightsTest {
    @Test
    void areSmallAndNameTheirCorpus() throws IOException {
        byte[] file = file();

        assertThat(file.length).isLessThan(4 << 20);
        assertThat(new String(file, 0, 400, StandardCharsets.UTF_8))
                .startsWith(Weights.FORMAT)
                .contains("corpus: PolNeAR", "articles: ", "digest: ");
    }

    @Test
    void readTwiceTellTheSame() throws IOException {
        Frame frame = Paragraphs.frame(
                "“The lamps are on their way,” Ada Okoro said. She believes that the nights will be short.",
                "According to the harbour office, the bridge was “not finished” in May.");

        List<Attribution> once =
                TrainedAttributions.of(frame, Weights.read(file()).models());
        List<Attribution> again =
                TrainedAttributions.of(frame, Weights.read(file()).models());

        assertThat(once).isNotEmpty().isEqualTo(again);
    }

    @Test
    void refuseAByteThatWasChanged() throws IOException {
        byte[] file = file();
        file[file.length - 100]++;

        assertThatThrownBy(() -> Weights.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("digest");
    }

    @Test
    void refuseAnotherFile() {
        assertThatThrownBy(() -> Weights.read("PNG\n\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PNG");
    }

    private static byte[] file() throws IOException {
        try (InputStream in = Weights.class.getResourceAsStream("weights.bin")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
