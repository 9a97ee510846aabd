package dictum.article;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a {@code q} element, which a browser shows and the page does not write: those of the page's language.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-q-element">HTML, the q element</a>
 * @see <a href="https://cldr.unicode.org/translation/characters/delimiters">CLDR, the quotation marks of each language</a>
 */
final class QuoteMarks {
    /** So many inside each other may have marks. */
    static final int DEEPEST = 4;

    private static final String MARKS = "\"“”„‟«»‹›「」『』‘’‚'";

    /** Opening, closing, and the two inside of those. */
    private static final String ENGLISH = "“”‘’";

    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("de", "„“‚‘"),
            Map.entry("cs", "„“‚‘"),
            Map.entry("sk", "„“‚‘"),
            Map.entry("sl", "„“‚‘"),
            Map.entry("bg", "„“‘’"),
            Map.entry("is", "„“‚‘"),
            Map.entry("lt", "„“‚‘"),
            Map.entry("hr", "„“‚‘"),
            Map.entry("sr", "„“‚‘"),
            Map.entry("pl", "„”«»"),
            Map.entry("hu", "„”»«"),
            Map.entry("ro", "„”«»"),
            Map.entry("fr", "«»“”"),
            Map.entry("es", "«»“”"),
            Map.entry("ca", "«»“”"),
            Map.entry("it", "«»“”"),
            Map.entry("pt", "“”‘’"),
            Map.entry("el", "«»“”"),
            Map.entry("ru", "«»„“"),
            Map.entry("uk", "«»„“"),
            Map.entry("no", "«»‘’"),
            Map.entry("nb", "«»‘’"),
            Map.entry("nn", "«»‘’"),
            Map.entry("sv", "””’’"),
            Map.entry("fi", "””’’"),
            Map.entry("ar", "”“’‘"),
            Map.entry("fa", "«»‹›"),
            Map.entry("he", "””’’"),
            Map.entry("ja", "「」『』"));

    private final String marks;

    private QuoteMarks(String language) {
        marks = BY_LANGUAGE.getOrDefault(Words.lower(language).split("[-_]", 2)[0], ENGLISH);
    }

    /** Those of the language that the page's first element names; English ones where it names none. */
    static QuoteMarks of(Document document) {
        Element root = document.firstElementChild();
        return new QuoteMarks(root == null ? "" : root.attr("lang"));
    }

    /** Whether marks are shown around {@code q}: it has words in one block, and the page writes no marks of its own. */
    static boolean isDue(Element q) {
        String words = q.text();
        return !words.isBlank()
                && MARKS.indexOf(words.charAt(0)) < 0
                && !endsWithAMark(q.previousSibling())
                && q.getAllElements().stream().allMatch(inner -> Tags.isInline(inner.normalName()));
    }

    /** The mark before the words of a {@code q}, inside another one or not. */
    char opening(boolean inner) {
        return marks.charAt(inner ? 2 : 0);
    }

    char closing(boolean inner) {
        return marks.charAt(inner ? 3 : 1);
    }

    private static boolean endsWithAMark(@Nullable Node before) {
        if (!(before instanceof TextNode text)) {
            return false;
        }
        String words = text.getWholeText();
        return !words.isEmpty() && MARKS.indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
