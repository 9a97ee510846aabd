package dictum.library;

import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Found;
import dictum.model.PartialDate;
import dictum.model.PlainLetters;
import dictum.model.Snapshot;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a citation key such as {@code okoro2026harbour}: who wrote it, the year, and the title's first word of weight. */
final class CitationKeys {
    private static final int LONGEST_PART = 20;
    private static final Set<String> LIGHT = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "with", "by", "and", "or", "but", "as", "is",
            "are", "was", "were", "be", "has", "have", "had", "will", "would", "can", "could", "how", "why", "what",
            "when", "where", "who", "its", "it", "this", "that", "these", "his", "her", "their", "our", "after",
            "before", "over", "under", "into", "about", "not", "no", "new", "says", "said", "der", "die", "das", "ein",
            "eine", "le", "la", "les", "un", "une", "el", "los", "las");

    /** What is no family name, though it ends a name. */
    private static final Set<String> BEHIND_NAMES =
            Set.of("jr", "sr", "ii", "iii", "iv", "ltd", "limited", "inc", "corp", "llc", "llp", "plc", "pty", "gmbh");

    private CitationKeys() {}

    /** The first free key for the article; {@code taken} tells which are not. */
    static String choose(Article article, Snapshot snapshot, Predicate<String> taken) {
        String year = article.issued()
                .filter(issued -> issued.value().hasYear())
                .map(issued -> PartialDate.ofYear(issued.value().year()).toString())
                .orElse("nd");
        String title = article.title()
                .map(Found::value)
                .map(CitationKeys::firstWordOfWeight)
                .orElse("");
        String stem = writer(article, snapshot) + year + title;
        String key = stem;
        for (int i = 0; taken.test(key); i++) {
            key = stem + suffix(i);
        }
        return key;
    }

    /** a … z, aa … zz, and so on. */
    private static String suffix(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    private static String writer(Article article, Snapshot snapshot) {
        Optional<String> author = article.authors().stream()
                .map(Found::value)
                .map(CitationKeys::surname)
                .map(CitationKeys::plain)
                .filter(name -> !name.isEmpty())
                .findFirst();
        return author.or(() -> article.publisher().map(Found::value).map(CitationKeys::plain))
                .filter(name -> !name.isEmpty())
                .or(() -> article.canonical()
                        .map(Found::value)
                        .or(snapshot::address)
                        .flatMap(CitationKeys::host))
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.of(plain(snapshot.doc())))
                .filter(name -> !name.isEmpty())
                .orElse("page");
    }

    private static String surname(Author author) {
        String name = author.name().strip();
        if (!author.organisation() && name.indexOf(',') > 0) {
            name = name.substring(0, name.indexOf(','));
        }
        int space = name.lastIndexOf(' ');
        while (!author.organisation() && space > 0 && BEHIND_NAMES.contains(plain(name.substring(space)))) {
            name = name.substring(0, space).strip();
            space = name.lastIndexOf(' ');
        }
        return author.organisation() ? name : name.substring(space + 1);
    }

    private static Optional<String> host(URI address) {
        return Optional.ofNullable(address.getHost())
                .map(host -> host.startsWith("www.") ? host.substring(4) : host)
                .map(host -> plain(host.contains(".") ? host.substring(0, host.indexOf('.')) : host));
    }

    private static String firstWordOfWeight(String title) {
        String first = "";
        for (String word : title.split("[\\s\\p{Pd}]", 40)) {
            String plain = plain(word);
            if (!plain.isEmpty() && !LIGHT.contains(plain)) {
                return plain;
            }
            first = first.isEmpty() ? plain : first;
        }
        return first;
    }

    /** ASCII letters and digits only, in lower case, not too many. */
    private static String plain(String text) {
        String cut = text.substring(0, Math.min(text.length(), 200));
        String apart = PlainLetters.of(cut).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < apart.length() && plain.length() < LONGEST_PART; i++) {
            char c = apart.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
