package dictum.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What HTML's elements mean for reading text. */
final class Tags {
    private static final HashSet<String> INLINE = new HashSet<>(List.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr"));

    /** Elements whose words the page has withdrawn. */
    private static final HashSet<String> STRUCK_OUT = new HashSet<>(List.of("del", "s", "strike"));

    /** Elements whose text is never read, besides those whose words are struck out. */
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

    private static final List<String> PICTURES = List.of("img", "picture", "video", "amp-img");

    private static final List<String> WITH_A_ROLE = List.of(
            "a",
            "blockquote",
            "table",
            "p",
            "li",
            "dd",
            "dt",
            "b",
            "strong",
            "code",
            "samp",
            "q",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    /** All that is known of an element by its name, for one look. */
    record Nature(boolean inline, boolean silent, boolean picture, Role role) {}

    private static final Nature PLAIN = new Nature(false, false, false, Role.NONE);
    private static final Map<String, Nature> NATURES = natures();

    private Tags() {}

    private static Map<String, Nature> natures() {
        Map<String, Nature> natures = new HashMap<>();
        for (Collection<String> names : List.of(INLINE, SILENT, PICTURES, WITH_A_ROLE)) {
            for (String name : names) {
                natures.put(
                        name, new Nature(INLINE.contains(name), isSilent(name), PICTURES.contains(name), role(name)));
            }
        }
        return natures;
    }

    static Nature nature(String tag) {
        return NATURES.getOrDefault(tag, PLAIN);
    }

    static boolean isPicture(String tag) {
        return PICTURES.contains(tag);
    }

    static boolean isInline(String tag) {
        return INLINE.contains(tag);
    }

    static boolean isSilent(String tag) {
        return SILENT.contains(tag) || isStruckOut(tag);
    }

    static boolean isStruckOut(String tag) {
        return STRUCK_OUT.contains(tag);
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
        WORDS(8),
        NONE(9);

        /** Where it is counted, below {@link #ROLES}. */
        final int place;

        Role(int place) {
            this.place = place;
        }
    }

    static final int ROLES = 10;

    private static Role role(String tag) {
        return switch (tag) {
            case "a" -> Role.LINK;
            case "blockquote" -> Role.QUOTE;
            case "table" -> Role.TABLE;
            case "p" -> Role.PARAGRAPH;
            case "li", "dd", "dt" -> Role.ITEM;
            case "b", "strong" -> Role.STRONG;
            case "code", "samp" -> Role.CODE;
            case "q" -> Role.WORDS;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Role.HEADING;
            default -> Role.NONE;
        };
    }
}
