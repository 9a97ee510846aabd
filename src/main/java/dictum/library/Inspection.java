package dictum.library;

import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Precedent;
import dictum.model.Review;
import dictum.model.Snapshot;
import dictum.store.Checked;
import dictum.store.Decision;
import dictum.store.Kept;
import dictum.store.Page;
import dictum.store.Reread;
import dictum.store.Standing;
import dictum.store.Store;
import dictum.store.Stored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows what a quotation rests on, and looks for what is not as it was written; each finding is one sentence that tells what to do. */
final class Inspection {
    private final Store store;
    private final Function<Snapshot, Article> articles;
    private final Lookup lookup;

    Inspection(Store store, Function<Snapshot, Article> articles) {
        this.store = store;
        this.articles = articles;
        this.lookup = new Lookup(store);
    }

    /** One quotation with all its evidence. */
    Detail detail(String id) {
        Stored stored = lookup.quotation(id);
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
                decisionsOn(stored),
                store.relatives(page),
                store.addresses(page),
                stored.kept().precedent(),
                stored.kept().sameAs());
    }

    /** By what a quotation stands as it does, in order, as {@link Detail#holding}; nothing when there is none of that name. */
    List<Review> holding(String id) {
        List<Review> holding = new ArrayList<>();
        store.quotation(id).ifPresent(stored -> {
            stored.kept().followed().map(Precedent::review).ifPresent(holding::add);
            holding.addAll(decisionsOn(stored));
        });
        return List.copyOf(holding);
    }

    /** All that was decided on a quotation or, by the precedent that it follows, in another version; in order. */
    List<Review> decided(Stored stored) {
        List<Review> decided = new ArrayList<>();
        stored.kept()
                .followed()
                .flatMap(precedent -> store.quotation(precedent.quotation()))
                .map(this::decisionsOn)
                .ifPresent(decided::addAll);
        decided.addAll(decisionsOn(stored));
        return decided;
    }

    /** As {@link #decided}, with what was taken back. */
    List<Decision> everDecided(Stored stored) {
        List<Decision> decided = new ArrayList<>();
        stored.kept()
                .followed()
                .map(Precedent::quotation)
                .map(store::everDecided)
                .ifPresent(decided::addAll);
        decided.addAll(store.everDecided(stored.kept().id()));
        return decided;
    }

    /** The earlier versions with which quotations of a page are listed, with the number of these. */
    Map<Page, Integer> listing(Page page) {
        return listing(store.quotations(page).stream().map(Stored::kept).toList());
    }

    /** The citation keys of the earlier versions with which quotations of a page are listed, with the number of these. */
    Map<String, Integer> listing(Reread read) {
        Map<String, Integer> listing = new LinkedHashMap<>();
        listing(read.quotations()).forEach((page, quotations) -> listing.put(page.key(), quotations));
        return listing;
    }

    private Map<Page, Integer> listing(List<Kept> quotations) {
        Map<Page, Integer> listing = new LinkedHashMap<>();
        for (Kept kept : quotations) {
            kept.sameAs()
                    .flatMap(store::quotation)
                    .map(same -> lookup.page(same.reference().sha256()))
                    .ifPresent(page -> listing.merge(page, 1, Integer::sum));
        }
        return listing;
    }

    private List<Review> decisionsOn(Stored stored) {
        return store.decisions(stored.reference().sha256()).stream()
                .map(Decision::review)
                .filter(review -> review.quotation().equals(stored.kept().id()))
                .toList();
    }

    /** Rechecks every hash, the journal and the index. */
    Verification all(Progress progress) {
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

    /**
     * What an index holds that was made anew.
     *
     * @param troubles what the journal lost
     * @param unread the pages that could not be read
     */
    Rebuilt afterRebuild(List<String> troubles, List<String> unread) {
        List<String> unplaced = unplaced();
        Checked checked = store.check();
        List<String> problems = new ArrayList<>(troubles);
        problems.addAll(unread);
        return new Rebuilt(
                store.pages().size() - unread.size(), checked.quotations(), checked.reviews(), unplaced, problems);
    }

    /** Adds what is wrong with one page to {@code problems}. */
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

    /** Decisions whose words are no longer found. */
    private List<String> unplaced() {
        Map<String, List<Decision>> byId = new LinkedHashMap<>();
        store.unplaced()
                .forEach(decision -> byId.computeIfAbsent(decision.review().quotation(), id -> new ArrayList<>())
                        .add(decision));
        List<String> unplaced = new ArrayList<>();
        byId.forEach((id, decisions) -> {
            Review latest = decisions.get(decisions.size() - 1).review();
            if (Standing.of(decisions.stream().map(Decision::review).toList()).isHeld()) {
                unplaced.add(
                        "%s, %s by %s on %s: \"%s\" no longer stands in %s, or not at one place only; the decision stays in the journal"
                                .formatted(
                                        id,
                                        latest.verdict().label(),
                                        latest.reviewer(),
                                        latest.at(),
                                        Lookup.shortened(
                                                decisions.get(0).quotation().text()),
                                        lookup.page(decisions.get(0).sha256()).key()));
            }
        });
        return unplaced;
    }
}
