package dictum.article;

import dictum.article.Layout.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the stretch of a page that is the article: the smallest region in which running text outweighs everything else.
 *
 * <p>Each block has a weight: prose counts by its length, lists of links count against. A region's weight is the sum over
 * its blocks, so a story split over sibling containers is found whole in their parent, while a parent that adds mostly
 * teasers is not worth its price. Declared bodies ({@code itemprop=articleBody}, {@code article}, {@code main}) are
 * preferred when they hold most of what the best region holds.
 */
final class BodyFinder {
    /** A stretch of blocks taken as the article, and why. */
    record Body(Region region, String reason) {
        /** Whether the page itself says that this is the article. */
        boolean isDeclared() {
            return reason.startsWith("article") || region.element().normalName().equals("article");
        }
    }

    /** Below this many letters nothing is an article's paragraph. */
    private static final int LEAST_PROSE = 40;

    /** How many letters of running text furniture by name must leave over, or a fifth of a shorter page. */
    private static final long LEAST_LEFT = 150;

    /** How many blocks may stand between the headline and the text. */
    private static final int ABOVE = 15;

    /** So many letters of a summary and a block that are the same prove that one is the other. */
    private static final int ENOUGH = 60;

    /** The most that stories set into another may have of its running text to be teasers. */
    private static final double MOST_OF_OTHERS = 0.15;

    /** Below this weight the best region may well be a notice at the foot of the page. */
    private static final long LITTLE = 400;

    /** The weight a region with the headline must have to be the story. */
    private static final long LEAST_STORY = 200;

    private final Layout layout;
    private final boolean[] furniture;
    private final long[] weights;
    private final long[] prose;

    private final int headline;
    private final String summary;

    /** A finder for the article called {@code title} on the page and summed up as {@code standfirst}. */
    BodyFinder(Layout layout, Optional<String> title, Optional<String> standfirst) {
        this.layout = layout;
        this.summary = standfirst.map(Words::key).orElse("");
        this.headline = headline(layout, title.map(Words::key).orElse(""));
        int count = layout.blocks().size();
        this.prose = new long[count + 1];
        for (int i = 0; i < count; i++) {
            TextBlock block = layout.blocks().get(i);
            prose[i + 1] = prose[i] + (isProse(block) ? block.solid() : 0);
        }
        this.furniture = furniture();
        this.weights = new long[count + 1];
        for (int i = 0; i < count; i++) {
            weights[i + 1] =
                    weights[i] + (furniture[i] ? -2 : weight(layout.blocks().get(i)));
        }
    }

    /** Whether the block at {@code index} stands inside furniture. */
    boolean isFurniture(int index) {
        return furniture[index];
    }

    /** The article's region, when the page has any running text. */
    Optional<Body> find() {
        Region best = null;
        long most = 0;
        for (Region region : layout.regions()) {
            long weight = weight(region);
            if (weight > 0 && weight >= most) {
                most = weight;
                best = region;
            }
        }
        if (best == null) {
            return shortDeclared();
        }
        Optional<Body> declared = declared(most);
        if (declared.isPresent()) {
            return declared;
        }
        Optional<Body> near = most < LITTLE ? aroundHeadline(best) : Optional.empty();
        return near.isPresent() ? near : Optional.of(new Body(best, "most running text"));
    }

    /**
     * On a page with little running text, such as a table of results or a list of places, the smallest region with the headline that
     * has as much text outside links as the best region has.
     */
    private Optional<Body> aroundHeadline(Region best) {
        if (headline < 0 || holdsHeadline(best)) {
            return Optional.empty();
        }
        Region found = null;
        for (Region region : layout.regions()) {
            boolean smaller = found == null || region.size() <= found.size();
            if (holdsHeadline(region) && smaller && unlinked(region) >= prose(best)) {
                found = region;
            }
        }
        return Optional.ofNullable(found).map(region -> new Body(region, "around the headline"));
    }

    /** How many letters stand outside links, headings and furniture in the region. */
    private long unlinked(Region region) {
        long sum = 0;
        for (int i = region.from(); i < region.to(); i++) {
            TextBlock block = layout.blocks().get(i);
            boolean text = block.shape() == TextBlock.Shape.PARAGRAPH || block.shape() == TextBlock.Shape.CELL;
            sum += text && !furniture[i] ? block.solid() - block.linked() : 0;
        }
        return sum;
    }

    /** On a page without running text, an element that is declared to be the article and has a paragraph of words. */
    private Optional<Body> shortDeclared() {
        for (Region region : layout.regions()) {
            String why = declaration(region);
            boolean words = layout.blocks().subList(region.from(), region.to()).stream()
                    .anyMatch(block -> block.shape() == TextBlock.Shape.PARAGRAPH
                            && block.linkShare() < 0.5
                            && Words.count(block.text()) >= BodyText.FEWEST_DECLARED_WORDS);
            if (!why.isEmpty() && words) {
                return Optional.of(new Body(region, why + ", short"));
            }
        }
        return Optional.empty();
    }

    private Optional<Body> declared(long most) {
        Body found = null;
        long heaviest = 0;
        for (Region region : layout.regions()) {
            String why = declaration(region);
            if (why.isEmpty()) {
                continue;
            }
            long weight = weight(region);
            if (holdsHeadline(region) && weight >= Math.max(LEAST_STORY, most / 5)) {
                // Another story may be appended to the page, and be the longer one.
                return Optional.of(new Body(region, why + " with the headline"));
            }
            double least = why.equals("articleBody") ? 0.5 : why.equals("article") ? 0.6 : 0.75;
            if (weight >= least * most && weight >= heaviest) {
                heaviest = weight;
                found = new Body(region, why);
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean holdsHeadline(Region region) {
        return region.from() <= headline && headline < region.to();
    }

    /** The index of the block that is the article's headline, or -1. */
    private static int headline(Layout layout, String title) {
        List<TextBlock> blocks = layout.blocks();
        for (int i = 0; i < blocks.size() && !title.isEmpty(); i++) {
            if (blocks.get(i).shape() == TextBlock.Shape.HEADING
                    && Words.key(blocks.get(i).text()).equals(title)) {
                return i;
            }
        }
        return -1;
    }

    private static String declaration(Region region) {
        String property = region.element().attributesSize() == 0
                ? ""
                : region.element().attributes().get("itemprop");
        if (!property.isEmpty() && property.toLowerCase(Locale.ROOT).contains("articlebody")) {
            return "articleBody";
        }
        if (region.element().normalName().equals("article")) {
            return "article";
        }
        return (region.signs() & Signs.BODY) != 0 ? "named body" : "";
    }

    private long weight(Region region) {
        return weights[region.to()] - weights[region.from()];
    }

    /** How many letters of running text the region has. */
    long prose(Region region) {
        return prose[region.to()] - prose[region.from()];
    }

    /** Whether a block reads like running text rather than like a label, a teaser or a list of links. */
    static boolean isProse(TextBlock block) {
        return block.shape() != TextBlock.Shape.HEADING
                && block.solid() >= LEAST_PROSE
                && block.linkShare() < 0.5
                && (block.endsLikeASentence() || block.solid() >= 160);
    }

    private static long weight(TextBlock block) {
        if (isProse(block)) {
            // In a list, prose that is a link in part is the teaser of another story.
            boolean teaser = block.shape() == TextBlock.Shape.ITEM && block.linkShare() > 0.15;
            return Math.min(block.solid(), 1500) - (teaser ? 5L : 2L) * block.linked();
        }
        if (block.shape() == TextBlock.Shape.CELL && block.linked() == 0) {
            return 0;
        }
        if (block.linkShare() > 0.5) {
            return -10L - Math.min(block.solid(), 100);
        }
        return block.shape() == TextBlock.Shape.PARAGRAPH && block.endsLikeASentence() ? block.solid() : -3;
    }

    /**
     * Marks the blocks inside furniture. Where class names would call nearly all of the page's running text furniture, they mean
     * something else on this page and only its elements are asked.
     */
    private boolean[] furniture() {
        boolean[] marked = furniture(region -> Furniture.isFurniture(region.element(), region.signs()));
        markOthers(marked);
        long left = 0;
        for (int i = 0; i < marked.length; i++) {
            left += marked[i] ? 0 : prose[i + 1] - prose[i];
        }
        return left >= Math.min(LEAST_LEFT, prose[marked.length] / 5)
                ? marked
                : furniture(region -> Furniture.isByElement(region.element()));
    }

    /** Articles inside another one that are short, all of them together, are teasers; those of a live blog are long. */
    private void markOthers(boolean[] marked) {
        Map<Region, List<Region>> within = new LinkedHashMap<>();
        int doneTo = 0;
        for (Region region : layout.regions()) {
            Optional<Region> around = region.from() >= doneTo && isArticle(region) && !holdsHeadline(region)
                    ? articleAround(region)
                    : Optional.empty();
            if (around.isPresent()) {
                within.computeIfAbsent(around.get(), article -> new ArrayList<>())
                        .add(region);
                doneTo = region.to();
            }
        }
        within.forEach((article, others) -> {
            long together = others.stream().mapToLong(this::prose).sum();
            if (together <= MOST_OF_OTHERS * prose(article)) {
                others.forEach(other -> Arrays.fill(marked, other.from(), other.to(), true));
            }
        });
    }

    private static boolean isArticle(Region region) {
        return region.element().normalName().equals("article");
    }

    private Optional<Region> articleAround(Region region) {
        for (int at = region.parent(); at >= 0; at = layout.regions().get(at).parent()) {
            if (isArticle(layout.regions().get(at))) {
                return Optional.of(layout.regions().get(at));
            }
        }
        return Optional.empty();
    }

    /** Nothing that holds a good part of the page's running text is furniture. */
    private boolean[] furniture(Predicate<Region> isFurniture) {
        boolean[] marked = new boolean[layout.blocks().size()];
        List<Region> regions = layout.regions();
        long whole = prose[prose.length - 1];
        int doneTo = 0;
        for (int index = 0; index < regions.size(); index++) {
            Region region = regions.get(index);
            if (region.to() <= doneTo || region.size() == 0) {
                continue;
            }
            if (isFurniture.test(region)
                    && !isSummary(region)
                    && prose(region) <= 0.35 * whole
                    && (prose(region) == 0 || !holdsABody(region, index))) {
                for (int i = region.from(); i < region.to(); i++) {
                    marked[i] = true;
                }
                doneTo = region.to();
            }
        }
        return marked;
    }

    /** A small element right behind the headline that says what the page declares as its summary, whatever it is called. */
    private boolean isSummary(Region region) {
        return region.size() == 1
                && region.from() > headline
                && headline >= 0
                && region.from() <= headline + ABOVE
                && !Furniture.isByElement(region.element())
                && isSame(Words.key(layout.blocks().get(region.from()).text()), summary);
    }

    /** Whether two keys are the same words, or one goes on where the other was cut off. */
    static boolean isSame(String key, String summary) {
        if (key.length() > ENOUGH && summary.length() > ENOUGH) {
            return key.regionMatches(0, summary, 0, ENOUGH);
        }
        return !key.isEmpty() && key.equals(summary);
    }

    /** Whether an element inside the region at {@code index} is called the body of an article and has running text. */
    private boolean holdsABody(Region region, int index) {
        List<Region> regions = layout.regions();
        for (int i = index + 1; i < regions.size() && regions.get(i).to() <= region.to(); i++) {
            Region inner = regions.get(i);
            if (inner.from() >= region.from()
                    && (inner.signs() & Signs.BODY) != 0
                    && prose(inner) > 0
                    && !Furniture.isByElement(region.element())) {
                return true;
            }
        }
        return false;
    }

    /** The blocks between the headline and a body that begins below it. */
    List<TextBlock> above(Body body) {
        int from = Math.max(headline + 1, body.region().from() - ABOVE);
        return headline < 0 || from >= body.region().from()
                ? List.of()
                : layout.blocks().subList(from, body.region().from());
    }

    /** The blocks of {@code body} that are not furniture, in reading order. */
    List<TextBlock> blocksOf(Body body) {
        List<TextBlock> kept = new ArrayList<>();
        for (int i = body.region().from(); i < body.region().to(); i++) {
            if (!furniture[i]) {
                kept.add(layout.blocks().get(i));
            }
        }
        return kept;
    }
}
