package dictum.attribution;

import dictum.model.Offsets;
import dictum.model.Quotation;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The words of all statements of an article, which tell nothing of when they were said. */
final class SaidWords {
    /** Occasions on which one only speaks: "during an interview" at the end of a statement tells of the saying. */
    private static final Set<String> OCCASIONS = Set.of(
            "interview",
            "discussion",
            "conversation",
            "speech",
            "briefing",
            "conference",
            "webinar",
            "podcast",
            "testimony",
            "broadcast",
            "call");

    private static final Span NO_CUE = new Span(0, 0);

    /** How many words may stand between "during" and the occasion. */
    private static final int QUALIFIERS = 4;

    /** In the order of the text, each once. */
    private final List<Span> spans;

    private SaidWords(Collection<Span> spans) {
        this.spans = spans.stream().sorted().distinct().toList();
    }

    static SaidWords of(Clauses clauses, Collection<Attribution> attributions) {
        List<Span> spans = new ArrayList<>();
        for (Attribution attribution : attributions) {
            for (Span span : attribution.content()) {
                boolean reported = attribution.kind() != Quotation.Kind.DIRECT;
                spans.add(reported ? withoutOccasion(clauses, span) : span);
            }
        }
        return new SaidWords(spans);
    }

    /** The reported words without "during a private discussion with members on 16 October" at their end. */
    private static Span withoutOccasion(Clauses clauses, Span content) {
        int sentence = clauses.sentenceAt(content.start());
        if (sentence < 0) {
            return content;
        }
        List<Unit> units = clauses.sentences().get(sentence).units();
        for (int i = clauses.unitAt(sentence, content.end() - 1);
                i > 0 && units.get(i).start() > content.start() && !units.get(i).isQuotation();
                i--) {
            if (units.get(i).is("during") && isOccasion(units, i + 1)) {
                return new Span(content.start(), units.get(i).start());
            }
        }
        return content;
    }

    private static boolean isOccasion(List<Unit> units, int from) {
        for (int i = from; i < units.size() && i <= from + QUALIFIERS; i++) {
            if (OCCASIONS.contains(units.get(i).lower())) {
                return true;
            }
            if (!units.get(i).isWord() || units.get(i).is(WordClass.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    /** Whether {@code unit} lies in a content. */
    boolean holds(Unit unit) {
        return holds(unit, NO_CUE);
    }

    /** Whether {@code unit} lies in a content, seen from {@code cue}: a content that holds the cue itself is the frame. */
    boolean holds(Unit unit, Span cue) {
        // Contents nest at most a few deep, so a step or two back finds whatever covers the unit.
        int last = Offsets.countUpTo(spans, Span::start, unit.start()) - 1;
        for (int i = last; i >= 0 && i > last - 4; i--) {
            if (spans.get(i).contains(unit.start()) && !spans.get(i).contains(cue.start())) {
                return true;
            }
        }
        return false;
    }
}
