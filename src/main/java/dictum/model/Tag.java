package dictum.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A word or two that a person puts on quotations to find them together again: a chapter, a theme, a project.
 *
 * <p>Case makes no difference between tags. A semicolon would part them in tables, so they have none.
 *
 * @throws IllegalArgumentException when the name is blank, too long, or holds a semicolon or a line break
 */
public record Tag(String name) {
    private static final int LONGEST = 80;

    public Tag {
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll(" +", " ");
        if (name.isEmpty()
                || name.length() > LONGEST
                || name.indexOf(';') >= 0
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "\"%s\" is no tag: it needs 1 to %d characters without semicolons and line breaks"
                            .formatted(name, LONGEST));
        }
    }

    /** Whether both names are the same tag. */
    public boolean is(String other) {
        return key(name).equals(key(other));
    }

    /** By what a tag is told apart. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether {@code tags} hold it. */
    public boolean isAmong(List<String> tags) {
        return tags.stream().anyMatch(this::is);
    }
}
