package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else a page says: values that were not chosen, whether all may read it, and its AMP version. */
final class PageNotesTest {
    private static Article page(String head, String body) {
        return Pages.read(Pages.page(head, body));
    }

    private static List<String> rivals(Article article) {
        return article.notes().rivals().stream()
                .map(rival -> rival.field() + " " + rival.told().value() + ", "
                        + rival.told().provenance().source())
                .toList();
    }

    private static String jsonLd(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
    }

    @Test
    void keepsTheDayThatItDidNotChoose() {
        Article article = page(
                jsonLd("\"datePublished\":\"2025-01-04T10:00:00+02:00\"")
                        + "<meta property=article:published_time content='2025-01-09T10:00:00+02:00'>",
                "");
        assertThat(article.issued().orElseThrow().value()).hasToString("2025-01-04");
        assertThat(rivals(article)).containsExactly("issued 2025-01-09, opengraph");
        assertThat(article.notes().rivals().get(0).told().provenance().evidence())
                .isEqualTo("article:published_time: 2025-01-09T10:00:00+02:00");
    }

    @Test
    void keepsWhatEachFieldIsToldOtherwise() {
        Article article = page(
                jsonLd("\"headline\":\"Bridge closed\",\"author\":\"Ada Okoro\",\"inLanguage\":\"en\","
                                + "\"articleSection\":\"Region\",\"publisher\":{\"name\":\"Vale Media House\"},"
                                + "\"url\":\"https://news.example/other\",\"dateModified\":\"2025-02-04\","
                                + "\"isAccessibleForFree\":true")
                        + "<link rel=canonical href='https://news.example/a/b'><meta property=og:title content='Rust stops the ferry'>"
                        + "<meta name=author content='Tom Vale'><meta property=og:locale content='de_DE'>"
                        + "<meta property=og:site_name content='Vale Gazette'><meta property=article:section content='Traffic'>"
                        + "<meta property=article:modified_time content='2025-02-09'>"
                        + "<meta property=article:content_tier content='locked'>"
                        + "<meta property=og:description content='Lorries must go round'><meta name=description content='A ferry is hired'>",
                "<h1>Bridge closed</h1>");
        assertThat(rivals(article))
                .containsExactly(
                        "language de-DE, opengraph",
                        "title Rust stops the ferry, opengraph",
                        "standfirst A ferry is hired, meta",
                        "authors Tom Vale, meta",
                        "publisher Vale Media House, json-ld",
                        "section Traffic, opengraph",
                        "modified 2025-02-09, opengraph",
                        "canonical https://news.example/other, json-ld",
                        "free false, opengraph");
    }

    @Test
    void callsTheSameInOtherWordsNoRival() {
        Article article = page(
                jsonLd("\"headline\":\"Bridge closed for the month\",\"author\":\"Ada Okoro\","
                                + "\"datePublished\":\"2025-01-04T23:30:00Z\",\"url\":\"http://news.example/a/b/\"")
                        + "<title>Bridge closed for the month | Vale Gazette</title><meta property=og:site_name content='Vale Gazette'>"
                        + "<link rel=canonical href='https://news.example/a/b'><meta name=author content='By ADA OKORO'>"
                        + "<meta property=article:published_time content='2025-01-05T01:30:00+02:00'>"
                        + "<meta name=date content='2025-01-05'>",
                "<h1>Bridge closed for the month</h1>");
        assertThat(rivals(article)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>; false",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"True\"}</script>; true",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"http://schema.org/False\"}</script>; false",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"hasPart\":{\"isAccessibleForFree\":\"False\",\"cssSelector\":\".pay\"}}</script>; false",
                "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"isAccessibleForFree\":false}</script>; false",
                "<meta itemprop=isAccessibleForFree content=False>; false",
                "<meta property=article:content_tier content=metered>; false",
                "<meta property=article:content_tier content=free>; true",
                "<meta property=article:content_tier content=unheard>; ''",
                "<title>Bridge</title>; ''",
            })
    void tellsWhetherAllMayReadIt(String head, String free) {
        assertThat(page(head, "")
                        .notes()
                        .free()
                        .map(found -> found.value().toString())
                        .orElse("''"))
                .isEqualTo(free);
    }

    @Test
    void tellsAnAmpPageAndTheAddressOfOne() {
        String story = "<body><article>" + Pages.STORY + "</article></body></html>";
        for (String mark : List.of("amp", "⚡", "⚡ lang=en")) {
            assertThat(Pages.read("<!doctype html><html " + mark + "><head></head>" + story)
                            .notes()
                            .amp())
                    .as(mark)
                    .isTrue();
        }
        Article plain = page("<link rel=amphtml href='/a/b.amp'>", "");
        assertThat(plain.notes().amp()).isFalse();
        assertThat(plain.notes().ampVersion().orElseThrow().value()).hasToString("https://news.example/a/b.amp");
        assertThat(page("", "").notes().ampVersion()).isEmpty();
    }
}
