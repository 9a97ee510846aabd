package dictum.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class BodyReaderTest {
    private final BodyReader bodies = new BodyReader(Limits.STANDARD);

    @Test
    void tellsHowManyBytesArriveAsTheyAreHeldUnpacked() throws IOException {
        byte[] page = "<p>“At last,” said Ada Okoro.</p>".repeat(1_000).getBytes(UTF_8);
        AtomicLong arrived = new AtomicLong();
        byte[] read = bodies.read(new ByteArrayInputStream(packed(page)), "gzip", "page", arrived::addAndGet);
        assertThat(read).isEqualTo(page);
        assertThat(arrived).hasValue(page.length);
    }

    @Test
    void hasToldOfWhatCameOfAPageThatIsRefused() {
        AtomicLong arrived = new AtomicLong();
        byte[] endless = new byte[Limits.STANDARD.rawBytes() + 1];
        assertThatThrownBy(() -> bodies.read(new ByteArrayInputStream(endless), "", "page", arrived::addAndGet))
                .isInstanceOf(DictumException.class);
        assertThat(arrived.get()).isGreaterThan(Limits.STANDARD.rawBytes() / 2);
    }

    private static byte[] packed(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(page);
        }
        return packed.toByteArray();
    }
}
