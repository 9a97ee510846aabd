package dictum.attribution;

import java.util.Set;

/**
 * Reports outside marks that are more often wrong than right, by the form of their cue or source and how likely they are: what somebody
 * is to say or has others say, a source that is hardly likelier than another.
 */
final class WeakReports {
    /** Likelihood of a source among the others of its cue below which another is as likely. */
    private static final double LEAST_OF_SOURCE = 0.3;

    /** Likelihoods from which an infinitive and a gerund are told: their subject may be anybody. */
    private static final double SURE_OF_INFINITIVE = 0.5;

    private static final double SURE_OF_GERUND = 0.4;

    private static final Set<Integer> LET = Tokens.hashesOf("let's let’s");
    private static final int LET_US = Tokens.hashOf("let");
    private static final Set<Integer> WRITER_OR_READER = Tokens.hashesOf("i we you one");
    private static final Set<Integer> GOING_ON = Tokens.hashesOf("on continues continued continuing");
    private static final int IT = Tokens.hashOf("it");
    private static final Set<Integer> IT_IS = Tokens.hashesOf("it's it’s");
    private static final int WORTH = Tokens.hashOf("worth");
    private static final int TO = Tokens.hashOf("to");
    private static final int ACCORDING = Tokens.hashOf("according");

    private final Tokens t;
    private final UnrealCues unreal;

    WeakReports(Tokens tokens, UnrealCues unreal) {
        this.t = tokens;
        this.unreal = unreal;
    }

    /** Whether a content none of whose words stand in marks, with a cue, is one. */
    boolean isOne(Candidate c) {
        return isUnreal(c) || c.rule == null && (isOfAnybody(c) || isUnfinished(c));
    }

    /** "Okoro might say that …": what others have not said. */
    private boolean isUnreal(Candidate c) {
        return c.sourceFrom >= 0 && !WRITER_OR_READER.contains(t.word[c.sourceTo]) && unreal.isOne(c);
    }

    /** Whoever is hardly likelier than somebody else, away from the verb; a name with its description is one in several lengths. */
    private boolean isOfAnybody(Candidate c) {
        return c.sourceFrom >= 0
                && c.source < LEAST_OF_SOURCE
                && c.sourceTo < c.cue - 1
                && t.commasBetween(c.sourceFrom - 1, c.sourceTo + 1) == 0;
    }

    /** "It is easy to say that …", "it is worth noting that …", "let's say that …", "the wish to say that …", "one claiming that …": a verb whose subject is not told. */
    private boolean isUnfinished(Candidate c) {
        boolean infinitive = t.wordAt(c.cue - 1) == TO;
        boolean it = c.sourceFrom >= 0 && t.word[c.sourceTo] == IT
                || t.tagAt(c.cue - 2) == Tag.JJ && (t.wordAt(c.cue - 4) == IT || IT_IS.contains(t.wordAt(c.cue - 3)));
        return LET.contains(t.wordAt(c.cue - 1))
                || t.wordAt(c.cue - 1) == WORTH
                || t.wordAt(c.cue - 2) == LET_US
                || infinitive && it
                || infinitive && c.accept < SURE_OF_INFINITIVE && !GOING_ON.contains(t.wordAt(c.cue - 2))
                || t.tag[c.cue] == Tag.VBG && t.word[c.cue] != ACCORDING && c.accept < SURE_OF_GERUND;
    }
}
