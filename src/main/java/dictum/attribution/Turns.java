package dictum.attribution;

import dictum.attribution.Frame.Paragraph;
import dictum.model.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The turns of a transcript: paragraphs that begin with a name in capitals and a colon. */
final class Turns {
    private static final int LONGEST_NAME = 4;
    private static final int FEWEST_NAMES = 2;

    private final Map<Integer, Turn> turns;

    private Turns(Map<Integer, Turn> turns) {
        this.turns = turns;
    }

    record Turn(Span name, Span colon, Span words) {}

    /** The turns of {@code frame}; none unless at least two names take turns, since one alone may be a label. */
    static Turns of(Frame frame) {
        Map<Integer, Turn> found = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Paragraph paragraph : frame.paragraphs()) {
            find(paragraph).ifPresent(turn -> {
                found.put(paragraph.index(), turn);
                names.add(turn.name().of(frame.text()).toLowerCase(Locale.ROOT));
            });
        }
        return new Turns(names.size() >= FEWEST_NAMES ? Map.copyOf(found) : Map.of());
    }

    Optional<Turn> in(Paragraph paragraph) {
        return Optional.ofNullable(turns.get(paragraph.index()));
    }

    private static Optional<Turn> find(Paragraph paragraph) {
        if (!paragraph.quoted().isEmpty() || paragraph.sentences().isEmpty()) {
            return Optional.empty();
        }
        List<Unit> units = paragraph.sentences().get(0).units();
        int k = 0;
        while (k < units.size() && k < LONGEST_NAME && isInCapitals(units.get(k))) {
            k++;
        }
        if (k == 0 || k + 1 >= units.size() || !units.get(k).isPunctuation(':')) {
            return Optional.empty();
        }
        Span name = new Span(units.get(0).start(), units.get(k - 1).end());
        Span words = new Span(units.get(k + 1).start(), paragraph.span().end());
        return Optional.of(new Turn(name, units.get(k).span(), words));
    }

    private static boolean isInCapitals(Unit unit) {
        return unit.isWord() && unit.word().equals(unit.word().toUpperCase(Locale.ROOT)) && unit.isCapitalised();
    }
}
