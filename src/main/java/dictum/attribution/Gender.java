package dictum.attribution;

/** The gender that names, titles and pronouns tell. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    boolean contradicts(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
