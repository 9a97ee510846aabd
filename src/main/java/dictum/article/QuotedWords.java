package dictum.article;

import java.util.Set;

/** Tells whether a line may report what somebody said, so that it is never taken for furniture. */
final class QuotedWords {
    private static final String MARKS = "\"“”„«»‹›「」『』";

    private static final Set<String> CUES = Set.of(
            "said",
            "says",
            "say",
            "told",
            "tells",
            "added",
            "adds",
            "warned",
            "warns",
            "claimed",
            "claims",
            "stated",
            "announced",
            "according",
            "insisted",
            "insists",
            "asked",
            "replied",
            "explained",
            "tweeted",
            "wrote",
            "argued",
            "sagte",
            "sagt",
            "erklärte",
            "dit",
            "déclaré",
            "dijo",
            "afirmó",
            "disse",
            "сказал",
            "сказала",
            "заявил",
            "заявила");

    private QuotedWords() {}

    /** Whether {@code line} holds a quotation mark, or three or more words between single ones. */
    static boolean in(String line) {
        int opened = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || (c > 127 && MARKS.indexOf(c) >= 0)) {
                return true;
            }
            boolean single = c == '‘' || c == '’' || c == '\'';
            if (single && opens(line, i)) {
                opened = i;
            } else if (single && opened >= 0 && closes(line, i)) {
                if (Words.count(line.substring(opened, i)) >= 3) {
                    return true;
                }
                opened = -1;
            }
        }
        return false;
    }

    /** Whether {@code line} quotes, or has a verb of saying. */
    static boolean orCueIn(String line) {
        return in(line) || hasCue(line);
    }

    /** Whether {@code line} has a verb of saying. */
    static boolean hasCue(String line) {
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i < line.length() && Character.isLetter(line.charAt(i))) {
                continue;
            }
            if (i > start && CUES.contains(Words.lower(line.substring(start, i)))) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }

    private static boolean opens(String line, int at) {
        return (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
                && at + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(at + 1));
    }

    private static boolean closes(String line, int at) {
        return at > 0
                && !Character.isWhitespace(line.charAt(at - 1))
                && (at + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(at + 1)));
    }
}
