package dictum.attribution;

import java.util.Set;

/** Tells which candidates credit a paper, an agency or a record with what somebody else says, whose words it only carries. */
final class CarriedWords {
    /** What passes on what others say, and says little itself. */
    private static final Set<Integer> CARRIERS = Tokens.hashesOf(
            "reuters ap afp bbc cnn nbc abc cbs msnbc npr pbs upi tass xinhua bloomberg politico news times post journal herald sentinel "
                    + "tribune guardian telegraph gazette press report reports transcript transcripts account accounts recording "
                    + "tweet video email emails audio notes minutes media outlet outlets newspaper newspapers magazine website "
                    + "paper papers broadcaster");

    private static final Set<Integer> INFORMANTS = Tokens.hashesOf(
            "people person persons source sources official officials aide aides witness witnesses of by from");

    private static final Set<Integer> REPORTED = Tokens.hashesOf("reported reports");

    private static final int ACCORDING = Tokens.hashOf("according");

    /** Tokens of a content that are looked through. */
    private static final int LONGEST_CONTENT = 120;

    /** Tokens between a verb and the marks that it credits. */
    private static final int BESIDE = 3;

    private final Tokens t;

    CarriedWords(Tokens tokens) {
        this.t = tokens;
    }

    /** Whether it is one: it may not be chosen at all. */
    boolean isOne(Candidate c) {
        return isCarried(c) || isAdjunctOfCredit(c);
    }

    /**
     * "According to pool reports, Okoro said there was hope", "Okoro said she would run, according to Reuters": whether the source
     * only carries what somebody else says. Of a person, who tells what another has said, it stays.
     */
    private boolean isCarried(Candidate c) {
        boolean passesOn = c.cue >= 0
                && (t.word[c.cue] == ACCORDING
                        || REPORTED.contains(t.word[c.cue])
                                && c.last() < c.sourceFrom
                                && t.quotedWordsWithin(c.first(), c.last()) > 0);
        if (!passesOn || !isCarrier(c)) {
            return false;
        }
        int from = c.first() < c.cue ? c.first() : Math.max(c.first(), c.sourceTo + 1);
        int end = Math.min(c.first() < c.cue ? c.cue - 1 : c.last(), from + LONGEST_CONTENT);
        boolean comma = false;
        for (int i = from; i <= end && t.quote[i] < 0; i++) {
            boolean participle = c.first() < c.cue && comma && t.tag[i] == Tag.VBG && t.tag[i - 1] == Tag.COMMA;
            if (t.isSpeech(i) && (participle || i > from && isCredit(i, end, comma))
                    || isGoingOnBesideMarks(i, from, end)) {
                return true;
            }
            if (Tag.isFinite(t.tag[i]) && !comma && c.first() > c.cue) {
                return false;
            }
            comma |= t.tag[i] == Tag.COMMA;
        }
        return false;
    }

    /** "Okoro said", "Okoro, a pilot, said", "the board said," at the end of the clause. */
    private boolean isCredit(int verb, int end, boolean behindComma) {
        int before = t.tag[verb - 1];
        boolean closes = verb == end || t.tag[verb + 1] == Tag.COMMA;
        return Tag.isFinite(t.tag[verb])
                && (Tag.isName(before)
                        || before == Tag.PRP
                        || behindComma && before == Tag.COMMA
                        || closes && Tag.isNoun(before));
    }

    /** "Okoro held a meeting and pledged to “hold on”": a name's second verb, with the marks behind it. */
    private boolean isGoingOnBesideMarks(int verb, int from, int end) {
        boolean second = verb > from
                && (t.isSpeech(verb) || t.sense[verb] != 0)
                && Tag.isVerb(t.tag[verb])
                && t.tag[verb] != Tag.VBG
                && t.tag[verb - 1] == Tag.CC
                && Tag.isName(t.tag[from]);
        for (int i = verb + 1; second && i <= Math.min(end, verb + BESIDE); i++) {
            if (t.quote[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isCarrier(Candidate c) {
        boolean carrier = false;
        for (int i = Math.max(0, c.sourceFrom); i <= c.sourceTo; i++) {
            if (INFORMANTS.contains(t.word[i])) {
                return false;
            }
            carrier |= CARRIERS.contains(t.word[i]);
        }
        return carrier;
    }

    /** "she told reporters, according to Reuters, during a flight": what goes on with the clause before is no statement. */
    private boolean isAdjunctOfCredit(Candidate c) {
        int first = c.first();
        return c.cue > 0
                && t.word[c.cue] == ACCORDING
                && first > c.sourceTo
                && c.sourceFrom > c.cue
                && t.tag[first] == Tag.IN
                && t.tag[c.cue - 1] == Tag.COMMA
                && t.quotedWordsWithin(t.sentenceStart[t.sentence[c.cue]], c.cue)
                                + t.verbsBetween(t.sentenceStart[t.sentence[c.cue]], c.cue)
                        > 0
                && t.quotedWordsWithin(first, c.last()) == 0;
    }
}
