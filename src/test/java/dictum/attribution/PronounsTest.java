package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PronounsTest {
    private static String speaker(String text, String marker) {
        return new Story(text).source(marker).label();
    }

    @Test
    void goesBackToTheOnlyPersonOfThatGender() {
        String text = """
                Ada Okoro met Peter Lind at the gate.
                "It is late," she said.
                """;

        assertThat(speaker(text, "she")).isEqualTo("Ada Okoro");
    }

    @Test
    void goesBackToTheLastSpeaker() {
        Story telling = new Story("""
                "It is done," Thomas Vael said after Edward Sohl had left.
                "We open in May," he added.
                """).source("Thomas Vael").source("he");

        assertThat(telling.label()).isEqualTo("Thomas Vael");
    }

    @Test
    void staysOpenBetweenTwoThatAreEquallyNear() {
        String text = """
                Thomas Vael and Edward Sohl came to the gate.
                "It is late," he said.
                """;

        assertThat(speaker(text, "he")).isEqualTo("?");
    }

    @Test
    void neverMeansWhoeverIsNamedOnlyInsideTheQuotation() {
        assertThat(speaker("\"Thomas Vael was late,\" he said.", "he")).isEqualTo("?");
    }

    @Test
    void neverMeansAPersonOfTheOtherGender() {
        assertThat(speaker("Ada Okoro left. \"It is late,\" he said.", "he")).isEqualTo("?");
    }

    @Test
    void goesBackToAnUnnamedSourceWithoutGivingItAName() {
        Story telling = new Story("""
                Thomas Vael left on Sunday.
                "The bridge is unsafe," a senior official said.
                "We told them so," he added.
                """).source("a senior official").source("he");

        assertThat(telling.kind()).isEqualTo("unnamed");
    }

    @Test
    void meansTheBodyByIt() {
        assertThat(speaker("The Harbour Board met on Monday. It said that the quay was safe.", "It"))
                .isEqualTo("Harbour Board");
    }

    @Test
    void meansTheNameBeforeARelativeClause() {
        assertThat(speaker("The quay is safe, said Ada Okoro of Selby, who warned of the tide.", "who"))
                .isEqualTo("Ada Okoro");
    }

    @Test
    void keepsThePhraseBeforeARelativeClause() {
        Story telling = new Story("A young sailor who says the tide is late left.").source("who");

        assertThat(telling.kind()).isEqualTo("unnamed");
        assertThat(telling.label()).isEqualTo("A young sailor");
    }
}
