package dictum.attribution;

import dictum.model.Article;
import dictum.model.Quotation;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The deterministic engine: marks, cues and sources by rules over closed word classes and a list of cue verbs.
 *
 * <p>Its stages are values handed on: the article laid out ({@link Frame}), what is ascribed to which mention
 * ({@link Attributions}), who that is ({@link Speakers}), when and where it was said ({@link Occasions}).
 */
public final class RuleReader implements QuoteReader {
    @Override
    public List<Quotation> read(Article article) {
        Frame frame = Frame.of(article);
        List<Attribution> attributions = Attributions.of(frame);
        List<Quotation> quotations = new ArrayList<>(attributions.size());
        for (Attribution attribution : attributions) {
            List<Span> spans = attribution.content();
            quotations.add(new Quotation(
                    attribution.kind(),
                    attribution.act(),
                    Quotation.textAt(article.text(), spans),
                    spans,
                    attribution.cue().map(span -> dictum.model.Passage.of(article.text(), span)),
                    attribution.source().map(span -> dictum.model.Passage.of(article.text(), span)),
                    java.util.Optional.empty(),
                    dictum.model.Uttered.undated("not read yet"),
                    java.util.Optional.empty(),
                    attribution.confidence(),
                    attribution.rule(),
                    List.of()));
        }
        return quotations;
    }

    @Override
    public String version() {
        return "rules-1";
    }
}
