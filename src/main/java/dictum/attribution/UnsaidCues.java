package dictum.attribution;

import java.util.Set;

/** Cues that tell of no statement: denied, refused, unreal, mere names; and passives, whose subject only hears or is told of. */
final class UnsaidCues {
    /** Verbs whose passive has as its subject whom something is said to. */
    private static final Set<Integer> ADDRESSING =
            Tokens.hashesOf("told asked informed advised warned urged reminded assured ordered instructed");

    /** Verbs whose passive tells what others said of the subject, or to it. */
    private static final Set<Integer> HEARING =
            Tokens.hashesOf("told asked informed advised warned urged reminded assured "
                    + "accused charged found convicted called described identified named criticized criticised "
                    + "blamed praised ordered invited questioned quizzed cited mentioned instructed");

    /** The same when "to" follows: "is said to be furious". */
    private static final Set<Integer> REPORTED = Tokens.hashesOf(
            "alleged said reported believed understood thought rumoured rumored claimed expected known considered deemed feared");

    private static final Set<Integer> REFUSING =
            Tokens.hashesOf("declined declines declining refused refuses refusing failed fails unable unwilling yet");
    private static final Set<Integer> LIMITING = Tokens.hashesOf("only just merely simply");
    private static final Set<Integer> NEGATING = Tokens.hashesOf("not never didn't doesn't wouldn't won't hasn't");
    private static final Set<Integer> HAVING = Tokens.hashesOf("have has had");

    /** What makes a perfect unreal: "might have said". */
    private static final Set<Integer> UNREAL = Tokens.hashesOf("might could would should");

    /** Verbs that give a thing or a person its name. */
    private static final Set<Integer> NAMES =
            Tokens.hashesOf("nicknamed titled entitled headlined captioned subtitled");
    /** The same unless somebody is said to do it. */
    private static final Set<Integer> CALLS = Tokens.hashesOf("called named dubbed known");

    /** Verbs whose object is a claim that somebody else makes: "denied reports that …". */
    private static final Set<Integer> ANSWERING = Tokens.hashesOf(
            "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing face faces faced facing "
                    + "ignore ignores ignored ignoring brush brushed brushing laugh laughed laughing shrug shrugged fend fended "
                    + "respond responds responded responding react reacts reacted reacting refute refuted rebut rebutted dispute disputes "
                    + "disputed receive receives received receiving counter counters countered downplay downplayed play played "
                    + "investigate investigates investigated investigating heard hear hears got fuelled fueled sparked prompted "
                    + "welcome welcomed welcomes contradict contradicted contradicts quash quashed scoff scoffed");

    /** Prepositions behind which such a claim is somebody else's as well: "arrested after a complaint that …". */
    private static final Set<Integer> FOLLOWING = Tokens.hashesOf("after over amid despite");

    /** Tokens from a claim back to the verb whose object it is. */
    private static final int REACH = 6;

    private static final Set<Integer> POINTING = Tokens.hashesOf("point points pointed pointing gestured gesturing");
    private static final Set<Integer> POINTED_AT = Tokens.hashesOf("to at toward towards");
    private static final Set<Integer> HANDLING =
            Tokens.hashesOf("count counts counted counting wrote writes written read reads reading");
    private static final Set<Integer> CALLED_FOR_HELP =
            Tokens.hashesOf("ambulance police 911 999 authorities paramedics");
    private static final Set<Integer> MAKING = Tokens.hashesOf(
            "wrote writes written write directed directs recorded records sang sings sing praised praises produced published "
                    + "released performed composed");
    private static final Set<Integer> SMALL = Tokens.hashesOf("of the a an in on for and to from with at or by");
    private static final Set<Integer> SAME = Tokens.hashesOf("same much so");
    private static final int SHORT = Tokens.hashOf("short");
    private static final int OF = Tokens.hashOf("of");
    private static final int OUT = Tokens.hashOf("out");
    private static final Set<Integer> RULING = Tokens.hashesOf("rule ruled rules ruling");
    private static final int AGAINST = Tokens.hashOf("against");
    private static final int YET = Tokens.hashOf("yet");
    private static final Set<Integer> ASKED = Tokens.hashesOf("asked called invited");
    private static final int THAT = Tokens.hashOf("that");

    /** What a court or a body does to somebody, which is no statement. */
    private static final Set<Integer> DEEDS = Tokens.hashesOf(
            "sentenced jailed fined arrested acquitted appointed named elected nominated promoted summoned");

    private static final int CALLED = Tokens.hashOf("called");
    private static final int ORDER = Tokens.hashOf("order");
    private static final int TO = Tokens.hashOf("to");
    private static final int BY = Tokens.hashOf("by");
    private static final int AS = Tokens.hashOf("as");

    private final Tokens t;

    UnsaidCues(Tokens tokens) {
        this.t = tokens;
    }

    /** "She was told that …", "she is said to be …": the subject hears or is told of, and must not be credited. */
    boolean isHeard(int cue) {
        return isPassive(cue)
                && (HEARING.contains(t.word[cue]) || (REPORTED.contains(t.word[cue]) && t.wordAt(cue + 1) == TO));
    }

    /** The same of a candidate whose source is such a subject. */
    boolean isHeard(Candidate c) {
        return c.rule == null && c.cue >= 0 && isHeard(c.cue) && c.sourceFrom >= 0 && c.sourceTo < c.cue;
    }

    private boolean isPassive(int cue) {
        int before = cue > 1 && t.tag[cue - 1] == Tag.RB ? cue - 2 : cue - 1;
        return before >= 0 && CueLexicon.BEING.contains(t.word[before]);
    }

    /** "She was told by a doctor that …": the subject is the hearer, even where somebody is named as the teller. */
    boolean isAddressed(int cue) {
        return cue > 0 && ADDRESSING.contains(t.word[cue]) && isPassive(cue);
    }

    /** "declined to say whether …", "did not say that …": nothing was stated. */
    boolean isNotSaid(int cue) {
        boolean refused = REFUSING.contains(t.word[cue])
                || (cue > 1 && t.word[cue - 1] == TO && REFUSING.contains(t.word[cue - 2]));
        // "did not immediately respond", but "not only told"
        boolean adverb = cue > 1 && t.tag[cue - 1] == Tag.RB && !NEGATING.contains(t.word[cue - 1]);
        int before = adverb && !LIMITING.contains(t.word[cue - 1]) ? cue - 2 : cue - 1;
        boolean denied = before >= 0 && NEGATING.contains(t.word[before]);
        return refused || denied || isStoppedShort(cue);
    }

    /** "sentenced him to nine years", "called members to order". */
    boolean isDeed(Candidate c) {
        int last = c.last();
        return DEEDS.contains(t.word[c.cue])
                || (t.word[c.cue] == CALLED && last > 0 && t.word[last] == ORDER && t.word[last - 1] == TO);
    }

    /** "stopped short of announcing", "ruled out announcing". */
    private boolean isStoppedShort(int cue) {
        return cue > 1
                && ((t.word[cue - 1] == OF && t.word[cue - 2] == SHORT)
                        || (t.word[cue - 1] == OUT && RULING.contains(t.word[cue - 2])));
    }

    /** "denied reports that …", "was arrested after a complaint that …": the claim is not that of the subject. */
    boolean isOthersClaim(Candidate c) {
        int first = c.cue < 0 ? 0 : c.firstBehindCue();
        if (c.cue < 1 || first < c.cue || c.sourceFrom < 0) {
            return false;
        }
        if (ANSWERING.contains(t.word[c.cue])) {
            int that = t.word[first] == THAT ? first : first + 1;
            return that > c.cue + 1
                    && t.wordAt(that) == THAT
                    && Tag.isNoun(t.tag[that - 1])
                    && !Tag.isName(t.tag[that - 1]);
        }
        if (!Tag.isNoun(t.tag[c.cue])) {
            return false;
        }
        int floor = Math.max(t.sentenceStart[t.sentence[c.cue]], c.cue - REACH);
        for (int i = c.cue - 1; i >= floor && t.quote[i] < 0; i--) {
            if (ANSWERING.contains(t.word[i]) || FOLLOWING.contains(t.word[i])) {
                return true;
            }
            if (Tag.isVerb(t.tag[i])) {
                return false;
            }
        }
        return false;
    }

    /** What is no statement: a gesture, a thing that is read or counted, "much the same", a claim that others make. */
    boolean isNothingSaid(Candidate c) {
        int first = c.first();
        boolean verbless = t.verbsBetween(first - 1, c.last() + 1) == 0;
        boolean behind = first > c.cue;
        return isOthersClaim(c)
                || isNoCue(c)
                || (behind && POINTING.contains(t.word[c.cue]) && POINTED_AT.contains(t.wordAt(c.cue + 1)))
                || (behind && verbless && t.word[first] != THAT && HANDLING.contains(t.word[c.cue]))
                || (behind && t.word[c.cue] == CALLED && isForHelp(first))
                || (behind && SAME.contains(t.word[c.last()]) && c.last() - first <= 2)
                || (t.wordAt(c.cue + 1) == OUT && RULING.contains(t.word[c.cue]))
                || (c.sourceFrom < 0 && ASKED.contains(t.word[c.cue]) && isPassive(c.cue) && t.wordAt(c.cue + 1) == TO);
    }

    /** "called an ambulance". */
    private boolean isForHelp(int first) {
        return CALLED_FOR_HELP.contains(t.word[first]) || CALLED_FOR_HELP.contains(t.wordAt(first + 1));
    }

    private boolean isCapitalised(int i) {
        return Character.isUpperCase(t.frame.text().charAt(t.start[i]));
    }

    /** A part of a name, a preposition or a mere auxiliary: "Meridian Brands raised its forecast". */
    private boolean isNoCue(Candidate c) {
        boolean named = c.cue > t.sentenceStart[t.sentence[c.cue]]
                && isCapitalised(c.cue)
                && c.cue + 1 < t.size
                && t.isWord(c.cue + 1)
                && !isCapitalised(c.cue + 1);
        boolean preposition = t.word[c.cue] == AGAINST;
        return named || preposition || (HAVING.contains(t.word[c.cue]) && t.wordAt(c.cue + 1) == YET);
    }

    /** "might have said “sorry”". */
    boolean isUnreal(int cue) {
        return cue > 1 && HAVING.contains(t.word[cue - 1]) && UNREAL.contains(t.word[cue - 2]);
    }

    /** "a novel called “The Tin Men”", "the python, nicknamed “Monty”": a name, and nobody's words. */
    boolean isName(int cue, int contentFrom) {
        if (NAMES.contains(t.word[cue])) {
            return true;
        }
        int behind = t.wordAt(cue + 1) == AS ? cue + 2 : cue + 1;
        boolean next = contentFrom >= behind && contentFrom <= behind + 1;
        boolean passive = cue > 0
                && (CueLexicon.BEING.contains(t.word[cue - 1]) || Tag.isNoun(t.tag[cue - 1]) || !t.isWord(cue - 1));
        return CALLS.contains(t.word[cue]) && next && passive && isTitle(contentFrom) && t.wordAt(cue + 1) != BY;
    }

    /** "wrote “The Long Road Home”", "praised “Cold Harbour Road”": a work, by the capitals of its words. */
    boolean isWork(Candidate c) {
        boolean object =
                c.content.length == 2 && c.first() > c.cue && c.first() <= c.cue + 2 && t.quote[c.first()] >= 0;
        if (!object || !MAKING.contains(t.word[c.cue])) {
            return false;
        }
        int capitals = 0;
        for (int i = c.first(); i <= c.last(); i++) {
            if (t.isWord(i) && t.quote[i] >= 0) {
                if (!isCapitalised(i) && !SMALL.contains(t.word[i])) {
                    return false;
                }
                capitals += isCapitalised(i) ? 1 : 0;
            }
        }
        return capitals >= 2;
    }

    /** Whether the words that follow are written like a title or a name, with a capital. */
    private boolean isTitle(int from) {
        return t.quote[from] >= 0 && isCapitalised(from);
    }
}
