package dictum.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells which candidates take a credit the wrong way round: the speaker for what is said, or whom somebody quotes for somebody's words. */
final class MisreadCredits {
    private static final Set<Integer> SAYING = Tokens.hashesOf(
            "said says explained explains cautioned cautions noted notes argued argues cites wrote writes");
    private static final int ACCORDING = Tokens.hashOf("according");

    /** Words of a name with its titles. */
    private static final int LONGEST_NAME = 9;

    /** Tokens from a cue to the verb of another, at most. */
    private static final int REACH = 30;

    /** Tokens of a content that are looked through. */
    private static final int LONGEST_CONTENT = 120;

    /** Tokens between a verb and the marks that it credits. */
    private static final int BESIDE = 5;

    /** Tokens from "pushing" to the claim that is pushed. */
    private static final int QUALIFIED = 4;

    private static final Set<Integer> AS_MUCH =
            Tokens.hashesOf("otherwise so nothing little much more less anything something");
    private static final Set<Integer> AGAINST = Tokens.hashesOf("v v. vs vs.");
    private static final int PERIOD = Tokens.hashOf(".");
    private static final int FOR = Tokens.hashOf("for");
    private static final int TO = Tokens.hashOf("to");

    static final Set<Integer> JUDGING = Tokens.hashesOf(
            "praised praises praise praising criticised criticized criticises criticizes criticise criticize criticising criticizing "
                    + "blamed blames blame blaming thanked thanks thank thanking slammed slams slam blasted blasts blast mocked mocks "
                    + "mock attacked attacks attack condemned condemns condemn lauded lauds chided chides rebuked rebukes hailed hails "
                    + "faulted faults scolded scolds commended commends denounced denounces");

    private static final Set<Integer> ACCUSING = Tokens.hashesOf("accuse accuses accused accusing");
    private static final Set<Integer> ADVERBS =
            Tokens.hashesOf("however meanwhile though too also nevertheless nonetheless");
    private static final Set<Integer> CLAUSES =
            Tokens.hashesOf("after before when while because as although though since until once");
    private static final Set<Integer> FOR_THOSE = Tokens.hashesOf("for with from among");
    private static final Set<Integer> HELPED =
            Tokens.hashesOf("encouraged backed supported joined helped prompted inspired aided assisted accompanied");
    private static final int STATE = Tokens.hashOf("state");

    private static final int AS = Tokens.hashOf("as");
    private static final int REFERRED = Tokens.hashOf("referred");
    private static final int BY = Tokens.hashOf("by");
    private static final int DONE = Tag.of("VBN");
    private static final Set<Integer> CONTRASTING = Tokens.hashesOf("while whereas");
    private static final int WHO = Tokens.hashOf("who");
    private static final int OF = Tokens.hashOf("of");
    private static final Set<Integer> OTHERS = Tokens.hashesOf("but and while");

    private final Tokens t;
    private final CarriedWords carried;
    private final MistakenSubjects mistaken;

    MisreadCredits(Tokens tokens) {
        this.t = tokens;
        this.carried = new CarriedWords(tokens);
        this.mistaken = new MistakenSubjects(tokens);
    }

    /** "It might help, says personal trainer Ada Okoro": whether she is taken for what is said, where a rule reads the credit behind it. */
    static boolean holdsSpeaker(Candidate c, List<Candidate> group) {
        for (Candidate ruled : group) {
            if (ruled.rule != null
                    && c.rule == null
                    && ruled.sourceFrom == ruled.cue + 1
                    && ruled.first() < ruled.cue
                    && c.overlaps(ruled.sourceFrom, ruled.sourceTo)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one, by itself: it may not be chosen at all. */
    boolean isOne(Candidate c) {
        return isPartyOfCase(c)
                || isAddressee(c)
                || isNoSource(c)
                || isSpeakerBehindVerb(c)
                || isToldOfAnother(c)
                || holdsCredit(c)
                || takesSpeakerForWords(c)
                || isOfClauseBefore(c)
                || passesOn(c)
                || areOfWhomAnotherJudges(c)
                || carried.isOne(c)
                || mistaken.isOne(c)
                || isSubjectTakenForWords(c)
                || isSewnToSubject(c)
                || isObjectTakenForSource(c)
                || isBlame(c)
                || isOfNextClause(c)
                || isAttribute(c)
                || isOfState(c)
                || isHelp(c)
                || isOfThoseBefore(c)
                || isOfJoinedClause(c)
                || areOfTheAccused(c)
                || isOfClauseBetween(c)
                || isAnswered(c);
    }

    /** "the ruling in Okoro v. Hale found": who is sued did not find it. */
    private boolean isPartyOfCase(Candidate c) {
        return c.sourceFrom > 1
                && AGAINST.contains(t.word[t.word[c.sourceFrom - 1] == PERIOD ? c.sourceFrom - 2 : c.sourceFrom - 1]);
    }

    /** "Two employees said otherwise": nobody is called so. */
    private boolean isNoSource(Candidate c) {
        return c.sourceFrom == c.sourceTo && c.sourceFrom == c.cue + 1 && AS_MUCH.contains(t.word[c.sourceFrom]);
    }

    /** "sent a letter to the board urging it to wait": whom somebody writes to did not write it. */
    private boolean isAddressee(Candidate c) {
        return c.sourceFrom > 1
                && c.sourceTo == c.cue - 1
                && t.tag[c.cue] == Tag.VBG
                && t.word[c.sourceFrom - 1] == TO
                && t.word[c.sourceFrom - 2] != ACCORDING;
    }

    /** "It costs more, said Ada Okoro, an economist": whether what stands behind the verb is who says it, and no clause. */
    private boolean isSpeakerBehindVerb(Candidate c) {
        int first = c.first();
        boolean behind = c.rule == null
                && first == c.cue + 1
                && c.sourceFrom >= 0
                && c.sourceTo < c.cue
                && t.tag[c.cue - 1] == Tag.COMMA
                && t.quote[first] < 0
                && SAYING.contains(t.word[c.cue]);
        boolean name = false;
        for (int i = first; behind && i <= c.last() && t.tag[i] != Tag.COMMA; i++) {
            behind = !Tag.isFinite(t.tag[i]) && t.quote[i] < 0 && i < first + LONGEST_NAME;
            name |= Tag.isName(t.tag[i]);
        }
        return behind && name;
    }

    /** "According to Okoro, the mayor once warned: “…”": whether the words in marks are another's, as the one named last tells it. */
    private boolean isToldOfAnother(Candidate c) {
        if (c.cue < 0 || t.word[c.cue] != ACCORDING || c.first() < c.cue || t.quote[c.last()] < 0) {
            return false;
        }
        int end = Math.min(c.last(), c.cue + REACH);
        for (int i = Math.max(c.cue + 2, c.sourceTo + 1); i < end && t.quote[i] < 0; i++) {
            if (Tag.isVerb(t.tag[i]) && t.tag[i] != Tag.VBG && t.isSpeech(i)) {
                int next = t.firstWord(i + 1, end);
                return t.quote[next] >= 0 && opensLikeSentence(t.quote[next]);
            }
        }
        return false;
    }

    /** "Okoro, of Mill Road, denies murder", "announced plans": whether a bare noun behind the verb is taken for who says what stands before. */
    private boolean isObjectTakenForSource(Candidate c) {
        if (c.cue < 2
                || c.sourceFrom != c.cue + 1
                || c.sourceFrom != c.sourceTo
                || c.last() > c.cue
                || t.quote[c.first()] >= 0
                || t.word[c.cue] == ACCORDING
                || !Tag.isNoun(t.tag[c.sourceFrom])
                || t.isCapitalised(c.sourceFrom)) {
            return false;
        }
        String noun = t.textOf(c.sourceFrom, c.sourceFrom);
        return !NameWords.isRole(noun)
                && !NameWords.isPluralRole(noun)
                && !NameWords.isBody(noun)
                && !NameWords.isDocument(noun);
    }

    /** "The courts, however, have declared the sale legal": whether the subject is taken for the beginning of what is said. */
    private boolean isSewnToSubject(Candidate c) {
        int from = c.content[0];
        int to = c.content[1];
        return c.rule == null
                && c.content.length > 2
                && c.cue > to
                && c.cue <= to + BESIDE
                && c.last() > c.cue
                && t.quote[from] < 0
                && from == t.firstWord(t.sentenceStart[t.sentence[from]], from)
                && t.tagAt(to + 1) == Tag.COMMA
                && ADVERBS.contains(t.wordAt(to + 2))
                && t.tagAt(to + 3) == Tag.COMMA
                && t.verbsBetween(from - 1, to + 1) == 0;
    }

    /** "Mr Okoro, who works for the port, says lights help": whether the subject is taken for what is said, and that for who says it. */
    private boolean isSubjectTakenForWords(Candidate c) {
        int from = c.first();
        if (c.cue < 3
                || c.sourceFrom != c.cue + 1
                || c.last() > c.cue
                || t.tag[c.cue - 1] != Tag.COMMA
                || from != t.firstWord(t.sentenceStart[t.sentence[from]], from)) {
            return false;
        }
        int end = from;
        while (end < c.cue && end <= from + LONGEST_NAME && Tag.isName(t.tag[end])) {
            end++;
        }
        return end > from && t.tag[end] == Tag.COMMA && (t.wordAt(end + 1) == WHO || t.tagAt(end + 1) == Tag.DT);
    }

    /** "accused the board of calling them “pirates”": whether the words are given to the accuser, with what is done as the cue. */
    private boolean areOfTheAccused(Candidate c) {
        if (c.cue < 3 || c.sourceFrom < 0 || t.tag[c.cue] != Tag.VBG || t.word[c.cue - 1] != OF) {
            return false;
        }
        for (int i = c.cue - 2; i > Math.max(c.sourceTo, c.cue - REACH) && t.quote[i] < 0; i--) {
            if (ACCUSING.contains(t.word[i])) {
                return !CueLexicon.BEING.contains(t.wordAt(i - 1));
            }
        }
        return false;
    }

    /** "“…,” state Senate leader Ada Okoro said": whether the state is taken for the verb. */
    private boolean isOfState(Candidate c) {
        return c.cue > 0 && t.word[c.cue] == STATE && !t.isWord(c.cue - 1) && Tag.isName(t.tagAt(c.cue + 1));
    }

    /** "at a similarly timed debate", "its claimed reefs": a participle that only tells which, and reports nothing. */
    private boolean isAttribute(Candidate c) {
        return c.rule == null
                && c.cue > 1
                && t.tag[c.cue] == DONE
                && (t.tag[c.cue - 1] == Tag.RB && t.tag[c.cue - 2] == Tag.DT || t.tag[c.cue - 1] == Tag.OWNER)
                && Tag.isNoun(t.tagAt(c.cue + 1))
                && c.sourceTo < c.cue - 1;
    }

    /** "Okoro, referred to as a hero, left", "It has taken steps, encouraged by Norland": what somebody helps with is not told by that one. */
    private boolean isHelp(Candidate c) {
        return c.rule == null
                && c.cue > 1
                && t.tag[c.cue - 1] == Tag.COMMA
                && (HELPED.contains(t.word[c.cue]) && t.wordAt(c.cue + 1) == BY && c.last() < c.cue
                        || t.word[c.cue] == REFERRED && t.wordAt(c.cue + 2) == AS && c.sourceTo < c.cue);
    }

    /** "Hart has advice for captains already celebrating it": what those do who stand before the participle. */
    private boolean isOfThoseBefore(Candidate c) {
        if (c.cue < 4 || c.sourceFrom < 0 || t.tag[c.cue] != Tag.VBG) {
            return false;
        }
        int those = t.tag[c.cue - 1] == Tag.RB ? c.cue - 2 : c.cue - 1;
        if (those <= c.sourceTo + 2
                || !FOR_THOSE.contains(t.word[those - 1])
                || t.quote[those] >= 0
                || !NameWords.isPluralRole(t.textOf(those, those).toLowerCase(Locale.ROOT))) {
            return false;
        }
        return t.verbsBetween(c.sourceTo, those - 1) > 0;
    }

    /** "The pilots struck and Okoro left, saying that …": whether the last is given to the first. */
    private boolean isOfJoinedClause(Candidate c) {
        if (c.sourceFrom < 0 || c.cue < 4 || t.tag[c.cue] != Tag.VBG || t.tag[c.cue - 1] != Tag.COMMA) {
            return false;
        }
        for (int i = c.cue - 3; i > Math.max(c.sourceFrom, c.cue - REACH) && t.quote[i] < 0; i--) {
            if (t.tag[i] == Tag.CC && Tag.isName(t.tag[i + 1])) {
                int verb = i + 1;
                while (verb < c.cue && Tag.isName(t.tag[verb])) {
                    verb++;
                }
                return Tag.isFinite(t.tag[verb]) && !Tag.isName(t.tag[i - 1]) && t.verbsBetween(c.sourceFrom, i) > 0;
            }
        }
        return false;
    }

    /** "Okoro envied them after Prof Lind told him that …": whether the credit of the next clause is given to the subject of the one before. */
    private boolean isOfNextClause(Candidate c) {
        if (c.rule != null
                || c.sourceFrom < 0
                || c.sourceTo > c.cue - 3
                || !Tag.isFinite(t.tag[c.cue])
                || !Tag.isName(t.tag[c.cue - 1])
                || t.quote[c.cue - 1] >= 0) {
            return false;
        }
        int name = c.cue - 1;
        while (name > c.sourceTo + 1 && Tag.isName(t.tag[name])) {
            name--;
        }
        return name > c.sourceTo && CLAUSES.contains(t.word[name]) && t.verbsBetween(c.sourceTo, name) > 0;
    }

    /** "Reed is for it, while Lind has pushed back, citing the cost": whether the last is given to the first. */
    private boolean isOfClauseBetween(Candidate c) {
        if (c.rule != null
                || c.sourceFrom < 0
                || c.cue < 4
                || t.tag[c.cue] != Tag.VBG
                || t.tag[c.cue - 1] != Tag.COMMA) {
            return false;
        }
        for (int i = c.cue - 2; i > Math.max(c.sourceTo, c.cue - REACH) && t.quote[i] < 0; i--) {
            if (t.tag[i] == Tag.COMMA) {
                return false;
            }
            if (CONTRASTING.contains(t.word[i])) {
                return t.tag[i - 1] == Tag.COMMA && (Tag.isNoun(t.tag[i + 1]) || Tag.opensSubject(t.tag[i + 1]));
            }
        }
        return false;
    }

    /** Whether it takes a credit for a part of what is said: "It might help, explains Okoro." */
    private boolean holdsCredit(Candidate c) {
        for (int i = 0; i < c.content.length && c.cue >= 0; i += 2) {
            for (int k = c.content[i] + 1; k < Math.min(c.content[i + 1], c.content[i] + LONGEST_CONTENT); k++) {
                if (t.tag[k] == Tag.COMMA && t.quote[k] < 0 && isCredit(k + 1, c.content[i + 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "says Ada Okoro" up to a comma or the sentence's end. */
    private boolean isCredit(int verb, int to) {
        if (!t.isSpeech(verb) || !(Tag.isFinite(t.tag[verb]) || t.tag[verb] == Tag.NNS) || t.quote[verb] >= 0) {
            return false;
        }
        int end = verb + 1;
        while (end <= to && end <= verb + LONGEST_NAME && Tag.isName(t.tag[end]) && t.quote[end] < 0) {
            end++;
        }
        int next = Math.min(t.sentenceStart[t.sentence[to] + 1], to + REACH);
        boolean last = end > to && t.firstWord(end, next) == next;
        return end > verb + 1 && (last || t.tagAt(end) == Tag.COMMA && t.isCapitalised(end - 1));
    }

    /**
     * Whether whoever stands behind its cue is taken for what is said: "It is early days, warns Ada Okoro.", "according to the
     * Times, the Gazette".
     */
    private boolean takesSpeakerForWords(Candidate c) {
        int from = c.content[c.content.length - 2];
        int to = c.last();
        if (c.cue < 0 || !t.isSpeech(c.cue)) {
            return false;
        }
        boolean behindVerb = c.rule == null && from == c.cue + 1 && c.first() < c.cue;
        boolean behindSource = t.word[c.cue] == ACCORDING && from == c.first() && from > c.cue;
        if (!behindVerb && !behindSource) {
            return false;
        }
        for (int i = from; i <= to; i++) {
            boolean article = i == from && t.tag[i] == Tag.DT;
            if (!(article || Tag.isName(t.tag[i])) || t.quote[i] >= 0) {
                return false;
            }
        }
        return true;
    }

    /** "praised Okoro for calling it “a farce”": whether those are the words of whom another judges. */
    private boolean areOfWhomAnotherJudges(Candidate c) {
        if (c.cue < 3 || t.tag[c.cue] != Tag.VBG || t.word[c.cue - 1] != FOR) {
            return false;
        }
        for (int i = c.cue - 3; i > Math.max(c.sourceTo, c.cue - REACH); i--) {
            if (JUDGING.contains(t.word[i])) {
                return c.sourceFrom >= 0 && c.sourceTo < i;
            }
        }
        return false;
    }

    /** "accused them of rigging the vote and pushing the claim that …": what somebody blames others for is theirs. */
    private boolean isBlame(Candidate c) {
        int doing = c.cue;
        while (doing > c.cue - QUALIFIED
                && doing > 1
                && (Tag.isNoun(t.tag[doing]) || t.tag[doing] == Tag.JJ || t.tag[doing] == Tag.DT)) {
            doing--;
        }
        if (doing < 3 || c.sourceFrom < 0 || t.tag[doing] != Tag.VBG || t.tag[doing - 1] != Tag.CC) {
            return false;
        }
        boolean blamed = false;
        for (int i = doing - 2; i > Math.max(c.sourceTo, c.cue - REACH) && t.quote[i] < 0; i--) {
            blamed |= (t.word[i] == OF || t.word[i] == FOR) && t.tag[i + 1] == Tag.VBG;
            if (blamed && (JUDGING.contains(t.word[i]) || ACCUSING.contains(t.word[i]))) {
                return true;
            }
        }
        return false;
    }

    /** "fended off an attack from Okoro comparing her to “a shark”": what somebody answers is of who attacks. */
    private boolean isAnswered(Candidate c) {
        int first = c.cue < 0 || c.sourceFrom < 0 ? -1 : c.firstBehindCue();
        if (first < 2 || first < c.cue || first > c.cue + BESIDE) {
            return false;
        }
        int answering = Tag.isVerb(t.tag[first - 1]) ? first - 1 : first - 2;
        if (answering < c.sourceTo || !NoStatements.ANSWERING.contains(t.word[answering])) {
            return false;
        }
        boolean attack = false;
        for (int i = first; i < Math.min(c.last(), first + LONGEST_NAME) && t.quote[i] < 0 && t.isWord(i); i++) {
            attack |= NoStatements.CHARGES.contains(t.word[i]) || ReportersWords.CLAIMS.contains(t.word[i]);
            if (attack && t.tag[i] == Tag.VBG) {
                return t.isSpeech(i) || t.sense[i] != 0;
            }
            if (Tag.isVerb(t.tag[i])) {
                return false;
            }
        }
        return false;
    }

    /** ", but according to buyers, the paint peels": whether it takes what stands before, in the clause of another. */
    private boolean isOfClauseBefore(Candidate c) {
        return c.cue > 2
                && t.word[c.cue] == ACCORDING
                && OTHERS.contains(t.word[c.cue - 1])
                && t.tag[c.cue - 2] == Tag.COMMA
                && c.first() < c.cue;
    }

    /** "“It is late,” Okoro said, according to the Gazette": whether it takes a quotation and the verb that credits it. */
    private boolean passesOn(Candidate c) {
        if (c.cue < 0 || t.word[c.cue] != ACCORDING || c.first() > c.cue) {
            return false;
        }
        int from = c.content[0];
        int to = Math.min(c.content[1], c.cue);
        if (t.tag[from] == Tag.IN && from > t.sentenceStart[t.sentence[from]] && t.isWord(from - 1)) {
            return true;
        }
        if (t.quotedWordsWithin(from, to) == 0) {
            return false;
        }
        for (int k = Math.max(from, to - LONGEST_CONTENT) + 1; k <= to; k++) {
            boolean verb = t.quote[k] < 0 && t.isSpeech(k) && (Tag.isFinite(t.tag[k]) || t.tag[k] == Tag.VBG);
            if (verb && isBesideMarks(k, to)) {
                return true;
            }
        }
        return false;
    }

    /** "called the turn “heartbreaking”", "“late,” he said". */
    private boolean isBesideMarks(int verb, int to) {
        for (int i = verb + 1; i <= Math.min(to, verb + BESIDE); i++) {
            if (t.quote[i] >= 0) {
                return true;
            }
            if (t.tag[i] == Tag.COMMA && i > verb + 1) {
                break;
            }
        }
        for (int i = verb - 1; i >= verb - BESIDE && i > 0; i--) {
            if (t.quote[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean opensLikeSentence(int quote) {
        return t.isCapitalised(t.firstWord(t.quoteFirst[quote], t.quoteLast[quote]));
    }
}
