package dictum.article;

import dictum.model.Article;
import dictum.model.Block;
import dictum.model.Body;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages written for the tests, and the snapshots made of them. */
final class Pages {
    /** Running text enough to be an article. */
    static final String STORY = """
            <p>The harbour bridge at Port Vale will stay closed until the end of the month, the town's engineer said on Tuesday.</p>
            <p>“We found rust where there should be none,” said Ada Okoro, who has led the inspection since last week.</p>
            <p>Lorries must take the longer way over Hillbrook, which adds about forty minutes to every delivery in the region.</p>
            """;

    private Pages() {}

    static Snapshot html(String page) {
        return snapshot(page.getBytes(StandardCharsets.UTF_8), Format.HTML);
    }

    /** A page read at {@code address}, or saved from nowhere when that is empty. */
    static Snapshot html(String page, String address) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return snapshot(
                bytes,
                Format.HTML,
                Instant.parse("2026-09-01T00:00:00Z"),
                Optional.of(address).filter(told -> !told.isEmpty()).map(URI::create));
    }

    static Snapshot plain(String text) {
        return snapshot(text.getBytes(StandardCharsets.UTF_8), Format.PLAIN_TEXT);
    }

    static Snapshot snapshot(byte[] bytes, Format format) {
        return snapshot(bytes, format, Instant.parse("2026-01-01T00:00:00Z"));
    }

    static Snapshot snapshot(byte[] bytes, Format format, Instant accessed) {
        return snapshot(bytes, format, accessed, Optional.of(URI.create("https://news.example/a/b")));
    }

    private static Snapshot snapshot(byte[] bytes, Format format, Instant accessed, Optional<URI> address) {
        return new Snapshot(
                "page",
                "page.html",
                address,
                Optional.empty(),
                accessed,
                200,
                List.of(),
                format,
                StandardCharsets.UTF_8,
                "default",
                Body.of(bytes));
    }

    static Article read(String page) {
        return new ArticleReader().read(html(page));
    }

    static Article readPlain(String text) {
        return new ArticleReader().read(plain(text));
    }

    static Document document(String page) {
        return Jsoup.parse(page);
    }

    static PageParts parts(String page) {
        return PageParts.of(document(page));
    }

    /** A page with {@code head} in its head and {@code body} before the story. */
    static String page(String head, String body) {
        return "<html><head>" + head + "</head><body>" + body + "<article>" + STORY + "</article></body></html>";
    }

    /** Each block as its kind and words, one a line. */
    static List<String> blocks(Article article) {
        return article.blocks().stream().map(block -> line(article, block)).toList();
    }

    private static String line(Article article, Block block) {
        return block.kind() + " " + block.span().of(article.text());
    }
}
