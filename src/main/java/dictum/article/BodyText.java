package dictum.article;

import dictum.article.BodyFinder.Body;
import dictum.article.Clue.Field;
import dictum.model.Block;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The frozen text of a page's article and its blocks, joined by blank lines.
 *
 * @param standfirst the summary that stood above the text and is not part of it
 * @param declared whether the page itself says that this is the article
 */
record BodyText(String text, List<Block> blocks, Optional<String> standfirst, boolean declared) {
    /** Fewer words than this are no article. */
    static final int FEWEST_WORDS = 25;

    /** Nor are fewer than this where the page says that they are. */
    static final int FEWEST_DECLARED_WORDS = 5;

    private static final String GAP = "\n\n";

    boolean isEmpty() {
        return Words.count(text) < (declared ? FEWEST_DECLARED_WORDS : FEWEST_WORDS);
    }

    /** Finds the article's blocks in {@code layout}, or failing that in what the page declares as its body. */
    static BodyText of(
            Layout layout, Clues clues, Optional<String> title, Optional<String> standfirst, List<String> authors) {
        BodyFinder finder = new BodyFinder(layout, title);
        Optional<Body> body = finder.find();
        List<TextBlock> blocks = body.map(finder::blocksOf).orElse(List.of());
        BlockFilter filter = new BlockFilter(layout, title, standfirst, authors);
        List<TextBlock> kept = filter.keep(blocks);
        BodyText visible =
                join(kept, filter.standfirst(), body.map(Body::isDeclared).orElse(false));
        Optional<BodyText> declared =
                clues.first(Field.BODY).map(clue -> declared(clue.value())).filter(text -> !text.isEmpty());
        if (declared.isPresent()
                && visible.text().length() < declared.get().text().length() / 3) {
            return declared.get();
        }
        return visible;
    }

    /** The blocks one after the other, parted by blank lines. */
    static BodyText join(List<TextBlock> blocks, Optional<String> standfirst, boolean declared) {
        StringBuilder text = new StringBuilder();
        List<Block> spans = new ArrayList<>();
        for (TextBlock block : blocks) {
            if (!text.isEmpty()) {
                text.append(GAP);
            }
            int start = text.length();
            text.append(block.text());
            spans.add(new Block(kind(block), new Span(start, text.length())));
        }
        return new BodyText(text.toString(), spans, standfirst, declared);
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
                    blocks.add(new TextBlock(tidy, TextBlock.Shape.PARAGRAPH, 0, 0, tidy.length(), 0));
                }
            }
        }
        return join(blocks, Optional.empty(), false);
    }

    private static Block.Kind kind(TextBlock block) {
        return switch (block.shape()) {
            case HEADING -> Block.Kind.HEADING;
            case QUOTE -> Block.Kind.BLOCK_QUOTE;
            default -> BlockFilter.isBoldHeading(block) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
        };
    }
}
