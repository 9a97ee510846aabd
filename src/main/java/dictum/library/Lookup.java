package dictum.library;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.store.Page;
import dictum.store.Store;
import dictum.store.Stored;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds quotations and pages by the names that people give: whole, or shortened as long as they fit one only. */
final class Lookup {
    private static final int SHORTEST_PREFIX = 4;
    private static final int CANDIDATES = 6;

    private final Store store;

    Lookup(Store store) {
        this.store = store;
    }

    Page page(String sha256) {
        return store.page(sha256)
                .orElseThrow(() -> new DictumException(
                        Kind.UNKNOWN_ID, "no page has the hash %s: run 'dictum rebuild'".formatted(sha256)));
    }

    /** The page with that citation key. */
    Page pageCalled(String key) {
        return store.pageCalled(key.strip())
                .orElseThrow(() -> new DictumException(
                        Kind.UNKNOWN_ID, "no article has the key \"%s\"".formatted(shortened(key))));
    }

    /** The quotation so called; the error names what is similar. */
    Stored quotation(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        Optional<Stored> exact = store.quotation(wanted);
        if (exact.isPresent()) {
            return exact.get();
        }
        boolean searchable =
                wanted.length() >= SHORTEST_PREFIX && wanted.chars().allMatch(Identifiers::isDigit);
        List<String> candidates = searchable ? store.ids(wanted, CANDIDATES) : List.of();
        if (candidates.isEmpty()) {
            throw new DictumException(
                    Kind.UNKNOWN_ID,
                    "no quotation is called \"%s\": 'dictum quotes' lists them with their names, which may be shortened to %d digits%s"
                            .formatted(shortened(id), SHORTEST_PREFIX, similar(wanted)));
        }
        if (candidates.size() > 1) {
            throw new DictumException(
                    Kind.AMBIGUOUS_ID,
                    "\"%s\" fits %s%s: give more digits"
                            .formatted(
                                    id,
                                    String.join(
                                            ", ", candidates.subList(0, Math.min(candidates.size(), CANDIDATES - 1))),
                                    candidates.size() == CANDIDATES ? " and more" : ""));
        }
        return store.quotation(candidates.get(0)).orElseThrow();
    }

    private String similar(String wanted) {
        if (wanted.length() < SHORTEST_PREFIX || !wanted.chars().allMatch(Identifiers::isDigit)) {
            return "";
        }
        List<String> near = store.ids(wanted.substring(0, SHORTEST_PREFIX), CANDIDATES);
        return near.isEmpty() ? "" : "; similar: " + String.join(", ", near);
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
