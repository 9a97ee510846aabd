package dictum.citation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.model.Author;
import dictum.model.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads records in CSL-JSON: a list of items, or an object with {@code items}. */
final class CslRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CslRecords() {}

    static List<SourceRecord> read(String fileName, String text) {
        try {
            JsonNode file = JSON.readTree(text);
            JsonNode items = file.has("items") ? file.path("items") : file;
            if (!items.isArray()) {
                throw SourceRecord.notReadable(
                        fileName, 1, "CSL-JSON is a list of items, [ … ]; this is not", Optional.empty());
            }
            List<SourceRecord> records = new ArrayList<>();
            for (JsonNode item : items) {
                records.add(record(item));
            }
            return records;
        } catch (JsonProcessingException broken) {
            long line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            throw SourceRecord.notReadable(
                    fileName, line, "no JSON (" + OneLine.of(broken.getOriginalMessage()) + ")", Optional.of(broken));
        }
    }

    private static SourceRecord record(JsonNode item) {
        List<Author> authors = new ArrayList<>();
        for (JsonNode name : item.path("author")) {
            author(name).ifPresent(authors::add);
        }
        return new SourceRecord(
                item.path("id").asText(),
                text(item, "title"),
                authors,
                issued(item.path("issued")),
                text(item, "container-title"),
                text(item, "publisher"),
                text(item, "language"),
                SourceRecord.bareDoi(text(item, "DOI")),
                text(item, "URL"));
    }

    private static Optional<Author> author(JsonNode name) {
        Optional<String> literal = text(name, "literal");
        if (literal.isPresent()) {
            return Optional.of(new Author(literal.get(), true));
        }
        return SourceRecord.given(Stream.of("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
                        .map(part -> name.path(part).asText())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" ")))
                .map(whole -> new Author(whole, name.path("given").asText().isBlank()));
    }

    private static Optional<PartialDate> issued(JsonNode date) {
        JsonNode parts = date.path("date-parts").path(0);
        if (parts.isEmpty()) {
            return text(date, "raw").or(() -> text(date, "literal")).flatMap(PartialDate::tryParse);
        }
        try {
            return Optional.of(new PartialDate(
                    parts.path(0).asInt(), parts.path(1).asInt(), parts.path(2).asInt()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode item, String field) {
        return SourceRecord.given(item.path(field).asText());
    }
}
