package dictum.attribution;

import java.util.List;
import java.util.Set;

/** The verbs of {@code cues.txt} by the hash of their forms, each with a number and what it may do. */
final class CueLexicon {
    private static final byte LISTED = 1;
    private static final byte THOUGHT = 2;
    private static final byte QUOTES = 4;
    private static final byte CLAUSE = 8;
    private static final byte FINITE = 16;
    private static final byte WEAK = 32;
    private static final byte HEARER = 64;
    private static final WordMap CLASSES = read();

    /** Forms of "to be", before a passive cue and after a subject. */
    static final Set<Integer> BEING = Tokens.hashesOf("is are was were be been being");

    /** Forms of "to have", before a participle. */
    static final Set<Integer> HAVING = Tokens.hashesOf("have has had");

    private CueLexicon() {}

    /** Bits telling what the cue verb may do; 0 for a word that is none. */
    static byte classOf(int word) {
        return (byte) Math.max(0, CLASSES.of(word));
    }

    static boolean isStrong(byte cueClass) {
        return (cueClass & LISTED) != 0 && (cueClass & WEAK) == 0;
    }

    static boolean isListed(byte cueClass) {
        return (cueClass & LISTED) != 0;
    }

    static boolean isThought(byte cueClass) {
        return (cueClass & THOUGHT) != 0;
    }

    static boolean creditsQuotations(byte cueClass) {
        return (cueClass & QUOTES) != 0;
    }

    private static WordMap read() {
        List<String> forms = Lexicon.cueForms();
        WordMap classes = new WordMap(forms.size() + 4);
        for (String form : forms) {
            Lexicon.CueVerb verb = Lexicon.cue(form).orElseThrow();
            int bits = LISTED
                    | (verb.isThought() ? THOUGHT : 0)
                    | (verb.has('q') ? QUOTES : 0)
                    | (verb.has('c') || verb.has('k') ? CLAUSE : 0)
                    | (verb.isFinite() ? FINITE : 0)
                    | (verb.has('w') ? WEAK : 0)
                    | (verb.has('h') ? HEARER : 0);
            classes.put(form.hashCode(), bits);
        }
        classes.put("according".hashCode(), LISTED | QUOTES | CLAUSE);
        return classes;
    }
}
