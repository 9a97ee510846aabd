package dictum.citation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Turns the quotation marks inside a title, so that the title can stand in marks itself: the outermost become those that the title
 * does not stand in, those inside them the others, and so on. Apostrophes stay apostrophes; guillemets and German marks are left alone.
 */
final class TitleQuotes {
    /** What a mark that is still open was written as. */
    private enum Open {
        DOUBLE,
        SINGLE,
        LOW
    }

    private final String title;
    private final StringBuilder turned;
    private final Deque<Open> open = new ArrayDeque<>();
    private final int lastClosingSingle;

    private final int outermost;

    private TitleQuotes(String title, int outermost) {
        this.title = title;
        this.outermost = outermost;
        this.turned = new StringBuilder(title.length());
        this.lastClosingSingle = lastClosingSingle(title);
    }

    /** For a title that stands in double marks. */
    static String turned(String title) {
        return new TitleQuotes(title, 0).turn();
    }

    /** For a title that stands in single marks or in none. */
    static String straightened(String title) {
        return new TitleQuotes(title, 1).turn();
    }

    private String turn() {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            switch (c) {
                case '„' -> {
                    open.push(Open.LOW);
                    turned.append(c);
                }
                case '“', '”', '"' -> doubleMark(c, i);
                case '‘', '’', '\'' -> singleMark(c, i);
                default -> turned.append(c);
            }
        }
        return turned.toString();
    }

    private void doubleMark(char c, int at) {
        if (open.peek() == Open.LOW && !opens(at)) {
            open.pop();
            turned.append(c);
        } else if (c == '“' || (c == '"' && opens(at))) {
            open(Open.DOUBLE);
        } else {
            close(Open.DOUBLE);
        }
    }

    private void singleMark(char c, int at) {
        boolean opening = (c == '‘' || (c == '\'' && opens(at))) && !isYear(at);
        if (opening && lastClosingSingle > at) {
            open(Open.SINGLE);
        } else if (!opening && open.peek() == Open.SINGLE && !letterFollows(title, at)) {
            close(Open.SINGLE);
        } else {
            turned.append('’');
        }
    }

    private void open(Open mark) {
        turned.append((open.size() + outermost) % 2 == 0 ? '‘' : '“');
        open.push(mark);
    }

    private void close(Open mark) {
        if (open.peek() == mark) {
            open.pop();
        }
        turned.append((open.size() + outermost) % 2 == 0 ? '’' : '”');
    }

    private boolean opens(int at) {
        if (at + 1 == title.length() || Character.isWhitespace(title.charAt(at + 1))) {
            return false;
        }
        return at == 0
                || Character.isWhitespace(title.charAt(at - 1))
                || "([{-–—/“‘\"'„«".indexOf(title.charAt(at - 1)) >= 0;
    }

    /** {@code '69}: two digits and no more. */
    private boolean isYear(int at) {
        return isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3);
    }

    private boolean isDigit(int at) {
        return at < title.length() && Character.isDigit(title.charAt(at));
    }

    private static int lastClosingSingle(String title) {
        for (int i = title.length() - 1; i > 0; i--) {
            char c = title.charAt(i);
            if ((c == '’' || c == '\'') && !letterFollows(title, i) && !Character.isWhitespace(title.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean letterFollows(String title, int at) {
        return at + 1 < title.length() && Character.isLetterOrDigit(title.charAt(at + 1));
    }
}
