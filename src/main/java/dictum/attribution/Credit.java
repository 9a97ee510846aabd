package dictum.attribution;

import dictum.model.Speaker;
import java.util.List;
import java.util.Optional;

/**
 * Who a source turned out to be.
 *
 * @param speaker absent when it cannot be told; the evidence then says why
 * @param confidence that the speaker is right, given that the source is
 */
record Credit(Optional<Speaker> speaker, List<String> evidence, double confidence) {
    Credit {
        evidence = List.copyOf(evidence);
    }
}
