package dictum.library;

import dictum.model.Authority;
import dictum.store.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for records that may be one and the same: by spelling, initials, family name, acronym.
 *
 * <p>Names are compared only within blocks of those that share what a likeness needs, so that the work grows with the number of
 * likenesses and not with its square. What two records have in common beyond the name, their roles, ranks them; standing side by
 * side in one article speaks against them.
 */
final class Suggestions {
    /** Names that so many share tell nothing: no two of them are compared unless one is a full name. */
    private static final int CROWD = 60;

    /** So many of the likeliest pairs are looked at closely. */
    private static final int LOOKED_AT = 400;

    private static final double LEAST = 0.3;

    /** What is shown when a person asks about one record. */
    private static final double LEAST_OF_ONE = 0.15;

    private static final double SAME_ROLE = 0.2;
    private static final double SIDE_BY_SIDE = 0.5;

    private final Register register;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    Suggestions(Register register) {
        this.register = register;
    }

    /** Two records that look alike. */
    private record Pair(String one, String other, double likelihood, String reason, long statements) {}

    /** A name with its words. */
    private record Worded(Register.Name name, List<String> words, String last, String sorted) {
        static Worded of(Register.Name name) {
            List<String> words = Register.words(name.kind(), name.label());
            String sorted = String.join(" ", words.stream().sorted().toList());
            return new Worded(name, words, Register.lastWord(name.kind(), name.label()), sorted);
        }
    }

    List<Suggestion> all(int limit) {
        compareWithinBlocks(
                register.all(Optional.empty()).stream().map(Worded::of).toList());
        return ranked(limit, LEAST);
    }

    List<Suggestion> of(Authority authority, int limit) {
        List<Worded> own =
                register.names(authority.id()).stream().map(Worded::of).toList();
        List<Worded> others =
                register.all(Optional.empty()).stream().map(Worded::of).toList();
        for (Worded name : own) {
            for (Worded other : others) {
                compare(name, other, true);
            }
        }
        return ranked(limit, LEAST_OF_ONE);
    }

    private void compareWithinBlocks(List<Worded> names) {
        Map<String, List<Worded>> blocks = new HashMap<>();
        for (Worded name : names) {
            for (String block : blocks(name)) {
                blocks.computeIfAbsent(block, any -> new ArrayList<>()).add(name);
            }
        }
        for (List<Worded> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size() && j <= i + CROWD; j++) {
                    compare(block.get(i), block.get(j), false);
                }
            }
        }
    }

    private static List<String> blocks(Worded name) {
        List<String> words = name.words();
        if (words.isEmpty()) {
            return List.of();
        }
        if (name.name().kind().equals("person")) {
            List<String> blocks = new ArrayList<>(List.of("family " + Spelling.skeleton(name.last())));
            if (words.size() > 1) {
                blocks.add("words " + name.sorted());
            }
            return blocks;
        }
        return words.size() > 1
                ? List.of("short " + initials(words), "body " + name.sorted())
                : List.of("short " + words.get(0), "body " + words.get(0));
    }

    private void compare(Worded oneWorded, Worded otherWorded, boolean searching) {
        Register.Name one = oneWorded.name();
        Register.Name other = otherWorded.name();
        if (one.record().equals(other.record()) || !one.kind().equals(other.kind())) {
            return;
        }
        List<String> words = oneWorded.words();
        List<String> others = otherWorded.words();
        if (words.isEmpty() || others.isEmpty()) {
            return;
        }
        if (one.kind().equals("person")) {
            comparePeople(oneWorded, otherWorded, searching);
        } else {
            compareBodies(oneWorded, otherWorded, searching);
        }
    }

    private void comparePeople(Worded oneWorded, Worded otherWorded, boolean searching) {
        Register.Name one = oneWorded.name();
        Register.Name other = otherWorded.name();
        List<String> words = oneWorded.words();
        List<String> others = otherWorded.words();
        String last = oneWorded.last();
        String otherLast = otherWorded.last();
        boolean sameFamily = last.equals(otherLast);
        if (words.size() == 1 || others.size() == 1) {
            if (sameFamily && (words.size() > 1 || others.size() > 1)) {
                note(
                        one,
                        other,
                        0.25,
                        "the family name \"%s\" alone".formatted(words.size() == 1 ? one.label() : other.label()));
            } else if (sameFamily && searching) {
                note(one, other, 0.15, "the same single name");
            }
            return;
        }
        if (oneWorded.sorted().equals(otherWorded.sorted())) {
            note(one, other, 0.75, "the same words in another order");
            return;
        }
        if (words.get(0).charAt(0) != others.get(0).charAt(0)) {
            return;
        }
        boolean alikeFamily = sameFamily || Spelling.isAlike(last, otherLast);
        if (!alikeFamily) {
            return;
        }
        String first = words.get(0);
        String otherFirst = others.get(0);
        boolean initial = first.length() == 1 || otherFirst.length() == 1;
        if (initial) {
            note(
                    one,
                    other,
                    sameFamily ? 0.45 : 0.35,
                    sameFamily
                            ? "an initial that fits, and the same family name"
                            : "an initial that fits, and a family name spelled alike");
        } else if (first.equals(otherFirst) && sameFamily) {
            note(
                    one,
                    other,
                    middlesFit(words, others) ? 0.7 : 0.3,
                    "the same first and family name, with other names between");
        } else if (Spelling.isAlike(first, otherFirst)) {
            note(one, other, 0.7, "spelled alike");
        }
    }

    private void compareBodies(Worded oneWorded, Worded otherWorded, boolean searching) {
        Register.Name one = oneWorded.name();
        Register.Name other = otherWorded.name();
        List<String> words = oneWorded.words();
        List<String> others = otherWorded.words();
        if (words.equals(others)) {
            note(one, other, 0.2, "called the same, in articles that may mean different bodies");
        } else if (words.size() == 1 && others.size() > 1 && isShort(words.get(0), others)
                || others.size() == 1 && words.size() > 1 && isShort(others.get(0), words)) {
            note(one, other, 0.6, "the initials of the longer name");
        } else if (oneWorded.sorted().equals(otherWorded.sorted())) {
            note(one, other, 0.7, "the same words in another order");
        } else if (searching && (words.containsAll(others) || others.containsAll(words))) {
            note(one, other, 0.3, "one name holds the other");
        }
    }

    private void note(Register.Name one, Register.Name other, double likelihood, String reason) {
        boolean inOrder = one.record().compareTo(other.record()) < 0;
        String key = inOrder ? one.record() + other.record() : other.record() + one.record();
        Pair pair = new Pair(one.record(), other.record(), likelihood, reason, one.statements() + other.statements());
        pairs.merge(key, pair, (known, found) -> found.likelihood() > known.likelihood() ? found : known);
    }

    private List<Suggestion> ranked(int limit, double least) {
        Map<String, Map<String, String>> roles = new HashMap<>();
        List<Suggestion> suggestions = new ArrayList<>();
        pairs.values().stream()
                .sorted(Comparator.comparingDouble(Pair::likelihood)
                        .thenComparingLong(Pair::statements)
                        .reversed()
                        .thenComparing(Pair::one)
                        .thenComparing(Pair::other))
                .limit(LOOKED_AT)
                .filter(pair -> !register.areDistinct(pair.one(), pair.other()))
                .forEach(pair -> weigh(pair, roles, least).ifPresent(suggestions::add));
        suggestions.sort(Comparator.comparingDouble(Suggestion::likelihood)
                .reversed()
                .thenComparing(suggestion ->
                        -suggestion.one().statements() - suggestion.other().statements())
                .thenComparing(suggestion -> suggestion.one().name())
                .thenComparing(suggestion -> suggestion.one().id()));
        return suggestions.stream().limit(limit).toList();
    }

    private Optional<Suggestion> weigh(Pair pair, Map<String, Map<String, String>> roles, double least) {
        double likelihood = pair.likelihood();
        List<String> reasons = new ArrayList<>(List.of(pair.reason()));
        Optional<String> role = commonRole(pair, roles);
        if (role.isPresent()) {
            likelihood += SAME_ROLE;
            reasons.add("both are \"%s\"".formatted(role.get()));
        }
        if (likelihood >= least && register.areCreditedSideBySide(pair.one(), pair.other())) {
            likelihood -= SIDE_BY_SIDE;
            reasons.add("but one article credits both");
        }
        if (likelihood < least) {
            return Optional.empty();
        }
        Optional<Authority> one = register.starting(pair.one(), 1).stream().findFirst();
        Optional<Authority> other = register.starting(pair.other(), 1).stream().findFirst();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean first = one.get().statements() >= other.get().statements();
        return Optional.of(new Suggestion(
                first ? one.get() : other.get(),
                first ? other.get() : one.get(),
                Math.min(0.95, Math.round(likelihood * 100) / 100.0),
                reasons));
    }

    /** A role of one that shares a word with a role of the other. */
    private Optional<String> commonRole(Pair pair, Map<String, Map<String, String>> roles) {
        Map<String, String> others = rolesOf(pair.other(), roles);
        return rolesOf(pair.one(), roles).entrySet().stream()
                .filter(role -> others.containsKey(role.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The roles of a record, by each of their words. */
    private Map<String, String> rolesOf(String record, Map<String, Map<String, String>> roles) {
        return roles.computeIfAbsent(record, one -> {
            Map<String, String> found = new LinkedHashMap<>();
            register.roles(one)
                    .forEach(stated ->
                            Roles.telling(stated.role()).forEach(word -> found.putIfAbsent(word, stated.role())));
            register.offices(one)
                    .forEach(office ->
                            Roles.telling(office.role()).forEach(word -> found.putIfAbsent(word, office.role())));
            return found;
        });
    }

    /** Whether what stands between first and family name does not contradict: nothing, an initial that fits, the same. */
    private static boolean middlesFit(List<String> words, List<String> others) {
        List<String> shorter = words.size() <= others.size() ? words : others;
        List<String> longer = shorter.equals(words) ? others : words;
        for (int i = 1; i < shorter.size() - 1; i++) {
            String middle = shorter.get(i);
            String other = longer.get(Math.min(i, longer.size() - 2));
            if (!middle.startsWith(other) && !other.startsWith(middle)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShort(String acronym, List<String> words) {
        return acronym.length() >= 2
                && (initials(words).equals(acronym) || allInitials(words).equals(acronym));
    }

    /** First letters without those of small words. */
    private static String initials(List<String> words) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (!List.of("of", "the", "and", "for", "in", "on").contains(word)) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static String allInitials(List<String> words) {
        StringBuilder letters = new StringBuilder();
        words.forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }
}
