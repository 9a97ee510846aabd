package dictum.model;

import java.util.List;

/**
 * The authority record of one person or body in a library: everybody who is credited by name has one, unnamed sources have none.
 *
 * @param id stable across re-readings: made from kind and name, and for what is no full name from the article too
 * @param name how lists call it: what a person decided, or else the name that most articles give
 * @param kind as in {@link Speaker#kind()}
 * @param decided whether a person chose that name
 * @param aliases the other names it goes by, in articles or by a person's word
 * @param statements that are ascribed to it and not rejected
 */
public record Authority(String id, String name, String kind, boolean decided, List<String> aliases, long statements) {
    public Authority {
        aliases = List.copyOf(aliases);
    }
}
