package dictum.attribution;

import dictum.model.Article;
import dictum.model.Quotation;
import java.util.List;

/**
 * The trained engine: cues, sources and contents by weights learned from annotated news, the rules among its candidates.
 */
public final class TrainedReader implements QuoteReader {
    @Override
    public List<Quotation> read(Article article) {
        Frame frame = Frame.of(article);
        return Assembly.of(frame, TrainedAttributions.of(frame));
    }

    @Override
    public String version() {
        return "trained-1-" + Weights.shipped().digest().substring(0, 8);
    }
}
