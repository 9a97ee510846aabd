package dictum.article;

import java.util.HashSet;
import java.util.List;

/** What HTML's elements mean for reading text. */
final class Tags {
    private static final HashSet<String> INLINE = new HashSet<>(List.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr"));

    /** Elements whose text is never read. */
    private static final HashSet<String> SILENT = new HashSet<>(List.of(
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
            "video"));

    private Tags() {}

    static boolean isPicture(String tag) {
        return switch (tag) {
            case "img", "picture", "video", "amp-img" -> true;
            default -> false;
        };
    }

    static boolean isInline(String tag) {
        return INLINE.contains(tag);
    }

    static boolean isSilent(String tag) {
        return SILENT.contains(tag);
    }

    /** How an element changes the reading of the text inside it. */
    enum Role {
        LINK(0),
        QUOTE(1),
        TABLE(2),
        PARAGRAPH(3),
        ITEM(4),
        STRONG(5),
        HEADING(6),
        CODE(7),
        NONE(8);

        /** Where it is counted, below {@link #ROLES}. */
        final int place;

        Role(int place) {
            this.place = place;
        }
    }

    static final int ROLES = 9;

    static Role role(String tag) {
        return switch (tag) {
            case "a" -> Role.LINK;
            case "blockquote" -> Role.QUOTE;
            case "table" -> Role.TABLE;
            case "p" -> Role.PARAGRAPH;
            case "li", "dd", "dt" -> Role.ITEM;
            case "b", "strong" -> Role.STRONG;
            case "code", "samp" -> Role.CODE;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Role.HEADING;
            default -> Role.NONE;
        };
    }
}
