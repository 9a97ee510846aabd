package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which words reports have for what went wrong. */
final class EndingTest {
    @ParameterizedTest
    @CsvSource({
        "ROBOTS, robots",
        "BAD_ADDRESS, refused address",
        "FORBIDDEN_ADDRESS, refused address",
        "GONE, gone",
        "HTTP_STATUS, refused by site",
        "REDIRECT_LOOP, redirect loop",
        "TIMEOUT, timed out",
        "NETWORK, unreachable",
        "TRUNCATED, incomplete",
        "TOO_LARGE, too large",
        "TOO_DEEP, too large",
        "BINARY, not a page",
        "EMPTY, no running text",
        "NO_ARTICLE, no running text",
        "MISSING, no file",
        "IO, no file",
        "USAGE, failed",
        "INTERNAL, failed"
    })
    void everyFailureHasItsState(Kind kind, String state) {
        assertThat(Ending.of(new DictumException(kind, "x")).label()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void aStateIsKnownAgainByItsWords(Ending ending) {
        assertThat(Ending.labelled(ending.label())).isEqualTo(ending);
    }

    /** What went wrong on the way is tried again by the run that takes up a broken one. */
    @Test
    void whatMayMendIsNotFinal() {
        assertThat(Arrays.stream(Ending.values()).filter(ending -> !ending.isFinal()))
                .containsExactly(
                        Ending.LIST,
                        Ending.ROBOTS,
                        Ending.REFUSED_BY_SITE,
                        Ending.REDIRECT_LOOP,
                        Ending.TIMED_OUT,
                        Ending.UNREACHABLE,
                        Ending.INCOMPLETE,
                        Ending.NO_FILE,
                        Ending.FAILED);
    }

    @Test
    void everyStateStandsInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/capture.md"));
        for (Ending ending : Ending.values()) {
            assertThat(page.lines().filter(line -> line.startsWith("| ")).map(line -> line.split("\\|", -1)[1]))
                    .as(ending.label())
                    .anyMatch(
                            states -> Arrays.asList(states.strip().split(", ")).contains(ending.label()));
        }
    }
}
