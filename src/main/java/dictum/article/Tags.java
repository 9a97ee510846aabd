package dictum.article;

import java.util.Set;

/** What HTML's elements mean for reading text. */
final class Tags {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr");

    /** Elements whose text is never read. */
    private static final Set<String> SILENT = Set.of(
            "applet",
            "audio",
            "button",
            "canvas",
            "datalist",
            "dialog",
            "embed",
            "frameset",
            "head",
            "iframe",
            "input",
            "map",
            "math",
            "meter",
            "noscript",
            "object",
            "option",
            "progress",
            "rp",
            "rt",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "video");

    private Tags() {}

    static boolean isInline(String tag) {
        return INLINE.contains(tag);
    }

    static boolean isSilent(String tag) {
        return SILENT.contains(tag);
    }

    /** The name under which an element changes how the text inside it is read, or {@code other}. */
    static String role(String tag) {
        return switch (tag) {
            case "a", "blockquote", "table", "p" -> tag;
            case "li", "dd", "dt" -> "li";
            case "b", "strong" -> "strong";
            case "h1", "h2", "h3", "h4", "h5", "h6" -> "heading";
            default -> "other";
        };
    }
}
