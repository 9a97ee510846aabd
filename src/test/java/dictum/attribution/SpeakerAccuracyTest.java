package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dictum.attribution.SpeakerAccuracy.Row;
import dictum.attribution.SpeakerAccuracy.Shares;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Measures how far the confidence of a speaker can be trusted, on the training articles with known speakers.
 *
 * <p>With {@code -Daccuracy.write=true} the table goes into {@code src/site/markdown/accuracy.md}.
 */
final class SpeakerAccuracyTest {
    private static final Path SHARED = Path.of("..", "shared");
    private static final Path PAGE = Path.of("src", "site", "markdown", "accuracy.md");
    private static final String FROM = "<!-- speakers: measured -->";
    private static final String TO = "<!-- end -->";

    /** From here on a speaker may be taken unseen. */
    private static final double SURE = 0.95;

    @Test
    void isRightWhereItIsSure() throws IOException {
        SpeakerAccuracy accuracy = measure();

        Shares sure = accuracy.atLeast(SURE);
        assertThat(sure.right()).isGreaterThanOrEqualTo(98);
        assertThat(sure.answered()).isGreaterThanOrEqualTo(65);
        Shares chosenElsewhere = accuracy.crossValidated(98);
        assertThat(chosenElsewhere.right()).isGreaterThanOrEqualTo(97.5);
        assertThat(chosenElsewhere.answered()).isGreaterThanOrEqualTo(65);
        if (Boolean.getBoolean("accuracy.write")) {
            write(accuracy);
        }
    }

    @Test
    void namesNobodyWhomTheArticleLeavesUnnamed() throws IOException {
        SpeakerAccuracy accuracy = measure();

        assertThat(accuracy.namedThoughUnnamed()).isZero();
        assertThat(100.0 * accuracy.merged() / accuracy.size()).isLessThanOrEqualTo(0.3);
    }

    @Test
    void isTheMoreOftenRightTheSurerItIs() throws IOException {
        List<Row> rows = measure().rows();

        Row last = rows.get(rows.size() - 1);
        for (Row row : rows.subList(0, rows.size() - 1)) {
            assertThat(1.0 * row.right() / row.answers()).isLessThan(1.0 * last.right() / last.answers());
        }
    }

    private static SpeakerAccuracy measure() throws IOException {
        Path labels = SHARED.resolve("data/speakers/train.jsonl");
        assumeTrue(Files.exists(labels), "the measuring corpus is not beside the project");
        return SpeakerAccuracy.of(SpeakerGold.load(SHARED.resolve("data/polnear"), "train", labels));
    }

    private static void write(SpeakerAccuracy accuracy) throws IOException {
        Shares sure = accuracy.atLeast(SURE);
        Shares chosen = accuracy.crossValidated(98);
        String table = String.format(
                Locale.ROOT,
                """
                %s
                Of %d attributions:

                | confidence of the speaker | answers | right |
                |---|---|---|
                %s

                | | answered | right |
                |---|---|---|
                | everything answered | %.1f %% | %.1f %% |
                | confidence %.2f or more | %.1f %% | %.1f %% |
                | the threshold chosen on nine tenths of the articles, judged on the tenth | %.1f %% | %.1f %% |

                Named though the article leaves the source unnamed: %d. A source that names one person credited to another: %d.
                %s""",
                FROM,
                accuracy.size(),
                accuracy.rows().stream().map(Row::markdown).collect(Collectors.joining("\n")),
                accuracy.atLeast(0).answered(),
                accuracy.atLeast(0).right(),
                SURE,
                sure.answered(),
                sure.right(),
                chosen.answered(),
                chosen.right(),
                accuracy.namedThoughUnnamed(),
                accuracy.merged(),
                TO);
        String page = Files.readString(PAGE);
        int from = page.indexOf(FROM);
        int to = page.indexOf(TO, from) + TO.length();
        Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
    }
}
