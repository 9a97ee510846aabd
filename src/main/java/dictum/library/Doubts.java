package dictum.library;

import dictum.model.Caution;
import dictum.model.Passage;
import dictum.model.Precedent;
import dictum.model.Quotation;
import dictum.model.Quotation.Kind;
import dictum.model.Review;
import dictum.model.Speaker;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What speaks for a second look at a statement, and how soon.
 *
 * <p>The order of harm is a writer's: verbatim words under a wrong name come before a wrong date, and that before a speaker
 * who is not known, which misleads nobody.
 */
final class Doubts {
    private static final double LOW = 0.5;
    private static final double MIDDLING = 0.75;

    private final List<String> reasons = new ArrayList<>();
    private int risk;

    private Doubts(Quotation quotation) {
        confidence(quotation);
        speaker(quotation);
        date(quotation);
        for (Caution caution : quotation.cautions()) {
            doubt(12, "%s: %s".formatted(caution.kind().label().replace('-', ' '), caution.basis()));
        }
        if (quotation.kind() == Kind.MIXED) {
            doubt(5, "partly in quotation marks: check where the words begin and end");
        }
    }

    /** The reasons, the weightiest first; none when all is plain. */
    static List<String> of(Quotation quotation) {
        return List.copyOf(new Doubts(quotation).reasons);
    }

    /**
     * As {@link #of(Quotation)}, with what was decided on the same words in another version and does not hold here: nobody can say
     * for certain that it should.
     */
    static List<String> of(Quotation quotation, Optional<Precedent> precedent) {
        List<String> all = new ArrayList<>();
        of(precedent).ifPresent(all::add);
        all.addAll(of(quotation));
        return List.copyOf(all);
    }

    static Optional<String> of(Optional<Precedent> precedent) {
        return precedent.filter(one -> !one.isFollowed()).map(Doubts::told);
    }

    private static String told(Precedent precedent) {
        Review review = precedent.review();
        return "%s by %s on %s in another version, %s, %s"
                .formatted(
                        review.verdict() == Review.Verdict.PROPOSED
                                ? "taken back"
                                : review.verdict().label(),
                        review.reviewer(),
                        LocalDate.ofInstant(review.at(), ZoneOffset.UTC),
                        precedent.article(),
                        precedent.difference().orElse(""));
    }

    /** From 0, nothing speaks against it, to about 150. */
    static int risk(Quotation quotation) {
        return new Doubts(quotation).risk;
    }

    private void confidence(Quotation quotation) {
        risk += (int) Math.round(100 * (1 - quotation.confidence()));
        if (quotation.confidence() >= MIDDLING) {
            return;
        }
        String words = String.format(
                Locale.ROOT,
                "%s confidence, %.2f",
                quotation.confidence() < LOW ? "low" : "middling",
                quotation.confidence());
        boolean named = quotation.speaker().flatMap(Speaker::name).isPresent();
        if (named && quotation.kind() != Kind.INDIRECT) {
            doubt(25, "verbatim words under a name: " + words);
        } else {
            doubt(0, words);
        }
    }

    private void speaker(Quotation quotation) {
        if (quotation.speaker().isEmpty()) {
            doubt(10, "nobody is credited");
            return;
        }
        Optional<String> name = quotation.speaker().get().name();
        Optional<Passage> source = quotation.source();
        if (name.isPresent()
                && source.isPresent()
                && !shareAWord(name.get(), source.get().text())) {
            doubt(
                    15,
                    "the article says \u201c%s\u201d here, the name comes from elsewhere"
                            .formatted(source.get().text()));
        } else if (name.isPresent() && source.isEmpty()) {
            doubt(10, "no words beside the quotation name the speaker");
        }
    }

    private void date(Quotation quotation) {
        boolean dated = quotation.uttered().date().isPresent();
        if (dated && quotation.uttered().basis().startsWith("inherited")) {
            doubt(6, "the date is taken over from another statement");
        } else if (dated && quotation.uttered().date().get().calendarDay().isEmpty()) {
            doubt(3, "the date is not known to the day");
        }
    }

    private void doubt(int weight, String reason) {
        risk += weight;
        reasons.add(reason);
    }

    private static boolean shareAWord(String name, String words) {
        List<String> of = wordsOf(words);
        return wordsOf(name).stream().anyMatch(of::contains);
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i > start + 1) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
