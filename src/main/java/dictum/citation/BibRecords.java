package dictum.citation;

import dictum.model.Author;
import dictum.model.PartialDate;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/** Reads records in BibTeX and BibLaTeX. */
final class BibRecords {
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private BibRecords() {}

    static List<SourceRecord> read(String fileName, String text) {
        try {
            List<SourceRecord> records = new ArrayList<>();
            for (BibTeXEntry entry : new BibTeXParser()
                    .parse(new StringReader(text))
                    .getEntries()
                    .values()) {
                records.add(record(entry));
            }
            return records;
        } catch (ParseException | TokenMgrException broken) {
            String reason = String.valueOf(broken.getMessage());
            Matcher line = LINE.matcher(reason);
            throw SourceRecord.notReadable(
                    fileName,
                    line.find() ? Long.parseLong(line.group(1)) : 1,
                    "no BibTeX (" + OneLine.of(reason) + ")",
                    Optional.of(broken));
        }
    }

    private static SourceRecord record(BibTeXEntry entry) {
        return new SourceRecord(
                entry.getKey().getValue(),
                plain(entry, "title"),
                field(entry, "author").map(BibRecords::authors).orElse(List.of()),
                issued(entry),
                plain(entry, "journaltitle").or(() -> plain(entry, "journal")).or(() -> plain(entry, "booktitle")),
                plain(entry, "publisher").or(() -> plain(entry, "organization")),
                plain(entry, "language").or(() -> plain(entry, "langid").map(BibLatex::tag)),
                SourceRecord.bareDoi(field(entry, "doi").map(BibRecords::unescaped)),
                field(entry, "url").map(BibRecords::unescaped));
    }

    /** Names joined by "and"; one in braces is whole. */
    private static List<Author> authors(String written) {
        List<Author> authors = new ArrayList<>();
        int depth = 0;
        int from = 0;
        String names = OneLine.of(written) + " and ";
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && names.regionMatches(true, i, " and ", 0, 5)) {
                author(names.substring(from, i).strip()).ifPresent(authors::add);
                from = i + 5;
                i += 3;
            }
        }
        return authors;
    }

    private static Optional<Author> author(String name) {
        if (name.startsWith("{") && name.endsWith("}")) {
            return SourceRecord.given(plain(name)).map(whole -> new Author(whole, true));
        }
        if (name.equalsIgnoreCase("others")) {
            return Optional.empty();
        }
        List<String> parts = List.of(name.split("\\s*,\\s*", -1));
        String turned = switch (parts.size()) {
            case 2 -> parts.get(1) + " " + parts.get(0);
            case 3 -> parts.get(2) + " " + parts.get(0) + " " + parts.get(1);
            default -> name;
        };
        return SourceRecord.given(plain(turned)).map(whole -> new Author(whole, false));
    }

    private static Optional<PartialDate> issued(BibTeXEntry entry) {
        Optional<PartialDate> date = field(entry, "date").flatMap(PartialDate::tryParse);
        if (date.isPresent()) {
            return date;
        }
        Optional<PartialDate> year =
                field(entry, "year").flatMap(PartialDate::tryParse).filter(PartialDate::hasYear);
        int month = field(entry, "month").map(BibRecords::month).orElse(0);
        return month == 0 ? year : year.map(known -> PartialDate.ofMonth(known.year(), month));
    }

    /** 0 for what is none. */
    private static int month(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        if (name.matches("0?[1-9]|1[0-2]")) {
            return Integer.parseInt(name);
        }
        return name.length() < 3 ? 0 : MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static Optional<String> field(BibTeXEntry entry, String name) {
        Value value = entry.getField(new Key(name));
        return value == null ? Optional.empty() : SourceRecord.given(value.toUserString());
    }

    private static Optional<String> plain(BibTeXEntry entry, String name) {
        return field(entry, name).map(BibRecords::plain);
    }

    private static String plain(String value) {
        return unescaped(value.replace("\\textbackslash{}", "\u0000")
                        .replace("\\textbraceleft{}", "\\{")
                        .replace("\\textbraceright{}", "\\}")
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
}
