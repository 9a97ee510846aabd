package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SignaturesTest {
    @Test
    void whoSignsMayBeDescribedAndNotNamed() {
        assertThat(signed("Senior software engineer working in harbour systems"))
                .isEqualTo("unnamed: Senior software engineer working in harbour systems");
        assertThat(signed("Ferry consultant and boat designer"))
                .isEqualTo("unnamed: Ferry consultant and boat designer");
    }

    @Test
    void whoSignsMayGoByAHandle() {
        assertThat(signed("slowrower on Reddit")).isEqualTo("unnamed: slowrower on Reddit");
        assertThat(signed("SlowRower5709 on Reddit")).isEqualTo("unnamed: SlowRower5709 on Reddit");
    }

    @Test
    void whatDescribesNobodySignsNothing() {
        assertThat(signed("and that was all of it")).isEqualTo("nobody");
        assertThat(signed("The whole harbour was empty")).isEqualTo("nobody");
    }

    private static String signed(String signature) {
        String words = "It works, and the harbour is better for it.";
        return Readings.read("Many told us what a boat is for.", "“" + words + "” — " + signature).stream()
                .filter(told -> told.startsWith(words))
                .map(told -> told.substring(words.length() + " | ".length()))
                .findFirst()
                .orElse("none");
    }

    @Test
    void mayStandInALineBelowWithARole() {
        assertThat(Readings.read(
                        "“The best way to learn is to do the thing, badly at first.”",
                        "Doug Hale, CEO of Harbour Foods (during a call with investors on August 15, 2023)",
                        "“Nobody told me that it could not be done.”",
                        "Tom Okoro, founder of Quay Labs"))
                .containsExactly(
                        "The best way to learn is to do the thing, badly at first. | Doug Hale",
                        "Nobody told me that it could not be done. | Tom Okoro");
    }

    @Test
    void areNoneWhereTheNamesHeadWhatTheySay() {
        assertThat(Readings.read(
                        "Doug Hale, teacher",
                        "“The best way to learn is to do the thing, badly at first.”",
                        "Tom Okoro, fisherman",
                        "“Nobody told me that it could not be done.”",
                        "Ann Reed, baker",
                        "“I would not do it again for all the bread in town.”"))
                .noneMatch(told -> told.startsWith("The best") && told.endsWith("Okoro"))
                .noneMatch(told -> told.startsWith("Nobody") && told.endsWith("Reed"));
    }
}
