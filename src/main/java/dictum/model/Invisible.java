package dictum.model;

/**
 * Characters that show nothing and only tell where a line may break: soft hyphens and their like.
 *
 * <p>They are part of a page's text and of every offset into it, but no part of its words. Joiners and marks of direction, which
 * change how their neighbours look, are none.
 */
public final class Invisible {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char WORD_JOINER = '\u2060';
    private static final char NO_BREAK = '\uFEFF';

    private Invisible() {}

    public static boolean is(char c) {
        return c >= SOFT_HYPHEN && (c == SOFT_HYPHEN || c == ZERO_WIDTH_SPACE || c == WORD_JOINER || c == NO_BREAK);
    }

    /** {@code text} as a reader sees it; the same string where there is nothing to leave out. */
    public static String without(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (is(text.charAt(i))) {
                return visible(text, i);
            }
        }
        return text;
    }

    private static String visible(String text, int from) {
        StringBuilder visible = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                visible.append(text.charAt(i));
            }
        }
        return visible.toString();
    }
}
