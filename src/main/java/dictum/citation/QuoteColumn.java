package dictum.citation;

import dictum.model.Author;
import dictum.model.Caution;
import dictum.model.Entry;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns of the quotation table.
 *
 * <p>First come those that people read, then those that programs need. A value that is not known is an empty cell. Lists
 * are joined by {@code "; "}, findings of the evidence by line breaks; a joint speaker is a line {@code name | kind | role |
 * affiliation}, a caution a line {@code kind | basis}; spans are written {@code 595-668}, in UTF-16 code units of the article's
 * text.
 */
final class QuoteColumn {
    /** All columns, in the order they are written. */
    static final List<CsvTable.Column<Row>> ALL = List.of(
            column("Quote", entry -> entry.quotation().text()),
            column("Quote Type", entry -> entry.quotation().kind().label()),
            column("Speaker", entry -> speaker(entry, speaker -> Optional.of(speaker.label()))),
            column("Speaker Role", entry -> speaker(entry, Speaker::role)),
            column("Speaker Affiliation", entry -> speaker(entry, Speaker::affiliation)),
            column("Joint Speakers", entry -> jointly(entry.quotation())),
            column(
                    "Statement Date",
                    entry -> written(entry.quotation().uttered().date())),
            column(
                    "Venue",
                    entry -> entry.quotation().venue().flatMap(Venue::name).orElse("")),
            column(
                    "Venue Kind",
                    entry -> entry.quotation().venue().map(Venue::kind).orElse("")),
            column("Cautions", entry -> cautions(entry.quotation())),
            column("Title", entry -> entry.reference().title().orElse("")),
            column(
                    "Author",
                    entry -> authors(entry, author -> ListName.of(author).inverted())),
            column("Publication Title", entry -> entry.reference().publication().orElse("")),
            // The company behind the publication: always empty, as pages do not tell it; programs expect the column.
            column("Publisher", entry -> ""),
            column("Date", entry -> written(entry.reference().issued())),
            column("Url", entry -> written(entry.reference().url())),
            column("Access Date", entry -> entry.reference().accessed().toString()),
            column("Archive Url", entry -> written(entry.reference().archive())),
            column("Language", entry -> entry.reference().language().orElse("")),
            column("Notes", Entry::note),
            column("Tags", entry -> joined(entry.tags(), Function.identity())),
            new CsvTable.Column<>("Link", row -> row.link().orElse("")),
            column("Review", entry -> entry.verdict().label()),
            column("Confidence", entry -> QuotationJson.confidence(entry.quotation())),
            column("Id", Entry::id),
            column("Citation Key", entry -> entry.reference().key()),
            column("Item Type", entry -> entry.reference().itemType().csl()),
            column("Section", entry -> entry.reference().section().orElse("")),
            column("Author Kind", entry -> authors(entry, author -> author.organisation() ? "organisation" : "person")),
            column("Speaker Kind", entry -> speaker(entry, speaker -> Optional.of(speaker.kind()))),
            column("Act", entry -> entry.quotation().act().label()),
            column("Statement Date Basis", entry -> entry.quotation().uttered().basis()),
            column(
                    "Venue Basis",
                    entry -> entry.quotation().venue().map(Venue::basis).orElse("")),
            column("Cue", entry -> words(entry.quotation().cue())),
            column("Cue Span", entry -> place(entry.quotation().cue())),
            column("Source", entry -> words(entry.quotation().source())),
            column("Source Span", entry -> place(entry.quotation().source())),
            column("Quote Spans", entry -> spans(entry.quotation())),
            column("Exact", entry -> entry.selector().exact()),
            column("Prefix", entry -> entry.selector().prefix()),
            column("Suffix", entry -> entry.selector().suffix()),
            column("Rule", entry -> entry.quotation().rule()),
            column("Evidence", entry -> String.join("\n", entry.quotation().evidence())),
            column("Snapshot Hash", entry -> entry.reference().sha256()));

    private QuoteColumn() {}

    /** One quotation with the link to its place on the page, when there is one. */
    record Row(Entry entry, Optional<String> link) {
        static Iterator<Row> of(Iterator<Entry> entries, Articles articles) {
            Links links = new Links(articles);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Row next() {
                    Entry entry = entries.next();
                    return new Row(entry, links.of(entry));
                }
            };
        }
    }

    private static CsvTable.Column<Row> column(String title, Function<Entry, String> value) {
        return new CsvTable.Column<>(title, row -> value.apply(row.entry()));
    }

    private static String speaker(Entry entry, Function<Speaker, Optional<String>> value) {
        return entry.quotation().speaker().flatMap(value).orElse("");
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

    private static String authors(Entry entry, Function<Author, String> value) {
        return joined(entry.reference().authors(), value);
    }

    private static String words(Optional<Passage> passage) {
        return passage.map(Passage::text).orElse("");
    }

    private static String place(Optional<Passage> passage) {
        return passage.map(known -> span(known.span())).orElse("");
    }

    private static String spans(Quotation quotation) {
        return joined(quotation.spans(), QuoteColumn::span);
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
