package dictum.attribution;

import dictum.model.Quotation.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Credits nobody with a paragraph of quoted words that may as well be the other's turn: it stands behind somebody's question, or
 * behind short turns of two who answer each other.
 *
 * <p>In a report a paragraph without a credit of its own goes on with whoever spoke last; in a conversation it mostly does not.
 */
final class Conversation {
    /** Words of a turn at most; whoever holds forth for longer may go on in the next paragraph. */
    private static final int TURN = 16;

    private static final Set<String> ASKING = Set.of(
            "ask",
            "asks",
            "asked",
            "inquired",
            "enquired",
            "inquires",
            "enquires",
            "wondered",
            "wonders",
            "queried",
            "queries");

    private final Frame frame;
    private final List<Attribution> attributions;

    private Conversation(Frame frame, List<Attribution> attributions) {
        this.frame = frame;
        this.attributions = attributions;
    }

    /** The attributions, those without a credit that might be wrong. */
    static List<Attribution> of(Frame frame, List<Attribution> attributions) {
        return new Conversation(frame, attributions).all();
    }

    private List<Attribution> all() {
        List<Attribution> all = new ArrayList<>(attributions.size());
        boolean turnBefore = false;
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            boolean turn = i > 0 && goesOn(attribution, attributions.get(i - 1)) && (turnBefore || isTurn(i));
            turnBefore = turn;
            all.add(turn || isQuestionAnswered(i) ? attribution.creditedToNobody() : attribution);
        }
        return all;
    }

    /** Whether its paragraph, all in marks of its own, takes its credit from the one before. */
    private boolean goesOn(Attribution attribution, Attribution before) {
        Frame.Paragraph paragraph = frame.paragraphs().get(attribution.paragraph());
        return attribution.kind() == Kind.DIRECT
                && attribution.paragraph() == before.paragraph() + 1
                && attribution.source().isPresent()
                && attribution.source().equals(before.source())
                && attribution.source().get().end() <= paragraph.span().start()
                && paragraph.isWholeQuotation();
    }

    private boolean isTurn(int i) {
        Attribution before = attributions.get(i - 1);
        if (asks(before)) {
            return true;
        }
        if (i < 2 || !isShort(attributions.get(i)) || !isShort(before)) {
            return false;
        }
        Attribution other = attributions.get(i - 2);
        return other.kind() == Kind.DIRECT
                && before.kind() == Kind.DIRECT
                && other.paragraph() == before.paragraph() - 1
                && other.source().isPresent()
                && !words(other.source().get()).equals(words(before.source().orElseThrow()))
                && isShort(other);
    }

    /** "Reed took the stand. “Was it ordered?”" before "“It was on order,” Reed said.": whoever answers has not asked. */
    private boolean isQuestionAnswered(int i) {
        if (i + 1 >= attributions.size()) {
            return false;
        }
        Attribution question = attributions.get(i);
        Attribution answer = attributions.get(i + 1);
        return question.kind() == Kind.DIRECT
                && answer.kind() == Kind.DIRECT
                && question.cue().isEmpty()
                && question.source().isPresent()
                && answer.cue().isPresent()
                && answer.source().isPresent()
                && answer.paragraph() == question.paragraph() + 1
                && frame.text().charAt(question.end() - 1) == '?'
                && words(question.source().get())
                        .endsWith(lastWord(answer.source().get()));
    }

    private String lastWord(Span span) {
        String words = words(span);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** "“Which thing?” asked Ada." */
    private boolean asks(Attribution attribution) {
        String text = frame.text();
        Span last = attribution.content().get(attribution.content().size() - 1);
        return attribution.kind() == Kind.DIRECT
                && text.charAt(last.end() - 1) == '?'
                && attribution.cue().map(this::words).filter(ASKING::contains).isPresent();
    }

    private String words(Span span) {
        return span.of(frame.text());
    }

    private boolean isShort(Attribution attribution) {
        int words = 0;
        for (Span span : attribution.content()) {
            for (Unit unit : Units.of(frame.text(), span)) {
                words += unit.isWord() ? 1 : 0;
            }
        }
        return words <= TURN;
    }
}
