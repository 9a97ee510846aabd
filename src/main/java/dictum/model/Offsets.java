package dictum.model;

import java.util.List;
import java.util.function.ToIntFunction;

/** Finds places in lists that follow the text, by halving. */
public final class Offsets {
    private Offsets() {}

    /**
     * How many elements lie up to an offset, that is, the index of the first beyond it.
     *
     * @param inOrder elements of which no {@code place} is less than the one before
     * @param place offset of an element
     */
    public static <T> int countUpTo(List<T> inOrder, ToIntFunction<? super T> place, int offset) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(inOrder.get(middle)) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
