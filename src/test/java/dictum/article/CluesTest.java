package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.article.Clue.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of place asked alone. */
final class CluesTest {
    private static List<String> values(List<Clue> clues, Field field) {
        return clues.stream()
                .filter(clue -> clue.field() == field)
                .map(Clue::value)
                .toList();
    }

    private static List<Clue> visible(String page) {
        Layout layout = Layout.of(Pages.document(page));
        return VisiblePage.read(layout.parts(), layout, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "og:title, TITLE, opengraph",
        "article:author, AUTHOR, opengraph",
        "byl, AUTHOR, meta",
        "sailthru.author, AUTHOR, meta",
        "parsely-author, AUTHOR, meta",
        "citation_author, AUTHOR, meta",
        "DC.creator, AUTHOR, dublin core",
        "og:site_name, PUBLISHER, opengraph",
        "parsely-pub-date, ISSUED, meta",
        "DC.date.issued, ISSUED, dublin core",
        "dcterms.modified, MODIFIED, dublin core",
        "og:locale, LANGUAGE, opengraph",
        "prism.publicationDate, ISSUED, prism",
        "prism.coverDate, ISSUED, prism",
        "prism.modificationDate, MODIFIED, prism",
        "prism.publicationName, PUBLISHER, prism",
        "prism.section, SECTION, prism",
        "prism.teaser, STANDFIRST, prism",
        "citation_title, TITLE, meta",
        "citation_journal_title, PUBLISHER, meta",
        "citation_publication_date, ISSUED, meta",
        "citation_online_date, ISSUED, meta",
        "citation_date, ISSUED, meta",
        "sailthru.title, TITLE, meta",
        "sailthru.date, ISSUED, meta",
        "parsely-title, TITLE, meta",
        "parsely-section, SECTION, meta",
        "og:url, CANONICAL, opengraph",
        "article:section, SECTION, opengraph",
    })
    void readsMetaTagsByEitherAttribute(String name, Field field, String source) {
        for (String attribute : new String[] {"name", "property"}) {
            String tag = "<meta %s='%s' content=' some  words '>".formatted(attribute, name);
            assertThat(MetaTags.read(Pages.document(tag), Pages.parts(tag)))
                    .contains(new Clue(field, "some words", source, Words.lower(name)));
        }
    }

    @Test
    void readsPrismWithAColonToo() {
        String tag = "<meta name='prism:publicationDate' content='2024-05-03'>";
        assertThat(values(MetaTags.read(Pages.document(tag), Pages.parts(tag)), Field.ISSUED))
                .containsExactly("2024-05-03");
    }

    @Test
    void readsMicrodata() {
        List<Clue> clues = Microdata.read(Pages.parts("""
                <div itemscope><h1 itemprop="headline name">Bridge closed</h1>
                <span itemprop=author itemscope><a itemprop=url href=x>Profile</a><b itemprop=name>Ada Okoro</b></span>
                <time itemprop=datePublished datetime="2024-05-03">yesterday</time>
                <meta itemprop=dateModified content="2024-05-04"></div>"""));
        assertThat(values(clues, Field.TITLE)).containsExactly("Bridge closed");
        assertThat(values(clues, Field.AUTHOR)).containsExactly("Ada Okoro");
        assertThat(values(clues, Field.ISSUED)).containsExactly("2024-05-03");
        assertThat(values(clues, Field.MODIFIED)).containsExactly("2024-05-04");
    }

    @Test
    void readsBylineAndDateNearTheHeadline() {
        List<Clue> clues = visible(
                "<div class=date>1 January 2001</div><article><h1>Bridge closed</h1><p class=byline>By Ada Okoro</p>"
                        + "<time datetime='2024-05-03T10:00Z'>today</time></article>");
        assertThat(values(clues, Field.AUTHOR)).first().isEqualTo("By Ada Okoro");
        assertThat(values(clues, Field.ISSUED)).first().isEqualTo("2024-05-03T10:00Z");
    }

    @Test
    void neverTakesTheDayOfAChangeForTheDayOfPublication() {
        List<Clue> clues = visible("<h1>Bridge closed</h1><p class=date>Last updated: 4 May 2024</p>");
        assertThat(values(clues, Field.ISSUED)).isEmpty();
        assertThat(values(clues, Field.MODIFIED)).contains("4 May 2024");
    }

    @Test
    void readsNoDatesOfCommentsAndOtherStories() {
        List<Clue> clues = visible(
                "<h1>Bridge closed</h1><div class=comments><time datetime='2024-06-01'></time></div><aside><time datetime='2024-06-02'></time></aside>");
        assertThat(values(clues, Field.ISSUED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/2020/03/16/bridge, 2020/03/16",
        "https://news.example/a-2020-03-16.html, 2020/03/16",
        "https://news.example/23-01-2022-bridge, 2022-01-23",
        "https://news.example/20200316/bridge, 2020-03-16",
    })
    void readsTheDayInAnAddress(String address, String day) {
        assertThat(AddressClues.read(Pages.parts(""), address))
                .extracting(Clue::value)
                .containsExactly(day);
    }

    @Test
    void readsNoDayInOtherNumbers() {
        for (String address :
                List.of("", "https://news.example/3126898/1/36", "https://news.example/2020/99/16/", "mailto:x")) {
            assertThat(AddressClues.read(Pages.parts(""), address)).isEmpty();
        }
    }
}
