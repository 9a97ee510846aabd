package dictum.attribution;

/**
 * What a token may bound: a cue's source, or the part of its content on one side of it. The near end of a part is the one
 * next to the cue.
 */
enum Boundary {
    SOURCE_START(0),
    SOURCE_END(1),
    NEAR_LEFT(2),
    FAR_LEFT(3),
    NEAR_RIGHT(4),
    FAR_RIGHT(5);

    /** Its place in the file of weights, and among the {@link BoundaryWeights} that lie side by side. */
    final int place;

    Boundary(int place) {
        this.place = place;
    }

    static Boundary near(boolean left) {
        return left ? NEAR_LEFT : NEAR_RIGHT;
    }

    static Boundary far(boolean left) {
        return left ? FAR_LEFT : FAR_RIGHT;
    }
}
