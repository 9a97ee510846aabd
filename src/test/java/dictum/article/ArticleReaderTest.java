package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Body;
import dictum.model.DictumException;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.Snapshot.Format;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ArticleReaderTest {
    @Test
    void namesThePageThatAnotherOnlyLeadsTo() {
        String page = "<title>Harbour</title><META HTTP-EQUIV=Refresh CONTENT=\"0; URL='/news/harbour?a=1&amp;b=2'\">"
                + "<p>You are being taken to the new address of this article. If nothing happens, click here.</p>";
        assertThatThrownBy(() -> Pages.read(page))
                .isInstanceOfSatisfying(
                        DictumException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(DictumException.Kind.NO_ARTICLE))
                .hasMessageContaining("dictum capture https://news.example/news/harbour?a=1&b=2");
        for (String other :
                List.of("300", "0; url=https://news.example/a/b", "900; url=/later", "0; url=javascript:x")) {
            String story = page.replaceFirst("CONTENT=\"[^\"]*\"", "content=\"" + other + "\"");
            assertThatThrownBy(() -> Pages.read(story)).hasMessageNotContaining("leads on");
        }
        assertThat(Pages.read(page + Pages.STORY).text()).contains("We found rust");
        assertThat(Pages.read("<noscript>" + page + "</noscript>" + Pages.STORY).text())
                .contains("We found rust");
    }

    @Test
    void readsEveryFieldWithItsProvenance() {
        Article article = Pages.read("""
                <html lang="en_GB"><head><title>Bridge closed | Vale Gazette</title>
                <link rel="canonical" href="https://news.example/bridge">
                <meta property="og:site_name" content="Vale Gazette"><meta property="og:type" content="article">
                <meta property="article:published_time" content="2024-05-03T00:30:00+02:00">
                <meta property="article:modified_time" content="2024-05-04">
                <meta property="article:section" content="Local">
                <meta name="description" content="Rust is found"><meta name="author" content="By Ada Okoro and Reuters"></head>
                <body><h1>Bridge closed</h1><article>%s</article></body></html>""".formatted(Pages.STORY));
        assertThat(article.title()).contains(Found.of("Bridge closed", "visible page", "h1: Bridge closed"));
        assertThat(article.issued().orElseThrow().value()).hasToString("2024-05-03");
        assertThat(article.issued().orElseThrow().provenance().source()).isEqualTo("opengraph");
        assertThat(article.issued().orElseThrow().provenance().evidence())
                .isEqualTo("article:published_time: 2024-05-03T00:30:00+02:00");
        assertThat(article.modified().orElseThrow().value()).hasToString("2024-05-04");
        assertThat(article.publisher().orElseThrow().value()).isEqualTo("Vale Gazette");
        assertThat(article.section().orElseThrow().value()).isEqualTo("Local");
        assertThat(article.standfirst().orElseThrow().value()).isEqualTo("Rust is found");
        assertThat(article.language().orElseThrow().value()).isEqualTo("en-GB");
        assertThat(article.canonical().orElseThrow().value()).hasToString("https://news.example/bridge");
        assertThat(article.authors())
                .extracting(Found::value)
                .containsExactly(new Author("Ada Okoro", false), new Author("Reuters", true));
        assertThat(article.itemType()).isEqualTo(ItemType.ARTICLE_NEWSPAPER);
    }

    @Test
    void knowsAnArticleByItsHeadlineItsWriterAndItsDay() {
        Article article = Pages.read(
                "<title>Bridge at Port Vale stays shut</title><article><h1>Bridge at Port Vale stays shut</h1>"
                        + "<p class=byline>By Mira Solheim</p><time datetime=2025-11-03>3 November 2025</time>"
                        + Pages.STORY
                        + "</article>");
        assertThat(article.issued().orElseThrow().value()).hasToString("2025-11-03");
        assertThat(article.itemType()).isEqualTo(ItemType.ARTICLE_NEWSPAPER);
    }

    @Test
    void leavesUnknownWhatThePageDoesNotSay() {
        Article article = Pages.read("<article>" + Pages.STORY + "</article>");
        assertThat(article.issued()).isEmpty();
        assertThat(article.authors()).isEmpty();
        assertThat(article.publisher()).isEmpty();
        assertThat(article.canonical()).isEmpty();
        assertThat(article.itemType()).isEqualTo(ItemType.WEBPAGE);
        assertThat(article.language().orElseThrow().value()).isEqualTo("en");
    }

    @Test
    void dropsCanonicalAddressesThatAreNotOfTheWeb() {
        for (String address :
                new String[] {"javascript:alert(1)", "file:///etc/passwd", "https://user:word@news.example/", "data:x"
                }) {
            String page = Pages.page("<link rel=canonical href='" + address + "'>", "");
            assertThat(Pages.read(page).canonical()).as(address).isEmpty();
        }
    }

    @Test
    void distrustsCanonicalAddressesOfAnotherSiteAndOfTheFirstPage() {
        for (String address :
                new String[] {"https://daily.example/a/b", "https://news.example.org/a/b", "/", "https://news.example"
                }) {
            Article article = Pages.read(Pages.page("<link rel=canonical href='" + address + "'>", ""));
            assertThat(article.canonical()).as(address).isEmpty();
            assertThat(article.notes().rivals())
                    .extracting(rival ->
                            rival.field() + " " + rival.told().provenance().evidence())
                    .containsExactly("canonical link rel=canonical: " + address);
        }
    }

    @Test
    void trustsTheCanonicalAddressOfASiteOrACopyOrASavedFile() {
        for (String address : new String[] {
            "https://www.vale.co.uk/a", "https://m.vale.co.uk/a",
                    "https://web.archive.org/web/20260101/https://vale.co.uk/a",
            "https://vale-co-uk.cdn.ampproject.org/c/s/vale.co.uk/a", "https://www.google.com/amp/s/vale.co.uk/a", ""
        }) {
            String page = Pages.page("<link rel=canonical href='https://www.vale.co.uk/a'>", "");
            Article article = new ArticleReader().read(Pages.html(page, address));
            assertThat(article.canonical()).as(address).isPresent();
        }
        String other = Pages.page("<link rel=canonical href='https://www.other.co.uk/a'>", "");
        assertThat(new ArticleReader()
                        .read(Pages.html(other, "https://www.vale.co.uk/a"))
                        .canonical())
                .isEmpty();
    }

    @Test
    void refusesAPageWithoutRunningText() {
        assertThatThrownBy(() ->
                        Pages.read("<ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul><p>Log in to read on.</p>"))
                .isInstanceOfSatisfying(DictumException.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(DictumException.Kind.NO_ARTICLE);
                    assertThat(fault).hasMessageContaining("page.html").hasMessageContaining("save the page");
                });
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> Pages.read(""))
                .isInstanceOfSatisfying(
                        DictumException.class, fault -> assertThat(fault.kind()).isEqualTo(DictumException.Kind.EMPTY));
        assertThatThrownBy(() -> Pages.readPlain(" \n\n "))
                .isInstanceOfSatisfying(
                        DictumException.class, fault -> assertThat(fault.kind()).isEqualTo(DictumException.Kind.EMPTY));
    }

    @Test
    void refusesAPageNestedTooDeep() {
        assertThatThrownBy(() -> Pages.read("<div>".repeat(100_000) + Pages.STORY))
                .isInstanceOfSatisfying(
                        DictumException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(DictumException.Kind.TOO_DEEP));
    }

    @Test
    void readsAPageNestedDeeperThanAnyRealOne() {
        assertThat(Pages.read("<div>".repeat(3_000) + Pages.STORY).text()).contains("rust where there should be none");
    }

    @Test
    void readsTagsLeftOpen() {
        assertThat(Pages.read("<p>".repeat(20_000) + Pages.STORY).blocks()).hasSize(3);
    }

    @Test
    void failsOnlyWithTheProductsOwnErrorWhateverTheBytes() {
        Random random = new Random(17);
        String[] pieces = {
            "<p>",
            "</p>",
            "<div class='",
            "'>",
            "<script type=application/ld+json>{",
            "}</script>",
            "<table>",
            "<td>",
            "<br>",
            "<h1>",
            "<meta property=article:published_time content=",
            "<time datetime=",
            "&nbsp;",
            "<!--",
            "-->",
            "“",
            "By Ada, ",
            "12/13/2020",
            "LAGOS, 3 May — ",
            "\0",
            "<blockquote>",
            "<svg>",
            "</article>",
            Pages.STORY,
            "<a href=x>",
            "<b>",
            "(Reuters) - ",
            "\r\n",
            "© "
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder page = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                page.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] noise = new byte[400];
            random.nextBytes(noise);
            for (Format format : Format.values()) {
                readOrRefuse(page.toString().getBytes(StandardCharsets.UTF_8), format);
                readOrRefuse(noise, format);
            }
        }
    }

    private static void readOrRefuse(byte[] bytes, Format format) {
        try {
            Article article = new ArticleReader().read(Pages.snapshot(bytes, format));
            assertThat(article.sha256()).isEqualTo(Body.of(bytes).sha256());
        } catch (DictumException refused) {
            assertThat(refused.kind())
                    .isIn(DictumException.Kind.EMPTY, DictumException.Kind.NO_ARTICLE, DictumException.Kind.TOO_DEEP);
        }
    }
}
