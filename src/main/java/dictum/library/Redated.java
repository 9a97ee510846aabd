package dictum.library;

import dictum.model.Entry;
import dictum.model.Uttered;

/** A quotation whose day was found anew when the day of its article was corrected. */
public record Redated(Entry entry, Uttered before) {}
