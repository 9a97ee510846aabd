package dictum.model;

import java.util.Locale;

/** An article of the library that belongs to another one. */
public record Relative(Kind kind, Reference reference) {
    /** How it belongs to it. */
    public enum Kind {
        /** The same article at another time: the same canonical address, other bytes. */
        VERSION,
        /** Nearly the same text at another address, as agencies' reports are printed by many. */
        COPY;

        /** In lower case, as in JSON output. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
