package dictum.attribution;

import java.util.List;
import java.util.Set;

/** Tells where a title begins that runs into a name: "the National Institute of Harbours director Ada Okoro". */
final class TitlePhrases {
    /** What a phrase with a role begins behind. */
    private static final long BOUNDARY = WordClass.bits(
            WordClass.DETERMINER,
            WordClass.CONJUNCTION,
            WordClass.RELATIVE,
            WordClass.AUXILIARY,
            WordClass.PRONOUN,
            WordClass.WEEKDAY);

    /** Participles that say how somebody holds an office: "the ousted premier". */
    private static final Set<String> STANDING = Set.of(
            "retired",
            "appointed",
            "elected",
            "ousted",
            "deposed",
            "disgraced",
            "impeached",
            "embattled",
            "jailed",
            "exiled",
            "convicted",
            "self-styled",
            "celebrated",
            "renowned");

    /** Gerunds that say how somebody holds an office. */
    private static final Set<String> HOLDING = Set.of(
            "acting",
            "ranking",
            "leading",
            "outgoing",
            "incoming",
            "sitting",
            "founding",
            "managing",
            "presiding",
            "retiring",
            "visiting",
            "commanding");

    private static final Set<String> MODALS = Set.of(
            "will", "would", "can", "could", "may", "might", "must", "shall", "should", "help", "helped", "helps");

    private static final Set<String> NO_TITLE = Set.of(
            "including",
            "what",
            "how",
            "why",
            "neither",
            "nor",
            "well",
            "yes",
            "no",
            "look",
            "okay",
            "oh",
            "hey",
            "listen",
            "thanks",
            "thank",
            "instead",
            "meanwhile");

    /** What is written to or spoken to is no verb's object. */
    private static final Set<String> BEFORE_TO =
            Set.of("according", "spoke", "speaking", "talked", "talking", "thanks");

    private static final Set<String> TIMES =
            Set.of("night", "week", "month", "year", "morning", "evening", "afternoon", "spring", "summer", "autumn");

    private TitlePhrases() {}

    /** Leaves out what is no part of a title: the verb of "to meet Rep. Okoro", the time of "Last night Mayor Okoro". */
    static int afterOtherWords(List<Unit> units, int from, int end) {
        int start = from;
        while (start < end
                && units.get(start).is(WordClass.CAUSING)
                && !units.get(start).isCapitalised()) {
            start++;
        }
        if (start > 0
                && units.get(start - 1).is("to")
                && !(start > 1 && BEFORE_TO.contains(units.get(start - 2).lower()))) {
            while (start < end && !units.get(start).isCapitalised() && !NameWords.isRole(units.get(start))) {
                start++;
            }
        }
        // "Outside court Det Insp Hale"
        if (start + 1 < end
                && start > 0
                && units.get(start).is("court")
                && units.get(start - 1).is("outside")
                && units.get(start + 1).isCapitalised()) {
            start++;
        }
        if (start + 1 < end
                && (units.get(start).is("last") || units.get(start).is("this"))
                && TIMES.contains(units.get(start + 1).lower())) {
            start += 2;
        }
        return start;
    }

    /** Whether a title tells no office: "Mr.", "Dr". */
    static boolean isJustHonorific(String lower) {
        String bare = NameWords.bare(lower);
        return WordClass.HONORIFIC.has(bare)
                && !WordClass.RANK.has(bare)
                && !WordClass.ROLE.has(bare)
                && !bare.equals("st");
    }

    /** Where the noun phrase that runs into the unit {@code end} begins. */
    static int start(Line line, int end, List<Mention> inLine) {
        List<Unit> units = line.units();
        int start = end;
        int smallWords = 0;
        while (start > 0 && end - start < RoleFinder.REACH) {
            Unit unit = units.get(start - 1);
            int body = bodyEndingAt(inLine, start);
            if (body >= 0) {
                start = body;
                continue;
            }
            if (!unit.isWord()) {
                break;
            }
            String lower = NameWords.plain(unit);
            boolean possessed =
                    start < end && NameWords.isPossessive(units.get(start).word());
            if (possessed && !unit.isCapitalised() && !NameWords.isRole(lower) && !WordClass.PREPOSITION.has(lower)) {
                // "to press Norland's prime minister": the possessor opens the phrase.
                break;
            }
            if (lower.equals("the") && start >= 3 && followsRole(units, start - 2)) {
                start -= 2;
                smallWords = 0;
                continue;
            }
            if (joinsRoles(units, start - 1) || joinsPortfolios(units, start - 1, inLine)) {
                smallWords = 0;
            } else if (WordClass.PREPOSITION.has(lower)) {
                if (start == end
                        || start < 2
                        || !followsRole(units, start - 1)
                        || isTitleOfAnother(units, start, end, inLine)) {
                    break;
                }
                smallWords = 0;
            } else if (isBoundary(unit, lower) && !isState(units, start - 1)
                    || isOtherVerb(unit, lower)
                    || isGerund(units, start - 1)
                    || isGroupBeforeTitle(units, start - 1)
                    || isVerbBehindAuxiliary(units, start - 1)) {
                break;
            } else if (!unit.isCapitalised() && !NameWords.isRole(lower) && !NameWords.isTrade(unit)) {
                smallWords++;
                if (smallWords > 2 || endsLikeVerb(lower) || isVerbBeforeName(units, start - 1, lower)) {
                    break;
                }
            }
            start--;
            if (unit.word().equals("state")
                    && start > 0
                    && !units.get(start - 1).isCapitalised()) {
                break;
            }
        }
        return start;
    }

    /** Whether the preposition at {@code i} ties a complement to a role: "head of". */
    private static boolean followsRole(List<Unit> units, int i) {
        Unit preposition = units.get(i);
        return i > 0
                && (preposition.is("of") || preposition.is("for") || preposition.is("at"))
                && NameWords.isRole(NameWords.plain(units.get(i - 1)));
    }

    /**
     * Whether what follows the preposition is the title of the person named, whom somebody else belongs to: "Transport
     * Minister" in "a spokesman for Transport Minister Ada Okoro", unlike "the chief of the Harbour Board Ada Okoro".
     */
    private static boolean isTitleOfAnother(List<Unit> units, int from, int end, List<Mention> inLine) {
        if (from >= end
                || Mention.bodyEnd(inLine, from) > from
                || isFirstOffice(units, from, end)
                || isChiefOfStaff(units, from, end)) {
            return false;
        }
        Unit last = units.get(end - 1);
        String lower = NameWords.plain(last);
        boolean title =
                NameWords.isRole(lower) || isJustHonorific(lower) || last.word().endsWith(".");
        if (!title) {
            return false;
        }
        for (int i = from; i < end; i++) {
            String word = NameWords.plain(units.get(i));
            boolean body = WordClass.ORGANISATION.has(word) && !WordClass.RANK.has(word);
            if (body || WordClass.DETERMINER.has(word) || WordClass.PREPOSITION.has(word)) {
                return false;
            }
        }
        return true;
    }

    /** "Army Staff General" behind "Chief of". */
    private static boolean isChiefOfStaff(List<Unit> units, int from, int end) {
        return from > 1
                && units.get(from - 2).is("chief")
                && units.subList(from, end).stream().anyMatch(unit -> unit.is("staff"));
    }

    /** "State and presidential candidate" behind "Secretary of": the rest of one office, and another of the same person. */
    private static boolean isFirstOffice(List<Unit> units, int from, int end) {
        return from > 1
                && units.get(from - 1).is("of")
                && units.get(from - 2).isCapitalised()
                && units.subList(from, end).stream().anyMatch(unit -> unit.is("and"));
    }

    /** Whether "and" at {@code i} joins two roles of one person: "Selby Bank director and senior economist". */
    private static boolean joinsRoles(List<Unit> units, int i) {
        if (!units.get(i).is("and") || i < 2 || !NameWords.isRole(units.get(i - 1))) {
            return false;
        }
        for (int k = i - 1; k >= 0 && i - k < RoleFinder.REACH && units.get(k).isWord(); k--) {
            String lower = units.get(k).lower();
            if (WordClass.DETERMINER.has(lower) || WordClass.PREPOSITION.has(lower)) {
                // "the mayor and police chief Ada Okoro" may be two.
                return false;
            }
        }
        return true;
    }

    /** Whether "and" at {@code i} joins what one office is for: "Minister of Industry and Trade". */
    private static boolean joinsPortfolios(List<Unit> units, int i, List<Mention> inLine) {
        int ending = Mention.firstEndingFrom(inLine, i);
        if (ending < inLine.size()
                && inLine.get(ending).to() == i
                && inLine.get(ending).kind() == Mention.Kind.PERSON) {
            // "Secretary of State Ada Okoro and former governor Tom Hart": two.
            return false;
        }
        int k = i - 1;
        while (k > 0 && units.get(k).isCapitalised()) {
            k--;
        }
        return units.get(i).is("and") && k > 0 && k < i - 1 && followsRole(units, k);
    }

    /** "state Senator", "Selby state secretary": what could be a verb, before an office. */
    private static boolean isState(List<Unit> units, int i) {
        return units.get(i).is("state")
                && i + 1 < units.size()
                && NameWords.isRole(NameWords.plain(units.get(i + 1)))
                && (units.get(i + 1).isCapitalised()
                        || i > 0 && units.get(i - 1).isCapitalised());
    }

    private static boolean isBoundary(Unit unit, String lower) {
        KnownWord word = Lexicon.word(lower);
        if (unit.word().equals("First")) {
            return false;
        }
        if (lower.startsWith("a.m") || lower.startsWith("p.m")) {
            return true;
        }
        return word.isAny(BOUNDARY)
                || !unit.isCapitalised() && unit.is(WordClass.CAUSING)
                || word.isAny(WordClass.TIME.bit()) && !lower.equals("then")
                || Lexicon.isAdverb(lower)
                || !unit.isCapitalised() && word.cueVerb().isPresent() && !NameWords.isRole(lower);
    }

    private static boolean endsLikeVerb(String lower) {
        return lower.endsWith("ed") && !STANDING.contains(lower);
    }

    /** "including Senator Ada Okoro", "Neither Senator Ada Okoro", "what Senator Ada Okoro called", "met presidential candidate Ada Okoro". */
    private static boolean isOtherVerb(Unit unit, String lower) {
        return NO_TITLE.contains(lower)
                || !unit.isCapitalised()
                        && (unit.is(WordClass.PAST)
                                && !NameWords.isRole(lower)
                                && !STANDING.contains(lower)
                                && !lower.endsWith("ed"));
    }

    /** "elevating" in "elevating Sen. Ada Okoro", unlike "acting Mayor". */
    private static boolean isGerund(List<Unit> units, int i) {
        String lower = units.get(i).lower();
        return !units.get(i).isCapitalised()
                && lower.endsWith("ing")
                && !HOLDING.contains(lower)
                && i + 1 < units.size()
                && units.get(i + 1).isCapitalised()
                && NameWords.isTitle(NameWords.plain(units.get(i + 1)));
    }

    /** "candidates" in "candidates Sen. Ada Okoro and Tom Hart". */
    private static boolean isGroupBeforeTitle(List<Unit> units, int i) {
        return !units.get(i).isCapitalised()
                && NameWords.isPluralRole(units.get(i))
                && units.get(i).lower().endsWith("s")
                && i + 1 < units.size()
                && units.get(i + 1).isCapitalised()
                && NameWords.isTitle(NameWords.plain(units.get(i + 1)));
    }

    /** "face" in "will face challenger Ada Okoro". */
    private static boolean isVerbBehindAuxiliary(List<Unit> units, int i) {
        int before = i - 1;
        while (before > 0
                && (units.get(before).lower().endsWith("ly")
                        || Lexicon.isAdverb(units.get(before).lower())
                        || units.get(before).is("almost"))) {
            before--;
        }
        return before >= 0
                && !units.get(i).isCapitalised()
                && !NameWords.isRole(units.get(i))
                && MODALS.contains(units.get(before).lower());
    }

    /** "catches" in "if one analyst catches Norland chief executive Ada Okoro". */
    private static boolean isVerbBeforeName(List<Unit> units, int i, String lower) {
        return lower.endsWith("s")
                && !lower.endsWith("ss")
                && i > 0
                && NameWords.isRole(units.get(i - 1))
                && units.get(i + 1).isCapitalised();
    }

    private static int bodyEndingAt(List<Mention> inLine, int end) {
        int i = Mention.firstEndingFrom(inLine, end);
        if (i < inLine.size() && inLine.get(i).to() == end && inLine.get(i).kind() == Mention.Kind.ORGANISATION) {
            return inLine.get(i).prefix();
        }
        return -1;
    }
}
