package dictum.attribution;

import dictum.model.Article;
import dictum.model.Quotation;
import java.util.List;

/** The deterministic engine. */
public final class RuleReader implements QuoteReader {
    @Override
    public List<Quotation> read(Article article) {
        return List.of();
    }

    @Override
    public String version() {
        return "rules-1";
    }
}
