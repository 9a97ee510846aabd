package dictum.store;

/**
 * Where a quotation stands in the library, as one number: the page in the order of capture, then its order on the page.
 *
 * <p>One ascending key lets any list be read piece by piece with the memory of one piece.
 */
final class Place {
    private static final int BITS = 24;

    private Place() {}

    static long first(Page page) {
        return first(page.seq());
    }

    static long first(long page) {
        return page << BITS;
    }

    /** The number of the page that a place lies on. */
    static long page(long place) {
        return place >> BITS;
    }

    static long last(Page page) {
        return last(page.seq());
    }

    static long last(long page) {
        return first(page) | ((1L << BITS) - 1);
    }
}
