package dictum.attribution;

import dictum.model.Quotation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Leaves out of a candidate's content what nobody said: the adjunct before "X said, “…”", what is told between two
 * quotations, whoever was told something.
 *
 * <p>Only words outside marks, or whole quotations, are left out; what stands in marks is never altered.
 */
final class SaidParts {
    private static final int COLON = Tokens.hashOf(":");
    private static final Set<Integer> PRONOUNS = Tokens.hashesOf("he she they i");
    private static final Set<Integer> QUESTIONED = Tokens.hashesOf("asked questioned pressed");

    private static final int AGAINST = Tokens.hashOf("against");
    private static final int ACCORDING = Tokens.hashOf("according");
    private static final Set<Integer> ARTICLES = Tokens.hashesOf("a an the");

    private static final Set<Integer> HEDGES =
            Tokens.hashesOf("about around nearly almost roughly over under some approximately only up");

    private static final Set<Integer> PORTIONS =
            Tokens.hashesOf("third half quarter fifth tenth dozen hundred thousand million majority tenths");

    private static final int DONE = Tag.of("VBN");

    /** Tokens of what a source is, behind its name. */
    private static final int LONGEST_APPOSITION = 40;

    private static final Set<Integer> RELATIVES = Tokens.hashesOf("what which that whom who");
    private static final int UP = Tokens.hashOf("up");
    private static final int TO = Tokens.hashOf("to");

    /** What opens a sentence about somebody whom the reader does not know yet, or knows by another. */
    private static final Set<Integer> INTRODUCING = Tokens.hashesOf("a an another his her their");

    /** Words of a subject, the verb included. */
    private static final int LONGEST_SUBJECT = 5;

    /** Most tokens of words in marks that a credit parts from the rest of their sentence. */
    private static final int OPENING_WORDS = 4;

    /** Tokens from "said" to what its subject does behind "as he". */
    private static final int MEANWHILE = 3;

    private final Tokens t;
    private final SaidEnds ends;
    private final UnsaidCues unsaid;
    private final SewnParts sewn;
    private final Hearers hearers;
    private final OthersWords others;

    SaidParts(Tokens tokens, UnsaidCues unsaid, OthersWords others) {
        this.t = tokens;
        this.unsaid = unsaid;
        this.others = others;
        this.ends = new SaidEnds(tokens);
        this.sewn = new SewnParts(tokens);
        this.hearers = new Hearers(tokens);
    }

    /** The content without what is not said, from and to in turn; never empty. */
    int[] of(Candidate c) {
        if (beginsWithALoneRelative(c.content)) {
            return Arrays.copyOfRange(c.content, 2, c.content.length);
        }
        if (c.cue < 0 || (c.rule != null && c.rule.kind() == Kind.DIRECT)) {
            return c.content;
        }
        int[] parts = new int[c.content.length];
        int n = 0;
        for (int i = 0; i < c.content.length; i += 2) {
            int[] part = withinSentence(c.content[i], c.content[i + 1], c.cue);
            parts[n++] = afterColon(part[0], part[1]);
            parts[n++] = part[0] < c.cue ? part[1] : ends.of(c, part[0], part[1]);
        }
        while (n > 2 && isReportOfItsOwn(c, parts[n - 2], parts[n - 1])) {
            n -= 2;
        }
        int[] content = Arrays.copyOf(parts, n);
        int said = c.firstBehindCue();
        for (int i = 0; i < n; i += 2) {
            // "said up to 300 people": no "said up".
            boolean upTo = said == c.cue + 2 && t.word[said - 1] == UP && t.word[said] == TO;
            // "warned against writing off the port": nobody warned of "writing off".
            boolean against = said > c.cue + 1 && t.word[said - 1] == AGAINST && t.tag[said] == Tag.VBG;
            if (content[i] == said && (upTo || against || isHedge(c.cue, said))) {
                content[i]--;
            }
        }
        for (int i = 0; i < n; i += 2) {
            content[i] = behindApposition(c.cue, hearers.behind(c.cue, content[i], content[i + 1]), content[i + 1]);
            content[i] = behindMeanwhile(c.cue, content[i], content[i + 1]);
        }
        if (n > 2 && content[n - 2] > c.cue && isAppositionAlone(c, content[n - 2], content[n - 1])) {
            n -= 2;
            content = Arrays.copyOf(content, n);
        }
        int left = 0;
        while (left < n && content[left] < c.cue) {
            left += 2;
        }
        if (left == 0 || left == n) {
            return mended(c, content);
        }
        if (others.subjectOfContact(c).isPresent()) {
            return Arrays.copyOfRange(content, left, n);
        }
        boolean here = t.sentence[t.firstWord(content[left], content[left + 1])] == t.sentence[c.cue];
        boolean adjunct = here
                && opensAnew(content[left], content[left + 1])
                && (isPlain(content, left) || isInQuestion(content[0]));
        // "a councillor was told to …": what stands before is of whoever hears it.
        boolean heard = unsaid.isHeard(c) || unsaid.isAddressed(c.cue);
        return adjunct || (heard && isPlain(content, left)) ? Arrays.copyOfRange(content, left, n) : mended(c, content);
    }

    /** An accusation is told without whom it is made against, as a part of nothing else. */
    private int[] mended(Candidate c, int[] content) {
        return unsaid.isAccused(c) ? content : sewn.of(c, content);
    }

    /** "said about a third of them": the number is not exact. */
    private boolean isHedge(int cue, int said) {
        return said == cue + 2
                && HEDGES.contains(t.word[said - 1])
                && (t.tag[said] == Tag.CD
                        || ARTICLES.contains(t.word[said]) && PORTIONS.contains(t.wordAt(said + 1))
                        || PORTIONS.contains(t.word[said]));
    }

    /** “It is huge,” said Lind. Unless others quit, “it is hard to see …”: a sentence that the reporter begins, without a credit. */
    private boolean isReportOfItsOwn(Candidate c, int from, int to) {
        return from > c.cue
                && t.quote[from] < 0
                && t.quote[t.firstWord(c.first(), c.last())] >= 0
                && c.first() < c.cue
                && t.sentence[from] != t.sentence[c.cue]
                && t.quotedWordsWithin(from, to) > 0;
    }

    /** “That,” he added, “makes life hard”: the words before the credit, without which those behind it lack their subject. */
    int[] withOpeningWords(Candidate c, int[] content) {
        int behind = content[0];
        int credit = c.sourceFrom < 0 ? c.cue : Math.min(c.cue, c.sourceFrom);
        if (credit < 2
                || behind < c.cue
                || t.quote[behind] < 0
                || !Character.isLowerCase(t.frame.text().charAt(t.start[t.firstWord(behind, c.last())]))
                || t.sentence[behind] != t.sentence[credit]) {
            return content;
        }
        int last = credit - 1;
        while (last > 0 && !t.isWord(last) && t.sentence[last] == t.sentence[credit]) {
            last--;
        }
        int opening = t.quote[last];
        boolean joined = opening >= 0
                && opening != t.quote[behind]
                && t.sentence[last] == t.sentence[credit]
                && last - t.quoteFirst[opening] < OPENING_WORDS
                && t.tagAt(last + 1) == Tag.COMMA;
        if (!joined) {
            return content;
        }
        int[] whole = new int[content.length + 2];
        whole[0] = t.firstWord(t.quoteFirst[opening], last);
        whole[1] = last;
        System.arraycopy(content, 0, whole, 2, content.length);
        return whole;
    }

    /** "said as he introduced his wife, “At last, …”": what somebody does while speaking is no part of it. */
    private int behindMeanwhile(int cue, int from, int to) {
        boolean doing = from > cue
                && from <= cue + MEANWHILE
                && t.quote[from] < 0
                && t.tag[from - 1] == Tag.PRP
                && OthersWords.JOINING_CLAUSES.contains(t.wordAt(from - 2));
        for (int i = from; doing && i < to; i++) {
            if (t.quote[i] >= 0) {
                int first = t.firstWord(i, to);
                boolean comma = t.tag[i - 1] == Tag.COMMA || t.tagAt(i - 2) == Tag.COMMA;
                return comma && t.isCapitalised(first) ? first : from;
            }
        }
        return from;
    }

    /** "According to Ada Okoro, a pilot at the port, the past three springs …": what she is, or who, is no part of it. */
    private int behindApposition(int cue, int from, int to) {
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
                return name || isRoleUpTo(from, k) ? t.firstWord(k + 1, to) : from;
            }
            name &= Tag.isName(t.tag[k]);
        }
        return from;
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
    private boolean isAppositionAlone(Candidate c, int from, int to) {
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

    /** "what it calls 'a floating lantern'": the first word stands for what follows, and is nobody's. */
    boolean beginsWithALoneRelative(int[] content) {
        return content.length > 2 && content[0] == content[1] && RELATIVES.contains(t.word[content[0]]);
    }

    /**
     * The content, cut before each quotation that stands behind a sentence about somebody else: "“Come in,” said Tom. Anna sat
     * down. “It is cold.”" Of these only the first is certainly the speaker's.
     */
    List<int[]> parted(int[] content, Candidate c) {
        List<int[]> parted = new ArrayList<>(1);
        int from = 0;
        for (int i = 2; c.rule == null && c.cue >= 0 && i < content.length; i += 2) {
            if (isWholeQuotation(content[i], content[i + 1]) && isAboutAnother(content[i - 1] + 1, content[i], c)) {
                parted.add(Arrays.copyOfRange(content, from, i));
                from = i;
            }
        }
        parted.add(Arrays.copyOfRange(content, from, content.length));
        return parted;
    }

    /** The part of a content on its cue's side of a sentence's end outside marks; the whole when there is none. */
    private int[] withinSentence(int from, int to, int cue) {
        int first = from;
        int last = to;
        for (int k = from; k < last; k++) {
            if (endsSentence(k)) {
                if (cue > to) {
                    first = k + 1;
                } else {
                    last = k;
                }
            }
        }
        return new int[] {first, last};
    }

    private boolean endsSentence(int k) {
        return t.sentence[k] != t.sentence[k + 1] && t.paragraph[k] == t.paragraph[k + 1] && t.quote[k] < 0;
    }

    /** Where a part begins behind "her:" and the like, when all the rest is in marks. */
    private int afterColon(int from, int to) {
        for (int k = from; k < to; k++) {
            if (t.isWord(k) && t.quote[k] >= 0) {
                return from;
            }
            if (t.word[k] == COLON && t.quote[k] < 0) {
                return isWholeQuotation(k + 1, to) ? k + 1 : from;
            }
        }
        return from;
    }

    /**
     * A content cut where one quotation stands right behind another, with nothing told between: “Was it ordered?” “It was on
     * order.” They are the turns of two.
     */
    List<int[]> turns(int[] content) {
        List<int[]> turns = new ArrayList<>(1);
        for (int i = 0; i < content.length; i += 2) {
            if (!isWholeQuotation(content[i], content[i + 1])) {
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
        return isWholeQuotation(from, to)
                && t.sentence[before[before.length - 1]] != t.sentence[from]
                && every(before[0], before[before.length - 1], k -> t.quote[k] < 0);
    }

    private boolean isWholeQuotation(int from, int to) {
        return every(from, to, i -> t.quote[i] >= 0);
    }

    private boolean every(int from, int to, IntPredicate property) {
        boolean any = false;
        for (int i = from; i <= to; i++) {
            if (t.isWord(i)) {
                if (!property.test(i)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Whether a part is in marks and begins, with a capital, a sentence of its own behind a comma, a colon or a full stop. */
    private boolean opensAnew(int from, int to) {
        if (!isWholeQuotation(from, to)) {
            return false;
        }
        String text = t.frame.text();
        int first = t.firstWord(from, to);
        Quoted quotation = t.quotes[t.quote[first]];
        int before = quotation.open() - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return t.firstWord(t.quoteFirst[t.quote[first]], to) == first
                && Character.isUpperCase(text.charAt(t.start[first]))
                && before >= 0
                && ",:.!?".indexOf(text.charAt(before)) >= 0;
    }

    private boolean isPlain(int[] content, int to) {
        for (int i = 0; i < to; i += 2) {
            if (!every(content[i], content[i + 1], k -> t.quote[k] < 0 || isNickname(t.quote[k]))) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is in marks stands between the words of a name: Mick “The Brick” Okoro. */
    private boolean isNickname(int quote) {
        int before = t.quoteFirst[quote] - 1;
        if (before >= 0 && !t.isWord(before)) {
            before--;
        }
        int after = t.quoteLast[quote] + 1;
        if (after < t.size && !t.isWord(after)) {
            after++;
        }
        return before >= 0
                && after < t.size
                && Tag.isName(t.tag[before])
                && Tag.isName(t.tag[after])
                && t.end[before] + 1 == t.quotes[quote].open()
                && t.quotes[quote].close() + 1 == t.start[after];
    }

    /** Whether the sentence begins with "asked", so that what comes before the cue is of the question. */
    private boolean isInQuestion(int token) {
        int opening = t.sentenceStart[t.sentence[token]];
        return QUESTIONED.contains(t.word[t.firstWord(opening, token)]);
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
