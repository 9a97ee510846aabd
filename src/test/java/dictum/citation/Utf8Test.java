package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8Test {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8189, 8190, 8191, 8192, 8193, 20_000})
    void writesWhatJavaWritesWhereverTheBufferEnds(int before) throws IOException {
        String text = "x".repeat(before) + "é߿ࠀ“שלום\uFFFF👩‍🚒𝔘" + "😀".repeat(9000) + "end";
        assertThat(written(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD800b", "a\uDC00b", "\uDC00\uD800", "a\uD800"})
    void marksHalfAPair(String text) throws IOException {
        assertThat(new String(written(text), StandardCharsets.UTF_8))
                .isEqualTo(text.replace('\uD800', '\uFFFD').replace('\uDC00', '\uFFFD'));
    }

    @Test
    void joinsAPairThatComesInTwoParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writer writer = Utf8.writer(out);
        writer.write("\uD83D");
        writer.write(new char[] {'x', '\uDE00', 'y'}, 1, 1);
        writer.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("😀");
    }

    private static byte[] written(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writer writer = Utf8.writer(out);
        writer.write(text);
        writer.flush();
        return out.toByteArray();
    }
}
