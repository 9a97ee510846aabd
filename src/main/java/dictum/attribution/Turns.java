package dictum.attribution;

import dictum.attribution.Frame.Paragraph;
import dictum.model.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The turns of a transcript: paragraphs that begin with a name in capitals and a colon, behind a quotation mark or not.
 *
 * <p>Some outlets open a mark before every turn and close none: such marks say nothing of who speaks.
 */
final class Turns {
    /** The rule that ties a turn to its name. */
    static final String RULE = "turn of a transcript";

    private static final int LONGEST_NAME = 4;
    private static final int FEWEST_NAMES = 2;
    private static final String MARKS = "\"\u201c\u201d";

    private final Map<Integer, Turn> turns;

    private Turns(Map<Integer, Turn> turns) {
        this.turns = turns;
    }

    record Turn(Span name, Span colon, Span words) {}

    /**
     * The turns of {@code frame}; none unless at least two names take turns, since one alone may be a label. Where no name
     * comes back and no mark opens one, as in a list of terms, one of them must be known for a name.
     */
    static Turns of(Frame frame) {
        Map<Integer, Turn> found = new HashMap<>();
        Set<String> names = new HashSet<>();
        boolean marked = false;
        for (Paragraph paragraph : frame.paragraphs()) {
            Optional<Turn> turn = find(frame.text(), paragraph.span());
            if (turn.isPresent()) {
                found.put(paragraph.index(), turn.get());
                names.add(turn.get().name().of(frame.text()).toLowerCase(Locale.ROOT));
                marked |= MARKS.indexOf(frame.text().charAt(paragraph.span().start())) >= 0;
            }
        }
        boolean turns =
                names.size() >= FEWEST_NAMES && (marked || found.size() > names.size() || areNamed(frame, names));
        return new Turns(turns ? Map.copyOf(found) : Map.of());
    }

    /** Whether the prose names one of them, "Okoro" for "ADA OKORO", or one begins with a given name. */
    private static boolean areNamed(Frame frame, Set<String> names) {
        Set<String> surnames = new HashSet<>();
        names.forEach(name -> surnames.add(name.substring(name.lastIndexOf(' ') + 1)));
        for (Paragraph paragraph : frame.paragraphs()) {
            for (Frame.Sentence sentence : paragraph.sentences()) {
                for (Unit unit : sentence.units()) {
                    String lower = NameWords.plain(unit);
                    boolean inside = unit.start() > sentence.units().get(0).start()
                            && unit.isCapitalised()
                            && isSpelt(unit.word());
                    if (inside && surnames.contains(lower)) {
                        return true;
                    }
                }
            }
        }
        return names.stream().anyMatch(Turns::isFullName);
    }

    private static boolean isFullName(String name) {
        int space = name.indexOf(' ');
        return space > 0 && space == name.lastIndexOf(' ') && NameWords.isGivenName(name.substring(0, space));
    }

    private static boolean isSpelt(String word) {
        return word.length() > 1 && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    Optional<Turn> in(Paragraph paragraph) {
        return Optional.ofNullable(turns.get(paragraph.index()));
    }

    /** Whether, in a transcript, the paragraph only says what is heard: "(CROSSTALK)". */
    boolean isStageDirection(Frame frame, Paragraph paragraph) {
        if (turns.isEmpty()) {
            return false;
        }
        Span words = withoutMarks(frame.text(), paragraph.span());
        String text = frame.text();
        return words.length() > 1
                && "([".indexOf(text.charAt(words.start())) >= 0
                && text.indexOf(text.charAt(words.start()) == '(' ? ')' : ']', words.start()) == words.end() - 1;
    }

    private static Optional<Turn> find(String text, Span paragraph) {
        Span inner = withoutMarks(text, paragraph);
        int at = inner.start();
        int end = at;
        int words = 0;
        while (at < inner.end() && words < LONGEST_NAME && Character.isUpperCase(text.charAt(at))) {
            while (at < inner.end() && isOfName(text.charAt(at))) {
                at++;
            }
            end = at;
            words++;
            while (at < inner.end() && text.charAt(at) == ' ') {
                at++;
            }
        }
        boolean named = end - inner.start() > 1 && end < inner.end() && text.charAt(end) == ':';
        int from = end + 1;
        while (from < inner.end() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return named && from > end + 1 && from < inner.end()
                ? Optional.of(
                        new Turn(new Span(inner.start(), end), new Span(end, end + 1), new Span(from, inner.end())))
                : Optional.empty();
    }

    private static boolean isOfName(char c) {
        return Character.isUpperCase(c) || c == '.' || c == '-' || c == '\'' || c == '\u2019';
    }

    /** The paragraph without a mark at its head, and without the one at its end that closes it or nothing. */
    private static Span withoutMarks(String text, Span paragraph) {
        int from = paragraph.start();
        int to = paragraph.end();
        if (from < to && MARKS.indexOf(text.charAt(from)) >= 0) {
            from++;
            if (from < to && MARKS.indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
        }
        return new Span(from, to);
    }
}
