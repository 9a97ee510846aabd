package dictum.attribution;

import dictum.model.Article;
import dictum.model.Block;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An article laid out for reading: its quotable paragraphs as sentences of units, quotations taken as wholes.
 *
 * <p>Made once for each article in one pass; every stage reads it and none changes it.
 *
 * @param paragraphs in the order of the text
 */
record Frame(Article article, List<Paragraph> paragraphs) {
    /** Whether the article is in English, which is taken for granted where nothing tells. */
    boolean isEnglish() {
        return article.language()
                .map(language -> language.value().toLowerCase(Locale.ROOT).startsWith("en"))
                .orElse(true);
    }

    /**
     * One paragraph.
     *
     * @param span of the paragraph, without the dateline
     * @param afterHeading whether a heading stands between this paragraph and the one before
     * @param blockQuote whether the page sets it apart as quoted matter
     */
    record Paragraph(
            int index,
            Span span,
            boolean afterHeading,
            boolean blockQuote,
            List<Quoted> quoted,
            List<Sentence> sentences) {
        /** Whether it holds nothing but quotations and punctuation. */
        boolean isWholeQuotation() {
            return !quoted.isEmpty() && sentences.stream().allMatch(Sentence::isWholeQuotation);
        }
    }

    /** One sentence as units; a quotation that is a sentence of its own is one too. */
    record Sentence(int paragraph, int index, List<Unit> units) {
        boolean isWholeQuotation() {
            boolean any = false;
            for (Unit unit : units) {
                if (unit.isQuotation()) {
                    any = true;
                } else if (unit.isWord() || unit.kind() == Unit.Kind.NUMBER) {
                    return false;
                }
            }
            return any;
        }

        Span span() {
            return new Span(units.get(0).start(), units.get(units.size() - 1).end());
        }
    }

    String text() {
        return article.text();
    }

    static Frame of(Article article) {
        String text = article.text();
        List<Span> spans = new ArrayList<>();
        List<Boolean> afterHeading = new ArrayList<>();
        List<Boolean> blockQuotes = new ArrayList<>();
        boolean heading = false;
        for (Block block : article.blocks()) {
            switch (block.kind()) {
                case PARAGRAPH, BLOCK_QUOTE, PULL_QUOTE -> {
                    Span span = withoutDateline(article, block.span());
                    if (span.length() > 0) {
                        spans.add(span);
                        afterHeading.add(heading);
                        blockQuotes.add(block.kind() == Block.Kind.BLOCK_QUOTE);
                        heading = false;
                    }
                }
                case HEADING -> heading = true;
                default -> {}
            }
        }
        QuotationMarks marks = new QuotationMarks(text, spans);
        List<List<Quoted>> quoted = marks.scan(spans);
        List<Paragraph> paragraphs = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            List<Unit> units = Units.of(text, spans.get(i), quoted.get(i));
            paragraphs.add(new Paragraph(
                    i,
                    spans.get(i),
                    afterHeading.get(i),
                    blockQuotes.get(i),
                    List.copyOf(quoted.get(i)),
                    Sentences.of(text, i, units)));
        }
        return new Frame(article, List.copyOf(paragraphs));
    }

    private static Span withoutDateline(Article article, Span block) {
        return article.dateline()
                .map(line -> line.passage().span())
                .filter(line -> block.contains(line))
                .map(line -> new Span(Math.min(line.end(), block.end()), block.end()))
                .orElse(block);
    }
}
