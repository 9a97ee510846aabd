package dictum.citation;

import dictum.model.Reference;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What is made of an article's reference, once for all that is written of it, as articles pass one after the other. */
final class OncePerArticle<T> {
    private final Function<Reference, T> make;
    private Optional<Reference> reference = Optional.empty();
    private Optional<T> made = Optional.empty();

    OncePerArticle(Function<Reference, T> make) {
        this.make = make;
    }

    T of(Reference next) {
        if (!Objects.equals(reference.orElse(null), next)) {
            reference = Optional.of(next);
            made = Optional.of(make.apply(next));
        }
        return made.orElseThrow();
    }
}
