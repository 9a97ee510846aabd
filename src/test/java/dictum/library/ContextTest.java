package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import dictum.model.Block;
import dictum.model.ItemType;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Uttered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ContextTest {
    private static Article article(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int start = text.length();
            text.append(paragraph);
            blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, text.length())));
            text.append("\n\n");
        }
        return new Article(
                "test",
                "0".repeat(64),
                ItemType.WEBPAGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text.toString(),
                blocks,
                List.of(),
                Optional.empty());
    }

    private static String context(Article article, String words) {
        int start = article.text().indexOf(words);
        Span span = new Span(start, start + words.length());
        Quotation quotation = new Quotation(
                Quotation.Kind.DIRECT,
                Quotation.Act.SPEECH,
                words,
                List.of(span),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Uttered.undated("not told"),
                Optional.empty(),
                1,
                "test",
                List.of());
        return Context.of(article, quotation).of(article.text());
    }

    @Test
    void isTheParagraphOfTheQuotation() {
        Article article =
                article("The council met.", "Ms. Okoro rose. “It is shut,” she said. Mr. Lind left.", "It rained.");
        assertThat(context(article, "It is shut,")).isEqualTo("Ms. Okoro rose. “It is shut,” she said. Mr. Lind left.");
    }

    @Test
    void addsTheParagraphBeforeWhereTheQuotationFillsItsOwn() {
        Article article = article("The council met.", "“It is shut.”", "It rained.");
        assertThat(context(article, "It is shut.")).isEqualTo("The council met.\n\n“It is shut.”");
    }

    @Test
    void cutsALongParagraphBetweenWords() {
        Article article = article("word ".repeat(2_000) + "“It is shut,” she said. " + "word ".repeat(2_000));
        assertThat(context(article, "It is shut,"))
                .hasSizeBetween(900, 1_020)
                .startsWith("word ")
                .endsWith(" word");
    }
}
