package dictum.citation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the quotation marks inside words that stand in double marks themselves: the outermost become single, those inside them double, and so
 * on. Nothing else changes: apostrophes, guillemets and German marks stay, and so does a paragraph whose marks do not pair.
 *
 * @see <a href="https://apastyle.apa.org/style-grammar-guidelines/punctuation/quotation-marks">APA 7, section 6.7</a>
 */
final class InnerMarks {
    /** Which characters are written. */
    enum Form {
        CURLY("‘’“”"),
        STRAIGHT("''\"\"");

        private final String marks;

        Form(String marks) {
            this.marks = marks;
        }
    }

    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n\\r]+");

    private record Mark(boolean isDouble, int at) {}

    private record Pair(boolean isDouble, int open, int close) {
        boolean holds(Pair other) {
            return open < other.open && other.close < close;
        }
    }

    private final String words;
    private final Deque<Mark> open = new ArrayDeque<>();
    private final List<Pair> pairs = new ArrayList<>();

    /** Whether a single mark stands where one would close, and none is open: then which of them do is anybody's guess. */
    private boolean spareSingle;

    private InnerMarks(String words) {
        this.words = words;
    }

    /** The words as they stand in double marks. */
    static String set(String words, Form form) {
        return hasDouble(words)
                ? PARAGRAPH.matcher(words).replaceAll(found -> Matcher.quoteReplacement(paragraph(found.group(), form)))
                : words;
    }

    /** A mark that opens a paragraph and is not closed there says that the words of the paragraph before go on. */
    private static String paragraph(String words, Form form) {
        InnerMarks whole = new InnerMarks(words);
        if (whole.pair()) {
            return whole.turned(form);
        }
        InnerMarks rest = new InnerMarks(words.substring(1));
        return isDouble(words.charAt(0)) && rest.pair() ? words.charAt(0) + rest.turned(form) : words;
    }

    /** @return whether every double mark has its other */
    private boolean pair() {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '„' || c == '‚') {
                return false;
            }
            if (isDouble(c) && !doubleMark(c, i)) {
                return false;
            }
            if (c == '‘' || c == '’' || c == '\'') {
                singleMark(c, i);
            }
        }
        return open.stream().noneMatch(Mark::isDouble);
    }

    private boolean doubleMark(char c, int at) {
        boolean inside = open.stream().anyMatch(Mark::isDouble);
        if (c == '“' || opens(at) && (c == '"' || !inside)) {
            open.push(new Mark(true, at));
            return true;
        }
        if (!inside) {
            return false;
        }
        while (true) {
            Mark last = open.pop();
            if (last.isDouble()) {
                pairs.add(new Pair(true, last.at(), at));
                return true;
            }
        }
    }

    private void singleMark(char c, int at) {
        Mark last = open.peek();
        if (c != '’' && opens(at) && !isYear(at)) {
            open.push(new Mark(false, at));
        } else if (c != '‘' && !isLetter(at + 1) && at > 0 && !Character.isWhitespace(words.charAt(at - 1))) {
            if (last != null && !last.isDouble()) {
                open.pop();
                pairs.add(new Pair(false, last.at(), at));
            } else {
                spareSingle = true;
            }
        }
    }

    private String turned(Form form) {
        StringBuilder turned = new StringBuilder(words);
        for (Pair pair : pairs) {
            boolean wanted = pairs.stream().filter(other -> other.holds(pair)).count() % 2 != 0;
            if (wanted == pair.isDouble()) {
                continue;
            }
            if (wanted && spareSingle) {
                return words;
            }
            turned.setCharAt(pair.open(), form.marks.charAt(wanted ? 2 : 0));
            turned.setCharAt(pair.close(), form.marks.charAt(wanted ? 3 : 1));
        }
        return turned.toString();
    }

    private boolean opens(int at) {
        boolean before = at == 0
                || Character.isWhitespace(words.charAt(at - 1))
                || "([{-–—/“‘\"'«".indexOf(words.charAt(at - 1)) >= 0;
        return before && at + 1 < words.length() && !Character.isWhitespace(words.charAt(at + 1));
    }

    /** {@code '69}: two digits and no more. */
    private boolean isYear(int at) {
        return isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3);
    }

    private boolean isDigit(int at) {
        return at < words.length() && Character.isDigit(words.charAt(at));
    }

    private boolean isLetter(int at) {
        return at < words.length() && Character.isLetterOrDigit(words.charAt(at));
    }

    private static boolean hasDouble(String words) {
        return words.indexOf('“') >= 0 || words.indexOf('”') >= 0 || words.indexOf('"') >= 0;
    }

    private static boolean isDouble(char c) {
        return c == '“' || c == '”' || c == '"';
    }
}
