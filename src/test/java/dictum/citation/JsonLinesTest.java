package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.bySomebody;
import static dictum.citation.Samples.inInterview;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.citation.Samples.Source;
import dictum.model.Article;
import dictum.model.Aside;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.PageNotes;
import dictum.model.Precedent;
import dictum.model.Provenance;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Rival;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code extract}, {@code quotes --json} and {@code show --json} print. */
final class JsonLinesTest {
    @Test
    void printsAReadingFieldForField() {
        assertThat(ReadingJson.of(Samples.article(), Samples.quotationsOfArticle()))
                .isEqualTo(("{'doc':'bridge','sha256':'" + Samples.SHA + "','language':'en','title':'Bridge closed',"
                                + "'standfirst':null,'authors':['Jan Lind'],'publisher':'The Harbour Times',"
                                + "'section':null,'issued':'2026-03-05','modified':null,"
                                + "'canonical':'https://harbour.example/bridge',"
                                + "'dateline':{'place':'Lenn','date':'--03-05'},"
                                + "'text':'LENN, 5 March — “The bridge is closed,” said Ada Okoro. “It will stay so.”"
                                + "\\n\\n“Nobody asked us.”',"
                                + "'quotations':[{'kind':'direct','act':'speech',"
                                + "'text':'The bridge is closed It will stay so','spans':[[17,37],[57,72]],"
                                + "'start':17,'end':72,'cue':{'start':40,'end':44,'text':'said'},"
                                + "'source':{'start':45,'end':54,'text':'Ada Okoro'},"
                                + "'speaker':{'name':'Ada Okoro','kind':'person','role':'chief engineer',"
                                + "'affiliation':'Harbour Board','descriptor':null},"
                                + "'uttered':{'date':'2026-03-05','basis':'dateline'},"
                                + "'venue':{'kind':'statement','name':null,'basis':'in a statement'},"
                                + "'confidence':0.97,'rule':'marks, said',"
                                + "'selector':{'exact':'The bridge is closed,” said Ada Okoro. “It will stay so',"
                                + "'prefix':'LENN, 5 March — “','suffix':'.”\\n\\n“Nobody asked us.”'},"
                                + "'link':'https://harbour.example/bridge#:~:text="
                                + "The%20bridge%20is%20closed,It%20will%20stay%20so',"
                                + "'evidence':['the name stands after the cue']}],'basis':null,"
                                + "'free':null,'amp':false,'ampVersion':null,'rivals':[],'damage':[],'asides':[]}")
                        .replace('\'', '"'));
    }

    @Test
    void printsWhatElseThePageSays() throws IOException {
        Article read = bare("Nobody asked us");
        Article article = new Article(
                read.doc(),
                read.sha256(),
                read.itemType(),
                read.language(),
                read.title(),
                read.standfirst(),
                read.authors(),
                read.publisher(),
                read.section(),
                read.issued(),
                read.modified(),
                read.canonical(),
                read.dateline(),
                read.text(),
                read.blocks(),
                List.of(new Aside(15, "The old pier", Aside.Kind.CAPTION), new Aside(15, "Read also")),
                Optional.of(new Provenance("visible page", "article: /html[1]")),
                new PageNotes(
                        Optional.of(Found.of(false, "json-ld", "NewsArticle.isAccessibleForFree: false")),
                        true,
                        Optional.of(Found.of(URI.create("https://harbour.example/amp"), "meta", "link rel=amphtml")),
                        List.of(new Rival("issued", Found.of("2026-01-09", "opengraph", "og:pubdate: 9 January"))),
                        List.of(),
                        List.of("characters that could not be decoded: 3")));
        assertThat(ReadingJson.of(article, List.of()))
                .endsWith(("'basis':{'source':'visible page','evidence':'article: /html[1]'},'free':false,'amp':true,"
                                + "'ampVersion':'https://harbour.example/amp','rivals':[{'field':'issued',"
                                + "'value':'2026-01-09','source':'opengraph','evidence':'og:pubdate: 9 January'}],'damage':['characters that could not be decoded: 3'],"
                                + "'asides':[{'kind':'caption','at':15,'text':'The old pier'}]}")
                        .replace('\'', '"'));
    }

    @Test
    void printsNullForWhatIsNotKnown() throws IOException {
        String text = "x".repeat(10) + "Nobody asked us";
        JsonNode json = parsed(ReadingJson.of(bare(text), List.of(bySomebody("Nobody asked us"))));
        for (String field : List.of(
                "language",
                "title",
                "standfirst",
                "publisher",
                "section",
                "issued",
                "modified",
                "canonical",
                "dateline")) {
            assertThat(json.get(field).isNull()).as(field).isTrue();
        }
        JsonNode quotation = json.path("quotations").path(0);
        for (String field : List.of("cue", "source", "speaker", "venue", "link")) {
            assertThat(quotation.get(field).isNull()).as(field).isTrue();
        }
        assertThat(quotation.path("uttered").toString())
                .isEqualTo("{\"date\":null,\"basis\":\"the article gives no day\"}");
    }

    @Test
    void staysOneValidLineForEveryCharacter() throws IOException {
        StringBuilder all = new StringBuilder("xxxxxxxxxx");
        for (char c = 0; c < 0xFFFF; c++) {
            all.append(c);
        }
        all.append("👩‍🚒");
        String line = ReadingJson.of(bare(all.toString()), List.of());
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(line).doesNotContain("\n", "\r");
        assertThat(parsed(line).path("text").asText()).isEqualTo(all.toString());
    }

    @Test
    void printsAnErrorForABadInput() {
        assertThat(ReadingJson.error("page", new DictumException(DictumException.Kind.TOO_LARGE, "30 MB: \"too big\"")))
                .isEqualTo(
                        "{\"doc\":\"page\",\"error\":{\"kind\":\"too-large\",\"message\":\"30 MB: \\\"too big\\\"\"}}");
    }

    @Test
    void printsAnEntryWithItsArticle() throws IOException {
        Entry entry = Source.byAgency("Northern Press Agency").quoting(said(OKORO, "It is closed"));
        JsonNode json = parsed(EntryJson.of(entry, Samples.ARTICLES.of(entry)));
        assertThat(names(json))
                .containsExactly(
                        "id",
                        "kind",
                        "act",
                        "text",
                        "spans",
                        "start",
                        "end",
                        "cue",
                        "source",
                        "speaker",
                        "uttered",
                        "venue",
                        "confidence",
                        "rule",
                        "selector",
                        "link",
                        "evidence",
                        "review",
                        "note",
                        "tags",
                        "reference");
        assertThat(names(json.path("reference")))
                .containsExactly(
                        "key",
                        "type",
                        "title",
                        "authors",
                        "publication",
                        "section",
                        "issued",
                        "url",
                        "archive",
                        "accessed",
                        "language",
                        "sha256");
        assertThat(json.at("/reference/authors").toString())
                .isEqualTo("[{\"name\":\"Northern Press Agency\",\"organisation\":true}]");
    }

    @Test
    void printsWhatWasProposedAndDecided() throws IOException {
        Quotation proposed = bySomebody("It is closed");
        Review.Correction correction = new Review.Correction(
                Optional.of(OKORO),
                Optional.of(inInterview(proposed, "Radio Lenn", "2026-03").uttered()),
                Optional.empty(),
                Optional.empty());
        Review review = new Review(
                "q1",
                Review.Verdict.CORRECTED,
                Optional.of(correction),
                "me",
                Instant.parse("2026-11-25T10:00:00Z"),
                "heard it");
        Entry reviewed = Source.plain().quoting(said(OKORO, "It is closed"));
        JsonNode json = parsed(EntryJson.of(
                reviewed,
                Optional.of(Samples.ARTICLES.of(reviewed)),
                proposed,
                List.of(review),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new Precedent("q0", "okoro2026", review, Optional.empty())),
                Optional.of("q0")));
        assertThat(json.at("/precedent/id").asText()).isEqualTo("q0");
        assertThat(json.at("/precedent/holds").asBoolean()).isTrue();
        assertThat(json.at("/precedent/review")).isEqualTo(json.at("/reviews/0"));
        assertThat(json.at("/sameAs").asText()).isEqualTo("q0");
        assertThat(json.at("/proposed/speaker").isNull()).isTrue();
        assertThat(json.at("/reviews/0").toString())
                .isEqualTo("{\"verdict\":\"corrected\",\"correction\":{\"speaker\":{\"name\":\"Ada Okoro\","
                        + "\"kind\":\"person\",\"role\":\"chief engineer\",\"affiliation\":\"Harbour Board\","
                        + "\"descriptor\":null},\"uttered\":{\"date\":\"2026-03\",\"basis\":\"on Tuesday\"}},"
                        + "\"reviewer\":\"me\",\"at\":\"2026-11-25T10:00:00Z\",\"note\":\"heard it\"}");
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode parsed(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }

    private static Article bare(String text) {
        return new Article(
                "page",
                Samples.SHA,
                ItemType.WEBPAGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
