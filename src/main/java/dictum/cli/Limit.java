package dictum.cli;

import dictum.model.DictumException;

/** How many are listed: a number, or 0 for all. */
final class Limit {
    private Limit() {}

    /** @throws DictumException of kind USAGE when the number is negative */
    static int of(int typed) {
        if (typed < 0) {
            throw new DictumException(
                    DictumException.Kind.USAGE,
                    "--limit %d is no number of lines: give 1 or more, or 0 for all".formatted(typed));
        }
        return typed == 0 ? Integer.MAX_VALUE : typed;
    }
}
