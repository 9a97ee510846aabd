package dictum.attribution;

import java.util.Set;

/** Reports without marks that nobody makes: "you might guess", "is expected to", an instruction to the reader, half a clause. */
final class NobodysStatements {
    /** Words that stand for reader, writer or nothing, by themselves or before a noun. */
    private static final Set<Integer> IMPERSONAL =
            Tokens.hashesOf("you your i my me we our us it this that there these those which what one");

    private static final Set<Integer> PERSONS = Tokens.hashesOf("he she who they");

    /** Likelihood from which somebody's words are told in a text that speaks to its reader. */
    private static final double SURE = 0.5;

    /** The same of words in marks that a rule tied. */
    private static final double SURE_DIRECT = 0.6;

    /** Likelihood from which a verb that is none of saying, or a thing that is named behind one, is a report there. */
    private static final double SURE_OF_REPORT = 0.7;

    private static final Set<Integer> CLAUSES = Tokens.hashesOf("that to not if whether what how why when where who");
    private static final Set<Integer> RELATIVES = Tokens.hashesOf("that which who whose whom");

    private static final int ONE = Tokens.hashOf("one");
    private static final int ALSO = Tokens.hashOf("also");
    private static final int THAT = Tokens.hashOf("that");
    private static final int SAID = Tokens.hashOf("said");
    private static final int BASE = Tag.of("VB");
    private static final int REST = Tokens.hashOf("rest");
    private static final Set<Integer> ASSURED = Tokens.hashesOf("assured assure");
    private static final Set<Integer> OCCASIONS = Tokens.hashesOf("after when while before as");

    private final Tokens t;
    private final UnsaidCues unsaid;
    private final boolean personal;
    private final boolean quiet;

    /**
     * @param personal whether the text is a {@link PersonalText}, in which only what somebody plainly says is told
     * @param quiet whether it hardly lets anybody speak, so that its reports without marks are judged like those of a personal one
     */
    NobodysStatements(Tokens tokens, UnsaidCues unsaid, boolean personal, boolean quiet) {
        this.t = tokens;
        this.personal = personal;
        this.quiet = quiet;
        this.unsaid = unsaid;
    }

    /** Whether a content none of whose words stand in marks is one. */
    boolean isOne(Candidate c) {
        return (personal && !isSaidBySomebody(c) || quiet && !isReported(c))
                || isInstruction(c)
                || isHalfAClause(c)
                || isTimeOfADeed(c)
                || isAlsoNot(c.cue)
                || isTurnOfPhrase(c);
    }

    /** Whether it is credited to a name, or, by a verb of saying and likely, to somebody else who is neither reader nor writer. */
    private boolean isSaidBySomebody(Candidate c) {
        return c.sourceFrom >= 0
                && !isImpersonal(c)
                && !unsaid.isNotSaid(c.cue)
                && (t.isSpeech(c.cue) ? isNamed(t, c) || c.accept >= SURE : isNamed(t, c) && c.accept >= SURE);
    }

    /** The same of words outside marks: "the app offers a map" and "the town supports sport" are no statements, unless they are likely ones. */
    private boolean isReported(Candidate c) {
        return isSaidBySomebody(c) && (c.accept >= SURE_OF_REPORT || t.isSpeech(c.cue) && isClause(c));
    }

    /** "that it is late", "why it is", "it was late", "to come": not a thing alone, with or without a clause about it. */
    private boolean isClause(Candidate c) {
        int first = c.first();
        if (CLAUSES.contains(t.word[first]) || first < c.cue) {
            return true;
        }
        for (int i = first; i <= c.content[1]; i++) {
            if (RELATIVES.contains(t.word[i])) {
                return false;
            }
            if (Tag.isVerb(t.tag[i])) {
                return Tag.isFinite(t.tag[i]);
            }
        }
        return false;
    }

    /** "you", "this", "the one", unlike "one tester". */
    private boolean isImpersonal(Candidate c) {
        return IMPERSONAL.contains(t.word[c.sourceFrom]) && !(t.word[c.sourceFrom] == ONE && c.sourceTo > c.sourceFrom);
    }

    /** Whether its source is a name or a personal pronoun. */
    static boolean isNamed(Tokens t, Candidate c) {
        for (int i = Math.max(0, c.sourceFrom); i <= c.sourceTo; i++) {
            if (Tag.isName(t.tag[i]) || PERSONS.contains(t.word[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the marks are the writer's own: “toxins”, or what the reader is to type, in a text that speaks to its reader. */
    boolean isOwnEmphasis(Candidate c) {
        return personal && c.cue >= 0 && (c.rule == null || c.accept < SURE_DIRECT) && !isSaidBySomebody(c);
    }

    /** "Think about how much you read": the verb that opens a sentence as an instruction. */
    private boolean isInstruction(Candidate c) {
        int opening = t.sentenceStart[t.sentence[c.cue]];
        return c.rule == null && c.sourceFrom < 0 && c.cue == t.firstWord(opening, c.cue) && t.tag[c.cue] == BASE;
    }

    /** "a field he believes is crucial": half of what it says of the field stands elsewhere. */
    private boolean isHalfAClause(Candidate c) {
        int behind = c.firstBehindCue();
        return c.content.length == 4
                && c.first() < c.sourceFrom
                && c.content[1] + 1 == c.sourceFrom
                && behind == c.cue + 1
                && !t.isSpeech(c.cue)
                && Tag.isFinite(t.tag[c.cue])
                && Tag.isFinite(t.tag[behind]);
    }

    /** "I also didn't like that …", "the app also holds a map", where "also" is taken for the cue. */
    private boolean isAlsoNot(int cue) {
        return t.word[cue] == ALSO
                && (cue + 2 < t.size && unsaid.isNotSaid(cue + 2)
                        || cue + 1 == t.size
                        || !CueLexicon.isListed(t.cueClass[cue + 1]));
    }

    /** "has lashed out after the court upheld it": when something was done, and no statement. */
    private boolean isTimeOfADeed(Candidate c) {
        int behind = c.firstBehindCue();
        return CueLexicon.HAVING.contains(t.word[c.cue])
                && behind > c.cue + 1
                && OCCASIONS.contains(t.word[behind - 1]);
    }

    /** "That said, the board …", "rest assured that …". */
    private boolean isTurnOfPhrase(Candidate c) {
        int before = c.cue - 1;
        boolean opens = before >= 0 && before == t.firstWord(t.sentenceStart[t.sentence[c.cue]], c.cue);
        return (opens && t.word[before] == THAT && t.word[c.cue] == SAID)
                || (before >= 0 && t.word[before] == REST && ASSURED.contains(t.word[c.cue]));
    }
}
