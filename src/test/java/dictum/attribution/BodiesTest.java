package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BodiesTest {
    @Test
    void joinsAnAcronymToTheLongName() {
        String text = "The Federal Service for Coastal Shipping (FSCS) met. The FSCS said so.";
        Story telling = new Story(text).source("The FSCS");

        assertThat(telling.label()).isEqualTo("Federal Service for Coastal Shipping");
        assertThat(telling.kind()).isEqualTo("organisation");
    }

    @Test
    void takesTheMinistryForTheOnlyOneNamedBefore() {
        String text = "The Ministry of Tides met. The ministry said so.";

        assertThat(new Story(text).source("The ministry").label()).isEqualTo("Ministry of Tides");
    }

    @Test
    void keepsTheMinistryOpenBetweenTwo() {
        String text = "The Ministry of Tides met the Ministry of Ports. The ministry said so.";

        assertThat(new Story(text).source("The ministry").kind()).isEqualTo("unnamed");
    }

    @Test
    void takesACapitalForAGovernment() {
        assertThat(new Story("Washington said so.").source("Washington").kind()).isEqualTo("organisation");
    }

    @Test
    void namesACampaignByItsOwner() {
        Story telling = new Story("Ada Okoro left. The Okoro campaign said so.").source("The Okoro campaign");

        assertThat(telling.label()).isEqualTo("Okoro campaign");
        assertThat(telling.kind()).isEqualTo("organisation");
    }

    @Test
    void namesAPollByItsIssuer() {
        Story telling = new Story("A Selby University poll found so.").source("A Selby University poll");

        assertThat(telling.label()).isEqualTo("Selby University poll");
        assertThat(telling.kind()).isEqualTo("document");
    }

    @Test
    void namesTheBodyThatStandsAfterTheComma() {
        assertThat(new Story("The eastern power, the Harbour League, said so.")
                        .source("The eastern power, the Harbour League")
                        .label())
                .isEqualTo("Harbour League");
    }
}
