package dictum.model;

import java.util.Optional;

/**
 * The occasion or medium of a statement: an interview with a channel, a press conference, a written statement.
 *
 * @param kind one word or two: {@code interview}, {@code statement}, {@code press conference}
 * @param name the body or event, when the article names it
 * @param basis the article's words, or what its layout tells
 */
public record Venue(String kind, Optional<String> name, String basis) {
    public Venue {
        if (kind.isBlank() || basis.isBlank()) {
            throw new IllegalArgumentException("a venue needs its kind and its basis");
        }
    }
}
