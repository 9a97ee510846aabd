package dictum.library;

import dictum.model.Article;
import dictum.model.Quotation;
import java.util.List;

/** A page read: its article and the quotations found in it. */
public record Reading(Article article, List<Quotation> quotations) {
    public Reading {
        quotations = List.copyOf(quotations);
    }
}
