package dictum.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Files of every kind that may hold pages, written for a test, and what is read from them. */
abstract class HeldFiles {
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final String PAGE = "<!doctype html><html><title>Bridge opens</title><p>“At last,” said Ada Okoro.";
    static final String DATE = "2026-03-01T08:30:00Z";
    static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nX-Cache: hit";
    static final String BRIDGE = "https://harbour.example/bridge";
    static final String LOCK = "https://harbour.example/lock";

    @TempDir
    Path folder;

    final SavedPages saved = new SavedPages(Limits.STANDARD, () -> NOON);

    static byte[] gzipByRecord(byte[] archive) {
        String whole = new String(archive, ISO_8859_1);
        List<byte[]> members = new ArrayList<>();
        int start = 0;
        while (start < whole.length()) {
            int next = whole.indexOf("\r\n\r\nWARC/1.1", start);
            int end = next < 0 ? whole.length() : next + 4;
            members.add(Packed.gzip(whole.substring(start, end).getBytes(ISO_8859_1)));
            start = end;
        }
        return Packed.joined(members.toArray(byte[][]::new));
    }

    Snapshot only(String message) throws IOException {
        List<Snapshot> pages = pages(message.replace("\n", "\r\n").getBytes(UTF_8), "mail.bin");
        assertThat(pages).hasSize(1);
        return pages.get(0);
    }

    List<Snapshot> pages(byte[] file, String name) throws IOException {
        List<Snapshot> pages = new ArrayList<>();
        try (Holding held = saved.open(write(name, file), Optional.empty(), Optional.empty())) {
            held.forEachRemaining(item -> pages.add(item.page().get()));
        }
        return pages;
    }

    List<String> addresses(byte[] list) throws IOException {
        try (Holding held = saved.open(write("list.bin", list), Optional.empty(), Optional.empty())) {
            return held.addresses();
        }
    }

    Path write(String name, byte[] file) throws IOException {
        return Files.write(folder.resolve(name), file);
    }

    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(3).nextBytes(noise);
        return noise;
    }

    static String text(Snapshot snapshot) {
        return snapshot.charset().decode(snapshot.body().bytes()).toString();
    }

    interface Call {
        Object call() throws IOException;
    }

    static void assertFails(DictumException.Kind kind, Call call, String... words) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        DictumException.class,
                        e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind))
                .message()
                .satisfies(message -> assertThat(List.of(words)).allMatch(message::contains));
    }
}
