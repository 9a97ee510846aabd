package dictum.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import dictum.attribution.SpeakerGold.Verdict;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often the speakers of gold attributions are right, by how sure the engine was.
 *
 * <p>A source left open is no answer; a source kept by its phrase is one, and wrong where the article does name it. A
 * short form of the right name ("Okoro") counts as wrong.
 */
final class SpeakerAccuracy {
    private static final int FOLDS = 10;

    /** One answer, or none when {@code speaker} was left open. */
    private record Answer(String doc, boolean answered, double confidence, boolean right) {}

    /**
     * A row of the table of calibration.
     *
     * @param from lowest confidence, in; {@code to} is out, but for the last row
     */
    record Row(double from, double to, int answers, int right) {
        String markdown() {
            return String.format(
                    Locale.ROOT,
                    "| %.2f – %.2f | %d | %.1f %% |",
                    from,
                    to,
                    answers,
                    answers == 0 ? 0 : 100.0 * right / answers);
        }
    }

    /** Shares in per cent. */
    record Shares(double answered, double right) {}

    private final List<Answer> answers = new ArrayList<>();
    private int namedThoughUnnamed;
    private int merged;

    static SpeakerAccuracy of(List<SpeakerGold.Case> cases) {
        SpeakerAccuracy accuracy = new SpeakerAccuracy();
        for (SpeakerGold.Case one : cases) {
            List<Credit> credits = Speakers.resolve(Frame.of(one.article()), one.attributions());
            for (JsonNode label : one.labels()) {
                accuracy.add(one.doc(), credits.get(one.indexOf(label)), label);
            }
        }
        return accuracy;
    }

    private void add(String doc, Credit credit, JsonNode label) {
        Verdict verdict = SpeakerGold.judge(credit.speaker(), label);
        answers.add(new Answer(doc, credit.speaker().isPresent(), credit.confidence(), verdict == Verdict.RIGHT));
        String kind = label.get("kind").asText();
        boolean person =
                credit.speaker().filter(Speaker.Person.class::isInstance).isPresent();
        if (verdict == Verdict.WRONG && kind.equals("unnamed")) {
            namedThoughUnnamed++;
        }
        if (verdict == Verdict.WRONG
                && person
                && kind.equals("person")
                && label.path("via").asText().equals("name")) {
            merged++;
        }
    }

    int size() {
        return answers.size();
    }

    /** How many sources that the article leaves unnamed were given a name. */
    int namedThoughUnnamed() {
        return namedThoughUnnamed;
    }

    /** How many sources that name one person were credited to another. */
    int merged() {
        return merged;
    }

    /** What is answered with at least that confidence, and how much of it is right. */
    Shares atLeast(double confidence) {
        return shares(answers, answers, confidence);
    }

    /**
     * The same for a threshold that is chosen, for each tenth of the articles, on the other nine: the lowest at which
     * {@code right} per cent are right there.
     */
    Shares crossValidated(double right) {
        List<Answer> taken = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Answer> others =
                    answers.stream().filter(one -> foldOf(one) != left).toList();
            double threshold = 1;
            for (int hundredth = 100; hundredth >= 50; hundredth--) {
                threshold = shares(others, others, hundredth / 100.0).right() >= right ? hundredth / 100.0 : threshold;
            }
            double chosen = threshold;
            answers.stream()
                    .filter(one -> foldOf(one) == left && one.answered() && one.confidence() >= chosen)
                    .forEach(taken::add);
        }
        return shares(taken, answers, 0);
    }

    private static int foldOf(Answer answer) {
        return Math.floorMod(answer.doc().hashCode(), FOLDS);
    }

    private static Shares shares(List<Answer> among, List<Answer> all, double confidence) {
        int answered = 0;
        int right = 0;
        for (Answer one : among) {
            if (one.answered() && one.confidence() >= confidence) {
                answered++;
                right += one.right() ? 1 : 0;
            }
        }
        return new Shares(100.0 * answered / all.size(), answered == 0 ? 100 : 100.0 * right / answered);
    }

    /** The table of calibration. */
    List<Row> rows() {
        double[] bounds = {0, 0.5, 0.7, 0.85, 0.9, 0.95, 1};
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.length; i++) {
            int n = 0;
            int right = 0;
            for (Answer one : answers) {
                boolean last = i + 2 == bounds.length;
                if (one.answered() && one.confidence() >= bounds[i] && (one.confidence() < bounds[i + 1] || last)) {
                    n++;
                    right += one.right() ? 1 : 0;
                }
            }
            rows.add(new Row(bounds[i], bounds[i + 1], n, right));
        }
        return rows;
    }
}
