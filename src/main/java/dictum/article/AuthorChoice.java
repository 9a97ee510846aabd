package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Author;
import dictum.model.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the article's writers: the names of the first place that gives a person; only when no place does, a body.
 *
 * <p>A site's own name is not an author while any other is known, for many publishers fill the field with it.
 */
final class AuthorChoice {
    private AuthorChoice() {}

    static List<Found<Author>> choose(Clues clues, Optional<String> site) {
        List<Found<Author>> bodies = List.of();
        for (List<Clue> place : places(clues.about(Field.AUTHOR))) {
            List<Found<Author>> found = namesOf(place, site);
            if (found.stream().anyMatch(author -> !author.value().organisation())) {
                return found;
            }
            if (bodies.isEmpty()) {
                bodies = found;
            }
        }
        return bodies;
    }

    /** Clues that stand together: the same source and the same field; a visible line stands for itself. */
    private static List<List<Clue>> places(List<Clue> clues) {
        List<List<Clue>> places = new ArrayList<>();
        Clue before = null;
        for (Clue clue : clues) {
            boolean together = before != null
                    && before.source().equals(clue.source())
                    && field(before).equals(field(clue));
            if (!together
                    || (clue.source().equals(Clue.VISIBLE) && !clue.evidence().equals("rel=author"))) {
                places.add(new ArrayList<>());
            }
            places.get(places.size() - 1).add(clue);
            before = clue;
        }
        return places;
    }

    private static String field(Clue clue) {
        int kind = clue.evidence().indexOf(" (");
        return kind < 0 ? clue.evidence() : clue.evidence().substring(0, kind);
    }

    private static List<Found<Author>> namesOf(List<Clue> place, Optional<String> site) {
        List<Found<Author>> found = new ArrayList<>();
        for (Clue clue : place) {
            boolean body = clue.evidence().endsWith("(Organization)")
                    || clue.evidence().endsWith("(NewsMediaOrganization)");
            boolean visible =
                    clue.source().equals(Clue.VISIBLE) && !clue.evidence().equals("rel=author");
            if (visible && !AuthorNames.opensByline(clue.value()) && Words.count(clue.value()) > 8) {
                continue;
            }
            for (Author author : AuthorNames.in(clue.value())) {
                boolean known = found.stream()
                        .anyMatch(other -> Words.same(other.value().name(), author.name()));
                boolean ownName = site.isPresent() && Words.same(site.get(), author.name());
                if (!known && !(visible && ownName)) {
                    found.add(clue.gives(new Author(author.name(), body || ownName || author.organisation())));
                }
            }
        }
        return found;
    }
}
