package dictum.library;

import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import java.util.Optional;

/** A question while it is being put together. */
final class QueryCopy {
    private Optional<String> words;
    private Optional<String> speaker;
    private Optional<String> role;
    private Optional<PartialDate> from;
    private Optional<PartialDate> to;
    private Optional<PartialDate> issuedFrom;
    private Optional<PartialDate> issuedTo;
    private Optional<String> outlet;
    private Optional<String> article;
    private Optional<String> language;
    private Optional<Quotation.Kind> kind;
    private Optional<Review.Verdict> verdict;
    private Optional<Double> confidence;
    private Optional<Double> below;
    private Optional<String> tag;
    private boolean thoughts;
    private boolean rejected;
    private Query.Order order;

    QueryCopy(Query query) {
        this.words = query.words();
        this.speaker = query.speaker();
        this.role = query.role();
        this.from = query.from();
        this.to = query.to();
        this.issuedFrom = query.issuedFrom();
        this.issuedTo = query.issuedTo();
        this.outlet = query.outlet();
        this.article = query.article();
        this.language = query.language();
        this.kind = query.kind();
        this.verdict = query.verdict();
        this.confidence = query.confidence();
        this.below = query.below();
        this.tag = query.tag();
        this.thoughts = query.thoughts();
        this.rejected = query.rejected();
        this.order = query.order();
    }

    QueryCopy words(Optional<String> wanted) {
        words = wanted;
        return this;
    }

    QueryCopy speaker(Optional<String> wanted) {
        speaker = wanted;
        return this;
    }

    QueryCopy role(Optional<String> wanted) {
        role = wanted;
        return this;
    }

    QueryCopy outlet(Optional<String> wanted) {
        outlet = wanted;
        return this;
    }

    QueryCopy article(Optional<String> wanted) {
        article = wanted;
        return this;
    }

    QueryCopy language(Optional<String> wanted) {
        language = wanted;
        return this;
    }

    QueryCopy kind(Optional<Quotation.Kind> wanted) {
        kind = wanted;
        return this;
    }

    QueryCopy verdict(Optional<Review.Verdict> wanted) {
        verdict = wanted;
        return this;
    }

    QueryCopy confidence(Optional<Double> least, Optional<Double> bound) {
        confidence = least;
        below = bound;
        return this;
    }

    QueryCopy tag(Optional<String> wanted) {
        tag = wanted;
        return this;
    }

    QueryCopy thoughts(boolean wanted) {
        thoughts = wanted;
        return this;
    }

    QueryCopy rejected(boolean wanted) {
        rejected = wanted;
        return this;
    }

    QueryCopy order(Query.Order wanted) {
        order = wanted;
        return this;
    }

    QueryCopy said(Optional<PartialDate> first, Optional<PartialDate> last) {
        from = first;
        to = last;
        return this;
    }

    QueryCopy issued(Optional<PartialDate> first, Optional<PartialDate> last) {
        issuedFrom = first;
        issuedTo = last;
        return this;
    }

    Query done() {
        return new Query(
                words,
                speaker,
                role,
                from,
                to,
                issuedFrom,
                issuedTo,
                outlet,
                article,
                language,
                kind,
                verdict,
                confidence,
                below,
                tag,
                thoughts,
                rejected,
                order);
    }
}
