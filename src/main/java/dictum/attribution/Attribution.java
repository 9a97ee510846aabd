package dictum.attribution;

import dictum.model.Quotation.Act;
import dictum.model.Quotation.Kind;
import dictum.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * A content tied to its cue and source, before anybody knows who the source is.
 *
 * @param paragraph index of the paragraph of the content's first word
 * @param content in order, without enclosing quotation marks
 * @param source the span naming who is credited; absent when the text credits nobody here
 * @param continues index, in the list of attributions, of the one whose speaker this goes on from; -1 for none
 * @param confidence that content and source are right
 * @param rule that tied them
 */
record Attribution(
        int paragraph,
        Kind kind,
        Act act,
        List<Span> content,
        Optional<Span> cue,
        Optional<Span> source,
        int continues,
        double confidence,
        String rule) {
    private static final double DOUBTFUL = 0.3;

    Attribution {
        content = List.copyOf(content);
    }

    /** The same, going on from the attribution at {@code index}. */
    Attribution goingOnFrom(int index) {
        return new Attribution(paragraph, kind, act, content, cue, source, index, confidence, rule);
    }

    /**
     * The same words, somebody's.
     *
     * @param why they are, for the path
     */
    Attribution creditedTo(Span source, double confidence, String why) {
        return new Attribution(
                paragraph, kind, act, content, cue, Optional.of(source), -1, confidence, rule + "; " + why);
    }

    /** The same words, whose they are being left open. */
    Attribution creditedToNobody() {
        return uncredited(confidence, "; a turn of a conversation, perhaps another's");
    }

    /** The same words, whose credit is not to be trusted, to nobody. */
    Attribution withDoubtfulCredit() {
        return uncredited(Math.min(confidence, DOUBTFUL), "; not sure enough of the credit");
    }

    private Attribution uncredited(double sure, String why) {
        return new Attribution(paragraph, kind, act, content, Optional.empty(), Optional.empty(), -1, sure, rule + why);
    }

    /** The same of a part of the words. */
    Attribution of(List<Span> part) {
        return new Attribution(paragraph, kind, act, part, cue, source, continues, confidence, rule);
    }

    int start() {
        return content.get(0).start();
    }

    int end() {
        return content.get(content.size() - 1).end();
    }
}
