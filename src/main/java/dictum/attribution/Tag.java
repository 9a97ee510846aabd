package dictum.attribution;

import java.util.List;

/** Parts of speech, by the names of the Penn Treebank; an index into {@link #NAMES} stands for one. */
final class Tag {
    static final List<String> NAMES = List.of(
            "NN", "IN", "NNP", "DT", "JJ", "NNS", ",", ".", "RB", "VBD", "PRP", "VB", "VBZ", "CC", "TO", "VBN", "VBG",
            "VBP", "''", "CD", "PRP$", "``", "MD", "POS", ":", "WDT", "WP", "NNPS", "WRB", "RP", "JJR", "JJS", "RBR",
            "$", "-RRB-", "-LRB-", "EX", "RBS", "PDT", "UH", "WP$", "FW", "SYM", "#", "LS");
    static final int COUNT = NAMES.size();
    static final int NN = of("NN");
    static final int NNP = of("NNP");
    static final int NNPS = of("NNPS");
    static final int NNS = of("NNS");
    static final int COMMA = of(",");
    static final int COLON = of(":");
    static final int CD = of("CD");
    static final int POS = of("POS");
    static final int DT = of("DT");
    static final int PRP = of("PRP");
    static final int OWNER = of("PRP$");
    static final int IN = of("IN");
    static final int CC = of("CC");
    static final int MD = of("MD");
    static final int JJ = of("JJ");
    static final int RB = of("RB");
    static final int VBG = of("VBG");

    private static final long VERBS = mask("VBD", "VB", "VBZ", "VBN", "VBG", "VBP");
    private static final long FINITE = mask("VBD", "VBZ", "VBP", "MD");
    private static final long OPEN =
            mask("NN", "NNP", "JJ", "NNS", "RB", "VBD", "VB", "VBZ", "VBN", "VBG", "VBP", "CD", "NNPS", "FW");
    private static final long SOURCE_STARTS = mask(
            "NN", "NNP", "NNS", "NNPS", "PRP", "PRP$", "DT", "JJ", "JJR", "JJS", "CD", "WP", "WDT", "WP$", "RB", "EX",
            "VBN", "VBG", "PDT", "FW", "RBS", "RBR", "IN", "$");
    private static final long SOURCE_ENDS = mask(
            "NN", "NNP", "NNS", "NNPS", "PRP", "DT", "CD", "WP", "WDT", "FW", "JJ", "POS", "-RRB-", "RB", "PRP$", "IN",
            "VBN", "VBG", "VBD", "WP$", "EX", "JJS", "JJR", ".");

    private Tag() {}

    static int of(String name) {
        return NAMES.indexOf(name);
    }

    static boolean isVerb(int tag) {
        return has(VERBS, tag);
    }

    /** Whether it can be the verb of a clause: tensed or modal. */
    static boolean isFinite(int tag) {
        return has(FINITE, tag);
    }

    static boolean isNoun(int tag) {
        return tag == NN || tag == NNP || tag == NNS || tag == NNPS;
    }

    static boolean isName(int tag) {
        return tag == NNP || tag == NNPS;
    }

    /** Whether a noun phrase with a determiner, a pronoun or a name may begin with it. */
    static boolean opensSubject(int tag) {
        return tag == DT || tag == OWNER || tag == PRP || isName(tag);
    }

    static boolean mayBeginSource(int tag) {
        return has(SOURCE_STARTS, tag);
    }

    static boolean mayEndSource(int tag) {
        return has(SOURCE_ENDS, tag);
    }

    /** The tags a word never seen may have, one bit each. */
    static long openClasses() {
        return OPEN;
    }

    private static boolean has(long mask, int tag) {
        return (mask >>> tag & 1) != 0;
    }

    private static long mask(String... names) {
        long mask = 0;
        for (String name : names) {
            mask |= 1L << of(name);
        }
        return mask;
    }
}
