package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.Body;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import dictum.model.Snapshot.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

final class WarcFileTest {
    private static final Random RANDOM = new Random(20260304);

    @Test
    void givesBackEverySnapshotInAllItsParts() throws IOException {
        for (int i = 0; i < 400; i++) {
            Snapshot snapshot = randomSnapshot();
            assertThat(WarcFile.read(WarcFile.write(snapshot))).isEqualTo(snapshot);
        }
    }

    @Test
    void makesTheSameFileOfTheSameSnapshot() throws IOException {
        Snapshot snapshot = randomSnapshot();
        assertThat(WarcFile.write(snapshot)).isEqualTo(WarcFile.write(snapshot));
    }

    @Test
    void writesAnHttpAnswerThatOtherToolsDecodeOnlyOnce() throws IOException {
        byte[] body = "<p>Port Ardel</p>".getBytes(StandardCharsets.UTF_8);
        Snapshot snapshot = page(
                "https://harbourpost.example/tide",
                List.of(
                        new Header("Content-Type", "text/html"),
                        new Header("Content-Encoding", "gzip"),
                        new Header("Content-Length", "9"),
                        new Header("Transfer-Encoding", "chunked")),
                body);
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(WarcFile.write(snapshot)))) {
            WarcResponse response = (WarcResponse) reader.next().orElseThrow();
            assertThat(response.version().toString()).isEqualTo("WARC/1.1");
            assertThat(response.target()).isEqualTo("https://harbourpost.example/tide");
            assertThat(response.date()).isEqualTo(snapshot.accessed());
            assertThat(response.payloadDigest().orElseThrow().hex()).isEqualTo(snapshot.sha256());
            assertThat(response.http().status()).isEqualTo(200);
            assertThat(response.http().headers().first("X-Archive-Orig-Content-Encoding"))
                    .contains("gzip");
            assertThat(response.http().body().stream().readAllBytes()).isEqualTo(body);
            WarcRecord metadata = reader.next().orElseThrow();
            assertThat(((WarcMetadata) metadata).concurrentTo()).containsExactly(response.id());
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void writesAFileAsAResourceSinceItWasNoHttpAnswer() throws IOException {
        byte[] body = "Port Ardel\n".getBytes(StandardCharsets.UTF_8);
        Snapshot snapshot = new Snapshot(
                "tide 1",
                "tide 1.txt",
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-04T05:06:07Z"),
                200,
                List.of(),
                Format.PLAIN_TEXT,
                StandardCharsets.UTF_8,
                "default",
                Body.of(body));
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(WarcFile.write(snapshot)))) {
            WarcResource resource = (WarcResource) reader.next().orElseThrow();
            assertThat(resource.target()).isEqualTo("urn:dictum:tide%201");
            assertThat(resource.contentType().base().toString()).isEqualTo("text/plain");
            assertThat(resource.body().stream().readAllBytes()).isEqualTo(body);
        }
    }

    @Test
    void noticesAChangedByteInAnyRecord() throws IOException {
        byte[] file = WarcFile.write(randomSnapshot());
        int noticed = 0;
        for (int i = 10; i < file.length; i++) {
            byte[] changed = file.clone();
            changed[i] ^= 0x10;
            try {
                WarcFile.read(changed);
            } catch (IOException damaged) {
                noticed++;
            }
        }
        // All but the seven bytes of the second member's header that hold time, flags and system.
        assertThat(noticed).isGreaterThanOrEqualTo(file.length - 10 - 7);
        assertThatThrownBy(() -> WarcFile.read(Arrays.copyOf(file, file.length - 1)))
                .isInstanceOf(IOException.class);
    }

    private static Snapshot randomSnapshot() {
        byte[] body = new byte[RANDOM.nextInt(3000)];
        RANDOM.nextBytes(body);
        boolean web = RANDOM.nextBoolean();
        List<Header> headers = new ArrayList<>();
        String[] names = {
            "Content-Type", "content-type", "Content-Length", "X-Archive-Orig-Date", "Set-Cookie", "Date", "TE"
        };
        for (int i = RANDOM.nextInt(6); i > 0; i--) {
            headers.add(new Header(names[RANDOM.nextInt(names.length)], text()));
        }
        return new Snapshot(
                text() + "x",
                web ? "https://harbourpost.example/" + RANDOM.nextInt() : text() + "y",
                RANDOM.nextBoolean()
                        ? Optional.of(URI.create("https://harbourpost.example/é?q=%20#a"))
                        : Optional.empty(),
                RANDOM.nextBoolean() ? Optional.of(URI.create("http://harbourpost.example/")) : Optional.empty(),
                Instant.ofEpochSecond(RANDOM.nextInt(), RANDOM.nextInt(1_000_000_000)),
                RANDOM.nextInt(3) == 0 ? 203 : 200,
                headers,
                RANDOM.nextBoolean() ? Format.HTML : Format.PLAIN_TEXT,
                RANDOM.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("windows-1251"),
                text() + "z",
                Body.of(body));
    }

    private static Snapshot page(String address, List<Header> headers, byte[] body) {
        return new Snapshot(
                "tide",
                address,
                Optional.of(URI.create(address)),
                Optional.empty(),
                Instant.parse("2026-03-04T05:06:07Z"),
                200,
                headers,
                Format.HTML,
                StandardCharsets.UTF_8,
                "meta",
                Body.of(body));
    }

    /** Letters, marks, signs of every plane, colons and backslashes. */
    private static String text() {
        String[] signs = {"a", "ß", "語", "😀", ":", ": ", "\\", "\\n", "%", "“", "\t", "=", "/", ".."};
        StringBuilder text = new StringBuilder();
        for (int i = RANDOM.nextInt(12); i > 0; i--) {
            text.append(signs[RANDOM.nextInt(signs.length)]);
        }
        return text.toString();
    }
}
