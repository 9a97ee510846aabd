package dictum.citation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.model.DictumException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/**
 * A source as a reference manager lists it, read from its file.
 *
 * @param key its identifier there, possibly empty
 * @param address of the page, as it is written
 */
public record SourceRecord(String key, Optional<String> title, Optional<String> address) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether a file called that holds records that can be read here. */
    public static boolean isRecords(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".ris") || name.endsWith(".bib");
    }

    /**
     * The records in a file of CSL-JSON, RIS or BibTeX, as its name tells, in their order.
     *
     * @throws DictumException {@code USAGE} when the text is not what the name says
     */
    public static List<SourceRecord> read(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (name.endsWith(".json")) {
            return cslJson(fileName, content);
        }
        return name.endsWith(".ris") ? ris(content) : bibTex(fileName, content);
    }

    private static List<SourceRecord> cslJson(String fileName, String text) {
        try {
            List<SourceRecord> records = new ArrayList<>();
            JsonNode items = JSON.readTree(text);
            for (JsonNode item : items.has("items") ? items.path("items") : items) {
                records.add(new SourceRecord(
                        item.path("id").asText(),
                        given(item.path("title").asText()),
                        given(item.path("URL").asText())));
            }
            return records;
        } catch (JsonProcessingException broken) {
            throw notReadable(fileName, broken.getOriginalMessage(), broken);
        }
    }

    private static List<SourceRecord> ris(String text) {
        List<SourceRecord> records = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            boolean tagged = line.length() >= 5 && line.startsWith("  -", 2);
            if (!tagged) {
                continue;
            }
            String tag = line.substring(0, 2);
            if (tag.equals("ER")) {
                records.add(new SourceRecord(
                        fields.getOrDefault("ID", ""),
                        given(fields.getOrDefault("TI", fields.getOrDefault("T1", ""))),
                        given(fields.getOrDefault("UR", ""))));
                fields.clear();
            } else {
                fields.putIfAbsent(tag, line.substring(5).strip());
            }
        }
        return records;
    }

    private static List<SourceRecord> bibTex(String fileName, String text) {
        try {
            List<SourceRecord> records = new ArrayList<>();
            for (BibTeXEntry entry : new BibTeXParser()
                    .parse(new StringReader(text))
                    .getEntries()
                    .values()) {
                records.add(new SourceRecord(
                        entry.getKey().getValue(),
                        field(entry, "title").map(SourceRecord::plain),
                        field(entry, "url").map(SourceRecord::unescaped)));
            }
            return records;
        } catch (ParseException | TokenMgrException broken) {
            throw notReadable(fileName, String.valueOf(broken.getMessage()), broken);
        }
    }

    private static Optional<String> field(BibTeXEntry entry, String name) {
        Value value = entry.getField(new Key(name));
        return value == null ? Optional.empty() : given(value.toUserString());
    }

    private static String plain(String value) {
        return unescaped(value.replace("\\textbackslash{}", "\u0000")
                        .replace("\\^{}", "^")
                        .replace("\\~{}", "~"))
                .replace("\u0000", "\\");
    }

    /** Without TeX's braces and the backslashes before signs. */
    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean escapes = c == '\\' && i + 1 < value.length() && "{}$&#_%".indexOf(value.charAt(i + 1)) >= 0;
            if (escapes) {
                plain.append(value.charAt(++i));
            } else if (c != '{' && c != '}') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(known -> !known.isEmpty());
    }

    private static DictumException notReadable(String fileName, String reason, Exception cause) {
        return new DictumException(
                DictumException.Kind.USAGE,
                "%s cannot be read as its name says: %s".formatted(fileName, OneLine.of(reason)),
                cause);
    }
}
