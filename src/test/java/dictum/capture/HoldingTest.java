package dictum.capture;

import static dictum.model.DictumException.Kind.BINARY;
import static dictum.model.DictumException.Kind.TOO_DEEP;
import static dictum.model.DictumException.Kind.USAGE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.DictumException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What any input may be, and damage of every kind. */
final class HoldingTest extends HeldFiles {
    @Test
    void nestingWithoutEndIsRefused() {
        String open = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(100_000);
        assertFails(BINARY, () -> addresses(open.getBytes(UTF_8)));
        assertFails(BINARY, () -> addresses(("<rss>" + "<a>".repeat(100_000)).getBytes(UTF_8)), "deeper");
        StringBuilder mail = new StringBuilder("MIME-Version: 1.0\nMessage-ID: <1>\n");
        for (int i = 0; i < 2000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        assertFails(TOO_DEEP, () -> pages(mail.toString().getBytes(UTF_8), "deep.eml"), "deep.eml");
    }

    @Test
    void standardInputMayHoldAnyOfThemButAZip() {
        byte[] warc = Packed.gzip(Packed.response(BRIDGE, DATE, OK, PAGE.getBytes(UTF_8)));
        try (Holding held = saved.open(new ByteArrayInputStream(warc), "stdin", Optional.empty())) {
            assertThat(held.next().page().get().address()).contains(URI.create(BRIDGE));
        }
        assertFails(
                USAGE,
                () -> saved.open(
                        new ByteArrayInputStream(Packed.zip(Map.of("a", new byte[1]), false)), "x", Optional.empty()),
                "write it to a file");
    }

    @Test
    void failsInNoOtherWayOnDamagedFiles() throws IOException {
        byte[] warc = gzipByRecord(Packed.joined(
                Packed.response(BRIDGE, DATE, OK, PAGE.getBytes(UTF_8)),
                Packed.response(LOCK, DATE, OK, PAGE.getBytes(UTF_8))));
        byte[] wacz = Packed.zip(Map.of("archive/a.warc.gz", warc), true);
        byte[] mail =
                "MIME-Version: 1.0\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>x\n--b--"
                        .getBytes(UTF_8);
        byte[] feed = "<rss><channel><item><link>https://a.example/</link></item></channel></rss>".getBytes(UTF_8);
        Random random = new Random(11);
        for (byte[] whole : List.of(warc, wacz, mail, feed)) {
            for (int i = 0; i < 150; i++) {
                byte[] damaged =
                        Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
                for (int flips = random.nextInt(6); flips >= 0 && damaged.length > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    pages(damaged, "damaged.bin");
                } catch (DictumException told) {
                    assertThat(told.getMessage()).isNotBlank();
                }
            }
        }
    }
}
