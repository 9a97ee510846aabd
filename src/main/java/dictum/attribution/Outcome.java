package dictum.attribution;

import java.util.Optional;

/**
 * What came of asking whom a mention means.
 *
 * @param referent absent when it cannot be told; the evidence then says why
 */
record Outcome(Optional<Referent> referent, String evidence, double confidence) {
    static Outcome of(Referent referent, String evidence, double confidence) {
        return new Outcome(Optional.of(referent), evidence, confidence);
    }

    static Outcome none(String reason) {
        return new Outcome(Optional.empty(), reason, 0);
    }
}
