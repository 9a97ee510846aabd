package dictum.attribution;

import dictum.model.Speaker;
import java.util.List;
import java.util.Optional;

/**
 * Who a source turned out to be.
 *
 * @param speaker absent when it cannot be told; the evidence then says why
 * @param confidence that the speaker is right, given that the source is
 * @param jointly who speaks together with the speaker
 */
record Credit(Optional<Speaker> speaker, List<String> evidence, double confidence, List<Speaker> jointly) {
    Credit {
        evidence = List.copyOf(evidence);
        jointly = List.copyOf(jointly);
    }

    /** One speaker alone. */
    Credit(Optional<Speaker> speaker, List<String> evidence, double confidence) {
        this(speaker, evidence, confidence, List.of());
    }
}
