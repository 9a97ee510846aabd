package dictum.citation;

import dictum.model.Entry;
import dictum.model.Reference;
import java.util.Optional;
import java.util.function.Function;

/** What is made of an article's reference, once for all its entries as they pass one after the other. */
final class OncePerArticle<T> {
    private final Function<Reference, T> make;
    private Optional<Reference> reference = Optional.empty();
    private Optional<T> made = Optional.empty();

    OncePerArticle(Function<Reference, T> make) {
        this.make = make;
    }

    T of(Entry entry) {
        if (made.isEmpty() || !reference.orElseThrow().equals(entry.reference())) {
            reference = Optional.of(entry.reference());
            made = Optional.of(make.apply(entry.reference()));
        }
        return made.orElseThrow();
    }
}
