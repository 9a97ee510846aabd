package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Span;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        String words =
                IntStream.range(0x20000, 0x20190).mapToObj(Character::toString).collect(Collectors.joining());
        String link = link(words);
        List<String> range = List.of(link.substring(link.indexOf("text=") + 5).split(",", -1));
        assertThat(range)
                .hasSize(2)
                .allSatisfy(part -> assertThat(URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(80)
                        .matches("[\\x{20000}-\\x{20190}]+"));
    }

    @Test
    void keepsAFragmentAndReplacesADirective() {
        assertThat(linkAt("https://harbour.example/a#top")).isEqualTo("https://harbour.example/a#top:~:text=shut");
        assertThat(linkAt("https://harbour.example/a#:~:text=old")).isEqualTo("https://harbour.example/a#:~:text=shut");
    }

    @Test
    void givesNoLinkWithoutAWebAddress() {
        assertThat(link(Source.plain().noUrl().quoting(said(OKORO, "shut")))).isEmpty();
        assertThat(link(Source.plain().url("javascript:alert(1)").quoting(said(OKORO, "shut"))))
                .isEmpty();
    }

    @Test
    void addsTheWordsBeforeWhereTheWordsStandTwice() {
        assertThat(directive("He said: “No way.” Later she said: “No way.” They left.", "No way.", 36))
                .contains("she%20said%3A%20%E2%80%9C-,No%20way.");
    }

    @Test
    void addsTheWordsAfterWhereThoseBeforeAreTheSame() {
        assertThat(directive("“Yes.” said Ada.\n\n“Yes.” said Bo.", "Yes.", 1))
                .contains("Yes.,-%E2%80%9D%20said%20Ada.");
    }

    @Test
    void seesTheHeadlineAndForgetsCapitals() {
        assertThat(directive("NO WAY she said, “no way” again", "no way", 18))
                .contains("she%20said%2C%20%E2%80%9C-,no%20way");
    }

    @Test
    void givesNoLinkWhereNothingTellsThePlacesApart() {
        String sentence = "“No,” she said. ";
        assertThat(directive(sentence.repeat(60), "No,", 1 + 30 * sentence.length()))
                .isEmpty();
    }

    @Test
    void keepsTheEndOfARangeFromEndingTooEarly() {
        String text = "Begin here now, so it was. " + "Filling words to make it long. ".repeat(12) + "it was. The end.";
        assertThat(directive(text, text.substring(0, text.length() - 9), 0))
                .hasValueSatisfying(range -> assertThat(range).endsWith(",to%20make%20it%20long.%20it%20was."));
    }

    private static Optional<String> directive(String text, String words, int at) {
        Quotation said = Samples.quotation(Quotation.Kind.DIRECT, Optional.of(OKORO), words);
        Quotation placed = new Quotation(
                said.kind(),
                said.act(),
                words,
                List.of(new Span(at, at + words.length())),
                said.cue(),
                said.source(),
                said.speaker(),
                said.uttered(),
                said.venue(),
                said.confidence(),
                said.rule(),
                said.evidence());
        return TextFragment.link(Optional.of(URI.create("https://a.example/")), placed, Samples.saying(text))
                .map(link -> link.substring(link.indexOf("text=") + 5));
    }

    private static String link(String words) {
        return link(Source.plain().quoting(said(OKORO, words))).orElseThrow();
    }

    private static String linkAt(String url) {
        return link(Source.plain().url(url).quoting(said(OKORO, "shut"))).orElseThrow();
    }

    private static Optional<String> link(Entry entry) {
        return TextFragment.link(entry, Samples.ARTICLES.of(entry));
    }
}
