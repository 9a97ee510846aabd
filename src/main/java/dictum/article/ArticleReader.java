package dictum.article;

import dictum.model.Article;
import dictum.model.Block;
import dictum.model.ItemType;
import dictum.model.Snapshot;
import dictum.model.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads a snapshot into an article. */
public final class ArticleReader {
    public Article read(Snapshot snapshot) {
        String text = StandardCharsets.UTF_8.decode(snapshot.body().bytes()).toString();
        return new Article(
                snapshot.doc(),
                snapshot.sha256(),
                ItemType.WEBPAGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    }

    /** Names the rules by which pages are read, so that a library knows when to read again. */
    public String version() {
        return "article-1";
    }
}
