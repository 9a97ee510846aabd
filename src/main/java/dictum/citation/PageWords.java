package dictum.citation;

import dictum.model.Article;
import dictum.model.Aside;
import dictum.model.Found;
import dictum.model.Offsets;
import dictum.model.Span;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a page as a browser searches them: title, standfirst, text and all that stands beside it, in the page's order,
 * whatever their case, accents and kind of quotation marks, every run of white space one space.
 *
 * <p>A page's own title and standfirst are looked at only where it is not known what it shows.
 *
 * <p>Laid out once for all quotations of an article, which takes most of the time that a link takes: hence the plain loops.
 */
final class PageWords {
    /** The letters that {@code À} to {@code ſ} are for a search; those that are letters of their own stand for themselves. */
    private static final String BASES = "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
            + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋ"
            + "ooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    private static final char FIRST_BASE = 'À';
    private static final char DROPPED = 0;
    private static final char[] FOLDED = folds();

    private final String words;
    private final List<Aside> asides;

    /** Where in the article's text marks stand that only the browser shows, which it does not search. */
    private final List<Integer> supplied;

    /** Where characters of the article's text have no place of their own among the words, in order. */
    private int[] dropped = new int[64];

    private int drops;

    /** For each piece of the text that no aside cuts: how far its words stand behind their offset, drops left out. */
    private final int[] shifts;

    private char[] folded;
    private int end;

    PageWords(Article article) {
        String text = article.text();
        asides = article.asides();
        supplied = article.notes().supplied();
        shifts = new int[asides.size() + 1];
        folded = new char[text.length() + 256];
        if (asides.isEmpty()) {
            article.title().map(Found::value).ifPresent(this::add);
            article.standfirst().map(Found::value).ifPresent(this::add);
        }
        int from = 0;
        for (int i = 0; i < asides.size(); i++) {
            Aside aside = asides.get(i);
            shifts[i] = end + drops - from;
            add(text, from, aside.at(), true);
            add(aside.text());
            from = aside.at();
        }
        shifts[asides.size()] = end + drops - from;
        add(text, from, text.length(), true);
        words = new String(folded, 0, end);
        folded = new char[0];
    }

    /** Whether what stands at {@code span} of the article's text stands nowhere else on the page. */
    boolean isOnce(Span span) {
        String wanted = at(span);
        int first = words.indexOf(wanted);
        return first == place(span.start()) && words.indexOf(wanted, first + 1) < 0;
    }

    /** Whether what stands at {@code span} stands nowhere between {@code from} and there. */
    boolean isFirstAfter(int from, Span span) {
        return words.indexOf(at(span), end(from)) == place(span.start());
    }

    /** Whether the page shows nothing else between the first character of {@code span} and the last. */
    boolean isInOnePiece(Span span) {
        return span.length() == 0 || piece(span.start()) == piece(span.end() - 1);
    }

    private String at(Span span) {
        return words.substring(place(span.start()), end(span.end()));
    }

    /** Where what ends at {@code offset} of the article's text ends among the words, before any aside that follows. */
    private int end(int offset) {
        boolean gone = Arrays.binarySearch(dropped, 0, drops, offset - 1) >= 0;
        return place(offset - 1) + (gone ? 0 : 1);
    }

    /** Where a character of the article's text stands among the words. */
    private int place(int offset) {
        int found = Arrays.binarySearch(dropped, 0, drops, offset);
        return offset - (found < 0 ? -found - 1 : found) + shifts[piece(offset)];
    }

    /** How many asides stand before a character of the text. */
    private int piece(int offset) {
        return Offsets.countUpTo(asides, Aside::at, offset);
    }

    private void add(String text) {
        add(text, 0, text.length(), false);
    }

    /** Adds a piece of text, and a space. */
    private void add(String text, int from, int to, boolean counted) {
        int room = end + to - from + 1;
        if (room > folded.length) {
            folded = Arrays.copyOf(folded, Math.max(room, 2 * folded.length));
        }
        // In place, for what is written never overtakes what is read.
        char[] letters = folded;
        int start = end;
        int stop = end + to - from;
        text.getChars(from, to, letters, start);
        if (counted) {
            for (int mark : supplied) {
                if (mark >= from && mark < to) {
                    letters[start + mark - from] = DROPPED;
                }
            }
        }
        int filled = start;
        boolean gap = true;
        for (int i = start; i < stop; i++) {
            char c = letters[i];
            char plain = c < FOLDED.length ? FOLDED[c] : folded(c);
            if (plain > ' ') {
                letters[filled++] = plain;
                gap = false;
            } else if (plain == ' ' && !gap) {
                letters[filled++] = plain;
                gap = true;
            } else if (counted) {
                drop(from + i - start);
            }
        }
        if (!gap) {
            letters[filled++] = ' ';
        }
        end = filled;
    }

    private void drop(int offset) {
        if (drops == dropped.length) {
            dropped = Arrays.copyOf(dropped, 2 * drops);
        }
        dropped[drops++] = offset;
    }

    private static char[] folds() {
        char[] folds = new char[FIRST_BASE + BASES.length()];
        for (char c = 0; c < folds.length; c++) {
            folds[c] = c < FIRST_BASE ? folded(c) : BASES.charAt(c - FIRST_BASE);
        }
        return folds;
    }

    private static char folded(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '׳' -> '\'';
            case '“', '”', '„', '‟', '״' -> '"';
            default -> isSpace(c) ? ' ' : foldedLetter(c);
        };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static char foldedLetter(char c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.CONTROL -> DROPPED;
            default -> Character.toLowerCase(c);
        };
    }
}
