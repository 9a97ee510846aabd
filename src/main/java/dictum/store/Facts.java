package dictum.store;

import dictum.model.Quotation;
import dictum.model.Review;
import java.util.List;
import java.util.Optional;

/**
 * The small facts of a quotation by which answers are counted, packed into one number, so that a million are counted with one look at
 * each: kind, verdict, band of confidence, year said, year issued.
 */
final class Facts {
    /** Where the bands of confidence begin, the surest first. */
    private static final double[] BANDS = {0.95, 0.8, 0.5, 0};

    /** In the order of their numbers, which the index keeps. */
    static final List<Quotation.Kind> KINDS =
            List.of(Quotation.Kind.DIRECT, Quotation.Kind.MIXED, Quotation.Kind.INDIRECT);

    static final List<Review.Verdict> VERDICTS = List.of(
            Review.Verdict.PROPOSED, Review.Verdict.ACCEPTED, Review.Verdict.CORRECTED, Review.Verdict.REJECTED);

    /** No year. */
    static final int NONE = 0;

    static final int YEARS = 1 << 14;

    private Facts() {}

    static long of(Quotation quotation, Review.Verdict verdict, Optional<Days> said, Optional<Days> issued) {
        return KINDS.indexOf(quotation.kind())
                | VERDICTS.indexOf(verdict) << 2
                | band(quotation.confidence()) << 4
                | (long) year(said) << 8
                | (long) year(issued) << 24;
    }

    static int kind(long facts) {
        return (int) facts & 3;
    }

    static int verdict(long facts) {
        return (int) facts >> 2 & 3;
    }

    static int band(long facts) {
        return (int) facts >> 4 & 15;
    }

    static int said(long facts) {
        return (int) (facts >> 8) & YEARS - 1;
    }

    static int issued(long facts) {
        return (int) (facts >> 24) & YEARS - 1;
    }

    /** The band as it is filtered by: {@code 0.8..0.95}, its end not within. */
    static String bandLabel(int band) {
        return band == 0 ? number(BANDS[0]) + ".." : number(BANDS[band]) + ".." + number(BANDS[band - 1]);
    }

    static int bands() {
        return BANDS.length;
    }

    private static int band(double confidence) {
        int band = 0;
        while (confidence < BANDS[band]) {
            band++;
        }
        return band;
    }

    private static String number(double bound) {
        return bound == 0 ? "0" : Double.toString(bound);
    }

    private static int year(Optional<Days> days) {
        int year = days.map(Days::first).orElse(0) / 10_000;
        return year > 0 && year < YEARS ? year : NONE;
    }
}
