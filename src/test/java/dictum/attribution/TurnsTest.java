package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void linesOfAGlossaryAreNoTurns() {
        assertThat(Readings.read(
                        "These are the words that Harbour Search uses in its handbook.",
                        "SEO: SEO is the practice of mending a site so that you are found.",
                        "SEM: Search engine marketing entails all work to show up in the results.",
                        "CAPEX: How much does it cost to build the thing?"))
                .isEmpty();
    }

    @Test
    void whoIsNamedInProseTakesTurns() {
        assertThat(Readings.read(
                        "Ada Okoro of Harbour Radio spoke with Femi Bello about the ferry.",
                        "OKORO: Will the ferry sail this winter?",
                        "BELLO: The council says so."))
                .containsExactly("Will the ferry sail this winter | Ada Okoro", "The council says so | Femi Bello");
    }

    @Test
    void whoSpeaksAgainTakesTurnsThoughNobodyTellsWhoItIs() {
        assertThat(Readings.read(
                        "This is what was said on the quay.",
                        "HALE: Will the ferry sail this winter?",
                        "PELL: I hope so, but the hull is old.",
                        "HALE: And who pays for the hull, do you think?",
                        "PELL: I think the council does."))
                .containsExactly(
                        "Will the ferry sail this winter | unnamed: HALE",
                        "I hope so, but the hull is old | unnamed: PELL",
                        "And who pays for the hull, do you think | unnamed: HALE",
                        "I think the council does | unnamed: PELL");
    }

    @Test
    void readsWhatABroadcasterWritesBehindANameBeforeItsColon() {
        assertThat(Readings.read(
                        "SACHA LIND, HOST: The council is in session again this week and ferries are on the agenda.",
                        "SERGIO HALE-PELL, BYLINE: It's a Saturday afternoon in Selby and the crowd is loud.",
                        "UNIDENTIFIED PERSON #1: This side, you're going to yell boats.",
                        "HALE-PELL: Zeph Capo, the president of the pilots, says he hopes for more.",
                        "ZEPH CAPO (through interpreter): We believe in ferries enough to fight for them.",
                        "LIND: That was Sergio Hale-Pell in Selby."))
                .containsExactly(
                        "The council is in session again this week and ferries are on the agenda | Sacha Lind",
                        "It's a Saturday afternoon in Selby and the crowd is loud | Sergio Hale-Pell",
                        "This side, you're going to yell boats | unnamed: UNIDENTIFIED PERSON",
                        "Zeph Capo, the president of the pilots, says he hopes for more | Sergio Hale-Pell",
                        "We believe in ferries enough to fight for them | Zeph Capo",
                        "That was Sergio Hale-Pell in Selby | Sacha Lind");
    }
}
