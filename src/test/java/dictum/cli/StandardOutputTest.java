package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dictum.model.DictumException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StandardOutputTest {
    private static OutputStream failingWith(String reason) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private static PrintStream printing(OutputStream stream) {
        return new PrintStream(new StandardOutput(stream), false, StandardCharsets.UTF_8);
    }

    @Test
    void aFullDiskIsToldThroughAPrintStream() {
        assertThatExceptionOfType(DictumException.class)
                .isThrownBy(
                        () -> printing(failingWith("No space left on device")).println("x"))
                .matches(failure -> failure.kind() == DictumException.Kind.DISK_FULL)
                .withMessageContaining("standard output");
    }

    @Test
    void aReaderThatHasGoneEndsTheRunQuietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                printing(failingWith("Broken pipe")),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                false);

        int code = Main.run(new String[] {"completion"}, terminal);

        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFullDiskStopsTheRunWithItsReason() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                printing(failingWith("No space left on device")),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                false);

        int code = Main.run(new String[] {"completion"}, terminal);

        assertThat(code).isEqualTo(ExitCode.STOPPED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }
}
