package dictum.web;

import dictum.library.Query;
import dictum.library.QuoteLibrary;
import dictum.library.Results;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is looked for, as the search form and its links carry it, and what was found.
 *
 * @param asked the form's fields by their names
 */
record SearchPage(Map<String, String> asked, List<Entry> found, long total, List<Facet> facets) {
    /** Results of one page. */
    static final int AT_ONCE = 40;

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

    /** What can be narrowed by, under the names that readers see. */
    private static final Map<String, String> FACETS = facetNames();

    private static Map<String, String> facetNames() {
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("speaker", "Speaker");
        facets.put("role", "Role");
        facets.put("outlet", "Publication");
        facets.put("said", "Year said");
        facets.put("issued", "Year of publication");
        facets.put("kind", "Words");
        facets.put("status", "Status");
        facets.put("confidence", "Certainty");
        facets.put("tag", "Tag");
        facets.put("lang", "Language");
        return facets;
    }

    /** A field by which the answer can be narrowed, with how many quotations each value keeps. */
    record Facet(String name, String field, Map<String, Integer> counts) {}

    /** One page of what is found, with the numbers of all of it. */
    static SearchPage of(Context request, QuoteLibrary library) {
        Map<String, String> asked = asked(request);
        Map<String, Map<String, Integer>> counts = library.counts(query(asked));
        List<Facet> facets = new ArrayList<>();
        FACETS.forEach((field, name) -> facets.add(new Facet(name, field, most(counts, field))));
        return found(asked, (pageNumber(request) - 1) * AT_ONCE, AT_ONCE, library, facets);
    }

    /** What is asked for, and how many answer. */
    static SearchPage onlyAsked(Context request, QuoteLibrary library) {
        return found(asked(request), 0, 0, library, List.of());
    }

    private static SearchPage found(
            Map<String, String> asked, int from, int limit, QuoteLibrary library, List<Facet> facets) {
        Results results = library.find(query(asked), from, limit);
        return new SearchPage(asked, results.page(), results.total(), facets);
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

    /** The form's fields that a request's body carries. */
    static Map<String, String> asked(Body body) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String field : FIELDS) {
            asked.put(field, body.has(field) ? body.text(field).strip() : "");
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

    private static Map<String, Integer> most(Map<String, Map<String, Integer>> counts, String field) {
        Map<String, Integer> most = new LinkedHashMap<>();
        counts.getOrDefault(field, Map.of()).entrySet().stream()
                .limit(VALUES)
                .forEach(value -> most.put(value.getKey(), value.getValue()));
        return most;
    }

    /** Whether anything at all was asked for. */
    boolean isAsked() {
        return asked.values().stream().anyMatch(value -> !value.isBlank());
    }

    /** How many of them nobody has decided on. */
    int undecided() {
        return facets.stream()
                .filter(facet -> facet.field().equals("status"))
                .map(facet -> facet.counts().getOrDefault("proposed", 0))
                .findFirst()
                .orElse(0);
    }

    String field(String name) {
        return asked.getOrDefault(name, "");
    }

    /** The same search with another value of one field. */
    String narrowed(String field, String value) {
        if (field.equals("said")) {
            return Links.with("/search", Links.and(Links.and(asked, "from", value), "to", value));
        }
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

    static List<String> orders() {
        return java.util.Arrays.stream(Query.Order.values())
                .map(Query.Order::label)
                .toList();
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
