package dictum.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Text that a page holds but leaves to a script to show: in a template, in what is meant for browsers without scripts, or as HTML in the
 * data that its scripts work on.
 *
 * <p>Only asked when the page shows no running text.
 */
final class HiddenText {
    /** A string of a script's data must be this long to be an article, and have so many paragraphs. */
    private static final int LEAST_LETTERS = 400;

    private static final int LEAST_PARAGRAPHS = 2;

    /** Data is written as a string inside a string at most so often. */
    private static final int DEEPEST = 4;

    /** A longer script is not unfolded. */
    private static final int LONGEST = 5_000_000;

    private HiddenText() {}

    /**
     * Layouts of the hidden texts, the longest running text first.
     *
     * @param scripts what the scripts in the page hold
     */
    static List<Layout> of(Document document, List<String> scripts) {
        List<Layout> layouts = new ArrayList<>();
        for (Element holder : document.select("noscript, template, script[type*=template]")) {
            String html = holder.normalName().equals("script") ? holder.data() : holder.html();
            add(layouts, html);
        }
        for (String script : scripts) {
            if (script.length() <= LONGEST) {
                unfold(script, 0, layouts);
                DataText.in(script).forEach(html -> add(layouts, html));
            }
        }
        layouts.sort((one, other) -> Long.compare(prose(other), prose(one)));
        return layouts;
    }

    private static void add(List<Layout> layouts, String html) {
        if (html.length() >= LEAST_LETTERS) {
            Layout layout = Layout.of(Jsoup.parse(html));
            if (prose(layout) > 0) {
                layouts.add(layout);
            }
        }
    }

    private static long prose(Layout layout) {
        return layout.blocks().stream()
                .filter(BodyFinder::isProse)
                .mapToLong(TextBlock::solid)
                .sum();
    }

    /** Reads the string literals in {@code data}: HTML is laid out, data inside a string unfolded in turn. */
    private static void unfold(String data, int depth, List<Layout> layouts) {
        int i = data.indexOf('"');
        while (i >= 0) {
            int end = closing(data, i + 1);
            if (end < 0) {
                return;
            }
            if (end - i > LEAST_LETTERS) {
                String text = unescaped(data, i + 1, end);
                if (isHtml(text)) {
                    add(layouts, text);
                } else if (depth < DEEPEST && text.indexOf('"') >= 0) {
                    unfold(text, depth + 1, layouts);
                }
            }
            i = data.indexOf('"', end + 1);
        }
    }

    private static boolean isHtml(String text) {
        int paragraphs = 0;
        for (int at = text.indexOf("</p>"); at >= 0; at = text.indexOf("</p>", at + 4)) {
            paragraphs++;
        }
        String start = text.stripLeading();
        boolean data = start.startsWith("{") || start.startsWith("[") || start.indexOf('<') < 0;
        return paragraphs >= LEAST_PARAGRAPHS && !data && start.indexOf("\":") < 0;
    }

    private static int closing(String data, int from) {
        for (int i = from; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return -1;
    }

    private static String unescaped(String data, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = data.charAt(i);
            if (c != '\\' || i + 1 >= to) {
                text.append(c);
                continue;
            }
            char escaped = data.charAt(++i);
            switch (escaped) {
                case 'n', 'r' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'u' -> {
                    int code = i + 4 < to ? hex(data, i + 1) : -1;
                    text.append(code < 0 ? 'u' : (char) code);
                    i += code < 0 ? 0 : 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }

    private static int hex(String data, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(data.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
