package dictum.attribution;

import dictum.model.Span;
import java.util.Collection;
import java.util.TreeSet;

/** The words of all statements of an article, which tell nothing of when they were said. */
final class SaidWords {
    private final TreeSet<Span> spans;

    private SaidWords(Collection<Span> spans) {
        this.spans = new TreeSet<>(spans);
    }

    static SaidWords of(Collection<Attribution> attributions) {
        return new SaidWords(
                attributions.stream().flatMap(each -> each.content().stream()).toList());
    }

    /** Whether {@code unit} lies in a content, seen from {@code cue}: a content that holds the cue itself is the frame. */
    boolean holds(Unit unit, Span cue) {
        // Contents nest at most a few deep, so a step or two back finds whatever covers the unit.
        Span at = spans.floor(new Span(unit.start(), Integer.MAX_VALUE));
        for (int step = 0; at != null && step < 4; step++) {
            if (at.contains(unit.start()) && !at.contains(cue.start())) {
                return true;
            }
            at = spans.lower(at);
        }
        return false;
    }
}
