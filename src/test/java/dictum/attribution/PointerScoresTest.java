package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the scores added up in parts against the plain sums over all features. */
final class PointerScoresTest {
    private static final String STORY = """
            PORT ELLERY — Mayor Ada Okoro, who runs the harbour board, said on Monday that the bridge was “not finished.”
            “We wait,” said Ilan Brandt. “Nobody tells us for how long, and I have asked. I have asked twice.
            “The board knows,” he told reporters, adding that the council, according to its clerk, had been warned.
            She denied it; her deputy (a former engineer) called the claim “absurd” and said so again: “It is absurd.”
            """;

    private final Models models = Weights.shipped().models();
    private Tokens t;
    private Pointers pointers;
    private PointerScores scores;

    @BeforeEach
    void tag() {
        t = Tokens.of(Frame.of(SpeakerGold.article("story", STORY)));
        t.tagged(models.tagger().tag(t));
        pointers = new Pointers(t);
        scores = new PointerScores(t, models, pointers);
    }

    @Test
    void scoresSourcesLikeThePlainSum() {
        for (int cue = 0; cue < t.size; cue++) {
            pointers.sourceStarts(cue);
            for (int start : taken()) {
                assertThat(scores.sourceStart(start, cue))
                        .isEqualTo(table(Boundary.SOURCE_START).score(pointers.sourceStart(start, cue)));
                if (start != Pointers.NONE) {
                    pointers.sourceEnds(cue, start);
                    for (int end : taken()) {
                        assertThat(scores.sourceEnd(end, start, cue))
                                .isEqualTo(table(Boundary.SOURCE_END).score(pointers.sourceEnd(end, start, cue)));
                    }
                }
            }
        }
    }

    @Test
    void scoresContentsLikeThePlainSumWhateverTheSource() {
        for (int cue = 3; cue < t.size; cue += 2) {
            for (int source = -1; source < t.size; source += 17) {
                checkContents(cue, source, Math.min(source + 2, t.size - 1), true);
                checkContents(cue, source, Math.min(source + 2, t.size - 1), false);
            }
        }
    }

    private void checkContents(int cue, int sourceFrom, int sourceTo, boolean left) {
        if (left) {
            pointers.nearLefts(cue);
        } else {
            pointers.nearRights(cue);
        }
        Table near = table(Boundary.near(left));
        Table far = table(Boundary.far(left));
        int[] nears = taken();
        for (int i : nears) {
            assertThat(scores.contentNear(i, cue, sourceFrom, sourceTo, left))
                    .isEqualTo(near.score(pointers.contentNear(i, cue, sourceFrom, sourceTo, left)));
        }
        int bound = nears[nears.length / 2];
        if (bound == Pointers.NONE) {
            return;
        }
        if (left) {
            pointers.farLefts(cue, bound);
        } else {
            pointers.farRights(cue, bound);
        }
        for (int i : taken()) {
            assertThat(scores.contentFar(i, bound, cue, sourceFrom, sourceTo, left))
                    .isEqualTo(far.score(pointers.contentFar(i, bound, cue, sourceFrom, sourceTo)));
        }
    }

    private Table table(Boundary boundary) {
        return models.boundaries().table(boundary);
    }

    private int[] taken() {
        return java.util.Arrays.copyOf(pointers.candidates, pointers.count);
    }
}
