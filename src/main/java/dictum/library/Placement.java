package dictum.library;

import dictum.model.Article;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Review.Verdict;
import dictum.model.Span;
import dictum.model.TextQuoteSelector;
import dictum.store.Decision;
import dictum.store.Kept;
import dictum.store.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Joins what an engine finds on a page with what people decided on it.
 *
 * <p>A decision is found again by its exact words, and where these stand several times by what stands before and after them;
 * never by words that are merely similar. Words that the engine no longer takes for a quotation stay an entry as long as
 * they stand in the text and the decision was not taken back; proposals that overlap what a person accepted or corrected
 * give way to it.
 */
final class Placement {
    private final Article article;
    private final List<Quotation> proposals;
    private final Set<Integer> used = new HashSet<>();

    /** Names that decisions hold; one whose decisions were all taken back may go to the words it was made of. */
    private final Set<String> reserved = new HashSet<>();

    private final List<Kept> kept = new ArrayList<>();

    private Placement(Article article, List<Quotation> proposals) {
        this.article = article;
        this.proposals = proposals;
    }

    /**
     * The page's quotations in the order of the text.
     *
     * @param decisions on this page, in the order they were made
     * @param taken whether another page uses that identifier
     */
    static List<Kept> place(
            Article article, List<Quotation> proposals, List<Decision> decisions, Predicate<String> taken) {
        Map<String, List<Decision>> byId = new LinkedHashMap<>();
        decisions.forEach(decision -> byId.computeIfAbsent(decision.review().quotation(), id -> new ArrayList<>())
                .add(decision));
        Placement placement = new Placement(article, proposals);
        byId.values().forEach(placement::placeDecision);
        placement.placeProposals(new Identifiers(article.sha256(), placement.reserved, taken));
        placement.kept.sort(Comparator.comparing((Kept k) -> k.proposed().extent()));
        return placement.kept;
    }

    private void placeDecision(List<Decision> decisions) {
        List<Review> reviews = decisions.stream().map(Decision::review).toList();
        Standing standing = Standing.of(reviews);
        Decision latest = decisions.get(decisions.size() - 1);
        String id = latest.review().quotation();
        OptionalInt place = placeOf(latest);
        OptionalInt proposal = place.isPresent()
                ? proposalAt(place.getAsInt(), latest.quotation().text())
                : onlyProposalOf(latest.quotation().text());
        if (proposal.isPresent() || standing.isHeld()) {
            reserved.add(id);
        }
        if (proposal.isPresent()) {
            used.add(proposal.getAsInt());
            add(id, proposals.get(proposal.getAsInt()), true, standing);
        } else if (place.isPresent() && standing.isHeld()) {
            int moved = place.getAsInt() - latest.quotation().start();
            add(id, moved(latest.quotation(), moved), false, standing);
        }
    }

    private void placeProposals(Identifiers identifiers) {
        List<Span> decided = kept.stream()
                .filter(k -> !k.extracted()
                        && k.standing().verdict() != Verdict.REJECTED
                        && k.standing().verdict() != Verdict.PROPOSED)
                .map(k -> k.proposed().extent())
                .toList();
        for (int i = 0; i < proposals.size(); i++) {
            Quotation proposal = proposals.get(i);
            if (!used.contains(i) && decided.stream().noneMatch(proposal.extent()::overlaps)) {
                add(identifiers.next(proposal.text()), proposal, true, Standing.UNREVIEWED);
            }
        }
    }

    private void add(String id, Quotation quotation, boolean extracted, Standing standing) {
        TextQuoteSelector selector = TextQuoteSelector.of(article.text(), quotation.extent());
        kept.add(new Kept(id, quotation, selector, extracted, Doubts.risk(quotation), standing));
    }

    /** Where the words of the decision start in the present text, when that is certain. */
    private OptionalInt placeOf(Decision decision) {
        String text = article.text();
        TextQuoteSelector wanted = decision.selector();
        if (stands(decision.quotation().extent(), wanted)) {
            return OptionalInt.of(decision.quotation().start());
        }
        List<Integer> starts = new ArrayList<>();
        for (int at = text.indexOf(wanted.exact()); at >= 0; at = text.indexOf(wanted.exact(), at + 1)) {
            starts.add(at);
        }
        if (starts.size() == 1) {
            return OptionalInt.of(starts.get(0));
        }
        Optional<Integer> both = only(starts, at -> before(at, wanted) && after(at, wanted));
        if (both.isPresent() || starts.stream().anyMatch(at -> before(at, wanted) && after(at, wanted))) {
            return start(both);
        }
        Optional<Integer> prefixed = only(starts, at -> before(at, wanted));
        Optional<Integer> suffixed = only(starts, at -> after(at, wanted));
        boolean contradict = prefixed.isPresent() && suffixed.isPresent() && !prefixed.equals(suffixed);
        return contradict ? OptionalInt.empty() : start(prefixed.or(() -> suffixed));
    }

    private boolean stands(Span extent, TextQuoteSelector wanted) {
        return extent.end() <= article.text().length()
                && TextQuoteSelector.of(article.text(), extent).equals(wanted);
    }

    private boolean before(int at, TextQuoteSelector wanted) {
        return article.text().startsWith(wanted.prefix(), at - wanted.prefix().length());
    }

    private boolean after(int at, TextQuoteSelector wanted) {
        return article.text().startsWith(wanted.suffix(), at + wanted.exact().length());
    }

    private OptionalInt proposalAt(int start, String words) {
        return first(proposal -> proposal.start() == start && proposal.text().equals(words));
    }

    /** The one proposal of exactly these words; nothing when there are several. */
    private OptionalInt onlyProposalOf(String words) {
        long several = proposals.stream().filter(p -> p.text().equals(words)).count();
        return several == 1 ? first(proposal -> proposal.text().equals(words)) : OptionalInt.empty();
    }

    private OptionalInt first(Predicate<Quotation> wanted) {
        for (int i = 0; i < proposals.size(); i++) {
            if (!used.contains(i) && wanted.test(proposals.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The quotation with all its places moved; cue and source stay only where they still stand. */
    private Quotation moved(Quotation quotation, int by) {
        List<Span> spans = quotation.spans().stream()
                .map(span -> new Span(span.start() + by, span.end() + by))
                .toList();
        return new Quotation(
                quotation.kind(),
                quotation.act(),
                quotation.text(),
                spans,
                quotation.cue().flatMap(cue -> moved(cue, by)),
                quotation.source().flatMap(source -> moved(source, by)),
                quotation.speaker(),
                quotation.uttered(),
                quotation.venue(),
                quotation.confidence(),
                quotation.rule(),
                quotation.evidence(),
                quotation.jointly(),
                quotation.cautions());
    }

    private Optional<Passage> moved(Passage passage, int by) {
        int start = passage.start() + by;
        return article.text().startsWith(passage.text(), start)
                ? Optional.of(Passage.of(article.text(), new Span(start, passage.end() + by)))
                : Optional.empty();
    }

    private static Optional<Integer> only(List<Integer> starts, Predicate<Integer> wanted) {
        List<Integer> found = starts.stream().filter(wanted).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static OptionalInt start(Optional<Integer> found) {
        return found.isPresent() ? OptionalInt.of(found.get()) : OptionalInt.empty();
    }
}
