package dictum.citation;

import dictum.model.Caution;
import dictum.model.Entry;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The columns of the quotation table.
 *
 * <p>First come those that people read, then those that programs need. A value that is not known is an empty cell. Lists
 * are joined by {@code "; "}, findings of the evidence by line breaks; a joint speaker is a line {@code name | kind | role |
 * affiliation}, a caution a line {@code kind | basis}; spans are written {@code 595-668}, in UTF-16 code units of the article's
 * text. The last column tells which cells were changed since, see {@link CellMarks}.
 */
final class QuoteColumn {
    /** All columns, in the order they are written. */
    static final List<CsvTable.Column<Row>> ALL = List.of(
            column("Quote", row -> Wording.stored(row.quotation())),
            column("Quote Type", row -> row.quotation().kind().label()),
            column("Speaker", row -> speaker(row, speaker -> Optional.of(speaker.label()))),
            column("Speaker Role", row -> speaker(row, Speaker::role)),
            column("Speaker Affiliation", row -> speaker(row, Speaker::affiliation)),
            column("Joint Speakers", row -> jointly(row.quotation())),
            column("Statement Date", row -> written(row.quotation().uttered().date())),
            column("Venue", row -> row.quotation().venue().flatMap(Venue::name).orElse("")),
            column("Venue Kind", row -> row.quotation().venue().map(Venue::kind).orElse("")),
            column("Cautions", row -> cautions(row.quotation())),
            shared("Title", row -> row.reference().title().orElse("")),
            shared("Author", row -> row.page().authors()),
            shared("Publication Title", row -> row.reference().publication().orElse("")),
            // The company behind the publication: always empty, as pages do not tell it; programs expect the column.
            shared("Publisher", row -> ""),
            shared("Date", row -> row.page().issued()),
            shared("Url", row -> row.page().url()),
            shared("Access Date", row -> row.page().accessed()),
            shared("Archive Url", row -> row.page().archive()),
            shared("Language", row -> row.reference().language().orElse("")),
            column("Notes", row -> row.entry().note()),
            column("Tags", row -> joined(row.entry().tags(), Function.identity())),
            column("Link", row -> row.link().orElse("")),
            column("Review", row -> row.entry().verdict().label()),
            column("Confidence", row -> QuotationJson.confidence(row.quotation())),
            column("Id", row -> row.entry().id()),
            shared("Citation Key", row -> row.reference().key()),
            shared("Item Type", row -> row.reference().itemType().csl()),
            shared("Section", row -> row.reference().section().orElse("")),
            shared("Author Kind", row -> row.page().authorKinds()),
            column("Speaker Kind", row -> speaker(row, speaker -> Optional.of(speaker.kind()))),
            column("Act", row -> row.quotation().act().label()),
            column("Statement Date Basis", row -> row.quotation().uttered().basis()),
            column(
                    "Venue Basis",
                    row -> row.quotation().venue().map(Venue::basis).orElse("")),
            column("Cue", row -> words(row.quotation().cue())),
            column("Cue Span", row -> place(row.quotation().cue())),
            column("Source", row -> words(row.quotation().source())),
            column("Source Span", row -> place(row.quotation().source())),
            column("Quote Spans", row -> joined(row.quotation().spans(), QuoteColumn::span)),
            column("Exact", row -> row.entry().selector().exact()),
            column("Prefix", row -> row.entry().selector().prefix()),
            column("Suffix", row -> row.entry().selector().suffix()),
            column("Rule", row -> row.quotation().rule()),
            column("Evidence", row -> String.join("\n", row.quotation().evidence())),
            shared("Snapshot Hash", row -> row.reference().sha256()),
            column(CellMarks.TITLE, QuoteColumn::marks));

    private static final List<CsvTable.Column<Row>> MARKED = CellMarks.MARKED.stream()
            .map(title -> ALL.stream()
                    .filter(column -> column.title().equals(title))
                    .findFirst()
                    .orElseThrow())
            .toList();

    /** Columns of days and numbers, which a spreadsheet may take for what they are. */
    private static final Set<String> VALUES = Set.of("Statement Date", "Date", "Access Date", "Confidence");

    /** Days, which a spreadsheet saves as its country writes them. */
    private static final Set<String> DAYS = Set.of("Statement Date", "Date");

    private QuoteColumn() {}

    /** Whether the cells of {@code column} are days. */
    static boolean isDay(CsvTable.Column<Row> column) {
        return DAYS.contains(column.title());
    }

    /** Whether a spreadsheet would show something else in the cell of {@code column}. */
    static boolean isTaken(CsvTable.Column<Row> column, CharSequence cell) {
        return VALUES.contains(column.title()) ? FormulaGuard.startsFormula(cell) : FormulaGuard.isTaken(cell);
    }

    /** As {@link #ALL}, each cell as a spreadsheet shows it unchanged. */
    static List<CsvTable.Column<Row>> guarded() {
        return ALL.stream().map(QuoteColumn::guarded).toList();
    }

    private static CsvTable.Column<Row> guarded(CsvTable.Column<Row> column) {
        boolean value = VALUES.contains(column.title());
        return new CsvTable.Column<>(
                column.title(),
                row -> {
                    CharSequence cell = column.cell().apply(row);
                    return value ? FormulaGuard.of(cell) : FormulaGuard.ofText(cell);
                },
                column.shared());
    }

    /** What all quotations of an article share. */
    record Page(
            Reference reference,
            String authors,
            String authorKinds,
            String issued,
            String url,
            String accessed,
            String archive) {
        static Page of(Reference reference) {
            return new Page(
                    reference,
                    joined(reference.authors(), author -> ListName.of(author).inverted()),
                    joined(reference.authors(), author -> author.organisation() ? "organisation" : "person"),
                    written(reference.issued()),
                    written(reference.url()),
                    reference.accessed().toString(),
                    written(reference.archive()));
        }
    }

    /** One quotation with the link to its place on the page, when there is one. */
    record Row(Entry entry, Page page, Optional<String> link) {
        static Iterator<Row> of(Iterator<Entry> entries, Articles articles) {
            return linked(entries, new Links(articles)::of);
        }

        /** Without links, which take time and which no spreadsheet takes for anything else. */
        static Iterator<Row> withoutLinks(Iterator<Entry> entries) {
            return linked(entries, entry -> Optional.empty());
        }

        static Row withoutLink(Entry entry) {
            return new Row(entry, Page.of(entry.reference()), Optional.empty());
        }

        private static Iterator<Row> linked(Iterator<Entry> entries, Function<Entry, Optional<String>> link) {
            OncePerArticle<Page> pages = new OncePerArticle<>(Page::of);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Row next() {
                    Entry entry = entries.next();
                    return new Row(entry, pages.of(entry.reference()), link.apply(entry));
                }
            };
        }

        private Quotation quotation() {
            return entry.quotation();
        }

        private Reference reference() {
            return page.reference();
        }
    }

    private static CsvTable.Column<Row> column(String title, Function<Row, ? extends CharSequence> cell) {
        return new CsvTable.Column<>(title, cell);
    }

    private static CsvTable.Column<Row> shared(String title, Function<Row, String> cell) {
        return new CsvTable.Column<>(title, cell, true);
    }

    private static CharSequence marks(Row row) {
        StringBuilder marks = new StringBuilder();
        for (CsvTable.Column<Row> column : MARKED) {
            CellMarks.add(column.cell().apply(row), marks);
        }
        return marks;
    }

    private static String speaker(Row row, Function<Speaker, Optional<String>> value) {
        return row.quotation().speaker().flatMap(value).orElse("");
    }

    private static String jointly(Quotation quotation) {
        List<Speaker> jointly = quotation.jointly();
        return jointly.isEmpty()
                ? ""
                : CellLines.written(jointly.stream().map(QuoteColumn::parts).toList());
    }

    private static List<String> parts(Speaker speaker) {
        return List.of(
                speaker.label(),
                speaker.kind(),
                speaker.role().orElse(""),
                speaker.affiliation().orElse(""));
    }

    private static String cautions(Quotation quotation) {
        List<Caution> cautions = quotation.cautions();
        return cautions.isEmpty()
                ? ""
                : CellLines.written(cautions.stream()
                        .map(caution -> List.of(caution.kind().label(), caution.basis()))
                        .toList());
    }

    private static String words(Optional<Passage> passage) {
        return passage.map(Passage::text).orElse("");
    }

    private static String place(Optional<Passage> passage) {
        return passage.map(known -> span(known.span())).orElse("");
    }

    private static String span(Span span) {
        return span.start() + "-" + span.end();
    }

    private static String written(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** A plain loop: this runs several times for every row of an export. */
    private static <T> String joined(List<T> values, Function<? super T, String> written) {
        if (values.isEmpty()) {
            return "";
        }
        if (values.size() == 1) {
            return written.apply(values.get(0));
        }
        StringBuilder joined = new StringBuilder();
        for (T value : values) {
            if (joined.length() > 0) {
                joined.append("; ");
            }
            joined.append(written.apply(value));
        }
        return joined.toString();
    }
}
