package dictum.library;

import dictum.article.ArticleReader;
import dictum.article.MarkedPage;
import dictum.attribution.QuoteReader;
import dictum.attribution.TrainedReader;
import dictum.citation.Articles;
import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Review.Verdict;
import dictum.model.Snapshot;
import dictum.model.SourceFacts;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.TextQuoteSelector;
import dictum.store.Checked;
import dictum.store.Decision;
import dictum.store.Hits;
import dictum.store.Kept;
import dictum.store.Likeness;
import dictum.store.Page;
import dictum.store.Reread;
import dictum.store.Store;
import dictum.store.Stored;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** A search makes what is new findable anyway; done now and then, it has little to do. */
    private static final int SEARCHABLE_AFTER = 100;

    /** So many pages that are read again are put into the index at once. */
    private static final int READ_TOGETHER = 50;

    private final Store store;
    private final Function<Snapshot, Article> articles;
    private final QuoteReader quotes;
    private final Clock clock;
    private final Lookup lookup;
    private final Inspection inspection;
    private final People people;
    private final Deciding deciding;
    private List<String> unread = List.of();
    private int unsearched;

    private QuoteLibrary(Store store, Function<Snapshot, Article> articles, QuoteReader quotes, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.quotes = quotes;
        this.clock = clock;
        this.lookup = new Lookup(store);
        this.inspection = new Inspection(store, articles);
        this.people = new People(store, clock, this::ready);
        this.deciding = new Deciding(store, articles, clock, this::readAgain);
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
                Store.isOnlyReadable(folder) ? Store.openToRead(folder) : Store.open(folder),
                reader::read,
                reader.version(),
                new TrainedReader(),
                Clock.systemUTC(),
                progress);
    }

    /** Whether the library's folder may not be written here: then all can be found and exported, and nothing kept or decided. */
    public boolean isReadOnly() {
        return store.isReadOnly();
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
    public Captured capture(Snapshot snapshot) {
        Optional<Captured> known = captureKnown(snapshot);
        if (known.isPresent()) {
            return known.get();
        }
        // Read outside the lock, so that several pages are at once; what is kept is done one by one.
        return keep(snapshot, reading(snapshot, articles, quotes));
    }

    private synchronized Optional<Captured> captureKnown(Snapshot snapshot) {
        ready();
        return store.page(snapshot.sha256()).map(page -> captureAgain(page, snapshot));
    }

    private synchronized Captured keep(Snapshot snapshot, Reading reading) {
        Optional<Captured> meanwhile = captureKnown(snapshot);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        String key = CitationKeys.choose(reading.article(), snapshot, store::hasKey);
        Reread kept = store.keep(snapshot, key, clock.instant(), page -> placed(page, snapshot, reading, Set.of()));
        if (++unsearched >= SEARCHABLE_AFTER) {
            unsearched = 0;
            store.makeSearchable();
        }
        return new Captured(
                reading.article(),
                kept.page().key(),
                entries(kept),
                false,
                false,
                snapshot.address(),
                store.relatives(kept.page()));
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

    /**
     * One page of the entries that answer {@code query}, with how many answer altogether.
     *
     * @param from how many are passed over
     */
    public synchronized Results find(Query query, int from, int limit) {
        ready();
        Hits found = store.find(Queries.filter(query), from, limit);
        return new Results(found.page().stream().map(Stored::entry).toList(), found.total());
    }

    /**
     * How many of the entries that answer {@code query} have each of the most frequent values of each field that can be narrowed by,
     * under the names by which {@link Query#parse} knows the fields.
     */
    public synchronized Map<String, Map<String, Integer>> counts(Query query) {
        ready();
        return store.counts(Queries.filter(query));
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
     * @throws DictumException {@link Kind#UNKNOWN_ID} or {@link Kind#AMBIGUOUS_ID} naming the candidates
     */
    public synchronized Detail detail(String id) {
        ready();
        Stored stored = lookup.quotation(id);
        List<Review> reviews =
                decisionsOn(stored).stream().map(Decision::review).toList();
        Page page = lookup.page(stored.reference().sha256());
        Optional<Article> article = Optional.empty();
        Optional<String> damage = Optional.empty();
        try {
            article = Optional.of(articles.apply(store.snapshot(page.sha256())));
        } catch (DictumException damaged) {
            if (damaged.kind() != Kind.DAMAGED) {
                throw damaged;
            }
            damage = Optional.of(damaged.getMessage());
        }
        return new Detail(
                stored.entry(),
                stored.kept().proposed(),
                article,
                damage,
                reviews,
                store.relatives(page),
                store.addresses(page));
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
        return deciding.review(id, verdict, correction, reviewer, note);
    }

    /**
     * Takes from a person's own record what the page of an article does not tell; on return it is on the disk. A later record
     * stands in place of an earlier one.
     *
     * @param key the article's citation key
     */
    public synchronized void describe(String key, SourceFacts facts, String reviewer) {
        ready();
        Page page = lookup.pageCalled(key);
        store.describe(page.sha256(), facts, reviewer, clock.instant());
        readAgain(page);
    }

    /**
     * Marks other words of the article as those of a quotation: its name, its speaker and its history stay. On return it is on
     * the disk.
     *
     * @param spans of the words in the article's text; quotation marks and spaces around them are left out
     * @throws DictumException {@link Kind#USAGE} when there are no words at {@code spans}
     */
    public synchronized Entry moveWords(String id, List<Span> spans, String reviewer, String note) {
        ready();
        return deciding.moveWords(id, spans, reviewer, note);
    }

    /**
     * Takes words of an article for a quotation that no engine found; on return it is on the disk, accepted.
     *
     * @param key the article's citation key
     * @param spans as in {@link #moveWords}
     * @throws DictumException {@link Kind#USAGE} when there are no words at {@code spans}, or they are a quotation already
     */
    public synchronized Entry mark(
            String key, List<Span> spans, Optional<Speaker> speaker, String reviewer, String note) {
        ready();
        return deciding.mark(key, spans, speaker, reviewer, note);
    }

    /**
     * Takes back the latest decision on a quotation, whatever it was; on return that is on the disk.
     *
     * @return the quotation as it stands now, or nothing when it was there by that decision only
     * @throws DictumException {@link Kind#USAGE} when nobody decided on it
     */
    public synchronized Optional<Entry> undo(String id, String reviewer) {
        ready();
        return deciding.undo(id, reviewer);
    }

    /**
     * Puts tags on a quotation and takes others off; on return it is on the disk. What it bears already, or does not bear, is left.
     *
     * @throws DictumException {@link Kind#USAGE} when a name is no tag
     */
    public synchronized Entry tag(String id, List<String> add, List<String> remove, String reviewer) {
        ready();
        return deciding.tag(id, add, remove, reviewer);
    }

    /**
     * A second reviewer's assent to what was decided, which the next decision takes away; on return it is on the disk.
     *
     * @throws DictumException {@link Kind#USAGE} when nobody decided yet, or {@code reviewer} did
     */
    public synchronized Entry sign(String id, String reviewer) {
        ready();
        return deciding.sign(id, reviewer);
    }

    /** Every tag, with its quotations and the note that makes a project of it. */
    public List<Project> projects() {
        ready();
        return store.tags().stream()
                .map(tagged -> new Project(tagged.tag(), tagged.quotations(), tagged.note()))
                .toList();
    }

    /** Gives a tag the note that makes a project of it; an empty note takes it away. On return it is on the disk. */
    public synchronized void note(String tag, String note, String reviewer) {
        ready();
        deciding.note(tag, note, reviewer);
    }

    /**
     * Where a person set another speaker or role: the undecided quotations to which the same may fit, in this article and in others.
     */
    public synchronized List<Offer> alike(String id) {
        ready();
        return new Remembering(store).offers(id);
    }

    /** The quotations whose corrections may fit others, the latest decision first. */
    public synchronized List<Entry> lessons(int limit) {
        ready();
        return new Remembering(store).lessons(limit).stream().map(Stored::entry).toList();
    }

    /**
     * Does for {@code chosen} what {@link #alike} offers; on return it is on the disk.
     *
     * @throws DictumException {@link Kind#USAGE} when one of them was not offered, or somebody decided on it since
     */
    public synchronized List<Entry> giveAlike(String id, List<String> chosen, String reviewer) {
        ready();
        List<Offer> offers = new Remembering(store).offers(id);
        for (String one : chosen) {
            if (offers.stream().noneMatch(offer -> offer.entry().id().equals(one))) {
                throw new DictumException(Kind.USAGE, "%s is not among those that are offered".formatted(one));
            }
        }
        return deciding.take(
                id,
                offers.stream()
                        .filter(offer -> chosen.contains(offer.entry().id()))
                        .toList(),
                reviewer);
    }

    /**
     * The same decision on each of these quotations, of which nobody decided on any; on return it is on the disk.
     *
     * @throws DictumException {@link Kind#USAGE} when somebody decided on one of them: a decision of many overrides none of one
     */
    public synchronized List<Entry> reviewAll(List<String> ids, Verdict verdict, String reviewer, String note) {
        ready();
        for (String id : ids) {
            if (lookup.quotation(id).kept().standing().verdict() != Verdict.PROPOSED) {
                throw new DictumException(
                        Kind.USAGE, "somebody has decided on %s: decide on it by itself".formatted(id));
            }
        }
        return deciding.reviewAll(ids, verdict, Review.Correction.NONE, reviewer, note);
    }

    /** Who else has the words of a quotation, and who had them first. */
    public synchronized SameWords sameWords(String id) {
        ready();
        return new Echoes(store, sha256 -> articles.apply(store.snapshot(sha256))).of(lookup.quotation(id));
    }

    /** The statements that nobody has decided on, those first that most need a look. */
    public List<Waiting> queue(int limit) {
        ready();
        return store.queue(limit).stream()
                .map(stored ->
                        new Waiting(stored.entry(), Doubts.of(stored.kept().quotation())))
                .toList();
    }

    /** How many statements there are that nobody has decided on. */
    public long waiting() {
        ready();
        return store.waiting();
    }

    /** The articles, the latest capture first. */
    public List<Shelved> shelf(int limit) {
        ready();
        return store.shelf(limit).stream()
                .map(counted -> new Shelved(counted.reference(), counted.statements(), counted.waiting()))
                .toList();
    }

    /** Who is who, across articles. */
    public People people() {
        return people;
    }

    /**
     * One article with its quotations, rejected ones included.
     *
     * @param key its citation key
     * @throws DictumException {@link Kind#UNKNOWN_ID}; {@link Kind#DAMAGED} when its snapshot is
     */
    public synchronized Opened article(String key) {
        ready();
        Page page = lookup.pageCalled(key);
        Snapshot snapshot = store.snapshot(page.sha256());
        Article article = articles.apply(snapshot);
        Optional<SourceFacts> record = store.described(page.sha256());
        return new Opened(article, References.of(page.key(), article, snapshot, record), entries(page));
    }

    /**
     * The page of an article as HTML without anything that acts or is fetched, the words of a quotation marked.
     *
     * @param id of a quotation on that page
     */
    public synchronized String original(String key, Optional<String> id) {
        ready();
        Page page = lookup.pageCalled(key);
        Optional<TextQuoteSelector> wanted =
                id.map(lookup::quotation).map(stored -> stored.kept().selector());
        return MarkedPage.of(store.snapshot(page.sha256()), wanted);
    }

    /** Tells other processes that want this library where its holder can be met. */
    public void announce(String place) {
        store.announce(place);
    }

    /** Rechecks every hash, the journal and the index; each problem is one sentence that tells what to do. */
    public synchronized Verification verify(Progress progress) {
        ready();
        List<String> problems = new ArrayList<>();
        List<Page> pages = store.pages();
        for (int i = 0; i < pages.size(); i++) {
            progress.at("verifying pages", i, pages.size());
            inspection.verify(pages.get(i), problems);
        }
        progress.at("verifying pages", pages.size(), pages.size());
        Checked checked = store.check();
        problems.addAll(checked.problems());
        problems.addAll(inspection.unplaced());
        return new Verification(pages.size(), checked.journalLines(), checked.quotations(), problems);
    }

    /**
     * Writes a complete copy in open formats, from which {@link #restore} makes an equal library.
     *
     * @param target a file whose name ends in {@code .zip}, or a folder; neither may be there yet
     */
    public Backed backup(Path target, Progress progress) {
        ready();
        return Backup.to(target, this, store.truth(), progress);
    }

    /**
     * Makes the library {@code folder} of a backup; it is opened as any other then.
     *
     * @throws DictumException {@link Kind#USAGE} when there is something in the folder; {@link Kind#DAMAGED} when the backup is not
     *     whole or holds what no library has; nothing is left behind
     */
    public static void restore(Path backup, Path folder, Progress progress) {
        Restore.to(folder, backup, progress);
    }

    /** Remakes the index from snapshots and journal, reading every page again. */
    public synchronized Rebuilt rebuild(Progress progress) {
        store.resetIndex();
        List<String> problems = readWaiting(progress);
        List<String> unplaced = inspection.unplaced();
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
        boolean elsewhere = snapshot.address().isPresent()
                && !store.addresses(page).contains(snapshot.address().get());
        store.keep(snapshot, page.key(), clock.instant());
        Snapshot kept = store.snapshot(page.sha256());
        if (store.isToBeRead(page)) {
            index(page, kept, reading(kept, articles, quotes));
        }
        return new Captured(
                articles.apply(kept),
                page.key(),
                entries(page),
                true,
                elsewhere,
                snapshot.address(),
                store.relatives(page));
    }

    /** What is known of addresses that were captured before. */
    Revisits revisits() {
        return new Revisits(store, articles, clock);
    }

    private List<String> readWaiting(Progress progress) {
        List<Page> waiting = store.pagesToRead();
        List<String> problems = new ArrayList<>();
        List<Reread> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < waiting.size(); i++) {
            progress.at("reading pages", i, waiting.size());
            Page page = waiting.get(i);
            try {
                Snapshot snapshot = store.snapshot(page.sha256());
                Reread one = placed(page, snapshot, reading(snapshot, articles, quotes), names);
                read.add(one);
                one.quotations().forEach(kept -> names.add(kept.id()));
            } catch (RuntimeException | StackOverflowError failed) {
                problems.add(unread(page, failed));
            }
            if (read.size() >= READ_TOGETHER || i == waiting.size() - 1) {
                put(read, problems);
                read.clear();
                names.clear();
            }
        }
        if (!waiting.isEmpty()) {
            store.makeSearchable();
            progress.at("reading pages", waiting.size(), waiting.size());
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

    private List<Entry> index(Page page, Snapshot snapshot, Reading reading) {
        Reread read = placed(page, snapshot, reading, Set.of());
        store.put(read);
        return entries(read);
    }

    private List<Entry> entries(Reread read) {
        return read.quotations().stream()
                .map(one -> store.stored(one, read.reference()).entry())
                .toList();
    }

    /** What was read, joined with what people decided; {@code names} are those of pages that are not in the index yet. */
    private Reread placed(Page page, Snapshot snapshot, Reading reading, Set<String> names) {
        List<Kept> kept = Placement.place(
                reading.article(),
                reading.quotations(),
                store.decisions(page.sha256()),
                id -> names.contains(id) || store.isTaken(id, page));
        return new Reread(
                page,
                References.of(page.key(), reading.article(), snapshot, store.described(page.sha256())),
                Likeness.of(reading.article().text()),
                kept);
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
                                        Lookup.shortened(quotation.text())));
            }
        }
        return new Reading(article, found);
    }

    private List<Decision> decisionsOn(Stored stored) {
        return store.decisions(stored.reference().sha256()).stream()
                .filter(decision ->
                        decision.review().quotation().equals(stored.kept().id()))
                .toList();
    }

    private void readAgain(Page page) {
        Snapshot snapshot = store.snapshot(page.sha256());
        index(page, snapshot, reading(snapshot, articles, quotes));
    }

    private List<Entry> entries(Page page) {
        return store.quotations(page).stream().map(Stored::entry).toList();
    }
}
