package dictum.cli;

import dictum.model.DictumException;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Speaker;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The values that {@code review ID set} puts in place of the engine's. */
final class CorrectionOptions {
    private static final String REVIEWER = "set by the reviewer";

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who said it.")
    private Optional<String> speaker = Optional.empty();

    @Option(
            names = "--speaker-kind",
            paramLabel = "KIND",
            converter = Choice.OfSpeakerKind.class,
            completionCandidates = Choice.OfSpeakerKind.class,
            description =
                    "${COMPLETION-CANDIDATES} (default: as it is; person in place of a source without a name, and with a role).")
    private Optional<String> speakerKind = Optional.empty();

    @Option(names = "--role", paramLabel = "ROLE", description = "The speaker's office or title.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--affiliation", paramLabel = "BODY", description = "The body the speaker belongs to.")
    private Optional<String> affiliation = Optional.empty();

    @Mixin
    private KindOption kind = new KindOption();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = Choice.OfDate.class,
            description = "When it was said: 2020, 2020-03 or 2020-03-16.")
    private Optional<PartialDate> date = Optional.empty();

    @Option(names = "--undated", description = "It cannot be told when it was said.")
    private boolean undated;

    @Option(names = "--venue", paramLabel = "KIND", description = "The occasion: interview, press conference, …")
    private Optional<String> venue = Optional.empty();

    @Option(names = "--venue-name", paramLabel = "NAME", description = "The occasion's name, or the medium's.")
    private Optional<String> venueName = Optional.empty();

    @Option(names = "--basis", paramLabel = "WORDS", description = "How date and venue are known.")
    private Optional<String> basis = Optional.empty();

    /**
     * What was given, as a correction of {@code quotation}: a role alone keeps the speaker's name.
     *
     * @throws DictumException of kind USAGE when the options contradict each other
     */
    Review.Correction correctionOf(Quotation quotation) {
        return new Review.Correction(speakerOf(quotation), uttered(), kind.kind(), venue());
    }

    /**
     * Checks what can be checked before any quotation is touched.
     *
     * @throws DictumException of kind USAGE
     */
    void check(boolean setting) {
        boolean any = anySpeaker() || kind.kind().isPresent() || date.isPresent() || undated || venue.isPresent();
        if (setting && !any) {
            throw usage("set what? Give --speaker, --role, --affiliation, --kind, --date, --undated or --venue");
        }
        if (!setting && (any || venueName.isPresent() || basis.isPresent())) {
            throw usage("values can only be given to \"set\": dictum review ID set --speaker NAME");
        }
        if (date.isPresent() && undated) {
            throw usage("a statement with a --date is not --undated");
        }
        if (venueName.isPresent() && venue.isEmpty()) {
            throw usage("--venue-name needs --venue, the kind of occasion");
        }
    }

    private boolean anySpeaker() {
        return speaker.isPresent() || speakerKind.isPresent() || role.isPresent() || affiliation.isPresent();
    }

    private Optional<Speaker> speakerOf(Quotation quotation) {
        if (!anySpeaker()) {
            return Optional.empty();
        }
        Optional<Speaker> found = quotation.speaker();
        String name = speaker.or(() -> found.map(Speaker::label))
                .orElseThrow(() -> usage("nobody is known to have said this: name the speaker with --speaker"));
        boolean same = found.isPresent() && found.get().label().equals(name);
        String chosen =
                speakerKind.orElseGet(() -> keepsKind(quotation) ? found.get().kind() : "person");
        boolean human = chosen.equals("person") || chosen.equals("unnamed");
        if (!human && (role.isPresent() || affiliation.isPresent())) {
            throw usage("a speaker of kind %s has neither role nor affiliation".formatted(chosen));
        }
        try {
            return Optional.of(Speaker.of(
                    chosen,
                    name,
                    role.or(() -> same ? found.flatMap(Speaker::role) : Optional.empty()),
                    affiliation.or(() -> same ? found.flatMap(Speaker::affiliation) : Optional.empty())));
        } catch (IllegalArgumentException refused) {
            throw new DictumException(DictumException.Kind.USAGE, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Whether another name that was given is one of the same kind: a body keeps it, and what speaks as a document does. */
    Optional<String> kindOfAnotherName(Quotation quotation) {
        Optional<Speaker> found = quotation.speaker();
        boolean another = speaker.isPresent() && !speaker.equals(found.map(Speaker::label));
        return another && speakerKind.isEmpty() && keepsKind(quotation)
                ? found.map(Speaker::kind).filter(kind -> !kind.equals("person"))
                : Optional.empty();
    }

    private boolean keepsKind(Quotation quotation) {
        Optional<Speaker> found = quotation.speaker();
        if (found.isEmpty() || speaker.isEmpty() || speaker.equals(found.map(Speaker::label))) {
            return found.isPresent();
        }
        String kind = found.get().kind();
        boolean body = kind.equals("organisation") || kind.equals("document");
        return body && role.isEmpty() && affiliation.isEmpty();
    }

    private Optional<Uttered> uttered() {
        String known = basis.orElse(REVIEWER);
        if (undated) {
            return Optional.of(Uttered.undated(known));
        }
        return date.map(day -> new Uttered(Optional.of(day), known));
    }

    private Optional<Venue> venue() {
        return venue.map(occasion -> new Venue(occasion, venueName, basis.orElse(REVIEWER)));
    }

    private static DictumException usage(String message) {
        return new DictumException(DictumException.Kind.USAGE, message);
    }
}
