package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.article.ArticleReader;
import dictum.capture.SavedPages;
import dictum.model.Article;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Uttered;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link must lead to the quotation on the page that the reader opens, which holds more than the article's text. */
final class LinkOnThePageTest {
    private static final String WORDS = "We found rust where there should be none";

    @TempDir
    Path folder;

    @Test
    void givesTheWordsAloneWhereNothingRepeatsThem() throws IOException {
        assertThat(directive(page("Bridge closed", "", ""))).contains(WORDS);
    }

    @Test
    void tellsTheQuotationFromTheHeadline() throws IOException {
        assertThat(directive(page("“We found rust where there should be none,” says engineer", "", "")))
                .contains("on Tuesday: “-," + WORDS);
    }

    @Test
    void tellsTheQuotationFromAPullQuoteOfOtherMarksAndCapitals() throws IOException {
        assertThat(directive(page(
                        "Bridge closed",
                        "<aside class=pull-quote>\"WE FOUND RUST where there should be none\"</aside>",
                        "")))
                .contains("on Tuesday: “-," + WORDS);
    }

    @Test
    void tellsTheQuotationFromALinkToAnotherStory() throws IOException {
        assertThat(directive(page(
                        "Bridge closed",
                        "",
                        "<div class=related><h3>Read also</h3><ul><li><a href=/rust>On Tuesday: “We found rust where there"
                                + " should be none.”</a></li></ul></div>")))
                .contains("chief engineer, said on Tuesday: “-," + WORDS);
    }

    @Test
    void givesNoLinkWhereALinkRepeatsTheWholeParagraph() throws IOException {
        assertThat(directive(page(
                        "Bridge closed",
                        "",
                        "<div class=related><ul><li><a href=/rust>" + paragraph() + "</a></li></ul></div>")))
                .isEmpty();
    }

    @Test
    void takesTheWordsBeforeFromTheParagraphAbove() throws IOException {
        assertThat(directive(reported(""))).contains("round by Lenn.-," + WORDS);
    }

    @Test
    void takesNoWordsFromBeyondSomethingElse() throws IOException {
        assertThat(directive(reported("<aside class=pull-quote>The bridge is our bread</aside>")))
                .contains(WORDS + ",-, the chief");
    }

    @Test
    void leavesOutTheMarksThatOnlyTheBrowserShows() throws IOException {
        String html = page("Board: " + WORDS, "", "").replace("“" + WORDS + ".”", "<q>" + WORDS + ".</q>");
        assertThat(read(html).text()).contains("Tuesday: “" + WORDS + ".”");
        assertThat(directive(html)).contains("on Tuesday:-," + WORDS);
    }

    /** The words open a paragraph, and stand in the headline too. */
    private static String reported(String between) {
        return page("Board: " + WORDS, "", "")
                .replace("<p>" + paragraph(), between + "<p>" + WORDS + ", the chief engineer had said. " + paragraph())
                .replace("“" + WORDS, "“We found nothing else");
    }

    @Test
    void knowsWhereEverythingBesideTheTextStands() throws IOException {
        Article article = read(
                page("Bridge closed", "<aside class=pull-quote>“WE FOUND RUST”</aside>", "<footer>Imprint</footer>"));
        assertThat(article.asides())
                .anySatisfy(aside -> {
                    assertThat(aside.text()).isEqualTo("Bridge closed");
                    assertThat(aside.at()).isZero();
                })
                .anySatisfy(aside -> {
                    assertThat(aside.text()).contains("WE FOUND RUST");
                    assertThat(article.text().substring(0, aside.at())).endsWith("where there should be none.”");
                })
                .anySatisfy(aside -> {
                    assertThat(aside.text()).isEqualTo("Imprint");
                    assertThat(aside.at()).isEqualTo(article.text().length());
                });
    }

    private static String paragraph() {
        return "Ada Okoro, the chief engineer, said on Tuesday: “" + WORDS + ".”";
    }

    private static String page(String headline, String beside, String below) {
        return "<title>Bridge</title><body><h1>" + headline + "</h1><article>"
                + "<p>The old bridge over the Lenn has been shut to all traffic since Monday, after a diver came up with a"
                + " handful of brown flakes, and the harbour board closed the road before noon and sent the school buses round"
                + " by Lenn.</p><p>" + paragraph() + "</p>" + beside
                + "<p>The board meets again next week, and the ferry will sail every half an hour until the piers have been"
                + " looked at, its manager told the council in the town hall that evening.</p></article>" + below
                + "</body>";
    }

    private Article read(String html) throws IOException {
        Path page = Files.writeString(folder.resolve("bridge.html"), "<meta charset=utf-8>" + html);
        return new ArticleReader().read(new SavedPages().read(page, Optional.empty()));
    }

    /** The directive of the first place in the text with the words, decoded; the mark that parts its pieces stays. */
    private Optional<String> directive(String html) throws IOException {
        Article article = read(html);
        int at = article.text().indexOf(WORDS);
        Quotation quotation = new Quotation(
                Quotation.Kind.DIRECT,
                Quotation.Act.SPEECH,
                WORDS,
                List.of(new Span(at, at + WORDS.length())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Uttered(Optional.empty(), "not told"),
                Optional.empty(),
                0.9,
                "test",
                List.of());
        return TextFragment.link(Optional.of(URI.create("https://harbour.example/a")), quotation, article)
                .map(link -> URLDecoder.decode(link.substring(link.indexOf("text=") + 5), StandardCharsets.UTF_8));
    }
}
