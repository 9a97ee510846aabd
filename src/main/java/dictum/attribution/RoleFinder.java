package dictum.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the article says a named person is: before the name ("harbour master Ada Okoro", "The club's manager, Ann
 * Lee,"), after it ("Ada Okoro, the harbour master,"), or by a verb ("Ada Okoro is the harbour master").
 */
final class RoleFinder {
    /** Longest role behind which its body may stand alone. */
    private static final int SHORT_ROLE = 6;

    /** Units of the second office in "an aide to the deputy prime minister". */
    private static final int LONGEST_OFFICE = 4;

    /** Longest role in units. */
    static final int REACH = 24;

    /** What somebody is only to somebody else, and less than a title tells. */
    private static final Set<String> RIVALS =
            Set.of("rival", "opponent", "challenger", "candidate", "contender", "hopeful");

    /** Superlatives behind a copula that say what somebody did, and no office: "Okoro was the only candidate to back it". */
    private static final Set<String> SINGLED_OUT = Set.of("only", "last", "first");

    /** How somebody was reached, which is no part of what somebody is: "an investigator in an email". */
    private static final Set<String> REACHED = Set.of(
            "email", "e-mail", "interview", "statement", "letter", "message", "tweet", "text", "phone", "telephone");

    private static final Set<String> STILL = Set.of("now", "also", "currently", "still", "jointly");

    /** What a lawyer does in the case that is told: "Ada Okoro, prosecuting, said". */
    private static final Set<String> IN_COURT = Set.of("prosecuting", "defending", "mitigating", "presiding");

    private static final Set<String> COPULAS = Set.of("is", "was", "became", "remains");

    private static final Set<String> BEHIND_VERBS = Set.of("to", "by", "with", "against");

    private final String text;

    RoleFinder(String text) {
        this.text = text;
    }

    /** The roles given to the person named by {@code name}, whose line holds the names {@code inLine}. */
    List<Role> rolesOf(Mention name, Line line, List<Mention> inLine) {
        List<Role> roles = new ArrayList<>(2);
        before(name, line, inLine).ifPresent(roles::add);
        beforeTitle(name, line, inLine).ifPresent(roles::add);
        after(name, line, inLine).ifPresent(roles::add);
        return roles;
    }

    private Optional<Role> before(Mention name, Line line, List<Mention> inLine) {
        List<Unit> units = line.units();
        int end = name.from();
        int honorific = end;
        while (honorific > name.prefix()
                && TitlePhrases.isJustHonorific(units.get(honorific - 1).lower())) {
            honorific--;
        }
        if (honorific > 0 && units.get(honorific - 1).isPunctuation(',')) {
            return beforeComma(line, honorific - 1, name, inLine);
        }
        int start = TitlePhrases.start(line, end, inLine);
        start = TitlePhrases.afterOtherWords(units, start, end);
        while (start < end && TitlePhrases.isJustHonorific(units.get(start).lower())) {
            start++;
        }
        if (honorific - 1 > start
                && WordClass.HONORIFIC.has(
                        NameWords.bare(units.get(honorific - 1).lower()))
                && NameWords.isRole(NameWords.plain(units.get(honorific - 2)))) {
            // "Deputy leader Cllr Ada Okoro".
            honorific--;
        }
        return start < honorific ? Role.of(text, line, start, honorific, inLine) : Optional.empty();
    }

    /** "The committee's chairman, Senator Ada Okoro, said": the office before a title of one's own, at the head of a sentence. */
    private Optional<Role> beforeTitle(Mention name, Line line, List<Mention> inLine) {
        List<Unit> units = line.units();
        int start = TitlePhrases.start(line, name.from(), inLine);
        int comma = start - 1;
        if (comma < 1
                || !units.get(comma).isPunctuation(',')
                || start == name.from()
                || TitlePhrases.isJustHonorific(units.get(name.from() - 1).lower())
                || !units.subList(0, comma).stream().allMatch(Unit::isWord)) {
            return Optional.empty();
        }
        int next = name.to();
        boolean listed = next + 1 < units.size()
                && units.get(next).isPunctuation(',')
                && units.get(next + 1).is(WordClass.CONJUNCTION);
        boolean known = units.get(0).is("the") || units.get(0).is(WordClass.POSSESSIVE);
        return listed || !known
                ? Optional.empty()
                : beforeComma(line, comma, name, inLine)
                        .filter(role -> role.heads().stream().noneMatch(RIVALS::contains));
    }

    /** "The club's manager, Ann Lee,": the phrase must open with a determiner and hold nothing but the role. */
    private Optional<Role> beforeComma(Line line, int comma, Mention name, List<Mention> inLine) {
        List<Unit> units = line.units();
        boolean closed = name.to() >= units.size()
                || isOfHouse(units, name.to())
                || units.get(name.to()).isPunctuation(',')
                || units.get(name.to()).isPunctuation('.')
                || units.get(name.to()).isPunctuation('(')
                || units.get(name.to()).isQuotation()
                || units.get(name.to())
                        .cueVerb()
                        .filter(Lexicon.CueVerb::isFinite)
                        .isPresent();
        if (!closed || comma == 0) {
            return Optional.empty();
        }
        int start = comma;
        while (start > 0 && comma - start < REACH) {
            Unit unit = units.get(start - 1);
            if (!unit.isWord() && !isPossessiveMark(units, start - 1, 0)
                    || unit.is(WordClass.AUXILIARY)
                    || unit.is(WordClass.CONJUNCTION) && !(unit.is("and") && !opensAnother(units, start, comma))
                    || unit.is(WordClass.RELATIVE)
                    || !unit.isCapitalised()
                            && !NameWords.isRole(unit)
                            && unit.cueVerb().isPresent()
                            && !isActivity(units, start - 1)
                            && !(start >= 2 && units.get(start - 2).is(WordClass.DETERMINER))) {
                break;
            }
            start--;
        }
        boolean asker = FrontedClauses.goesOnBehind(units, name.to());
        for (int i = start; i < comma; i++) {
            Unit unit = units.get(i);
            boolean asking = asker && i > 1 && units.get(i - 1).is("by") && FrontedClauses.opens(units.get(i - 2));
            boolean opens = unit.is(WordClass.DETERMINER) || NameWords.isPossessive(unit.word());
            if (opens
                    && (i == start
                            || !units.get(i - 1).is(WordClass.PREPOSITION)
                            || asking
                            || opensBehind(units, start, i - 1))) {
                int from = ownerStart(units, start, i);
                boolean subject = name.to() < units.size()
                        && units.get(name.to())
                                .cueVerb()
                                .filter(Lexicon.CueVerb::isFinite)
                                .isPresent();
                return nounPhraseHead(units, from, comma, inLine)
                                && !isOfSomebody(units, from, comma)
                                && (asking || !FrontedClauses.ends(units, from, subject))
                        ? Role.of(text, line, from, comma, inLine)
                        : Optional.empty();
            }
        }
        return isTitleAlone(units, start, comma) ? Role.of(text, line, start, comma, inLine) : Optional.empty();
    }

    /** "An aide to the mayor, Ada Okoro, said": the phrase tells of two, and she may be either. */
    private static boolean isOfSomebody(List<Unit> units, int from, int comma) {
        for (int i = Math.max(from + 2, comma - LONGEST_OFFICE); i < comma - 1; i++) {
            if (units.get(i).is(WordClass.DETERMINER)
                    && (units.get(i - 1).is(WordClass.PREPOSITION)
                            || units.get(i - 1).is("to"))
                    && NameWords.isRole(NameWords.plain(units.get(i - 2)))
                    && NameWords.isRole(NameWords.plain(units.get(comma - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** "planning" in "planning officer". */
    private static boolean isActivity(List<Unit> units, int i) {
        return i + 1 < units.size()
                && units.get(i).lower().endsWith("ing")
                && NameWords.isRole(NameWords.plain(units.get(i + 1)));
    }

    /** "of Hollis and Reed," behind a name: the house that somebody works for. */
    private static boolean isOfHouse(List<Unit> units, int i) {
        if (!units.get(i).is("of")) {
            return false;
        }
        int end = i + 1;
        while (end < units.size()
                && (units.get(end).isCapitalised() || units.get(end).is("and"))) {
            end++;
        }
        return end > i + 1 && end < units.size() && units.get(end).isPunctuation(',');
    }

    /** Whether another phrase begins at {@code i}: "his deputy" in "the First Minister and his deputy". */
    private static boolean opensAnother(List<Unit> units, int i, int end) {
        return i < end && units.get(i).is(WordClass.DETERMINER);
    }

    /** Whether what follows the preposition belongs to a verb: "wrote to the mayor, Ada Okoro", unlike "an aide to the mayor, …". */
    private static boolean opensBehind(List<Unit> units, int start, int preposition) {
        return BEHIND_VERBS.contains(units.get(preposition).lower())
                && preposition == start
                && start > 0
                && units.get(start - 1).cueVerb().isPresent();
    }

    /** Where the owner's name begins that ends at {@code i}: "Sandholm" in "Sandholm United's manager". */
    private static int ownerStart(List<Unit> units, int start, int i) {
        int from = i;
        while (from > start
                && units.get(i).isCapitalised()
                && units.get(from - 1).isCapitalised()
                && !units.get(from - 1).is(WordClass.PREPOSITION)
                && !units.get(from - 1).is(WordClass.OPENER)) {
            from--;
        }
        return from;
    }

    /** "Harbour Board Chief Executive, Ada Okoro, said": a title without article, right at the start or after the verb. */
    private static boolean isTitleAlone(List<Unit> units, int start, int comma) {
        if (start >= comma
                || !units.get(start).isCapitalised()
                || units.get(start).is(WordClass.PREPOSITION)
                || units.get(start).is(WordClass.OPENER)
                || !NameWords.isRole(NameWords.plain(units.get(comma - 1))) && !isForSomebody(units, start)) {
            return false;
        }
        return start == 0
                || units.get(start - 1).isQuotation()
                || units.get(start - 1)
                        .cueVerb()
                        .filter(Lexicon.CueVerb::isFinite)
                        .isPresent();
    }

    /** "Counsel for the council". */
    private static boolean isForSomebody(List<Unit> units, int start) {
        return NameWords.isRole(NameWords.plain(units.get(start)))
                && (units.get(start + 1).is("for") || units.get(start + 1).is("of"));
    }

    private Optional<Role> after(Mention name, Line line, List<Mention> inLine) {
        List<Unit> units = line.units();
        int i = name.to();
        if (name.possessive() || i >= units.size()) {
            return Optional.empty();
        }
        if (COPULAS.contains(units.get(i).lower())) {
            boolean definite = i + 2 < units.size()
                    && Role.isArticle(units.get(i + 1).lower())
                    && !SINGLED_OUT.contains(units.get(i + 2).lower());
            return definite ? phraseFrom(line, i + 1, inLine) : Optional.empty();
        }
        if (units.get(i).isPunctuation('(')) {
            while (i < units.size() && !units.get(i).isPunctuation(')')) {
                i++;
            }
            i++;
        }
        if (i + 1 >= units.size() || !units.get(i).isPunctuation(',')) {
            return Optional.empty();
        }
        i++;
        if (units.get(i).is("now") && i + 1 < units.size() && units.get(i + 1).kind() == Unit.Kind.NUMBER) {
            i++;
        }
        if (units.get(i).kind() == Unit.Kind.NUMBER
                && i + 1 < units.size()
                && units.get(i + 1).isPunctuation(',')) {
            i += 2;
            // "Mrs Okoro, now 81, was the night telephonist."
            if (i + 1 < units.size()
                    && COPULAS.contains(units.get(i).lower())
                    && Role.isArticle(units.get(i + 1).lower())) {
                return phraseFrom(line, i + 1, inLine);
            }
        }
        if (i + 1 < units.size()
                && IN_COURT.contains(units.get(i).lower())
                && units.get(i + 1).isPunctuation(',')) {
            return Optional.of(Role.ofDuty(text, line, i, i + 1, inLine));
        }
        int from = i;
        if (units.get(i).is("who")) {
            return inRelativeClause(line, i, inLine);
        }
        return phraseFrom(line, from, inLine)
                .map(role -> role.body().isPresent()
                        ? role
                        : bodyAfterComma(units, from, inLine).map(role::at).orElse(role));
    }

    /** "Ada Okoro, who is the harbour master,", "Ada Okoro, who leads the Harbour Board,": what somebody is, or does for a living. */
    private Optional<Role> inRelativeClause(Line line, int who, List<Mention> inLine) {
        List<Unit> units = line.units();
        int verb = who + 1;
        while (verb < units.size() && STILL.contains(units.get(verb).lower())) {
            verb++;
        }
        if (verb + 1 >= units.size()) {
            return Optional.empty();
        }
        boolean has = (units.get(verb).is("has") || units.get(verb).is("had")) && verb + 2 < units.size();
        if (has && units.get(verb + 1).is("been")) {
            return phraseFrom(line, verb + 2, inLine);
        }
        if (has) {
            return Duties.at(text, line, verb + 1, inLine);
        }
        if (units.get(verb).is("is")) {
            int from = STILL.contains(units.get(verb + 1).lower()) ? verb + 2 : verb + 1;
            return phraseFrom(line, from, inLine);
        }
        return Duties.at(text, line, verb, inLine);
    }

    /** "Ada Okoro, finance director, Harbour Lines.": the body that stands alone behind a role of small words. */
    private Optional<String> bodyAfterComma(List<Unit> units, int from, List<Mention> inLine) {
        int comma = from;
        while (comma < units.size()
                && comma - from < SHORT_ROLE
                && units.get(comma).isWord()) {
            comma++;
        }
        if (comma == from || comma + 1 >= units.size() || !units.get(comma).isPunctuation(',')) {
            return Optional.empty();
        }
        for (int i = Mention.firstEndingFrom(inLine, comma + 2); i < inLine.size(); i++) {
            Mention name = inLine.get(i);
            if (name.prefix() > comma + 1) {
                return Optional.empty();
            }
            boolean closed = name.to() >= units.size()
                    || units.get(name.to()).isPunctuation('.')
                    || units.get(name.to()).isPunctuation(',');
            if (name.prefix() == comma + 1 && name.kind() == Mention.Kind.ORGANISATION && closed) {
                return Optional.of(Names.tidy(name.span().of(text)));
            }
        }
        return Optional.empty();
    }

    private Optional<Role> phraseFrom(Line line, int from, List<Mention> inLine) {
        List<Unit> units = line.units();
        if (from < units.size() && FrontedClauses.tellsWhat(units.get(from))) {
            return Optional.empty();
        }
        if (from < units.size() && units.get(from).is("also")) {
            return phraseFrom(line, from + 1, inLine);
        }
        int end = from;
        while (end < units.size() && end - from < REACH) {
            Unit unit = units.get(end);
            if (unit.isQuotation()
                    || unit.kind() == Unit.Kind.PUNCTUATION
                            && !unit.isPunctuation('/')
                            && !unit.isPunctuation('&')
                            && !isPossessiveMark(units, end, from)
                            && !isInnerPoint(units, end)
                    || unit.is(WordClass.AUXILIARY)
                    || unit.is(WordClass.RELATIVE)
                    || end > from && saysHowReached(units, end)
                    || unit.isWord()
                            && !unit.isCapitalised()
                            && !NameWords.isRole(unit)
                            && !(end > from && units.get(end - 1).is(WordClass.DETERMINER))
                            && unit.cueVerb()
                                    .filter(Lexicon.CueVerb::isFinite)
                                    .filter(verb -> verb.form() != Lexicon.CueVerb.Form.BASE)
                                    .isPresent()) {
                break;
            }
            end++;
        }
        return end > from
                        && !isNextSubject(units, from, end)
                        && !isNameOfAnother(units, inLine, from, end)
                        && nounPhraseHead(units, from, end, inLine)
                ? Role.of(text, line, from, end, inLine)
                : Optional.empty();
    }

    /** "when contacted", "in an email": {@code i} begins what tells of the talk, not of the person. */
    private static boolean saysHowReached(List<Unit> units, int i) {
        if (units.get(i).is("when")) {
            return true;
        }
        int noun = i + 1 < units.size() && Role.isArticle(units.get(i + 1).lower()) ? i + 2 : i + 1;
        return (units.get(i).is("in") || units.get(i).is("by") || units.get(i).is("via"))
                && noun < units.size()
                && REACHED.contains(units.get(noun).lower());
    }

    /** "After a meeting with Ada Okoro, the president said", "At a talk in Port Ellery, Tom Hale's aide said": what a verb follows without a comma is the subject, and somebody else. */
    private static boolean isNextSubject(List<Unit> units, int from, int end) {
        int start = from - 1;
        while (start > 0 && units.get(start - 1).isWord()) {
            start--;
        }
        boolean fronted = start == 0
                && (units.get(0).is(WordClass.PREPOSITION)
                        || FrontedClauses.opens(units.get(0))
                        || units.get(0).lower().endsWith("ing"));
        return fronted
                && !isSubjectOfClause(units, from - 1)
                && from > 0
                && units.get(from - 1).isPunctuation(',')
                && (units.get(from).is(WordClass.DETERMINER) || isOwned(units, from, end))
                && end < units.size()
                && (units.get(end).is(WordClass.AUXILIARY)
                        || opensUnclosedRelative(units, from, end)
                        || units.get(end)
                                .cueVerb()
                                .filter(Lexicon.CueVerb::isFinite)
                                .isPresent());
    }

    /** "Outside Hart Savings, a dentist who had lost money was waiting": no comma closes the clause, so that a verb follows it. */
    private static boolean opensUnclosedRelative(List<Unit> units, int from, int end) {
        return Role.isArticle(units.get(from).lower())
                && units.get(end).is(WordClass.RELATIVE)
                && units.subList(end, units.size()).stream().noneMatch(unit -> unit.isPunctuation(','));
    }

    /** "When Robin Farrow, her deputy was asked": nothing but a name stands between the conjunction and the comma. */
    private static boolean isSubjectOfClause(List<Unit> units, int comma) {
        boolean names = comma > 1 && !units.get(0).is(WordClass.PREPOSITION);
        for (int i = 1; names && i < comma; i++) {
            names = units.get(i).isCapitalised();
        }
        return names;
    }

    private static boolean isOwned(List<Unit> units, int from, int end) {
        for (int i = from; i < end && units.get(i).isCapitalised(); i++) {
            if (NameWords.isPossessive(units.get(i).word())) {
                return true;
            }
        }
        return units.get(from).is(WordClass.POSSESSIVE);
    }

    /** "According to Adv Okoro, Advocate Peter Hale cautioned": a title that its own bearer's name follows. */
    private static boolean isNameOfAnother(List<Unit> units, List<Mention> inLine, int from, int end) {
        for (int i = Mention.firstEndingFrom(inLine, from + 1); i < inLine.size(); i++) {
            Mention name = inLine.get(i);
            if (name.prefix() > from) {
                return false;
            }
            if (name.prefix() == from
                    && name.from() > from
                    && name.to() <= end
                    && (!name.possessive() || isKingsCounsel(units, name))
                    && (name.kind() == Mention.Kind.PERSON || name.kind() == Mention.Kind.SINGLE)) {
                return true;
            }
        }
        return false;
    }

    /** "Peter Hale King's Counsel", unlike "President Hale's lawyer". */
    private static boolean isKingsCounsel(List<Unit> units, Mention name) {
        return (name.last().equals("king") || name.last().equals("queen"))
                && name.to() < units.size()
                && units.get(name.to()).is("counsel");
    }

    /** The points of "the F.H.L.-P.I.U.", "harbour.example": no space beside them. */
    private static boolean isInnerPoint(List<Unit> units, int i) {
        return i > 0
                && i + 1 < units.size()
                && (units.get(i).isPunctuation('.') || units.get(i).isPunctuation('-'))
                && units.get(i).start() == units.get(i - 1).end()
                && units.get(i + 1).start() == units.get(i).end();
    }

    /** The apostrophe of "the Trawlers' Association". */
    static boolean isPossessiveMark(List<Unit> units, int i, int from) {
        return i > from
                && i + 1 < units.size()
                && units.get(i).kind() == Unit.Kind.PUNCTUATION
                && NameWords.isApostrophe(units.get(i).word().charAt(0))
                && units.get(i).start() == units.get(i - 1).end()
                && units.get(i - 1).lower().endsWith("s")
                && units.get(i + 1).isWord();
    }

    /**
     * Whether the noun that the phrase is about names what a person is. A body's name counts as one word: "the National
     * Institute of Harbours director".
     */
    private static boolean nounPhraseHead(List<Unit> units, int from, int to, List<Mention> inLine) {
        int head = from;
        int words = 0;
        for (int i = from; i < to; i++) {
            int body = Mention.bodyEnd(inLine, i);
            if (body > i && body < to && units.get(body).isWord()) {
                i = body;
            }
            String lower = units.get(i).lower();
            if (WordClass.PREPOSITION.has(lower)
                    || lower.equals("and")
                    || lower.equals("to")
                    || lower.equals("who")
                    || lower.equals("representing")) {
                break;
            }
            if (i > from && units.get(i).is(WordClass.DETERMINER) && isVerb(units.get(i - 1))) {
                return false;
            }
            head = i;
            words++;
        }
        return words > 0 && words <= 9 && NameWords.isRole(NameWords.plain(units.get(head)));
    }

    /** "met" in "Ada Okoro, met the prime minister". */
    private static boolean isVerb(Unit unit) {
        return unit.isWord()
                && !unit.isCapitalised()
                && !NameWords.isRole(unit)
                && (unit.is(WordClass.PAST)
                        || unit.cueVerb().isPresent()
                        || unit.lower().endsWith("ed")
                        || unit.lower().endsWith("ing"));
    }
}
