package dictum.attribution;

import dictum.model.Quotation.Kind;
import java.util.Set;

/** Tells where what is said behind a cue ends, before the sentence goes on with the reporter's own words. */
final class SaidEnds {
    private static final Set<Integer> RELATIVE = Tokens.hashesOf("who which that");
    private static final Set<Integer> HEARD = Tokens.hashesOf("heard said told says hears");

    private static final Set<Integer> ASKED = Tokens.hashesOf("asked pressed questioned quizzed");
    private static final Set<Integer> CONCEDING = Tokens.hashesOf("although though");
    private static final Set<Integer> ADDING = Tokens.hashesOf("which while whereas");

    private static final Set<Integer> JUDGING = Tokens.hashesOf(
            "hailed hails praised praises lauded slammed slams blasted condemned criticised criticized denounced welcomed");
    private static final Set<Integer> OCCASION = Tokens.hashesOf("after as when while following before");

    private static final Set<Integer> JOINING = Tokens.hashesOf("and but");
    private static final Set<Integer> CONTESTING =
            Tokens.hashesOf("disputed disputes denied denies rejected rejects contested contests");
    private static final Set<Integer> AGAINST_IT = Tokens.hashesOf("but though although");
    private static final Set<Integer> BESIDES = Tokens.hashesOf(
            "refused declined thanked left blamed accused urged vowed praised apologised apologized walked");
    private static final int DID = Tokens.hashOf("did");
    private static final int NOT = Tokens.hashOf("not");
    private static final int THEN = Tokens.hashOf("then");
    private static final int BEFORE = Tokens.hashOf("before");
    /** What somebody does who has spoken, behind "before"; "before flying" may as well be a part of what is said. */
    private static final Set<Integer> PARTING = Tokens.hashesOf(
            "adding leaving walking storming heading turning hanging rushing returning driving boarding bursting breaking sitting "
                    + "departing continuing ending closing stepping running being");

    private static final Set<Integer> INTERRUPTED =
            Tokens.hashesOf("interrupted heckled jeered booed applauded cheered greeted drowned");
    /** What a clause opens with that comes before the main one: "After Reed said so, …"; not "as", behind which the main one is said. */
    private static final Set<Integer> FRONTED =
            Tokens.hashesOf("after when once because since although though while before until");

    /** Where and when words are said, behind "in" or "at". */
    private static final Set<Integer> SPEAKING = Tokens.hashesOf(
            "interview statement post address speech letter debate conference briefing email message tweet video "
                    + "podcast column broadcast article hearing rally thread appearance editorial memo blog");

    private static final Set<Integer> WHERE = Tokens.hashesOf("in at during");
    private static final Set<Integer> AHEAD = Tokens.hashesOf("will would to could should can may might must");

    private static final int SEMICOLON = Tokens.hashOf(";");
    private static final int AS = Tokens.hashOf("as");
    private static final int PAST = Tag.of("VBD");

    /** Words of a subject up to its verb. */
    private static final int LONGEST_SUBJECT = 8;

    private static final Set<Integer> DENYING =
            Tokens.hashesOf("denied denies deny rejected rejects disputed disputes dismissed dismisses");

    private static final Set<Integer> POINTING = Tokens.hashesOf("that this these those there");
    private static final Set<Integer> QUESTIONS = Tokens.hashesOf("how why where what whether if than");
    private static final Set<Integer> ARTICLES = Tokens.hashesOf("the a an any");
    private static final int THAT = Tokens.hashOf("that");
    private static final int ONE = Tokens.hashOf("one");

    /** Tokens that are looked through for another's clause, so that a sentence of any length costs the same for each cue. */
    private static final int REACH = 120;

    /** Tokens from the head of a sentence to a cue in the clause that opens it. */
    private static final int FRONT = 20;

    /** Words from "in" to what something is said in: "in a rare television interview". */
    private static final int LONGEST_OCCASION = 5;

    /** Tokens of a verb group. */
    private static final int VERBS = 6;

    /** Words of a teller at a sentence's end, the verb included. */
    private static final int LONGEST_TELLER = 7;

    /** Words that what is said has at least before an aside. */
    private static final int FEWEST_WORDS = 3;

    private final Tokens t;

    SaidEnds(Tokens tokens) {
        this.t = tokens;
    }

    /** The last token of the part of a content from {@code from} to {@code to}, which lies behind the cue. */
    int of(Candidate c, int from, int to) {
        if (opensSentence(c)) {
            return clauseEnd(from, to);
        }
        int end = beforeInterruption(from, beforeDeed(c, from, to));
        if (isSubject(c, from)) {
            end = beforeVerbOfSubject(from, end);
        }
        return beforeTeller(
                from,
                isInRelativeClause(c.cue) || isAside(c.cue)
                        ? beforeMainVerb(from, end)
                        : beforeOccasion(c, from, beforeAside(from, end)));
    }

    /** Where the thing that a verb takes ends before what its subject did besides: "announced a plan and left the room". */
    private int beforeDeed(Candidate c, int from, int to) {
        for (int k = from; k <= to; k++) {
            if (t.quote[k] >= 0 || RELATIVE.contains(t.word[k])) {
                return to;
            }
            if (Tag.isFinite(t.tag[k])) {
                int joined = k - 1;
                if (joined <= from || t.tag[k] != t.tag[c.cue] || !JOINING.contains(t.word[joined])) {
                    return to;
                }
                int last = t.tag[joined - 1] == Tag.COMMA ? joined - 2 : joined - 1;
                return last >= from && !leadsOn(last) ? last : to;
            }
        }
        return to;
    }

    /** Where words in marks end before what their speaker did besides: "“going well” and refused to say more". */
    private int beforeAnotherDeed(Candidate c, int from, int to) {
        for (int k = from; k < to - 1; k++) {
            if (t.quote[k] >= 0 && t.quote[k + 1] != t.quote[k] && isAnotherDeed(c, t.firstWord(k + 1, to), to)) {
                return t.isWord(k) ? k : k - 1;
            }
        }
        return to;
    }

    private boolean isAnotherDeed(Candidate c, int next, int to) {
        if (next >= to || t.quote[next] >= 0) {
            return false;
        }
        int verb = next + 1 < to && t.tag[next + 1] == Tag.RB ? next + 2 : next + 1;
        boolean deed = JOINING.contains(t.word[next])
                && (BESIDES.contains(t.word[verb]) || (t.word[next + 1] == DID && t.wordAt(next + 2) == NOT));
        boolean comma = t.tag[next - 1] == Tag.COMMA || t.tag[next - 2] == Tag.COMMA;
        boolean theirs = comma
                && JOINING.contains(t.word[next])
                && t.tag[verb] == t.tag[c.cue]
                && Tag.isFinite(t.tag[c.cue])
                && t.tagAt(verb + 1) == Tag.OWNER;
        boolean parting = (t.word[next] == BEFORE && PARTING.contains(t.word[next + 1]))
                || (t.word[next] == THEN && t.tag[next + 1] == t.tag[c.cue] && Tag.isFinite(t.tag[c.cue]));
        return deed || theirs || parting;
    }

    /** Where a speech ends before what others did to it: "and was interrupted by a shout of “Shame!”", which is theirs. */
    private int beforeInterruption(int from, int to) {
        for (int k = from + 1; k < to - 1; k++) {
            if (JOINING.contains(t.word[k])
                    && t.quote[k] < 0
                    && CueLexicon.BEING.contains(t.word[k + 1])
                    && INTERRUPTED.contains(t.word[k + 2])) {
                return t.tag[k - 1] == Tag.COMMA ? Math.max(from, k - 2) : k - 1;
            }
        }
        return to;
    }

    private boolean leadsOn(int i) {
        return t.tag[i] == Tag.IN || t.tag[i] == Tag.DT || t.tag[i] == Tag.JJ;
    }

    /** Where a judgement in marks ends before what it is about: "hailed her side's “character” after a late goal". */
    private int beforeOccasion(Candidate c, int from, int to) {
        int quoted = lastQuoted(from, to);
        if (t.quote[quoted] >= 0 && quoted < to && isOccasion(quoted, to) && !isOfPlan(from, quoted)) {
            return quoted;
        }
        boolean judged = JUDGING.contains(t.word[c.cue]) && t.quote[quoted] >= 0 && quoted < to;
        return judged && OCCASION.contains(t.word[t.firstWord(quoted + 1, to)]) ? quoted : to;
    }

    /** "in an interview with the Gazette on Monday". */
    private boolean isOccasion(int quoted, int to) {
        int first = t.firstWord(quoted + 1, to);
        if (!WHERE.contains(t.word[first])) {
            return false;
        }
        for (int i = first + 1; i <= Math.min(to, first + LONGEST_OCCASION) && t.isWord(i); i++) {
            if (SPEAKING.contains(t.word[i])) {
                return Tag.isNoun(t.tag[i]);
            }
        }
        return false;
    }

    /** "would make “a big announcement” in an address": the occasion may be one to come, and part of what is said. */
    private boolean isOfPlan(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (t.quote[i] < 0 && AHEAD.contains(t.word[i])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Ends a content before the clause in which the next one speaks: "Reed said the town was broke, and Lowe called the budget
     * “a joke.”" Done before contents are chosen, as the words behind belong to another.
     */
    void cutBeforeNextTeller(Candidate c) {
        int n = c.content.length;
        if ((c.rule != null && c.rule.kind() == Kind.DIRECT) || c.cue < 0 || c.content[n - 2] < c.cue) {
            return;
        }
        int to = Math.min(c.content[n - 1], c.content[n - 2] + REACH);
        int own = beforeAnotherDeed(c, c.content[n - 2], to);
        if (own < to) {
            c.content[n - 1] = own;
            return;
        }
        for (int k = c.content[n - 2] + 2; k < to - 2; k++) {
            if (t.quote[k] < 0
                    && (JOINING.contains(t.word[k]) && isTeller(k + 1, to) && !joinsSubjects(k, c.content[n - 2])
                            || isAnothersAnswer(k, to))) {
                c.content[n - 1] = t.tag[k - 1] == Tag.COMMA ? k - 2 : k - 1;
                return;
            }
        }
    }

    /** "because Congress and President Hale agreed": whether "and" joins two who do something together. */
    private boolean joinsSubjects(int and, int from) {
        int i = and - 1;
        while (i > from && (Tag.isNoun(t.tag[i]) || Tag.isName(t.tag[i]) || t.tag[i] == Tag.JJ || t.tag[i] == Tag.DT)) {
            i--;
        }
        return i < and - 1 && i >= from && (FRONTED.contains(t.word[i]) || RELATIVE.contains(t.word[i]));
    }

    /** "…, Okoro said, though the company disputed it": whether what begins at {@code from} is another's answer. */
    boolean isAnothersAnswer(int from, int to) {
        return t.quote[from] < 0
                && AGAINST_IT.contains(t.word[from])
                && (isTeller(from + 1, to) || isBodyTelling(from + 1, to));
    }

    /** "though the company disputed the number". */
    private boolean isBodyTelling(int from, int to) {
        int noun = from + 1;
        boolean definite = t.tag[from] == Tag.DT;
        while (definite && noun < to && (t.tag[noun] == Tag.JJ || Tag.isNoun(t.tag[noun]))) {
            noun++;
        }
        return definite
                && noun > from + 1
                && noun <= to
                && (t.isSpeech(noun) && Tag.isFinite(t.tag[noun]) || CONTESTING.contains(t.word[noun]));
    }

    /** Whether a name, or "one of them", stands there with a verb of saying. */
    private boolean isTeller(int from, int to) {
        boolean somebody = false;
        for (int i = from; i < Math.min(to, from + LONGEST_TELLER) && t.quote[i] < 0; i++) {
            int tag = t.tag[i];
            if (Tag.isFinite(tag)) {
                boolean says = t.isSpeech(i);
                return somebody && says && i < to && (Tag.isNoun(t.tag[i - 1]) || t.tag[i - 1] == Tag.PRP);
            }
            if (tag == Tag.CC && somebody && i < to && Tag.isName(t.tag[i + 1])) {
                continue;
            }
            if (t.tag[i] == Tag.COMMA || tag == Tag.CC) {
                return false;
            }
            somebody |= Tag.isName(tag) || t.word[i] == ONE || tag == Tag.NNS && i == from;
        }
        return false;
    }

    /** Whether the cue is the participle that a sentence opens with: "Asked whether …, she …", "After saying that …, she …". */
    private boolean opensSentence(Candidate c) {
        int cue = c.cue;
        if (c.sourceFrom > cue && c.sourceFrom < c.firstBehindCue()) {
            // "According to Okoro, …"
            return false;
        }
        int first = clauseStart(cue);
        boolean participle = !Tag.isFinite(t.tag[cue]) && Tag.isVerb(t.tag[cue]);
        return (participle && (first == cue || (first == cue - 1 && t.tag[first] == Tag.IN)))
                || (FRONTED.contains(t.word[first])
                        && cue - first <= FRONT
                        && c.sourceFrom > first
                        && c.sourceFrom < cue
                        && t.commasBetween(first, c.sourceFrom) == 0);
    }

    /** "Okoro's claim that …": whether the cue is the noun with which the sentence begins, so that its verb is still to come. */
    private boolean isSubject(Candidate c, int from) {
        int cue = c.cue;
        int first = t.firstWord(t.sentenceStart[t.sentence[cue]], cue);
        return Tag.isNoun(t.tag[cue])
                && cue > first
                && (t.tag[cue - 1] == Tag.POS
                        || t.tag[cue - 1] == Tag.OWNER
                        || t.tag[cue - 1] == Tag.JJ
                        || t.tag[cue - 1] == Tag.VBG
                        || ARTICLES.contains(t.word[cue - 1]))
                && from == cue + 1
                && t.word[from] == THAT
                && cue - first <= FRONT
                && t.tag[first] != Tag.IN
                && t.verbsBetween(first - 1, cue) == 0;
    }

    /** Where the clause of such a noun ends: before the second verb that has no subject of its own. */
    private int beforeVerbOfSubject(int from, int to) {
        boolean clause = false;
        boolean open = true;
        for (int k = from + 1; k <= Math.min(to, from + REACH); k++) {
            boolean verb = Tag.isFinite(t.tag[k]) && t.quote[k] < 0;
            if (verb && clause && !open && !Tag.isFinite(t.tag[k - 1]) && t.tag[k - 1] != Tag.RB) {
                return t.tag[k - 1] == Tag.COMMA ? k - 2 : k - 1;
            }
            if (verb) {
                clause = true;
                open = false;
            }
            // Another clause has a subject of its own.
            open |= t.tag[k] == Tag.COMMA
                    || t.tag[k] == Tag.CC
                    || t.tag[k] == Tag.PRP
                    || QUESTIONS.contains(t.word[k])
                    || RELATIVE.contains(t.word[k])
                    || FRONTED.contains(t.word[k]);
        }
        return to;
    }

    /** The first word of the sentence, behind what only joins it to the one before: "Ultimately, while …", "And once …". */
    private int clauseStart(int cue) {
        int first = t.firstWord(t.sentenceStart[t.sentence[cue]], cue);
        int next = t.tagAt(first + 1) == Tag.COMMA ? first + 2 : first + 1;
        boolean joins = JOINING.contains(t.word[first]) || t.tag[first] == Tag.RB;
        return joins && next < cue && FRONTED.contains(t.word[next]) ? next : first;
    }

    /** Where the clause of such a participle ends: at the comma before a subject. */
    private int clauseEnd(int from, int to) {
        for (int k = from + 2; k < to; k++) {
            boolean comma = t.tag[k] == Tag.COMMA;
            boolean outside = t.quote[k] < 0 || t.quote[k + 1] < 0 || !t.isWord(k + 1);
            int next = t.firstWord(k + 1, to);
            if (comma && outside && t.quote[next] < 0 && (isSubject(next) || isPointer(next))) {
                return t.quote[k] >= 0 ? k : k - 1;
            }
        }
        return to;
    }

    /** "that does not tell", "there is no proof": what a main clause may begin with that is no name. */
    private boolean isPointer(int i) {
        int verb = t.tagAt(i + 1) == Tag.RB ? i + 2 : i + 1;
        return POINTING.contains(t.word[i]) && Tag.isFinite(t.tagAt(verb));
    }

    private boolean isSubject(int i) {
        return t.tag[i] == Tag.PRP
                || Tag.isName(t.tag[i])
                || (t.tag[i] == Tag.DT && Tag.isNoun(t.tagAt(i + 1)))
                || (Tag.isNoun(t.tag[i]) && i + 1 < t.size && Tag.isFinite(t.tag[i + 1]));
    }

    /** "a vicar who told pupils that …": the sentence goes on with what the vicar does. */
    private boolean isInRelativeClause(int cue) {
        int before = cue - 1;
        while (before > Math.max(0, cue - VERBS) && (Tag.isVerb(t.tag[before]) || t.tag[before] == Tag.RB)) {
            before--;
        }
        return RELATIVE.contains(t.wordAt(before)) && before > t.sentenceStart[t.sentence[cue]];
    }

    /** "Lund, asked by reporters whether he had called, shook his head": the sentence goes on with what Lund does. */
    private boolean isAside(int cue) {
        return cue > t.sentenceStart[t.sentence[cue]] + 1
                && t.tag[cue - 1] == Tag.COMMA
                && ASKED.contains(t.word[cue])
                && !Tag.isVerb(t.tag[cue - 2])
                && Tag.isNoun(t.tag[cue - 2]);
    }

    /** Where a part ends before a verb that stands right behind its last marks, or behind its first comma. */
    private int beforeMainVerb(int from, int to) {
        int quoted = lastQuoted(from, to);
        if (t.quote[quoted] < 0) {
            return beforeMainVerbBehindComma(from, to);
        }
        if (quoted == to) {
            return to;
        }
        int next = t.firstWord(quoted + 1, to);
        return t.quote[next] < 0 && Tag.isFinite(t.tag[next]) ? quoted : beforeAside(from, to);
    }

    /** "who said that it was late, resigned": at the comma behind a whole clause, unless more is counted up. */
    private int beforeMainVerbBehindComma(int from, int to) {
        int comma = from;
        boolean clause = false;
        while (comma < Math.min(to, from + REACH) && t.tag[comma] != Tag.COMMA) {
            clause |= Tag.isFinite(t.tag[comma]);
            comma++;
        }
        boolean goesOn = clause && comma < to && t.tag[comma] == Tag.COMMA && Tag.isFinite(t.tag[comma + 1]);
        for (int i = comma + 1; goesOn && i <= Math.min(to, comma + REACH); i++) {
            goesOn = t.tag[i] != Tag.CC && t.tag[i] != Tag.COMMA;
        }
        return goesOn ? comma - 1 : to;
    }

    private int lastQuoted(int from, int to) {
        int quoted = to;
        while (quoted > from && t.quote[quoted] < 0) {
            quoted--;
        }
        return quoted;
    }

    /** Where a part ends before whom it was told to or by at the sentence's end: ", an inquest has heard". */
    private int beforeTeller(int from, int to) {
        if (to + 1 < t.size && t.sentence[to + 1] == t.sentence[to] && t.isWord(to + 1)
                || !HEARD.contains(t.word[to])) {
            return to;
        }
        for (int k = to - 1; k > Math.max(from + FEWEST_WORDS, to - LONGEST_TELLER) && t.quote[k] < 0; k--) {
            if (t.tag[k] == Tag.COMMA) {
                return k - 1;
            }
        }
        return to;
    }

    /** "; he has denied this too": the answer of somebody else. */
    private boolean isDenial(int subject, int to) {
        if (t.tagAt(subject) != Tag.PRP && !Tag.isName(t.tagAt(subject))) {
            return false;
        }
        for (int i = subject + 1; i <= Math.min(to, subject + VERBS); i++) {
            if (DENYING.contains(t.word[i])) {
                return true;
            }
        }
        return false;
    }

    /** ", as leaders meeting in Dakar declined to rule it out": what goes on while it is said. */
    private boolean isMeanwhile(int comma, int to) {
        if (t.tag[comma] != Tag.COMMA || t.wordAt(comma + 1) != AS || t.quote[comma + 1] >= 0) {
            return false;
        }
        int first = comma + 2;
        boolean subject =
                first < to && (Tag.isNoun(t.tag[first]) || Tag.isName(t.tag[first]) || t.tag[first] == Tag.JJ);
        for (int i = first; subject && i <= Math.min(to, first + LONGEST_SUBJECT) && t.quote[i] < 0; i++) {
            if (t.tag[i] == Tag.COMMA) {
                return false;
            }
            if (Tag.isFinite(t.tag[i])) {
                return t.tag[i] == PAST && (Tag.isNoun(t.tag[i - 1]) || Tag.isName(t.tag[i - 1]));
            }
        }
        return false;
    }

    /** Where a part ends before what the reporter adds: ", although nobody asked", or behind its last marks ", which is odd". */
    private int beforeAside(int from, int to) {
        int quoted = lastQuoted(from, to);
        boolean marks = t.quote[quoted] >= 0;
        for (int k = from + FEWEST_WORDS; k < to && !marks; k++) {
            if (t.word[k] == SEMICOLON && isDenial(k + 1, to) || isMeanwhile(k, to)) {
                return k - 1;
            }
        }
        for (int k = Math.max(quoted, from + FEWEST_WORDS) + 1; k <= to; k++) {
            boolean aside = CONCEDING.contains(t.word[k]) || (marks && ADDING.contains(t.word[k]));
            if (aside && t.quote[k] < 0 && t.tag[k - 1] == Tag.COMMA) {
                return k - 2;
            }
        }
        return to;
    }
}
