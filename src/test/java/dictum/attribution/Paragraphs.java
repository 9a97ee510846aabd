package dictum.attribution;

import dictum.model.Article;
import dictum.model.Block;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes articles of nothing but paragraphs, for tests. */
final class Paragraphs {
    private Paragraphs() {}

    static Article article(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(text.length(), text.length() + paragraph.length())));
            text.append(paragraph);
        }
        return article(text.toString(), blocks, Optional.empty());
    }

    /** The same in the language of that tag. */
    static Article in(String language, String... paragraphs) {
        Article plain = article(paragraphs);
        return article(plain.text(), plain.blocks(), Optional.of(Found.of(language, "test", "")));
    }

    private static Article article(String text, List<Block> blocks, Optional<Found<String>> language) {
        return article(text, blocks, language, Optional.empty());
    }

    private static Article article(
            String text, List<Block> blocks, Optional<Found<String>> language, Optional<Found<String>> title) {
        return new Article(
                "test",
                "0".repeat(64),
                ItemType.WEBPAGE,
                language,
                title,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                blocks,
                List.of(),
                Optional.empty());
    }

    /** The same under a headline. */
    static Article titled(String title, String... paragraphs) {
        Article plain = article(paragraphs);
        return article(plain.text(), plain.blocks(), Optional.empty(), Optional.of(Found.of(title, "test", "")));
    }

    /** Two paragraphs with a heading between them. */
    static Article parted(String before, String after) {
        Article plain = article(before, "Heading", after);
        List<Block> blocks = new ArrayList<>(plain.blocks());
        blocks.set(1, new Block(Block.Kind.HEADING, blocks.get(1).span()));
        return article(plain.text(), blocks, Optional.empty());
    }

    static Frame frame(String... paragraphs) {
        return Frame.of(article(paragraphs));
    }
}
