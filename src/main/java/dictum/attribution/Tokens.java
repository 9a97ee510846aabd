package dictum.attribution;

import dictum.attribution.Frame.Paragraph;
import dictum.attribution.Frame.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article as parallel arrays of tokens: every word, mark of punctuation and quotation mark of its paragraphs, inside
 * quotations as well as outside.
 *
 * <p>Finer than {@link Unit}: possessive and contracted endings ("'s", "'ll") are tokens, and quotations are opened.
 * Index {@code n} below {@link #size} is a token; the arrays are as long as they happened to grow.
 */
final class Tokens {
    static final byte LOWER = 0;
    static final byte CAPITAL = 1;
    static final byte UPPER = 2;
    static final byte MIXED = 3;
    static final byte NUMBER = 4;
    static final byte PUNCTUATION = 5;
    static final byte OPEN_MARK = 6;
    static final byte CLOSE_MARK = 7;

    final Frame frame;
    int size;
    int[] start = new int[1024];
    int[] end = new int[1024];
    /** Hash of the word in lower case; numbers of one length share one. */
    int[] word = new int[1024];
    /** Hash of the last three characters. */
    int[] suffix = new int[1024];

    byte[] shape = new byte[1024];
    /** Index of the quotation it stands in, marks included; -1 outside. */
    int[] quote = new int[1024];

    int[] sentence = new int[1024];
    int[] paragraph = new int[1024];
    /** First token of each sentence, and one past the last. */
    int[] sentenceStart = new int[128];

    int sentences;
    /** First token of each paragraph, and one past the last. */
    final int[] paragraphStart;

    Quoted[] quotes = new Quoted[64];
    /** First and last token inside each quotation; the last is before the first when it is empty. */
    int[] quoteFirst = new int[64];

    int[] quoteLast = new int[64];
    int quoteCount;
    byte[] tag = new byte[0];
    /** How the lexicon of cues marks the word: bits of {@link CueLexicon}. */
    byte[] cueClass = new byte[0];
    /** What the word means as a cue, by {@link SenseLexicon}. */
    byte[] sense = new byte[0];
    /** How it lies to the ends of its sentence and quotation, in a few bits. */
    byte[] edge = new byte[0];

    private int[] commas = new int[0];
    private int[] verbs = new int[0];
    private int[] marks = new int[0];
    private int[] strongCues = new int[0];
    private int[] words = new int[0];
    private int[] quotedWords = new int[0];
    private boolean newSentence;

    private Tokens(Frame frame) {
        this.frame = frame;
        paragraphStart = new int[frame.paragraphs().size() + 1];
    }

    static Tokens of(Frame frame) {
        Tokens tokens = new Tokens(frame);
        for (Paragraph paragraph : frame.paragraphs()) {
            tokens.paragraphStart[paragraph.index()] = tokens.size;
            for (Sentence sentence : paragraph.sentences()) {
                tokens.newSentence = true;
                tokens.add(paragraph.index(), sentence.units());
            }
        }
        tokens.paragraphStart[frame.paragraphs().size()] = tokens.size;
        tokens.closeSentences();
        return tokens;
    }

    private void add(int inParagraph, List<Unit> units) {
        for (Unit unit : units) {
            if (!unit.isQuotation()) {
                addUnit(unit, inParagraph, -1);
                continue;
            }
            Quoted quoted = unit.quoted().orElseThrow();
            int index = addQuote(quoted);
            push(quoted.open(), Math.max(quoted.open(), quoted.start()), OPEN_MARK, OPEN_MARK, 0, inParagraph, index);
            quoteFirst[index] = size;
            if (quoted.end() > quoted.start()) {
                for (Unit inside : Units.of(frame.text(), quoted.inner())) {
                    addUnit(inside, inParagraph, index);
                }
            }
            quoteLast[index] = size - 1;
            newSentence = false;
            if (quoted.close() > quoted.end()) {
                push(quoted.end(), quoted.close(), CLOSE_MARK, CLOSE_MARK, 0, inParagraph, index);
            }
        }
    }

    private int addQuote(Quoted quoted) {
        if (quoteCount == quotes.length) {
            quotes = Arrays.copyOf(quotes, 2 * quoteCount);
            quoteFirst = Arrays.copyOf(quoteFirst, 2 * quoteCount);
            quoteLast = Arrays.copyOf(quoteLast, 2 * quoteCount);
        }
        quotes[quoteCount] = quoted;
        return quoteCount++;
    }

    private void addUnit(Unit unit, int inParagraph, int inQuote) {
        String lower = unit.lower();
        if (inQuote >= 0 && size > 0 && endsInnerSentence(size - 1) && startsCapital(unit.word())) {
            newSentence = true;
        }
        if (unit.kind() == Unit.Kind.PUNCTUATION) {
            push(unit.start(), unit.end(), lower.hashCode(), PUNCTUATION, lower.hashCode(), inParagraph, inQuote);
            return;
        }
        if (unit.kind() == Unit.Kind.NUMBER) {
            boolean ordinal = Character.isLetter(lower.charAt(lower.length() - 1));
            int hash = ordinal ? suffixHash(lower) : Math.min(lower.length(), 6);
            push(unit.start(), unit.end(), hash, NUMBER, suffixHash(lower), inParagraph, inQuote);
            return;
        }
        int cut = clitic(lower);
        if (cut <= 0 || lower.length() != unit.word().length()) {
            push(
                    unit.start(),
                    unit.end(),
                    lower.hashCode(),
                    shape(unit.word()),
                    suffixHash(lower),
                    inParagraph,
                    inQuote);
            return;
        }
        int middle = unit.start() + cut;
        String head = lower.substring(0, cut);
        String tail = lower.substring(cut);
        push(
                unit.start(),
                middle,
                head.hashCode(),
                shape(unit.word().substring(0, cut)),
                suffixHash(head),
                inParagraph,
                inQuote);
        push(middle, unit.end(), tail.hashCode(), LOWER, suffixHash(tail), inParagraph, inQuote);
    }

    private static boolean startsCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether the token ends a sentence when a capital follows. */
    private boolean endsInnerSentence(int i) {
        if (shape[i] != PUNCTUATION) {
            return false;
        }
        char mark = frame.text().charAt(start[i]);
        return mark == '.' || mark == '!' || mark == '?' || mark == '\u2026';
    }

    /** Where the contracted ending of {@code lower} begins, or 0. */
    private static int clitic(String lower) {
        int apostrophe = lower.lastIndexOf('\'');
        if (apostrophe <= 0) {
            return 0;
        }
        return switch (lower.substring(apostrophe)) {
            case "'s", "'ll", "'re", "'ve", "'d", "'m" -> apostrophe;
            default -> 0;
        };
    }

    private static int suffixHash(String lower) {
        return lower.substring(Math.max(0, lower.length() - 3)).hashCode();
    }

    static byte shape(String word) {
        boolean upper = false;
        boolean lower = false;
        boolean laterUpper = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                upper = true;
                laterUpper |= i > 0;
            } else if (Character.isLowerCase(c)) {
                lower = true;
            }
        }
        if (!upper) {
            return LOWER;
        }
        if (!lower) {
            return word.length() == 1 ? CAPITAL : UPPER;
        }
        return laterUpper ? MIXED : CAPITAL;
    }

    private void push(int from, int to, int hash, byte form, int ending, int inParagraph, int inQuote) {
        if (size == start.length) {
            grow();
        }
        if (newSentence) {
            if (sentences + 2 > sentenceStart.length) {
                sentenceStart = Arrays.copyOf(sentenceStart, 2 * sentenceStart.length);
            }
            sentenceStart[sentences++] = size;
            newSentence = false;
        }
        start[size] = from;
        end[size] = to;
        word[size] = hash;
        suffix[size] = ending;
        shape[size] = form;
        quote[size] = inQuote;
        paragraph[size] = inParagraph;
        sentence[size] = sentences - 1;
        size++;
    }

    private void grow() {
        int capacity = 2 * size;
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        word = Arrays.copyOf(word, capacity);
        suffix = Arrays.copyOf(suffix, capacity);
        shape = Arrays.copyOf(shape, capacity);
        quote = Arrays.copyOf(quote, capacity);
        sentence = Arrays.copyOf(sentence, capacity);
        paragraph = Arrays.copyOf(paragraph, capacity);
    }

    private void closeSentences() {
        if (sentences + 1 > sentenceStart.length) {
            sentenceStart = Arrays.copyOf(sentenceStart, sentences + 1);
        }
        sentenceStart[sentences] = size;
    }

    /** Sets the parts of speech, and with them what is counted between two tokens. */
    void tagged(byte[] tags) {
        tag = tags;
        cueClass = new byte[size];
        sense = new byte[size];
        edge = new byte[size];
        commas = new int[size + 1];
        verbs = new int[size + 1];
        marks = new int[size + 1];
        strongCues = new int[size + 1];
        words = new int[size + 1];
        quotedWords = new int[size + 1];
        for (int i = 0; i < size; i++) {
            cueClass[i] = CueLexicon.classOf(word[i]);
            sense[i] = SenseLexicon.of(word[i]);
            edge[i] = (byte) edge(i);
            words[i + 1] = words[i] + (isWord(i) ? 1 : 0);
            quotedWords[i + 1] = quotedWords[i] + (isWord(i) && quote[i] >= 0 ? 1 : 0);
            commas[i + 1] = commas[i] + (tags[i] == Tag.COMMA ? 1 : 0);
            verbs[i + 1] = verbs[i] + (Tag.isFinite(tags[i]) ? 1 : 0);
            marks[i + 1] = marks[i] + (shape[i] >= OPEN_MARK ? 1 : 0);
            strongCues[i + 1] = strongCues[i] + (CueLexicon.isStrong(cueClass[i]) ? 1 : 0);
        }
    }

    private int edge(int i) {
        int s = sentence[i];
        int bits = quote[i] >= 0 ? 1 : 0;
        if (shapeAt(i - 1) == OPEN_MARK) {
            bits |= 2;
        }
        int next = i + 1;
        while (next < size && next < i + 4 && shape[next] == PUNCTUATION && quote[next] == quote[i]) {
            next++;
        }
        if (next < size && shape[next] == CLOSE_MARK) {
            bits |= 4;
        }
        if (i == sentenceStart[s] || (i == sentenceStart[s] + 1 && !isWord(i - 1))) {
            bits |= 8;
        }
        int to = sentenceStart[s + 1];
        if (i + 1 == to || (next >= to)) {
            bits |= 16;
        }
        if (shapeAt(i + 1) == OPEN_MARK) {
            bits |= 32;
        }
        if (shapeAt(i - 1) == CLOSE_MARK) {
            bits |= 64;
        }
        return bits;
    }

    int wordAt(int i) {
        return i < 0 || i >= size ? 11 : word[i];
    }

    int tagAt(int i) {
        return i < 0 || i >= size ? Tag.COUNT : tag[i];
    }

    int shapeAt(int i) {
        return i < 0 || i >= size ? 9 : shape[i];
    }

    /** Whether it is a word or number: something that carries meaning, not a mark. */
    boolean isWord(int i) {
        return shape[i] < PUNCTUATION;
    }

    /** Whether it is known as a verb of saying, and not of thinking. */
    boolean isSpeech(int i) {
        return CueLexicon.isListed(cueClass[i]) && !CueLexicon.isThought(cueClass[i]);
    }

    /** Whether it stands behind a form of "to have": "had told". */
    boolean isPerfect(int i) {
        return CueLexicon.HAVING.contains(wordAt(i - 1));
    }

    int commasBetween(int a, int b) {
        return between(commas, a, b);
    }

    int verbsBetween(int a, int b) {
        return between(verbs, a, b);
    }

    int marksBetween(int a, int b) {
        return between(marks, a, b);
    }

    int strongCuesBetween(int a, int b) {
        return between(strongCues, a, b);
    }

    /** Words and numbers from one token to another, both in. */
    int wordsWithin(int from, int to) {
        return words[to + 1] - words[from];
    }

    /** As {@link #wordsWithin}, of those in quotation marks. */
    int quotedWordsWithin(int from, int to) {
        return quotedWords[to + 1] - quotedWords[from];
    }

    /** Whether all words from one token to another stand in quotation marks, and there are any. */
    boolean isWholeQuotation(int from, int to) {
        int quoted = quotedWordsWithin(from, to);
        return quoted > 0 && quoted == wordsWithin(from, to);
    }

    /** How many lie strictly between two tokens. */
    private static int between(int[] counts, int a, int b) {
        return a < b ? counts[b] - counts[a + 1] : a > b ? counts[a] - counts[b + 1] : 0;
    }

    boolean isCapitalised(int i) {
        return Character.isUpperCase(frame.text().charAt(start[i]));
    }

    /** The first word from {@code from} on; {@code to} when there is none before it. */
    int firstWord(int from, int to) {
        int i = from;
        while (i < to && !isWord(i)) {
            i++;
        }
        return i;
    }

    String textOf(int from, int to) {
        return frame.text().substring(start[from], end[to]);
    }

    static int hashOf(String lower) {
        return lower.toLowerCase(Locale.ROOT).hashCode();
    }

    /** The hashes of words with a space between them. */
    static Set<Integer> hashesOf(String words) {
        return Arrays.stream(words.split(" ", -1)).map(Tokens::hashOf).collect(Collectors.toUnmodifiableSet());
    }
}
