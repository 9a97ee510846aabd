package dictum.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a {@code q} element, which a browser shows and the page does not write.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-q-element">HTML, the q element</a>
 */
final class QuoteMarks {
    /** So many inside each other may have marks. */
    static final int DEEPEST = 4;

    private static final String MARKS = "\"“”„‟«»‹›「」『』‘’‚'";

    private QuoteMarks() {}

    /** Whether marks are shown around {@code q}: it has words in one block, and the page writes no marks of its own. */
    static boolean isDue(Element q) {
        String words = q.text();
        return !words.isBlank()
                && MARKS.indexOf(words.charAt(0)) < 0
                && !endsWithAMark(q.previousSibling())
                && q.getAllElements().stream().allMatch(inner -> Tags.isInline(inner.normalName()));
    }

    /** The mark before the words of a {@code q}, inside another one or not. */
    static char opening(boolean inner) {
        return inner ? '‘' : '“';
    }

    static char closing(boolean inner) {
        return inner ? '’' : '”';
    }

    private static boolean endsWithAMark(@Nullable Node before) {
        if (!(before instanceof TextNode text)) {
            return false;
        }
        String words = text.getWholeText();
        return !words.isEmpty() && MARKS.indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
