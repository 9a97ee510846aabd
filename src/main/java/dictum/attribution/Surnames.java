package dictum.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words for bodies, places and texts that an article shows to be surnames: "Mr Hall", "Charlotte Church, 61,". */
final class Surnames {
    /** What stands before a name and before nothing else, in whatever article. */
    private static final Set<String> COURTESIES = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "mme", "mlle", "dr", "sir", "lord", "prof", "rev", "cllr", "coun", "insp",
            "sgt", "capt", "cpl", "lt", "col", "maj", "gen", "adm", "cmdr", "det", "supt", "sen", "rep", "gov");

    /** The courtesies after which even an unknown word and a body's word are a person's two names: "Mrs Obadele Church". */
    private static final Set<String> BARE =
            Set.of("mr", "mrs", "ms", "mx", "mme", "mlle", "insp", "sgt", "cllr", "coun");

    /** Offices written out that stand before a surname more than before a body's name. */
    private static final Set<String> OFFICES = Set.of(
            "inspector",
            "sergeant",
            "captain",
            "colonel",
            "councillor",
            "senator",
            "judge",
            "detective",
            "professor",
            "president",
            "minister",
            "mayor");

    /** Whom a courtesy addresses by the office: "Mr Speaker". */
    private static final Set<String> ADDRESSED = Set.of(
            "president",
            "vice-president",
            "vice",
            "speaker",
            "chairman",
            "chairwoman",
            "chairperson",
            "chair",
            "justice",
            "secretary",
            "mayor",
            "minister",
            "prime",
            "premier",
            "chancellor",
            "ambassador",
            "commissioner",
            "general",
            "attorney",
            "solicitor",
            "senator",
            "congressman",
            "governor",
            "director",
            "moderator",
            "deputy",
            "acting");

    /** Places that are many, and no place's own name. */
    private static final Set<String> COMMON_PLACES = Set.of(
            "street",
            "avenue",
            "road",
            "river",
            "lake",
            "mountain",
            "island",
            "county",
            "city",
            "valley",
            "bay",
            "beach",
            "park",
            "square",
            "bridge",
            "airport",
            "hall",
            "hotel",
            "building",
            "tower",
            "stadium",
            "plaza",
            "north",
            "south",
            "east",
            "west");

    /** Bodies that are written without an article, so that standing so tells nothing. */
    private static final Set<String> WITHOUT_ARTICLE =
            Set.of("police", "parliament", "congress", "council", "labour", "government", "opposition", "school");

    /** How far behind its verb a name's pronoun may stand. */
    private static final int REACH = 7;

    /** Words of a role behind a name. */
    private static final int LONGEST_ROLE = 5;

    /** What tells two of one surname apart. */
    private static final Set<String> OF_TWO = Set.of("elder", "younger", "older");

    private final Set<String> borne = new HashSet<>();
    private final Set<String> behindGivenName = new HashSet<>();
    private final Set<String> speaking = new HashSet<>();
    private final Set<String> things = new HashSet<>();

    /** Whether the article shows the word to be a surname. */
    boolean has(String lower) {
        return borne.contains(lower) || behindGivenName.contains(lower) && speaking.contains(lower);
    }

    void learn(Line line) {
        List<Unit> units = line.units();
        for (int i = 0; i < units.size() && !line.capitals(); i++) {
            if (!units.get(i).isCapitalised() || NameRuns.isPart(line, i + 1)) {
                continue;
            }
            String word = NameWords.plain(units.get(i));
            if (!isThing(word)) {
                continue;
            }
            if (speaksOfIt(units, i)) {
                things.add(word);
            }
            if (isTitled(units, i)) {
                borne.add(word);
            } else if (isBehindGivenName(units, i)) {
                behindGivenName.add(word);
                if (isPerson(units, i)) {
                    borne.add(word);
                }
            } else if (speaks(units, i) && !WITHOUT_ARTICLE.contains(word) && standsAlone(units, i)) {
                speaking.add(word);
            }
        }
    }

    /** Whether the word is known for something else than a surname. */
    private static boolean isThing(String word) {
        return NameWords.isBodyName(word)
                || WordClass.PLACE.has(word)
                || WordClass.DOCUMENT.has(word)
                || WordClass.EVENT.has(word)
                || WordClass.CAPITAL.has(word)
                || WordClass.COUNTRY.has(word);
    }

    /** "Mr Hall": a title that nothing but a name follows stands right before the word. */
    static boolean isTitled(List<Unit> units, int i) {
        if (i == 0 || !units.get(i - 1).isCapitalised()) {
            return false;
        }
        String title = NameWords.bare(units.get(i - 1).lower());
        String word = NameWords.plain(units.get(i));
        if (OFFICES.contains(title)) {
            return COMMON_PLACES.contains(word) && (i == 1 || !units.get(i - 2).is(WordClass.DETERMINER));
        }
        // "DR Congo", "Miss Norland".
        return COURTESIES.contains(title)
                && !units.get(i - 1).word().equals(title.toUpperCase(Locale.ROOT))
                && !ADDRESSED.contains(word)
                && !WordClass.HONORIFIC.has(word)
                && !NameWords.isAcronym(units.get(i).word())
                && (!title.equals("miss") || COMMON_PLACES.contains(word) || NameWords.isBodyName(word));
    }

    /** Whether the word stands before a person's name alone: "Mr." */
    static boolean isCourtesy(String lower) {
        return BARE.contains(NameWords.bare(lower));
    }

    /** Where a person's name of two words begins behind such a title: "Mrs Obadele Church"; {@code end} when nowhere. */
    static int startOfTitled(List<Unit> units, int from, int end) {
        boolean two = end - from >= 3
                && BARE.contains(NameWords.bare(units.get(end - 3).lower()));
        return two && !NameWords.isTitle(NameWords.plain(units.get(end - 2))) ? end - 2 : end;
    }

    /** "minister Obadele Hall": two words behind an office in small letters, which a person holds and no body. */
    static boolean isBehindOffice(List<Unit> units, int from, int end) {
        if (from == 0 || end - from != 2 || units.get(from - 1).isCapitalised()) {
            return false;
        }
        Unit office = units.get(from - 1);
        String first = NameWords.plain(units.get(from));
        return (office.is(WordClass.SEAT)
                        || NameWords.canonicalRole(office.lower()).equals("spokesman"))
                && isThing(NameWords.plain(units.get(end - 1)))
                && !isThing(first)
                && !NameWords.isTitle(first)
                && !NameWords.isAcronym(units.get(from).word());
    }

    /** Whether a given name stands before the word, and no article before both. */
    static boolean isBehindGivenName(List<Unit> units, int i) {
        int given = i - 1;
        while (given > 0 && NameWords.isInitial(units.get(given).word())) {
            given--;
        }
        return given >= 0
                && units.get(given).isCapitalised()
                && NameWords.isGivenName(units.get(given).lower())
                && (given == 0 || !units.get(given - 1).is(WordClass.DETERMINER));
    }

    /** Whether the words beside the name say what no body is: a role, an age, "who", "he" or "she". */
    private static boolean isPerson(List<Unit> units, int i) {
        int given = i - 1;
        while (given > 0 && NameWords.isInitial(units.get(given).word())) {
            given--;
        }
        if (given > 0 && isRoleOfPerson(units.get(given - 1))) {
            return true;
        }
        int next = i + 1;
        if (next >= units.size()) {
            return false;
        }
        boolean comma = units.get(next).isPunctuation(',');
        int behind = comma ? next + 1 : next;
        if (behind < units.size() && units.get(behind).is("who")) {
            return true;
        }
        if (comma && next + 2 < units.size()) {
            boolean age = units.get(next + 1).kind() == Unit.Kind.NUMBER
                    && units.get(next + 1).word().length() <= 2
                    && units.get(next + 2).kind() == Unit.Kind.PUNCTUATION;
            return age || Role.isArticle(units.get(next + 1).lower()) && endsInRole(units, next + 2);
        }
        return speaks(units, i) && saysOfSelf(units, i, units.get(given).lower());
    }

    private static boolean isRoleOfPerson(Unit unit) {
        String word = NameWords.plain(unit);
        boolean courtesy = COURTESIES.contains(NameWords.bare(word));
        boolean role = NameWords.isRole(word) && !unit.is(WordClass.BUSINESS) && !unit.is(WordClass.COMPANY);
        return !NameWords.isPossessive(unit.word()) && (courtesy || role);
    }

    /** "a teacher," behind the comma. */
    private static boolean endsInRole(List<Unit> units, int from) {
        int last = from;
        while (last + 1 < units.size()
                && last - from < LONGEST_ROLE
                && units.get(last + 1).isWord()
                && !units.get(last + 1).is(WordClass.PREPOSITION)) {
            last++;
        }
        return last + 1 < units.size() && isRoleOfPerson(units.get(last));
    }

    private static boolean speaks(List<Unit> units, int i) {
        return i + 1 < units.size()
                && units.get(i + 1).cueVerb().filter(Lexicon.CueVerb::isFinite).isPresent();
    }

    private static boolean standsAlone(List<Unit> units, int i) {
        return i == 0
                || !units.get(i - 1).is(WordClass.DETERMINER)
                        && !units.get(i - 1).is(WordClass.POSSESSIVE)
                        && !units.get(i - 1).isCapitalised();
    }

    /** "Charlotte Church told the council she was ill": no body speaks so of itself. */
    private static boolean saysOfSelf(List<Unit> units, int i, String given) {
        for (int k = i + 2;
                k < units.size() && k < i + 2 + REACH && units.get(k).isWord();
                k++) {
            if (units.get(k).isPronoun()) {
                Gender gender =
                        units.get(k).is("she") ? Gender.FEMALE : units.get(k).is("he") ? Gender.MALE : Gender.UNKNOWN;
                return gender != Gender.UNKNOWN
                        && !NameWords.genderOfGivenName(given).contradicts(gender);
            }
        }
        return false;
    }

    /** "Hall says it expects": not the person of that name. */
    private static boolean speaksOfIt(List<Unit> units, int i) {
        int k = i + 2;
        while (k < units.size()
                && k < i + 2 + REACH
                && units.get(k).isWord()
                && !units.get(k).isPronoun()) {
            k++;
        }
        return speaks(units, i)
                && k < units.size()
                && (units.get(k).is("it") || units.get(k - 1).is("its"));
    }

    /** "the elder Okoro", "the younger Mr. Okoro": somebody else than the surname alone would mean. */
    static boolean isOneOfTwo(Mention mention, Line line) {
        int before = mention.prefix() - 1;
        return before >= 0 && OF_TWO.contains(line.units().get(before).lower());
    }

    /** Whether a word alone, known for a place or a body, is the surname here. */
    boolean isMeant(List<Unit> units, int i, Set<String> ofPersons) {
        String word = NameWords.plain(units.get(i));
        boolean named = COMMON_PLACES.contains(word) && ofPersons.contains(word);
        if (!isThing(word)
                || !(named || has(word))
                || things.contains(word)
                || i > 0 && units.get(i - 1).is(WordClass.DETERMINER)) {
            return false;
        }
        boolean common = COMMON_PLACES.contains(word) || NameWords.isBodyName(word) || WordClass.DOCUMENT.has(word);
        boolean inside = i > 0
                && (units.get(i - 1).is("in")
                        || units.get(i - 1).is("at")
                        || units.get(i - 1).is("near"));
        return common ? !inside : speaks(units, i);
    }
}
