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
        Set<Optional<String>> labels = library.find(options.query(words), entries -> {
            Set<Optional<String>> found = new LinkedHashSet<>();
            wanted.apply(entries).forEachRemaining(entry -> found.add(label(entry)));
            return found;
        });
        List<Part> parts = new ArrayList<>();
        for (Optional<String> one : labels) {
            parts.add(new Part(
                    one.orElse(UNKNOWN),
                    // Asked of that one only, so that the library need not read all others again.
                    options.query(
                            words, this == SPEAKER ? one : Optional.empty(), this == SOURCE ? one : Optional.empty()),
                    entries -> Filtered.of(entries, entry -> label(entry).equals(one))));
        }
        return parts;
    }

    private Optional<String> label(Entry entry) {
        return switch (this) {
            case SPEAKER -> entry.quotation().speaker().map(Speaker::label);
            case SOURCE -> Optional.of(entry.reference().key());
        };
    }
}
