package dictum.store;

import dictum.model.Review;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries are wanted; everything given must hold.
 *
 * @param words plain words and "phrases", all of them required; the last word may be unfinished
 * @param speaker part of the speaker's name or phrase, whatever its case and accents
 * @param from the statement may not be known to be earlier than this day
 * @param to the statement may not be known to be later than this day
 * @param outlet part of the publication's name or, where the page names none, of the host
 * @param article beginning of the snapshot's hash, or part of the citation key
 */
public record Filter(
        Optional<String> words,
        Optional<String> speaker,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        Optional<String> article,
        Optional<Review.Verdict> verdict,
        boolean thoughts) {}
