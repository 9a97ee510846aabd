package dictum.article;

import dictum.article.Layout.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of the article's blocks those that are not its text: headline, standfirst, byline, labels, teasers, repeats. */
final class BlockFilter {
    /**
     * Somebody who wrote the article.
     *
     * @param length of the name as it is written
     */
    private record Writer(String key, int length) {}

    /** How many blocks into the body its headline may stand. */
    private static final int OPENING = 12;

    /** The most of the text that may stand behind a label that ends it. */
    private static final double MOST_BEHIND = 0.2;

    private static final int LONGEST_NOTE = 400;
    private static final int LONGEST_MOTTO = 100;
    private static final int OPENING_OF_A_NOTE = 50;
    private static final int SHORTEST_NAME = 7;

    private final Layout layout;
    /** The title's key; empty when there is none. */
    private final String title;

    private final String standfirst;

    private final List<Writer> authors;

    private Optional<TextBlock> seenStandfirst = Optional.empty();

    BlockFilter(Layout layout, Optional<String> title, Optional<String> standfirst, List<String> authors) {
        this.layout = layout;
        this.title = Words.key(title.orElse(""));
        this.standfirst = Words.key(standfirst.orElse(""));
        this.authors = authors.stream()
                .map(name -> new Writer(Words.key(name), name.length()))
                .toList();
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
            if ((isLabel(block) && !FurnitureLines.endsTheStory(block.text()))
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
        dropExcerpts(kept);
        int end = endOf(kept);
        while (end > 0 && (isTail(kept.get(end - 1)) || isOfTheAuthor(kept.get(end - 1)))) {
            end--;
        }
        List<TextBlock> whole = new ArrayList<>(kept.subList(0, end));
        // Labels that could have ended the story are still there; all others were left out above.
        whole.removeIf(block -> FurnitureLines.endsTheStory(block.text()) && isLabel(block));
        seenStandfirst.ifPresent(standfirst -> whole.add(0, standfirst));
        return whole;
    }

    /** Where a label near the end says that other stories, readers or the writer follow; else behind the last block. */
    private static int endOf(List<TextBlock> kept) {
        long whole = 0;
        for (TextBlock block : kept) {
            whole += block.solid();
        }
        long behind = 0;
        int end = kept.size();
        for (int i = kept.size() - 1; i > 0 && behind <= MOST_BEHIND * whole; i--) {
            TextBlock block = kept.get(i);
            end = endsHere(kept, i) ? i : end;
            behind += block.solid();
        }
        return end;
    }

    private static boolean endsHere(List<TextBlock> kept, int at) {
        TextBlock block = kept.get(at);
        List<TextBlock> behind = kept.subList(at + 1, kept.size());
        return block.shape() != TextBlock.Shape.CELL
                && (FurnitureLines.endsTheStory(block.text())
                        || ClosingLines.announcesContacts(block.text(), behind)
                        || (ClosingLines.isEndMark(block.text())
                                && behind.stream().noneMatch(other -> QuotedWords.orCueIn(other.text()))));
    }

    /** A note at the end that tells of one of the writers. */
    private boolean isOfTheAuthor(TextBlock block) {
        if (block.text().length() > LONGEST_NOTE || QuotedWords.orCueIn(block.text())) {
            return false;
        }
        String opening =
                Words.key(block.text().substring(0, Math.min(block.text().length(), OPENING_OF_A_NOTE)));
        return authors.stream()
                .anyMatch(author -> author.key().length() >= SHORTEST_NAME && opening.contains(author.key()));
    }

    /** Takes out what the page sets large beside the text or in it, and says there too. */
    private void dropPullQuotes(List<TextBlock> kept) {
        if (kept.stream().noneMatch(this::isSetApart)) {
            return;
        }
        int first = 0;
        while (first < kept.size() - 1 && kept.get(first).shape() == TextBlock.Shape.HEADING) {
            first++;
        }
        if (isMotto(kept.get(first)) && kept.stream().anyMatch(BodyFinder::isProse)) {
            kept.remove(first);
        }
        StringBuilder running = new StringBuilder();
        kept.stream().filter(block -> !isSetApart(block)).forEach(block -> running.append(Words.key(block.text())));
        String text = running.toString();
        Map<Integer, TextBlock> longest = new HashMap<>();
        for (TextBlock block : kept) {
            longest.merge(layout.pullQuote(block), block, (one, other) -> one.solid() >= other.solid() ? one : other);
        }
        longest.remove(-1);
        RunningWords words = new RunningWords();
        if (!longest.isEmpty()) {
            kept.stream().filter(block -> !isSetApart(block)).forEach(block -> words.add(block.text()));
        }
        Set<Integer> repeated = new HashSet<>();
        longest.forEach((region, block) -> {
            String said = quoted(block.text());
            if (text.contains(Words.key(said)) || words.hold(said)) {
                repeated.add(region);
            }
        });
        kept.removeIf(block -> isSetApart(block)
                && (repeated.contains(layout.pullQuote(block)) || text.contains(Words.key(quoted(block.text())))));
    }

    /** A short line set large above the whole story, which says it in its own place and words; a post set there has a link to its day. */
    private static boolean isMotto(TextBlock block) {
        return block.shape() == TextBlock.Shape.QUOTE && block.solid() <= LONGEST_MOTTO && block.linked() == 0;
    }

    private boolean isSetApart(TextBlock block) {
        return block.shape() == TextBlock.Shape.QUOTE || layout.pullQuote(block) >= 0;
    }

    /** Takes out the opening words of other stories, set into this one: excerpts behind its beginning, unless they are most of it. */
    private void dropExcerpts(List<TextBlock> kept) {
        List<TextBlock> excerpts = new ArrayList<>();
        long whole = 0;
        long together = 0;
        for (TextBlock block : kept) {
            boolean excerpt = whole > 0 && isExcerpt(block);
            together += excerpt ? block.solid() : 0;
            whole += block.solid();
            if (excerpt) {
                excerpts.add(block);
            }
        }
        if (together <= MOST_BEHIND * whole) {
            kept.removeAll(excerpts);
        }
    }

    private boolean isExcerpt(TextBlock block) {
        Region at = layout.regions().get(block.region());
        for (int i = 0; i < 2; i++) {
            if ((at.signs() & Signs.EXCERPT) != 0) {
                return true;
            }
            at = at.parent() < 0 ? at : layout.regions().get(at.parent());
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
        if (block.shape() != TextBlock.Shape.HEADING || title.length() <= 10) {
            return false;
        }
        String key = Words.key(block.text());
        return key.contains(title) || (key.length() > 10 && title.contains(key));
    }

    private int afterHeadline(List<TextBlock> blocks) {
        int start = 0;
        boolean told = false;
        for (int i = 0; i < Math.min(blocks.size(), OPENING); i++) {
            TextBlock block = blocks.get(i);
            told |= BodyFinder.isProse(block);
            if (Words.same(title, block.text())
                    || (!told && (isFirstHeading(block) || (start == 0 && repeatsTitle(block))))) {
                start = i + 1;
            }
        }
        return start;
    }

    /** Whether the block stands in a heading of the first rank: the page may call its article otherwise elsewhere. */
    private boolean isFirstHeading(TextBlock block) {
        return block.shape() == TextBlock.Shape.HEADING
                && layout.regions().get(block.region()).element().normalName().equals("h1");
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
        boolean declared = BodyFinder.isSame(key, standfirst);
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
        boolean sentence = block.endsLikeASentence() && !Words.lower(text).endsWith(".m.");
        if (text.length() > 120 || sentence || QuotedWords.orCueIn(text)) {
            return false;
        }
        List<DateText.Dated> days = DateText.all(text, "");
        return !days.isEmpty() && (text.length() <= 70 || days.get(0).start() <= 2);
    }

    /** A line right under a picture that is no sentence and no heading. */
    static boolean isCaption(TextBlock block) {
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
                .anyMatch(author -> key.startsWith(author.key()) && key.length() < 2 * author.length() + 20);
    }

    private static boolean isTail(TextBlock block) {
        return block.shape() == TextBlock.Shape.HEADING
                || isBoldHeading(block)
                || block.linkShare() > 0.8
                || FurnitureLines.isTail(block.text())
                || ClosingLines.isCredit(block.text())
                || FurnitureLines.asksForLetters(block.text())
                || (block.linked() > 0 && FurnitureLines.offersLetters(block.text()));
    }

    private boolean isLabel(TextBlock block) {
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
        return FurnitureLines.isFurniture(block.text()) || isTagged(block) || isListOfLinks(block);
    }

    /** Whether the block is an item of a list that leads away with each: headlines of other stories, even when they quote. */
    private boolean isListOfLinks(TextBlock block) {
        if (!leadsAway(block)) {
            return false;
        }
        Region item = layout.regions().get(block.region());
        while (item.parent() >= 0 && !item.element().normalName().equals("li")) {
            item = layout.regions().get(item.parent());
        }
        if (item.parent() < 0) {
            return false;
        }
        Region list = layout.regions().get(item.parent());
        return list.size() > 1
                && layout.blocks().subList(list.from(), list.to()).stream().allMatch(BlockFilter::leadsAway);
    }

    private static boolean leadsAway(TextBlock block) {
        return block.shape() == TextBlock.Shape.ITEM
                && block.linkShare() > 0.5
                && block.solid() < 160
                && !block.endsLikeASentence();
    }

    /** A label such as "Tags" in a line of its own, and links below it. */
    private static boolean isTagged(TextBlock block) {
        return block.linkShare() > 0.5
                && block.text().indexOf('\n') > 0
                && FurnitureLines.isFurniture(block.lines().get(0));
    }

    /** A short line all in bold that is no sentence is a heading. */
    static boolean isBoldHeading(TextBlock block) {
        return block.isBold()
                && block.text().length() <= 90
                && !block.endsLikeASentence()
                && block.shape() != TextBlock.Shape.ITEM;
    }
}
