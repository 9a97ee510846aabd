package dictum.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The most frequent values of each field, under the names that people filter by. */
final class Counts {
    private static final int MOST = 12;

    private Counts() {}

    static Map<String, Map<String, Integer>> of(Answer answer, Register register) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        counts.put("speaker", speakers(field(answer, SearchFields.NAME_KEY), register));
        counts.put("outlet", most(field(answer, SearchFields.OUTLET)));
        counts.put("kind", most(field(answer, SearchFields.KIND)));
        counts.put("status", most(field(answer, SearchFields.VERDICT)));
        counts.put("lang", most(field(answer, SearchFields.LANGUAGE)));
        counts.put("issued", most(field(answer, SearchFields.ISSUED_FIRST)));
        counts.put("tag", most(field(answer, SearchFields.TAG)));
        return counts;
    }

    private static Map<String, Integer> field(Answer answer, String name) {
        return answer.counts().getOrDefault(name, Map.of());
    }

    /** Names of one record are counted together, whatever articles call it. */
    private static Map<String, Integer> speakers(Map<String, Integer> byKey, Register register) {
        Map<String, String> given = register.givenKeys();
        Map<String, Integer> byRecord = new HashMap<>();
        byKey.forEach((key, count) -> byRecord.merge(given.getOrDefault(key, key), count, Integer::sum));
        Map<String, Integer> named = new LinkedHashMap<>();
        most(byRecord).forEach((record, count) -> named.merge(register.name(record), count, Integer::sum));
        return named;
    }

    private static Map<String, Integer> most(Map<String, Integer> counts) {
        Map<String, Integer> most = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(value -> most.put(value.getKey(), value.getValue()));
        return most;
    }
}
