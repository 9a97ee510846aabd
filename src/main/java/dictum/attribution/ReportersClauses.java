package dictum.attribution;

import java.util.Set;

/**
 * Tells where the reporter goes on behind what somebody says: ", prompting a protest", "and thereby dismissed it", "but did not
 * say when", ", but I think".
 */
final class ReportersClauses {
    private static final Set<Integer> PROMPTING =
            Tokens.hashesOf("prompting sparking drawing triggering provoking fuelling fueling stoking");
    private static final Set<Integer> REACTIONS = Tokens.hashesOf(
            "protest protests criticism outrage backlash anger question questions speculation complaint complaints calls "
                    + "condemnation fury uproar jeers boos applause laughter rebuke rebukes scorn");
    private static final Set<Integer> TELLING_AFTER = Tokens.hashesOf("after when once as");
    private static final Set<Integer> TOLD = Tokens.hashesOf("told informed warned assured reminded asked");
    private static final Set<Integer> OBJECTS = Tokens.hashesOf("him her them");
    private static final int AND = Tokens.hashOf("and");
    private static final int THERE = Tokens.hashOf("there");
    private static final int WAS = Tokens.hashOf("was");
    private static final int WERE = Tokens.hashOf("were");
    private static final Set<Integer> FOLLOWING = Tokens.hashesOf("following next same");
    private static final Set<Integer> TIMES = Tokens.hashesOf("day week month year morning evening night");
    private static final Set<Integer> COMMENTING = Tokens.hashesOf("yet though although");
    private static final Set<Integer> OTHERS = Tokens.hashesOf("other others many several some most");
    private static final Set<Integer> DOING = Tokens.hashesOf("have has had do does did is are was were");
    private static final Set<Integer> JOINING = Tokens.hashesOf("and but");
    private static final Set<Integer> MEANWHILE = Tokens.hashesOf("and but while");
    private static final Set<Integer> REPORTED = Tokens.hashesOf("reported reports");
    private static final Set<Integer> THEREBY = Tokens.hashesOf("thereby thus hence");
    private static final Set<Integer> RELATIVE = Tokens.hashesOf("who which that");
    private static final Set<Integer> AUXILIARIES = Tokens.hashesOf("be have been not");
    private static final Set<Integer> OURS = Tokens.hashesOf("i we me us my our mine ours myself ourselves");
    private static final Set<Integer> ANSWERING = Tokens.hashesOf("i we");
    private static final Set<Integer> PRONOUNS = Tokens.hashesOf("he she they");
    private static final Set<Integer> CALLING =
            Tokens.hashesOf("called calls dubbed dubs termed terms labelled labeled branded deemed");
    private static final Set<Integer> THEN = Tokens.hashesOf("before after while");
    private static final Set<Integer> WITHHELD = Tokens.hashesOf(
            "elaborate specify identify name disclose provide give comment respond explain detail link");
    /** What somebody does not tell who blames or warns, behind "without". */
    private static final Set<Integer> WITHHOLDING =
            Tokens.hashesOf("naming mentioning specifying elaborating identifying citing explaining");

    private static final int WITHOUT = Tokens.hashOf("without");
    private static final Set<Integer> ASKED = Tokens.hashesOf("when how whether who where why what which if");
    private static final Set<Integer> APPOSED = Tokens.hashesOf("a an something someone one two three");
    private static final int ACCORDING = Tokens.hashOf("according");
    private static final int TO = Tokens.hashOf("to");
    private static final int DID = Tokens.hashOf("did");
    private static final int DIDNT = Tokens.hashOf("didn't");
    private static final int NOT = Tokens.hashOf("not");
    private static final int SAY = Tokens.hashOf("say");
    private static final int WHILE = Tokens.hashOf("while");
    private static final int AS = Tokens.hashOf("as");
    private static final int THAT = Tokens.hashOf("that");
    private static final int PARTICIPLE = "ing".hashCode();
    private static final int PAST = Tag.of("VBD");
    private static final int DONE = Tag.of("VBN");
    private static final int BUT = Tokens.hashOf("but");

    /** Tokens of a content in which a dash before a comment is looked for. */
    private static final int LONGEST_CONTENT = 200;

    /** Marks at the end of a sentence. */
    private static final int CLOSING = 8;

    /** Tokens from "prompting" to what is prompted. */
    private static final int REACTION = 8;

    /** Words of a subject up to its participle. */
    private static final int LONGEST_SUBJECT = 6;

    private final Tokens t;

    ReportersClauses(Tokens tokens) {
        this.t = tokens;
    }

    /**
     * Whether what begins at {@code k} is the reporter's.
     *
     * @param from where the part of the content begins that ends at {@code to}
     * @param k a token outside marks
     */
    boolean isReporters(Candidate c, int from, int k, int to) {
        if (isSecondCredit(k, to) || isClosingCredit(from, k, to) || isCarriersCredit(k, to)) {
            return true;
        }
        if (k + 2 > to) {
            return false;
        }
        if (to - from <= LONGEST_CONTENT && (isComment(from, k, to) || isGloss(from, k, to))) {
            return true;
        }
        if (t.word[k] == AND && t.shape[k - 1] == Tokens.CLOSE_MARK && isNextEvent(k - 1, to)) {
            return true;
        }
        if (t.tag[k] == Tag.COMMA) {
            return isNextEvent(k, to)
                    || isOthersToo(k, to)
                    || isReaction(k, to)
                    || isOwnView(c, from, k)
                    || isSecondSource(c, from, k, to);
        }
        if (JOINING.contains(t.word[k])
                && (isDeed(c, from, k) || isWithheld(k) || isBehindMarks(c, k) || isOthersAnswer(c, k, to))) {
            return true;
        }
        return isOthersAnswer(c, k, to)
                || t.word[k] == WITHOUT && WITHHOLDING.contains(t.word[k + 1])
                || isTellingMeanwhile(k)
                || isToldSpeaker(k, to)
                || isMeanwhile(from, k, to)
                || isTreatment(c, k)
                || isNote(k, to);
    }

    /** "it would pay – yet little has come of it": what the reporter thinks of it, behind a dash that closes no aside. */
    private boolean isComment(int from, int dash, int to) {
        if (t.isWord(dash)
                || "\u2013\u2014\u2015-".indexOf(t.frame.text().charAt(t.start[dash])) < 0
                || !COMMENTING.contains(t.word[dash + 1])
                || t.quotedWordsWithin(from, to) > 0
                || t.verbsBetween(from - 1, dash) == 0
                || t.verbsBetween(dash, to + 1) == 0) {
            return false;
        }
        for (int i = from; i <= to; i++) {
            if (i != dash
                    && !t.isWord(i)
                    && "\u2013\u2014\u2015-".indexOf(t.frame.text().charAt(t.start[i])) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** "it would end in a lockdown – a harsh step taken by the premier": what the reporter tells of a thing behind the last dash. */
    private boolean isGloss(int from, int dash, int to) {
        if (t.isWord(dash)
                || "\u2013\u2014\u2015-".indexOf(t.frame.text().charAt(t.start[dash])) < 0
                || !APPOSED.contains(t.word[dash + 1])
                || t.quotedWordsWithin(dash, to) > 0
                || t.verbsBetween(from - 1, dash) == 0) {
            return false;
        }
        for (int i = dash + 1; i <= to; i++) {
            if (!t.isWord(i) && "\u2013\u2014\u2015-".indexOf(t.frame.text().charAt(t.start[i])) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** ", and the following day the board asked for it", ", and there was a strong feeling": what the reporter tells next. */
    private boolean isNextEvent(int comma, int to) {
        if (comma + 4 > to || t.word[comma + 1] != AND) {
            return false;
        }
        int next = comma + 2;
        boolean thereWas = t.word[next] == THERE
                && t.quotedWordsWithin(next, to) == 0
                && (t.word[next + 1] == WAS || t.word[next + 1] == WERE);
        boolean day = t.tag[next] == Tag.DT && FOLLOWING.contains(t.word[next + 1]) && TIMES.contains(t.word[next + 2]);
        return thereWas || day;
    }

    /** ", as have other councillors": who has said the same. */
    private boolean isOthersToo(int comma, int to) {
        return comma + 3 < to
                && t.word[comma + 1] == AS
                && DOING.contains(t.word[comma + 2])
                && OTHERS.contains(t.word[comma + 3]);
    }

    /** The last token before {@code k} that is no comma. */
    int lastBefore(int k) {
        int last = k - 1;
        return t.tag[last] == Tag.COMMA && t.quote[last] < 0 ? last - 1 : last;
    }

    /** "can teach “new skills,” she says": the speaker's, a second time. */
    private boolean isSecondCredit(int k, int to) {
        return PRONOUNS.contains(t.word[k])
                && t.shape[k - 1] == Tokens.CLOSE_MARK
                && t.tagAt(k - 2) == Tag.COMMA
                && k + 1 <= to
                && t.isSpeech(k + 1)
                && Tag.isFinite(t.tag[k + 1]);
    }

    /** “…,” The Post reported in May: who only carries what is said. */
    private boolean isCarriersCredit(int k, int to) {
        if (t.shape[k - 1] != Tokens.CLOSE_MARK || t.tagAt(k - 2) != Tag.COMMA) {
            return false;
        }
        int verb = t.tag[k] == Tag.DT ? k + 1 : k;
        int name = verb;
        while (verb <= Math.min(to, k + LONGEST_SUBJECT) && Tag.isName(t.tag[verb])) {
            verb++;
        }
        return verb > name && verb <= to && REPORTED.contains(t.word[verb]);
    }

    /** ", Okoro says." at the end of a sentence. */
    private boolean isClosingCredit(int from, int comma, int to) {
        if (t.tag[comma] != Tag.COMMA
                || comma < from + 3
                || to < comma + 2
                || to > comma + LONGEST_SUBJECT
                || !t.isSpeech(to)
                || !Tag.isFinite(t.tag[to])
                || !endsSentence(to)) {
            return false;
        }
        for (int i = comma + 1; i < to; i++) {
            if (t.quote[i] >= 0 || !(Tag.isName(t.tag[i]) || (to == comma + 2 && PRONOUNS.contains(t.word[i])))) {
                return false;
            }
        }
        return true;
    }

    private boolean endsSentence(int i) {
        int end = Math.min(t.sentenceStart[t.sentence[i] + 1], i + CLOSING);
        return t.firstWord(i + 1, end) == end;
    }

    /** ", prompting a series of protests". */
    private boolean isReaction(int comma, int to) {
        if (!PROMPTING.contains(t.word[comma + 1])) {
            return false;
        }
        for (int i = comma + 2; i <= Math.min(to, comma + REACTION); i++) {
            if (REACTIONS.contains(t.word[i])) {
                return true;
            }
        }
        return false;
    }

    /** ", but I think you should": where somebody else speaks, who has not said "I" before. */
    private boolean isOwnView(Candidate c, int from, int comma) {
        if (!JOINING.contains(t.word[comma + 1])
                || !ANSWERING.contains(t.word[comma + 2])
                || t.quote[comma + 2] >= 0
                || c.sourceFrom < 0) {
            return false;
        }
        for (int i = c.sourceFrom; i <= c.sourceTo; i++) {
            if (OURS.contains(t.word[i])) {
                return false;
            }
        }
        for (int i = from; i < comma; i++) {
            if (OURS.contains(t.word[i])) {
                return false;
            }
        }
        return true;
    }

    /** "and thereby dismissed it"; "should keep it up but nodded to those who doubt": the verb of who has spoken. */
    private boolean isDeed(Candidate c, int from, int k) {
        if (t.tag[c.cue] != PAST) {
            return false;
        }
        if (THEREBY.contains(t.word[k + 1])) {
            return t.tag[k + 2] == PAST;
        }
        int verb = t.tag[k + 1] == Tag.RB ? k + 2 : k + 1;
        // "should keep it up but nodded to …": no "should nod".
        if (t.tag[verb] != PAST && !(t.word[k] == BUT && t.tag[verb] == DONE)) {
            return false;
        }
        boolean modal = false;
        for (int i = from; i < k; i++) {
            if (RELATIVE.contains(t.word[i]) && i > from) {
                return false;
            }
            if (Tag.isFinite(t.tag[i])) {
                boolean first = !modal && t.tag[i] == Tag.MD && !AUXILIARIES.contains(t.word[i + 1]);
                if (!first) {
                    return false;
                }
                modal = true;
            }
        }
        return modal;
    }

    /** "but did not say when", "but did not elaborate". */
    private boolean isWithheld(int k) {
        int verb = t.word[k + 1] == DIDNT ? k + 2 : t.word[k + 1] == DID && t.word[k + 2] == NOT ? k + 3 : -1;
        return verb > 0
                && (WITHHELD.contains(t.wordAt(verb)) || (t.wordAt(verb) == SAY && ASKED.contains(t.wordAt(verb + 1))));
    }

    /** "calling it a “paper boat”, and has toyed with the idea": what the subject of a participle does besides. */
    private boolean isBehindMarks(Candidate c, int k) {
        int before = t.tag[k - 1] == Tag.COMMA ? k - 2 : k - 1;
        boolean comma = t.tag[k - 1] == Tag.COMMA || t.tagAt(before - 1) == Tag.COMMA;
        return comma && t.tag[c.cue] == Tag.VBG && t.shape[before] == Tokens.CLOSE_MARK && Tag.isFinite(t.tag[k + 1]);
    }

    /** "with Norland saying it was a fort and the government of Sudland insisting that it was none". */
    private boolean isOthersAnswer(Candidate c, int k, int to) {
        if (t.tag[c.cue] != Tag.VBG || !MEANWHILE.contains(t.word[k])) {
            return false;
        }
        for (int i = k + 2; i <= Math.min(to - 1, k + LONGEST_SUBJECT) && t.quote[i] < 0; i++) {
            if (t.suffix[i] == PARTICIPLE) {
                return Tag.isNoun(t.tag[i - 1])
                        && (t.word[i + 1] == THAT || (t.tag[i + 1] != Tag.DT && t.wordAt(i + 2) == THAT));
            }
            if (Tag.isFinite(t.tag[i])) {
                return false;
            }
        }
        return false;
    }

    /** "as he warned that the wards could fill". */
    private boolean isTellingMeanwhile(int k) {
        return t.word[k] == AS
                && PRONOUNS.contains(t.word[k + 1])
                && t.isSpeech(k + 2)
                && Tag.isFinite(t.tag[k + 2])
                && t.wordAt(k + 3) == THAT;
    }

    /** "after Prof Lind told him that it was late": what somebody else told whoever speaks. */
    private boolean isToldSpeaker(int k, int to) {
        if (!TELLING_AFTER.contains(t.word[k])) {
            return false;
        }
        int verb = k + 1;
        while (verb < Math.min(to, k + LONGEST_SUBJECT) && Tag.isName(t.tag[verb])) {
            verb++;
        }
        return verb > k + 1 && TOLD.contains(t.word[verb]) && OBJECTS.contains(t.wordAt(verb + 1));
    }

    /** "told it “do the rest” while she slept": what goes on while no more than words in marks are said. */
    private boolean isMeanwhile(int from, int k, int to) {
        return (t.word[k] == WHILE || t.word[k] == AS)
                && t.shape[k - 1] == Tokens.CLOSE_MARK
                && PRONOUNS.contains(t.word[k + 1])
                && Tag.isFinite(t.tag[k + 2])
                && t.quote[t.firstWord(from, k)] == t.quote[k - 1]
                && t.quotedWordsWithin(k, to) == 0;
    }

    /** "called the mayor a liar before being thrown out". */
    private boolean isTreatment(Candidate c, int k) {
        return CALLING.contains(t.word[c.cue]) && THEN.contains(t.word[k]) && t.tag[k + 1] == Tag.VBG;
    }

    /** "how “nobody came” — a day before the vote": what the reporter notes behind the last marks. */
    private boolean isNote(int k, int to) {
        if (!isDash(k) || t.shape[k - 1] != Tokens.CLOSE_MARK) {
            return false;
        }
        int next = t.firstWord(k, to);
        for (int i = next; i <= to; i++) {
            if (isDash(i)) {
                return false;
            }
        }
        return APPOSED.contains(t.word[next]) && t.quotedWordsWithin(k, to) == 0;
    }

    private boolean isDash(int i) {
        return t.shape[i] == Tokens.PUNCTUATION
                && "\u2014\u2013-".indexOf(t.frame.text().charAt(t.start[i])) >= 0;
    }

    /** ", according to the Gazette": who tells of what is said. */
    private boolean isSecondSource(Candidate c, int from, int comma, int to) {
        return t.word[comma + 1] == ACCORDING
                && t.wordAt(comma + 2) == TO
                && t.word[c.cue] != ACCORDING
                && comma > from + 2
                && t.commasBetween(comma, to) == 0;
    }
}
