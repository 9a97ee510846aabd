package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void knowsABodyByWhatTheArticleTellsOfIt() {
        for (String told : List.of(
                "Environmental group Clean Vale said so.",
                "Shares in Clean Vale fell. Clean Vale said so.",
                "The managing director of Clean Vale left. Clean Vale said so.",
                "Clean Vale shares fell. Clean Vale said so.",
                "Clean Vale said it believed the report.",
                "Clean Vale, which owns two ships, said so.",
                "Clean Vale is an app that pays wages early. Clean Vale said so.",
                "Clean Vale was the second-largest retailer in the county. Clean Vale said so.",
                "Clean Vale, a travel site, sells tickets. Clean Vale said so.",
                "Vale Lines left. Vale Lines said so.")) {
            String source = told.contains("Clean") ? "Clean Vale" : "Vale Lines";
            Story telling = new Story(told).source(source);

            assertThat(telling.credits().get(0).speaker().orElseThrow().kind())
                    .as(told)
                    .isEqualTo("organisation");
        }
        assertThat(new Story("Zedek Vorlan's shares in the firm fell. It rained, Zedek Vorlan said.")
                        .source("Zedek Vorlan's")
                        .source("Zedek Vorlan")
                        .kind())
                .isEqualTo("person");
        assertThat(new Story(
                                "Zedek Vorlan is a company man. Zedek Vorlan, a product of the firm, left. Zedek Vorlan said so.")
                        .source("Zedek Vorlan")
                        .kind())
                .isEqualTo("person");
        assertThat(new Story("Ship owner Zedek Vorlan said so.")
                        .source("Zedek Vorlan")
                        .kind())
                .isEqualTo("person");
        assertThat(new Story("The managing director of Lochfarm left. Lochfarm said so.")
                        .source("Lochfarm")
                        .source("Lochfarm")
                        .kind())
                .isEqualTo("organisation");
    }

    @Test
    void joinsAShortNameToTheFirmsLongOne() {
        assertThat(new Story("Miners at Vale Copper Mines left. Vale Copper said so.")
                        .source("Vale Copper Mines")
                        .source("Vale Copper")
                        .label())
                .isEqualTo("Vale Copper Mines");
    }

    @Test
    void readsTheNameOfABodyThatListsWhatItIsOf() {
        assertThat(new Story("The Rail, Tram and Bus Union said so.")
                        .source("The Rail, Tram and Bus Union")
                        .label())
                .isEqualTo("Rail, Tram and Bus Union");
        assertThat(new Story("The Rail, Tram and Bus Union said so.")
                        .source("Tram and Bus Union")
                        .label())
                .isEqualTo("Rail, Tram and Bus Union");
        assertThat(new Story("Reporters from the Senate, House and Harbour Board left.")
                        .source("Harbour Board")
                        .label())
                .isEqualTo("Harbour Board");
    }

    @Test
    void namesThemWithoutTheSignOfTheOwner() {
        assertThat(Readings.read("The Okoro administration's hopes that the port would open were dashed."))
                .allMatch(told -> told.endsWith("organisation: Okoro administration"));
        assertThat(Readings.read("A new Selby Decisions poll released Friday found that the port was unsafe."))
                .containsExactly("that the port was unsafe | document: Selby Decisions poll");
    }
}
