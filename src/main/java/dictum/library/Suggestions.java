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

    List<Suggestion> all(int limit) {
        List<Register.Name> names = register.all(Optional.empty());
        compareWithinBlocks(names);
        return ranked(limit, LEAST);
    }

    List<Suggestion> of(Authority authority, int limit) {
        List<Register.Name> own = register.names(authority.id());
        List<Register.Name> others = register.all(Optional.empty());
        for (Register.Name name : own) {
            for (Register.Name other : others) {
                compare(name, other, true);
            }
        }
        return ranked(limit, LEAST_OF_ONE);
    }

    private void compareWithinBlocks(List<Register.Name> names) {
        Map<String, List<Register.Name>> blocks = new HashMap<>();
        for (Register.Name name : names) {
            for (String block : blocks(name)) {
                blocks.computeIfAbsent(block, any -> new ArrayList<>()).add(name);
            }
        }
        for (List<Register.Name> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size() && j <= i + CROWD; j++) {
                    compare(block.get(i), block.get(j), false);
                }
            }
        }
    }

    private static List<String> blocks(Register.Name name) {
        List<String> words = Register.words(name.kind(), name.label());
        if (words.isEmpty()) {
            return List.of();
        }
        if (name.kind().equals("person")) {
            String last = Register.lastWord(name.kind(), name.label());
            List<String> blocks = new ArrayList<>(List.of("family " + Spelling.skeleton(last)));
            if (words.size() > 1) {
                blocks.add("words " + sorted(words));
            }
            return blocks;
        }
        return words.size() > 1
                ? List.of("short " + initials(words), "body " + sorted(words))
                : List.of("short " + words.get(0), "body " + words.get(0));
    }

    private void compare(Register.Name one, Register.Name other, boolean searching) {
        if (one.record().equals(other.record()) || !one.kind().equals(other.kind())) {
            return;
        }
        List<String> words = Register.words(one.kind(), one.label());
        List<String> others = Register.words(other.kind(), other.label());
        if (words.isEmpty() || others.isEmpty()) {
            return;
        }
        if (one.kind().equals("person")) {
            comparePeople(one, other, words, others, searching);
        } else {
            compareBodies(one, other, words, others, searching);
        }
    }

    private void comparePeople(
            Register.Name one, Register.Name other, List<String> words, List<String> others, boolean searching) {
        String last = Register.lastWord("person", one.label());
        String otherLast = Register.lastWord("person", other.label());
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
        if (sorted(words).equals(sorted(others))) {
            note(one, other, 0.75, "the same words in another order");
            return;
        }
        boolean alikeFamily = sameFamily || Spelling.isAlike(last, otherLast);
        if (!alikeFamily) {
            return;
        }
        String first = words.get(0);
        String otherFirst = others.get(0);
        boolean initial = first.length() == 1 || otherFirst.length() == 1;
        if (initial && first.charAt(0) == otherFirst.charAt(0)) {
            note(
                    one,
                    other,
                    sameFamily ? 0.45 : 0.35,
                    sameFamily
                            ? "an initial that fits, and the same family name"
                            : "an initial that fits, and a family name spelled alike");
        } else if (!initial && first.equals(otherFirst) && sameFamily) {
            note(
                    one,
                    other,
                    middlesFit(words, others) ? 0.7 : 0.3,
                    "the same first and family name, with other names between");
        } else if (!initial && (first.equals(otherFirst) || Spelling.isAlike(first, otherFirst))) {
            note(one, other, 0.7, "spelled alike");
        }
    }

    private void compareBodies(
            Register.Name one, Register.Name other, List<String> words, List<String> others, boolean searching) {
        if (words.equals(others)) {
            note(one, other, 0.3, "called the same, in articles that may mean different bodies");
        } else if (words.size() == 1 && others.size() > 1 && isShort(words.get(0), others)
                || others.size() == 1 && words.size() > 1 && isShort(others.get(0), words)) {
            note(one, other, 0.6, "the initials of the longer name");
        } else if (sorted(words).equals(sorted(others))) {
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
        Map<String, List<String>> roles = new HashMap<>();
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

    private Optional<Suggestion> weigh(Pair pair, Map<String, List<String>> roles, double least) {
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

    private Optional<String> commonRole(Pair pair, Map<String, List<String>> roles) {
        for (String role : rolesOf(pair.one(), roles)) {
            for (String other : rolesOf(pair.other(), roles)) {
                if (Roles.shareAWord(role, other)) {
                    return Optional.of(role);
                }
            }
        }
        return Optional.empty();
    }

    private List<String> rolesOf(String record, Map<String, List<String>> roles) {
        return roles.computeIfAbsent(record, one -> {
            List<String> found = new ArrayList<>();
            register.roles(one).forEach(stated -> found.add(stated.role()));
            register.offices(one).forEach(office -> found.add(office.role()));
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

    private static String sorted(List<String> words) {
        return String.join(" ", words.stream().sorted().toList());
    }
}
