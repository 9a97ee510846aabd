package dictum.attribution;

import dictum.attribution.Frame.Paragraph;
import dictum.attribution.Frame.Sentence;
import dictum.model.Offsets;
import java.util.ArrayList;
import java.util.List;

/** The sentences of an article in one row, each with the words in it that tell a time. */
final class Clauses {
    private final Frame frame;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<List<DatePhrase>> phrases = new ArrayList<>();

    private Clauses(Frame frame) {
        this.frame = frame;
    }

    static Clauses of(Frame frame) {
        Clauses clauses = new Clauses(frame);
        DayNames names = DayNames.of(frame);
        for (Paragraph paragraph : frame.paragraphs()) {
            for (Sentence sentence : paragraph.sentences()) {
                clauses.sentences.add(sentence);
                clauses.phrases.add(DatePhrases.in(sentence.units(), names));
            }
        }
        return clauses;
    }

    Frame frame() {
        return frame;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The words that tell a time in the sentence with that index in {@link #sentences()}. */
    List<DatePhrase> phrases(int sentence) {
        return phrases.get(sentence);
    }

    /** Index, in the sentence, of the last unit that begins at or before {@code offset}; 0 when all begin after it. */
    int unitAt(int sentence, int offset) {
        List<Unit> units = sentences.get(sentence).units();
        return Math.max(0, Offsets.countUpTo(units, Unit::start, offset) - 1);
    }

    /** Index of the last sentence that begins at or before {@code offset}; -1 when all begin after it. */
    int sentenceAt(int offset) {
        return Offsets.countUpTo(sentences, sentence -> sentence.units().get(0).start(), offset) - 1;
    }
}
