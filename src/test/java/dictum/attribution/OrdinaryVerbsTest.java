package dictum.attribution;

import static dictum.attribution.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sounds like a statement and is none. */
class OrdinaryVerbsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody told Lili Varga that she was supposed to lose.",
                "Chief selector Rose Tanui, reached on Sunday night, neither confirmed nor denied that a place would be found.",
                "Ann Reed would neither confirm nor deny that the recipe had been asked for.",
                "Did she think the line call at 4-4 had turned the match? Hannigan shook her head.",
                "Ann Reed admits nothing of the kind.",
                "Ann Reed did not deny that the duke was ill.",
                "The developer, BlueHarbour, did not respond to a request for comment.",
                "The tribunal dismissed a separate claim of unfair dismissal.",
                "By the time a replacement was found, Ironwood had been ruled to have forfeited.",
            })
    void isNotTold(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void isNoPartOfWhatIsSaidElsewhere() {
        assertThat(read("Reached at home, Ann Reed agreed. “I'd have said it at 30 seconds,” she said."))
                .containsExactly("I'd have said it at 30 seconds, | Ann Reed");
        assertThat(
                        read(
                                "A vaccine cut cases by nearly two-thirds, its sponsors said on Tuesday, raising hopes of a cheaper weapon against a disease that kills more than 600,000 people a year."))
                .noneMatch(told -> told.contains("weapon"));
    }
}
