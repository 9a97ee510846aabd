package dictum.library;

import dictum.attribution.QuoteReader;
import dictum.model.Article;
import dictum.model.ArticleCorrection;
import dictum.model.ArticleCorrection.Field;
import dictum.model.ArticleReview;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Found;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Snapshot;
import dictum.model.Uttered;
import dictum.store.Kept;
import dictum.store.Likeness;
import dictum.store.Page;
import dictum.store.Reread;
import dictum.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads kept pages and puts their quotations into the store, joined with what people decided on them. */
final class PageReading {
    private static final Logger LOG = LoggerFactory.getLogger(PageReading.class);

    /** So many pages that are read again are put into the index at once. */
    private static final int TOGETHER = 50;

    private static final String READING = "reading pages";

    private final Store store;
    private final Function<Snapshot, Article> articles;
    private final QuoteReader quotes;

    PageReading(Store store, Function<Snapshot, Article> articles, QuoteReader quotes) {
        this.store = store;
        this.articles = articles;
        this.quotes = quotes;
    }

    /** What the article says and whom it quotes; nothing is kept. */
    Reading of(Snapshot snapshot) {
        return of(snapshot, articles, quotes);
    }

    /** As {@link #of(Snapshot)}, of a page that is kept, whose article people may have corrected. */
    Reading ofKept(Snapshot snapshot) {
        return of(snapshot, articles, quotes, store.articleReviews().together(snapshot.sha256()));
    }

    static Reading of(Snapshot snapshot, Function<Snapshot, Article> articles, QuoteReader quotes) {
        return of(snapshot, articles, quotes, ArticleCorrection.NONE);
    }

    /** The article is as the page has it; days are counted from the day of publication that a person set. */
    private static Reading of(
            Snapshot snapshot, Function<Snapshot, Article> articles, QuoteReader quotes, ArticleCorrection correction) {
        Article article = articles.apply(snapshot);
        List<Quotation> found = quotes.read(dated(article, correction));
        for (Quotation quotation : found) {
            if (!quotation.isVerbatimIn(article)) {
                throw new DictumException(
                        Kind.INTERNAL,
                        "%s: the engine %s (rule %s) gave words that do not stand in the article at %s: \"%s\". This is an error of the engine; nothing was kept."
                                .formatted(
                                        snapshot.doc(),
                                        quotes.version(),
                                        quotation.rule(),
                                        quotation.spans(),
                                        Lookup.shortened(quotation.text())));
            }
        }
        return new Reading(article, found);
    }

    private static Article dated(Article article, ArticleCorrection correction) {
        return correction.sets(Field.ISSUED)
                ? article.issuedOn(correction.issued().map(day -> Found.of(day, "reviewer", day.toString())))
                : article;
    }

    /**
     * On which days a quotation was said, as its page was read before somebody corrected the day of publication, and with each day that
     * was ever set; nothing where nobody did.
     */
    Set<Uttered> everRead(String sha256, Quotation quotation) {
        List<ArticleCorrection> set = store.articleReviews().ever(sha256).stream()
                .map(ArticleReview::correction)
                .filter(correction -> correction.sets(Field.ISSUED))
                .distinct()
                .toList();
        if (set.isEmpty()) {
            return Set.of();
        }
        Article article = articles.apply(store.snapshot(sha256));
        return Stream.concat(Stream.of(ArticleCorrection.NONE), set.stream())
                .flatMap(correction -> quotes.read(dated(article, correction)).stream())
                .filter(read -> read.spans().equals(quotation.spans()))
                .map(Quotation::uttered)
                .collect(Collectors.toSet());
    }

    /** Reads a page again, as engine and decisions now have it. */
    void again(Page page) {
        Snapshot snapshot = store.snapshot(page.sha256());
        put(page, snapshot, ofKept(snapshot));
    }

    /** Puts what was read of a page in place of what was there. */
    List<Entry> put(Page page, Snapshot snapshot, Reading reading) {
        return entries(store.put(placed(page, snapshot, reading, Set.of())));
    }

    List<Entry> entries(Reread read) {
        return read.quotations().stream()
                .map(one -> store.stored(one, read.reference()).entry())
                .toList();
    }

    /** What was read, joined with what people decided; {@code names} are those of pages that are not in the index yet. */
    Reread placed(Page page, Snapshot snapshot, Reading reading, Set<String> names) {
        List<Kept> kept = Placement.place(
                reading.article(),
                reading.quotations(),
                store.decisions(page.sha256()),
                id -> names.contains(id) || store.isTaken(id, page));
        return new Reread(
                page,
                reference(page, reading.article(), snapshot),
                Likeness.of(reading.article().text()),
                kept);
    }

    /** The article's entry in a list of references, with what people corrected. */
    Reference reference(Page page, Article article, Snapshot snapshot) {
        return store.articleReviews().together(page.sha256()).applyTo(asRead(page, article, snapshot));
    }

    /** The article's entry in a list of references, as its page has it. */
    Reference asRead(Page page, Article article, Snapshot snapshot) {
        return References.of(page.key(), article, snapshot, store.described(page.sha256()));
    }

    /** Reads every page that waits to be read; gives what could not be read, with the reason. */
    List<String> waiting(Progress progress) {
        List<Page> waiting = store.pagesToRead();
        List<String> problems = store.filling(waiting.size(), () -> read(waiting, progress));
        if (!waiting.isEmpty()) {
            store.makeSearchable();
            progress.at(READING, waiting.size(), waiting.size());
        }
        return problems;
    }

    private List<String> read(List<Page> waiting, Progress progress) {
        List<String> problems = new ArrayList<>();
        List<Reread> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < waiting.size(); i++) {
            progress.at(READING, i, waiting.size());
            Page page = waiting.get(i);
            try {
                Snapshot snapshot = store.snapshot(page.sha256());
                Reread one = placed(page, snapshot, ofKept(snapshot), names);
                read.add(one);
                one.quotations().forEach(kept -> names.add(kept.id()));
            } catch (RuntimeException | StackOverflowError failed) {
                problems.add(unread(page, failed));
            }
            if (read.size() >= TOGETHER || i == waiting.size() - 1) {
                put(read, problems);
                read.clear();
                names.clear();
            }
        }
        return problems;
    }

    private void put(List<Reread> read, List<String> problems) {
        try {
            store.putAll(read);
        } catch (RuntimeException together) {
            if (together instanceof DictumException known) {
                endsReading(known);
            }
            for (Reread one : read) {
                try {
                    store.put(one);
                } catch (RuntimeException failed) {
                    problems.add(unread(one.page(), failed));
                }
            }
        }
    }

    /** One page must never keep a library from opening: it is told, and tried again on the next opening. */
    private static String unread(Page page, Throwable failed) {
        if (failed instanceof DictumException known) {
            endsReading(known);
            return "%s (%s): %s".formatted(page.key(), page.doc(), known.getMessage());
        }
        LOG.warn("reading {} ({}) failed", page.key(), page.doc(), failed);
        return "%s (%s): a fault of Dictum's own (%s); its quotations are as they were read before"
                .formatted(page.key(), page.doc(), failed);
    }

    private static void endsReading(DictumException failed) {
        if (failed.kind() == Kind.DISK_FULL || failed.kind() == Kind.IO) {
            throw failed;
        }
    }
}
