package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program speaks English, whatever the system's language. */
final class LanguageTest {
    @TempDir
    Path folder;

    @Test
    void countsInTheDigitsThatProgramsRead() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "capture",
                        Path.of("src", "examples", "broadsheet-library.html").toString(),
                        "--library",
                        folder.resolve("library").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitCode.DONE);
        assertThat(told).contains("strand2026city", "kept 1 page with ");
        assertThat(told.codePoints().filter(Character::isDigit)).allMatch(digit -> digit <= '9');
    }
}
