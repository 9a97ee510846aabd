package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.article.Clue.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonLdTest {
    private static List<String> values(String script, Field field) {
        return JsonLd.read(Pages.parts("<script type='application/ld+json'>" + script + "</script>")).stream()
                .filter(clue -> clue.field() == field)
                .map(Clue::value)
                .toList();
    }

    @Test
    void readsTheArticleInAGraphAndFollowsReferences() {
        String script = """
                {"@graph": [
                  {"@type": "WebSite", "name": "Vale Gazette"},
                  {"@type": "NewsArticle", "headline": "Bridge closed", "datePublished": "2024-05-03T23:10:00-04:00",
                   "author": {"@id": "#ada"}, "publisher": {"@id": "#gazette"}},
                  {"@id": "#ada", "@type": "Person", "name": "Ada Okoro"},
                  {"@id": "#gazette", "@type": "NewsMediaOrganization", "name": "Vale Gazette Ltd"}]}""";
        assertThat(values(script, Field.AUTHOR)).containsExactly("Ada Okoro");
        assertThat(values(script, Field.PUBLISHER)).containsExactly("Vale Gazette Ltd", "Vale Gazette");
        assertThat(values(script, Field.ISSUED)).containsExactly("2024-05-03T23:10:00-04:00");
    }

    @Test
    void readsAuthorsInEveryShape() {
        String script = """
                [{"@type": ["Article", "NewsArticle"], "author": ["Tom Vale", {"name": ["Ada Okoro", "Li Wen"]}]}]""";
        assertThat(values(script, Field.AUTHOR)).containsExactlyInAnyOrder("Tom Vale", "Ada Okoro", "Li Wen");
    }

    @Test
    void forgivesWrappingCommasAndRawLineBreaks() {
        String script = """
                //<![CDATA[
                {"@type": "NewsArticle", "headline": "Bridge
                closed &amp; barred", }
                //]]>""";
        assertThat(values(script, Field.TITLE)).containsExactly("Bridge\nclosed & barred");
    }

    @Test
    void keepsWhatStandsBeforeAFault() {
        assertThat(values("{\"@type\":\"NewsArticle\",\"headline\":\"Whole\"} {\"broken", Field.TITLE))
                .containsExactly("Whole");
    }

    @Test
    void prefersTheArticleWhoseHeadlineStandsOnThePage() {
        String page = "<h1>Bridge closed</h1><script type='application/ld+json'>"
                + "[{\"@type\":\"NewsArticle\",\"headline\":\"Fair opens\",\"author\":\"A\",\"datePublished\":\"2024-01-01\"},"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge closed\"}]</script>";
        assertThat(JsonLd.read(Pages.parts(page)))
                .filteredOn(clue -> clue.field() == Field.TITLE)
                .extracting(Clue::value)
                .containsExactly("Bridge closed");
    }

    @Test
    void survivesNestingWithoutEnd() {
        assertThat(values("{\"a\":".repeat(100_000), Field.TITLE)).isEmpty();
        assertThat(values("[".repeat(100_000), Field.TITLE)).isEmpty();
    }
}
