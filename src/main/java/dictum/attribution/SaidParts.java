package dictum.attribution;

import dictum.model.Quotation.Kind;
import java.util.Arrays;
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
    private static final Set<Integer> QUESTIONED = Tokens.hashesOf("asked questioned pressed");

    private static final int AGAINST = Tokens.hashOf("against");
    private static final int ACCORDING = Tokens.hashOf("according");
    private static final int THAT = Tokens.hashOf("that");
    private static final Set<Integer> SUBORDINATING = Tokens.hashesOf("because since although though if");
    private static final Set<Integer> MINDING = Tokens.hashesOf("mind note remember");
    private static final Set<Integer> ARTICLES = Tokens.hashesOf("a an the");

    private static final Set<Integer> HEDGES =
            Tokens.hashesOf("about around nearly almost roughly over under some approximately only up");

    private static final Set<Integer> SCALES =
            Tokens.hashesOf("per percent hundred thousand million billion trillion dozen");

    private static final Set<Integer> PORTIONS =
            Tokens.hashesOf("third half quarter fifth tenth dozen hundred thousand million majority tenths");

    private static final Set<Integer> RELATIVES = Tokens.hashesOf("what which that whom who");
    private static final Set<Integer> JOINING = Tokens.hashesOf("and but then also later");
    private static final Set<Integer> ON = Tokens.hashesOf("on for of called show program programme book");
    private static final int UP = Tokens.hashOf("up");
    private static final int TO = Tokens.hashOf("to");

    /** Most tokens of words in marks that a credit parts from the rest of their sentence. */
    private static final int OPENING_WORDS = 4;

    /** Tokens from "said" to what its subject does behind "as he". */
    private static final int MEANWHILE = 3;

    /** Words of the name of a programme or a book. */
    private static final int LONGEST_TITLE = 6;

    private final Tokens t;
    private final SaidEnds ends;
    private final UnsaidCues unsaid;
    private final SewnParts sewn;
    private final Hearers hearers;
    private final OthersWords others;
    private final Appositions appositions;

    SaidParts(Tokens tokens, UnsaidCues unsaid, OthersWords others) {
        this.t = tokens;
        this.unsaid = unsaid;
        this.others = others;
        this.ends = new SaidEnds(tokens);
        this.sewn = new SewnParts(tokens);
        this.hearers = new Hearers(tokens);
        this.appositions = new Appositions(tokens);
    }

    /** The content without what is not said, from and to in turn; never empty. */
    int[] of(Candidate c) {
        int titleless = withoutTitles(c);
        if (titleless < c.content.length) {
            return Arrays.copyOf(c.content, titleless);
        }
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
            parts[n++] = afterColon(part[0], part[1], c.cue);
            parts[n++] = part[0] < c.cue ? part[1] : ends.of(c, part[0], part[1]);
        }
        while (n > 2
                && (isReportOfItsOwn(c, parts[n - 2], parts[n - 1])
                        || parts[n - 2] > c.cue && ends.isAnothersAnswer(parts[n - 2], parts[n - 1]))) {
            n -= 2;
        }
        int[] content = Arrays.copyOf(parts, n);
        int said = c.firstBehindCue();
        for (int i = 0; i < n; i += 2) {
            // "said up to 300 people": no "said up".
            boolean upTo = said == c.cue + 2 && t.word[said - 1] == UP && t.word[said] == TO;
            // "warned against writing off the port": nobody warned of "writing off".
            boolean against = said > c.cue + 1 && t.word[said - 1] == AGAINST && t.tag[said] == Tag.VBG;
            // "told him 99.9 per cent were": the number is a part of it.
            boolean number = said > c.cue + 1 && t.tag[said - 1] == Tag.CD && SCALES.contains(t.word[said]);
            if (content[i] == said && (upTo || against || number || isHedge(c.cue, said))) {
                content[i]--;
            }
        }
        for (int i = 0; i < n; i += 2) {
            content[i] = appositions.behind(c.cue, hearers.behind(c.cue, content[i], content[i + 1]), content[i + 1]);
            content[i] = behindMeanwhile(c.cue, content[i], content[i + 1]);
        }
        if (t.word[c.cue] == ACCORDING && content[0] < c.cue) {
            content = ofClause(c, content);
            n = content.length;
        }
        if (n > 2 && content[n - 2] > c.cue && appositions.isAlone(c, content[n - 2], content[n - 1])) {
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

    /**
     * "He will go because, according to Okoro, it is late": only the clause that the credit stands in; "keep in mind that it is late,
     * according to Okoro": only what the reader is to keep in mind.
     */
    private int[] ofClause(Candidate c, int[] content) {
        int n = content.length;
        int left = 0;
        while (left < n && content[left] < c.cue) {
            left += 2;
        }
        int joint = t.tag[c.cue - 1] == Tag.COMMA ? c.cue - 2 : c.cue - 1;
        if (left < n && joint > 0 && SUBORDINATING.contains(t.word[joint]) && t.quote[joint] < 0) {
            return Arrays.copyOfRange(content, left, n);
        }
        for (int i = content[0]; i < content[1] - 3; i++) {
            if (MINDING.contains(t.word[i]) && t.word[i + 1] == THAT && t.quote[i] < 0) {
                int[] told = content.clone();
                told[0] = i + 2;
                return told;
            }
        }
        return content;
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

    /** How much of the content stands before the name of where it was said: "“…,” she said on Harbour TV's “Morning Watch”". */
    private int withoutTitles(Candidate c) {
        int n = c.content.length;
        while (n > 2 && c.cue >= 0 && c.content[n - 2] > c.cue && isTitle(c.content[n - 2], c.content[n - 1])) {
            n -= 2;
        }
        return n;
    }

    private boolean isTitle(int from, int to) {
        int quote = t.quote[from];
        if (quote < 0 || t.quote[to] != quote || t.wordsWithin(from, to) > LONGEST_TITLE) {
            return false;
        }
        for (int i = from; i <= to; i++) {
            boolean small = t.tag[i] == Tag.IN || t.tag[i] == Tag.DT || t.tag[i] == Tag.CC;
            if (t.isWord(i) && !t.isCapitalised(i) && !small) {
                return false;
            }
        }
        int mark = t.quoteFirst[quote] - 1;
        int before = mark > 0 && !t.isWord(mark) ? mark - 1 : mark;
        return t.tagAt(before) == Tag.POS
                || Tag.isName(t.tagAt(before)) && t.tagAt(before - 1) == Tag.IN
                || ON.contains(t.wordAt(before));
    }

    /** "what it calls 'a floating lantern'": the first word stands for what follows, and is nobody's. */
    boolean beginsWithALoneRelative(int[] content) {
        return content.length > 2 && content[0] == content[1] && RELATIVES.contains(t.word[content[0]]);
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
    private int afterColon(int from, int to, int cue) {
        for (int k = from; k < to; k++) {
            if (t.isWord(k) && t.quote[k] >= 0) {
                return from;
            }
            if (t.word[k] == COLON && t.quote[k] < 0) {
                // "that Hart had shouted: “…”": whoever is cited would be credited with another's words without what
                // tells so.
                boolean plain = from < cue || t.verbsBetween(from - 1, k) == 0 || isJoinedVerb(k - 1);
                return t.isWholeQuotation(k + 1, to) && plain ? k + 1 : from;
            }
        }
        return from;
    }

    /** "said that it was late, and added:": what stands before is a statement of its own. */
    private boolean isJoinedVerb(int verb) {
        return t.isSpeech(verb) && JOINING.contains(t.wordAt(verb - 1));
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
        if (!t.isWholeQuotation(from, to)) {
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
}
