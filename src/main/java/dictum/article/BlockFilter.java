package dictum.article;

import dictum.article.Layout.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of the article's blocks those that are not its text: headline, standfirst, byline, labels, teasers, repeats. */
final class BlockFilter {
    /** How many blocks into the body its headline may stand. */
    private static final int OPENING = 12;

    private static final Set<String> STANDFIRST_WORDS = Set.of(
            "lead",
            "lede",
            "standfirst",
            "subtitle",
            "subheadline",
            "subheading",
            "subhead",
            "dek",
            "deck",
            "summary",
            "excerpt",
            "intro",
            "introduction",
            "chapo",
            "vorspann",
            "description",
            "sapo",
            "entradilla",
            "sommario",
            "ingress",
            "synopsis");

    private final Layout layout;
    private final Optional<String> title;
    private final String standfirst;
    private final List<String> authors;
    private Optional<String> seenStandfirst = Optional.empty();

    BlockFilter(Layout layout, Optional<String> title, Optional<String> standfirst, List<String> authors) {
        this.layout = layout;
        this.title = title;
        this.standfirst = Words.key(standfirst.orElse(""));
        this.authors = authors;
    }

    /** The standfirst that stood above the text and was taken out, after {@link #keep}. */
    Optional<String> standfirst() {
        return seenStandfirst;
    }

    List<TextBlock> keep(List<TextBlock> blocks) {
        List<TextBlock> story = blocks.subList(afterHeadline(blocks), blocks.size());
        List<TextBlock> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < story.size(); i++) {
            TextBlock block = story.get(i);
            if (isLabel(block) || (kept.size() < 3 && (isByline(block) || isDay(block)))) {
                continue;
            }
            if (kept.isEmpty()
                    && seenStandfirst.isEmpty()
                    && i + 1 < story.size()
                    && isStandfirst(block, story.subList(i + 1, story.size()))) {
                seenStandfirst = Optional.of(block.text());
            } else if (seen.add(Words.key(block.text()))) {
                kept.add(block);
            }
        }
        int end = kept.size();
        while (end > 0 && isTail(kept.get(end - 1))) {
            end--;
        }
        return kept.subList(0, end);
    }

    private int afterHeadline(List<TextBlock> blocks) {
        int start = 0;
        for (int i = 0; i < Math.min(blocks.size(), OPENING); i++) {
            if (title.isPresent() && Words.same(title.get(), blocks.get(i).text())) {
                start = i + 1;
            }
        }
        return start;
    }

    /** A block above the text in a container of its own that is called a standfirst or repeats the declared one. */
    private boolean isStandfirst(TextBlock block, List<TextBlock> following) {
        if (block.solid() > 500 || Words.count(block.text()) < 4) {
            return false;
        }
        Optional<TextBlock> next =
                following.stream().filter(BodyFinder::isProse).findFirst();
        if (next.isEmpty()) {
            return false;
        }
        Region region = layout.regions().get(block.region());
        Region after = layout.regions().get(next.get().region());
        boolean apart = region.parent() != after.parent()
                || !region.element().normalName().equals(after.element().normalName());
        String key = Words.key(block.text());
        boolean declared =
                key.equals(standfirst) || (standfirst.length() > 60 && key.startsWith(standfirst.substring(0, 60)));
        return apart && (declared || isNamedStandfirst(region.element()));
    }

    private static boolean isNamedStandfirst(Element element) {
        Element at = element;
        for (int i = 0; i < 2 && at != null; i++, at = at.parent()) {
            for (String word : Furniture.words(at.className() + " " + at.attr("itemprop"))) {
                if (STANDFIRST_WORDS.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A line above the text that gives the day, and little else. */
    private static boolean isDay(TextBlock block) {
        String text = block.text();
        return text.length() <= 70
                && !block.endsLikeASentence()
                && !QuotedWords.orCueIn(text)
                && DateText.find(text, "").isPresent();
    }

    private boolean isByline(TextBlock block) {
        String text = block.text();
        if (text.length() > 120 || block.endsLikeASentence()) {
            return false;
        }
        if (AuthorNames.opensByline(text)) {
            return true;
        }
        String key = Words.key(text);
        return authors.stream()
                .anyMatch(author -> key.startsWith(Words.key(author)) && key.length() < 2 * author.length() + 20);
    }

    private static boolean isTail(TextBlock block) {
        return block.shape() == TextBlock.Shape.HEADING || block.linkShare() > 0.8;
    }

    private static boolean isLabel(TextBlock block) {
        if (block.linkShare() > 0.9 && block.solid() < 120 && block.shape() != TextBlock.Shape.QUOTE) {
            return true;
        }
        return FurnitureLines.isFurniture(block.text());
    }

    /** A short line all in bold that is no sentence is a heading. */
    static boolean isBoldHeading(TextBlock block) {
        return block.isBold()
                && block.text().length() <= 90
                && !block.endsLikeASentence()
                && block.shape() != TextBlock.Shape.ITEM;
    }
}
