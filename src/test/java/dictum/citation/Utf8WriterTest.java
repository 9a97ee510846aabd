package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8WriterTest {
    private static final String PARTS =
            "plain words, “quoted” – straße, Łódź, 王小明, 👩‍🚒, half \uD83D a pair \uDC69, \uFEFF\u0000\r\n";

    @Test
    void writesWhatTheWriterOfTheJdkWrites() throws IOException {
        Random random = new Random(6);
        for (int round = 0; round < 20; round++) {
            ByteArrayOutputStream ours = new ByteArrayOutputStream();
            ByteArrayOutputStream theirs = new ByteArrayOutputStream();
            long seed = random.nextLong();
            try (Writer writer = new Utf8Writer(ours);
                    Writer slow = new OutputStreamWriter(
                            theirs,
                            StandardCharsets.UTF_8
                                    .newEncoder()
                                    .onMalformedInput(CodingErrorAction.REPLACE)
                                    .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD}))) {
                write(writer, new Random(seed));
                write(slow, new Random(seed));
            }
            assertThat(ours.toByteArray()).as("seed %d", seed).isEqualTo(theirs.toByteArray());
        }
    }

    @Test
    void joinsAPairThatIsWrittenByHalves() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Utf8Writer writer = new Utf8Writer(out);
        writer.append('\uD83D');
        writer.flush();
        writer.append('\uDC4D');
        writer.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("👍");
    }

    @Test
    void writesHalfAPairAtTheEndAsTheSignOfALoss() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Utf8Writer writer = new Utf8Writer(out)) {
            writer.append("cut \uD83D");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("cut \uFFFD");
    }

    /** Some 60,000 characters by all ways of writing, several times more than the writer holds. */
    private static void write(Writer writer, Random random) throws IOException {
        StringBuilder builder = new StringBuilder();
        builder.append(PARTS);
        for (int i = 0; i < 3000; i++) {
            int start = random.nextInt(PARTS.length());
            int end = start + random.nextInt(PARTS.length() - start + 1);
            switch (random.nextInt(5)) {
                case 0 -> writer.write(PARTS, start, end - start);
                case 1 -> writer.append(PARTS, start, end);
                case 2 -> writer.append(builder, start, end);
                case 3 -> writer.write(PARTS.toCharArray(), start, end - start);
                default -> writer.append(PARTS.charAt(start));
            }
        }
    }
}
