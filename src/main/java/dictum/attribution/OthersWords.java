package dictum.attribution;

import java.util.Optional;
import java.util.Set;

/** Tells whose words a content is where they are not those of the cue's subject, or not surely. */
final class OthersWords {
    /** What opens a clause about a source, whose verbs are no fault. */
    static final Set<Integer> ABOUT_IT = Tokens.hashesOf("who which that whose whom where");

    /** What opens a clause about what happens meanwhile. */
    static final Set<Integer> JOINING_CLAUSES = Tokens.hashesOf("as while when though although but a.m. p.m.");

    private static final Set<Integer> QUOTING = Tokens.hashesOf("quoted quotes quote quoting cited cites citing");
    private static final Set<Integer> SAYING = Tokens.hashesOf("saying telling having");
    private static final Set<Integer> HEARD_SAYING = Tokens.hashesOf("saying telling");
    private static final Set<Integer> HEARD = Tokens.hashesOf("him her them");
    private static final Set<Integer> RECALLING =
            Tokens.hashesOf("recalled recalls remembered remembers heard hears quoted quotes remember recall");
    private static final Set<Integer> ABOUT = Tokens.hashesOf("of on about to regarding concerning");
    private static final Set<Integer> RECITING = Tokens.hashesOf("quoting paraphrasing reciting");
    private static final Set<Integer> RECOUNTING = Tokens.hashesOf(
            "recalled recalls remembered remembers described describes related recounted recounts told");
    private static final Set<Integer> CLAUSE_OPENERS = Tokens.hashesOf("how that when");
    private static final Set<Integer> JOINING =
            Tokens.hashesOf("of for with by from in at outside inside near against");
    private static final Set<Integer> CONJUNCTIONS = Tokens.hashesOf("after when because while until although since");
    private static final Set<Integer> REPORTING =
            Tokens.hashesOf("saying telling calling describing insisting claiming");
    private static final Set<Integer> RECORDING =
            Tokens.hashesOf("clip clips video videos footage recording recordings audio tape tapes");
    private static final Set<Integer> TIMES =
            Tokens.hashesOf("today yesterday tomorrow now later earlier then tonight");

    /** What somebody does while another speaks, which a tagger may take for a participle. */
    private static final Set<Integer> WATCHING = Tokens.hashesOf(
            "nodded smiled wept cried laughed sat stood listened watched looked shrugged sobbed winced grinned applauded sighed");

    private static final Set<Integer> SHOWING =
            Tokens.hashesOf("featured features shows showed showing depicts depicted heard caught filmed captured");
    private static final Set<Integer> ARTICLES = Tokens.hashesOf("a an");
    private static final int SINGULAR = Tag.of("NN");
    private static final int TO = Tokens.hashOf("to");
    private static final int WHO = Tokens.hashOf("who");
    private static final Set<Integer> PLACING = Tokens.hashesOf("in at on near outside inside");
    private static final int ON = Tokens.hashOf("on");
    private static final int AS = Tokens.hashOf("as");
    private static final int OF = Tokens.hashOf("of");
    private static final int COLON = Tokens.hashOf(":");

    /** Words of a name with its titles. */
    private static final int LONGEST_NAME = 9;

    /** Tokens from a quoting verb to its "as" at most. */
    private static final int REACH = 30;

    /** Tokens from a verb to the colon behind it at most: "told a bank clerk:". */
    private static final int HEARER = 6;

    private final Tokens t;

    OthersWords(Tokens tokens) {
        this.t = tokens;
    }

    /** The first and the last token of whom the words are, where the source does not tell: {@code passedOn} or the cue's subject. */
    Optional<int[]> within(Candidate c) {
        Optional<int[]> subject = subjectBehindAnother(c)
                .or(() -> subjectOfRelative(c))
                .or(() -> subjectOfClause(c))
                .or(() -> subjectThatJoins(c))
                .or(() -> subjectOfContact(c));
        return heardSaying(c).or(() -> subjectAroundAside(c)).or(() -> subject).or(() -> passedOn(c));
    }

    /** "But a letter, he points out, describes it as “dear”": the subject before the aside, where the source is who says the aside. */
    private Optional<int[]> subjectAroundAside(Candidate c) {
        int open = c.sourceFrom - 1;
        int verb = c.sourceTo + 1;
        if (open < 2 || verb >= c.cue || t.tag[open] != Tag.COMMA || !t.isSpeech(verb) && t.sense[verb] == 0) {
            return Optional.empty();
        }
        int close = verb + 1;
        while (close < c.cue && close <= verb + 2 && t.tag[close] != Tag.COMMA) {
            close++;
        }
        if (t.tagAt(close) != Tag.COMMA || close != c.cue - 1 || !Tag.isFinite(t.tag[c.cue])) {
            return Optional.empty();
        }
        int from = t.firstWord(t.sentenceStart[t.sentence[open]], open);
        from = t.tag[from] == Tag.CC ? from + 1 : from;
        boolean plain = from < open && t.verbsBetween(from - 1, open) == 0 && t.commasBetween(from, open - 1) == 0;
        return plain ? Optional.of(new int[] {from, open - 1}) : Optional.empty();
    }

    /** "Lind recalled him saying", "Lind recalled Ada Okoro saying", "Lind recalled the mayor telling him": whom somebody heard. */
    private Optional<int[]> heardSaying(Candidate c) {
        if (c.cue < 2 || c.sourceTo >= c.cue) {
            return Optional.empty();
        }
        int saying = HEARD_SAYING.contains(t.word[c.cue]) ? c.cue : sayingBehindName(c.cue);
        int heard = saying - 1;
        boolean somebody = heard > 1 && (HEARD.contains(t.word[heard]) || Tag.isNoun(t.tag[heard]));
        while (heard > 1
                && heard > saying - LONGEST_NAME
                && Tag.isNoun(t.tag[heard])
                && (Tag.isNoun(t.tag[heard - 1]) || t.tag[heard - 1] == Tag.DT)) {
            heard--;
        }
        return HEARD_SAYING.contains(t.wordAt(saying)) && somebody && RECALLING.contains(t.wordAt(heard - 1))
                ? Optional.of(new int[] {heard, saying - 1})
                : Optional.empty();
    }

    /** "saying" behind the pronoun or the name that follows the verb; -1 for none. */
    private int sayingBehindName(int verb) {
        int i = verb + 1;
        while (i < Math.min(t.size, verb + LONGEST_NAME)
                && (Tag.isNoun(t.tag[i]) || t.tag[i] == Tag.DT || HEARD.contains(t.word[i]))) {
            i++;
        }
        return i > verb + 1 && HEARD_SAYING.contains(t.wordAt(i)) ? i : -1;
    }

    /** "A man who lost his brother in a fire told …": whom the relative clause is about, where the source is a thing in it. */
    Optional<int[]> subjectOfRelative(Candidate c) {
        int who = whoBefore(c);
        int verb = who + 1;
        while (who >= 0 && verb < c.sourceFrom && !Tag.isFinite(t.tag[verb])) {
            verb++;
        }
        boolean apart = who > t.sentenceStart[t.sentence[Math.max(0, who)]]
                && Tag.isNoun(t.tag[who - 1])
                && verb < c.sourceFrom
                && !CueLexicon.isListed(t.cueClass[verb]);
        for (int i = verb + 1; apart && i < c.cue; i++) {
            apart = !Tag.isFinite(t.tag[i]) && t.tag[i] != Tag.CC && t.isWord(i);
        }
        if (!apart) {
            return Optional.empty();
        }
        int from = who - 1;
        int floor = t.sentenceStart[t.sentence[who]];
        while (from > floor && (Tag.isNoun(t.tag[from]) || t.tag[from] == Tag.JJ)) {
            from--;
        }
        boolean article = t.tag[from] == Tag.DT || t.tag[from] == Tag.CD;
        return Optional.of(new int[] {article || from == floor ? from : from + 1, c.sourceTo});
    }

    /** The "who" that opens the clause in which the source stands right before its verb; -1 when there is none. */
    private int whoBefore(Candidate c) {
        boolean subject = c.cue > 0
                && c.sourceFrom > 0
                && c.sourceTo == c.cue - 1
                && Tag.isFinite(t.tag[c.cue])
                && !ABOUT_IT.contains(t.word[c.sourceFrom]);
        int floor = subject ? Math.max(t.sentenceStart[t.sentence[c.cue]], c.sourceFrom - REACH) : c.sourceFrom;
        for (int i = c.sourceFrom - 1; i > floor && t.isWord(i) && t.quote[i] < 0; i--) {
            if (t.word[i] == WHO) {
                return i;
            }
        }
        return -1;
    }

    /** "as much as 23% after the chain warned that …": the subject behind the last conjunction, where the source opens with a number. */
    private Optional<int[]> subjectOfClause(Candidate c) {
        if (c.cue < 0
                || c.rule != null
                || c.sourceFrom < 0
                || t.tag[c.sourceFrom] != Tag.CD
                || c.sourceTo != c.cue - 1) {
            return Optional.empty();
        }
        for (int i = c.sourceTo - 1; i > c.sourceFrom; i--) {
            if (CONJUNCTIONS.contains(t.word[i])) {
                return Tag.opensSubject(t.tag[i + 1]) ? Optional.of(new int[] {i + 1, c.sourceTo}) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * "The moderators from the Gazette and the Harbour Radio asked": the whole subject, where the source is the last that a
     * preposition in it joins.
     */
    private Optional<int[]> subjectThatJoins(Candidate c) {
        if (c.cue < 0
                || c.rule != null
                || c.sourceFrom < 3
                || c.sourceTo != c.cue - 1
                || t.tag[c.sourceFrom - 1] != Tag.CC
                || !Tag.isFinite(t.tag[c.cue])) {
            return Optional.empty();
        }
        int floor = t.sentenceStart[t.sentence[c.cue]];
        int preposition = -1;
        int from = c.sourceFrom - 1;
        while (from > floor && t.quote[from - 1] < 0 && isOfPhrase(from - 1)) {
            from--;
            if (t.tag[from] == Tag.IN && preposition < 0) {
                preposition = from;
            }
        }
        boolean opens = from == floor || t.tag[from - 1] == Tag.COMMA || t.tag[from - 1] == Tag.CC;
        boolean joined = preposition > from
                && (Tag.isName(t.tag[preposition + 1]) || t.tag[preposition + 1] == Tag.DT)
                && Tag.isNoun(t.tag[preposition - 1]);
        return opens && joined && (Tag.opensSubject(t.tag[from]) || from == floor && Tag.isNoun(t.tag[from]))
                ? Optional.of(new int[] {from, c.sourceTo})
                : Optional.empty();
    }

    /** "…, a move supporters say will bring peace": those who say what the noun before them will do. */
    Optional<int[]> subjectOfContact(Candidate c) {
        int noun = c.sourceFrom + 1;
        if (c.cue < 0
                || c.sourceFrom < 2
                || c.sourceTo != c.cue - 1
                || !ARTICLES.contains(t.word[c.sourceFrom])
                || !Tag.isFinite(t.tag[c.cue])
                || t.isWord(c.sourceFrom - 1)
                || !(Tag.isFinite(t.tagAt(c.cue + 1))
                        || t.tagAt(c.cue + 1) == Tag.MD
                        || t.wordAt(c.cue + 1) == TO && Tag.isName(t.tag[c.sourceTo]))) {
            return Optional.empty();
        }
        while (noun < c.sourceTo && (t.tag[noun] == Tag.JJ || t.tag[noun] == SINGULAR)) {
            noun++;
        }
        boolean another = noun > c.sourceFrom + 1 && t.tag[noun - 1] == SINGULAR;
        return another && noun <= c.sourceTo ? Optional.of(new int[] {noun, c.sourceTo}) : Optional.empty();
    }

    private boolean isOfPhrase(int i) {
        return Tag.isNoun(t.tag[i])
                || Tag.isName(t.tag[i])
                || t.tag[i] == Tag.JJ
                || t.tag[i] == Tag.DT
                || t.tag[i] == Tag.CD
                || t.tag[i] == Tag.IN && JOINING.contains(t.word[i]);
    }

    /** "Tom Hart shook his head as the judge, Ann Reed, said": a source with a verb of its own is not one person. */
    boolean areOfWholeClause(Candidate c) {
        int clause = clauseOfCue(c);
        return clause >= 0 && clause <= c.sourceTo && subjectBehindAnother(c).isEmpty();
    }

    /** The subject right before the cue, where the source is that of the clause before: "the judge, Ann Reed". */
    private Optional<int[]> subjectBehindAnother(Candidate c) {
        int from = clauseOfCue(c);
        int to = c.cue - 1;
        if (to > from && !t.isWord(to)) {
            to--;
        }
        if (from < 0
                || to < from
                || !Tag.opensSubject(t.tag[from])
                || !(Tag.isNoun(t.tag[to]) || t.tag[to] == Tag.PRP)) {
            return Optional.empty();
        }
        for (int i = from; i <= to; i++) {
            if (Tag.isVerb(t.tag[i]) || t.quote[i] >= 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new int[] {from, to});
    }

    /** The first token of the clause that the cue ends, behind one with the source as its subject; -1 when there is none. */
    private int clauseOfCue(Candidate c) {
        int clause = -1;
        boolean verb = false;
        for (int i = c.sourceFrom; c.rule == null && i >= 0 && i < c.cue; i++) {
            i = behindAside(c, i);
            if (t.quote[i] >= 0 || ABOUT_IT.contains(t.word[i])) {
                return -1;
            }
            if (verb && JOINING_CLAUSES.contains(t.word[i])) {
                clause = i + 1;
            }
            verb |= Tag.isFinite(t.tag[i]) || WATCHING.contains(t.word[i]);
        }
        return clause;
    }

    /** The comma behind ", who now works for himself,", where such a clause begins at {@code i} and ends before the cue. */
    private int behindAside(Candidate c, int i) {
        if (i <= c.sourceFrom || t.tag[i - 1] != Tag.COMMA || !ABOUT_IT.contains(t.word[i])) {
            return i;
        }
        int end = i;
        while (end < c.cue && t.tag[end] != Tag.COMMA && t.quote[end] < 0) {
            end++;
        }
        return end < c.cue && t.tag[end] == Tag.COMMA ? end : i;
    }

    /** The first and the last token of whom the subject quotes or shows: "The paper quoted an official as saying that …". */
    Optional<int[]> passedOn(Candidate c) {
        int saying = c.cue < 0 ? -1 : sayingBefore(c.cue, Math.max(c.cue + 1, c.firstBehindCue()));
        Optional<int[]> recorded = saying < 2 ? Optional.empty() : recorded(saying);
        return recorded.isPresent() || c.cue < 0 ? recorded : quoted(c.cue);
    }

    private int sayingBefore(int cue, int first) {
        for (int i = cue; i < first && t.quote[i] < 0; i++) {
            if (REPORTING.contains(t.word[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Whom a recording shows: "a clip of the mayor saying that …". */
    private Optional<int[]> recorded(int saying) {
        int floor = Math.max(t.sentenceStart[t.sentence[saying]] + 1, saying - LONGEST_NAME);
        for (int i = saying - 2; i >= floor && t.quote[i] < 0 && !Tag.isFinite(t.tag[i]); i--) {
            if (t.word[i] == OF && RECORDING.contains(t.word[i - 1])) {
                return Optional.of(new int[] {i + 1, saying - 1});
            }
        }
        return Optional.empty();
    }

    private Optional<int[]> quoted(int cue) {
        int as = QUOTING.contains(t.word[cue]) ? asAfter(cue) : asBefore(cue);
        int verb = as < 0 ? -1 : quotingBefore(as);
        if (verb < 0 || verb == as - 1 || (verb > 0 && CueLexicon.BEING.contains(t.word[verb - 1]))) {
            return Optional.empty();
        }
        int from = t.firstWord(verb + 1, as - 1);
        int to = as - 1;
        while (to > from && !t.isWord(to)) {
            to--;
        }
        return t.isWord(from) ? Optional.of(new int[] {from, to}) : Optional.empty();
    }

    private int asAfter(int cue) {
        int end = Math.min(cue + REACH, t.sentenceStart[t.sentence[cue] + 1] - 1);
        for (int i = cue + 1; i < end && t.quote[i] < 0; i++) {
            if (t.word[i] == AS && SAYING.contains(t.word[i + 1])) {
                return i;
            }
        }
        return -1;
    }

    private int asBefore(int cue) {
        if (cue < 3) {
            return -1;
        }
        if (t.word[cue - 1] == AS && SAYING.contains(t.word[cue])) {
            return cue - 1;
        }
        return t.word[cue - 2] == AS && SAYING.contains(t.word[cue - 1]) ? cue - 2 : -1;
    }

    private int quotingBefore(int as) {
        int floor = Math.max(t.sentenceStart[t.sentence[as]], as - REACH);
        for (int i = as - 1; i >= floor && t.quote[i] < 0; i--) {
            if (QUOTING.contains(t.word[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the content is but who is quoted: "an official" in "The paper quoted an official as saying". */
    boolean isNamingWhomItQuotes(Candidate c) {
        return passedOn(c).filter(tokens -> c.first() == tokens[0]).isPresent();
    }

    /** "One video featured captains declaring “no”": those who are shown say so, and not what shows them. */
    boolean areOfThoseShown(Candidate c) {
        if (c.cue < 3
                || c.sourceFrom < 0
                || c.sourceTo > c.cue - 3
                || t.tag[c.cue] != Tag.VBG
                || t.tag[c.cue - 1] == Tag.COMMA) {
            return false;
        }
        for (int i = c.cue - 2; i > Math.max(c.sourceTo, c.cue - REACH) && t.quote[i] < 0; i--) {
            if (Tag.isFinite(t.tag[i])) {
                return SHOWING.contains(t.word[i]) && i == c.sourceTo + 1;
            }
        }
        return false;
    }

    /** "today announced": a time is nobody. */
    boolean isTime(Candidate c) {
        return c.sourceFrom == c.sourceTo && TIMES.contains(t.word[c.sourceFrom]);
    }

    /** "Citizens for Fair Fares said", "who robbed a friend of the mayor told police": what stands before the verb is no subject. */
    boolean isComplement(Candidate c) {
        boolean perfect = c.sourceTo == c.cue - 2 && t.isPerfect(c.cue);
        // "Our reporter is in Port Ellery: “…”"
        boolean place = t.word[c.cue] == COLON
                && c.sourceTo == c.cue - 1
                && c.sourceFrom > t.sentenceStart[t.sentence[c.cue]]
                && Tag.isName(t.tag[c.sourceTo])
                && PLACING.contains(t.word[c.sourceFrom - 1]);
        if (place) {
            return true;
        }
        return c.sourceFrom > t.sentenceStart[t.sentence[c.cue]]
                && (perfect || (c.sourceTo == c.cue - 1 && Tag.isFinite(t.tag[c.cue])))
                && (JOINING.contains(t.word[c.sourceFrom - 1])
                        || t.word[c.sourceFrom - 1] == ON && Tag.isName(t.tag[c.sourceTo]));
    }

    /**
     * "She said the defendant had told a clerk: “…”": the marks hold the words of whom the clause is about.
     *
     * @param first the content's first token
     */
    boolean areOfSomebodyInside(Candidate c, int first) {
        int colon = t.word[c.cue] == COLON ? c.cue : markBefore(first);
        int outer = colon == c.cue ? speechBehind(c.sourceTo, colon) : c.cue;
        if (colon < 0 || outer < 0 || t.word[colon] != COLON || t.sentence[colon] != t.sentence[outer]) {
            return false;
        }
        int floor = Math.max(outer + 2, colon - HEARER);
        for (int i = colon - 1; i >= floor && t.quote[i] < 0; i--) {
            if ((t.isSpeech(i) || t.sense[i] != 0) && (Tag.isFinite(t.tag[i]) || t.isPerfect(i))) {
                int subject = t.isPerfect(i) ? i - 2 : i - 1;
                boolean joined = subject > outer
                        && t.tag[subject] == Tag.CC
                        && RECOUNTING.contains(t.word[outer])
                        && t.verbsBetween(outer, subject) > 0;
                return joined || subject > outer && (Tag.isNoun(t.tag[subject]) || t.tag[subject] == Tag.PRP);
            }
        }
        return false;
    }

    /** "She remembered how he came home and said, “…”": whether it is as well whom she tells of who said so. */
    boolean mayBeOfWhomIsToldOf(Candidate c) {
        int verb = c.cue > 0 && t.word[c.cue] == COLON ? c.cue - 1 : c.cue;
        int and = verb - 1;
        boolean joined =
                verb > 0 && c.sourceFrom >= 0 && t.tag[and] == Tag.CC && c.first() > c.cue && Tag.isFinite(t.tag[verb]);
        for (int i = c.sourceTo + 1; joined && i < and - 1 && t.quote[i] < 0; i++) {
            if (RECOUNTING.contains(t.word[i]) && Tag.isFinite(t.tag[i])) {
                int subject = CLAUSE_OPENERS.contains(t.word[i + 1]) ? i + 2 : i + 1;
                return (t.tag[subject] == Tag.PRP || subject > i + 1 && Tag.opensSubject(t.tag[subject]))
                        && t.verbsBetween(subject, and) > 0;
            }
        }
        return false;
    }

    /** "Of the inspector from the Lights Board: “…”": what stands before the colon says what the words are about. */
    boolean areAboutSource(Candidate c) {
        if (c.cue < 1 || t.word[c.cue] != COLON || c.sourceFrom < 0) {
            return false;
        }
        int from = t.firstWord(t.sentenceStart[t.sentence[c.cue]], c.cue);
        return c.sourceFrom > from && ABOUT.contains(t.word[from]) && t.verbsBetween(from, c.cue) == 0;
    }

    /** "Quoting her late mother, Reed said: “…”": whether the words are but recited. */
    boolean areRecited(Candidate c) {
        if (c.cue < 1) {
            return false;
        }
        int from = t.sentenceStart[t.sentence[c.cue]];
        for (int i = Math.max(from, c.cue - REACH); i < c.cue; i++) {
            boolean apart = i == t.firstWord(from, i) || t.tagAt(i - 1) == Tag.COMMA;
            if (apart && t.quote[i] < 0 && RECITING.contains(t.word[i])) {
                return true;
            }
        }
        return false;
    }

    private int speechBehind(int source, int end) {
        for (int i = source + 1; i < end; i++) {
            if (t.isSpeech(i) && Tag.isFinite(t.tag[i])) {
                return i;
            }
        }
        return -1;
    }

    private int markBefore(int first) {
        int quote = t.quote[first];
        if (quote < 0) {
            return -1;
        }
        int i = first - 1;
        while (i > 0 && t.start[i] >= t.quotes[quote].open()) {
            i--;
        }
        return i;
    }
}
