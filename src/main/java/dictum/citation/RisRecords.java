package dictum.citation;

import dictum.model.Author;
import dictum.model.DictumException;
import dictum.model.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads records in RIS: {@code TY} to {@code ER}, one value a line; a line without a tag goes on with the value before. */
final class RisRecords {
    private static final Pattern TAGGED = Pattern.compile("([A-Z][A-Z0-9]) {1,2}-(?: (.*))?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[/-](\\d{1,2})?)?(?:[/-](\\d{1,2})?)?(?:/.*)?");

    private RisRecords() {}

    static List<SourceRecord> read(String fileName, String text) {
        List<SourceRecord> records = new ArrayList<>();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> last = new ArrayList<>();
        int begun = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher tagged = TAGGED.matcher(line);
            if (!tagged.matches()) {
                if (begun > 0 && !last.isEmpty() && !line.isBlank()) {
                    last.set(last.size() - 1, last.get(last.size() - 1) + " " + line.strip());
                } else if (begun == 0 && !line.isBlank() && records.isEmpty()) {
                    throw SourceRecord.notReadable(
                            fileName,
                            number,
                            "a record of RIS begins with \"TY  - \", not with \"%s\"".formatted(start(line)),
                            Optional.empty());
                }
                continue;
            }
            String tag = tagged.group(1);
            if (tag.equals("ER")) {
                if (begun > 0) {
                    records.add(record(fields));
                }
                fields.clear();
                begun = 0;
            } else if (tag.equals("TY") && begun > 0) {
                throw noEnd(fileName, begun);
            } else if (tag.equals("TY")) {
                begun = number;
            } else if (begun == 0) {
                throw SourceRecord.notReadable(
                        fileName,
                        number,
                        "\"%s\" stands outside a record, which begins with \"TY  - \"".formatted(start(line)),
                        Optional.empty());
            }
            last = fields.computeIfAbsent(tag, same -> new ArrayList<>());
            last.add(Optional.ofNullable(tagged.group(2)).orElse("").strip());
        }
        if (begun > 0) {
            throw noEnd(fileName, begun);
        }
        return records;
    }

    private static DictumException noEnd(String fileName, int begun) {
        return SourceRecord.notReadable(
                fileName,
                begun,
                "the record that begins here has no end, \"ER  - \": the file may be cut off",
                Optional.empty());
    }

    private static String start(String line) {
        return line.length() <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 20)) + "…";
    }

    private static SourceRecord record(Map<String, List<String>> fields) {
        List<Author> authors = new ArrayList<>();
        for (String tag : List.of("AU", "A1")) {
            for (String name : fields.getOrDefault(tag, List.of())) {
                author(name).ifPresent(authors::add);
            }
        }
        return new SourceRecord(
                first(fields, "ID").orElse(""),
                first(fields, "TI", "T1"),
                authors,
                first(fields, "DA", "PY", "Y1").flatMap(RisRecords::date),
                first(fields, "T2", "JO", "JF", "BT"),
                first(fields, "PB"),
                first(fields, "LA"),
                SourceRecord.bareDoi(first(fields, "DO")),
                first(fields, "UR"));
    }

    /** {@code Last, First, Jr.}; a name without a comma, or with one at its end, is whole. */
    private static Optional<Author> author(String written) {
        List<String> parts = List.of(written.strip().split("\\s*,\\s*", -1));
        if (parts.size() == 1 || parts.get(1).isEmpty()) {
            return SourceRecord.given(parts.get(0)).map(whole -> new Author(whole, true));
        }
        String suffix = parts.size() > 2 ? " " + parts.get(2) : "";
        return SourceRecord.given(parts.get(1) + " " + parts.get(0) + suffix).map(whole -> new Author(whole, false));
    }

    private static Optional<PartialDate> date(String written) {
        Matcher parts = DATE.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(number(parts.group(1)), number(parts.group(2)), number(parts.group(3))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<String> first(Map<String, List<String>> fields, String... tags) {
        for (String tag : tags) {
            Optional<String> value =
                    fields.getOrDefault(tag, List.of()).stream().findFirst().flatMap(SourceRecord::given);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
