package dictum.attribution;

import java.util.List;
import java.util.Set;

/** What the words beside a name tell of it as the name of a body: "shares in X", "X plc", "environmental group X". */
final class BodySigns {
    /** What one has of a body and of nobody: "shares in", "shareholders of". */
    private static final Set<String> HELD = Set.of("shares", "stock", "stake", "shareholders", "investors", "investor");

    /** Offices that are held in a body: "the managing director of X". */
    private static final Set<String> HEADS =
            Set.of("executive", "ceo", "chairman", "chairwoman", "chair", "headquarters", "subsidiary", "employees");

    private static final Set<String> FOUNDERS = Set.of("founder", "co-founder", "cofounder", "ceo", "cfo");

    /** What a firm of several is called: "the consulting engineers X". */
    private static final Set<String> FIRMS = Set.of(
            "engineers",
            "architects",
            "solicitors",
            "lawyers",
            "accountants",
            "auditors",
            "consultants",
            "brokers",
            "stockbrokers",
            "insurers",
            "pollsters",
            "publishers",
            "builders",
            "developers",
            "bookmakers",
            "auctioneers",
            "administrators");

    private static final Set<String> HOUSES = Set.of(
            "house",
            "bank",
            "company",
            "firm",
            "corporation",
            "airline",
            "supermarket",
            "consultancy",
            "brokerage",
            "fund",
            "agency",
            "network",
            "institute",
            "startup",
            "start-up",
            "retailer",
            "lender",
            "chain",
            "charity",
            "newspaper",
            "magazine",
            "website",
            "site",
            "app",
            "platform",
            "browser",
            "software");

    /** Words from a name's comma to the noun that says what it is. */
    private static final int LONGEST_APPOSITION = 7;

    /** Words between "its" and what a body has. */
    private static final int LONGEST_EPITHET = 3;

    /** How the last word of a firm's name runs, and hardly a surname. */
    private static final Set<String> WARES = Set.of(
            "lines",
            "wings",
            "mines",
            "homes",
            "ferries",
            "cruises",
            "copper",
            "cement",
            "petroleum",
            "breweries",
            "supermarkets",
            "cosmetics",
            "batteries",
            "pictures");

    /** Bodies that are named by what they are of: "Rail, Tram and Bus Union". */
    private static final Set<String> LISTED = Set.of(
            "union",
            "association",
            "federation",
            "society",
            "institute",
            "committee",
            "commission",
            "department",
            "ministry",
            "agency",
            "authority",
            "board");

    private BodySigns() {}

    /** Whether a name of several words ends like that of a firm. */
    static boolean isFirm(String last) {
        return WARES.contains(last);
    }

    /** Whether the name in {@code [from, to)} is told as that of a body. */
    static boolean tell(List<Unit> units, int from, int to) {
        return isHeld(units, from)
                || isOfSeveral(units, from, to)
                || hasShares(units, to)
                || isFounded(units, to)
                || isCalled(units, from, to)
                || isPresented(units, to)
                || isDefined(units, to)
                || speaksOfItself(units, to);
    }

    /** "shares in X", "the managing director of X". */
    private static boolean isHeld(List<Unit> units, int from) {
        if (from < 2) {
            return false;
        }
        Unit before = units.get(from - 2);
        boolean shares =
                (units.get(from - 1).is("in") || units.get(from - 1).is("of")) && HELD.contains(before.lower());
        boolean head = units.get(from - 1).is("of")
                && (HEADS.contains(before.lower())
                        || before.is("director")
                                && from > 2
                                && (units.get(from - 3).is("managing")
                                        || units.get(from - 3).is("finance")));
        return shares || head;
    }

    /** "X plc", "X shares", "X's shares fell", unlike "Okoro's shares in the firm". */
    private static boolean hasShares(List<Unit> units, int to) {
        if (to >= units.size()) {
            return false;
        }
        boolean own = NameWords.isPossessive(units.get(to - 1).word());
        boolean shares = units.get(to).is("shares") || units.get(to).is("shareholders");
        boolean others = to + 1 < units.size() && units.get(to + 1).is(WordClass.PREPOSITION);
        return units.get(to).is("plc") || shares && !(own && (others || to + 1 == units.size()));
    }

    /** "X founder Ada Okoro", "X chief executive Ada Okoro". */
    private static boolean isFounded(List<Unit> units, int to) {
        if (to + 1 >= units.size() || NameWords.isPossessive(units.get(to - 1).word())) {
            return false;
        }
        boolean chief = units.get(to).is("chief") && units.get(to + 1).is("executive");
        int behind = chief ? to + 2 : to + 1;
        return (chief || FOUNDERS.contains(units.get(to).lower()))
                && behind < units.size()
                && units.get(behind).isCapitalised();
    }

    /** "its smaller rival X": what a body has a rival, a supplier or an owner in is a body. */
    private static boolean isOfABody(List<Unit> units, int noun) {
        for (int i = noun - 1;
                i >= Math.max(0, noun - LONGEST_EPITHET) && units.get(i).isWord();
                i--) {
            if (units.get(i).is("its")) {
                return true;
            }
        }
        return false;
    }

    /** "Environmental group X said": the noun before it is a body's, and the name is no subject of a clause about it. */
    private static boolean isCalled(List<Unit> units, int from, int to) {
        if (from == 0) {
            return false;
        }
        Unit noun = units.get(from - 1);
        boolean body = noun.is(WordClass.GROUP)
                || noun.is(WordClass.COMPANY) && !NameWords.isRole(noun.lower())
                || noun.is(WordClass.MAKER)
                || noun.is(WordClass.BUSINESS) && isOfABody(units, from - 1);
        boolean closed = to == units.size()
                || units.get(to).kind() == Unit.Kind.PUNCTUATION
                || units.get(to).cueVerb().filter(Lexicon.CueVerb::isFinite).isPresent();
        return body && closed;
    }

    /** "X, a fixed-income house in London,": what a name is that a person hardly could be. */
    static boolean isPresented(List<Unit> units, int to) {
        return to + 2 < units.size()
                && units.get(to).isPunctuation(',')
                && (units.get(to + 1).is("a") || units.get(to + 1).is("an"))
                && isHouse(units, to);
    }

    /** "X is an app that …", "X is the second-largest retailer in Norland". */
    private static boolean isDefined(List<Unit> units, int to) {
        return to + 2 < units.size()
                && (units.get(to).is("is") || units.get(to).is("was"))
                && (units.get(to + 1).is("a")
                        || units.get(to + 1).is("an")
                        || units.get(to + 1).is("the"))
                && isHouse(units, to);
    }

    /** Whether the noun behind an article is a body, from the two words after the name's end on. */
    private static boolean isHouse(List<Unit> units, int to) {
        int noun = to + 2;
        while (noun + 1 < units.size()
                && noun < to + LONGEST_APPOSITION
                && units.get(noun + 1).isWord()
                && !units.get(noun + 1).is(WordClass.PREPOSITION)
                && !units.get(noun + 1).is(WordClass.RELATIVE)) {
            noun++;
        }
        String lower = units.get(noun).lower();
        boolean closed = noun + 1 < units.size()
                && (units.get(noun + 1).isPunctuation(',')
                        || units.get(noun + 1).isPunctuation('.')
                        || units.get(noun + 1).is(WordClass.PREPOSITION)
                        || units.get(noun + 1).is("that")
                        || units.get(noun + 1).is("which"));
        return closed && !NameWords.isRole(lower) && (HOUSES.contains(lower) || WordClass.GROUP.has(lower));
    }

    /** "the consulting engineers X": what several are before a name of which nobody goes on with another. */
    private static boolean isOfSeveral(List<Unit> units, int from, int to) {
        int noun = from - 1;
        int the = noun;
        while (the > 0
                && the > noun - LONGEST_EPITHET
                && units.get(the).isWord()
                && !units.get(the).is("the")) {
            the--;
        }
        boolean plural = noun > the
                && the >= 0
                && units.get(the).is("the")
                && !units.get(noun).isCapitalised()
                && FIRMS.contains(units.get(noun).lower());
        return plural
                && (to >= units.size()
                        || !units.get(to).is("and") && !units.get(to).isPunctuation(','));
    }

    /** "X said it accepted the report", "X expects its ships to sail", "X, which owns two ships, said". */
    private static boolean speaksOfItself(List<Unit> units, int to) {
        if (to + 1 >= units.size()) {
            return false;
        }
        if (units.get(to).isPunctuation(',')) {
            return units.get(to + 1).is("which");
        }
        if (units.get(to).cueVerb().filter(Lexicon.CueVerb::isFinite).isEmpty()) {
            return false;
        }
        int it = units.get(to + 1).is("that") ? to + 2 : to + 1;
        return units.get(to + 1).is("its")
                || it < units.size() && units.get(it).is("its")
                || it + 1 < units.size()
                        && units.get(it).is("it")
                        && units.get(it + 1)
                                .cueVerb()
                                .filter(Lexicon.CueVerb::isFinite)
                                .isPresent();
    }

    /** The end of a body's name that lists what it is of, "Rail, Tram and Bus Union" behind "the"; {@code from} for none. */
    static int endOfListed(List<Unit> units, int from) {
        if (from == 0 || !units.get(from - 1).is("the")) {
            return from;
        }
        int i = from;
        boolean last = false;
        while (i + 2 < units.size() && isListed(units.get(i))) {
            if (last) {
                int end = i + 1;
                while (end < units.size() && end < i + 3 && units.get(end).isCapitalised()) {
                    if (LISTED.contains(units.get(end).lower())) {
                        return end + 1;
                    }
                    end++;
                }
                return from;
            }
            last = units.get(i + 1).is("and");
            if (!last && !units.get(i + 1).isPunctuation(',') || last && i == from) {
                return from;
            }
            i += 2;
        }
        return from;
    }

    private static boolean isListed(Unit unit) {
        String word = NameWords.plain(unit);
        return unit.isCapitalised()
                && !NameWords.isPossessive(unit.word())
                && !NameWords.isAcronym(unit.word())
                && !NameWords.isGivenName(word)
                && !WordClass.COUNTRY.has(word)
                && !WordClass.CAPITAL.has(word)
                && !WordClass.PLACE.has(word)
                && !unit.is(WordClass.IN_PUBLIC_NAME)
                && !LISTED.contains(word);
    }
}
