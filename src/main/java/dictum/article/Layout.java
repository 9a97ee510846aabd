package dictum.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A page laid out as a flat list of text blocks in reading order, and for every block-level element the range of blocks
 * it holds.
 *
 * <p>Everything that chooses the body asks this list, so no step walks the tree again and each stays linear.
 */
final class Layout {
    /** An element and the blocks {@code [from, to)} inside it. */
    record Region(Element element, int from, int to, int parent) {
        int size() {
            return to - from;
        }
    }

    private final List<TextBlock> blocks;
    private final List<Region> regions;

    private Layout(List<TextBlock> blocks, List<Region> regions) {
        this.blocks = blocks;
        this.regions = regions;
    }

    /** Lays out what {@code document} shows; a page that hides all its text until a script runs is laid out whole. */
    static Layout of(Document document) {
        Layout shown = of(document, false);
        boolean prose = shown.blocks.stream().anyMatch(BodyFinder::isProse);
        return prose ? shown : of(document, true);
    }

    private static Layout of(Document document, boolean withHidden) {
        Walk walk = new Walk(withHidden);
        document.body().filter(walk);
        return new Layout(walk.blocks, walk.finished());
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    /** The block-level elements that hold text, in document order; a region's parent comes before it. */
    List<Region> regions() {
        return regions;
    }

    /** Collects blocks; called by jsoup's iterative traversal. */
    private static final class Walk implements NodeFilter {
        final List<TextBlock> blocks = new ArrayList<>();
        private final List<Element> elements = new ArrayList<>();
        private final List<int[]> ranges = new ArrayList<>();
        private final List<Integer> open = new ArrayList<>();
        private final Map<String, Integer> inside = new HashMap<>();
        private final BlockText text = new BlockText();
        private final boolean withHidden;

        Walk(boolean withHidden) {
            this.withHidden = withHidden;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.add(words.getWholeText(), inside("a") > 0, inside("strong") > 0);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            String tag = element.normalName();
            if (tag.equals("br")) {
                if (text.lineBreak()) {
                    flush();
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            boolean inline = isInline(tag);
            if (Tags.isSilent(tag)
                    || (!withHidden && Furniture.isHidden(element))
                    || (inline && Furniture.isInlineFurniture(element))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (!inline) {
                flush();
                int parent = open.isEmpty() ? -1 : open.get(open.size() - 1);
                open.add(elements.size());
                elements.add(element);
                ranges.add(new int[] {blocks.size(), blocks.size(), parent});
            }
            inside.merge(Tags.role(tag), 1, Integer::sum);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (!isInline(element.normalName())) {
                flush();
                int region = open.remove(open.size() - 1);
                ranges.get(region)[1] = blocks.size();
            }
            inside.merge(Tags.role(element.normalName()), -1, Integer::sum);
            return FilterResult.CONTINUE;
        }

        /** A publisher's own element inside a paragraph, such as a marked link, is part of its sentence. */
        private boolean isInline(String tag) {
            return Tags.isInline(tag) || (tag.indexOf('-') > 0 && inside("p") > 0);
        }

        private int inside(String role) {
            return inside.getOrDefault(role, 0);
        }

        private void flush() {
            if (!text.isBlank()) {
                TextBlock.Shape shape = TextBlock.Shape.TEXT;
                if (inside("heading") > 0) {
                    shape = TextBlock.Shape.HEADING;
                } else if (inside("blockquote") > 0) {
                    shape = TextBlock.Shape.QUOTE;
                } else if (inside("li") > 0) {
                    shape = TextBlock.Shape.ITEM;
                } else if (inside("table") > 0) {
                    shape = TextBlock.Shape.CELL;
                } else if (inside("p") > 0) {
                    shape = TextBlock.Shape.PARAGRAPH;
                }
                blocks.add(text.block(shape, open.isEmpty() ? 0 : open.get(open.size() - 1)));
            }
            text.clear();
        }

        List<Region> finished() {
            List<Region> regions = new ArrayList<>(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                int[] range = ranges.get(i);
                regions.add(new Region(elements.get(i), range[0], range[1], range[2]));
            }
            return regions;
        }
    }
}
