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
    private static final List<String> FIELDS =
            List.of("words", "speaker", "outlet", "from", "to", "status", "kind", "thoughts");

    /** A field by which the answer can be narrowed, with how many quotations each value keeps. */
    record Facet(String name, String field, Map<String, Integer> counts) {}

    static SearchPage of(Context request, QuoteLibrary library) {
        Map<String, String> asked = asked(request);
        int page = pageNumber(request);
        return library.find(query(asked), entries -> collect(asked, wanted(entries, asked), page));
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

    static Query query(Map<String, String> asked) {
        return new Query(
                field(asked, "words"),
                field(asked, "speaker"),
                field(asked, "from").map(SearchPage::date),
                field(asked, "to").map(SearchPage::date),
                field(asked, "outlet"),
                Optional.empty(),
                field(asked, "status").flatMap(SearchPage::verdict),
                asked.getOrDefault("thoughts", "").equals("yes"));
    }

    /** Without what was rejected, unless that was asked for; of the kind that was asked for. */
    static Iterator<Entry> wanted(Iterator<Entry> entries, Map<String, String> asked) {
        boolean rejected = field(asked, "status").isPresent();
        Optional<String> kind = field(asked, "kind");
        return new Iterator<>() {
            private Optional<Entry> ahead = Optional.empty();

            @Override
            public boolean hasNext() {
                while (ahead.isEmpty() && entries.hasNext()) {
                    ahead = Optional.of(entries.next())
                            .filter(entry -> rejected || entry.verdict() != Review.Verdict.REJECTED)
                            .filter(entry -> kind.isEmpty()
                                    || entry.quotation().kind().label().equals(kind.get()));
                }
                return ahead.isPresent();
            }

            @Override
            public Entry next() {
                if (!hasNext()) {
                    throw new java.util.NoSuchElementException("no more quotations");
                }
                Entry next = ahead.orElseThrow();
                ahead = Optional.empty();
                return next;
            }
        };
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
