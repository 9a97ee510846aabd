package dictum.library;

import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.Echo;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Review.Verdict;
import dictum.store.Store;
import dictum.store.Stored;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the same words in several articles, and who had them first.
 *
 * <p>The search index gives those that share the rarest words, and these are compared word by word: nothing is kept for it, no capture
 * pays for it, and every answer was looked at in full.
 */
final class Echoes {
    private static final int CANDIDATES = 200;

    /** So many articles are compared with one another; those behind count as reports of their own. */
    private static final int COMPARED = 60;

    private static final int SHINGLE = 5;

    /** The part of the shorter text that a copy has in common with the longer. */
    private static final double COPY = 0.7;

    private final Store store;
    private final Function<String, Article> articles;

    /** @param articles the article of the snapshot with that hash */
    Echoes(Store store, Function<String, Article> articles) {
        this.store = store;
        this.articles = articles;
    }

    SameWords of(Stored asked) {
        String words = asked.shown().text();
        Map<String, Entry> byArticle = new HashMap<>();
        byArticle.put(asked.reference().sha256(), asked.entry());
        for (Stored other : store.sharing(words, CANDIDATES)) {
            boolean same = other.kept().standing().verdict() != Verdict.REJECTED
                    && Wordings.areSame(words, other.shown().text());
            if (same) {
                // One quotation of each article: the one that is nearest in length.
                byArticle.merge(
                        other.reference().sha256(), other.entry(), (known, found) -> nearer(words, known, found));
            }
        }
        byArticle.put(asked.reference().sha256(), asked.entry());
        List<Entry> entries = new ArrayList<>(byArticle.values());
        entries.sort(Comparator.comparing(Echoes::day)
                .thenComparing(entry -> entry.reference().accessed())
                .thenComparing(entry -> entry.reference().sha256()));
        int[] reports = reports(entries);
        List<Echo> echoes = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < entries.size(); i++) {
            most = Math.max(most, reports[i]);
            echoes.add(new Echo(
                    entries.get(i),
                    reports[i],
                    Wordings.differences(words, entries.get(i).quotation().text())));
        }
        return new SameWords(echoes, most);
    }

    private static Entry nearer(String words, Entry known, Entry found) {
        int length = words.length();
        return Math.abs(found.quotation().text().length() - length)
                        < Math.abs(known.quotation().text().length() - length)
                ? found
                : known;
    }

    /** Numbers the articles by the report that they copy, which is their own when they copy none. */
    private int[] reports(List<Entry> entries) {
        int[] reports = new int[entries.size()];
        List<Set<String>> texts = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < entries.size(); i++) {
            texts.add(entries.size() > 1 && i < COMPARED ? text(entries.get(i)) : Set.of());
            for (int j = 0; j < i && reports[i] == 0; j++) {
                if (isCopy(entries.get(i), entries.get(j), texts.get(i), texts.get(j))) {
                    reports[i] = reports[j];
                }
            }
            if (reports[i] == 0) {
                reports[i] = ++count;
            }
        }
        return reports;
    }

    private static boolean isCopy(Entry one, Entry other, Set<String> text, Set<String> otherText) {
        Optional<URI> address = one.reference().url();
        return address.isPresent() && address.equals(other.reference().url())
                || Wordings.shared(text, otherText) >= COPY;
    }

    private Set<String> text(Entry entry) {
        try {
            return Wordings.shingles(
                    Wordings.bare(articles.apply(entry.reference().sha256()).text()), SHINGLE);
        } catch (DictumException damaged) {
            return Set.of();
        }
    }

    /** Undated ones come last. */
    private static PartialDate day(Entry entry) {
        return entry.reference().issued().filter(PartialDate::hasYear).orElse(PartialDate.ofYear(9999));
    }
}
