package dictum.article;

import dictum.model.Aside;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A page laid out as a flat list of text blocks in reading order, and for every block-level element the range of blocks
 * it holds.
 *
 * <p>Everything that chooses the body asks this list, so no step walks the tree again and each stays linear.
 */
final class Layout {
    /** An element, what its names say, and the blocks {@code [from, to)} inside it. */
    record Region(Element element, int from, int to, int parent, int signs) {
        int size() {
            return to - from;
        }
    }

    /**
     * A caption or credit within a line, which is not of its sentence.
     *
     * @param block the index of the block it stands in, or before
     */
    record Inset(int block, Aside.Kind kind, String text) {}

    /** Words of the names that pages give to listings of programs. */
    private static final Set<String> LISTING_WORDS = Set.of(
            "code",
            "codehilite",
            "highlight",
            "hljs",
            "language",
            "lang",
            "prettyprint",
            "brush",
            "syntax",
            "sourcecode",
            "source",
            "listing",
            "programlisting",
            "console",
            "terminal",
            "snippet");

    /** How many elements a pull quote's words may stand in, the one with its name included. */
    private static final int PULL_QUOTE_PARTS = 3;

    private final List<TextBlock> blocks;
    private final List<Region> regions;
    private final Signs signs;
    private final PageParts parts;
    private final List<Inset> insets;
    private final ElementPaths paths = new ElementPaths();

    private Layout(List<TextBlock> blocks, List<Region> regions, Signs signs, PageParts parts, List<Inset> insets) {
        this.blocks = blocks;
        this.regions = regions;
        this.signs = signs;
        this.parts = parts;
        this.insets = insets;
    }

    /** Lays out what {@code document} shows; a page that hides all its text until a script runs is laid out whole. */
    static Layout of(Document document) {
        Signs signs = new Signs();
        Layout shown = of(document, false, signs);
        boolean prose = shown.blocks.stream().anyMatch(BodyFinder::isProse);
        return prose ? shown : of(document, true, signs);
    }

    private static Layout of(Document document, boolean withHidden, Signs signs) {
        Walk walk = new Walk(withHidden, signs, QuoteMarks.of(document));
        for (Element element : document.head().getAllElements()) {
            walk.parts.sort(element, element.normalName(), 0, element.attributesSize() > 0);
        }
        document.body().filter(walk);
        return new Layout(walk.blocks, walk.finished(), signs, walk.parts, walk.insets);
    }

    /** The page's elements that may say something of the article. */
    PageParts parts() {
        return parts;
    }

    /** What the names of this page's elements say. */
    Signs signs() {
        return signs;
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    /** Captions and credits within lines, in order. */
    List<Inset> insets() {
        return insets;
    }

    /** The block-level elements that hold text, in document order; a region's parent comes before it. */
    List<Region> regions() {
        return regions;
    }

    /** The region that the page calls a pull quote, the block's or up to two elements above; -1 for none. */
    int pullQuote(TextBlock block) {
        int region = block.region();
        for (int i = 0; i < PULL_QUOTE_PARTS && region >= 0 && region < regions.size(); i++) {
            if ((regions.get(region).signs() & Signs.PULL_QUOTE) != 0) {
                return region;
            }
            region = regions.get(region).parent();
        }
        return -1;
    }

    /** Where on the page a region's element stands. */
    String path(Region region) {
        return paths.of(region.element());
    }

    /** Collects blocks; called by jsoup's iterative traversal. */
    private static final class Walk implements NodeFilter {
        private static final Attributes NONE = new Attributes();

        final List<TextBlock> blocks = new ArrayList<>();
        private final List<Element> elements = new ArrayList<>();
        private final List<int[]> ranges = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();
        /** How many elements of each role are open. */
        private final int[] inside = new int[Tags.ROLES];

        /** How many listings are open. */
        private int listings;

        private final BlockText text = new BlockText();
        /** Whether the last block stood in a heading that is still open. */
        private boolean headed;

        /** Whether a picture stands between the last block and the next. */
        private boolean pictured;

        private final boolean withHidden;
        private final Signs signs;
        private final QuoteMarks marks;
        private final PageParts parts = new PageParts();
        final List<Inset> insets = new ArrayList<>();

        Walk(boolean withHidden, Signs signs, QuoteMarks marks) {
            this.withHidden = withHidden;
            this.signs = signs;
            this.marks = marks;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.add(
                        words.getWholeText(),
                        inside(Tags.Role.LINK),
                        inside(Tags.Role.STRONG),
                        inside(Tags.Role.CODE) || listings > 0);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            String tag = element.normalName();
            int count = element.attributesSize();
            Attributes attributes = count == 0 ? NONE : element.attributes();
            int told = count == 0 ? 0 : signs.of(attributes);
            boolean more = count > 1 || (count == 1 && attributes.get("class").isEmpty());
            parts.sort(element, tag, told, more);
            if (tag.equals("br")) {
                if (text.lineBreak()) {
                    flush();
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            Tags.Nature nature = Tags.nature(tag);
            boolean inline = isInline(tag, nature);
            pictured |= nature.picture();
            if (nature.silent()
                    || (more && !withHidden && Furniture.isHidden(element, attributes))
                    || (inline && inside(Tags.Role.PARAGRAPH) && isCard(element, tag))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (inline && isInlineFurniture(tag, told)) {
                setApart(element, told);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (!inline) {
                flush();
                int parent = open.isEmpty() ? -1 : open.get(open.size() - 1);
                open.add(elements.size());
                elements.add(element);
                ranges.add(new int[] {blocks.size(), blocks.size(), parent, told});
            }
            if (nature.role() == Tags.Role.WORDS && showsMarks(element)) {
                text.addMark(marks.opening(inside(Tags.Role.WORDS)), true);
            }
            inside[nature.role().place]++;
            if (tag.equals("pre")) {
                listings += isListing(element) ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            Tags.Nature nature = Tags.nature(tag);
            if (!isInline(tag, nature)) {
                flush();
                int region = open.remove(open.size() - 1);
                ranges.get(region)[1] = blocks.size();
            }
            if (listings > 0 && tag.equals("pre")) {
                listings -= isListing(element) ? 1 : 0;
            }
            Tags.Role role = nature.role();
            inside[role.place]--;
            if (role == Tags.Role.WORDS && showsMarks(element)) {
                text.addMark(marks.closing(inside(Tags.Role.WORDS)), false);
            }
            headed &= role != Tags.Role.HEADING;
            return FilterResult.CONTINUE;
        }

        /** A publisher's own element inside a paragraph, such as a marked link, is part of its sentence. */
        private boolean isInline(String tag, Tags.Nature nature) {
            return nature.inline() || (tag.indexOf('-') > 0 && inside(Tags.Role.PARAGRAPH));
        }

        private void setApart(Element element, int told) {
            Aside.Kind kind = AsideKinds.of(element.normalName(), told);
            String words = kind == Aside.Kind.OTHER ? "" : Words.tidy(element.text());
            if (!words.isEmpty()) {
                insets.add(new Inset(blocks.size(), kind, words));
            }
        }

        /** A credit or the like inside a paragraph. */
        private static boolean isInlineFurniture(String tag, int told) {
            return !tag.equals("a") && (told & Signs.INLINE_FURNITURE) != 0;
        }

        /** What unfolds over a name when it is pointed at: a picture first, and links to other stories. */
        private static boolean isCard(Element element, String tag) {
            if (!tag.equals("span")) {
                return false;
            }
            Element first = element;
            for (Element next = opening(first); next != null; next = opening(first)) {
                first = next;
            }
            return Tags.isPicture(first.normalName())
                    && element.getElementsByTag("a").size() > 1;
        }

        /** The element with which {@code element} begins; null when it begins with words. */
        private static @Nullable Element opening(Element element) {
            for (int i = 0; i < element.childNodeSize(); i++) {
                Node child = element.childNode(i);
                if (child instanceof Element inner) {
                    return inner;
                }
                if (child instanceof TextNode words && !words.isBlank()) {
                    return null;
                }
            }
            return null;
        }

        /** Whether preformatted words are a program's rather than a letter's or a poem's: its names say so, or the marks at the ends of its lines. */
        private static boolean isListing(Element pre) {
            String names = pre.className() + " "
                    + (pre.parent() == null ? "" : pre.parent().className());
            for (String word : Furniture.words(names)) {
                if (LISTING_WORDS.contains(word)) {
                    return true;
                }
            }
            int lines = 0;
            int coded = 0;
            for (String line : pre.wholeText().lines().toList()) {
                String bare = line.strip();
                lines += bare.isEmpty() ? 0 : 1;
                coded += !bare.isEmpty() && "{};()=<>$".indexOf(bare.charAt(bare.length() - 1)) >= 0 ? 1 : 0;
            }
            return 3 * coded > lines;
        }

        /** Whether a {@code q}, which is not open now, has marks; deep inside others none has, so that asking stays cheap. */
        private boolean showsMarks(Element q) {
            return inside[Tags.Role.WORDS.place] < QuoteMarks.DEEPEST && QuoteMarks.isDue(q);
        }

        private boolean inside(Tags.Role role) {
            return inside[role.place] > 0;
        }

        /** Whether the words stand in a heading only because the page forgot to close it: prose behind the heading's own words. */
        private boolean isSwallowed() {
            return (headed || inside(Tags.Role.PARAGRAPH))
                    && BodyFinder.isProse(text.block(TextBlock.Shape.TEXT, 0, false));
        }

        private void flush() {
            if (!text.isBlank()) {
                TextBlock.Shape shape = TextBlock.Shape.TEXT;
                if (inside(Tags.Role.HEADING) && !isSwallowed()) {
                    shape = TextBlock.Shape.HEADING;
                } else if (inside(Tags.Role.QUOTE)) {
                    shape = TextBlock.Shape.QUOTE;
                } else if (inside(Tags.Role.ITEM)) {
                    shape = TextBlock.Shape.ITEM;
                } else if (inside(Tags.Role.TABLE)) {
                    shape = TextBlock.Shape.CELL;
                } else if (inside(Tags.Role.PARAGRAPH)) {
                    shape = TextBlock.Shape.PARAGRAPH;
                }
                blocks.add(text.block(shape, open.isEmpty() ? 0 : open.get(open.size() - 1), pictured));
                pictured = false;
                headed = inside(Tags.Role.HEADING);
            }
            text.clear();
        }

        List<Region> finished() {
            List<Region> regions = new ArrayList<>(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                int[] range = ranges.get(i);
                regions.add(new Region(elements.get(i), range[0], range[1], range[2], range[3]));
            }
            return regions;
        }
    }
}
