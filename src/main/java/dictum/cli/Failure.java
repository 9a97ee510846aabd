package dictum.cli;

import dictum.model.DictumException;

/** Turns whatever was thrown into the one error that people and programs are told. */
final class Failure {
    private Failure() {}

    /** The error itself, or for anything unforeseen one of kind INTERNAL that says how to learn more. */
    static DictumException of(Throwable thrown) {
        if (thrown instanceof DictumException told) {
            return told;
        }
        return new DictumException(
                DictumException.Kind.INTERNAL,
                "a fault of Dictum's own (%s); run again with --debug and report what it prints".formatted(thrown),
                thrown);
    }
}
