package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import dictum.model.Body;
import dictum.model.Snapshot;
import dictum.model.Span;
import dictum.model.TextQuoteSelector;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class MarkedPageTest {
    private static final String HTML = """
            <!doctype html><html><head><title>Gates</title><base href="http://canary.invalid/">
            <link rel="stylesheet" href="a.css"><meta http-equiv="refresh" content="0;url=b"></head>
            <body onload="act()"><article><h1>Lock gates stay shut</h1>
            <style>@IMPORT "i.css"; p { background: u\\72l(j.png) } h1 { color: teal }</style>
            <p style="background:URL(k.png);margin:0">The board of Port Ardel met on Tuesday evening in the customs house.</p>
            <p>“The gates <a href="c.html" ping="d">stay shut</a> until
            summer,” said Mara Olin. She spoke of “the gates” once more, and then of the money.</p>
            <p><img src="e.png" srcset="f.png 2x"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>
            <form action="g"><input onfocus="act()"></form><script>act()</script>
            <iframe src="h"></iframe><svg onload="act()"><script>act()</script></svg>
            </article></body></html>""";

    @Test
    void marksTheWordsAcrossTheElementsTheyStandIn() {
        Article article = new ArticleReader().read(page(HTML));
        String words = "The gates stay shut until summer,";
        int start = article.text().indexOf(words);
        assertThat(start).isNotNegative();

        Document shown =
                shown(HTML, Optional.of(TextQuoteSelector.of(article.text(), new Span(start, start + words.length()))));

        assertThat(String.join("", shown.select("mark.dictum").eachText()))
                .isEqualToIgnoringWhitespace("The gatesstay shutuntil summer,");
        assertThat(shown.select("#" + MarkedPage.ANCHOR)).hasSize(1);
        assertThat(shown.body().text())
                .isEqualTo(shown(HTML, Optional.empty()).body().text());
    }

    @Test
    void findsTheWordsOfAQByTheMarksThatTheBrowserShows() {
        String html = "<article>" + Pages.STORY + "<p>Here it stays shut, and Tom Vale agrees.</p>"
                + "<p>Ada Okoro said <q>it <q>stays</q> shut</q>, and left.</p></article>";
        Article article = new ArticleReader().read(page(html));
        int start = article.text().indexOf("it ‘stays’ shut”");
        assertThat(start).isNotNegative();

        Document shown = shown(html, Optional.of(TextQuoteSelector.of(article.text(), new Span(start, start + 15))));

        assertThat(shown.select("mark.dictum").eachText()).containsExactly("it", "stays", "shut");
        assertThat(shown.select("q mark.dictum")).hasSize(3);
        assertThat(shown.select("#" + MarkedPage.ANCHOR)).hasSize(1);
    }

    @Test
    void marksTheWordsAroundOneThatIsStruckOut() {
        String html = "<article>" + Pages.STORY + "<p>“It stays <del>open</del> shut,” said Ada Okoro.</p></article>";
        Article article = new ArticleReader().read(page(html));
        int start = article.text().indexOf("It stays shut");
        assertThat(start).isNotNegative();

        Document shown = shown(html, Optional.of(TextQuoteSelector.of(article.text(), new Span(start, start + 13))));

        assertThat(shown.select("mark.dictum").eachText()).containsExactly("It stays", "shut");
    }

    @Test
    void marksTheRightOneOfWordsThatStandTwice() {
        Article article = new ArticleReader().read(page(HTML));
        String text = article.text();
        int places = 0;
        for (int at = text.indexOf("the "); at >= 0; at = text.indexOf("the ", at + 1)) {
            Document shown = shown(HTML, Optional.of(TextQuoteSelector.of(text, new Span(at, at + 3))));
            assertThat(shown.select("mark")).hasSize(1);
            shown.selectFirst("mark").prependText("[").appendText("]");
            String before = text.substring(Math.max(0, at - 12), at);
            String behind = text.substring(at + 3, Math.min(text.length(), at + 12));
            assertThat(shown.body().text()).contains(before + "[the]" + behind);
            places++;
        }
        assertThat(places).isGreaterThan(2);
    }

    @Test
    void marksNothingWhereTheWordsDoNotStand() {
        TextQuoteSelector elsewhere = new TextQuoteSelector("words of another page", "", "");
        assertThat(shown(HTML, Optional.of(elsewhere)).select("mark")).isEmpty();
    }

    @Test
    void leavesNothingThatActsOrIsFetched() {
        Document shown = shown(HTML, Optional.empty());

        assertThat(shown.select("script, link, base, iframe, form, meta[http-equiv]"))
                .isEmpty();
        assertThat(shown.select("[href], [ping], [srcset], [onload], [onfocus], [action]"))
                .isEmpty();
        assertThat(shown.select("[src]").eachAttr("src")).containsExactly("data:image/gif;base64,R0lGODlhAQABAAAAACw=");
        assertThat(shown.html()).doesNotContainIgnoringCase("@import", "url(").contains("color: teal", "margin:0");
        assertThat(shown.text()).contains("stay shut");
    }

    @Test
    void showsPlainTextAsItIs() {
        Snapshot snapshot = snapshot("The gates <b>stay</b> shut.\n\nSo it was said.", Snapshot.Format.PLAIN_TEXT);
        Document shown =
                Jsoup.parse(MarkedPage.of(snapshot, Optional.of(new TextQuoteSelector("So it was said", "", ""))));
        assertThat(shown.select("b")).isEmpty();
        assertThat(shown.select("mark").text()).isEqualTo("So it was said");
    }

    private static Document shown(String html, Optional<TextQuoteSelector> wanted) {
        return Jsoup.parse(MarkedPage.of(page(html), wanted));
    }

    private static Snapshot page(String html) {
        return snapshot(html, Snapshot.Format.HTML);
    }

    private static Snapshot snapshot(String body, Snapshot.Format format) {
        return new Snapshot(
                "gates",
                "gates.html",
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-04T05:06:07Z"),
                200,
                List.of(),
                format,
                StandardCharsets.UTF_8,
                "default",
                Body.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}
