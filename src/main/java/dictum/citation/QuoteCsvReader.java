package dictum.citation;

import dictum.model.Author;
import dictum.model.Caution;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.TextQuoteSelector;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code quotes.csv} back, so that what is written of its entries is the same file again, byte for byte.
 *
 * <p>{@code quotes.excel.csv} is read too, as a spreadsheet saves it: with semicolons or tabs, the apostrophes of the guard, and days
 * in the order of some country.
 */
public final class QuoteCsvReader implements Iterator<QuoteCsvReader.Row> {
    private static final String LIST = "; ";
    private static final char[] DELIMITERS = {',', ';', '\t'};

    /** More than the header takes, however it is quoted. */
    private static final int HEADER = 1 << 13;

    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new TreeMap<>();
    private final SpreadsheetCells cells;

    /** One row: its number, counted from 1 for the header, and what it says. */
    public record Row(long number, Entry entry) {}

    /**
     * Reads the header.
     *
     * @throws DictumException {@code USAGE} naming a column that is missing
     */
    public QuoteCsvReader(BufferedReader table) {
        this(table, id -> Optional.empty());
    }

    /**
     * Reads the header.
     *
     * @param library the entry of an identifier, if there is one, by which it is told what a spreadsheet changed in a cell
     * @throws DictumException {@code USAGE} naming a column that is missing
     */
    public QuoteCsvReader(BufferedReader table, Function<String, Optional<Entry>> library) {
        cells = new SpreadsheetCells(library);
        try {
            table.mark(1);
            if (table.read() != '\uFEFF') {
                table.reset();
            }
            records = CSVParser.builder()
                    .setReader(table)
                    .setFormat(CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(delimiter(table))
                            .get())
                    .get()
                    .iterator();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the table cannot be read", unreadable);
        }
        List<String> header = records.hasNext() ? records.next().toList() : List.of();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
        for (CsvTable.Column<?> column : QuoteColumn.ALL) {
            if (!columns.containsKey(column.title())) {
                throw new DictumException(
                        DictumException.Kind.USAGE,
                        "the table has no column \"%s\": only a file as 'dictum export' writes quotes.csv or quotes.excel.csv can be read back"
                                .formatted(column.title()));
            }
        }
    }

    /** What parts the titles of the header most often: no title holds any of these. */
    private static char delimiter(BufferedReader table) throws IOException {
        table.mark(HEADER);
        char[] header = new char[HEADER];
        int length = Math.max(0, table.read(header, 0, HEADER - 1));
        table.reset();
        String line = new String(header, 0, length).lines().findFirst().orElse("");
        char most = DELIMITERS[0];
        for (char delimiter : DELIMITERS) {
            most = count(line, delimiter) > count(line, most) ? delimiter : most;
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    /** @throws DictumException {@code USAGE} naming the row, when its cells make no quotation */
    @Override
    public Row next() {
        CSVRecord record = records.next();
        try {
            return new Row(record.getRecordNumber(), entry(record));
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "row %d cannot be read: %s".formatted(record.getRecordNumber(), broken.getMessage()),
                    broken);
        }
    }

    private Entry entry(CSVRecord row) {
        cells.at(row.get(columns.getOrDefault("Id", 0)));
        return new Entry(
                cell(row, "Id"),
                quotation(row),
                new TextQuoteSelector(cell(row, "Exact"), cell(row, "Prefix"), cell(row, "Suffix")),
                reference(row),
                Review.Verdict.valueOf(cell(row, "Review").toUpperCase(Locale.ROOT)),
                cell(row, "Notes"),
                list(cell(row, "Tags")));
    }

    private Quotation quotation(CSVRecord row) {
        String evidence = cell(row, "Evidence");
        return new Quotation(
                Quotation.Kind.valueOf(cell(row, "Quote Type").toUpperCase(Locale.ROOT)),
                Quotation.Act.valueOf(cell(row, "Act").toUpperCase(Locale.ROOT)),
                cell(row, "Quote"),
                list(cell(row, "Quote Spans")).stream()
                        .map(QuoteCsvReader::span)
                        .toList(),
                passage(row, "Cue"),
                passage(row, "Source"),
                known(row, "Speaker")
                        .map(label -> Speaker.of(
                                cell(row, "Speaker Kind"),
                                label,
                                known(row, "Speaker Role"),
                                known(row, "Speaker Affiliation"))),
                new Uttered(known(row, "Statement Date").map(PartialDate::parse), cell(row, "Statement Date Basis")),
                known(row, "Venue Kind").map(kind -> new Venue(kind, known(row, "Venue"), cell(row, "Venue Basis"))),
                Double.parseDouble(cell(row, "Confidence").replace(',', '.')),
                cell(row, "Rule"),
                evidence.isEmpty() ? List.of() : Arrays.asList(evidence.split("\n", -1)),
                CellLines.read(cell(row, "Joint Speakers")).stream()
                        .map(QuoteCsvReader::speaker)
                        .toList(),
                CellLines.read(cell(row, "Cautions")).stream()
                        .map(QuoteCsvReader::caution)
                        .toList());
    }

    private Reference reference(CSVRecord row) {
        return new Reference(
                cell(row, "Citation Key"),
                itemType(cell(row, "Item Type")),
                known(row, "Title"),
                authors(cell(row, "Author"), list(cell(row, "Author Kind"))),
                known(row, "Publication Title"),
                known(row, "Section"),
                known(row, "Date").map(PartialDate::parse),
                known(row, "Url").map(URI::create),
                known(row, "Archive Url").map(URI::create),
                Instant.parse(cell(row, "Access Date")),
                known(row, "Language"),
                cell(row, "Snapshot Hash"));
    }

    private static ItemType itemType(String csl) {
        return Arrays.stream(ItemType.values())
                .filter(type -> type.csl().equals(csl))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item type is called \"%s\"".formatted(csl)));
    }

    /** As many as there are kinds: a name may hold what parts names. */
    private static List<Author> authors(String cell, List<String> kinds) {
        List<Author> authors = new ArrayList<>();
        String[] names = cell.split(LIST, Math.max(1, kinds.size()));
        for (int i = 0; i < kinds.size() && i < names.length; i++) {
            boolean organisation = kinds.get(i).equals("organisation");
            authors.add(new Author(organisation ? names[i] : written(names[i]), organisation));
        }
        return authors;
    }

    /** "Lind, Jan" as a byline has it, when that leads back to the same; else as it stands. */
    private static String written(String inverted) {
        int comma = inverted.indexOf(", ");
        String turned = comma < 0 || inverted.indexOf(", ", comma + 1) >= 0
                ? inverted
                : inverted.substring(comma + 2) + " " + inverted.substring(0, comma);
        return ListName.ofPerson(turned).inverted().equals(inverted) ? turned : inverted;
    }

    private static Speaker speaker(List<String> parts) {
        return Speaker.of(part(parts, 1), part(parts, 0), known(part(parts, 2)), known(part(parts, 3)));
    }

    private static Caution caution(List<String> parts) {
        return new Caution(
                Caution.Kind.valueOf(part(parts, 0).replace('-', '_').toUpperCase(Locale.ROOT)), part(parts, 1));
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at) : "";
    }

    private Optional<Passage> passage(CSVRecord row, String column) {
        return known(row, column + " Span").map(place -> new Passage(span(place), cell(row, column)));
    }

    private static Span span(String written) {
        int hyphen = written.indexOf('-');
        return new Span(
                Integer.parseInt(written.substring(0, Math.max(0, hyphen))),
                Integer.parseInt(written.substring(hyphen + 1)));
    }

    private Optional<String> known(CSVRecord row, String column) {
        return known(cell(row, column));
    }

    private static Optional<String> known(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private String cell(CSVRecord row, String column) {
        Integer at = columns.get(column);
        if (at == null || at >= row.size()) {
            throw new IllegalArgumentException("it has no cell \"%s\"".formatted(column));
        }
        return cells.meant(column, row.get(at));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(LIST, -1));
    }
}
