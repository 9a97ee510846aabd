package dictum.library;

import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.Review;
import dictum.model.Snapshot;
import dictum.store.Decision;
import dictum.store.Page;
import dictum.store.Standing;
import dictum.store.Store;
import dictum.store.Stored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks for what is not as it was written; each finding is one sentence that tells what to do. */
final class Inspection {
    private final Store store;
    private final Function<Snapshot, Article> articles;

    Inspection(Store store, Function<Snapshot, Article> articles) {
        this.store = store;
        this.articles = articles;
    }

    /** Adds what is wrong with one page to {@code problems}. */
    void verify(Page page, List<String> problems) {
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
    List<String> unplaced() {
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
                                        new Lookup(store)
                                                .page(decisions.get(0).sha256())
                                                .key()));
            }
        });
        return unplaced;
    }
}
