package dictum.citation;

import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of the quotation table.
 *
 * <p>First come those that people read, then those that programs need. A value that is not known is an empty cell. Lists
 * are joined by {@code "; "}, findings of the evidence by line breaks; spans are written {@code 595-668}, in UTF-16 code
 * units of the article's text.
 */
record QuoteColumn(String title, Function<Entry, String> value) {
    /** All columns, in the order they are written. */
    static final List<QuoteColumn> ALL = List.of(
            new QuoteColumn("Quote", entry -> entry.quotation().text()),
            new QuoteColumn("Quote Type", entry -> entry.quotation().kind().label()),
            new QuoteColumn("Speaker", entry -> speaker(entry, speaker -> Optional.of(speaker.label()))),
            new QuoteColumn("Speaker Role", entry -> speaker(entry, Speaker::role)),
            new QuoteColumn("Speaker Affiliation", entry -> speaker(entry, Speaker::affiliation)),
            new QuoteColumn(
                    "Statement Date",
                    entry -> written(entry.quotation().uttered().date())),
            new QuoteColumn(
                    "Venue",
                    entry -> entry.quotation().venue().flatMap(Venue::name).orElse("")),
            new QuoteColumn(
                    "Venue Kind",
                    entry -> entry.quotation().venue().map(Venue::kind).orElse("")),
            new QuoteColumn("Title", entry -> entry.reference().title().orElse("")),
            new QuoteColumn(
                    "Author",
                    entry -> authors(entry, author -> ListName.of(author).inverted())),
            new QuoteColumn(
                    "Publication Title",
                    entry -> entry.reference().publication().orElse("")),
            // The company behind the publication: always empty, as pages do not tell it; programs expect the column.
            new QuoteColumn("Publisher", entry -> ""),
            new QuoteColumn("Date", entry -> written(entry.reference().issued())),
            new QuoteColumn("Url", entry -> written(entry.reference().url())),
            new QuoteColumn("Access Date", entry -> entry.reference().accessed().toString()),
            new QuoteColumn("Archive Url", entry -> written(entry.reference().archive())),
            new QuoteColumn("Language", entry -> entry.reference().language().orElse("")),
            new QuoteColumn("Notes", Entry::note),
            new QuoteColumn("Tags", entry -> joined(entry.tags(), Function.identity())),
            new QuoteColumn("Link", entry -> TextFragment.link(entry).orElse("")),
            new QuoteColumn("Review", entry -> entry.verdict().label()),
            new QuoteColumn("Confidence", entry -> QuotationJson.confidence(entry.quotation())),
            new QuoteColumn("Id", Entry::id),
            new QuoteColumn("Citation Key", entry -> entry.reference().key()),
            new QuoteColumn("Item Type", entry -> entry.reference().itemType().csl()),
            new QuoteColumn("Section", entry -> entry.reference().section().orElse("")),
            new QuoteColumn(
                    "Author Kind",
                    entry -> authors(entry, author -> author.organisation() ? "organisation" : "person")),
            new QuoteColumn("Speaker Kind", entry -> speaker(entry, speaker -> Optional.of(speaker.kind()))),
            new QuoteColumn("Act", entry -> entry.quotation().act().label()),
            new QuoteColumn(
                    "Statement Date Basis", entry -> entry.quotation().uttered().basis()),
            new QuoteColumn(
                    "Venue Basis",
                    entry -> entry.quotation().venue().map(Venue::basis).orElse("")),
            new QuoteColumn("Cue", entry -> words(entry.quotation().cue())),
            new QuoteColumn("Cue Span", entry -> place(entry.quotation().cue())),
            new QuoteColumn("Source", entry -> words(entry.quotation().source())),
            new QuoteColumn("Source Span", entry -> place(entry.quotation().source())),
            new QuoteColumn("Quote Spans", entry -> spans(entry.quotation())),
            new QuoteColumn("Exact", entry -> entry.selector().exact()),
            new QuoteColumn("Prefix", entry -> entry.selector().prefix()),
            new QuoteColumn("Suffix", entry -> entry.selector().suffix()),
            new QuoteColumn("Rule", entry -> entry.quotation().rule()),
            new QuoteColumn(
                    "Evidence", entry -> String.join("\n", entry.quotation().evidence())),
            new QuoteColumn("Snapshot Hash", entry -> entry.reference().sha256()));

    String cell(Entry entry) {
        return value.apply(entry);
    }

    private static String speaker(Entry entry, Function<Speaker, Optional<String>> value) {
        return entry.quotation().speaker().flatMap(value).orElse("");
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
