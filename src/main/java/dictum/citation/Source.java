package dictum.citation;

import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Reference;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * One article with its quotations, as reference formats list it: every value on one line, names cut for lists, dates without a
 * year left out since no reference format can express them.
 */
record Source(Reference reference, List<Entry> entries) {
    /** The articles of {@code entries}, whose quotations come together; one article is held at a time. */
    static Iterator<Source> of(Iterator<Entry> entries) {
        return new Grouped(entries);
    }

    /** Letters and digits only; the same in every format. */
    String key() {
        return reference.key();
    }

    Optional<String> title() {
        return line(reference.title());
    }

    List<ListName> authors() {
        return reference.authors().stream().map(ListName::of).toList();
    }

    Optional<String> publication() {
        return line(reference.publication());
    }

    Optional<String> section() {
        return line(reference.section());
    }

    Optional<PartialDate> issued() {
        return reference.issued().filter(PartialDate::hasYear);
    }

    PartialDate accessed() {
        return Days.of(reference.accessed());
    }

    Optional<String> url() {
        return reference.url().map(URI::toString);
    }

    Optional<String> archive() {
        return reference.archive().map(URI::toString);
    }

    Optional<String> language() {
        return line(reference.language());
    }

    /** The tags of all its quotations, each once. */
    List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (Entry entry : entries) {
            for (String tag : entry.tags()) {
                tags.add(OneLine.of(tag));
            }
        }
        return tags.isEmpty() ? List.of() : List.copyOf(tags);
    }

    private static Optional<String> line(Optional<String> text) {
        return text.map(OneLine::of).filter(known -> !known.isEmpty());
    }

    private static final class Grouped implements Iterator<Source> {
        private final Iterator<Entry> entries;
        private Optional<Entry> ahead = Optional.empty();

        private Grouped(Iterator<Entry> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return ahead.isPresent() || entries.hasNext();
        }

        @Override
        public Source next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more sources");
            }
            Entry first = ahead.orElseGet(entries::next);
            ahead = Optional.empty();
            List<Entry> together = new ArrayList<>();
            together.add(first);
            while (ahead.isEmpty() && entries.hasNext()) {
                Entry next = entries.next();
                if (next.reference().key().equals(first.reference().key())) {
                    together.add(next);
                } else {
                    ahead = Optional.of(next);
                }
            }
            return new Source(first.reference(), together);
        }
    }
}
