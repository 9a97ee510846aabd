package dictum.model;

import java.util.List;

/**
 * The same words in one of several articles.
 *
 * @param report which independent report the article belongs to, counted from 1; copies of one report share its number
 * @param differences from the wording that was asked about, empty when there are none
 */
public record Echo(Entry entry, int report, List<Difference> differences) {
    public Echo {
        differences = List.copyOf(differences);
    }
}
