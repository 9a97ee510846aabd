package dictum.store;

import dictum.model.Quotation;
import dictum.model.Review;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which entries are wanted, and in which order; everything given must hold.
 *
 * @param words plain words and "phrases", all of them required; the last word may be unfinished
 * @param speaker part of a name or phrase of the speaker, whatever its case and accents
 * @param role part of the speaker's role or body
 * @param said the statement may not be known to lie outside that time
 * @param issued the article may not be known to have been issued outside that time
 * @param outlet part of the publication's name or, where the page names none, of the host
 * @param article beginning of the snapshot's hash, or the whole citation key
 * @param language of the article, or the beginning of it
 * @param confidence the least
 * @param below the confidence that is too much
 * @param rejected whether rejected ones are wanted when no verdict is
 */
public record Filter(
        Optional<String> words,
        Optional<String> speaker,
        Optional<String> role,
        Time said,
        Time issued,
        Optional<String> outlet,
        Optional<String> article,
        Optional<String> language,
        Optional<Quotation.Kind> kind,
        Optional<Review.Verdict> verdict,
        Optional<Double> confidence,
        Optional<Double> below,
        Optional<String> tag,
        boolean thoughts,
        boolean rejected,
        Order order) {
    /** From a day to a day, both within; either end may be open. */
    public record Time(Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** All that people say and nobody rejected. */
    static final Filter SPEECH = new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Time(Optional.empty(), Optional.empty()),
            new Time(Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Order.CAPTURE);

    /** Whether nothing narrows it down but whether thoughts and rejected ones are wanted, and it comes in the order of capture. */
    boolean isOfAll() {
        return order == Order.CAPTURE
                && Stream.of(words, speaker, role, outlet, article, language, kind, verdict, confidence, below, tag)
                        .allMatch(Optional::isEmpty)
                && Stream.of(said, issued)
                        .allMatch(time -> time.from().isEmpty() && time.to().isEmpty());
    }

    /** In which order entries come. */
    public enum Order {
        CAPTURE,
        NEWEST,
        OLDEST,
        DOUBTFUL
    }
}
