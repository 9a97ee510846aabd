package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Author;
import dictum.model.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the article's writers: the names of the first place that gives a person; only when no place does, a body.
 *
 * <p>A site's own name is not an author while any other is known, for many publishers fill the field with it.
 */
final class AuthorChoice {
    private static final List<String> JOINTS =
            List.of(" and ", " & ", " und ", " et ", " y ", " e ", " en ", " og ", " och ");

    /** How far above the text its byline may stand, and how long it may be. */
    private static final int ABOVE = 6;

    private static final int LONGEST = 120;

    private AuthorChoice() {}

    static List<Found<Author>> choose(Clues clues, Optional<String> site) {
        Set<String> own = ownNames(clues, site);
        List<Found<Author>> bodies = List.of();
        List<List<Clue>> places = places(clues.about(Field.AUTHOR));
        for (List<Clue> place : places) {
            List<Found<Author>> found = namesOf(place, own);
            List<Found<Author>> known = bodies;
            found.removeIf(author -> isPartOfOne(known, author.value()));
            if (found.stream().anyMatch(author -> !author.value().organisation())) {
                List<Found<Author>> chosen = new ArrayList<>(found);
                chosen.removeIf(author -> own.contains(Words.key(author.value().name())));
                chosen.addAll(othersInTheByline(chosen, places, own));
                return chosen;
            }
            if (bodies.isEmpty()) {
                bodies = found;
            }
        }
        return bodies;
    }

    /** Whether a person is a piece of a body's name, as a byline is parted: "Doctors for Peace" of "Doctors for Peace and Justice". */
    private static boolean isPartOfOne(List<Found<Author>> bodies, Author author) {
        String key = Words.key(author.name());
        boolean word = author.name().indexOf(' ') < 0;
        return !author.organisation()
                && bodies.stream()
                        .map(body -> body.value().name())
                        .filter(body -> Words.key(body).length() > key.length())
                        .anyMatch(body -> word
                                ? AuthorNames.parts(body).stream()
                                        .anyMatch(part -> Words.key(part).equals(key))
                                : Words.key(body).contains(key));
    }

    /** Further persons in a line such as "By Ada Okoro and Tom Vale" that names everybody whom a field names. */
    private static List<Found<Author>> othersInTheByline(
            List<Found<Author>> chosen, List<List<Clue>> places, Set<String> own) {
        for (List<Clue> place : places) {
            Clue line = place.get(0);
            if (!line.source().equals(Clue.VISIBLE) || !AuthorNames.opensByline(line.value())) {
                continue;
            }
            List<Found<Author>> named = namesOf(place, own);
            boolean all = chosen.stream().allMatch(author -> names(named, author.value()));
            named.removeIf(author -> names(chosen, author.value())
                    || author.value().organisation()
                    || !NameShape.isPerson(author.value().name()));
            // "By Ada Okoro, Harbour Life": a comma may lead to anything.
            boolean joined = named.stream().allMatch(author -> isJoined(line.value(), author.value()));
            if (all && joined) {
                return named;
            }
        }
        return List.of();
    }

    private static boolean isJoined(String line, Author author) {
        String lower = Words.lower(line);
        String name = Words.lower(author.name());
        return JOINTS.stream().anyMatch(joint -> lower.contains(joint + name) || lower.contains(name + joint));
    }

    private static boolean names(List<Found<Author>> some, Author author) {
        return some.stream().anyMatch(one -> Words.same(one.value().name(), author.name()));
    }

    /** The writers that a line just above the text or in its first blocks names: "By Ada Okoro". */
    static List<Found<Author>> above(Layout layout, int first, Clues clues, Optional<String> site) {
        Set<String> own = ownNames(clues, site);
        List<Found<Author>> bodies = namesOf(
                clues.about(Field.AUTHOR).stream().filter(AuthorNames::isBody).toList(), own);
        List<TextBlock> blocks = layout.blocks();
        for (int i = Math.max(0, first - ABOVE); first >= 0 && i < Math.min(blocks.size(), first + 2); i++) {
            String text = blocks.get(i).text();
            if (text.length() <= LONGEST
                    && AuthorNames.opensByline(text)
                    && !blocks.get(i).endsLikeASentence()) {
                List<Found<Author>> found =
                        namesOf(List.of(new Clue(Field.AUTHOR, text, Clue.VISIBLE, "line above the text")), own);
                found.removeIf(author -> isPartOfOne(bodies, author.value()));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** What the site calls itself, anywhere. */
    private static Set<String> ownNames(Clues clues, Optional<String> site) {
        Set<String> own = new HashSet<>();
        site.ifPresent(name -> own.add(Words.key(name)));
        clues.about(Field.PUBLISHER).forEach(clue -> own.add(Words.key(clue.value())));
        own.remove("");
        return own;
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
                    || (clue.source().equals(Clue.VISIBLE) && !clue.evidence().equals(VisiblePage.WRITERS_PAGE))) {
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

    private static List<Found<Author>> namesOf(List<Clue> place, Set<String> own) {
        List<Found<Author>> found = new ArrayList<>();
        for (Clue clue : place) {
            boolean body = AuthorNames.isBody(clue);
            boolean visible = clue.source().equals(Clue.VISIBLE);
            boolean link = clue.evidence().equals(VisiblePage.WRITERS_PAGE);
            boolean led = visible && (AuthorNames.opensByline(clue.value()) || AuthorNames.isLabelled(clue.value()));
            for (Author author : visible ? AuthorNames.in(clue.value()) : AuthorNames.inField(clue)) {
                boolean known = found.stream()
                        .anyMatch(other -> Words.same(other.value().name(), author.name()));
                boolean ownName = own.contains(Words.key(author.name()));
                boolean shaped = !visible || led || link || author.organisation() || NameShape.isPerson(author.name());
                if (!known && shaped && !(visible && ownName)) {
                    found.add(clue.gives(new Author(author.name(), body || ownName || author.organisation())));
                }
            }
        }
        return found;
    }
}
