package dictum.attribution;

import dictum.model.Quotation.Act;
import dictum.model.Quotation.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attribution to which parts may still be added, as long as the sentences that follow go on from it. */
final class Draft {
    final int paragraph;
    int lastSentence;
    int lastParagraph;
    final List<Span> content = new ArrayList<>();
    final Kind kind;
    final Act act;
    final Optional<Span> cue;
    final Optional<Span> source;
    final @Nullable Draft continues;
    final double confidence;
    final String rule;

    Draft(int paragraph, int sentence, List<Span> content, Kind kind, Act act, Lead lead, String rule) {
        this.paragraph = paragraph;
        this.lastSentence = sentence;
        this.lastParagraph = paragraph;
        this.content.addAll(content);
        this.kind = kind;
        this.act = act;
        this.cue = lead.cue();
        this.source = lead.source();
        this.continues = lead.continues();
        this.confidence = lead.confidence();
        this.rule = rule;
    }

    /**
     * Whom words belong to, told before the words are.
     *
     * @param continues whose speaker goes on; null for none
     */
    record Lead(
            Optional<Span> cue,
            Optional<Span> source,
            @Nullable Draft continues,
            double confidence) {}

    boolean isQuoted() {
        return kind != Kind.INDIRECT;
    }

    int start() {
        return content.get(0).start();
    }

    int end() {
        return content.get(content.size() - 1).end();
    }
}
