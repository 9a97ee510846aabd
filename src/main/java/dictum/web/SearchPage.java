package dictum.web;

import dictum.library.Query;
import dictum.library.QuoteLibrary;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Speaker;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is looked for, as the search form and its links carry it, and what was found.
 *
 * @param asked the form's fields by their names
 */
record SearchPage(Map<String, String> asked, List<Entry> found, long total, boolean more, List<Facet> facets) {
    /** Results of one page. */
    static final int AT_ONCE = 40;

    /** So many answers are counted for facets; a person narrows the search long before. */
    private static final int COUNTED = 2000;

    private static final int VALUES = 8;
    private static final List<String> FIELDS = List.of(
            "words",
            "speaker",
            "role",
            "outlet",
            "lang",
            "tag",
            "from",
            "to",
            "issued",
            "status",
            "kind",
            "confidence",
            "sort",
            "thoughts");

    /** A field by which the answer can be narrowed, with how many quotations each value keeps. */
    record Facet(String name, String field, Map<String, Integer> counts) {}

    static SearchPage of(Context request, QuoteLibrary library) {
        Map<String, String> asked = asked(request);
        int page = pageNumber(request);
        return library.find(query(asked), entries -> collect(asked, entries, page));
    }

    /** The form's fields that the request carries. */
    static Map<String, String> asked(Context request) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String field : FIELDS) {
            asked.put(
                    field,
                    Optional.ofNullable(request.queryParam(field)).orElse("").strip());
        }
        return asked;
    }

    /** What the fields ask together; the words may hold fields too, as on the command line. */
    static Query query(Map<String, String> asked) {
        Query query = Query.parse(field(asked, "words").orElse(""), Query.SPEECH);
        query = with(query, asked, "speaker", Query::speaker);
        query = with(query, asked, "role", Query::role);
        query = with(query, asked, "outlet", Query::outlet);
        query = with(query, asked, "lang", Query::language);
        query = with(query, asked, "tag", Query::tag);
        query = with(query, asked, "kind", (q, kind) -> Query.parse("kind:" + kind, q));
        query = with(query, asked, "confidence", (q, least) -> Query.parse("confidence:" + least, q));
        query = with(query, asked, "sort", (q, order) -> Query.parse("sort:" + order, q));
        if (field(asked, "from").isPresent() || field(asked, "to").isPresent()) {
            query = query.said(
                    field(asked, "from").map(SearchPage::date),
                    field(asked, "to").map(SearchPage::date));
        }
        if (field(asked, "issued").isPresent()) {
            query = Query.parse("issued:" + field(asked, "issued").get(), query);
        }
        Optional<String> status = field(asked, "status");
        if (status.isPresent()) {
            Optional<Review.Verdict> verdict = verdict(status.get());
            query = verdict.isPresent() ? query.verdict(verdict.get()) : query.rejected(true);
        }
        return asked.getOrDefault("thoughts", "").equals("yes") ? query.thoughts(true) : query;
    }

    private static Query with(
            Query query, Map<String, String> asked, String field, BiFunction<Query, String, Query> wanted) {
        return field(asked, field).map(value -> wanted.apply(query, value)).orElse(query);
    }

    static int pageNumber(Context request) {
        String page = Optional.ofNullable(request.queryParam("page")).orElse("1");
        return page.length() < 6 && !page.isEmpty() && page.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Math.max(1, Integer.parseInt(page))
                : 1;
    }

    private static SearchPage collect(Map<String, String> asked, Iterator<Entry> entries, int page) {
        List<Entry> found = new ArrayList<>();
        Tally speakers = new Tally(SearchPage::speaker);
        Tally outlets = new Tally(SearchPage::outlet);
        Tally kinds = new Tally(entry -> Optional.of(entry.quotation().kind().label()));
        Tally states = new Tally(entry -> Optional.of(entry.verdict().label()));
        long total = 0;
        int from = (page - 1) * AT_ONCE;
        while (entries.hasNext() && (total < COUNTED || total < from + AT_ONCE)) {
            Entry entry = entries.next();
            if (total >= from && found.size() < AT_ONCE) {
                found.add(entry);
            }
            speakers.add(entry);
            outlets.add(entry);
            kinds.add(entry);
            states.add(entry);
            total++;
        }
        return new SearchPage(
                asked,
                found,
                total,
                entries.hasNext(),
                List.of(
                        new Facet("Speaker", "speaker", speakers.most()),
                        new Facet("Publication", "outlet", outlets.most()),
                        new Facet("Words", "kind", kinds.most()),
                        new Facet("Status", "status", states.most())));
    }

    private static Optional<String> speaker(Entry entry) {
        return entry.quotation().speaker().flatMap(Speaker::name);
    }

    private static Optional<String> outlet(Entry entry) {
        return Optional.of(entry.reference()).flatMap(Reference::publication);
    }

    /** Counts the values of one field. */
    private static final class Tally {
        private final Function<Entry, Optional<String>> field;
        private final Map<String, Integer> counts = new LinkedHashMap<>();

        private Tally(Function<Entry, Optional<String>> field) {
            this.field = field;
        }

        private void add(Entry entry) {
            field.apply(entry).ifPresent(value -> counts.merge(value, 1, Integer::sum));
        }

        private Map<String, Integer> most() {
            Map<String, Integer> most = new LinkedHashMap<>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(VALUES)
                    .forEach(value -> most.put(value.getKey(), value.getValue()));
            return most;
        }
    }

    /** Whether anything at all was asked for. */
    boolean isAsked() {
        return asked.values().stream().anyMatch(value -> !value.isBlank());
    }

    String field(String name) {
        return asked.getOrDefault(name, "");
    }

    /** The same search with another value of one field. */
    String narrowed(String field, String value) {
        return Links.with("/search", Links.and(asked, field, value));
    }

    String at(String id, int page) {
        return Links.with("/search", Links.and(Links.and(asked, "page", Integer.toString(page)), "at", id));
    }

    String page(int page) {
        return narrowed("page", Integer.toString(page));
    }

    String export(String format) {
        return Links.with("/export/" + Links.encoded(format), asked);
    }

    static List<String> kinds() {
        return java.util.Arrays.stream(Quotation.Kind.values())
                .map(Quotation.Kind::label)
                .toList();
    }

    static List<String> verdicts() {
        return java.util.Arrays.stream(Review.Verdict.values())
                .map(Review.Verdict::label)
                .toList();
    }

    private static Optional<String> field(Map<String, String> asked, String name) {
        return Optional.of(asked.getOrDefault(name, "")).filter(value -> !value.isBlank());
    }

    private static PartialDate date(String typed) {
        return PartialDate.tryParse(typed)
                .orElseThrow(() -> new DictumException(
                        Kind.USAGE, "\"%s\" is no date: write 2020, 2020-03 or 2020-03-16".formatted(typed)));
    }

    private static Optional<Review.Verdict> verdict(String label) {
        return label.equals("any")
                ? Optional.empty()
                : java.util.Arrays.stream(Review.Verdict.values())
                        .filter(verdict -> verdict.label().equals(label.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }
}
