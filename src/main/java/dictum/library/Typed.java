package dictum.library;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Quotation;
import dictum.model.Review.Correction;
import dictum.model.Speaker;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * A name or title as a person typed or pasted it, which goes into citations and files: on one line, of characters that are seen.
 *
 * <p>What turns the direction of its neighbours would reorder the line that it is quoted in, and a line break would make two records
 * of one; neither is in any name, so both are refused, and never left out without a word.
 */
final class Typed {
    private Typed() {}

    /**
     * The words without spaces around them, and with single ones between them.
     *
     * @param what they are, for the error: "the title"
     * @throws DictumException {@link Kind#USAGE} when there are none, too many, or a character that is in no name
     */
    static String line(String what, String typed, int longest) {
        requireSeen(what, typed);
        String words = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll(" +", " ");
        if (words.codePoints().allMatch(Typed::showsNothing)) {
            throw usage("%s is blank: write it out".formatted(what));
        }
        if (words.length() > longest) {
            throw usage("%s has %d characters, of %d at most: \"%s\""
                    .formatted(what, words.length(), longest, Lookup.shortened(words)));
        }
        return words;
    }

    /**
     * Refuses characters that are in no name.
     *
     * @throws DictumException {@link Kind#USAGE} that says which, where, and how to mend it
     */
    static void requireSeen(String what, String typed) {
        for (int i = 0; i < typed.length(); ) {
            int character = typed.codePointAt(i);
            if (isRefused(character)) {
                String before = Lookup.shortened(typed.substring(0, i).strip());
                throw usage("%s has %s (U+%04X) %s: %s"
                        .formatted(
                                what,
                                name(character),
                                character,
                                before.isEmpty() ? "at its start" : "behind \"%s\"".formatted(before),
                                isBreak(character)
                                        ? "give it on one line"
                                        : "take it out; where it was pasted, type it anew"));
            }
            i += Character.charCount(character);
        }
    }

    /** As {@link #requireSeen(String, String)}, of what a person sets on a quotation; what stands in {@code there} already is the page's own. */
    static void requireSeen(Correction set, List<Quotation> there) {
        List<Speaker> own = there.stream()
                .flatMap(quotation -> quotation.speaker().stream())
                .toList();
        set.speaker().ifPresent(speaker -> requireSeen(speaker, own));
        set.venue().ifPresent(venue -> {
            requireSeen("the occasion", venue.kind());
            venue.name().ifPresent(name -> requireSeen("the name of the occasion", name));
        });
    }

    /** As {@link #requireSeen(String, String)}, of a speaker; what one of {@code own} has stays as it is. */
    static void requireSeen(Speaker speaker, List<Speaker> own) {
        if (own.stream().noneMatch(one -> one.label().equals(speaker.label()))) {
            requireSeen("the name of the speaker", speaker.label());
        }
        speaker.role()
                .filter(role -> own.stream().noneMatch(one -> one.role().equals(Optional.of(role))))
                .ifPresent(role -> requireSeen("the role", role));
        speaker.affiliation()
                .filter(body -> own.stream().noneMatch(one -> one.affiliation().equals(Optional.of(body))))
                .ifPresent(body -> requireSeen("the affiliation", body));
    }

    private static boolean isRefused(int character) {
        return Character.isISOControl(character)
                || isBreak(character)
                || turnsDirection(character)
                || Character.getType(character) == Character.SURROGATE
                || character >= 0xE0000 && character <= 0xE007F;
    }

    private static String name(int character) {
        if (isBreak(character)) {
            return "a line break";
        }
        return turnsDirection(character)
                ? "a character that turns the direction of what follows"
                : "a control character that nobody sees";
    }

    private static boolean isBreak(int character) {
        return character >= '\n' && character <= '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    private static boolean showsNothing(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static DictumException usage(String message) {
        return new DictumException(Kind.USAGE, message);
    }
}
