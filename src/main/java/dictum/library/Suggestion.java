package dictum.library;

import dictum.model.Authority;
import java.util.List;

/**
 * Two records that may be one and the same; a person decides.
 *
 * @param likelihood a rank from 0 to 1, not a probability
 * @param reasons for and against, the weightiest first
 */
public record Suggestion(Authority one, Authority other, double likelihood, List<String> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
