package dictum.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parts a content where somebody else may speak: at the next turn of a conversation, behind a sentence about another. */
final class Turntaking {
    private static final Set<Integer> ENGLISH =
            Tokens.hashesOf("the and of to a is it that we i you in was for he she they this not be are have");

    /** Small words of other tongues that English has not. */
    private static final Set<Integer> FOREIGN = Tokens.hashesOf(
            "le la les des du est que qui et une un nous vous ne pas plus dans pour ce cette der die das den dem und ist nicht wir ich sie ein "
                    + "eine mit auf für zu el los las del y es una por para con che il lo gli di non e è ho sono uma os nós não het een "
                    + "van ik wij niet och att är det som inte jag vi og ikke jeg på za je se nie w");

    /** Fewer words may be a name. */
    private static final int FEWEST_FOREIGN = 3;

    private static final int BRACKET = Tokens.hashOf("(");

    private static final Set<Integer> PRONOUNS = Tokens.hashesOf("he she they i");

    /** What opens a sentence about somebody whom the reader does not know yet, or knows by another. */
    private static final Set<Integer> INTRODUCING = Tokens.hashesOf("a an another his her their");

    /** Words of a subject, the verb included. */
    private static final int LONGEST_SUBJECT = 5;

    private final Tokens t;

    Turntaking(Tokens tokens) {
        t = tokens;
    }

    /**
     * The content, cut before each quotation that stands behind a sentence about somebody else: "“Come in,” said Tom. Anna sat
     * down. “It is cold.”" Of these only the first is certainly the speaker's.
     */
    List<int[]> parted(int[] content, Candidate c) {
        List<int[]> parted = new ArrayList<>(1);
        int from = 0;
        boolean foreign = content.length > 2 && isForeign(content[0], content[1]);
        for (int i = 2; i < content.length; i += 2) {
            boolean another = c.rule == null && c.cue >= 0 && isAboutAnother(content[i - 1] + 1, content[i], c);
            if (t.isWholeQuotation(content[i], content[i + 1])
                    && (another
                            || isBracketed(content[1], content[i])
                            || foreign && isEnglish(content[i], content[i + 1]))) {
                parted.add(Arrays.copyOfRange(content, from, i));
                from = i;
            }
        }
        parted.add(Arrays.copyOfRange(content, from, content.length));
        return parted;
    }

    /** “Wir warten ab”, said Okoro. (“We wait.”): whether words apart stand in brackets, or are English behind words that are not. */
    boolean isTranslation(int[] content, int[] apart) {
        return isBracketed(content[1], apart[0]) || isForeign(content[0], content[1]) && isEnglish(apart[0], apart[1]);
    }

    /** Whether an opening bracket stands between the words that end at {@code last} and those that begin at {@code from}. */
    private boolean isBracketed(int last, int from) {
        int before = t.quote[from] < 0 ? from - 1 : t.quoteFirst[t.quote[from]] - 1;
        while (before > last && !t.isWord(before)) {
            if (t.word[before] == BRACKET) {
                return true;
            }
            before--;
        }
        return false;
    }

    private boolean isEnglish(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (ENGLISH.contains(t.word[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean isForeign(int from, int to) {
        boolean foreign = false;
        int words = 0;
        for (int i = from; i <= to; i++) {
            foreign |= FOREIGN.contains(t.word[i]);
            words += t.isWord(i) ? 1 : 0;
        }
        return foreign && words >= FEWEST_FOREIGN && !isEnglish(from, to);
    }

    /**
     * A content cut where one quotation stands right behind another, with nothing told between: “Was it ordered?” “It was on
     * order.” They are the turns of two.
     */
    List<int[]> turns(int[] content) {
        List<int[]> turns = new ArrayList<>(1);
        for (int i = 0; i < content.length; i += 2) {
            if (!t.isWholeQuotation(content[i], content[i + 1])) {
                return List.of(content);
            }
        }
        int[] parts = new int[content.length];
        int n = 0;
        int before = -1;
        for (int i = 0; i < content.length; i += 2) {
            int from = content[i];
            for (int k = from; k <= content[i + 1]; k++) {
                if (!t.isWord(k)) {
                    continue;
                }
                if (isNextTurn(k, before)) {
                    if (before >= from) {
                        parts[n++] = from;
                        parts[n++] = before;
                    }
                    turns.add(Arrays.copyOf(parts, n));
                    n = 0;
                    from = k;
                }
                before = k;
            }
            parts[n++] = from;
            parts[n++] = content[i + 1];
        }
        turns.add(Arrays.copyOf(parts, n));
        return turns;
    }

    /** Whether a quotation begins at {@code k} right behind the one that ends at {@code before}, in the same paragraph. */
    private boolean isNextTurn(int k, int before) {
        if (before < 0 || t.quote[k] < 0 || t.quote[before] < 0 || t.quote[k] == t.quote[before]) {
            return false;
        }
        Quoted last = t.quotes[t.quote[before]];
        Quoted next = t.quotes[t.quote[k]];
        return t.paragraph[k] == t.paragraph[before]
                && t.isCapitalised(k)
                && ".?!".indexOf(t.frame.text().charAt(last.end() - 1)) >= 0
                && last.closed()
                && last.close() <= next.open()
                && t.frame.text().substring(last.close(), next.open()).isBlank();
    }

    /** Whether reported words end before a quotation that is a sentence of its own: "It was over, says Reed. “I wept.”" */
    boolean isReportBefore(int[] before, int from, int to) {
        int last = before[before.length - 1];
        return t.isWholeQuotation(from, to)
                && t.sentence[last] != t.sentence[from]
                && t.quotedWordsWithin(before[0], last) == 0;
    }

    /** Whether a whole sentence stands in between that tells of nobody who speaks in the attribution. */
    private boolean isAboutAnother(int from, int to, Candidate c) {
        for (int s = t.sentence[from]; s <= t.sentence[to]; s++) {
            int start = t.sentenceStart[s];
            int end = t.sentenceStart[s + 1];
            if (start >= from
                    && end <= to
                    && start < end
                    && !(c.cue >= start && c.cue < end)
                    && isOfAnother(start, end, c)) {
                return true;
            }
        }
        return false;
    }

    /** "A boy waved.", "Her son nodded.": somebody who is no part of the source. */
    private boolean isSomebodyElse(int first, int end, Candidate c) {
        if (!INTRODUCING.contains(t.word[first])) {
            return false;
        }
        for (int i = first + 1; i < Math.min(end, first + LONGEST_SUBJECT); i++) {
            if (Tag.isFinite(t.tag[i])) {
                return Tag.isNoun(t.tag[i - 1])
                        && NameWords.isRole(t.textOf(i - 1, i - 1).toLowerCase(Locale.ROOT))
                        && !isInSource(t.word[i - 1], c);
            }
        }
        return false;
    }

    private boolean isInSource(int word, Candidate c) {
        for (int i = c.sourceFrom; i <= c.sourceTo; i++) {
            if (t.word[i] == word) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfAnother(int start, int end, Candidate c) {
        int first = t.firstWord(start, end - 1);
        if (c.sourceFrom < 0) {
            return false;
        }
        if (isSomebodyElse(first, end, c)) {
            return true;
        }
        boolean pronoun = PRONOUNS.contains(t.word[first]);
        boolean name = Tag.isName(t.tag[first]);
        if (!pronoun && !name) {
            return false;
        }
        boolean bySourcePronoun = PRONOUNS.contains(t.word[c.sourceFrom]);
        if (pronoun && bySourcePronoun) {
            return t.word[first] != t.word[c.sourceFrom];
        }
        if (pronoun) {
            return false;
        }
        for (int i = c.sourceFrom; i <= c.sourceTo; i++) {
            for (int k = first; k < end && Tag.isName(t.tag[k]); k++) {
                if (t.word[i] == t.word[k]) {
                    return false;
                }
            }
        }
        return true;
    }
}
