package dictum.article;

import dictum.article.Layout.Region;
import dictum.model.Aside.Kind;
import java.util.List;

/** Tells what a block beside the article is there for: by the elements around it and their names, and by how it opens. */
final class AsideKinds {
    /** How many elements around a block are asked. */
    private static final int AROUND = 4;

    private static final int LONGEST_CREDIT = 160;

    private static final Openings CREDITS = new Openings(List.of(
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
            "fotoğraf:"));

    private final Layout layout;

    AsideKinds(Layout layout) {
        this.layout = layout;
    }

    Kind of(TextBlock block) {
        Kind named = Kind.OTHER;
        int at = block.region();
        for (int i = 0; i < AROUND && at >= 0 && at < layout.regions().size() && named == Kind.OTHER; i++) {
            named = of(layout.regions().get(at));
            at = layout.regions().get(at).parent();
        }
        boolean signed = block.text().length() <= LONGEST_CREDIT
                && CREDITS.open(block.text().strip());
        if (signed && named != Kind.PULL_QUOTE) {
            return Kind.CREDIT;
        }
        return named == Kind.OTHER && BlockFilter.isCaption(block) ? Kind.CAPTION : named;
    }

    private static Kind of(Region region) {
        return of(region.element().normalName(), region.signs());
    }

    /** What an element says by its tag and its names. */
    static Kind of(String tag, int signs) {
        if ((signs & Signs.PULL_QUOTE) != 0) {
            return Kind.PULL_QUOTE;
        }
        if ((signs & Signs.CREDIT) != 0) {
            return Kind.CREDIT;
        }
        boolean caption = (signs & Signs.CAPTION) != 0 || tag.equals("figcaption") || tag.equals("figure");
        return caption ? Kind.CAPTION : Kind.OTHER;
    }
}
