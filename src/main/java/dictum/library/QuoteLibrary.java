package dictum.library;

import dictum.article.ArticleReader;
import dictum.article.MarkedPage;
import dictum.attribution.QuoteReader;
import dictum.attribution.TrainedReader;
import dictum.citation.Articles;
import dictum.citation.QuoteCsvReader;
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
import dictum.store.Hits;
import dictum.store.Laid;
import dictum.store.Page;
import dictum.store.Reread;
import dictum.store.Store;
import dictum.store.Stored;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The front door of the product: keeps pages, finds their quotations, and never loses a person's decision.
 *
 * <p>Safe for use by many threads. Any method may throw a {@link DictumException}: {@link Kind#DISK_FULL} or {@link Kind#IO}
 * when a file cannot be written, {@link Kind#DAMAGED} when one is not what it was. Whatever was reported as saved is kept.
 */
public final class QuoteLibrary implements AutoCloseable {

    /** A search makes what is new findable anyway; done now and then, it has little to do. */
    private static final int SEARCHABLE_AFTER = 100;

    private final Store store;
    private final Function<Snapshot, Article> articles;
    private final Clock clock;
    private final PageReading pages;
    private final Lookup lookup;
    private final Inspection inspection;
    private final People people;
    private final Deciding deciding;
    private final Catalogue catalogue;
    private List<String> unread = List.of();
    private int unsearched;

    private QuoteLibrary(Store store, Function<Snapshot, Article> articles, QuoteReader quotes, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.clock = clock;
        this.pages = new PageReading(store, articles, quotes);
        this.lookup = new Lookup(store);
        this.inspection = new Inspection(store, articles);
        this.people = new People(store, clock, this::ready);
        this.deciding = new Deciding(store, articles, clock, pages::again);
        this.catalogue = new Catalogue(store, pages, articles, clock, this);
    }

    /** Reads a snapshot without any library. */
    public static Reading read(Snapshot snapshot) {
        return PageReading.of(snapshot, new ArticleReader()::read, new TrainedReader());
    }

    /**
     * Opens the library in {@code folder}, making it when it is not there; rebuilds the index when it lags behind.
     *
     * @throws DictumException {@link Kind#USAGE} when the folder holds something else; {@link Kind#LIBRARY_HELD} when another
     *     process has it open; {@link Kind#DAMAGED} when the journal lost lines that the index knows
     */
    public static QuoteLibrary open(Path folder, Progress progress) {
        return open(Store.isOnlyReadable(folder) ? Store.openToRead(folder) : Store.open(folder), progress);
    }

    /**
     * As {@link #open(Path, Progress)}, for a rebuild: a library whose journal lost lines is opened too, without what they recorded, and
     * {@link #unread} and {@link #rebuild} name it.
     */
    public static QuoteLibrary openToRebuild(Path folder, Progress progress) {
        return open(Store.isOnlyReadable(folder) ? Store.openToRead(folder) : Store.openAnew(folder), progress);
    }

    private static QuoteLibrary open(Store store, Progress progress) {
        ArticleReader reader = new ArticleReader();
        return open(store, reader::read, reader.version(), new TrainedReader(), Clock.systemUTC(), progress);
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
            problems.addAll(library.pages.waiting(progress));
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
        // Read and packed outside the lock, so that several pages are at once; what is kept is done one by one.
        Reading reading = pages.of(snapshot);
        try (Laid laid = store.lay(snapshot)) {
            return keep(laid, reading);
        }
    }

    private synchronized Optional<Captured> captureKnown(Snapshot snapshot) {
        ready();
        return store.page(snapshot.sha256()).map(page -> captureAgain(page, snapshot));
    }

    private synchronized Captured keep(Laid laid, Reading reading) {
        Snapshot snapshot = laid.snapshot();
        Optional<Captured> meanwhile = captureKnown(snapshot);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        String key = CitationKeys.choose(reading.article(), snapshot, store::hasKey);
        Reread kept = store.keep(laid, key, clock.instant(), page -> pages.placed(page, snapshot, reading, Set.of()));
        if (++unsearched >= SEARCHABLE_AFTER) {
            unsearched = 0;
            store.makeSearchable();
        }
        return new Captured(
                reading.article(),
                kept.page().key(),
                pages.entries(kept),
                false,
                false,
                snapshot.address(),
                store.relatives(kept.page()),
                inspection.listing(kept));
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
        return inspection.detail(id);
    }

    /** What was ever said here of a quotation. */
    synchronized Earlier earlier(String id) {
        ready();
        Stored stored = lookup.quotation(id);
        String sha256 = stored.reference().sha256();
        Quotation proposed = stored.kept().proposed();
        return Earlier.of(proposed, inspection.everDecided(stored), sha256, people)
                .andSaidOn(pages.everRead(sha256, proposed));
    }

    /** What was decided here on the quotation of a row since its table was exported. */
    synchronized Since since(QuoteCsvReader.Row row) {
        ready();
        Stored stored = lookup.quotation(row.entry().id());
        return new Since(row, stored, inspection.decided(stored));
    }

    /**
     * The decisions by which a quotation stands as it does, in order, as {@link Detail#holding} tells them, without reading its page.
     *
     * @param id not abbreviated; of a quotation that is not there nobody decided on anything
     */
    public synchronized List<Review> reviews(String id) {
        ready();
        return inspection.holding(id);
    }

    /**
     * Records a person's decision; on return it is on the disk.
     *
     * @param verdict {@link Verdict#PROPOSED} takes all decisions back
     * @param correction what {@link Verdict#CORRECTED} sets, over whatever was corrected before; else empty
     * @param note empty to leave the note that is there; {@link Review#NO_NOTE} takes it away
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
     * <p>Where quotations of an earlier version are listed for those of this one, it is taken for that version too.
     *
     * @param key the article's citation key
     */
    public synchronized void describe(String key, SourceFacts facts, String reviewer) {
        ready();
        Page page = lookup.pageCalled(key);
        Set<Page> described = new LinkedHashSet<>(inspection.listing(page).keySet());
        described.add(page);
        for (Page one : described) {
            store.describe(one.sha256(), facts, reviewer, clock.instant());
            pages.again(one);
        }
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
        return deciding.takeAlike(id, new Remembering(store).offers(id), chosen, reviewer);
    }

    /**
     * The same decision on each of these quotations, of which nobody decided on any; on return it is on the disk.
     *
     * @throws DictumException {@link Kind#USAGE} when somebody decided on one of them: a decision of many overrides none of one
     */
    public synchronized List<Entry> reviewAll(List<String> ids, Verdict verdict, String reviewer, String note) {
        ready();
        return deciding.reviewUndecided(ids, verdict, reviewer, note);
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
                .map(stored -> new Waiting(
                        stored.entry(),
                        Doubts.of(stored.kept().quotation(), stored.kept().precedent())))
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

    /** What articles say of themselves, and what people corrected of it. */
    public Catalogue catalogue() {
        return catalogue;
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
        return new Opened(article, pages.reference(page, article, snapshot), entries(page));
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
        return inspection.all(progress);
    }

    /**
     * Writes a complete copy in open formats, from which {@link #restore} makes an equal library.
     *
     * @param target a file whose name ends in {@code .zip}, or a folder; neither may be there yet
     */
    public Backed backup(Path target, Progress progress) {
        ready();
        return Backup.to(target, this, store.truth(), store.damagedLines(), progress);
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

    /**
     * Remakes the index from snapshots and journal, reading every page again.
     *
     * @throws DictumException {@link Kind#USAGE} when the library is only read
     */
    public synchronized Rebuilt rebuild(Progress progress) {
        store.requireItsOwnIndex();
        store.resetIndex();
        return inspection.afterRebuild(store.troubles(), pages.waiting(progress));
    }

    @Override
    public synchronized void close() {
        store.close();
    }

    /** After a failed index the next call mends it. */
    synchronized void ready() {
        if (store.reopenAfterFailure()) {
            pages.waiting(Progress.NONE);
        }
    }

    private Captured captureAgain(Page page, Snapshot snapshot) {
        boolean elsewhere = snapshot.address().isPresent()
                && !store.addresses(page).contains(snapshot.address().get());
        store.keep(snapshot, page.key(), clock.instant());
        Snapshot kept = store.snapshot(page.sha256());
        if (store.isToBeRead(page)) {
            pages.put(page, kept, pages.ofKept(kept));
        }
        return new Captured(
                articles.apply(kept),
                page.key(),
                entries(page),
                true,
                elsewhere,
                snapshot.address(),
                store.relatives(page),
                Map.of());
    }

    /** The page kept last from {@code address}, or else the one that declares it for its own. */
    public synchronized Optional<Captured> keptFrom(String address) {
        ready();
        return revisits().known(address);
    }

    /** What is known of addresses that were captured before. */
    Revisits revisits() {
        return new Revisits(store, articles, clock);
    }

    private List<Entry> entries(Page page) {
        return store.quotations(page).stream().map(Stored::entry).toList();
    }
}
