package dictum.library;

/** Told how far a long piece of work has come. */
public interface Progress {
    /** Nobody is told. */
    Progress NONE = (what, done, total) -> {};

    /**
     * {@code done} of {@code total} are through.
     *
     * @param what is worked on, in two or three words
     */
    void at(String what, long done, long total);
}
