package dictum.library;

import dictum.capture.Crawl;
import dictum.library.PageSource.Contents;
import dictum.library.PageSource.Page;
import dictum.model.DictumException;
import dictum.model.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every single page of many inputs in their order: archives are gone through, and lists of addresses are fetched where they stand.
 *
 * <p>Addresses that follow one another are fetched together, a few at a time, so that memory does not grow with their number.
 */
public final class PagesInOrder implements Iterator<Page>, AutoCloseable {
    private static final int TOGETHER = 16;

    private static final int DEEPEST_LIST = 3;

    private final PageSource source;
    private final Deque<Page> inputs;
    private final Deque<Page> ready = new ArrayDeque<>();
    private @Nullable Contents open;

    PagesInOrder(PageSource source, List<Page> inputs) {
        this.source = source;
        this.inputs = new ArrayDeque<>(inputs);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            Contents contents = open;
            if (contents != null && contents.hasNext()) {
                ready.add(contents.next());
            } else if (contents != null) {
                close();
            } else if (inputs.isEmpty()) {
                return false;
            } else if (inputs.element().isSingle()) {
                ready.add(inputs.remove());
            } else if (inputs.element().address().isPresent()) {
                fetch();
            } else {
                open(inputs.remove());
            }
        }
        return true;
    }

    @Override
    public Page next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void close() {
        Contents contents = open;
        open = null;
        if (contents != null) {
            contents.close();
        }
    }

    private void open(Page input) {
        try {
            Contents contents = input.open();
            if (contents.addresses().isEmpty()) {
                open = contents;
            } else {
                insert(contents.addresses(), input);
                contents.close();
            }
        } catch (DictumException unopened) {
            ready.add(input.failing(unopened));
        }
    }

    /** The addresses of a list take its place. */
    private void insert(List<String> addresses, Page list) {
        for (int i = addresses.size() - 1; i >= 0; i--) {
            inputs.addFirst(source.at(addresses.get(i)).from(list));
        }
    }

    private void fetch() {
        List<Page> together = new ArrayList<>();
        while (together.size() < TOGETHER && !inputs.isEmpty() && isFetched(inputs.element())) {
            together.add(inputs.remove());
        }
        Map<String, Crawl.Result> results = new ConcurrentHashMap<>();
        List<String> addresses =
                together.stream().map(page -> page.address().orElseThrow()).toList();
        source.crawl().run(addresses, asked -> Optional.empty(), result -> {
            results.put(result.address(), result);
            return List.of();
        });
        // From the last to the first, so that a list's pages come before what follows it.
        for (int i = together.size() - 1; i >= 0; i--) {
            Page page = together.get(i);
            Optional<Crawl.Result> own = Optional.ofNullable(results.get(page.label()));
            Optional<Crawl.Result> result = own.flatMap(Crawl.Result::samePageAs)
                    .map(other -> Optional.ofNullable(results.get(other)))
                    .orElse(own);
            Optional<List<String>> listed = result.flatMap(Crawl.Result::addresses);
            if (listed.isPresent() && page.depth() < DEEPEST_LIST && source.followsLists()) {
                insert(listed.get(), page);
            } else {
                inputs.addFirst(got(page, result));
            }
        }
    }

    private static boolean isFetched(Page page) {
        return page.address().isPresent() && !page.isSingle();
    }

    private static Page got(Page page, Optional<Crawl.Result> result) {
        Optional<Snapshot> snapshot = result.flatMap(Crawl.Result::page);
        if (snapshot.isPresent()) {
            return page.got(snapshot.get());
        }
        return page.failing(result.flatMap(Crawl.Result::failure)
                .orElseGet(() -> result.isPresent()
                        ? new DictumException(
                                DictumException.Kind.BINARY,
                                "%s is a list of addresses that is not followed: name it itself, and honour robots.txt"
                                        .formatted(page.label()))
                        : new DictumException(
                                DictumException.Kind.NETWORK, "fetching %s was broken off".formatted(page.label()))));
    }
}
