package dictum.attribution;

import java.util.Locale;
import java.util.Set;

/** What a source is, told behind its name: no part of what it says. */
final class Appositions {
    private static final int ACCORDING = Tokens.hashOf("according");
    private static final Set<Integer> ARTICLES = Tokens.hashesOf("a an the");
    private static final Set<Integer> RELATIVES = Tokens.hashesOf("what which that whom who");
    private static final int DONE = Tag.of("VBN");

    /** Tokens of what a source is, behind its name. */
    private static final int LONGEST_APPOSITION = 40;

    private final Tokens t;

    Appositions(Tokens tokens) {
        t = tokens;
    }

    /** "According to Ada Okoro, a pilot at the port, the past three springs …": what she is, or who, is no part of it. */
    int behind(int cue, int from, int to) {
        boolean name = Tag.isName(t.tag[from]);
        if (t.word[cue] == ACCORDING && from > cue && t.tag[from - 1] == Tag.COMMA) {
            int said = behindLongApposition(from, to);
            if (said > from) {
                return said;
            }
        }
        if (t.word[cue] != ACCORDING
                || from < cue
                || t.tag[from - 1] != Tag.COMMA
                || !(name || ARTICLES.contains(t.word[from]))) {
            return from;
        }
        for (int k = from + 1; k < to && t.quote[k] < 0 && !Tag.isFinite(t.tag[k]); k++) {
            if (t.tag[k] == Tag.COMMA) {
                return name && isSubject(k + 1, to)
                        ? from
                        : name || isRoleUpTo(from, k) ? t.firstWord(k + 1, to) : from;
            }
            name &= Tag.isName(t.tag[k]);
        }
        return from;
    }

    /** "Ada Okoro, a pilot, sent a letter": whether behind the comma a description ends before a verb. */
    private boolean isSubject(int next, int to) {
        if (!ARTICLES.contains(t.wordAt(next))) {
            return false;
        }
        for (int i = next + 1; i < to && t.quote[i] < 0 && !Tag.isFinite(t.tag[i]); i++) {
            if (t.tag[i] == Tag.COMMA) {
                return Tag.isFinite(t.tag[i + 1]);
            }
        }
        return false;
    }

    /** "director of the board at Selby, who has made a study of it, “there are firms …”"; "published in a journal, the man had …". */
    private int behindLongApposition(int from, int to) {
        boolean participle = t.tag[from] == DONE;
        boolean role =
                Tag.isNoun(t.tag[from]) && NameWords.isRole(t.textOf(from, from).toLowerCase(Locale.ROOT));
        for (int k = from + 1; (participle || role) && k < Math.min(to, from + LONGEST_APPOSITION); k++) {
            if (participle && (t.quote[k] >= 0 || Tag.isFinite(t.tag[k]))) {
                return from;
            }
            if (participle && t.tag[k] == Tag.COMMA) {
                return t.firstWord(k + 1, to);
            }
            if (t.quote[k] >= 0) {
                return t.tag[k - 1] == Tag.COMMA ? k : from;
            }
        }
        return from;
    }

    /** "…, according to Tropivax, the company that makes it": what the source is, and nothing besides. */
    boolean isAlone(Candidate c, int from, int to) {
        if (t.word[c.cue] != ACCORDING
                || from != c.sourceTo + 2
                || t.tag[from - 1] != Tag.COMMA
                || !ARTICLES.contains(t.word[from])) {
            return false;
        }
        for (int k = from + 1; k <= to && t.quote[k] < 0; k++) {
            if (RELATIVES.contains(t.word[k])) {
                return true;
            }
            if (Tag.isFinite(t.tag[k]) || t.tag[k] == Tag.COMMA) {
                return false;
            }
        }
        return t.quote[to] < 0;
    }

    private boolean isRoleUpTo(int from, int end) {
        for (int i = from; i < end && t.tag[i] != Tag.IN; i++) {
            if (NameWords.isRole(t.textOf(i, i).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
