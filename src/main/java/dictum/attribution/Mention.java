package dictum.attribution;

import dictum.model.Offsets;
import dictum.model.Span;
import java.util.List;

/**
 * A name in the text.
 *
 * @param line index of its line
 * @param prefix index of the unit where capitalised titles before the name begin; equal to {@code from} when none
 * @param from index of the name's first unit in its line
 * @param to index after its last
 * @param span of the name, without titles and possessive ending
 * @param words of the name, in lower case
 * @param opening whether a sentence begins here, so that the capital proves nothing
 */
record Mention(
        Kind kind,
        int line,
        int prefix,
        int from,
        int to,
        Span span,
        List<String> words,
        boolean possessive,
        boolean opening) {
    enum Kind {
        /** A person by more than one word. */
        PERSON,
        /** One word that may be a surname, a given name, or a body. */
        SINGLE,
        ORGANISATION,
        PLACE,
        /** A capitalised thing that does not speak, or a title alone. */
        OTHER
    }

    Mention {
        words = List.copyOf(words);
    }

    /** Index of the first of a line's names that ends at unit {@code to} or after it, by halving. */
    static int firstEndingFrom(List<Mention> inLine, int to) {
        return Offsets.countUpTo(inLine, Mention::to, to - 1);
    }

    /** The end of the body's name of several words that begins at unit {@code start} of the line; -1 for none. */
    static int bodyEnd(List<Mention> inLine, int start) {
        int i = firstEndingFrom(inLine, start + 1);
        if (i == inLine.size()) {
            return -1;
        }
        Mention name = inLine.get(i);
        boolean body = name.prefix() == start
                && name.kind() == Kind.ORGANISATION
                && name.words().size() > 1;
        return body ? name.to() : -1;
    }

    /** The same naming, taken for another kind. */
    Mention as(Kind other) {
        return new Mention(other, line, prefix, from, to, span, words, possessive, opening);
    }

    /** The same naming as a surname, by its last word, behind titles. */
    Mention surnameAlone() {
        Span surname = new Span(span.end() - last().length(), span.end());
        return new Mention(Kind.SINGLE, line, prefix, to - 1, to, surname, List.of(last()), possessive, opening);
    }

    String last() {
        return words.get(words.size() - 1);
    }
}
