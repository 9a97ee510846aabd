package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Letters that the locale cannot read are refused before anything is stored. */
final class LegibleTest {
    @TempDir
    Path folder;

    private Path library;
    private String id;

    @BeforeEach
    void capture() {
        library = folder.resolve("library");
        Outcome.in(
                library,
                "capture",
                Path.of("src", "examples", "agency-harbour.html").toString());
        id = Outcome.in(library, "quotes", "--json", "--limit", "1").out().substring(7, 15);
    }

    @Test
    void refusesANameWhoseLettersWereLost() {
        for (String name : List.of("\uFFFD\uFFFDlo\uFFFD\uFFFDse", "Pim \uD83D Voss")) {
            refused(Outcome.in(library, "review", id, "set", "--speaker", name));
        }
    }

    @Test
    void refusesItInAFileOfArgumentsToo() throws IOException {
        Path arguments = folder.resolve("arguments.txt");
        Files.writeString(arguments, "set --speaker \"\uFFFDlo\uFFFDse\"\n", StandardCharsets.UTF_8);
        refused(Outcome.in(library, "review", id, "@" + arguments));
    }

    @Test
    void keepsEveryOtherLetter() {
        String name = "\u00C9lo\u00EFse Cr\u00FBchet \uD83D\uDE80";
        Outcome set = Outcome.in(library, "review", id, "set", "--speaker", name);
        assertThat(set.code()).as(set.err()).isEqualTo(ExitCode.DONE);
        assertThat(Outcome.in(library, "show", id).out()).contains(name);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsHowToMendALocaleWithoutTheLetters() throws IOException, InterruptedException {
        String told = inPlainLocale(
                "\"$0\" \"$@\" review %s set --speaker \"$(printf '\\303\\211lo\\303\\257se')\" --library '%s'"
                        .formatted(id, library));
        assertThat(told).contains("cannot read", "LC_ALL=C.UTF-8");
        assertThat(Outcome.in(library, "show", id).out()).containsPattern("status +proposed");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsItOfTheLibrarysFolderToo() throws IOException, InterruptedException {
        String told =
                inPlainLocale("DICTUM_LIBRARY=\"$(printf '%s/\\303\\251')\" \"$0\" \"$@\" quotes".formatted(folder));
        assertThat(told).contains("the name of the library's folder", "LC_ALL=C.UTF-8");
    }

    /** What the program tells when a shell calls it in a locale that has ASCII only; the call must be refused. */
    private static String inPlainLocale(String line) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                "/bin/sh",
                "-c",
                line,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        shell.environment().put("LC_ALL", "C");
        Process process = shell.start();
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isEqualTo(ExitCode.USAGE);
        return told;
    }

    private void refused(Outcome outcome) {
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("cannot read", "nothing was done", "LC_ALL=C.UTF-8");
        assertThat(Outcome.in(library, "show", id).out()).containsPattern("status +proposed");
    }
}
