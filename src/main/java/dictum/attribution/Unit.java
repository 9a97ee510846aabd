package dictum.attribution;

import dictum.model.Span;
import java.util.Optional;

/**
 * What a paragraph consists of when quoted stretches are taken as wholes: a word, a mark of punctuation, or a quotation.
 *
 * @param word the characters; for a quotation the empty string
 * @param lower the word in lower case, with straight apostrophes
 * @param known what is known of {@code lower}
 */
record Unit(Kind kind, int start, int end, String word, String lower, KnownWord known, Optional<Quoted> quoted) {
    enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION,
        QUOTATION
    }

    static Unit of(Kind kind, int start, int end, String word, String lower) {
        // "WHO" in capitals is the health organisation.
        KnownWord known = word.equals("WHO") ? KnownWord.NOTHING : Lexicon.word(lower);
        return new Unit(kind, start, end, word, lower, known, Optional.empty());
    }

    static Unit of(Quoted quotation) {
        return new Unit(
                Kind.QUOTATION, quotation.open(), quotation.close(), "", "", KnownWord.NOTHING, Optional.of(quotation));
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isQuotation() {
        return kind == Kind.QUOTATION;
    }

    boolean is(String lowerWord) {
        return lower.equals(lowerWord);
    }

    boolean is(WordClass wordClass) {
        return known.isAny(wordClass.bit());
    }

    /** The form of a cue verb that it may be. */
    Optional<Lexicon.CueVerb> cueVerb() {
        return known.cueVerb();
    }

    boolean isPunctuation(char mark) {
        return kind == Kind.PUNCTUATION && word.charAt(0) == mark;
    }

    /** Whether it begins with a capital letter. */
    boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether it is a personal pronoun; "US" and "IT" in capitals are not. */
    boolean isPronoun() {
        return is(WordClass.PRONOUN) && !(word.length() > 1 && Character.isUpperCase(word.charAt(1)));
    }

    Span span() {
        return new Span(start, end);
    }
}
