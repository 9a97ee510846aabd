package dictum.library;

import dictum.model.Entry;
import dictum.model.Speaker;

/**
 * A quotation to which what a person set on another may fit; a person looks and decides.
 *
 * @param entry nobody has decided on it
 * @param speaker that it would get
 * @param reason why it may fit
 */
public record Offer(Entry entry, Speaker speaker, String reason) {}
