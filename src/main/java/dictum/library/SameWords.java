package dictum.library;

import dictum.model.Echo;
import java.util.List;

/**
 * Where the same words stand: all articles of the library that have them, the one that was asked about among them.
 *
 * @param echoes the earliest publication first; undated ones last
 * @param reports how many of the articles are independent: copies of one text count once
 */
public record SameWords(List<Echo> echoes, int reports) {
    public SameWords {
        echoes = List.copyOf(echoes);
    }

    /** Whether no other article has them. */
    public boolean isAlone() {
        return echoes.size() < 2;
    }
}
