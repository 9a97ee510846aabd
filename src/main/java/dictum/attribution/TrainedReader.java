package dictum.attribution;

import dictum.model.Article;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Uttered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trained engine: cues, sources and contents by weights learned from annotated news, the rules among its candidates.
 */
public final class TrainedReader implements QuoteReader {
    @Override
    public List<Quotation> read(Article article) {
        Frame frame = Frame.of(article);
        List<Attribution> attributions = TrainedAttributions.of(frame);
        List<Quotation> quotations = new ArrayList<>(attributions.size());
        for (Attribution attribution : attributions) {
            List<Span> spans = attribution.content();
            quotations.add(new Quotation(
                    attribution.kind(),
                    attribution.act(),
                    Quotation.textAt(article.text(), spans),
                    spans,
                    attribution.cue().map(span -> Passage.of(article.text(), span)),
                    attribution.source().map(span -> Passage.of(article.text(), span)),
                    Optional.empty(),
                    Uttered.undated("not read yet"),
                    Optional.empty(),
                    attribution.confidence(),
                    attribution.rule(),
                    List.of()));
        }
        return quotations;
    }

    @Override
    public String version() {
        return "trained-1-" + Weights.shipped().digest().substring(0, 8);
    }
}
