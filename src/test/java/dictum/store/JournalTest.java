package dictum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    @TempDir
    Path folder;

    @Test
    void keepsEveryWholeLineWhereverTheLastOneIsTorn() throws IOException {
        write("first", "second", "the third, “torn” 語 😀");
        byte[] whole = Files.readAllBytes(file());
        int lastStart = whole.length - lastLineLength(whole);
        for (int length = lastStart; length <= whole.length; length++) {
            Path torn = Files.createDirectories(folder.resolve("torn-at-" + length));
            Files.write(torn.resolve(Journal.NAME), Arrays.copyOf(whole, length));
            // A line that lacks but its line feed is whole: an editor may have taken the line feed away.
            List<String> expected = length >= whole.length - 1
                    ? List.of("first", "second", "the third, “torn” 語 😀")
                    : List.of("first", "second");

            try (Journal journal = Journal.open(torn, new Disk())) {
                assertThat(contents(journal)).as("torn at %d", length).isEqualTo(expected);
                journal.append("note", Json.object().put("text", "later"));
                assertThat(contents(journal)).hasSize(expected.size() + 1).endsWith("later");
                assertThat(journal.seq()).isEqualTo(expected.size() + 1);
            }
            boolean cut = length > lastStart && length < whole.length - 1;
            assertThat(Files.exists(torn.resolve("journal.torn-1"))).isEqualTo(cut);
            if (cut) {
                assertThat(Files.readAllBytes(torn.resolve("journal.torn-1")))
                        .isEqualTo(Arrays.copyOfRange(whole, lastStart, length));
            }
        }
    }

    @Test
    void passesOverADamagedLineAndKeepsTheLaterOnes() throws IOException {
        write("first", "second", "third");
        for (int i = 0; i < Files.size(file()); i++) {
            byte[] changed = Files.readAllBytes(file());
            if (changed[i] == '\n') {
                continue;
            }
            changed[i] ^= 0x01;
            if (changed[i] == '\n') {
                continue;
            }
            Path damaged = Files.createDirectories(folder.resolve("damaged-at-" + i));
            Files.write(damaged.resolve(Journal.NAME), changed);
            try (Journal journal = Journal.open(damaged, new Disk())) {
                assertThat(contents(journal)).as("flipped at %d", i).hasSize(2);
                assertThat(journal.seq()).isEqualTo(3);
            }
        }
    }

    @Test
    void keepsHalfSurrogates() {
        write("a\ud800b");
        try (Journal journal = Journal.open(folder, new Disk())) {
            assertThat(contents(journal)).containsExactly("a\ud800b");
        }
    }

    @Test
    void readsOnFromAnyLinesEnd() {
        write("first", "second", "third");
        try (Journal journal = Journal.open(folder, new Disk())) {
            List<JournalLine> lines = new ArrayList<>();
            journal.read(0, (number, line) -> lines.add(line.orElseThrow()));
            List<String> rest = new ArrayList<>();
            journal.read(
                    lines.get(0).end(),
                    (number, line) ->
                            rest.add(line.orElseThrow().fields().path("text").asText()));
            assertThat(rest).containsExactly("second", "third");
            assertThat(journal.fits(2, lines.get(1).end())).isTrue();
            assertThat(journal.fits(1, lines.get(1).end())).isFalse();
            assertThat(journal.fits(2, lines.get(1).end() - 1)).isFalse();
        }
    }

    private Path file() {
        return folder.resolve(Journal.NAME);
    }

    private void write(String... texts) {
        try (Journal journal = Journal.open(folder, new Disk())) {
            for (String text : texts) {
                journal.append("note", Json.object().put("text", text));
            }
        }
    }

    private static List<String> contents(Journal journal) {
        List<String> texts = new ArrayList<>();
        journal.read(
                0,
                (number, line) ->
                        line.ifPresent(l -> texts.add(l.fields().path("text").asText())));
        return texts;
    }

    private static int lastLineLength(byte[] whole) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        return text.length() - (text.lastIndexOf('\n', text.length() - 2) + 1);
    }
}
