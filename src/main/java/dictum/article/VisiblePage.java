package dictum.article;

import dictum.article.Clue.Field;
import dictum.article.DateText.Dated;
import dictum.article.PageParts.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a reader sees around the headline: the headline itself, the line that names the writers, the date. */
final class VisiblePage {
    static final String LINE = "line below the headline";
    static final String BYLINE = "byline";
    static final String WRITERS_PAGE = "rel=author";
    static final String FAR = "far from the headline: ";
    static final String PORTRAIT = "name beside a portrait";

    /** Words before the day of the first of several publications. */
    private static final List<String> FIRST = List.of("originally published on ", "first published on ");

    private static final int SHORTEST_TITLE = 12;

    private static final int LONGEST_LINE = 160;
    /** How many blocks from the headline a byline or a date may stand. */
    private static final int NEAR = 14;

    /** How many other words a line may have that gives the date: in an element that is called a date, and elsewhere. */
    private static final int MOST_BESIDE_A_NAMED_DATE = 16;

    private static final int MOST_BESIDE_A_DATE = 5;

    private static final int MOST_BEHIND_A_DATE = 10;

    /** More days than this far from the headline are those of other stories. */
    private static final int MOST_FAR_DAYS = 2;

    private static final int HIGHEST_CLIMB = 30;
    private static final int MOST_SPOTS = 40;

    private final PageParts parts;
    private final Layout layout;
    private final List<Clue> clues = new ArrayList<>();

    private VisiblePage(PageParts parts, Layout layout) {
        this.parts = parts;
        this.layout = layout;
    }

    /**
     * Reads what stands around the headline.
     *
     * @param titles by which other places call the article, to find its headline
     */
    static List<Clue> read(PageParts parts, Layout layout, List<String> titles) {
        VisiblePage page = new VisiblePage(parts, layout);
        page.tellHeadings(titles);
        int headline = parts.headings.isEmpty() ? 0 : parts.headings.get(0).order();
        page.tellAuthors(headline);
        int block = page.headlineBlock(titles);
        page.tellFirstDays();
        List<Clue> dates = page.datesOf(headline, block);
        page.clues.addAll(
                dates.stream().filter(clue -> !clue.evidence().startsWith(FAR)).toList());
        page.tellLabelledDates();
        page.tellLines(block);
        page.clues.addAll(
                dates.stream().filter(clue -> clue.evidence().startsWith(FAR)).toList());
        return page.clues;
    }

    private void tellHeadings(List<String> titles) {
        if (parts.headings.isEmpty()) {
            tellLesserHeading(titles);
        }
        for (Spot heading : parts.headings.subList(0, Math.min(parts.headings.size(), NEAR))) {
            clues.add(new Clue(Field.TITLE, headline(heading.element()), Clue.VISIBLE, "h1"));
        }
        for (Element masthead : parts.mastheads) {
            clues.add(new Clue(Field.PUBLISHER, Words.tidy(masthead.text()), Clue.VISIBLE, "heading that leads home"));
        }
    }

    /** On a page without a heading of the first rank, the first of the others with which one of its titles begins. */
    private void tellLesserHeading(List<String> titles) {
        List<String> keys = titles.stream().map(Words::key).toList();
        for (TextBlock block : layout.blocks()) {
            String key = block.shape() == TextBlock.Shape.HEADING ? Words.key(block.text()) : "";
            if (key.length() >= SHORTEST_TITLE && keys.stream().anyMatch(title -> title.startsWith(key))) {
                clues.add(new Clue(Field.TITLE, Words.tidy(block.text()), Clue.VISIBLE, "heading"));
                return;
            }
        }
    }

    /** The words of a heading; of one that was never closed, those in front of what it swallowed. */
    static String headline(Element heading) {
        for (Element part : heading.children()) {
            String own = part.normalName().equals("p") ? Words.tidy(heading.ownText()) : "";
            if (!own.isEmpty()) {
                return own;
            }
        }
        return Words.tidy(heading.text());
    }

    private void tellAuthors(int headline) {
        for (Spot spot : nearest(parts.authors, headline)) {
            Element element = spot.element();
            if (isElsewhere(element)) {
                continue;
            }
            boolean link = element.normalName().equals("a") && PageParts.leadsToAWriter(element);
            ElementLine.of(element)
                    .ifPresent(line ->
                            clues.add(new Clue(Field.AUTHOR, line, Clue.VISIBLE, link ? WRITERS_PAGE : BYLINE)));
        }
    }

    /** Dates in elements that are made or named for them, nearest first; what stands far from the headline says so. */
    private List<Clue> datesOf(int headline, int block) {
        List<Clue> found = new ArrayList<>();
        Set<String> farDays = new HashSet<>();
        StringBuilder near = new StringBuilder();
        for (TextBlock one : around(block)) {
            if (one.text().length() <= 2 * LONGEST_LINE) {
                near.append(Words.key(one.text())).append(' ');
            }
        }
        for (Spot spot : nearest(parts.dates, headline)) {
            Element element = spot.element();
            if (isElsewhere(element)) {
                continue;
            }
            Optional<String> line = ElementLine.of(element);
            boolean far =
                    line.filter(words -> near.indexOf(Words.key(words)) >= 0).isEmpty();
            String evidence = (far ? FAR : "") + element.normalName() + " " + element.className();
            String machine = element.attr("datetime").isBlank() ? element.attr("title") : element.attr("datetime");
            int before = found.size();
            if (!machine.isBlank() && DateText.find(machine, "").isPresent()) {
                Field field = isChange(element, line.orElse("")) ? Field.MODIFIED : Field.ISSUED;
                found.add(new Clue(field, machine, Clue.VISIBLE, evidence));
            } else if (line.isPresent()) {
                boolean change = isChange(element, "");
                found.addAll(datesIn(line.get(), MOST_BESIDE_A_NAMED_DATE, change, evidence));
            }
            for (Clue clue : far ? found.subList(before, found.size()) : List.<Clue>of()) {
                DateText.find(clue.value(), "").ifPresent(day -> farDays.add(day.toString()));
            }
        }
        if (farDays.size() > MOST_FAR_DAYS) {
            found.removeIf(clue -> clue.evidence().startsWith(FAR));
        }
        return found;
    }

    /** The blocks around the headline. */
    private List<TextBlock> around(int headline) {
        List<TextBlock> blocks = layout.blocks();
        return blocks.subList(
                Math.min(blocks.size(), Math.max(0, headline - NEAR / 2)), Math.min(blocks.size(), headline + NEAR));
    }

    /** The dates in a line, each with what the words before it announce. */
    private static List<Clue> datesIn(String line, int mostBeside, boolean change, String evidence) {
        List<Clue> found = new ArrayList<>();
        if (!DateText.hasDigit(line) || line.indexOf('@') >= 0 || line.startsWith("—")) {
            return found;
        }
        List<Dated> dates = DateText.all(line, "");
        if (dates.isEmpty()) {
            return found;
        }
        int most = dates.get(0).start() <= 2 ? Math.max(mostBeside, MOST_BEHIND_A_DATE) : mostBeside;
        if ((Words.count(line) > most + 5 * dates.size() && DateText.wordsBeside(line) > most)
                || DateLabels.tellsOfAMember(line)) {
            return found;
        }
        int from = 0;
        for (Dated date : dates) {
            boolean changed = change || DateLabels.endsInChange(line.substring(from, date.start()));
            found.add(new Clue(
                    changed ? Field.MODIFIED : Field.ISSUED, line.substring(date.start()), Clue.VISIBLE, evidence));
            from = date.end();
        }
        return found;
    }

    /** Lines anywhere such as "Published: 3 May 2024". */
    private void tellLabelledDates() {
        String before = "";
        for (TextBlock block : layout.blocks()) {
            for (String line : block.lines()) {
                if (line.length() <= LONGEST_LINE / 2
                        && DateText.hasDigit(line)
                        && (DateLabels.opensWithDateLabel(line) || DateLabels.isPublicationLabel(before))) {
                    clues.addAll(datesIn(line, MOST_BESIDE_A_DATE, false, "labelled line"));
                }
                before = line;
            }
        }
    }

    /** "This story was originally published on 26 September 2019 and has been updated": the words name the day behind them. */
    private void tellFirstDays() {
        for (TextBlock block : layout.blocks()) {
            if (block.text().length() > 2 * LONGEST_LINE || block.text().indexOf("ublished on ") < 0) {
                continue;
            }
            String lower = Words.lower(block.text());
            for (String words : FIRST) {
                int at = lower.indexOf(words);
                String behind = at < 0 ? "" : block.text().substring(at + words.length());
                List<Dated> dates = DateText.all(behind, "");
                if (!dates.isEmpty() && dates.get(0).start() <= 2) {
                    clues.add(new Clue(Field.ISSUED, behind, Clue.VISIBLE, "says when it was first published"));
                }
            }
        }
    }

    /** Lines near the headline that begin with "By", give the day, or name somebody whose portrait is shown. */
    private void tellLines(int headline) {
        List<TextBlock> blocks = layout.blocks();
        int end = Math.min(blocks.size(), headline + NEAR);
        for (int i = Math.max(0, headline - NEAR / 2); i < end; i++) {
            String text = blocks.get(i).text();
            if (text.length() > LONGEST_LINE) {
                continue;
            }
            if (AuthorNames.opensByline(text)) {
                clues.add(new Clue(Field.AUTHOR, text, Clue.VISIBLE, LINE));
            }
        }
        tellDatesOf(blocks, headline, end);
        tellDatesOf(blocks, Math.max(0, headline - NEAR / 2), headline);
        for (TextBlock block : blocks) {
            if (block.text().length() <= LONGEST_LINE / 2 && AuthorNames.isLabelled(block.text())) {
                clues.add(new Clue(Field.AUTHOR, block.text(), Clue.VISIBLE, LINE));
            }
        }
        for (int i = Math.max(0, headline - NEAR / 2); i < end; i++) {
            String text = blocks.get(i).text();
            if (text.length() <= 40 && parts.pictures.contains(Words.key(text)) && NameShape.isPerson(text)) {
                clues.add(new Clue(Field.AUTHOR, text, Clue.VISIBLE, PORTRAIT));
            }
        }
    }

    private void tellDatesOf(List<TextBlock> blocks, int from, int to) {
        for (TextBlock block : blocks.subList(from, Math.max(from, to))) {
            int signs = layout.regions().get(block.region()).signs();
            boolean now = (signs & Signs.NOW) != 0;
            boolean change = (signs & Signs.CHANGE) != 0;
            for (String line : now || block.text().length() > LONGEST_LINE ? List.<String>of() : block.lines()) {
                clues.addAll(datesIn(line, MOST_BESIDE_A_DATE, change, LINE));
            }
        }
    }

    /** The index of the block that is the headline; the first when there is none. */
    private int headlineBlock(List<String> titles) {
        Set<String> keys = new HashSet<>();
        for (Spot heading : parts.headings) {
            keys.add(Words.key(headline(heading.element())));
        }
        titles.forEach(title -> keys.add(Words.key(title)));
        keys.remove("");
        List<TextBlock> blocks = layout.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).shape() == TextBlock.Shape.HEADING
                    && keys.contains(Words.key(blocks.get(i).text()))) {
                return i;
            }
        }
        return 0;
    }

    private static List<Spot> nearest(List<Spot> spots, int headline) {
        // What stands above the headline is less likely to belong to it.
        return spots.stream()
                .sorted(Comparator.comparingInt(
                        spot -> spot.order() >= headline ? spot.order() - headline : 3 * (headline - spot.order())))
                .limit(MOST_SPOTS)
                .toList();
    }

    private boolean isChange(Element element, String line) {
        if (DateLabels.announcesChange(line) || element.attr("itemprop").contains("Modified")) {
            return true;
        }
        Element inner = element;
        while ((layout.signs().of(inner) & Signs.CHANGE) == 0 && inner.childrenSize() == 1) {
            inner = inner.child(0);
        }
        if ((layout.signs().of(inner) & Signs.CHANGE) != 0) {
            return true;
        }
        Element parent = element.parent();
        return parent != null
                && parent.childrenSize() < 4
                && (isToldAsChange(element, parent) || (layout.signs().of(parent) & Signs.CHANGE) != 0);
    }

    /** Whether the words around a date tell of a change; where the same element holds another date too, those directly before it. */
    private static boolean isToldAsChange(Element date, Element parent) {
        boolean others = parent.children().stream()
                .anyMatch(
                        child -> !child.equals(date) && (child.hasAttr("datetime") || DateText.hasDigit(child.text())));
        if (!others) {
            return DateLabels.announcesChange(parent.ownText());
        }
        StringBuilder words = new StringBuilder();
        for (Node at = date.previousSibling(); at != null && !(at instanceof Element); at = at.previousSibling()) {
            words.insert(0, at instanceof TextNode text ? text.text() : "");
        }
        return DateLabels.endsInChange(words.toString());
    }

    private boolean isElsewhere(Element element) {
        Element at = element;
        for (int i = 0; i < HIGHEST_CLIMB && at != null; i++, at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("body") || (tag.equals("article") && i > 0) || tag.equals("main")) {
                return false;
            }
            if (tag.equals("nav")
                    || (tag.equals("aside") && i > 0)
                    || tag.equals("footer")
                    || (tag.equals("li") && i > 1)) {
                return true;
            }
            if ((layout.signs().of(at) & Signs.ELSEWHERE) != 0) {
                return true;
            }
        }
        return false;
    }
}
