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
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String REVIEWER = "set by the reviewer";

    /** What is the article's own, or told by no cell alone. */
    private static final List<String> BESIDE = List.of(
            "Joint Speakers",
            "Title",
            "Author",
            "Author Kind",
            "Publication Title",
            "Publisher",
            "Date",
            "Section",
            "Language");

    /** More than the header takes, however it is quoted. */
    private static final int HEADER = 1 << 13;

    /** What opens a line by which a spreadsheet is told what parts the cells. */
    private static final String SEPARATOR = "sep=";

    private final Iterator<CSVRecord> records;
    private Optional<CSVRecord> ahead = Optional.empty();
    private final Map<String, Integer> columns = new TreeMap<>();
    private final SpreadsheetCells cells;

    /**
     * One row.
     *
     * @param number counted from 1 for the header
     * @param entry what it says
     * @param edited the titles of the columns whose cells are not as they were exported; of those that {@code import} takes only
     * @param marks what tells how those cells were when they were exported
     * @param beside the cells of columns that people may want to change and {@code import} does not take, by title
     */
    public record Row(long number, Entry entry, Set<String> edited, String marks, Map<String, String> beside) {
        public Row {
            edited = Set.copyOf(edited);
            beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
        }

        /** Whether the cell of a column that {@code import} takes was exported as {@code entry} would be. */
        public boolean showed(String title, Entry entry) {
            return CellMarks.has(marks, title, QuoteCsvReader.cell(title, entry));
        }
    }

    /** What the table shows of {@code entry} in the column of that title. */
    public static String cell(String title, Entry entry) {
        return SpreadsheetCells.shown(title, QuoteColumn.Row.withoutLink(entry));
    }

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

    /** What a line such as {@code sep=;} before the header says, else what parts its titles most often: no title holds any of these. */
    private static char delimiter(BufferedReader table) throws IOException {
        table.mark(HEADER);
        char[] opening = new char[SEPARATOR.length()];
        int read = Math.max(0, table.read(opening));
        if (new String(opening, 0, read).equalsIgnoreCase(SEPARATOR)) {
            String told = table.readLine();
            if (told != null && !told.isEmpty() && count(String.valueOf(DELIMITERS), told.charAt(0)) > 0) {
                return told.charAt(0);
            }
        } else {
            table.reset();
        }
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

    /** Whether there is another row with anything in it: spreadsheets leave empty ones at the end. */
    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && records.hasNext()) {
            ahead = Optional.of(records.next()).filter(row -> !row.stream().allMatch(String::isBlank));
        }
        return ahead.isPresent();
    }

    /** @throws DictumException {@code USAGE} naming the row, when its cells make no quotation */
    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the table has no more rows");
        }
        CSVRecord record = ahead.get();
        ahead = Optional.empty();
        try {
            cells.at(record.get(columns.getOrDefault("Id", 0)));
            return new Row(record.getRecordNumber(), entry(record), edited(record), marks(record), beside(record));
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "row %d cannot be read: %s".formatted(record.getRecordNumber(), broken.getMessage()),
                    broken);
        }
    }

    private Entry entry(CSVRecord row) {
        return new Entry(
                cell(row, "Id"),
                quotation(row),
                new TextQuoteSelector(cell(row, "Exact"), cell(row, "Prefix"), cell(row, "Suffix")),
                reference(row),
                chosen(row, "Review", Review.Verdict.values(), Review.Verdict::label),
                cell(row, "Notes"),
                list(cell(row, "Tags")));
    }

    private Quotation quotation(CSVRecord row) {
        String evidence = cell(row, "Evidence");
        List<Span> spans = spans(row);
        Optional<Passage> cue = passage(row, "Cue");
        return new Quotation(
                chosen(row, "Quote Type", Quotation.Kind.values(), Quotation.Kind::label),
                chosen(row, "Act", Quotation.Act.values(), Quotation.Act::label),
                Wording.read(cell(row, "Quote"), spans, cue),
                spans,
                cue,
                passage(row, "Source"),
                speaker(row),
                uttered(row),
                venue(row),
                confidence(row),
                cell(row, "Rule"),
                evidence.isEmpty() ? List.of() : Arrays.asList(evidence.split("\n", -1)),
                CellLines.read(cell(row, "Joint Speakers")).stream()
                        .map(QuoteCsvReader::speaker)
                        .toList(),
                CellLines.read(cell(row, "Cautions")).stream()
                        .map(QuoteCsvReader::caution)
                        .toList());
    }

    /** The places of the words, which must be as long as the words. */
    private List<Span> spans(CSVRecord row) {
        List<Span> spans = list(cell(row, "Quote Spans")).stream()
                .map(QuoteCsvReader::span)
                .toList();
        int length = spans.stream().mapToInt(Span::length).sum() + Math.max(0, spans.size() - 1);
        int written =
                Wording.read(cell(row, "Quote"), spans, passage(row, "Cue")).length();
        if (length != written) {
            throw new IllegalArgumentException(
                    "\"Quote\" has %d characters, and its place on the page (\"Quote Spans\") %d: words are the page's own and are not changed in a table. Put them as they were; other words of the page are marked on the desk"
                            .formatted(written, length));
        }
        return spans;
    }

    private Optional<Speaker> speaker(CSVRecord row) {
        String kind = known(row, "Speaker Kind").orElse("person");
        Optional<String> role = known(row, "Speaker Role");
        Optional<String> affiliation = known(row, "Speaker Affiliation");
        Optional<Speaker> speaker =
                known(row, "Speaker").map(label -> Speaker.of(kind.strip(), label, role, affiliation));
        speaker.ifPresent(one -> {
            if (!one.role().equals(role) || !one.affiliation().equals(affiliation)) {
                throw new IllegalArgumentException(
                        "a speaker of kind %s has neither role nor affiliation: empty these cells, or write person into \"Speaker Kind\""
                                .formatted(one.kind()));
            }
        });
        return speaker;
    }

    /** A date that a person wrote into the table rests on that person, not on what the old one rested on. */
    private Uttered uttered(CSVRecord row) {
        Optional<PartialDate> date = known(row, "Statement Date").map(PartialDate::parse);
        boolean own = isEdited(row, "Statement Date") && !isEdited(row, "Statement Date Basis");
        String basis = cell(row, "Statement Date Basis");
        return new Uttered(date, date.isPresent() && (own || basis.isBlank()) ? REVIEWER : basis);
    }

    private Optional<Venue> venue(CSVRecord row) {
        Optional<String> kind = known(row, "Venue Kind");
        Optional<String> name = known(row, "Venue");
        if (kind.isEmpty() && name.isPresent() && isEdited(row, "Venue")) {
            throw new IllegalArgumentException(
                    "\"Venue\" is filled and \"Venue Kind\" is empty: write the kind of occasion there (interview, press conference, \u2026)");
        }
        boolean own = (isEdited(row, "Venue") || isEdited(row, "Venue Kind")) && !isEdited(row, "Venue Basis");
        String basis = cell(row, "Venue Basis");
        return kind.map(occasion -> new Venue(occasion, name, own || basis.isBlank() ? REVIEWER : basis));
    }

    private double confidence(CSVRecord row) {
        String written = cell(row, "Confidence");
        try {
            return Double.parseDouble(written.replace(',', '.'));
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(
                    "\"Confidence\" is \"%s\", which is no number between 0 and 1".formatted(written), none);
        }
    }

    /** What a cell of few choices says, whatever its case and the space around it. */
    private <T> T chosen(CSVRecord row, String column, T[] choices, Function<T, String> label) {
        return chosen(cell(row, column), "\"%s\"".formatted(column), choices, label);
    }

    private static <T> T chosen(String written, String where, T[] choices, Function<T, String> label) {
        return Arrays.stream(choices)
                .filter(choice -> label.apply(choice).equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s is \"%s\": write one of %s"
                        .formatted(
                                where,
                                written,
                                Arrays.stream(choices).map(label).collect(Collectors.joining(", ")))));
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
                address(row, "Url"),
                address(row, "Archive Url"),
                accessed(row),
                known(row, "Language"),
                cell(row, "Snapshot Hash"));
    }

    private Optional<URI> address(CSVRecord row, String column) {
        return known(row, column).map(written -> {
            try {
                return new URI(written);
            } catch (URISyntaxException none) {
                throw new IllegalArgumentException(
                        "\"%s\" is \"%s\", which is no address".formatted(column, written), none);
            }
        });
    }

    private Instant accessed(CSVRecord row) {
        String written = cell(row, "Access Date");
        try {
            return Instant.parse(written);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(
                    "\"Access Date\" is \"%s\": write it as it was exported, like 2026-06-20T09:00:00Z"
                            .formatted(written),
                    none);
        }
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
                chosen(part(parts, 0), "a kind in \"Cautions\"", Caution.Kind.values(), Caution.Kind::label),
                part(parts, 1));
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at) : "";
    }

    private Optional<Passage> passage(CSVRecord row, String column) {
        return known(row, column + " Span").map(place -> new Passage(span(place), cell(row, column)));
    }

    private static Span span(String written) {
        int hyphen = written.indexOf('-');
        try {
            return new Span(
                    Integer.parseInt(written.substring(0, Math.max(0, hyphen))),
                    Integer.parseInt(written.substring(hyphen + 1)));
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(
                    "\"%s\" is no place on the page: put it as it was exported, like 595-668".formatted(written), none);
        }
    }

    private Optional<String> known(CSVRecord row, String column) {
        return known(cell(row, column));
    }

    private static Optional<String> known(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private String cell(CSVRecord row, String column) {
        return asExported(row, column).orElseGet(() -> cells.meant(column, written(row, column)));
    }

    private String written(CSVRecord row, String column) {
        Integer at = columns.get(column);
        if (at == null || at >= row.size()) {
            throw new IllegalArgumentException("it has no cell \"%s\"".formatted(column));
        }
        return row.get(at);
    }

    private boolean isEdited(CSVRecord row, String column) {
        return asExported(row, column).isEmpty();
    }

    private Set<String> edited(CSVRecord row) {
        return CellMarks.MARKED.stream()
                .filter(column -> isEdited(row, column))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a marked cell was when it was exported, if it is that still, for all that a spreadsheet may have done to it. */
    private Optional<String> asExported(CSVRecord row, String column) {
        if (!CellMarks.isMarked(column)) {
            return Optional.empty();
        }
        String marks = marks(row);
        String cell = written(row, column);
        return Stream.of(cell, cell.startsWith("'") ? cell.substring(1) : cell, cells.meant(column, cell))
                .filter(was -> CellMarks.has(marks, column, was))
                .findFirst();
    }

    private Map<String, String> beside(CSVRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        BESIDE.forEach(title -> cells.put(title, cell(row, title).replace("\r\n", "\n")));
        return cells;
    }

    private String marks(CSVRecord row) {
        return written(row, CellMarks.TITLE).strip();
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(LIST, -1));
    }
}
