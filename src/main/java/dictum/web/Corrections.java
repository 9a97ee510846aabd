package dictum.web;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Speaker;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.util.Arrays;
import java.util.Optional;

/** Reads from the edit form what a person changed; what is as it was is no correction. */
final class Corrections {
    private static final String REVIEWER = "set by the reviewer";

    private Corrections() {}

    static Review.Correction of(Body body, Quotation before) {
        return new Review.Correction(
                speaker(body, before.speaker()).filter(set -> !Optional.of(set).equals(before.speaker())),
                uttered(body, before.uttered()),
                kind(body).filter(set -> set != before.kind()),
                venue(body, before.venue()));
    }

    /** The speaker of the form; nothing when no name is given. */
    static Optional<Speaker> speaker(Body body, Optional<Speaker> before) {
        Optional<String> name = body.given("speaker");
        if (name.isEmpty()) {
            if (before.isPresent() && body.has("speaker")) {
                throw usage(
                        "a speaker that was named cannot be left empty: reject the quotation, or name the source as unnamed");
            }
            return Optional.empty();
        }
        String kind = body.given("speakerKind").orElse("person");
        boolean human = kind.equals("person") || kind.equals("unnamed");
        try {
            return Optional.of(Speaker.of(
                    kind,
                    name.get(),
                    body.given("role").filter(role -> human),
                    body.given("affiliation").filter(affiliation -> human)));
        } catch (IllegalArgumentException refused) {
            throw new DictumException(Kind.USAGE, String.valueOf(refused.getMessage()), refused);
        }
    }

    private static Optional<Uttered> uttered(Body body, Uttered before) {
        if (!body.has("date")) {
            return Optional.empty();
        }
        Optional<PartialDate> date = body.given("date")
                .map(typed -> PartialDate.tryParse(typed)
                        .orElseThrow(
                                () -> usage("\"%s\" is no date: write 2020, 2020-03 or 2020-03-16".formatted(typed))));
        return date.equals(before.date())
                ? Optional.empty()
                : Optional.of(new Uttered(date, body.given("basis").orElse(REVIEWER)));
    }

    private static Optional<Quotation.Kind> kind(Body body) {
        return body.given("kind")
                .map(label -> Arrays.stream(Quotation.Kind.values())
                        .filter(kind -> kind.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> usage("\"%s\" is no kind of quotation".formatted(label))));
    }

    private static Optional<Venue> venue(Body body, Optional<Venue> before) {
        Optional<String> kind = body.given("venue");
        Optional<String> name = body.given("venueName");
        if (kind.isEmpty() && name.isPresent()) {
            throw usage("a venue's name needs its kind: interview, press conference, \u2026");
        }
        boolean same = kind.equals(before.map(Venue::kind)) && name.equals(before.flatMap(Venue::name));
        return same ? Optional.empty() : kind.map(occasion -> new Venue(occasion, name, REVIEWER));
    }

    private static DictumException usage(String message) {
        return new DictumException(Kind.USAGE, message);
    }
}
