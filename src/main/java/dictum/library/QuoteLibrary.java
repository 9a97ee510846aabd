package dictum.library;

import dictum.article.ArticleReader;
import dictum.attribution.QuoteReader;
import dictum.attribution.TrainedReader;
import dictum.citation.Articles;
import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Review.Verdict;
import dictum.model.Snapshot;
import dictum.store.Checked;
import dictum.store.Decision;
import dictum.store.Kept;
import dictum.store.Page;
import dictum.store.Standing;
import dictum.store.Store;
import dictum.store.Stored;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front door of the product: keeps pages, finds their quotations, and never loses a person's decision.
 *
 * <p>Safe for use by many threads. Any method may throw a {@link DictumException}: {@link Kind#DISK_FULL} or {@link Kind#IO}
 * when a file cannot be written, {@link Kind#DAMAGED} when one is not what it was. Whatever was reported as saved is kept.
 */
public final class QuoteLibrary implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QuoteLibrary.class);

    private static final int SHORTEST_PREFIX = 4;
    private static final int CANDIDATES = 6;

    private final Store store;
    private final Function<Snapshot, Article> articles;
    private final QuoteReader quotes;
    private final Clock clock;
    private List<String> unread = List.of();

    private QuoteLibrary(Store store, Function<Snapshot, Article> articles, QuoteReader quotes, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** Reads a snapshot without any library. */
    public static Reading read(Snapshot snapshot) {
        return reading(snapshot, new ArticleReader()::read, new TrainedReader());
    }

    /**
     * Opens the library in {@code folder}, making it when it is not there; rebuilds the index when it lags behind.
     *
     * @throws DictumException {@link Kind#USAGE} when the folder holds something else; {@link Kind#LIBRARY_HELD} when another
     *     process has it open
     */
    public static QuoteLibrary open(Path folder, Progress progress) {
        ArticleReader reader = new ArticleReader();
        return open(
                Store.open(folder), reader::read, reader.version(), new TrainedReader(), Clock.systemUTC(), progress);
    }

    /** Opens a library that is read by other readers than the product's own. */
    static QuoteLibrary open(
            Store store,
            Function<Snapshot, Article> articles,
            String articlesVersion,
            QuoteReader quotes,
            Clock clock,
            Progress progress) {
        QuoteLibrary library = new QuoteLibrary(store, articles, quotes, clock);
        boolean done = false;
        try {
            store.readBy(articlesVersion + " " + quotes.version());
            List<String> problems = new ArrayList<>(store.troubles());
            problems.addAll(library.readWaiting(progress));
            library.unread = List.copyOf(problems);
            done = true;
            return library;
        } finally {
            if (!done) {
                store.close();
            }
        }
    }

    /** What could not be read when the library was opened, page or journal line, with the reason. */
    public List<String> unread() {
        return unread;
    }

    /**
     * Keeps the page and its quotations; on return everything is on the disk.
     *
     * <p>The same bytes again keep one snapshot, and give the entries with what was decided on them. A page that cannot be
     * read is not kept.
     *
     * @throws DictumException {@link Kind#NO_ARTICLE}, {@link Kind#EMPTY} or {@link Kind#TOO_DEEP} when there is no article
     */
    public synchronized Captured capture(Snapshot snapshot) {
        ready();
        Optional<Page> known = store.page(snapshot.sha256());
        if (known.isPresent()) {
            return captureAgain(known.get(), snapshot);
        }
        Reading reading = reading(snapshot, articles, quotes);
        String key = CitationKeys.choose(reading.article(), snapshot, store::hasKey);
        Page page = store.keep(snapshot, key, clock.instant());
        index(page, snapshot, reading);
        store.makeSearchable();
        return new Captured(reading.article(), entries(page), false);
    }

    /**
     * Calls {@code use} with the entries that answer {@code query}, by capture, then in the order of the text.
     *
     * <p>The entries are read piece by piece while {@code use} goes through them, so that memory does not grow.
     *
     * @throws DictumException {@link Kind#USAGE} when a date has no year
     */
    public <T> T find(Query query, Function<Iterator<Entry>, T> use) {
        ready();
        return use.apply(store.entries(Queries.filter(query)));
    }

    /** The articles that entries of this library stand in, for links and exports. */
    public Articles articles() {
        return new SnapshotArticles(sha256 -> articles.apply(store.snapshot(sha256)));
    }

    /**
     * As {@link #find}, for whatever leaves the library: each entry is held against its snapshot while it passes.
     *
     * @throws DictumException {@link Kind#DAMAGED} naming the first quotation whose words are not those of its page
     */
    public <T> T export(Query query, BiFunction<Iterator<Entry>, Articles, T> use) {
        Articles read = articles();
        return find(query, entries -> use.apply(new Verbatim(entries, read), read));
    }

    /**
     * One quotation with all its evidence; {@code id} may be abbreviated as long as it fits one only.
     *
     * @throws DictumException {@link Kind#UNKNOWN_ID} or {@link Kind#AMBIGUOUS_ID} naming the candidates; {@link Kind#DAMAGED}
     *     when the page it stands in is
     */
    public synchronized Detail detail(String id) {
        ready();
        Stored stored = quotation(id);
        Article article = articles.apply(store.snapshot(stored.reference().sha256()));
        List<Review> reviews = store.decisions(stored.reference().sha256()).stream()
                .map(Decision::review)
                .filter(review -> review.quotation().equals(stored.kept().id()))
                .toList();
        return new Detail(stored.entry(), stored.kept().proposed(), article, reviews);
    }

    /**
     * Records a person's decision; on return it is on the disk.
     *
     * @param verdict {@link Verdict#PROPOSED} takes all decisions back
     * @param correction what {@link Verdict#CORRECTED} sets, over whatever was corrected before; else empty
     */
    public synchronized Entry review(
            String id, Verdict verdict, Review.Correction correction, String reviewer, String note) {
        ready();
        if ((verdict == Verdict.CORRECTED) == correction.isEmpty()) {
            throw new DictumException(
                    Kind.USAGE,
                    verdict == Verdict.CORRECTED
                            ? "a correction must set something: speaker, date, kind or venue"
                            : "only the verdict \"corrected\" sets values, not \"%s\"".formatted(verdict.label()));
        }
        if (reviewer.isBlank()) {
            throw new DictumException(Kind.USAGE, "a review needs the name of its reviewer");
        }
        Stored stored = quotation(id);
        Kept kept = stored.kept();
        Page page = page(stored.reference().sha256());
        boolean readAgain = !kept.extracted() || store.isToBeRead(page);
        Optional<Snapshot> snapshot = readAgain ? Optional.of(store.snapshot(page.sha256())) : Optional.empty();
        Review review = new Review(
                kept.id(),
                verdict,
                Optional.of(correction).filter(set -> !set.isEmpty()),
                reviewer,
                clock.instant(),
                note);
        store.decide(new Decision(page.sha256(), review, kept.proposed(), kept.selector()));
        Stored decided = new Stored(kept.with(kept.standing().after(review)), stored.reference());
        if (snapshot.isPresent()) {
            index(page, snapshot.get(), reading(snapshot.get(), articles, quotes));
        } else {
            store.update(page, decided);
        }
        store.makeSearchable();
        return decided.entry();
    }

    /** Rechecks every hash, the journal and the index; each problem is one sentence that tells what to do. */
    public synchronized Verification verify(Progress progress) {
        ready();
        List<String> problems = new ArrayList<>();
        List<Page> pages = store.pages();
        for (int i = 0; i < pages.size(); i++) {
            progress.at("verifying pages", i, pages.size());
            verify(pages.get(i), problems);
        }
        progress.at("verifying pages", pages.size(), pages.size());
        Checked checked = store.check();
        problems.addAll(checked.problems());
        problems.addAll(unplaced());
        return new Verification(pages.size(), checked.journalLines(), checked.quotations(), problems);
    }

    /** Remakes the index from snapshots and journal, reading every page again. */
    public synchronized Rebuilt rebuild(Progress progress) {
        store.resetIndex();
        List<String> problems = readWaiting(progress);
        List<String> unplaced = unplaced();
        Checked checked = store.check();
        return new Rebuilt(
                store.pages().size() - problems.size(), checked.quotations(), checked.reviews(), unplaced, problems);
    }

    @Override
    public synchronized void close() {
        store.close();
    }

    /** After a failed index the next call mends it. */
    private synchronized void ready() {
        if (store.reopenAfterFailure()) {
            readWaiting(Progress.NONE);
        }
    }

    private Captured captureAgain(Page page, Snapshot snapshot) {
        store.keep(snapshot, page.key(), clock.instant());
        Snapshot kept = store.snapshot(page.sha256());
        Reading reading = reading(kept, articles, quotes);
        if (store.isToBeRead(page)) {
            index(page, kept, reading);
            store.makeSearchable();
        }
        return new Captured(reading.article(), entries(page), true);
    }

    private List<String> readWaiting(Progress progress) {
        List<Page> waiting = store.pagesToRead();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            progress.at("reading pages", i, waiting.size());
            Page page = waiting.get(i);
            try {
                Snapshot snapshot = store.snapshot(page.sha256());
                index(page, snapshot, reading(snapshot, articles, quotes));
            } catch (DictumException unread) {
                if (unread.kind() == Kind.DISK_FULL || unread.kind() == Kind.IO) {
                    throw unread;
                }
                problems.add("%s (%s): %s".formatted(page.key(), page.doc(), unread.getMessage()));
            } catch (RuntimeException | StackOverflowError fault) {
                // One page must never keep a library from opening; it is tried again on the next opening.
                LOG.warn("reading {} ({}) failed", page.key(), page.doc(), fault);
                problems.add("%s (%s): a fault of Dictum's own (%s); its quotations are as they were read before"
                        .formatted(page.key(), page.doc(), fault));
            }
        }
        if (!waiting.isEmpty()) {
            store.makeSearchable();
            progress.at("reading pages", waiting.size(), waiting.size());
        }
        return problems;
    }

    private void index(Page page, Snapshot snapshot, Reading reading) {
        Reference reference = References.of(page.key(), reading.article(), snapshot);
        List<Kept> kept = Placement.place(
                reading.article(), reading.quotations(), store.decisions(page.sha256()), id -> store.isTaken(id, page));
        store.put(page, reference, kept);
    }

    private static Reading reading(Snapshot snapshot, Function<Snapshot, Article> articles, QuoteReader quotes) {
        Article article = articles.apply(snapshot);
        List<Quotation> found = quotes.read(article);
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
                                        shortened(quotation.text())));
            }
        }
        return new Reading(article, found);
    }

    private List<Entry> entries(Page page) {
        return store.quotations(page).stream().map(Stored::entry).toList();
    }

    private Page page(String sha256) {
        return store.page(sha256)
                .orElseThrow(() -> new DictumException(
                        Kind.UNKNOWN_ID, "no page has the hash %s: run 'dictum rebuild'".formatted(sha256)));
    }

    private Stored quotation(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        Optional<Stored> exact = store.quotation(wanted);
        if (exact.isPresent()) {
            return exact.get();
        }
        boolean searchable =
                wanted.length() >= SHORTEST_PREFIX && wanted.chars().allMatch(Identifiers::isDigit);
        List<String> candidates = searchable ? store.ids(wanted, CANDIDATES) : List.of();
        if (candidates.isEmpty()) {
            throw new DictumException(
                    Kind.UNKNOWN_ID,
                    "no quotation is called \"%s\": 'dictum quotes' lists them with their names, which may be shortened to %d digits%s"
                            .formatted(shortened(id), SHORTEST_PREFIX, similar(wanted)));
        }
        if (candidates.size() > 1) {
            throw new DictumException(
                    Kind.AMBIGUOUS_ID,
                    "\"%s\" fits %s%s: give more digits"
                            .formatted(
                                    id,
                                    String.join(
                                            ", ", candidates.subList(0, Math.min(candidates.size(), CANDIDATES - 1))),
                                    candidates.size() == CANDIDATES ? " and more" : ""));
        }
        return store.quotation(candidates.get(0)).orElseThrow();
    }

    private String similar(String wanted) {
        if (wanted.length() < SHORTEST_PREFIX || !wanted.chars().allMatch(Identifiers::isDigit)) {
            return "";
        }
        List<String> near = store.ids(wanted.substring(0, SHORTEST_PREFIX), CANDIDATES);
        return near.isEmpty() ? "" : "; similar: " + String.join(", ", near);
    }

    private void verify(Page page, List<String> problems) {
        Optional<String> fileProblem = store.fileProblem(page);
        fileProblem.ifPresent(problems::add);
        if (fileProblem.isPresent() || store.isToBeRead(page)) {
            return;
        }
        try {
            Article article = articles.apply(store.snapshot(page.sha256()));
            for (Stored stored : store.quotations(page)) {
                if (!stored.kept().proposed().isVerbatimIn(article)) {
                    problems.add("the quotation %s in %s is not what the page says there: run 'dictum rebuild'"
                            .formatted(stored.kept().id(), page.key()));
                }
            }
        } catch (DictumException unread) {
            problems.add("%s (%s): %s".formatted(page.key(), page.doc(), unread.getMessage()));
        }
    }

    private List<String> unplaced() {
        Map<String, List<Decision>> byId = new LinkedHashMap<>();
        store.unplaced()
                .forEach(decision -> byId.computeIfAbsent(decision.review().quotation(), id -> new ArrayList<>())
                        .add(decision));
        List<String> unplaced = new ArrayList<>();
        byId.forEach((id, decisions) -> {
            Review latest = decisions.get(decisions.size() - 1).review();
            if (Standing.of(decisions.stream().map(Decision::review).toList()).verdict() != Verdict.PROPOSED) {
                unplaced.add(
                        "%s, %s by %s on %s: \"%s\" no longer stands in %s, or not at one place only; the decision stays in the journal"
                                .formatted(
                                        id,
                                        latest.verdict().label(),
                                        latest.reviewer(),
                                        latest.at(),
                                        shortened(decisions.get(0).quotation().text()),
                                        page(decisions.get(0).sha256()).key()));
            }
        });
        return unplaced;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
