package dictum.cli;

import dictum.model.DictumException;
import java.util.List;

/**
 * Whether the system handed over what was typed.
 *
 * <p>In a locale that knows ASCII only, as scripts and containers often have it, Java puts U+FFFD in place of every byte of any other
 * letter, and the name that was typed is lost. It must not be stored so, nor looked for.
 */
final class Legible {
    private static final char LOST = '\uFFFD';

    private Legible() {}

    /** @throws DictumException of kind USAGE when letters of an argument were lost */
    static void require(List<String> arguments) {
        for (String argument : arguments) {
            if (!isLegible(argument)) {
                throw refused("\"%s\"".formatted(argument));
            }
        }
    }

    static boolean isLegible(String text) {
        return text.indexOf(LOST) < 0
                && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** The error to report, with what could not be read. */
    static DictumException refused(String what) {
        return new DictumException(
                DictumException.Kind.USAGE,
                "%s has letters that the locale of this process cannot read; nothing was done. Run it in one that can, as in: LC_ALL=C.UTF-8 dictum …"
                        .formatted(what));
    }
}
