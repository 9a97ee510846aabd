package dictum.library;

import dictum.model.PartialDate;
import dictum.model.Review;
import java.util.Optional;

/**
 * What is looked for; everything given must hold.
 *
 * @param words that the quotation, its speaker or its article's title hold
 * @param speaker part of the speaker's name, of any case
 * @param from first day of utterance, or of issue for the undated
 * @param to last day of the same
 * @param outlet part of the publication's name
 * @param article part of the snapshot's hash or the citation key
 * @param verdict of the latest review
 * @param thoughts whether what people think or want is listed beside what they say
 */
public record Query(
        Optional<String> words,
        Optional<String> speaker,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        Optional<String> outlet,
        Optional<String> article,
        Optional<Review.Verdict> verdict,
        boolean thoughts) {
    /** Everything, thoughts included. */
    public static final Query ALL = new Query(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true);
}
