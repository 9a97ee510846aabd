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

    private final Layout layout;
    private final Optional<String> title;
    private final String standfirst;
    private final List<String> authors;
    private Optional<TextBlock> seenStandfirst = Optional.empty();

    BlockFilter(Layout layout, Optional<String> title, Optional<String> standfirst, List<String> authors) {
        this.layout = layout;
        this.title = title;
        this.standfirst = Words.key(standfirst.orElse(""));
        this.authors = authors;
    }

    /** The standfirst that stands above the text, after {@link #keep}; it is the first of the kept blocks. */
    Optional<TextBlock> standfirst() {
        return seenStandfirst;
    }

    /** Looks for the standfirst among the blocks between the headline and the text. */
    void lookAbove(List<TextBlock> above, List<TextBlock> text) {
        for (TextBlock block : above) {
            if (seenStandfirst.isEmpty() && !isLabel(block) && !isByline(block) && isStandfirst(block, text)) {
                seenStandfirst = Optional.of(block);
            }
        }
    }

    List<TextBlock> keep(List<TextBlock> blocks) {
        List<TextBlock> story = blocks.subList(afterHeadline(blocks), blocks.size());
        List<TextBlock> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        seenStandfirst.ifPresent(standfirst -> seen.add(Words.key(standfirst.text())));
        for (int i = 0; i < story.size(); i++) {
            TextBlock block = story.get(i);
            boolean opening = kept.size() < 3;
            if (isLabel(block)
                    || isMoment(block)
                    || isCaption(block)
                    || (opening && (isByline(block) || isDay(block)))
                    || (kept.isEmpty() && repeatsTitle(block))) {
                continue;
            }
            if (kept.isEmpty()
                    && seenStandfirst.isEmpty()
                    && i + 1 < story.size()
                    && isStandfirst(block, story.subList(i + 1, story.size()))) {
                seenStandfirst = Optional.of(block);
                seen.add(Words.key(block.text()));
            } else if (block.shape() == TextBlock.Shape.CELL || seen.add(Words.key(block.text()))) {
                // The cells of a table may well repeat each other.
                kept.add(block);
            }
        }
        dropPullQuotes(kept);
        int end = kept.size();
        while (end > 0 && isTail(kept.get(end - 1))) {
            end--;
        }
        List<TextBlock> whole = new ArrayList<>(kept.subList(0, end));
        seenStandfirst.ifPresent(standfirst -> whole.add(0, standfirst));
        return whole;
    }

    /** Takes out what the page sets large beside the text or in it, and says there too. */
    private void dropPullQuotes(List<TextBlock> kept) {
        if (kept.stream().noneMatch(this::isSetApart)) {
            return;
        }
        StringBuilder running = new StringBuilder();
        kept.stream().filter(block -> !isSetApart(block)).forEach(block -> running.append(Words.key(block.text())));
        String text = running.toString();
        kept.removeIf(
                block -> isSetApart(block) && (isPullQuote(block) || text.contains(Words.key(quoted(block.text())))));
    }

    private boolean isSetApart(TextBlock block) {
        return block.shape() == TextBlock.Shape.QUOTE || isPullQuote(block);
    }

    /** Whether the page calls it a pull quote, up to two elements above. */
    private boolean isPullQuote(TextBlock block) {
        int region = block.region();
        for (int i = 0; i < 3 && region >= 0 && region < layout.regions().size(); i++) {
            Region at = layout.regions().get(region);
            if ((at.signs() & Signs.PULL_QUOTE) != 0) {
                return true;
            }
            region = at.parent();
        }
        return false;
    }

    /** What stands between the first and the last quotation mark, when that is most of the words; else all. */
    private static String quoted(String text) {
        int start = -1;
        int end = -1;
        for (int i = 0; i < text.length(); i++) {
            if ("\"“”„«»".indexOf(text.charAt(i)) >= 0) {
                start = start < 0 ? i + 1 : start;
                end = i;
            }
        }
        return end - start > text.length() / 2 ? text.substring(start, end) : text;
    }

    /** A heading above the text that is the title with a kicker or in other words. */
    private boolean repeatsTitle(TextBlock block) {
        if (block.shape() != TextBlock.Shape.HEADING || title.isEmpty()) {
            return false;
        }
        String key = Words.key(block.text());
        String known = Words.key(title.get());
        return known.length() > 10 && (key.contains(known) || (key.length() > 10 && known.contains(key)));
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

    private boolean isNamedStandfirst(Element element) {
        Element at = element;
        for (int i = 0; i < 2 && at != null; i++, at = at.parent()) {
            int signs = layout.signs().of(at.attr("class")) | layout.signs().of(at.attr("itemprop"));
            if ((signs & Signs.STANDFIRST) != 0) {
                return true;
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

    /** A line right under a picture that is no sentence and no heading. */
    private static boolean isCaption(TextBlock block) {
        return block.pictured()
                && block.text().length() <= 120
                && (block.shape() == TextBlock.Shape.PARAGRAPH || block.shape() == TextBlock.Shape.TEXT)
                && !block.endsLikeASentence()
                && !isBoldHeading(block)
                && !QuotedWords.orCueIn(block.text());
    }

    /** A line that gives a moment and little else: "21 mins ago", "Updated 07.01.2026 - 18:50", "4 min read". */
    private static boolean isMoment(TextBlock block) {
        String text = block.text();
        return text.length() <= 80
                && block.shape() != TextBlock.Shape.HEADING
                && !block.endsLikeASentence()
                && Moments.fill(text)
                && !QuotedWords.orCueIn(text);
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
        return block.shape() == TextBlock.Shape.HEADING
                || isBoldHeading(block)
                || block.linkShare() > 0.8
                || FurnitureLines.isTail(block.text());
    }

    private static boolean isLabel(TextBlock block) {
        if (block.linkShare() > 0.9
                && block.solid() < 120
                && block.shape() != TextBlock.Shape.QUOTE
                && !(block.endsLikeASentence() && QuotedWords.orCueIn(block.text()))) {
            return true;
        }
        if (block.linkShare() > 0.6
                && block.solid() < 160 * block.lines().size()
                && block.shape() == TextBlock.Shape.PARAGRAPH
                && !block.endsLikeASentence()) {
            // Another story's headline, even when it quotes somebody: then most of all.
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
