package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Venue;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How occasions are put in words. */
final class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "interview, Radio Lenn, interview (Radio Lenn)",
        "press conference, , press conference",
        "told, the Courier, to the Courier",
        "told reporters, , to reporters",
        "told reporters, Port Ellery, to reporters (Port Ellery)",
        "told, , told"
    })
    void tellsToWhomSomethingWasTold(String kind, String name, String words) {
        assertThat(Wording.venue(new Venue(kind, Optional.ofNullable(name), "so it says")))
                .isEqualTo(words);
    }
}
