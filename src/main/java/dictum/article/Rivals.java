package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Author;
import dictum.model.Found;
import dictum.model.PartialDate;
import dictum.model.Rival;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Gathers what a page tells otherwise than what was chosen. The same in other words is no rival: a title with the site's name behind it,
 * a summary cut off, a day without its hour.
 */
final class Rivals {
    /** More of one field tell nothing more. */
    private static final int MOST = 8;

    /** A shorter text says nothing by being a part of another. */
    private static final int SHORTEST = 4;

    private final Clues clues;
    private final List<Rival> found = new ArrayList<>();

    Rivals(Clues clues) {
        this.clues = clues;
    }

    List<Rival> found() {
        return found;
    }

    /** Values that are compared as words; those that are only shown are believed for no such field. */
    Rivals words(String name, Field field, Optional<Found<String>> chosen) {
        List<Found<String>> told = new ArrayList<>();
        for (Clue clue : declared(field)) {
            told.add(clue.gives(Words.tidy(clue.value())));
        }
        return add(name, chosen.map(Found::value), told, Rivals::isSame);
    }

    Rivals language(Optional<Found<String>> chosen) {
        List<Found<String>> told = new ArrayList<>();
        for (Clue clue : declared(Field.LANGUAGE)) {
            LanguageChoice.tag(clue.value()).ifPresent(tag -> told.add(clue.gives(tag)));
        }
        return add(
                "language",
                chosen.map(Found::value),
                told,
                (one, other) -> one.split("-", 2)[0].equals(other.split("-", 2)[0]));
    }

    Rivals address(Optional<Found<URI>> chosen, Optional<URI> page) {
        List<Found<String>> told = new ArrayList<>();
        for (Clue clue : declared(Field.CANONICAL)) {
            CanonicalChoice.webAddress(clue.value().strip(), page)
                    .ifPresent(address -> told.add(clue.gives(address.toString())));
        }
        Optional<URI> known = chosen.map(Found::value).or(() -> page);
        return add("canonical", known.map(URI::toString), told, Rivals::isSamePlace);
    }

    Rivals days(String name, Field field, Optional<Found<PartialDate>> chosen, String language, PartialDate latest) {
        List<Found<String>> told = DateChoice.told(clues, field, language, latest, chosen);
        return add(
                name,
                chosen.map(one -> one.value().toString()),
                told,
                (one, other) -> one.startsWith(other) || other.startsWith(one));
    }

    Rivals access(Optional<Found<Boolean>> chosen) {
        List<Found<String>> told = new ArrayList<>();
        for (Clue clue : declared(Field.FREE)) {
            AccessChoice.meant(clue.value()).ifPresent(free -> told.add(clue.gives(free.toString())));
        }
        return add("free", chosen.map(one -> one.value().toString()), told, String::equals);
    }

    /** Persons whom some field names and the chosen one does not. */
    Rivals authors(List<Found<Author>> chosen) {
        Set<String> known = new HashSet<>();
        chosen.forEach(author -> known.add(Words.key(author.value().name())));
        clues.about(Field.PUBLISHER).forEach(clue -> known.add(Words.key(clue.value())));
        List<Found<String>> told = new ArrayList<>();
        for (Clue clue : declared(Field.AUTHOR)) {
            for (Author author : AuthorNames.inField(clue)) {
                if (!author.organisation() && !known.contains(Words.key(author.name()))) {
                    told.add(clue.gives(author.name()));
                }
            }
        }
        return add("authors", chosen.stream().findFirst().map(one -> one.value().name()), told, Words::same);
    }

    /** What the page's fields and its address say, not what it shows. */
    private List<Clue> declared(Field field) {
        return clues.about(field).stream()
                .filter(clue -> !clue.source().equals(Clue.VISIBLE))
                .toList();
    }

    Rivals add(String name, Optional<String> chosen, List<Found<String>> told, BiPredicate<String, String> isSame) {
        Set<String> seen = new HashSet<>();
        int count = 0;
        for (Found<String> one : told) {
            boolean other =
                    chosen.isPresent() && !one.value().equals(chosen.get()) && !isSame.test(one.value(), chosen.get());
            if (other
                    && count < MOST
                    && seen.add(one.value() + '\n' + one.provenance().source())) {
                found.add(new Rival(name, one));
                count++;
            }
        }
        return this;
    }

    private static boolean isSame(String one, String other) {
        String key = Words.key(one);
        String chosen = Words.key(other);
        boolean within = Math.min(key.length(), chosen.length()) >= SHORTEST;
        return key.isEmpty()
                || key.equals(chosen)
                || (within && (key.contains(chosen) || chosen.contains(key)))
                || BodyFinder.isSame(key, chosen);
    }

    private static boolean isSamePlace(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** An address without its scheme and last slash. */
    private static String bare(String address) {
        int scheme = address.indexOf("://");
        String rest = scheme < 0 ? address : address.substring(scheme + 3);
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
