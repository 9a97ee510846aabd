package dictum.article;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The few words of a small element, with a line break wherever the page sets a part apart: "Ada Okoro", "political editor" and "3 May"
 * may follow each other without a space between.
 */
final class ElementLine implements NodeFilter {
    private static final int LONGEST = 160;
    private static final int MOST_CHILDREN = 20;

    private final StringBuilder line = new StringBuilder();
    private boolean apart;
    private boolean listed;
    private boolean touching;
    private boolean gap;

    private ElementLine() {}

    /** The words of {@code element}; of a longer one those of its first parts, and nothing when its first part is long itself. */
    static Optional<String> of(Element element) {
        if (element.childrenSize() > MOST_CHILDREN) {
            return Optional.empty();
        }
        ElementLine reader = new ElementLine();
        element.filter(reader);
        String line = reader.line.toString();
        if (line.length() <= LONGEST) {
            return line.isBlank() ? Optional.empty() : Optional.of(line);
        }
        int end = line.lastIndexOf('\n', LONGEST);
        return end > 0 ? Optional.of(line.substring(0, end)) : Optional.empty();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
            return line.length() > 2 * LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Tags.isSilent(element.normalName()) && !element.normalName().equals("button")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (depth > 0) {
            border(element);
            listed |= followsItsLike(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && depth > 0) {
            border(element);
        }
        return FilterResult.CONTINUE;
    }

    private void border(Element element) {
        if (Tags.isInline(element.normalName())) {
            touching = true;
        } else {
            apart = true;
        }
    }

    /** Names in a row, each in an element of the same kind, are a list even without a comma. */
    private static boolean followsItsLike(Element element) {
        Element before = element.previousElementSibling();
        Node between = element.previousSibling();
        boolean adjoining = between instanceof Element || (between instanceof TextNode text && text.isBlank());
        return before != null
                && adjoining
                && !element.normalName().equals("p")
                && before.normalName().equals(element.normalName())
                && before.className().equals(element.className());
    }

    private void add(String words) {
        String tidy = Words.tidy(words);
        if (tidy.isEmpty()) {
            gap |= !words.isEmpty();
            return;
        }
        boolean spaced = gap || Character.isWhitespace(words.charAt(0)) || words.charAt(0) == '\u00a0';
        boolean mark = ",;|/&·•".indexOf(tidy.charAt(0)) >= 0;
        if (!line.isEmpty()) {
            if (listed && !mark) {
                line.append(", ");
            } else if (apart
                    || (touching && !spaced && !mark && endsInALetter() && Character.isLetter(tidy.charAt(0)))) {
                line.append('\n');
            } else if (spaced) {
                line.append(' ');
            }
        }
        line.append(tidy);
        apart = false;
        listed = false;
        touching = false;
        gap = Character.isWhitespace(words.charAt(words.length() - 1)) || words.charAt(words.length() - 1) == '\u00a0';
    }

    private boolean endsInALetter() {
        return Character.isLetter(line.charAt(line.length() - 1));
    }
}
