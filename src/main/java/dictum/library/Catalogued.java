package dictum.library;

import dictum.model.CorrectedArticle;
import dictum.model.Entry;
import dictum.model.Reference;
import java.util.List;

/**
 * What the correction of an article did.
 *
 * @param article as it is now
 * @param changed whether anything was written down
 * @param redated the quotations whose day is another now, since it is counted from the day of publication
 * @param doubtful the quotations whose day may have been counted from the former day of publication and stays, since words were marked
 *     by hand
 * @param versions other captures of the article, which no correction reaches but their own
 */
public record Catalogued(
        CorrectedArticle article,
        boolean changed,
        List<Redated> redated,
        List<Entry> doubtful,
        List<Reference> versions) {
    public Catalogued {
        redated = List.copyOf(redated);
        doubtful = List.copyOf(doubtful);
        versions = List.copyOf(versions);
    }
}
