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

    /** Characters from a name to its colon: ", SENIOR NATIONAL CORRESPONDENT". */
    private static final int LONGEST_OFFICE = 48;

    private static final Set<String> SPEAKING = Set.of("i", "we", "you", "my", "our", "your", "me", "us");
    private static final String MARKS = "\"\u201c\u201d";

    private final Map<Integer, Turn> turns;

    private Turns(Map<Integer, Turn> turns) {
        this.turns = turns;
    }

    record Turn(Span name, Span colon, Span words) {}

    /**
     * The turns of {@code frame}; none unless at least two who may speak take turns: one alone may be a label, and "SEM:" heads a line of
     * a glossary, in which no mark opens a line.
     */
    static Turns of(Frame frame) {
        Map<Integer, Turn> found = new HashMap<>();
        boolean marked = false;
        for (Paragraph paragraph : frame.paragraphs()) {
            Optional<Turn> turn = find(frame.text(), paragraph.span());
            if (turn.isPresent()) {
                found.put(paragraph.index(), turn.get());
                marked |= MARKS.indexOf(frame.text().charAt(paragraph.span().start())) >= 0;
            }
        }
        boolean turns = found.size() >= FEWEST_NAMES && (marked || isConversation(frame, found));
        return new Turns(turns ? Map.copyOf(found) : Map.of());
    }

    /** Whether two who are known for persons, or who speak again, take turns; or one of them and somebody who speaks to him. */
    private static boolean isConversation(Frame frame, Map<Integer, Turn> turns) {
        String text = frame.text();
        Set<String> prose = namesInProse(frame);
        Set<String> names = new HashSet<>();
        Set<String> sure = new HashSet<>();
        Set<String> speaking = new HashSet<>();
        boolean person = false;
        for (Turn turn : turns.values()) {
            String name = turn.name().of(text).toLowerCase(Locale.ROOT);
            boolean again = !names.add(name);
            boolean speaks = isSpeech(text, turn.words());
            boolean known = isPerson(name, prose);
            person |= known;
            if (known || again && speaks) {
                sure.add(name);
            }
            if (known || speaks) {
                speaking.add(name);
            }
        }
        return sure.size() >= FEWEST_NAMES || person && speaking.size() >= FEWEST_NAMES;
    }

    /** The words that stand with a capital inside sentences, in marks or not: "Okoro", but not "SEM". */
    private static Set<String> namesInProse(Frame frame) {
        Set<String> names = new HashSet<>();
        for (Paragraph paragraph : frame.paragraphs()) {
            boolean opens = true;
            for (Unit unit : Units.of(frame.text(), paragraph.span())) {
                boolean name =
                        unit.isCapitalised() && !unit.word().equals(unit.word().toUpperCase(Locale.ROOT));
                if (name && !opens) {
                    names.add(NameWords.plain(unit));
                }
                // The first word of a sentence is written so whatever it is.
                opens = !unit.isWord();
            }
        }
        return names;
    }

    /** Whether the name is a given name and a surname, or prose has its last word for a name. */
    private static boolean isPerson(String name, Set<String> prose) {
        int space = name.indexOf(' ');
        return space > 0 && space == name.lastIndexOf(' ') && NameWords.isGivenName(name.substring(0, space))
                || prose.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** Whether somebody is spoken to or speaks of himself: a definition does neither. */
    private static boolean isSpeech(String text, Span words) {
        return Units.of(text, words).stream()
                .anyMatch(unit -> SPEAKING.contains(unit.lower()) || unit.isPunctuation('?'));
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
        int colon = behindOffice(text, end, inner.end());
        boolean named = end - inner.start() > 1 && colon < inner.end() && text.charAt(colon) == ':';
        int from = colon + 1;
        while (from < inner.end() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return named && from > colon + 1 && from < inner.end()
                ? Optional.of(
                        new Turn(new Span(inner.start(), end), new Span(colon, colon + 1), new Span(from, inner.end())))
                : Optional.empty();
    }

    /** Where the colon stands behind ", HOST", ", NPR CORRESPONDENT", " #1" or " (through interpreter)"; {@code end} without them. */
    private static int behindOffice(String text, int end, int limit) {
        int at = end;
        int most = Math.min(limit, end + LONGEST_OFFICE);
        if (text.startsWith(", ", at)) {
            at += 2;
            while (at < most && (isOfName(text.charAt(at)) || text.charAt(at) == ' ')) {
                at++;
            }
            return at < most && text.charAt(at) == ':' ? at : end;
        }
        if (text.startsWith(" #", at)) {
            at += 2;
            while (at < most && Character.isDigit(text.charAt(at))) {
                at++;
            }
            return at;
        }
        if (text.startsWith(" (", at)) {
            int close = text.indexOf(')', at);
            return close > 0 && close + 1 < most ? close + 1 : end;
        }
        return end;
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
