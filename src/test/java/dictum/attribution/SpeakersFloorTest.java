package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dictum.attribution.SpeakerGold.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures who speaks, given gold sources, on the measuring corpus. The floors only rise. */
final class SpeakersFloorTest {
    private static final Path SHARED = Path.of("..", "shared");

    /** Shares in per cent. */
    private record Shares(double right, double wrong) {}

    @Test
    void namesTheSpeakersOfTheTrainingArticles() throws IOException {
        List<SpeakerGold.Case> cases =
                load("train", CorpusDigest.LEARNING, SHARED.resolve("data/speakers/train.jsonl"));

        Shares persons = measure(cases, "person");
        Shares all = measure(cases, "");

        assertThat(persons.right()).isGreaterThanOrEqualTo(92);
        assertThat(persons.wrong()).isLessThanOrEqualTo(1.2);
        assertThat(all.right()).isGreaterThanOrEqualTo(90.6);
        assertThat(all.wrong()).isLessThanOrEqualTo(1.1);
    }

    @Test
    void namesTheSpeakersOfTheChoosingArticles() throws IOException {
        List<SpeakerGold.Case> cases =
                load("dev", CorpusDigest.CHOOSING, SHARED.resolve("eval/quotes/speakers_dev.jsonl"));

        Shares persons = measure(cases, "person");

        assertThat(persons.right()).isGreaterThanOrEqualTo(95.6);
        assertThat(persons.wrong()).isLessThanOrEqualTo(1.8);
    }

    private static List<SpeakerGold.Case> load(String split, String digest, Path labels) throws IOException {
        assumeTrue(Files.exists(labels), "the measuring corpus is not beside the project");
        assertThat(CorpusDigest.of(SHARED.resolve("data/polnear").resolve(split)))
                .as("the floors are of another corpus")
                .isEqualTo(digest);
        return SpeakerGold.load(SHARED.resolve("data/polnear"), split, labels);
    }

    private static Shares measure(List<SpeakerGold.Case> cases, String kind) {
        int all = 0;
        int right = 0;
        int wrong = 0;
        for (SpeakerGold.Case one : cases) {
            List<Credit> credits = Speakers.resolve(Frame.of(one.article()), one.attributions());
            for (JsonNode label : one.labels()) {
                if (kind.isEmpty() || label.get("kind").asText().equals(kind)) {
                    Verdict verdict =
                            SpeakerGold.judge(credits.get(one.indexOf(label)).speaker(), label);
                    all++;
                    right += verdict == Verdict.RIGHT ? 1 : 0;
                    wrong += verdict == Verdict.WRONG ? 1 : 0;
                }
            }
        }
        return new Shares(100.0 * right / all, 100.0 * wrong / all);
    }
}
