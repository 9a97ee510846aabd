package dictum.citation;

import dictum.model.Author;
import dictum.model.Speaker;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name cut as lists of references need it.
 *
 * <p>Particles belong to the family name ("van Berg, Mia"), because reference managers drop them elsewhere. Organisations,
 * single names, those with a number ("Isolde III") and names in Chinese, Japanese or Korean script are literal: nobody may turn
 * them round.
 *
 * @param family the family name with its particles, or the whole literal name
 * @param given possibly empty
 * @param suffix {@code Jr.}, {@code III}; possibly empty
 * @param literal whether the name is one piece
 */
record ListName(String family, String given, String suffix, boolean literal) {
    private static final char FIRST_HANGUL = '\u1100';

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "el",
            "al", "bin", "ibn", "bint", "abu", "ter", "ten", "te", "zu", "zum", "zur", "af", "av");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    /** By which a firm is known that was taken for a person; none of them is a family name too. */
    private static final Set<String> LEGAL_FORMS =
            Set.of("ltd", "limited", "inc", "incorporated", "corp", "corporation", "llc", "llp", "plc", "pty", "gmbh");

    /** In capitals only: Vi and Xi are family names. */
    private static final Pattern NUMERAL = Pattern.compile("X{0,2}(?:IX|IV|V?I{0,3})");

    static ListName of(Author author) {
        return author.organisation() ? literal(author.name()) : ofPerson(author.name());
    }

    static ListName of(Speaker speaker) {
        return speaker.kind().equals("person") ? ofPerson(speaker.label()) : literal(speaker.label());
    }

    /** A personal name as a byline writes it, given name first, or turned round with a comma. */
    static ListName ofPerson(String written) {
        String name = OneLine.of(written);
        if (isEastAsian(name) || isLegalForm(name.substring(name.lastIndexOf(' ') + 1))) {
            return literal(name);
        }
        if (name.indexOf(',') < 0) {
            return split(name, "");
        }
        List<String> parts = List.of(name.split(" ?, ?", 3));
        if (parts.size() == 1) {
            return split(name, "");
        }
        if (isSuffix(parts.get(1))) {
            return split(parts.get(0), parts.get(1));
        }
        if (parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
            return literal(name);
        }
        return new ListName(parts.get(0), parts.get(1), parts.size() == 3 ? parts.get(2) : "", false);
    }

    /** For a list in alphabetical order: {@code van Berg, Mia}. */
    String inverted() {
        StringBuilder inverted = new StringBuilder(family);
        if (!given.isEmpty()) {
            inverted.append(", ").append(given);
        }
        if (!suffix.isEmpty()) {
            inverted.append(", ").append(suffix);
        }
        return inverted.toString();
    }

    /** {@code M. L.}, {@code J.-P.}; empty without given names. */
    String initials() {
        return Arrays.stream(given.split(" "))
                .map(name -> Arrays.stream(name.split("-"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                        .collect(Collectors.joining("-")))
                .filter(initial -> !initial.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The given names in full, and as styles write their initials: {@code M. L.}, {@code M.L.}, {@code M L}, {@code ML}. */
    List<String> givenForms() {
        List<String> letters = Arrays.stream(given.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .toList();
        return List.of(
                given,
                String.join(". ", letters) + ".",
                String.join(".", letters) + ".",
                String.join(" ", letters),
                String.join("", letters));
    }

    private static ListName literal(String name) {
        return new ListName(OneLine.of(name), "", "", true);
    }

    private static ListName split(String name, String knownSuffix) {
        List<String> words = List.of(name.split(" "));
        int end = words.size();
        String suffix = knownSuffix;
        if (suffix.isEmpty() && end > 1 && isSuffix(words.get(end - 1))) {
            suffix = words.get(--end);
        }
        if (end == 1) {
            // A ruler bears no family name: "Isolde III" is one piece.
            return suffix.isEmpty() || isNumeral(suffix)
                    ? literal(knownSuffix.isEmpty() ? name : name + " " + suffix)
                    : new ListName(words.get(0), "", suffix, false);
        }
        int start = end - 1;
        while (start > 1 && PARTICLES.contains(words.get(start - 1).toLowerCase(Locale.ROOT))) {
            start--;
        }
        return new ListName(
                String.join(" ", words.subList(start, end)), String.join(" ", words.subList(0, start)), suffix, false);
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(bare(word)) || isNumeral(word);
    }

    private static boolean isNumeral(String word) {
        return !word.isEmpty() && NUMERAL.matcher(word).matches();
    }

    private static boolean isLegalForm(String word) {
        return LEGAL_FORMS.contains(bare(word));
    }

    /** In lower case and without its full stop. */
    private static String bare(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return bare.toLowerCase(Locale.ROOT);
    }

    private static boolean isEastAsian(String name) {
        if (name.chars().allMatch(c -> c < FIRST_HANGUL)) {
            return false; // nearly every name, and asking for its script takes long
        }
        return name.codePoints().anyMatch(point -> switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        });
    }
}
