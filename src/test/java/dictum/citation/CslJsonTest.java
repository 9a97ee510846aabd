package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.inInterview;
import static dictum.citation.Samples.indirectly;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.citation.Samples.Source;
import dictum.model.Entry;
import dictum.model.ItemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CslJsonTest {
    /** Variables of the CSL 1.0.2 input schema that an article may have, by the type the schema gives them. */
    private static final Set<String> STRINGS = Set.of(
            "id", "citation-key", "type", "title", "container-title", "section", "URL", "language", "keyword", "note");

    private static final Set<String> DATES = Set.of("issued", "accessed");
    private static final Set<String> NAME_PARTS = Set.of("family", "given", "suffix", "literal");
    private static final Set<String> TYPES = Set.of("article-newspaper", "article-magazine", "post-weblog", "webpage");

    /** Names that a line of the note must not begin with, since citation tools take such a line for a field. */
    private static final Set<String> FIELDS = Set.of(
            "author",
            "title",
            "type",
            "doi",
            "url",
            "issued",
            "accessed",
            "note",
            "publisher",
            "container-title",
            "editor",
            "source",
            "status",
            "archive",
            "section",
            "keyword",
            "genre",
            "medium",
            "version",
            "language");

    @Test
    void listsEachArticleOnceWithItsQuotations() throws IOException {
        Source lind = Source.plain();
        Source agency = Source.byAgency("Northern Press Agency").key("npa2026").issued("2026-03");
        JsonNode items = read(
                lind.quoting(said(OKORO, "It is closed")),
                lind.quoting(indirectly(OKORO, "it will stay closed")),
                agency.quoting(said(OKORO, "Ask in autumn")));
        assertThat(items).hasSize(2);
        JsonNode first = items.get(0);
        assertThat(first.path("id").asText()).isEqualTo("lind2026");
        assertThat(first.path("type").asText()).isEqualTo("article-newspaper");
        assertThat(first.path("author").toString()).isEqualTo("[{\"family\":\"Lind\",\"given\":\"Jan\"}]");
        assertThat(first.path("issued").toString()).isEqualTo("{\"date-parts\":[[2026,3,5]]}");
        assertThat(first.path("accessed").toString()).isEqualTo("{\"date-parts\":[[2026,11,25]]}");
        assertThat(first.path("custom").path("quotations")).hasSize(2);
        assertThat(items.get(1).path("author").toString()).isEqualTo("[{\"literal\":\"Northern Press Agency\"}]");
        assertThat(items.get(1).path("issued").toString()).isEqualTo("{\"date-parts\":[[2026,3]]}");
    }

    @Test
    void tellsWhoSaidWhatInTheNote() throws IOException {
        Entry entry = Samples.entry(
                "q1",
                inInterview(said(OKORO, "It is closed.\n\nAsk in autumn"), "Radio Lenn", "2026-03-03"),
                Source.plain().archive("https://archive.example/1").reference(),
                "ask her\nagain",
                List.of("bridge", "harbour"));
        assertThat(read(entry).get(0).path("note").asText()).isEqualTo("""
                        Quotation (direct): “It is closed. ¶ Ask in autumn”
                        Said by: Ada Okoro (chief engineer, Harbour Board)
                        Said: 2026-03-03, interview (Radio Lenn)
                        Comment: ask her ¶ again
                        Tagged: bridge; harbour
                        Archived: https://archive.example/1
                        Snapshot: sha256 %s""".formatted(Samples.SHA));
    }

    @Test
    void putsNoMarksAroundAnIndirectStatement() throws IOException {
        assertThat(read(Source.plain().quoting(indirectly(OKORO, "it is closed")))
                        .get(0)
                        .path("note")
                        .asText())
                .startsWith("Quotation (indirect): it is closed\n")
                .doesNotContain("“");
    }

    @Test
    void letsNoQuotationPlantAField() throws IOException {
        String hostile = "x\nauthor: Evil\r\nDOI: 10.1/x\u2028title: y {:type: book}";
        Entry entry = Samples.entry("q1", said(OKORO, hostile), Source.plain().reference(), hostile, List.of(hostile));
        String note = read(entry).get(0).path("note").asText();
        assertThat(note).doesNotContain("{:");
        assertThat(note.split("\\R", -1))
                .allSatisfy(line -> assertThat(FIELDS)
                        .doesNotContain(line.substring(0, Math.max(0, line.indexOf(':')))
                                .toLowerCase(Locale.ROOT)));
        assertThat(read(entry).get(0).at("/custom/quotations/0/text").asText()).isEqualTo(hostile);
    }

    @ParameterizedTest
    @EnumSource(ItemType.class)
    void hasOnlyFieldsAndTypesOfTheSchema(ItemType type) throws IOException {
        Entry entry = Samples.entry(
                "q1",
                said(OKORO, "It is closed"),
                Source.byPeople("Ola Rask Jr.", "王小明").type(type).reference(),
                "",
                List.of("bridge"));
        JsonNode item = read(entry).get(0);
        item.properties().forEach(field -> {
            String name = field.getKey();
            if (STRINGS.contains(name)) {
                assertThat(field.getValue().isTextual()).as(name).isTrue();
            } else if (DATES.contains(name)) {
                assertThat(field.getValue().path("date-parts").get(0)).as(name).allMatch(JsonNode::isInt);
            } else if (name.equals("author")) {
                field.getValue()
                        .forEach(author ->
                                assertThat(author.fieldNames()).toIterable().isSubsetOf(NAME_PARTS));
            } else {
                assertThat(name).isEqualTo("custom");
                assertThat(field.getValue().isObject()).isTrue();
            }
        });
        assertThat(TYPES).contains(item.path("type").asText());
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        Entry entry = Source.byPeople()
                .untitled()
                .noPublication()
                .noUrl()
                .issued("--03-05")
                .quoting(said(OKORO, "x"));
        assertThat(read(entry).get(0).fieldNames())
                .toIterable()
                .doesNotContain("title", "author", "container-title", "URL", "issued");
    }

    @Test
    void isValidForNothingAndForBrokenCharacters() throws IOException {
        assertThat(read()).isEmpty();
        Entry entry = Source.plain().title("a\uD800").quoting(said(OKORO, "\uDC00\u0000👩‍🚒\u2028"));
        assertThat(text(entry)).contains("a\\ud800").contains("👩‍🚒");
        assertThat(read(entry).get(0).at("/custom/quotations/0/text").asText()).isEqualTo("\uDC00\u0000👩‍🚒\u2028");
    }

    private static JsonNode read(Entry... entries) throws IOException {
        return new ObjectMapper().readTree(text(entries));
    }

    private static String text(Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CitationFormats.named("csl-json").write(Arrays.asList(entries).iterator(), Samples.ARTICLES, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
