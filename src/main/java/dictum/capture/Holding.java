package dictum.capture;

import dictum.model.DictumException;
import dictum.model.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a file or stream turned out to hold: pages, given one after the other, or a list of addresses.
 *
 * <p>An archive is read while it is gone through, so that its size does not matter to memory. Close it when done.
 */
public final class Holding implements Iterator<Holding.Item>, AutoCloseable {
    /**
     * One page of an input.
     *
     * @param label for people: the input's name, and within an archive the page's own
     * @param doc the page's short name
     * @param page gives the page, or throws why it cannot be had
     */
    public record Item(String label, String doc, Supplier<Snapshot> page) {
        static Item failing(String label, String doc, DictumException reason) {
            return new Item(label, doc, () -> {
                throw reason;
            });
        }
    }

    private final Iterator<Item> pages;
    private final List<String> addresses;
    private final Closeable source;

    private Holding(Iterator<Item> pages, List<String> addresses, Closeable source) {
        this.pages = pages;
        this.addresses = List.copyOf(addresses);
        this.source = source;
    }

    static Holding of(Item page) {
        return new Holding(List.of(page).iterator(), List.of(), () -> {});
    }

    static Holding of(List<Item> pages) {
        return new Holding(pages.iterator(), List.of(), () -> {});
    }

    static Holding of(Iterator<Item> pages, Closeable source) {
        return new Holding(pages, List.of(), source);
    }

    static Holding listing(List<String> addresses) {
        return new Holding(List.<Item>of().iterator(), addresses, () -> {});
    }

    /** The addresses that it lists; none when it holds pages. */
    public List<String> addresses() {
        return addresses;
    }

    @Override
    public boolean hasNext() {
        return pages.hasNext();
    }

    @Override
    public Item next() {
        return pages.next();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("closing what was only read", failed);
        }
    }
}
