package dictum.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page declares as its article's text in JSON-LD, held against what it shows. Where nearly all of the declared text is shown, what
 * is shown besides is not the article: boxes before and behind it, and short lines between.
 */
final class DeclaredBody {
    /** Shorter blocks prove nothing by being found, or not. */
    private static final int SHORTEST = 12;

    /** A shorter declared text is a summary. */
    private static final int LEAST = 400;

    /** The share of the declared text that must be shown. */
    private static final double SHOWN = 0.85;

    /** The share of the shown text that must be declared; otherwise the declared text is cut off somewhere. */
    private static final double DECLARED = 0.5;

    private final String key;

    private DeclaredBody(String key) {
        this.key = key;
    }

    static DeclaredBody of(String articleBody) {
        boolean markup = articleBody.indexOf('<') >= 0;
        return new DeclaredBody(
                Words.key(markup ? org.jsoup.Jsoup.parse(articleBody).text() : articleBody));
    }

    /** {@code kept} without what is not of the declared text; all of it when that cannot be told. */
    List<TextBlock> prune(List<TextBlock> kept, Optional<TextBlock> standfirst) {
        boolean[] declared = new boolean[kept.size()];
        long shown = 0;
        long whole = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < kept.size(); i++) {
            String block = Words.key(kept.get(i).text());
            declared[i] = block.length() >= SHORTEST && key.contains(block);
            whole += block.length();
            if (declared[i]) {
                shown += block.length();
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (key.length() < LEAST || shown < SHOWN * key.length() || shown < DECLARED * whole) {
            return kept;
        }
        List<TextBlock> pruned = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            TextBlock block = kept.get(i);
            boolean above = standfirst.filter(block::equals).isPresent();
            boolean between = i > first && i < last;
            if (declared[i] || above || (between && isOfTheText(block))) {
                pruned.add(block);
            }
        }
        return pruned;
    }

    /** Headings and quoted matter are often left out of the declared text. */
    private static boolean isOfTheText(TextBlock block) {
        return block.shape() == TextBlock.Shape.HEADING
                || block.shape() == TextBlock.Shape.QUOTE
                || BlockFilter.isBoldHeading(block)
                || (BodyFinder.isProse(block) && block.shape() != TextBlock.Shape.ITEM)
                || QuotedWords.in(block.text());
    }
}
