package dictum.library;

import dictum.article.ArticleReader;
import dictum.attribution.QuoteReader;
import dictum.attribution.TrainedReader;
import dictum.model.Article;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Review.Verdict;
import dictum.model.Snapshot;
import dictum.model.Speaker;
import dictum.store.Decision;
import dictum.store.Filling;
import dictum.store.Kept;
import dictum.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Fills a folder with what a library of so many invented articles has captured and decided; the same seed gives the same library. */
final class InventedLibrary {
    /** One quotation in so many was decided on, and one in so many decisions put on a tag. */
    private static final int DECIDED = 50;

    private static final int TAGGED = 4;

    private final InventedPress press;
    private final Random random;
    private final Set<String> keys = new HashSet<>();

    InventedLibrary(InventedPress press, long seed) {
        this.press = press;
        this.random = new Random(seed);
    }

    /** A library whose pages are read as the product reads them, under the press's version: what is kept already stays as it is. */
    static QuoteLibrary openForTheProduct(Path folder) {
        ArticleReader articles = new ArticleReader();
        TrainedReader quotes = new TrainedReader();
        QuoteReader disguised = new QuoteReader() {
            @Override
            public List<Quotation> read(Article article) {
                return quotes.read(article);
            }

            @Override
            public String version() {
                return InventedPress.VERSION;
            }
        };
        return QuoteLibrary.open(
                Store.open(folder), articles::read, InventedPress.VERSION, disguised, Clock.systemUTC(), Progress.NONE);
    }

    void fill(Path folder, int articles) {
        try (Filling filling = new Filling(folder)) {
            for (int number = 0; number < articles; number++) {
                Snapshot snapshot = press.snapshot(number);
                Article article = press.read(snapshot);
                String key = CitationKeys.choose(article, snapshot, keys::contains);
                keys.add(key);
                filling.page(snapshot, key);
                for (Kept kept : Placement.place(article, press.read(article), List.of(), id -> false)) {
                    if (random.nextInt(DECIDED) == 0) {
                        decide(filling, snapshot, kept);
                    }
                }
            }
        }
    }

    private void decide(Filling filling, Snapshot snapshot, Kept kept) {
        Instant at = snapshot.accessed().plusSeconds(60);
        int what = random.nextInt(10);
        Verdict verdict = what < 7 ? Verdict.ACCEPTED : what < 9 ? Verdict.CORRECTED : Verdict.REJECTED;
        Optional<Review.Correction> correction = verdict == Verdict.CORRECTED
                ? Optional.of(new Review.Correction(
                        Optional.of(new Speaker.Person(
                                InventedPress.name(random.nextInt(1000)), Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                : Optional.empty();
        filling.decision(decision(snapshot, kept, new Review(kept.id(), verdict, correction, "Ada", at, "")));
        if (random.nextInt(TAGGED) == 0) {
            Review.Marks marks = new Review.Marks(List.of("chapter " + (1 + random.nextInt(12))), List.of(), false);
            filling.decision(decision(
                    snapshot,
                    kept,
                    new Review(kept.id(), verdict, Optional.empty(), "Ada", at.plusSeconds(5), "", marks)));
        }
    }

    private static Decision decision(Snapshot snapshot, Kept kept, Review review) {
        return new Decision(snapshot.sha256(), review, kept.proposed(), kept.selector());
    }
}
