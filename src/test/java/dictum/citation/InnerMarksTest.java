package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InnerMarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            My wife said, “we stay,” and left  | My wife said, ‘we stay,’ and left
            My wife said, "we stay"            | My wife said, ‘we stay’
            I don't know "why" '69 was so      | I don't know ‘why’ '69 was so
            He asked "who said 'no' then?"     | He asked ‘who said “no” then?’
            He asked “who said ‘no’ then?”     | He asked ‘who said “no” then?’
            “One,” and “two”                   | ‘One,’ and ‘two’
            ”Vi stannar”, sa hon               | ‘Vi stannar’, sa hon
            the boys’ “song” isn’t             | the boys’ ‘song’ isn’t
            """)
    void outermostMarksBecomeSingle(String words, String set) {
        assertThat(InnerMarks.set(words, InnerMarks.Form.CURLY)).isEqualTo(set);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My wife said, ‘we stay,’ and left",
                "He asked ‘who said “no” then?’",
                "a 12\" pipe of 6'2\" and a \"sieve\"",
                "an open “mark",
                "«oui» and „nein“ and ‚ja‘",
                "“who said ‘no to the boys’ song’ then?”",
                "'tis so"
            })
    void whatIsRightOrDoesNotPairStays(String words) {
        assertThat(InnerMarks.set(words, InnerMarks.Form.CURLY)).isEqualTo(words);
    }

    @Test
    void aMarkThatResumesAParagraphStays() {
        assertThat(InnerMarks.set("We “wait”.\n\n“Then we “go”.\n\n“Home.", InnerMarks.Form.CURLY))
                .isEqualTo("We ‘wait’.\n\n“Then we ‘go’.\n\n“Home.");
    }

    @Test
    void wikitextHasStraightMarks() {
        assertThat(InnerMarks.set("We “wait ‘here’”.", InnerMarks.Form.STRAIGHT))
                .isEqualTo("We 'wait \"here\"'.");
    }
}
