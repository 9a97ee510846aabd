package dictum.attribution;

import dictum.model.Quotation.Act;
import dictum.model.Quotation.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Ties contents to cues and sources by learned weights, with what the rules tied among the candidates.
 *
 * <p>Part of speech of every token, likelihood of every cue, bounds of its sources and contents, the best of these, how
 * likely that is right, and the surest that go together.
 */
final class TrainedAttributions {
    /** Least likelihood of an attribution that is told. */
    static final double LEAST = 0.3;

    private static final List<Kind> KINDS = List.of(Kind.DIRECT, Kind.MIXED, Kind.INDIRECT);

    private final Tokens t;
    private final Acceptor acceptor;
    private final List<Candidate> best;

    private TrainedAttributions(Frame frame, Models models) {
        t = Tokens.of(frame);
        t.tagged(models.tagger().tag(t));
        List<List<Candidate>> groups = Candidates.of(t, models, Attributions.of(frame));
        acceptor = new Acceptor(t, groups);
        best = acceptor.best(models);
    }

    static List<Attribution> of(Frame frame) {
        return of(frame, Weights.shipped().models());
    }

    static List<Attribution> of(Frame frame, Models models) {
        TrainedAttributions trained = new TrainedAttributions(frame, models);
        List<Attribution> attributions = new ArrayList<>();
        for (Candidate candidate : Acceptor.together(trained.best, LEAST)) {
            attributions.add(trained.attribution(candidate));
        }
        return attributions;
    }

    private Attribution attribution(Candidate c) {
        Kind kind = KINDS.get(acceptor.kind(c));
        List<Span> spans = spans(c);
        return new Attribution(
                t.paragraph[c.first()],
                kind,
                act(c, kind),
                spans,
                c.cue < 0 ? Optional.empty() : Optional.of(new Span(t.start[c.cue], t.end[c.cue])),
                c.sourceFrom < 0 ? Optional.empty() : Optional.of(new Span(t.start[c.sourceFrom], t.end[c.sourceTo])),
                -1,
                c.accept,
                path(c));
    }

    private Act act(Candidate c, Kind kind) {
        return kind != Kind.DIRECT && c.cue >= 0 && CueLexicon.isThought(t.cueClass[c.cue]) ? Act.THOUGHT : Act.SPEECH;
    }

    private static String path(Candidate c) {
        String rule = c.rule == null ? "" : "; rule: " + c.rule.rule();
        return String.format(
                Locale.ROOT,
                "trained: cue %.2f, source %.2f, content %.2f, accepted %.2f%s",
                Table.probability(c.cueScore),
                c.source,
                c.left * c.right,
                c.accept,
                rule);
    }

    private List<Span> spans(Candidate c) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < c.content.length; i += 2) {
            spans.add(new Span(t.start[c.content[i]], t.end[c.content[i + 1]]));
        }
        return spans;
    }
}
