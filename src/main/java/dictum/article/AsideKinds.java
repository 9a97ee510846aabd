package dictum.article;

import dictum.article.Layout.Region;
import dictum.model.Aside.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells what a block beside the article is there for: by the elements around it and their names, and by how it opens. */
final class AsideKinds {
    /** How many elements around a block are asked. */
    private static final int AROUND = 4;

    private static final int LONGEST_CREDIT = 160;

    /** Characters of the longest opening, and more. */
    private static final int LONGEST_OPENING = 24;

    private static final Set<String> CREDITS = Set.of("credit", "credits", "photocredit", "copyright");
    private static final Set<String> CAPTIONS = Set.of("caption", "captions", "figcaption");

    private static final List<String> OPENINGS = List.of(
            "©",
            "photo:",
            "photos:",
            "photo by",
            "photo credit",
            "photograph:",
            "photographs:",
            "photograph by",
            "image:",
            "image credit",
            "image source",
            "picture:",
            "credit:",
            "getty images",
            "foto:",
            "fotos:",
            "foto van",
            "bild:",
            "bildquelle:",
            "photo :",
            "crédit photo",
            "crédit :",
            "foto di",
            "fot.",
            "фото:",
            "fotoğraf:");

    private final Layout layout;

    /** What the elements of the layout say, as far as they were asked: menus have hundreds of lines in the same few. */
    private final Map<Integer, Kind> known = new HashMap<>();

    AsideKinds(Layout layout) {
        this.layout = layout;
    }

    Kind of(TextBlock block) {
        Kind named = Kind.OTHER;
        int at = block.region();
        for (int i = 0; i < AROUND && at >= 0 && at < layout.regions().size() && named == Kind.OTHER; i++) {
            named = known.computeIfAbsent(at, index -> of(layout.regions().get(index)));
            at = layout.regions().get(at).parent();
        }
        boolean signed = block.text().length() <= LONGEST_CREDIT && opensCredit(block.text());
        if (signed && named != Kind.PULL_QUOTE) {
            return Kind.CREDIT;
        }
        return named == Kind.OTHER && BlockFilter.isCaption(block) ? Kind.CAPTION : named;
    }

    private static Kind of(Region region) {
        return (region.signs() & Signs.PULL_QUOTE) != 0 ? Kind.PULL_QUOTE : of(region.element());
    }

    /** What an element says by its tag and its names. */
    static Kind of(Element element) {
        String named = element.attributesSize() > 0 ? element.className() + " " + element.id() : "";
        if (mayName(named)) {
            List<String> names = Furniture.words(named);
            if (names.stream().anyMatch(CREDITS::contains)) {
                return Kind.CREDIT;
            }
            if (names.stream().anyMatch(CAPTIONS::contains)) {
                return Kind.CAPTION;
            }
        }
        boolean figure = element.normalName().equals("figcaption")
                || element.normalName().equals("figure");
        return figure ? Kind.CAPTION : Kind.OTHER;
    }

    /** Whether the names can hold one of the words at all, which hardly any do. */
    private static boolean mayName(String names) {
        for (int i = 0; i < names.length(); i++) {
            if ((names.charAt(i) | 0x20) == 'c'
                    && (names.regionMatches(true, i, "credit", 0, 6)
                            || names.regionMatches(true, i, "caption", 0, 7)
                            || names.regionMatches(true, i, "copyright", 0, 9))) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensCredit(String text) {
        String stripped = text.strip();
        String lower = Words.lower(stripped.substring(0, Math.min(stripped.length(), LONGEST_OPENING)));
        return OPENINGS.stream().anyMatch(lower::startsWith);
    }
}
