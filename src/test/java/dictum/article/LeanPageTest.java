package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import dictum.model.Body;
import dictum.model.DictumException;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser is spared changes nothing that is read: the same page in an encoding that spares it nothing is the twin. */
final class LeanPageTest {
    private static final String STORY = Pages.STORY.replaceAll("[“”]", "\"").replace('’', '\'');

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- <p>not \"shown\" here</p> -->",
                "<!--><p>\"Shown after all,\" said Ada Okoro to the readers of this page.</p>-->",
                "<!-- odd --!><p>\"Shown after all,\" said Ada Okoro to the readers of this page.</p>-->",
                "<!-- never closed <p>gone</p>",
                "<title>Using <svg> and <style> on a page</title><p>\"A picture,\" said Tom Vale, who draws.</p><svg></svg>",
                "<img alt='<svg>'><p>\"A picture,\" said Tom Vale, who draws.</p><svg><path d='M0'/></svg>",
                "<img alt=\"<style>\"><p>\"A picture,\" said Tom Vale, who draws.</p><style>p{}</style>",
                "<svg><path d='M0'/><p>\"A picture,\" said Tom Vale, who draws.</p><svg></svg>",
                "<svg viewBox='0 0 1 1'/><p>\"A picture,\" said Tom Vale, who draws.</p><svg></svg>",
                "<svg><title>A</title><g><path d='M0'/><linearGradient/></g></svg><p>\"A picture,\" said Tom Vale.</p>",
                "<svg><foreignObject><p>\"A picture,\" said Tom Vale, who draws.</p></foreignObject></svg>",
                "<script>document.write('<!-- <script> <\\/script>')</script><p>\"A trick,\" said Tom Vale to us.</p>",
                "<script><!-- <script>x</script> --></script><p>\"A trick,\" said Tom Vale, who writes programs.</p>",
                "<script>var a = '</scripting>'</script><p>\"A trick,\" said Tom Vale, who writes programs.</p>",
                "<script type='text/template'><p>\"A trick,\" said Tom Vale, who writes programs.</p></script>",
                "<script>state={\"publishedAt\":\"2024-01-09T10:00:00Z\"}</script>",
                "<textarea><script></textarea><p>\"A trick,\" said Tom Vale, who writes programs.</p><script></script>",
                "<iframe srcdoc='<p>'><style></iframe><p>\"A trick,\" said Tom Vale, who writes programs.</p><style></style>",
                "<a title='never closed><p>gone</p>",
                "<plaintext><svg><path/></svg>",
                "<p data-a='1' title=\"b\" data-c=\"x>y\" hidden>gone</p><p data-d = '2'>\"Seen,\" said Tom Vale to the readers of it.</p>",
                "<p title= data-a='hidden'>\"A trick,\" said Tom Vale.</p><p class=x data-b=\"c\"hidden>gone</p>",
                "<p title='never data-a=\"b\" closed><div data-a='b' class='related'>\"A trick,\" said Tom Vale to us.</div>",
                "<div data-page='{\"datePublished\":\"2024-01-09T10:00:00Z\",\"words\":\"as many as it takes to be data\"}'></div>",
                "<? a data-a=\"b>c\" ><p>\"A trick,\" said Tom Vale, who writes programs.</p>",
                "</div title='<svg>'><p>\"A picture,\" said Tom Vale, who draws.</p><svg></svg>",
            })
    void readsThePageAsIfNothingWereTakenOut(String piece) {
        assertSame("<html><head><title>Bridge closed</title></head><body><article>" + STORY + piece + STORY
                + "</article>");
        assertSame("<html><head>" + piece + "</head><body><h1>Bridge</h1><article>" + STORY + "</article>");
    }

    @Test
    void readsDamagedPagesAsIfNothingWereTakenOut() {
        String[] pieces = {
            "<svg>",
            "</svg>",
            "<path d='M0'/>",
            "<!--",
            "-->",
            "--!>",
            "<style>",
            "</style>",
            "<script>",
            "</script>",
            "<p>\"We found rust,\" said Ada Okoro, who leads the work.</p>",
            "<title>",
            "</title>",
            "<div class=\"",
            "\">",
            "'",
            "<textarea>",
            "</textarea>",
            "=",
            "<img alt='",
            "<noscript>",
            "</noscript>",
            "<p data-a=\"",
            " data-b='c' ",
            "<template>",
            "</template>",
            STORY
        };
        Random chance = new Random(7);
        for (int round = 0; round < 400; round++) {
            StringBuilder page = new StringBuilder("<html><body><article>" + STORY);
            for (int i = 0; i < 12; i++) {
                page.append(pieces[chance.nextInt(pieces.length)]);
            }
            assertSame(page + STORY + "</article>");
        }
    }

    private static void assertSame(String page) {
        assertThat(read(page, StandardCharsets.UTF_8)).as(page).isEqualTo(read(page, Charset.forName("GBK")));
    }

    /** The article, or the kind of failure. */
    private static Object read(String page, Charset charset) {
        Snapshot snapshot = new Snapshot(
                "page",
                "page.html",
                Optional.of(URI.create("https://news.example/a")),
                Optional.empty(),
                Instant.parse("2026-01-01T00:00:00Z"),
                200,
                List.of(),
                Format.HTML,
                charset,
                "default",
                Body.of(page.getBytes(StandardCharsets.US_ASCII)));
        try {
            Article article = new ArticleReader().read(snapshot);
            return article;
        } catch (DictumException noArticle) {
            return noArticle.kind();
        }
    }
}
