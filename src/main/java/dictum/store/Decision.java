package dictum.store;

import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.TextQuoteSelector;

/**
 * A review with the words it was made on, so that they are found again whatever an engine later makes of the page.
 *
 * @param sha256 of the snapshot
 * @param quotation as the engine proposed it, without corrections
 * @param selector of the quotation's extent in the text it was reviewed in
 */
public record Decision(String sha256, Review review, Quotation quotation, TextQuoteSelector selector) {}
