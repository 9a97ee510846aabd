package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Quotation;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TextFragmentTest {
    @Test
    void givesShortWordsWhole() {
        assertThat(link("It is closed")).isEqualTo("https://harbour.example/bridge-closed#:~:text=It%20is%20closed");
    }

    @Test
    void encodesWhateverMeansSomethingInADirective() {
        assertThat(link("well-known, & “so” – 100%"))
                .endsWith("#:~:text=well%2Dknown%2C%20%26%20%E2%80%9Cso%E2%80%9D%20%E2%80%93%20100%25");
    }

    @Test
    void givesLongWordsAsARange() {
        String words = "one two three four five six seven " + "and more ".repeat(40) + "a b c d e f";
        assertThat(link(words)).endsWith("#:~:text=one%20two%20three%20four%20five%20six,a%20b%20c%20d%20e%20f");
    }

    @Test
    void staysInsideTheFirstAndLastParagraph() {
        assertThat(link("It is closed.\n\nAsk in the autumn."))
                .endsWith("#:~:text=It%20is%20closed.,Ask%20in%20the%20autumn.");
    }

    @Test
    void runsFromTheFirstPartToTheLast() {
        Quotation split = Samples.quotationsOfArticle().get(0);
        assertThat(TextFragment.link(
                        Optional.of(URI.create("https://harbour.example/bridge")), split, Samples.article()))
                .contains("https://harbour.example/bridge#:~:text=The%20bridge%20is%20closed,It%20will%20stay%20so");
    }

    @Test
    void cutsScriptsWithoutSpacesBetweenCharacters() {
        String words = "𠀀".repeat(400);
        String link = link(words);
        List<String> range = List.of(link.substring(link.indexOf("text=") + 5).split(",", -1));
        assertThat(range)
                .hasSize(2)
                .allSatisfy(part -> assertThat(URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(80)
                        .matches("𠀀+"));
    }

    @Test
    void keepsAFragmentAndReplacesADirective() {
        assertThat(linkAt("https://harbour.example/a#top")).isEqualTo("https://harbour.example/a#top:~:text=closed");
        assertThat(linkAt("https://harbour.example/a#:~:text=old"))
                .isEqualTo("https://harbour.example/a#:~:text=closed");
    }

    @Test
    void givesNoLinkWithoutAWebAddress() {
        assertThat(TextFragment.link(Source.plain().noUrl().quoting(said(OKORO, "closed"))))
                .isEmpty();
        assertThat(TextFragment.link(Source.plain().url("javascript:alert(1)").quoting(said(OKORO, "closed"))))
                .isEmpty();
    }

    private static String link(String words) {
        return TextFragment.link(Source.plain().quoting(said(OKORO, words))).orElseThrow();
    }

    private static String linkAt(String url) {
        return TextFragment.link(Source.plain().url(url).quoting(said(OKORO, "closed")))
                .orElseThrow();
    }
}
