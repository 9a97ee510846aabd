package dictum.attribution;

import dictum.model.Article;
import dictum.model.Quotation;
import java.util.List;

/**
 * The deterministic engine: marks, cues and sources by rules over closed word classes and a list of cue verbs.
 *
 * <p>Its stages are values handed on: the article laid out ({@link Frame}), what is ascribed to which mention
 * ({@link Attributions}), who that is ({@link Speakers}), when and where it was said ({@link Occasions}), all put together
 * ({@link Assembly}).
 */
public final class RuleReader implements QuoteReader {
    @Override
    public List<Quotation> read(Article article) {
        Frame frame = Frame.of(article);
        return Assembly.of(frame, Attributions.of(frame));
    }

    @Override
    public String version() {
        return "rules-1";
    }
}
