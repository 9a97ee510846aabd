package dictum.article;

import java.util.regex.Pattern;

/**
 * What note apps and site generators write before a text: lines of {@code key: value} between two lines of three hyphens.
 *
 * @see <a href="https://jekyllrb.com/docs/front-matter/">Front matter</a>
 */
final class FrontMatter {
    private static final String FENCE = "---";
    private static final int MOST_LINES = 200;

    /** A key, an item of a list, the rest of a value, a remark, or nothing. */
    private static final Pattern LINE = Pattern.compile("[\\w.-]+:.*|[ \\t].*|- .*|#.*|");

    private FrontMatter() {}

    /** Where the text begins behind it; 0 when there is none. */
    static int end(String text) {
        int at = 0;
        for (int lines = 0; lines < MOST_LINES && at < text.length(); lines++) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
            boolean fence = line.equals(FENCE);
            if (lines == 0 ? !fence : !fence && !LINE.matcher(line).matches()) {
                return 0;
            }
            at = end < 0 ? text.length() : end + 1;
            if (lines > 0 && fence) {
                return at;
            }
        }
        return 0;
    }
}
