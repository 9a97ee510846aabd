package dictum.cli;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The elements of an iterator that are wanted, still one by one. */
final class Filtered {
    private Filtered() {}

    static <T> Iterator<T> of(Iterator<T> elements, Predicate<T> wanted) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false)
                .filter(wanted)
                .iterator();
    }
}
