package dictum.library;

import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Precedent;
import dictum.model.Quotation;
import dictum.model.Relative;
import dictum.model.Review;
import dictum.model.Span;
import dictum.model.TextQuoteSelector;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry with all its evidence: what the engine proposed, the article it stands in, and every decision in order.
 *
 * @param read the article, unless its page is damaged
 * @param damage why the article cannot be read
 * @param relatives other versions of the article, and copies of its text elsewhere
 * @param addresses that the page's very bytes were captured from
 * @param precedent what was decided on the same words in another version, as long as nobody decided here
 * @param sameAs the quotation of an earlier version that is listed for this one too
 */
public record Detail(
        Entry entry,
        Quotation proposed,
        Optional<Article> read,
        Optional<String> damage,
        List<Review> reviews,
        List<Relative> relatives,
        List<URI> addresses,
        Optional<Precedent> precedent,
        Optional<String> sameAs) {
    public Detail {
        reviews = List.copyOf(reviews);
        relatives = List.copyOf(relatives);
        addresses = List.copyOf(addresses);
    }

    /** The detail of an entry whose page is whole, of an article without other versions. */
    public Detail(
            Entry entry,
            Quotation proposed,
            Article article,
            List<Review> reviews,
            List<Relative> relatives,
            List<URI> addresses) {
        this(
                entry,
                proposed,
                Optional.of(article),
                Optional.empty(),
                reviews,
                relatives,
                addresses,
                Optional.empty(),
                Optional.empty());
    }

    /** The decisions by which it stands as it does: that in another version too, where it holds here. */
    public List<Review> holding() {
        List<Review> holding = new ArrayList<>();
        precedent.filter(Precedent::isFollowed).map(Precedent::review).ifPresent(holding::add);
        holding.addAll(reviews);
        return List.copyOf(holding);
    }

    /**
     * The article it stands in.
     *
     * @throws DictumException {@link DictumException.Kind#DAMAGED} when the page cannot be read
     */
    public Article article() {
        return read.orElseThrow(() -> new DictumException(
                DictumException.Kind.DAMAGED, damage.orElse("the page of %s cannot be read".formatted(entry.id()))));
    }

    /**
     * The quotation where it stands.
     *
     * @param text that holds it
     * @param within the stretch of the text to show
     * @param words where the quotation's words stand in the text
     */
    public record Around(String text, Span within, List<Span> words) {
        public Around {
            words = List.copyOf(words);
        }
    }

    /** The quotation in its article; of a damaged page the little that is kept beside the quotation. */
    public Around around() {
        List<Span> spans = entry.quotation().spans();
        if (read.isPresent()) {
            return new Around(read.get().text(), context(), spans);
        }
        TextQuoteSelector kept = entry.selector();
        String text = kept.prefix() + kept.exact() + kept.suffix();
        int by = kept.prefix().length() - entry.quotation().start();
        return new Around(
                text,
                new Span(0, text.length()),
                spans.stream()
                        .map(span -> new Span(span.start() + by, Math.min(text.length(), span.end() + by)))
                        .toList());
    }

    /** The stretch of the article's text that shows the quotation where it stands. */
    public Span context() {
        return Context.of(article(), entry.quotation());
    }

    /** What was decided on the same words in another version and does not hold here by itself, in words. */
    public Optional<String> asked() {
        return Doubts.of(precedent);
    }

    /** What speaks for a second look, the weightiest first. */
    public List<String> doubts() {
        return Doubts.of(entry.quotation(), precedent);
    }
}
