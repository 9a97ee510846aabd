package dictum.attribution;

import dictum.model.Speaker;
import java.util.List;
import java.util.Optional;

/**
 * What came of asking whom a mention means.
 *
 * @param referent absent when it cannot be told; the evidence then says why
 * @param jointly who else is meant beside the referent
 */
record Outcome(Optional<Referent> referent, String evidence, double confidence, List<Speaker> jointly) {
    Outcome {
        jointly = List.copyOf(jointly);
    }

    Outcome(Optional<Referent> referent, String evidence, double confidence) {
        this(referent, evidence, confidence, List.of());
    }

    static Outcome of(Referent referent, String evidence, double confidence) {
        return new Outcome(Optional.of(referent), evidence, confidence);
    }

    static Outcome none(String reason) {
        return new Outcome(Optional.empty(), reason, 0);
    }
}
