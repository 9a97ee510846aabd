package dictum.cli;

import dictum.citation.QuoteCsvReader;
import dictum.model.DictumException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of one table that say different things of one quotation: neither can be taken, for nobody knows which is meant. */
final class Contradictions {
    private final Map<String, List<QuoteCsvReader.Row>> different = new HashMap<>();

    private Contradictions() {}

    /** Reads a table to its end. */
    interface Reading {
        void read(Rows rows);
    }

    /** Told of each row that can be read. */
    interface Rows {
        void at(QuoteCsvReader.Row row);
    }

    /** @param table is read twice when an identifier comes more than once */
    static Contradictions of(Reading table) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        table.read(row -> {
            if (!seen.add(row.entry().id())) {
                repeated.add(row.entry().id());
            }
        });
        Contradictions found = new Contradictions();
        if (!repeated.isEmpty()) {
            table.read(row -> {
                if (repeated.contains(row.entry().id())) {
                    found.add(row);
                }
            });
        }
        found.different.values().removeIf(rows -> rows.size() < 2);
        return found;
    }

    private void add(QuoteCsvReader.Row row) {
        List<QuoteCsvReader.Row> rows = different.computeIfAbsent(row.entry().id(), id -> new ArrayList<>());
        if (rows.stream().noneMatch(other -> saysTheSame(other, row))) {
            rows.add(row);
        }
    }

    private static boolean saysTheSame(QuoteCsvReader.Row one, QuoteCsvReader.Row other) {
        return one.entry().equals(other.entry()) && one.edited().equals(other.edited());
    }

    /** Why a row cannot be taken, if another contradicts it. */
    Optional<DictumException> on(QuoteCsvReader.Row row) {
        return Optional.ofNullable(different.get(row.entry().id()))
                .map(rows -> new DictumException(
                        DictumException.Kind.USAGE,
                        "%s: rows %s of the table say different things of this quotation, and none of them is taken: leave the one that is right"
                                .formatted(row.entry().id(), numbers(rows))));
    }

    private static String numbers(List<QuoteCsvReader.Row> rows) {
        List<String> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(String.valueOf(row.number())));
        return String.join(" and ", numbers);
    }
}
