package dictum.citation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.model.ArticleCorrection;
import dictum.model.ArticleReview;
import dictum.model.Author;
import dictum.model.CorrectedArticle;
import dictum.model.PartialDate;
import dictum.model.Reference;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArticleJsonTest {
    private static final ArticleReview REVIEW = new ArticleReview(
            ArticleCorrection.NONE
                    .withTitle(Optional.of("Gates"))
                    .withAuthors(List.of(new Author("López García, María José", false)))
                    .withIssued(Optional.empty())
                    .withLanguage(Optional.of("nl")),
            "mira",
            Instant.parse("2026-11-29T10:00:00Z"),
            "as printed");

    @Test
    void hasWhatThePageSaysBesideWhatWasSet() throws IOException {
        Reference read = Samples.complete().reference();
        Reference now = REVIEW.correction().applyTo(read);
        JsonNode json = new ObjectMapper()
                .readTree(ArticleJson.of(
                        new CorrectedArticle(read, now, List.of(REVIEW)),
                        true,
                        List.of(new ArticleJson.Day(Samples.complete(), Optional.of(PartialDate.ofYear(2020)))),
                        List.of(Samples.indirect())));
        assertThat(json.at("/reference/title").asText()).isEqualTo("Gates");
        assertThat(json.at("/reference/issued").isNull()).isTrue();
        assertThat(json.at("/asRead/title").asText()).isEqualTo(read.title().orElseThrow());
        assertThat(json.at("/asRead/issued").asText())
                .isEqualTo(read.issued().orElseThrow().toString());
        assertThat(json.at("/corrections").toString())
                .isEqualTo("[{\"set\":{\"title\":\"Gates\",\"authors\":[{\"name\":\"López García, María José\","
                        + "\"organisation\":false}],\"issued\":null,\"language\":\"nl\"},\"reviewer\":\"mira\","
                        + "\"at\":\"2026-11-29T10:00:00Z\",\"note\":\"as printed\"}]");
        assertThat(json.at("/redated/0/before").asText()).isEqualTo("2020");
        assertThat(json.at("/doubtful/0").asText()).isEqualTo(Samples.indirect().id());
    }
}
