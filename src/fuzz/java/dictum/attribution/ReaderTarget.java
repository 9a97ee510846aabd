package dictum.attribution;

import dictum.article.ArticleReader;
import dictum.model.Article;
import dictum.model.Body;
import dictum.model.DictumException;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Snapshot;
import dictum.model.Snapshot.Format;
import dictum.model.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads any bytes from page to quotations and holds what must be true of every reading.
 *
 * <p>The entry that Jazzer calls; what begins with a tag is a page, all else plain text.
 */
public final class ReaderTarget {
    private static final ArticleReader ARTICLES = new ArticleReader();
    private static final TrainedReader QUOTATIONS = new TrainedReader();

    private ReaderTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        read(input, input.length > 0 && input[0] == '<' ? Format.HTML : Format.PLAIN_TEXT);
    }

    /** Reads once; a page that is refused as such is well. */
    static void read(byte[] body, Format format) {
        Article article;
        try {
            article = ARTICLES.read(snapshot(body, format));
        } catch (DictumException refused) {
            return;
        }
        for (Quotation quotation : QUOTATIONS.read(article)) {
            check(article.text(), quotation);
        }
    }

    private static Snapshot snapshot(byte[] body, Format format) {
        return new Snapshot(
                "input",
                "input",
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                200,
                List.of(),
                format,
                StandardCharsets.UTF_8,
                "default",
                Body.of(body));
    }

    private static void check(String text, Quotation quotation) {
        int before = 0;
        for (Span span : quotation.spans()) {
            hold(span.start() >= before && span.end() <= text.length(), "spans in order, within the text", quotation);
            hold(span.length() > 0, "no empty span", quotation);
            before = span.end();
        }
        hold(quotation.text().equals(Quotation.textAt(text, quotation.spans())), "the page's own words", quotation);
        quotation.cue().ifPresent(cue -> checkPassage(text, cue, quotation));
        quotation.source().ifPresent(source -> checkPassage(text, source, quotation));
        double confidence = quotation.confidence();
        hold(confidence >= 0 && confidence <= 1, "a confidence from 0 to 1", quotation);
    }

    private static void checkPassage(String text, Passage passage, Quotation quotation) {
        Span span = passage.span();
        boolean same = span.end() <= text.length()
                && text.substring(span.start(), span.end()).equals(passage.text());
        hold(same, "cue and source as they stand in the text", quotation);
    }

    private static void hold(boolean held, String claim, Quotation quotation) {
        if (!held) {
            throw new IllegalStateException("not held: %s, by %s".formatted(claim, quotation));
        }
    }
}
