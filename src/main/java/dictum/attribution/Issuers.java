package dictum.attribution;

import dictum.attribution.SourcePhrase.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose "the statement" is: of whoever is credited right before with what a sentence calls so. “In a statement, Okoro said
 * she would pay. “It is late,” the statement said.”
 */
final class Issuers {
    private static final Set<String> ISSUED =
            Set.of("statement", "email", "e-mail", "letter", "message", "post", "tweet", "note", "memo");

    private static final Set<String> OPENING = Set.of("a", "an", "one", "his", "her", "its", "their");

    /** Statements before the text's words in which its issuer is looked for. */
    private static final int NEAR = 3;

    /** Units between whoever speaks and "in a statement" at most. */
    private static final int FAR = 6;

    /** How sure it is that no other text is meant. */
    private static final double CERTAINTY = 0.8;

    private final List<Attribution> attributions;
    private final List<Optional<SourcePhrase>> phrases;
    private final List<Outcome> outcomes;

    /** @param phrases and {@code outcomes}: of the attributions, in the same order */
    Issuers(List<Attribution> attributions, List<Optional<SourcePhrase>> phrases, List<Outcome> outcomes) {
        this.attributions = attributions;
        this.phrases = phrases;
        this.outcomes = outcomes;
    }

    /** Whose text the source of attribution {@code i} is; empty where it is none, or nobody's who is named. */
    Optional<Outcome> of(int i) {
        SourcePhrase text = phrases.get(i).orElse(null);
        if (text == null || !isText(text)) {
            return Optional.empty();
        }
        for (int k = i - 1; k >= Math.max(0, i - NEAR); k--) {
            if (attributions.get(k).paragraph() < attributions.get(i).paragraph() - 1) {
                return Optional.empty();
            }
            Optional<SourcePhrase> issuer = phrases.get(k);
            if (issuer.isPresent() && tellsOf(issuer.get(), text.headWord())) {
                return outcomes.get(k)
                        .referent()
                        .filter(one -> one.speaker().name().isPresent())
                        .map(one -> Outcome.of(
                                one,
                                "\"the %s\" is that of %s"
                                        .formatted(
                                                text.headWord(), one.speaker().label()),
                                CERTAINTY));
            }
        }
        return Optional.empty();
    }

    private static boolean isText(SourcePhrase source) {
        return source.form() == Form.DOCUMENT
                && source.firstWord().equals("the")
                && source.head() == source.from() + 1
                && source.end() == source.head() + 1
                && ISSUED.contains(source.headWord());
    }

    /** "In a written statement, Okoro said", "Okoro wrote in an email to staff": beside whom the phrase {@code issuer} names. */
    private static boolean tellsOf(SourcePhrase issuer, String noun) {
        List<Unit> units = issuer.line().units();
        boolean told = opensText(units, 0, noun);
        for (int i = issuer.from() + 1; i <= issuer.to() + FAR && !told; i++) {
            told = opensText(units, i, noun);
        }
        return told;
    }

    private static boolean opensText(List<Unit> units, int i, String noun) {
        return i + 2 < units.size()
                && units.get(i).is("in")
                && OPENING.contains(units.get(i + 1).lower())
                && (units.get(i + 2).is(noun)
                        || i + 3 < units.size() && units.get(i + 3).is(noun));
    }
}
