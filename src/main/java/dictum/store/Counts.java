package dictum.store;

import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Speaker;
import dictum.model.Tag;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The most frequent values of each field, under the names that people filter by. */
final class Counts {
    private static final int MOST = 12;
    private static final int YEARS = 30;

    private final Tally tally;
    private final Search search;
    private final Index index;
    private final Register register;

    private Counts(Tally tally, Search search, Index index, Register register) {
        this.tally = tally;
        this.search = search;
        this.index = index;
        this.register = register;
    }

    static Map<String, Map<String, Integer>> of(Filter filter, Search search, Index index, Register register)
            throws SQLException, IOException {
        Counts counts = new Counts(search.tally(filter), search, index, register);
        Map<String, Map<String, Integer>> fields = new LinkedHashMap<>();
        fields.put("speaker", counts.speakers());
        fields.put("role", counts.most(SearchFields.ROLE, Counts::roles));
        fields.put(
                "outlet",
                counts.most(
                        SearchFields.OUTLET,
                        row -> SearchFields.outlet(row.reference()).stream().toList()));
        fields.put("kind", labelled(counts.tally.kinds(), Facts.KINDS, Quotation.Kind::label));
        fields.put("status", labelled(counts.tally.verdicts(), Facts.VERDICTS, Review.Verdict::label));
        fields.put("confidence", counts.bands());
        fields.put("said", years(counts.tally.yearsSaid()));
        fields.put("issued", years(counts.tally.yearsIssued()));
        fields.put(
                "lang",
                counts.most(
                        SearchFields.LANGUAGE,
                        row -> row.reference().language().stream().toList()));
        fields.put(
                "tag",
                counts.most(SearchFields.TAG, row -> row.kept().standing().tags()));
        return fields;
    }

    private Map<String, Integer> speakers() {
        Map<String, Integer> named = new LinkedHashMap<>();
        heard(tally.of(SearchFields.NAME_KEY), register.givenKeys(), MOST)
                .forEach((record, count) -> named.merge(register.name(record), count, Integer::sum));
        return named;
    }

    /**
     * The records that come most often. Names of one record are counted together, whatever articles call it.
     *
     * @param given the records of the names that people joined
     */
    static Map<String, Integer> heard(NumberCounts byKey, Map<String, String> given, int limit) {
        Set<String> keys = new LinkedHashSet<>();
        byKey.most(limit + given.size()).forEach(counted -> keys.add("%016x".formatted(counted.number())));
        // What people joined is counted by all its names, few as each may be.
        keys.addAll(given.keySet());
        keys.addAll(given.values());
        Map<String, Integer> byRecord = new HashMap<>();
        for (String key : keys) {
            int count = byKey.count(Long.parseUnsignedLong(key, 16));
            if (count > 0) {
                byRecord.merge(given.getOrDefault(key, key), count, Integer::sum);
            }
        }
        Map<String, Integer> heard = new LinkedHashMap<>();
        byRecord.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .forEach(record -> heard.put(record.getKey(), record.getValue()));
        return heard;
    }

    /** @param values those of that field which a quotation has, as people write them */
    private Map<String, Integer> most(String field, Function<Index.Row, List<String>> values)
            throws SQLException, IOException {
        List<NumberCounts.Counted> most = tally.of(field).most(MOST);
        long[] places = search.places(field, most);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            NumberCounts.Counted counted = most.get(i);
            for (Index.Row row : index.at(List.of(places[i]))) {
                values.apply(row).stream()
                        .filter(value -> number(field, value) == counted.number())
                        .findFirst()
                        .ifPresent(value -> counts.merge(value, counted.count(), Integer::sum));
            }
        }
        return counts;
    }

    private static long number(String field, String value) {
        return SearchFields.number(field.equals(SearchFields.TAG) ? Tag.key(value) : Folding.fold(value));
    }

    private static List<String> roles(Index.Row row) {
        Optional<Speaker> speaker = row.kept().quotation().speaker();
        return speaker.map(Credits::role).stream().toList();
    }

    private static <T> Map<String, Integer> labelled(int[] counts, List<T> values, Function<T, String> label) {
        Map<String, Integer> labelled = new LinkedHashMap<>();
        values.stream()
                .filter(value -> counts[values.indexOf(value)] > 0)
                .sorted(Comparator.comparingInt((T value) -> counts[values.indexOf(value)])
                        .reversed())
                .forEach(value -> labelled.put(label.apply(value), counts[values.indexOf(value)]));
        return labelled;
    }

    private Map<String, Integer> bands() {
        Map<String, Integer> bands = new LinkedHashMap<>();
        for (int band = 0; band < Facts.bands(); band++) {
            if (tally.bands()[band] > 0) {
                bands.put(Facts.bandLabel(band), tally.bands()[band]);
            }
        }
        return bands;
    }

    /** The latest first. */
    private static Map<String, Integer> years(int[] counts) {
        Map<String, Integer> years = new LinkedHashMap<>();
        for (int year = Facts.YEARS - 1; year > Facts.NONE && years.size() < YEARS; year--) {
            if (counts[year] > 0) {
                years.put(PartialDate.ofYear(year).toString(), counts[year]);
            }
        }
        return years;
    }
}
