package dictum.article;

import dictum.article.BodyFinder.Body;
import dictum.article.Clue.Field;
import dictum.model.Aside;
import dictum.model.Block;
import dictum.model.Provenance;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The frozen text of a page's article and its blocks, joined by blank lines.
 *
 * @param standfirst the summary that stands above the text, its first block
 * @param declared whether the page itself says that this is the article
 * @param first the index of its first block in the layout, or -1 when it is not of the layout
 * @param asides the other blocks of the layout; none when the text is not of the layout
 * @param supplied where quotation marks stand that the page shows without writing them
 * @param basis what of the page was taken for the article, and why
 */
record BodyText(
        String text,
        List<Block> blocks,
        Optional<String> standfirst,
        boolean declared,
        int first,
        List<Aside> asides,
        List<Integer> supplied,
        Provenance basis) {
    /** Fewer words than this are no article. */
    static final int FEWEST_WORDS = 25;

    /** Nor are fewer than this where the page says that they are. */
    static final int FEWEST_DECLARED_WORDS = 5;

    private static final String GAP = "\n\n";

    private static final Provenance NOTHING = new Provenance(Clue.VISIBLE, "no running text");

    /** Nor fewer than this on a page that is dated as an article. */
    private static final int FEWEST_DATED_WORDS = 12;

    boolean isEmpty() {
        return isEmpty(false);
    }

    /** Whether the text is too short for an article, on a page that is dated like one or not. */
    boolean isEmpty(boolean dated) {
        int fewest = declared ? FEWEST_DECLARED_WORDS : dated ? FEWEST_DATED_WORDS : FEWEST_WORDS;
        return Words.count(text, fewest) < fewest;
    }

    /** Finds the article's blocks in {@code layout}, or failing that in what the page declares as its body. */
    static BodyText of(
            Layout layout, Clues clues, Optional<String> title, Optional<String> standfirst, List<String> authors) {
        Optional<Clue> articleBody = clues.first(Field.BODY);
        BodyText visible = shown(layout, articleBody, title, standfirst, authors);
        Optional<BodyText> declared =
                articleBody.map(clue -> declared(clue.value())).filter(text -> !text.isEmpty());
        if (declared.isPresent()
                && visible.text().length() < 0.6 * declared.get().text().length()) {
            return declared.get();
        }
        return visible;
    }

    /** The first of the texts in {@code hidden} that is an article; the empty text when none is. */
    static BodyText ofHidden(List<Layout> hidden, Optional<String> title) {
        for (Layout layout : hidden) {
            BodyText text = shown(layout, Optional.empty(), title, Optional.empty(), List.of());
            if (!text.isEmpty()) {
                List<Block> pathless = text.blocks().stream()
                        .map(block -> new Block(block.kind(), block.span()))
                        .toList();
                return new BodyText(
                        text.text(),
                        pathless,
                        text.standfirst(),
                        text.declared(),
                        -1,
                        List.of(),
                        text.supplied(),
                        new Provenance("script or template", "the page shows no running text"));
            }
        }
        return join(List.of(), Optional.empty(), Optional.empty(), false, -1, NOTHING);
    }

    private static BodyText shown(
            Layout layout,
            Optional<Clue> articleBody,
            Optional<String> title,
            Optional<String> standfirst,
            List<String> authors) {
        BodyFinder finder = new BodyFinder(layout, title, standfirst);
        Optional<Body> body = finder.find();
        List<TextBlock> blocks = body.map(finder::blocksOf).orElse(List.of());
        BlockFilter filter = new BlockFilter(layout, title, standfirst, authors);
        filter.lookAbove(body.map(finder::above).orElse(List.of()), blocks);
        List<TextBlock> kept = filter.keep(blocks);
        int found = kept.size();
        if (articleBody.isPresent()) {
            kept = DeclaredBody.of(articleBody.get().value()).prune(kept, filter.standfirst());
        }
        String cut = kept.size() < found ? ", without what the declared text does not have" : "";
        return join(
                kept,
                Optional.of(layout),
                filter.standfirst(),
                body.map(Body::isDeclared).orElse(false),
                firstOf(kept, layout),
                body.map(chosen -> basis(layout, chosen, cut)).orElse(NOTHING));
    }

    /** The element that was chosen, and why. */
    private static Provenance basis(Layout layout, Body body, String cut) {
        return new Provenance(Clue.VISIBLE, "%s: %s%s".formatted(body.reason(), layout.path(body.region()), cut));
    }

    /** The blocks one after the other, parted by blank lines. */
    private static BodyText join(
            List<TextBlock> blocks,
            Optional<Layout> layout,
            Optional<TextBlock> standfirst,
            boolean declared,
            int first,
            Provenance basis) {
        boolean listings = hasListings(blocks);
        StringBuilder text = new StringBuilder();
        List<Block> spans = new ArrayList<>();
        List<Integer> supplied = new ArrayList<>();
        for (TextBlock block : blocks) {
            if (!text.isEmpty()) {
                text.append(GAP);
            }
            int start = text.length();
            text.append(block.text());
            block.supplied().forEach(place -> supplied.add(start + place));
            boolean above = standfirst.filter(block::equals).isPresent();
            String path = layout.map(page -> page.path(page.regions().get(block.region())))
                    .orElse("");
            boolean large = layout.filter(page -> page.pullQuote(block) >= 0).isPresent();
            Block.Kind kind = above ? Block.Kind.STANDFIRST : large ? Block.Kind.PULL_QUOTE : kind(block, listings);
            spans.add(new Block(kind, new Span(start, text.length()), path));
        }
        List<Aside> asides = layout.map(page -> asides(page, blocks, spans)).orElse(List.of());
        return new BodyText(
                text.toString(), spans, standfirst.map(TextBlock::text), declared, first, asides, supplied, basis);
    }

    /** All that is shown and not of the article, each behind the block of the article that it follows. */
    private static List<Aside> asides(Layout page, List<TextBlock> kept, List<Block> places) {
        IdentityHashMap<TextBlock, Integer> ends = new IdentityHashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            ends.put(kept.get(i), places.get(i).span().end());
        }
        AsideKinds kinds = new AsideKinds(page);
        List<Aside> asides = new ArrayList<>();
        List<Layout.Inset> insets = page.insets();
        int next = 0;
        int at = 0;
        for (int i = 0; i <= page.blocks().size(); i++) {
            if (i < page.blocks().size()) {
                TextBlock block = page.blocks().get(i);
                Integer end = ends.get(block);
                if (end == null) {
                    asides.add(new Aside(at, block.text(), kinds.of(block)));
                } else {
                    at = Math.max(at, end);
                }
            }
            for (; next < insets.size() && insets.get(next).block() <= i; next++) {
                asides.add(
                        new Aside(at, insets.get(next).text(), insets.get(next).kind()));
            }
        }
        return asides;
    }

    private static int firstOf(List<TextBlock> kept, Layout layout) {
        return kept.isEmpty() ? -1 : layout.blocks().indexOf(kept.get(0));
    }

    /** The text of JSON-LD's {@code articleBody}: paragraphs by line; markup, where publishers leave it in, is read. */
    private static BodyText declared(String articleBody) {
        List<TextBlock> blocks = new ArrayList<>();
        if (articleBody.contains("</p>") || articleBody.contains("<br")) {
            blocks.addAll(Layout.of(org.jsoup.Jsoup.parse(articleBody)).blocks());
        } else {
            for (String line : articleBody.split("\n", -1)) {
                String tidy = line.strip();
                if (!tidy.isEmpty()) {
                    blocks.add(new TextBlock(
                            tidy, TextBlock.Shape.PARAGRAPH, 0, 0, tidy.length(), 0, false, false, List.of()));
                }
            }
        }
        Provenance basis = new Provenance(Clue.JSON_LD, "articleBody: the page shows less than six tenths of it");
        return join(blocks, Optional.empty(), Optional.empty(), false, -1, basis);
    }

    /** Whether listings are a part of the text; where they are most of it, the page means something else by its elements. */
    private static boolean hasListings(List<TextBlock> blocks) {
        long listed = 0;
        long whole = 0;
        for (TextBlock block : blocks) {
            whole += block.solid();
            listed += block.listing() ? block.solid() : 0;
        }
        return listed > 0 && 2 * listed < whole;
    }

    private static Block.Kind kind(TextBlock block, boolean listings) {
        if (listings && block.listing()) {
            return Block.Kind.LISTING;
        }
        return switch (block.shape()) {
            case HEADING -> Block.Kind.HEADING;
            case QUOTE -> Block.Kind.BLOCK_QUOTE;
            default -> BlockFilter.isBoldHeading(block) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
        };
    }
}
