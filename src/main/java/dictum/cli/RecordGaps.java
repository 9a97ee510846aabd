package dictum.cli;

import dictum.citation.SourceRecord;
import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Found;
import dictum.model.SourceFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a record fills the gaps of the page that was captured for it, and what does not.
 *
 * @param key of the article
 * @param taken what the page does not tell; empty when the page's title is another, for then it may be another page
 * @param told one sentence for each thing to be told
 */
record RecordGaps(String key, SourceFacts taken, List<String> told) {
    RecordGaps {
        told = List.copyOf(told);
    }

    static RecordGaps of(String key, SourceRecord record, Article article) {
        SourceFacts gaps = new SourceFacts(
                article.title().isPresent() ? Optional.empty() : record.title(),
                article.authors().isEmpty() ? record.authors() : List.of(),
                article.issued().isPresent() ? Optional.empty() : record.issued(),
                article.publisher().isPresent() ? Optional.empty() : record.publication(),
                article.language().isPresent() ? Optional.empty() : record.language());
        List<String> told = new ArrayList<>();
        boolean other = isOther(record.title(), article.title().map(Found::value));
        if (other) {
            told.add("%s: nothing taken from the record \"%s\", for the page is called \"%s\""
                    .formatted(
                            key,
                            record.title().orElse(""),
                            article.title().map(Found::value).orElse("")));
            return new RecordGaps(
                    key,
                    new SourceFacts(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                    told);
        }
        if (!gaps.isEmpty()) {
            told.add("%s: taken from the record, for the page does not tell: %s".formatted(key, written(gaps)));
        }
        List<String> left = new ArrayList<>();
        record.publisher().ifPresent(publisher -> left.add("publisher " + publisher));
        record.doi().ifPresent(doi -> left.add("DOI " + doi));
        article.issued()
                .map(Found::value)
                .filter(issued ->
                        record.issued().isPresent() && !record.issued().get().equals(issued))
                .ifPresent(issued -> left.add(
                        "date %s (the page: %s)".formatted(record.issued().orElseThrow(), issued)));
        if (!left.isEmpty()) {
            told.add("%s: not taken from the record: %s".formatted(key, String.join(", ", left)));
        }
        return new RecordGaps(key, gaps, told);
    }

    private static String written(SourceFacts facts) {
        List<String> fields = new ArrayList<>();
        facts.title().ifPresent(title -> fields.add("title \"" + title + "\""));
        if (!facts.authors().isEmpty()) {
            fields.add(facts.authors().stream().map(Author::name).collect(Collectors.joining("; ", "by ", "")));
        }
        facts.issued().ifPresent(issued -> fields.add("date " + issued));
        facts.publication().ifPresent(publication -> fields.add("publication " + publication));
        facts.language().ifPresent(language -> fields.add("language " + language));
        return String.join(", ", fields);
    }

    /** Whether less than half of the words of the shorter title stand in the other. */
    private static boolean isOther(Optional<String> recorded, Optional<String> shown) {
        if (recorded.isEmpty() || shown.isEmpty()) {
            return false;
        }
        Set<String> one = words(recorded.get());
        Set<String> two = words(shown.get());
        long shared = one.stream().filter(two::contains).count();
        return 2 * shared < Math.min(one.size(), two.size());
    }

    private static Set<String> words(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
