package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RoleReferencesTest {
    @Test
    void meansThePersonOfThatRole() {
        String text = "Ada Okoro, the harbour master, left. The harbour master said so.";

        assertThat(new Story(text).source("The harbour master").label()).isEqualTo("Ada Okoro");
    }

    @Test
    void takesSynonymsForOneRole() {
        String text = "Ines Vale, a spokeswoman for the Harbour Board, left. The Harbour Board spokesperson said so.";

        assertThat(new Story(text).source("The Harbour Board spokesperson").label())
                .isEqualTo("Ines Vale");
    }

    @Test
    void staysOpenBetweenTwoOfOneRole() {
        String text = "Senator Ada Okoro met Senator Peter Lind. The senator said so.";

        assertThat(new Story(text).source("The senator").last()).isEmpty();
    }

    @Test
    void keepsARoleOfAnotherBodyUnnamed() {
        String text = "Ines Vale, a spokeswoman for the Harbour Board, left. The ferry company's spokeswoman said so.";

        assertThat(new Story(text).source("The ferry company's spokeswoman").kind())
                .isEqualTo("unnamed");
    }

    @Test
    void keepsAnIndefiniteRoleUnnamed() {
        String text = "Ada Okoro, the harbour master, left. A harbour master said so.";

        assertThat(new Story(text).source("A harbour master").kind()).isEqualTo("unnamed");
    }
}
