package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs the engine in a Java of its own that has no more memory than it may take. */
final class SmallHeapTest {
    private static final String HEAP = "-Xmx64m";
    private static final int CHARACTERS = 300_000;

    @Test
    void readsAnArticleAsLongAsABookInSixtyFourMegabytes() throws IOException, InterruptedException {
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said).startsWith("read ").doesNotContain("read 0");
    }

    /** The program that runs in it. */
    static final class Reading {
        private Reading() {}

        public static void main(String[] arguments) {
            String story = """
                    Mayor Ada Okoro said on Monday that the bridge was “not finished” and would stay closed.
                    “We wait, and nobody tells us for how long,” said Ilan Brandt, the harbour master.
                    """;
            String text = story.repeat(CHARACTERS / story.length());
            System.out.println("read "
                    + new TrainedReader()
                            .read(SpeakerGold.article("book", text))
                            .size());
        }
    }
}
