package dictum.attribution;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of the words of names, roles and bodies before any article is read, from {@code names.txt}. */
final class NameWords {
    /** Names that make nobody a person, as each may be something else, but tell the gender of whoever is one. */
    private static final Set<String> RARE_FEMALE =
            new HashSet<>(Lexicon.classes("given-names.txt").get("female"));

    private static final Set<String> RARE_MALE =
            new HashSet<>(Lexicon.classes("given-names.txt").get("male"));
    private static final long GIVEN_NAME = WordClass.bits(WordClass.FEMALE, WordClass.MALE, WordClass.EITHER);
    private static final long TITLE =
            WordClass.bits(WordClass.RANK, WordClass.HONORIFIC, WordClass.DEMONYM, WordClass.ROLE);
    private static final Map<String, List<String>> LISTS = Lexicon.classes("names.txt");
    private static final Map<String, String> SAME = readSame();
    private static final Map<String, String> NICKNAMES = readNicknames();

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

    private NameWords() {}

    /** Whether the word is a given name, with its accents or without: "maría". */
    static boolean isGivenName(String lower) {
        return Lexicon.word(lower).isAny(GIVEN_NAME)
                || hasAccent(lower) && Lexicon.word(withoutAccents(lower)).isAny(GIVEN_NAME);
    }

    private static boolean hasAccent(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '\u00c0' && Character.isLetter(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutAccents(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Whether the word is an initial of a name: "J.", "J", "J.D.". */
    static boolean isInitial(String word) {
        return word.length() >= 2 && word.charAt(1) == '.' && Character.isUpperCase(word.charAt(0))
                || word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    /** Whether the word may stand before a name as a title, a rank or a party. */
    static boolean isTitle(String lower) {
        String bare = bare(lower);
        return Lexicon.word(bare).isAny(TITLE)
                || WordClass.ROLE.has(bare.substring(bare.lastIndexOf('-') + 1))
                || isRoleWithComplement(bare);
    }

    /** "mother-of-two", "great-gran-of-six", "sergeant-at-arms". */
    private static boolean isRoleWithComplement(String bare) {
        int end = Math.max(bare.indexOf("-of-"), bare.indexOf("-at-"));
        return end > 0 && isRole(bare.substring(bare.lastIndexOf('-', end - 1) + 1, end));
    }

    /** Whether the word names what a single human being is or does. */
    static boolean isRole(String lower) {
        String bare = bare(lower);
        return WordClass.ROLE.has(bare)
                || SAME.containsKey(bare)
                || (bare.endsWith("ologist") || bare.endsWith("ographer"))
                || (bare.startsWith("co-") || bare.startsWith("ex-")) && WordClass.ROLE.has(bare.substring(3));
    }

    /** The same of a word as it stands: "the clerk", "a baker", where "Clerk" and "Baker" may be surnames. */
    static boolean isRole(Unit unit) {
        return isRole(unit.lower()) || isTrade(unit);
    }

    /** Whether the word names a trade where no capital makes it a surname. */
    static boolean isTrade(Unit unit) {
        return !unit.isCapitalised() && unit.is(WordClass.TRADE);
    }

    /** Whether the word is the plural of a role, or another word for several people. */
    static boolean isPluralRole(String lower) {
        return WordClass.PLURAL_ROLE.has(lower) || isPluralOfRole(lower);
    }

    /** The same without looking the word up again. */
    static boolean isPluralRole(Unit unit) {
        return unit.is(WordClass.PLURAL_ROLE) || isPluralOfRole(unit.lower());
    }

    private static boolean isPluralOfRole(String lower) {
        if (lower.endsWith("men")) {
            return isRole(lower.substring(0, lower.length() - 3) + "man")
                    || isRole(lower.substring(0, lower.length() - 3) + "woman");
        }
        return lower.endsWith("s") && (isRole(lower.substring(0, lower.length() - 1)) || isRole(singularOfIes(lower)));
    }

    static boolean isBody(String lower) {
        return WordClass.BODY.has(lower);
    }

    /** Whether a name that ends with the word is one of a newspaper or a body. */
    static boolean isBodyName(String last) {
        return WordClass.PAPER.has(last) || (WordClass.ORGANISATION.has(last) && !isRole(last));
    }

    /** Whether the word is a name made of initials: "NATO", "U.N.", "R&D". */
    static boolean isAcronym(String word) {
        String bare = withoutPossessive(word);
        int capitals = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (c != '.' && c != '&' && c != '-' && !Character.isDigit(c)) {
                return false;
            }
        }
        return capitals >= 2 && capitals <= 7;
    }

    /** Whether the word stands behind a name for an honour or an office: "KC", "MP's", "OBE". */
    static boolean isPostNominal(String word) {
        return isAcronym(word) && WordClass.POST_NOMINAL.has(bare(plain(word)));
    }

    static boolean isDocument(String lower) {
        return WordClass.DOCUMENT.has(lower);
    }

    /** One word for all roles that mean the same: "chief" for head, director, leader. */
    static String canonicalRole(String lower) {
        String bare = bare(lower);
        return SAME.getOrDefault(bare, bare);
    }

    static Gender genderOfGivenName(String lower) {
        boolean female = WordClass.FEMALE.has(lower) || RARE_FEMALE.contains(lower);
        boolean male = WordClass.MALE.has(lower) || RARE_MALE.contains(lower);
        return WordClass.EITHER.has(lower) || female == male ? Gender.UNKNOWN : female ? Gender.FEMALE : Gender.MALE;
    }

    /** What a title or a role tells: "spokeswoman", "Mr.". */
    static Gender genderOfRole(String lower) {
        String bare = bare(lower);
        return WordClass.MASCULINE.has(bare)
                ? Gender.MALE
                : WordClass.FEMININE.has(bare) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** Whether two given names may be those of one person: equal, an initial, or a usual short form. */
    static boolean mayBeSameGivenName(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (isBareInitial(a) || isBareInitial(b)) {
            return a.charAt(0) == b.charAt(0);
        }
        return Optional.ofNullable(NICKNAMES.get(a)).filter(b::equals).isPresent()
                || Optional.ofNullable(NICKNAMES.get(b)).filter(a::equals).isPresent();
    }

    /**
     * Whether the middle names of two namings cannot be those of one person: an initial against another letter, or two
     * given names. "Rodham" and "Diane" may both be right, and one may leave out what the other gives.
     */
    static boolean contradict(List<String> middle, List<String> other) {
        for (int i = 0; i < Math.min(middle.size(), other.size()); i++) {
            String a = middle.get(i);
            String b = other.get(i);
            boolean initial = isMiddleInitial(a) || isMiddleInitial(b);
            if (initial && a.charAt(0) != b.charAt(0)) {
                return true;
            }
            if (!initial && isGivenName(a) && isGivenName(b) && !mayBeSameGivenName(a, b)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word in lower case is one initial or several: "b.", "h.w.". */
    private static boolean isMiddleInitial(String lower) {
        return lower.length() == 1 || lower.charAt(1) == '.';
    }

    /** The word without its closing period: "sen" for "sen.". */
    static String bare(String lower) {
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    static boolean isBareInitial(String lower) {
        return lower.length() == 1 || lower.length() == 2 && lower.charAt(1) == '.';
    }

    private static String singularOfIes(String lower) {
        return lower.endsWith("ies") ? lower.substring(0, lower.length() - 3) + "y" : lower;
    }

    private static Map<String, String> readSame() {
        Map<String, String> same = new HashMap<>();
        LISTS.forEach((name, words) -> {
            if (name.startsWith("same-")) {
                words.forEach(word -> same.put(word, name.substring(5)));
            }
        });
        return Map.copyOf(same);
    }

    private static Map<String, String> readNicknames() {
        Map<String, String> nicknames = new HashMap<>();
        for (String pair : LISTS.getOrDefault("nickname", List.of())) {
            int slash = pair.indexOf('/');
            nicknames.put(pair.substring(0, slash), pair.substring(slash + 1));
        }
        return Map.copyOf(nicknames);
    }

    /** The pronoun of a contraction: "he" for "he's"; any other word as it is. */
    static String withoutContraction(String lower) {
        int apostrophe = lower.indexOf('\'');
        return apostrophe > 0 && WordClass.PRONOUN.has(lower.substring(0, apostrophe))
                ? lower.substring(0, apostrophe)
                : lower;
    }

    /** Whether a name begins with what is else a pronoun: "He Jianxiong". */
    static boolean isFamilyNamePronoun(List<Unit> units, int i) {
        return i + 1 < units.size()
                && units.get(i).word().equals("He")
                && units.get(i + 1).isCapitalised()
                && units.get(i + 1).cueVerb().isEmpty()
                && !units.get(i + 1).is(WordClass.AUXILIARY);
    }

    /** The word in lower case, with straight apostrophes, without possessive ending. */
    static String plain(Unit unit) {
        return withoutPossessive(unit.lower());
    }

    /** Lower case, straight apostrophes, no possessive ending, no soft hyphens. */
    static String plain(String word) {
        return withoutPossessive(word)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace("\u00ad", "");
    }

    static boolean isPossessive(String word) {
        return withoutPossessive(word).length() < word.length();
    }

    /** The word without "'s", or without the apostrophe that follows an s. */
    static String withoutPossessive(String word) {
        int n = word.length();
        if (n > 2 && (word.charAt(n - 1) == 's' || word.charAt(n - 1) == 'S') && isApostrophe(word.charAt(n - 2))) {
            return word.substring(0, n - 2);
        }
        return n > 2 && isApostrophe(word.charAt(n - 1)) ? word.substring(0, n - 1) : word;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018';
    }
}
