package dictum.attribution;

import dictum.model.Span;
import java.util.Optional;

/**
 * What a paragraph consists of when quoted stretches are taken as wholes: a word, a mark of punctuation, or a quotation.
 *
 * @param word the characters; for a quotation the empty string
 * @param lower the word in lower case, with straight apostrophes
 */
record Unit(Kind kind, int start, int end, String word, String lower, Optional<Quoted> quoted) {
    enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION,
        QUOTATION
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

    boolean isPunctuation(char mark) {
        return kind == Kind.PUNCTUATION && word.charAt(0) == mark;
    }

    /** Whether it begins with a capital letter. */
    boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether it is a personal pronoun; "US" and "IT" in capitals are not. */
    boolean isPronoun() {
        return WordClass.PRONOUN.has(lower) && !(word.length() > 1 && Character.isUpperCase(word.charAt(1)));
    }

    Span span() {
        return new Span(start, end);
    }
}
