package dictum.attribution;

import java.util.List;
import java.util.Set;

/** Where a run of capitalised words that may hold names begins and ends. */
final class NameRuns {
    private static final Set<String> JOINING = Set.of("of", "for", "on", "in", "and", "the", "to");

    private static final long FUNCTION_WORD = WordClass.bits(
            WordClass.DETERMINER,
            WordClass.PREPOSITION,
            WordClass.CONJUNCTION,
            WordClass.RELATIVE,
            WordClass.AUXILIARY,
            WordClass.PRONOUN,
            WordClass.TIME,
            WordClass.OPENER,
            WordClass.WEEKDAY);

    /** What no name goes on with, capital or not. */
    private static final long NO_PART = WordClass.bits(
            WordClass.WEEKDAY, WordClass.DETERMINER, WordClass.PREPOSITION, WordClass.PRONOUN, WordClass.RELATIVE);

    /** Characters of a nickname with its marks. */
    private static final int LONGEST_NICKNAME = 16;

    /** Units between a given name and what a surname is known by. */
    private static final int LONGEST_PARTICLE = 4;

    private static final Set<String> NUMBERS =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** Bodies that are named by those whom they are of: "Farmers' Union". */
    private static final Set<String> OWNED = Set.of(
            "union",
            "fund",
            "foundation",
            "association",
            "federation",
            "confederation",
            "society",
            "collective",
            "syndicate",
            "chamber",
            "lobby",
            "bureau",
            "coalition",
            "committee",
            "assembly",
            "movement",
            "league",
            "guild",
            "institute",
            "alliance",
            "trust",
            "cooperative",
            "council",
            "congress",
            "party",
            "forum",
            "network",
            "hospital",
            "club",
            "front");

    private static final Set<String> MANY = Set.of("people", "women", "men", "children");

    /** What opens a sentence, and no name. */
    private static final Set<String> NO_NAME =
            Set.of("unlike", "perhaps", "maybe", "neither", "other", "many", "several", "few");

    /** Whom a body's name may begin with: "Citizens for Harbour Justice". */
    private static final Set<String> GROUPS = Set.of(
            "citizens",
            "americans",
            "physicians",
            "doctors",
            "veterans",
            "mothers",
            "moms",
            "parents",
            "students",
            "friends",
            "advocates",
            "scientists",
            "workers",
            "women",
            "voters",
            "people");

    private static final Set<String> KINDS = Set.of("PAC", "PACs", "NGO", "NGOs");

    private static final Set<String> PARTIES = Set.of(
            "democrats", "republicans", "conservatives", "liberals", "tories", "socialists", "greens", "senators");

    /** Verbs that headlines write with a capital right behind a name. */
    private static final Set<String> HEADLINE = Set.of(
            "goes",
            "gets",
            "takes",
            "makes",
            "gives",
            "keeps",
            "wins",
            "loses",
            "leads",
            "hits",
            "slams",
            "blasts",
            "backs",
            "picks",
            "meets",
            "faces",
            "drops",
            "vows",
            "eyes",
            "seeks",
            "wants",
            "knows",
            "sees",
            "turns",
            "runs",
            "joins",
            "quits",
            "returns",
            "leaves",
            "visits",
            "attacks",
            "mocks",
            "praises",
            "releases",
            "unveils",
            "launches",
            "signs",
            "shows",
            "tries",
            "looks",
            "rips",
            "pushes",
            "pulls",
            "needs",
            "plays",
            "finds",
            "doubles",
            "becomes",
            "comes",
            "draws",
            "gains",
            "opens",
            "closes");

    private static final Set<String> CAUSES = Set.of("for", "against");

    private final Set<String> small;
    private final Set<String> pairs;

    /**
     * @param small the words that the article writes without a capital somewhere
     * @param pairs two words that it writes with capitals where no sentence begins, as {@link #pair} joins them
     */
    NameRuns(Set<String> small, Set<String> pairs) {
        this.small = small;
        this.pairs = pairs;
    }

    static String pair(Unit first, Unit second) {
        return first.lower() + ' ' + NameWords.plain(second);
    }

    boolean startsAt(Line line, int i) {
        Unit unit = line.units().get(i);
        if (!isName(unit) || unit.word().equals("I") || unit.lower().startsWith("i'")) {
            return false;
        }
        if (isInDate(line.units(), i)) {
            return false;
        }
        boolean opening = line.opensAt(i);
        if (!line.capitals() && (isKindOfBody(line.units(), i) || isPartyOf(line, i))) {
            return false;
        }
        if (!line.capitals() && NameWords.isFamilyNamePronoun(line.units(), i)) {
            return true;
        }
        if (!line.capitals()
                && isPart(line, i + 1)
                && NUMBERS.contains(unit.lower())
                && (!opening || pairs.contains(pair(unit, line.units().get(i + 1))))) {
            return true;
        }
        if (isFunctionWord(unit)) {
            return !opening && !line.capitals() && NameWords.isGivenName(unit.lower()) && isPart(line, i + 1);
        }
        if (opening && NO_NAME.contains(unit.lower())) {
            return false;
        }
        if (opening && isPart(line, i + 1)) {
            // "Perhaps Mr. Okoro", "Neither Mrs. Reed": before a courtesy stands no name.
            if (Surnames.isCourtesy(line.units().get(i + 1).lower()) && !NameWords.isTitle(NameWords.plain(unit))) {
                return NameWords.isPossessive(unit.word());
            }
            return NameWords.isGivenName(unit.lower())
                    || NameWords.isTitle(NameWords.plain(unit))
                    || NameWords.isPossessive(unit.word())
                    || pairs.contains(pair(unit, line.units().get(i + 1)))
                    || !(small.contains(unit.lower()) || Lexicon.isAdverb(unit.lower()));
        }
        return true;
    }

    /** "on 3 June 1916", "April 5": a month, and nobody called so. */
    private static boolean isInDate(List<Unit> units, int i) {
        return units.get(i).is(WordClass.MONTH)
                && (i > 0 && units.get(i - 1).kind() == Unit.Kind.NUMBER
                        || i + 1 < units.size() && units.get(i + 1).kind() == Unit.Kind.NUMBER);
    }

    /** "super PAC Harbour Action": what sort of body it is, in capitals as a word of its own. */
    private static boolean isKindOfBody(List<Unit> units, int i) {
        return KINDS.contains(units.get(i).word())
                && i > 0
                && units.get(i - 1).isWord()
                && !units.get(i - 1).isCapitalised();
    }

    /** "Democrats Ada Okoro and Tom Hale": what several persons are, before the first. */
    private static boolean isPartyOf(Line line, int i) {
        return PARTIES.contains(line.units().get(i).lower())
                && isPart(line, i + 1)
                && NameWords.isGivenName(line.units().get(i + 1).lower());
    }

    private static boolean isName(Unit unit) {
        return unit.isCapitalised() || unit.isWord() && isPrefixed(unit.word());
    }

    /** Whether the word carries its particle: "al-Assad", "d'Estaing". */
    private static boolean isPrefixed(String word) {
        int inner = Math.max(word.indexOf('-'), Math.max(word.indexOf('\''), word.indexOf('\u2019')));
        return inner > 0
                && inner <= 2
                && inner + 2 < word.length()
                && Character.isLowerCase(word.charAt(0))
                && Character.isUpperCase(word.charAt(inner + 1));
    }

    static boolean isPart(Line line, int i) {
        return i >= 0 && i < line.units().size() && isName(line.units().get(i));
    }

    static boolean isFunctionWord(Unit unit) {
        String lower = NameWords.withoutContraction(unit.lower());
        KnownWord word = lower.length() == unit.lower().length() ? unit.known() : Lexicon.word(lower);
        return word.isAny(FUNCTION_WORD)
                || word.isAny(WordClass.MONTH.bit())
                        && !lower.equals("may")
                        && !lower.equals("april")
                        && !lower.equals("june");
    }

    int endOf(Line line, int from) {
        List<Unit> units = line.units();
        int i = from;
        while (true) {
            boolean ends = (NameWords.isPossessive(units.get(i).word()) && !isOwnedBody(units, i))
                    || i == from && endsRoleComplement(line, from);
            i++;
            if (ends || i >= units.size()) {
                return i;
            }
            int next = afterParticles(units, i);
            if (isPart(line, next) && (!breaksRun(units.get(next), line.capitals()) || isNumberInName(line, next))) {
                i = next;
            } else if (isFirm(line, i) || isMarkOfOwners(units, i)) {
                i++;
            } else if (isNickname(line, i)) {
                i++;
            } else if (isSuffixAfterComma(units, i)) {
                return i + 2;
            } else {
                return i;
            }
        }
    }

    /** Where a surname goes on behind its particles: "van der", "bint", "van ’t". */
    private static int afterParticles(List<Unit> units, int i) {
        int next = i;
        while (next < units.size() && next < i + LONGEST_PARTICLE) {
            if (WordClass.PARTICLE.has(units.get(next).word())) {
                next++;
            } else if (next + 1 < units.size()
                    && units.get(next).kind() == Unit.Kind.PUNCTUATION
                    && NameWords.isApostrophe(units.get(next).word().charAt(0))
                    && units.get(next + 1).word().equals("t")) {
                next += 2;
            } else {
                return next;
            }
        }
        return next;
    }

    /** The apostrophe of "the Irish Farmers' Union". */
    private static boolean isMarkOfOwners(List<Unit> units, int i) {
        return units.get(i).kind() == Unit.Kind.PUNCTUATION
                && NameWords.isApostrophe(units.get(i).word().charAt(0))
                && units.get(i).start() == units.get(i - 1).end()
                && isOwnedBody(units, i);
    }

    /** Whether the head of a body's name stands behind its plural owners, which end before {@code i} or at it. */
    private static boolean isOwnedBody(List<Unit> units, int i) {
        String owners = NameWords.plain(units.get(units.get(i).isWord() ? i : i - 1));
        if (i + 1 >= units.size() || !units.get(i + 1).isCapitalised() || NameWords.isGivenName(owners)) {
            return false;
        }
        String owned = units.get(i + 1).lower();
        return owners.endsWith("s") && OWNED.contains(owned)
                || MANY.contains(owners) && (OWNED.contains(owned) || owned.equals("daily"))
                || owned.equals("office") && WordClass.RANK.has(owners);
    }

    /** Whether a country ends a role that runs into a name: "ambassador to Norland Ada Okoro". */
    private static boolean endsRoleComplement(Line line, int i) {
        List<Unit> units = line.units();
        return i >= 2
                && units.get(i).is(WordClass.COUNTRY)
                && (units.get(i - 1).is("to") || units.get(i - 1).is("in"))
                && NameWords.isRole(units.get(i - 2).lower())
                && isPart(line, i + 1)
                && isPart(line, i + 2)
                && !NameWords.isBodyName(NameWords.plain(units.get(i + 2)));
    }

    /** "Brenda Two Bears": a number with a capital within a name. */
    private static boolean isNumberInName(Line line, int i) {
        return !line.capitals() && NUMBERS.contains(line.units().get(i).lower()) && isPart(line, i + 1);
    }

    private static boolean breaksRun(Unit unit, boolean capitals) {
        return (capitals
                        && (HEADLINE.contains(unit.lower())
                                || isFunctionWord(unit)
                                || unit.cueVerb().isPresent()
                                || Lexicon.isAdverb(unit.lower())))
                || unit.known().isAny(NO_PART);
    }

    /** Whether "&" joins two parts of one name: "Hollis & Reed". */
    static boolean isFirm(Line line, int i) {
        return i > 0 && i < line.units().size() && line.units().get(i).word().equals("&") && isPart(line, i + 1);
    }

    /** Whether a nickname in quotation marks stands inside a name: Robert "Bob" Okoro, Mick "The Brick" Okoro. */
    private static boolean isNickname(Line line, int i) {
        List<Unit> units = line.units();
        Unit unit = units.get(i);
        return unit.isQuotation()
                && unit.end() - unit.start() <= LONGEST_NICKNAME
                && isPart(line, i + 1)
                && isPart(line, i - 1)
                && !breaksRun(units.get(i + 1), false)
                && (NameWords.isGivenName(units.get(i - 1).lower())
                        || units.get(i + 1).cueVerb().isEmpty() && isFollowedByItsVerb(units, i + 2));
    }

    /** Whether the name that ends before {@code i} is the subject of what follows. */
    private static boolean isFollowedByItsVerb(List<Unit> units, int i) {
        return i < units.size()
                && (units.get(i).cueVerb().filter(Lexicon.CueVerb::isFinite).isPresent()
                        || units.get(i).is(WordClass.PAST)
                        || units.get(i).is(WordClass.AUXILIARY)
                        || units.get(i).isPunctuation(','));
    }

    private static boolean isSuffixAfterComma(List<Unit> units, int i) {
        return i + 1 < units.size()
                && units.get(i).isPunctuation(',')
                && units.get(i + 1).is(WordClass.SUFFIX)
                && !units.get(i + 1).is("v");
    }

    /** The end of a body's name that goes on with "of" or "for": "Federal Service for Military Cooperation". */
    int bodyEnd(Line line, int end) {
        List<Unit> units = line.units();
        if (line.capitals() || NameWords.isPossessive(units.get(end - 1).word()) || !hasBodyHead(units, end)) {
            return end;
        }
        int to = end;
        boolean joined = false;
        while (true) {
            int next = to;
            while (next < units.size()
                    && next < to + 2
                    && JOINING.contains(units.get(next).word())
                    && (joined || !units.get(next).is("and"))) {
                next++;
            }
            if (next == to || !isPart(line, next) || isFunctionWord(units.get(next))) {
                return to;
            }
            if (units.get(to).is("and") && startsPerson(line, next)
                    || units.get(to).is("in") && units.get(to + 1).is("the")
                    || units.get(to).is("in") && units.get(next).is(WordClass.ORGANISATION)
                    || units.get(to).is("to")) {
                return to;
            }
            to = endOf(line, next);
            joined = true;
            if (NameWords.isPossessive(units.get(to - 1).word())) {
                return to;
            }
        }
    }

    /** The end of a text's or an event's name that opens with one word: "Future of Farming Survey"; {@code end} for none. */
    int endOfTitled(Line line, int from, int end) {
        List<Unit> units = line.units();
        if (line.capitals()
                || end - from != 1
                || end + 1 >= units.size()
                || !units.get(end).is("of")
                || !isPart(line, end + 1)
                || isFunctionWord(units.get(end + 1))
                || NameWords.isTitle(NameWords.plain(units.get(from)))
                || NameWords.isGivenName(units.get(from).lower())
                || hasBodyHead(units, end)
                || NameWords.isPossessive(units.get(from).word())) {
            return end;
        }
        int to = endOf(line, end + 1);
        String last = NameWords.plain(units.get(to - 1));
        return to > end + 2 && (NameWords.isDocument(last) || WordClass.EVENT.has(last)) ? to : end;
    }

    private boolean startsPerson(Line line, int i) {
        return NameWords.isTitle(line.units().get(i).lower())
                || NameWords.isGivenName(line.units().get(i).lower());
    }

    private static boolean hasBodyHead(List<Unit> units, int end) {
        String last = NameWords.plain(units.get(end - 1));
        return WordClass.ORGANISATION.has(last)
                        && !WordClass.EVENT.has(last)
                        && !NameWords.isAcronym(units.get(end - 1).word())
                || NameWords.isBody(last)
                || GROUPS.contains(last)
                        && end + 1 < units.size()
                        && CAUSES.contains(units.get(end).lower());
    }

    static int lastStart(Line line, int from, int end) {
        int start = from;
        for (int i = from; i < end; i++) {
            if (JOINING.contains(line.units().get(i).word())) {
                start = i + 1;
            }
        }
        return start;
    }
}
