package dictum.library;

import dictum.model.DictumException;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for; everything given must hold.
 *
 * @param words that the quotation, its speaker or its article's title hold: plain words and "phrases"; the last may be unfinished
 * @param speaker part of a name of the speaker, of any case
 * @param role part of the speaker's role or body
 * @param from first day of utterance, or of issue for the undated
 * @param to last day of the same
 * @param issuedFrom first day of publication
 * @param issuedTo last day of publication
 * @param outlet part of the publication's name
 * @param article the citation key, whole, or the beginning of the snapshot's hash
 * @param language of the article, as {@code en}; {@code en-GB} is one of them
 * @param kind how the words are reported
 * @param verdict of the latest review
 * @param confidence the least, 0 to 1
 * @param below the confidence that is too much
 * @param tag that a person put on it
 * @param thoughts whether what people think or want is listed beside what they say
 * @param rejected whether what was rejected is listed too, without having been asked for
 * @param order of the answer
 */
public record Query(
        Optional<String> words,
        Optional<String> speaker,
        Optional<String> role,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        Optional<PartialDate> issuedFrom,
        Optional<PartialDate> issuedTo,
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

    /** In which order the answer comes. */
    public enum Order {
        /** By capture, then by the order of the text: what an export has, with memory that does not grow. */
        CAPTURE,
        /** What was said last, first. */
        NEWEST,
        /** What was said first, first; undated statements by the issue of their article, and last when that has no date. */
        OLDEST,
        /** The least certain first. */
        DOUBTFUL;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Everything, thoughts and rejected ones included, in the order of capture. */
    public static final Query ALL = new Query(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            true,
            Order.CAPTURE);

    /** All that people say, as lists show it by default. */
    public static final Query SPEECH = ALL.thoughts(false).rejected(false);

    /**
     * What a person types: words, "phrases", and fields as in {@code harbour speaker:okoro tag:"chapter 2" said:2026-03..2026-05}.
     *
     * <p>The fields are speaker, role, outlet, article, lang, kind, status, tag, said, issued, confidence, sort, and the words
     * {@code with:thoughts}, {@code with:rejected}. A colon after any other word is part of the words.
     *
     * @param defaults what holds where nothing is typed
     * @throws DictumException {@link DictumException.Kind#USAGE} naming the choices, when a field's value is none
     */
    public static Query parse(String typed, Query defaults) {
        return QueryWords.parse(typed, defaults);
    }

    public Query words(String wanted) {
        return copy().words(given(wanted)).done();
    }

    public Query speaker(String wanted) {
        return copy().speaker(given(wanted)).done();
    }

    public Query role(String wanted) {
        return copy().role(given(wanted)).done();
    }

    /** Said in that time; either end may be open. */
    public Query said(Optional<PartialDate> first, Optional<PartialDate> last) {
        return copy().said(first, last).done();
    }

    /** Published in that time; either end may be open. */
    public Query issued(Optional<PartialDate> first, Optional<PartialDate> last) {
        return copy().issued(first, last).done();
    }

    public Query outlet(String wanted) {
        return copy().outlet(given(wanted)).done();
    }

    public Query article(String wanted) {
        return copy().article(given(wanted)).done();
    }

    public Query language(String wanted) {
        return copy().language(given(wanted)).done();
    }

    public Query kind(Quotation.Kind wanted) {
        return copy().kind(Optional.of(wanted)).done();
    }

    public Query verdict(Review.Verdict wanted) {
        return copy().verdict(Optional.of(wanted)).done();
    }

    public Query confidence(double least) {
        return copy().confidence(Optional.of(least), Optional.empty()).done();
    }

    public Query tag(String wanted) {
        return copy().tag(given(wanted)).done();
    }

    public Query thoughts(boolean wanted) {
        return copy().thoughts(wanted).done();
    }

    public Query rejected(boolean wanted) {
        return copy().rejected(wanted).done();
    }

    public Query order(Order wanted) {
        return copy().order(wanted).done();
    }

    private QueryCopy copy() {
        return new QueryCopy(this);
    }

    private static Optional<String> given(String wanted) {
        return Optional.of(wanted.strip()).filter(words -> !words.isEmpty());
    }
}
