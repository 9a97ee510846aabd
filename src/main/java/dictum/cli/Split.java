package dictum.cli;

import dictum.library.Query;
import dictum.library.QuoteLibrary;
import dictum.model.Entry;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an export is parted into files. */
enum Split {
    SPEAKER,
    SOURCE;

    private static final String UNKNOWN = "unknown";

    /** One file of the export: what it is called after, and which entries it holds. */
    record Part(String name, Query query, Function<Iterator<Entry>, Iterator<Entry>> chosen) {
        Iterator<Entry> of(Iterator<Entry> entries) {
            return chosen.apply(entries);
        }
    }

    /** The files, in the order in which their first quotations come. Only their names are held. */
    List<Part> parts(
            QueryOptions options, Optional<String> words, QuoteLibrary library, UnaryOperator<Iterator<Entry>> wanted) {
        Set<Group> groups = library.find(options.query(words), entries -> {
            Set<Group> found = new LinkedHashSet<>();
            wanted.apply(entries).forEachRemaining(entry -> found.add(group(entry)));
            return found;
        });
        List<Part> parts = new ArrayList<>();
        for (Group one : groups) {
            parts.add(new Part(
                    one.name(),
                    // Asked of that one only, so that the library need not read all others again.
                    options.query(words, one.speaker(), one.article()),
                    entries -> Filtered.of(entries, entry -> group(entry).equals(one))));
        }
        return parts;
    }

    /** What the entries of one file have in common; nothing for those without a speaker. */
    private record Group(Optional<String> speaker, Optional<String> article) {
        String name() {
            return Stream.of(speaker, article)
                    .flatMap(Optional::stream)
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(" in "), name -> name.isEmpty() ? UNKNOWN : name));
        }
    }

    private Group group(Entry entry) {
        Optional<String> article = Optional.of(entry.reference().key());
        if (this == SOURCE) {
            return new Group(Optional.empty(), article);
        }
        Optional<Speaker> speaker = entry.quotation().speaker();
        // Whoever is left unnamed is not the one who is left unnamed with the same words elsewhere.
        boolean unnamed = speaker.filter(Speaker.Unnamed.class::isInstance).isPresent();
        return new Group(speaker.map(Speaker::label), unnamed ? article : Optional.empty());
    }
}
