package dictum.library;

import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Review.Verdict;
import dictum.model.Snapshot;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Tag;
import dictum.model.TextQuoteSelector;
import dictum.store.Decision;
import dictum.store.Kept;
import dictum.store.Page;
import dictum.store.Standing;
import dictum.store.Store;
import dictum.store.Stored;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a person does to single quotations; each step is written down before it shows. */
final class Deciding {
    private static final int LONGEST_NOTE = 2000;

    private final Store store;
    private final Function<Snapshot, Article> articles;
    private final Clock clock;
    private final Lookup lookup;
    private final Consumer<Page> readAgain;

    /** @param readAgain puts the quotations of a page anew, as engine and decisions now have them */
    Deciding(Store store, Function<Snapshot, Article> articles, Clock clock, Consumer<Page> readAgain) {
        this.store = store;
        this.articles = articles;
        this.clock = clock;
        this.lookup = new Lookup(store);
        this.readAgain = readAgain;
    }

    Entry review(String id, Verdict verdict, Review.Correction correction, String reviewer, String note) {
        Stored there = lookup.quotation(id);
        Typed.requireSeen(
                correction, List.of(there.entry().quotation(), there.kept().quotation()));
        return recorded(id, verdict, correction, reviewer, note);
    }

    private Entry recorded(String id, Verdict verdict, Review.Correction correction, String reviewer, String note) {
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
        Stored stored = lookup.quotation(id);
        Kept kept = stored.kept();
        Review review = overPrecedent(
                kept,
                new Review(
                        kept.id(),
                        verdict,
                        Optional.of(inOwnName(correction, stored)).filter(set -> !set.isEmpty()),
                        reviewer,
                        clock.instant(),
                        note));
        return record(stored, new Decision(stored.reference().sha256(), review, kept.proposed(), kept.selector()));
    }

    /**
     * Whoever decides on what another version has it corrected and noted sees it so, and means it so: the decision says it by itself,
     * and stands whatever is decided there later.
     */
    private static Review overPrecedent(Kept kept, Review review) {
        if (kept.followed().isEmpty() || review.verdict() == Verdict.PROPOSED) {
            return review;
        }
        Standing there = kept.standing();
        boolean corrects =
                review.verdict() != Verdict.REJECTED && !there.correction().isEmpty();
        Review.Correction all = there.correction().then(review.correction().orElse(Review.Correction.NONE));
        return new Review(
                review.quotation(),
                corrects ? Verdict.CORRECTED : review.verdict(),
                corrects ? Optional.of(all) : review.correction(),
                review.reviewer(),
                review.at(),
                review.note().isEmpty() ? there.note() : review.note());
    }

    /** Whoever is shown under the name of a record and is called so still keeps the name of the article. */
    private static Review.Correction inOwnName(Review.Correction correction, Stored stored) {
        Optional<Speaker> shown = stored.entry().quotation().speaker();
        Optional<Speaker> own = stored.kept().quotation().speaker();
        Optional<Speaker> kept = correction
                .speaker()
                .filter(set -> shown.isPresent()
                        && own.isPresent()
                        && set.label().equals(shown.get().label())
                        && set.kind().equals(shown.get().kind()))
                .map(set -> Speaker.of(set.kind(), own.get().label(), set.role(), set.affiliation()));
        return kept.isEmpty()
                ? correction
                : correction.then(new Review.Correction(kept, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    Entry moveWords(String id, List<Span> spans, String reviewer, String note) {
        Stored stored = lookup.quotation(id);
        Article article = articles.apply(store.snapshot(stored.reference().sha256()));
        Quotation moved = ByHand.moved(stored.kept().proposed(), article, spans);
        Review.Correction correction = new Review.Correction(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(moved.text()));
        Review review = new Review(
                stored.kept().id(), Verdict.CORRECTED, Optional.of(correction), reviewer, clock.instant(), note);
        return record(
                stored,
                new Decision(article.sha256(), review, moved, TextQuoteSelector.of(article.text(), moved.extent())));
    }

    Entry mark(String key, List<Span> spans, Optional<Speaker> speaker, String reviewer, String note) {
        speaker.ifPresent(named -> Typed.requireSeen(named, List.of()));
        Page page = lookup.pageCalled(key);
        Article article = articles.apply(store.snapshot(page.sha256()));
        Quotation marked = ByHand.marked(article, spans, speaker);
        List<Stored> others = store.quotations(page);
        for (Stored other : others) {
            if (other.kept().quotation().spans().equals(marked.spans())) {
                throw new DictumException(
                        Kind.USAGE,
                        "these words are the quotation %s already"
                                .formatted(other.kept().id()));
            }
        }
        List<String> names = new ArrayList<>();
        others.forEach(other -> names.add(other.kept().id()));
        store.decisions(page.sha256())
                .forEach(decision -> names.add(decision.review().quotation()));
        String id = new Identifiers(page.sha256(), names, name -> store.isTaken(name, page)).next(marked.text());
        Review review = new Review(id, Verdict.ACCEPTED, Optional.empty(), reviewer, clock.instant(), note);
        store.decide(
                new Decision(page.sha256(), review, marked, TextQuoteSelector.of(article.text(), marked.extent())));
        readAgain.accept(page);
        return lookup.quotation(id).entry();
    }

    Optional<Entry> undo(String id, String reviewer) {
        Stored stored = lookup.quotation(id);
        Page page = lookup.page(stored.reference().sha256());
        if (!store.undo(page.sha256(), stored.kept().id(), reviewer, clock.instant())) {
            if (stored.kept().followed().isPresent()) {
                // What holds by another version is taken back here alone, which is a decision of its own.
                return Optional.of(review(id, Verdict.PROPOSED, Review.Correction.NONE, reviewer, ""));
            }
            throw new DictumException(
                    Kind.USAGE,
                    "there is no decision on %s to take back"
                            .formatted(stored.kept().id()));
        }
        readAgain.accept(page);
        return store.quotation(stored.kept().id()).map(Stored::entry);
    }

    /** What is listed with an earlier version is tagged and signed there, or it would be listed twice for it. */
    private Stored listed(String id) {
        Stored stored = lookup.quotation(id);
        return stored.kept().sameAs().flatMap(store::quotation).orElse(stored);
    }

    Entry tag(String id, List<String> add, List<String> remove, String reviewer) {
        Stored stored = listed(id);
        Entry tagged = tag(stored, add, remove, reviewer);
        Stored asked = lookup.quotation(id);
        if (!asked.kept().id().equals(stored.kept().id())) {
            // What was tagged in both versions keeps no tag that was taken off in one.
            tag(asked, List.of(), remove, reviewer);
        }
        return tagged;
    }

    private Entry tag(Stored stored, List<String> add, List<String> remove, String reviewer) {
        Standing standing = stored.kept().standing();
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String name : add) {
            Tag tag = tag(name);
            if (!tag.isAmong(standing.tags()) && !tag.isAmong(added)) {
                added.add(tag.name());
            }
        }
        for (String name : remove) {
            Tag tag = tag(name);
            if (tag.isAmong(standing.tags())) {
                removed.add(tag.name());
            }
        }
        Review.Marks marks = new Review.Marks(added, removed, false);
        return marks.isEmpty() ? stored.entry() : mark(stored, marks, reviewer);
    }

    Entry sign(String id, String reviewer) {
        Stored stored = listed(id);
        Standing standing = stored.kept().standing();
        if (standing.verdict() == Verdict.PROPOSED) {
            throw new DictumException(
                    Kind.USAGE,
                    "nobody has decided on %s yet: a second reviewer signs what a first one decided"
                            .formatted(stored.kept().id()));
        }
        if (standing.reviewers().stream().anyMatch(one -> Tag.key(one).equals(Tag.key(reviewer)))) {
            throw new DictumException(
                    Kind.USAGE,
                    "%s decided on %s: only somebody else can sign it, with --reviewer NAME"
                            .formatted(reviewer.strip(), stored.kept().id()));
        }
        return mark(stored, new Review.Marks(List.of(), List.of(), true), reviewer);
    }

    void note(String name, String note, String reviewer) {
        String words = note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new DictumException(
                    Kind.USAGE, "the note has %d characters, of %d at most".formatted(words.length(), LONGEST_NOTE));
        }
        store.note(tag(name).name(), words, reviewer, clock.instant());
    }

    /** The same decision on each of them. */
    List<Entry> reviewAll(
            List<String> ids, Verdict verdict, Review.Correction correction, String reviewer, String note) {
        List<Entry> decided = new ArrayList<>();
        for (String id : ids) {
            decided.add(review(id, verdict, correction, reviewer, note));
        }
        return decided;
    }

    /** Gives each of them the speaker that it is offered. */
    List<Entry> take(String id, List<Offer> chosen, String reviewer) {
        List<Entry> taken = new ArrayList<>();
        for (Offer offer : chosen) {
            Review.Correction correction = new Review.Correction(
                    Optional.of(offer.speaker()), Optional.empty(), Optional.empty(), Optional.empty());
            taken.add(recorded(offer.entry().id(), Verdict.CORRECTED, correction, reviewer, "as " + id));
        }
        return taken;
    }

    private Entry mark(Stored stored, Review.Marks marks, String reviewer) {
        if (reviewer.isBlank()) {
            throw new DictumException(Kind.USAGE, "a mark needs the name of who makes it");
        }
        Kept kept = stored.kept();
        Review review = new Review(
                kept.id(), kept.standing().verdict(), Optional.empty(), reviewer, clock.instant(), "", marks);
        return record(stored, new Decision(stored.reference().sha256(), review, kept.proposed(), kept.selector()));
    }

    /** @throws DictumException {@link Kind#USAGE} when one of {@code chosen} is not among the offers */
    List<Entry> takeAlike(String id, List<Offer> offers, List<String> chosen, String reviewer) {
        for (String one : chosen) {
            if (offers.stream().noneMatch(offer -> offer.entry().id().equals(one))) {
                throw new DictumException(Kind.USAGE, "%s is not among those that are offered".formatted(one));
            }
        }
        return take(
                id,
                offers.stream()
                        .filter(offer -> chosen.contains(offer.entry().id()))
                        .toList(),
                reviewer);
    }

    /** @throws DictumException {@link Kind#USAGE} when somebody decided on one of them */
    List<Entry> reviewUndecided(List<String> ids, Verdict verdict, String reviewer, String note) {
        for (String id : ids) {
            if (lookup.quotation(id).kept().standing().verdict() != Verdict.PROPOSED) {
                throw new DictumException(
                        Kind.USAGE, "somebody has decided on %s: decide on it by itself".formatted(id));
            }
        }
        return reviewAll(ids, verdict, Review.Correction.NONE, reviewer, note);
    }

    private static Tag tag(String name) {
        try {
            return new Tag(name);
        } catch (IllegalArgumentException none) {
            throw new DictumException(Kind.USAGE, String.valueOf(none.getMessage()), none);
        }
    }

    /** Writes the decision down; its page is read again unless the decision leaves every quotation where it is. */
    private Entry record(Stored stored, Decision decision) {
        Kept kept = stored.kept();
        Page page = lookup.page(decision.sha256());
        boolean inPlace = kept.extracted()
                && !store.isToBeRead(page)
                && decision.quotation().equals(kept.proposed());
        if (!inPlace) {
            // A page that cannot be read must fail before the decision is written, not after.
            store.snapshot(page.sha256());
        }
        store.decide(decision);
        Standing own = Standing.of(decisionsOn(kept.id(), page));
        Stored decided = store.stored(kept.with(own), stored.reference());
        if (inPlace) {
            store.update(page, decided);
        } else {
            readAgain.accept(page);
        }
        return store.quotation(kept.id()).orElse(decided).entry();
    }

    private List<Review> decisionsOn(String id, Page page) {
        return store.decisions(page.sha256()).stream()
                .map(Decision::review)
                .filter(review -> review.quotation().equals(id))
                .toList();
    }
}
