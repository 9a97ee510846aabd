package dictum.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element's own style says of whether its words can be seen: not shown, of no size, or set far beside the page. */
final class HidingStyle {
    private static final Pattern NO_SIZE =
            Pattern.compile("(?:^|;)font(?:-size:0+(?:\\.0+)?(?:[a-z]+|%)?(?:;|$|!)|:0/)");

    /** A thousand or so of any unit to the left of where it would stand, or above. */
    private static final Pattern FAR_OFF =
            Pattern.compile("(?:^|;)(?:left|top|text-indent|margin-left|margin-top):-(?:999|[1-9]\\d{3})");

    /** What may have a size of its own again, as within a row that has none to close the gaps between its parts. */
    private static final String SIZED = "[style*=font], p, div, section, article, li, td, h1, h2, h3";

    private HidingStyle() {}

    static boolean hides(Element element, String style) {
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none")
                || plain.contains("visibility:hidden")
                || FAR_OFF.matcher(plain).find()
                || (NO_SIZE.matcher(plain).find() && element.children().stream().noneMatch(child -> child.is(SIZED)));
    }
}
