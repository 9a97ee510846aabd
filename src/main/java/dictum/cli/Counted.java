package dictum.cli;

/** A number with what it counts. */
final class Counted {
    private Counted() {}

    /** {@code 1 page}, {@code 2 pages}. */
    static String of(long number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
