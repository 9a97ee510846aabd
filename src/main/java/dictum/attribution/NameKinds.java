package dictum.attribution;

import dictum.attribution.Mention.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by its words, and by what stands right before it, whether a name is that of a person, a body or a place. */
final class NameKinds {
    /** How the last word of a firm or a league ends, and no surname: "Gentry Materials", "Selby Irrigators". */
    private static final List<String> THINGS =
            List.of("ators", "itors", "ials", "tions", "sions", "ities", "ucts", "ystems");

    /** What stands behind a firm's name, and names none. */
    private static final Set<String> LEGAL_FORMS = Set.of("llc", "inc", "ltd", "plc", "gmbh", "corp", "llp");

    /** Letters before the inner capital of a brand: "TrueLine". */
    private static final int SHORTEST_BRAND = 4;

    /** Fewest digits at the end of a handle. */
    private static final int HANDLE_DIGITS = 3;

    /** What ends no name, though a given name may stand before it: "Roman Catholic", "Carolina Republican". */
    private static final Set<String> ADHERENTS = Set.of(
            "catholic",
            "catholics",
            "protestant",
            "protestants",
            "muslim",
            "muslims",
            "republican",
            "republicans",
            "democrat",
            "democrats");

    private NameKinds() {}

    /** Whether the unit at {@code i} is the given name of a person whose name goes on to {@code end}. */
    static boolean isGivenName(List<Unit> units, int i, int end) {
        String lower = units.get(i).lower();
        boolean given = NameWords.isGivenName(lower)
                || NameWords.isInitial(units.get(i).word())
                        && !NameWords.isAcronym(units.get(i + 1).word());
        if (!given || end - i > NameChunker.NAME_WORDS) {
            return false;
        }
        if (ADHERENTS.contains(NameWords.plain(units.get(end - 1)))) {
            return false;
        }
        if (NameWords.isTitle(lower) && end - i > 2) {
            return false;
        }
        for (int k = i + 1; k < end - 1; k++) {
            String inner = units.get(k).lower();
            if (WordClass.RANK.has(NameWords.bare(inner)) && !NameWords.isGivenName(inner)
                    || NameWords.isBodyName(inner)
                    || NameWords.isRole(inner) && !NameWords.isGivenName(inner)) {
                return false;
            }
        }
        return true;
    }

    /** The kind of a name of several words. */
    static Kind ofSeveral(Line line, int from, int end) {
        List<Unit> units = line.units();
        Unit first = units.get(from);
        Unit last = units.get(end - 1);
        String lastLower = NameWords.plain(last);
        // "the Max G2": a model.
        boolean model = last.word().chars().anyMatch(Character::isDigit)
                && last.word().chars().anyMatch(Character::isLetter);
        if (model && isGivenName(units, from, end)) {
            return Kind.OTHER;
        }
        if (isGivenName(units, from, end)) {
            return NameWords.isAcronym(last.word()) && !isShouted(first.word()) && !WordClass.SUFFIX.has(lastLower)
                    ? Kind.ORGANISATION
                    : Kind.PERSON;
        }
        if (NameWords.isAcronym(last.word()) && !WordClass.SUFFIX.has(lastLower)) {
            return Kind.ORGANISATION;
        }
        if (from > 0
                && !line.capitals()
                && (Surnames.startOfTitled(units, from - 1, end) == from
                        || Surnames.isBehindOffice(units, from, end))) {
            return Kind.PERSON;
        }
        if (WordClass.PLACE.has(lastLower) || WordClass.COUNTRY.has(lastLower) || WordClass.EVENT.has(lastLower)) {
            return WordClass.EVENT.has(lastLower) ? Kind.OTHER : Kind.PLACE;
        }
        if (isBehindHonorific(units, from)) {
            return Kind.PERSON;
        }
        if (NameWords.isPluralRole(lastLower)
                || WordClass.DEMONYM.has(lastLower)
                || NameWords.isTitle(lastLower)
                || WordClass.NAMELESS.has(lastLower)
                || first.is(WordClass.MONTH)) {
            return Kind.OTHER;
        }
        if (first.is(WordClass.FAMILY_FIRST) && isHyphenated(last.word())) {
            return Kind.PERSON;
        }
        if (isPluralOfThings(lastLower)
                || BodySigns.isFirm(lastLower)
                || last.word().chars().anyMatch(Character::isDigit)) {
            return Kind.ORGANISATION;
        }
        boolean definite = from > 0 && units.get(from - 1).is("the");
        boolean placeFirst = first.is(WordClass.COUNTRY) || first.is(WordClass.PLACE);
        return definite || placeFirst ? Kind.ORGANISATION : Kind.PERSON;
    }

    /** "Justice Farida Contractor": such a title stands before nothing but a name. */
    static boolean isBehindHonorific(List<Unit> units, int from) {
        return from > 0
                && units.get(from - 1).isCapitalised()
                && standsBeforeNames(units.get(from - 1).lower());
    }

    /** Whether such a title stands before nothing but a name: "Justice", "Mr." */
    static boolean standsBeforeNames(String lower) {
        String title = NameWords.bare(lower);
        return title.equals("justice")
                || WordClass.HONORIFIC.has(title) && !title.equals("st") && !title.equals("lady");
    }

    /** Whether the word ends as the last of a firm's name does, or is a legal form. */
    static boolean endsAsThing(String lower) {
        return isPluralOfThings(lower) || isLegalForm(lower);
    }

    /** "Inc.", "Ltd": what ends a firm's name, whatever stands before it. */
    static boolean isLegalForm(String lower) {
        return LEGAL_FORMS.contains(NameWords.bare(lower));
    }

    private static boolean isPluralOfThings(String lower) {
        return THINGS.stream().anyMatch(lower::endsWith);
    }

    /** "Americans", "Irish-Americans": those of a nation. */
    private static boolean isPeople(String lower) {
        if (!lower.endsWith("s")) {
            return false;
        }
        String one = lower.substring(lower.lastIndexOf('-') + 1, lower.length() - 1);
        return WordClass.DEMONYM.has(one) || WordClass.NATIONAL.has(one);
    }

    /** "Ji-hoon": two syllables of a given name, the second small. */
    private static boolean isHyphenated(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && hyphen + 1 < word.length() && Character.isLowerCase(word.charAt(hyphen + 1));
    }

    /** Whether the word is written in capitals throughout: "ADA". */
    private static boolean isShouted(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** "TrueLine", unlike "McAdam", "FitzGerald" and "MaryAnn". */
    static boolean isJoined(String word) {
        int inner = 1;
        while (inner < word.length() && !Character.isUpperCase(word.charAt(inner))) {
            inner++;
        }
        return inner >= SHORTEST_BRAND
                && inner + 1 < word.length()
                && word.chars().limit(inner).allMatch(Character::isLetter)
                && Character.isLowerCase(word.charAt(inner + 1))
                && !word.startsWith("Fitz")
                && !word.startsWith("Vander")
                && !NameWords.isGivenName(word.substring(0, inner).toLowerCase(Locale.ROOT));
    }

    /** "SlowRower5709": what somebody goes by on the net. */
    private static boolean isHandle(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(word.length() - 1 - digits))) {
            digits++;
        }
        return digits >= HANDLE_DIGITS && word.chars().anyMatch(Character::isLowerCase);
    }

    /** The kind of a name of one word. */
    static Kind ofOne(Unit unit) {
        String lower = NameWords.plain(unit);
        if (isHandle(unit.word())) {
            return Kind.OTHER;
        }
        if (isJoined(unit.word())) {
            return Kind.ORGANISATION;
        }
        if (isLegalForm(lower)) {
            return Kind.OTHER;
        }
        if (WordClass.COUNTRY.has(lower) || WordClass.CAPITAL.has(lower)) {
            return Kind.ORGANISATION;
        }
        if (WordClass.PLACE.has(lower)) {
            return Kind.PLACE;
        }
        if (NameWords.isAcronym(unit.word()) && (NameWords.isRole(lower) || WordClass.NAMELESS.has(lower))) {
            return Kind.OTHER;
        }
        if (NameWords.isAcronym(unit.word()) || NameWords.isBodyName(lower)) {
            return Kind.ORGANISATION;
        }
        if (WordClass.NAMELESS.has(lower)
                || WordClass.DEMONYM.has(lower)
                || isPeople(lower)
                || NameWords.isTitle(lower)
                || NameWords.isPluralRole(lower)
                || WordClass.WEEKDAY.has(lower)
                || WordClass.MONTH.has(lower)) {
            return NameWords.isGivenName(lower) ? Kind.SINGLE : Kind.OTHER;
        }
        return Kind.SINGLE;
    }
}
