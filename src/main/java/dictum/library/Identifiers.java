package dictum.library;

import dictum.model.Body;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names the quotations of one page: the first eight or more hexadecimal digits of SHA-256 over the snapshot's hash, the exact
 * words, and how many quotations of the same words stand before.
 *
 * <p>A quotation that somebody decided on keeps the name it was decided under, and no other quotation of the page gets it.
 */
final class Identifiers {
    /** Digits that lists show. */
    static final int SHORTEST = 8;

    private final String sha256;
    private final Predicate<String> taken;
    private final Set<String> reserved = new HashSet<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    /**
     * Names for one page.
     *
     * @param reserved the names under which decisions on this page are kept
     * @param taken whether another page uses that name
     */
    Identifiers(String sha256, Collection<String> reserved, Predicate<String> taken) {
        this.sha256 = sha256;
        this.taken = taken;
        reserved.forEach(id -> this.reserved.add(id.substring(0, Math.min(SHORTEST, id.length()))));
    }

    /** Whether names are made of that character. */
    static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /** The name of the next quotation of those words. */
    String next(String words) {
        while (true) {
            int occurrence = occurrences.merge(words, 1, Integer::sum);
            String hash = Body.of((sha256 + "\n" + occurrence + "\n" + words).getBytes(StandardCharsets.UTF_8))
                    .sha256();
            if (!reserved.add(hash.substring(0, SHORTEST))) {
                continue;
            }
            int length = SHORTEST;
            while (length < hash.length() && taken.test(hash.substring(0, length))) {
                length++;
            }
            return hash.substring(0, length);
        }
    }
}
