package dictum.web;

import dictum.citation.CitationStyle;
import dictum.citation.TextFragment;
import dictum.library.Detail;
import dictum.library.Offer;
import dictum.library.SameWords;
import dictum.model.Authority;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Precedent;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Speaker;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The evidence card: one quotation with everything that a decision on it rests on.
 *
 * @param alike others that the same correction of the speaker may fit
 * @param same where else the same words stand
 * @param authority who the speaker is across articles
 */
record Card(Detail detail, List<Offer> alike, SameWords same, Optional<Authority> authority) {
    static final List<String> SPEAKER_KINDS = List.of("person", "organisation", "document", "unnamed");

    Entry entry() {
        return detail.entry();
    }

    String id() {
        return entry().id();
    }

    Quotation quotation() {
        return entry().quotation();
    }

    Reference reference() {
        return entry().reference();
    }

    List<Piece> context() {
        return Piece.of(
                detail.around().text(),
                detail.around().within(),
                detail.around().words());
    }

    boolean isDecided() {
        return entry().verdict() != Review.Verdict.PROPOSED;
    }

    String seen() {
        return Seen.of(detail.holding());
    }

    /** Whether {@code reviewer} may sign what others decided. */
    boolean canBeSigned(String reviewer) {
        return isDecided()
                && entry().signed().isEmpty()
                && detail.holding().stream()
                        .filter(review -> review.marks().isEmpty())
                        .noneMatch(review -> review.reviewer().equalsIgnoreCase(reviewer));
    }

    boolean canBeUndone() {
        return !detail.holding().isEmpty();
    }

    /** The decision in another version that holds here. */
    Optional<Precedent> precedent() {
        return detail.precedent().filter(Precedent::isFollowed);
    }

    /** The latest decision first. */
    List<Review> history() {
        List<Review> history = new java.util.ArrayList<>(detail.reviews());
        java.util.Collections.reverse(history);
        return history;
    }

    String speakerLabel() {
        return quotation().speaker().map(Speaker::label).orElse("");
    }

    String speakerKind() {
        return quotation().speaker().map(Speaker::kind).orElse("person");
    }

    String role() {
        return quotation().speaker().flatMap(Speaker::role).orElse("");
    }

    String affiliation() {
        return quotation().speaker().flatMap(Speaker::affiliation).orElse("");
    }

    String date() {
        return quotation().uttered().date().map(PartialDate::toString).orElse("");
    }

    String venueKind() {
        return quotation().venue().map(venue -> venue.kind()).orElse("");
    }

    String venueName() {
        return quotation().venue().flatMap(venue -> venue.name()).orElse("");
    }

    /** What the engine had before a person set something else. */
    Optional<String> proposed() {
        Quotation proposed = detail.proposed();
        if (proposed.equals(quotation())) {
            return Optional.empty();
        }
        String standing = Shown.standing(proposed.speaker());
        return Optional.of("%s%s; %s; %s"
                .formatted(
                        Shown.speaker(proposed),
                        standing.isEmpty() ? "" : ", " + standing,
                        Shown.said(proposed),
                        Shown.kind(proposed)));
    }

    Optional<String> address() {
        return Links.web(reference().url());
    }

    Optional<String> fragment() {
        return detail.read()
                .flatMap(article -> TextFragment.link(entry(), article))
                .filter(link -> Links.web(Optional.of(URI.create(link))).isPresent());
    }

    static List<String> styles() {
        return CitationStyle.all().stream().map(CitationStyle::label).toList();
    }
}
