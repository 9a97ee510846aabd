package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.citation.Samples.Source;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class LinkedDataTest {
    @Nested
    final class Annotations {
        @Test
        void pointAtTheWordsAndTellTheSpeaker() throws JsonProcessingException {
            JsonNode page = read("annotations", Samples.complete(), Samples.indirect());
            assertThat(page.path("type").asText()).isEqualTo("AnnotationPage");
            assertThat(page.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
            assertThat(page.path("items")).hasSize(2);
            JsonNode first = page.at("/items/0");
            assertThat(first.path("id").asText()).isEqualTo("urn:dictum:quotation:q1");
            assertThat(first.at("/body").findValuesAsText("purpose"))
                    .containsExactly("identifying", "classifying", "describing", "tagging", "tagging", "commenting");
            assertThat(first.at("/body/0/value").asText()).isEqualTo("Ada Okoro (chief engineer, Harbour Board)");
            assertThat(first.at("/target/source/id").asText()).isEqualTo("https://harbour.example/bridge-closed");
            assertThat(first.at("/target/state/cached").asText()).startsWith("https://web.archive.example/");
            assertThat(first.at("/target/selector/0/exact").asText()).isEqualTo("It is closed, & stays so");
            assertThat(first.at("/target/selector/1").toString())
                    .isEqualTo("{\"type\":\"TextPositionSelector\",\"start\":10,\"end\":34}");
        }

        @Test
        void sayADenialBehindItsCue() throws JsonProcessingException {
            JsonNode annotation = read("annotations", Samples.indirect()).at("/items/0");
            assertThat(annotation.path("body").findValuesAsText("value")).contains("denied: the bridge will fall");
            assertThat(annotation.at("/target/selector/0/exact").asText()).isEqualTo("the bridge will fall");
        }

        @Test
        void countCodePoints() throws JsonProcessingException {
            Entry entry = Source.plain().quoting(said(OKORO, "👩‍🚒 𝔘 closed"));
            JsonNode position = read("annotations", entry).at("/items/0/target/selector/1");
            assertThat(position.path("end").asInt() - position.path("start").asInt())
                    .isEqualTo("👩‍🚒 𝔘 closed".codePointCount(0, "👩‍🚒 𝔘 closed".length()));
        }

        @Test
        void haveATargetForEachPart() throws JsonProcessingException {
            Quotation split = Samples.quotationsOfArticle().get(0);
            JsonNode targets =
                    read("annotations", Source.plain().quoting(split)).at("/items/0/target");
            assertThat(targets).hasSize(2);
            assertThat(targets.at("/0/selector/0/exact").asText()).isEqualTo("The bridge is closed");
            assertThat(targets.at("/1/selector/0/exact").asText()).isEqualTo("It will stay so");
        }
    }

    @Nested
    final class SchemaOrg {
        @Test
        void saysADenialBehindItsCue() throws JsonProcessingException {
            assertThat(read("schema-org", Samples.indirect())
                            .at("/@graph/1/text")
                            .asText())
                    .isEqualTo("denied: the bridge will fall");
        }

        @Test
        void showsWhereTheCreditCutsTheWords() throws JsonProcessingException {
            Entry split = Source.plain().quoting(Samples.quotationsOfArticle().get(0));
            assertThat(read("schema-org", split).at("/@graph/1/text").asText())
                    .isEqualTo("The bridge is closed […] It will stay so");
        }

        @Test
        void neverCallsTheWriterTheCreatorOfAQuotation() throws JsonProcessingException {
            JsonNode graph =
                    read("schema-org", Samples.complete(), Samples.indirect()).path("@graph");
            assertThat(graph).hasSize(3);
            JsonNode article = graph.get(0);
            assertThat(article.path("@type").asText()).isEqualTo("NewsArticle");
            assertThat(article.path("author").findValuesAsText("name")).containsExactly("Jan Lind", "Mia van Berg");
            assertThat(article.path("datePublished").asText()).isEqualTo("2026-03-05");
            JsonNode quotation = graph.get(1);
            assertThat(quotation.path("text").asText()).isEqualTo("It is closed, & stays so");
            assertThat(quotation.path("creator").toString())
                    .isEqualTo("{\"@type\":\"Person\",\"name\":\"Ada Okoro\",\"jobTitle\":\"chief engineer\","
                            + "\"affiliation\":{\"@type\":\"Organization\",\"name\":\"Harbour Board\"}}");
            assertThat(quotation.path("dateCreated").asText()).isEqualTo("2026-03-03");
            assertThat(quotation.at("/isPartOf/@id").asText())
                    .isEqualTo(article.path("@id").asText());
            assertThat(graph.get(2).path("genre").asText()).isEqualTo("indirect");
        }

        @Test
        void givesAnUnnamedSourceNoName() throws JsonProcessingException {
            Speaker official = new Speaker.Unnamed("a senior official", Optional.empty(), Optional.empty());
            JsonNode creator = read("schema-org", Source.plain().quoting(said(official, "x")))
                    .at("/@graph/1/creator");
            assertThat(creator.has("name")).isFalse();
            assertThat(creator.path("description").asText()).isEqualTo("a senior official");
        }

        @Test
        void doesNotTakeAReportForAPerson() throws JsonProcessingException {
            JsonNode quotation = read("schema-org", Source.plain().quoting(said(new Speaker.Document("report"), "x")))
                    .at("/@graph/1");
            assertThat(quotation.has("creator")).isFalse();
            assertThat(quotation.at("/citation/name").asText()).isEqualTo("report");
        }
    }

    @Test
    void areValidJsonForNoQuotationsToo() throws JsonProcessingException {
        assertThat(read("annotations").path("items")).isEmpty();
        assertThat(read("schema-org").path("@graph")).isEmpty();
    }

    private static JsonNode read(String format, Entry... entries) throws JsonProcessingException {
        return new ObjectMapper().readTree(Samples.written(format, entries));
    }
}
