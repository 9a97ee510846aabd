package dictum.article;

import dictum.model.Block;
import dictum.model.Block.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a text file into lines or paragraphs and tells what each is there for; in doubt it is a paragraph.
 *
 * <p>A file is taken as hard-wrapped when at least six of its lines go on in the next and these are half of all lines that have a
 * next one: lines of 40 to 110 characters that do not end like a sentence. Then a paragraph is what stands between
 * blank lines; otherwise each line is one.
 */
final class PlainTextBlocks {
    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_CREDIT = 200;

    private static final List<String> CREDITS = List.of(
            "©",
            "photo by",
            "photo:",
            "photos:",
            "getty images",
            "(ap photo",
            "ap photo/",
            "image:",
            "picture:",
            "/tass",
            "/reuters",
            "/afp",
            "/getty",
            "/ap ",
            "file photo",
            "photo credit",
            "image credit",
            "photograph:",
            "handout",
            "/epa",
            "/shutterstock");

    private final String text;
    private final List<Span> units;

    /** Where the text begins behind its front matter. */
    private final int front;

    private final Kind[] kinds;

    private PlainTextBlocks(String text) {
        this.text = text;
        this.front = FrontMatter.end(text);
        this.units = units(text, front);
        this.kinds = new Kind[units.size()];
    }

    /** The blocks of {@code text}, in order; they cover every character that is no white space. */
    static List<Block> of(String text) {
        PlainTextBlocks reader = new PlainTextBlocks(text);
        reader.classify();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < reader.units.size(); i++) {
            blocks.add(new Block(reader.kinds[i], reader.units.get(i)));
        }
        return blocks;
    }

    private void classify() {
        int opening = firstParagraph();
        int headline = headline(opening);
        for (int i = 0; i < units.size(); i++) {
            kinds[i] = i < opening ? beforeTheText(i, headline) : inTheText(i);
        }
    }

    private Kind beforeTheText(int i, int headline) {
        if (isFront(i)) {
            return Kind.FURNITURE;
        }
        String line = line(i);
        if (i == headline) {
            return Kind.HEADLINE;
        }
        if (AuthorNames.opensByline(line)) {
            return Kind.BYLINE;
        }
        if (isCaption(i)) {
            return Kind.CAPTION;
        }
        if (isFurniture(line) || (i < headline && Words.count(line) <= 3 && !QuotedWords.orCueIn(line))) {
            return Kind.FURNITURE;
        }
        return i == headline + 1 && Words.count(line) >= 5 ? Kind.STANDFIRST : Kind.PARAGRAPH;
    }

    private Kind inTheText(int i) {
        String line = line(i);
        if (isCaption(i)) {
            return Kind.CAPTION;
        }
        if (isFurniture(line)) {
            return Kind.FURNITURE;
        }
        return isHeading(i) ? Kind.HEADING : Kind.PARAGRAPH;
    }

    /** The first unit that ends like a sentence; what comes before it is headline, caption and the like. */
    private int firstParagraph() {
        for (int i = 0; i < units.size(); i++) {
            if (isFront(i)) {
                continue;
            }
            if (endsLikeASentence(line(i)) || units.get(i).length() > 2 * LONGEST_HEADLINE) {
                return i;
            }
        }
        return (int) units.stream().filter(unit -> unit.end() <= front).count();
    }

    private boolean isFront(int i) {
        return units.get(i).end() <= front;
    }

    private int headline(int opening) {
        for (int i = 0; i < opening; i++) {
            String line = line(i);
            if (!isFront(i)
                    && Words.count(line) >= 4
                    && line.length() <= LONGEST_HEADLINE
                    && !isCaption(i)
                    && !isFurniture(line)
                    && !AuthorNames.opensByline(line)) {
                return i;
            }
        }
        return -2;
    }

    private boolean isHeading(int i) {
        String line = line(i);
        boolean followed = i + 1 < units.size() && endsLikeASentence(line(i + 1));
        boolean follows = i > 0 && endsLikeASentence(line(i - 1));
        return followed
                && follows
                && line.length() <= LONGEST_HEADING
                && line.indexOf('\n') < 0
                && Words.count(line) <= 12
                && Character.isLetterOrDigit(line.codePointAt(0))
                && !endsLikeASentence(line)
                && !QuotedWords.orCueIn(line);
    }

    /** A credit, or the words of a neighbouring credit once more. */
    private boolean isCaption(int i) {
        String line = line(i);
        if (line.length() > LONGEST_CREDIT || QuotedWords.orCueIn(line) || endsLikeASentence(line)) {
            return false;
        }
        return isCredit(line) || repeatsCredit(line, i - 1) || repeatsCredit(line, i + 1);
    }

    private boolean repeatsCredit(String line, int other) {
        return other >= 0
                && other < units.size()
                && units.get(other).length() <= LONGEST_CREDIT
                && isCredit(line(other))
                && line(other).startsWith(line);
    }

    private static boolean isCredit(String line) {
        String lower = Words.lower(line) + " ";
        return CREDITS.stream().anyMatch(lower::contains);
    }

    private static boolean isFurniture(String line) {
        return !QuotedWords.orCueIn(line) && FurnitureLines.isFurniture(line);
    }

    private static boolean endsLikeASentence(String line) {
        return new TextBlock(line, TextBlock.Shape.TEXT, 0, 0, 0, 0, false, false, List.of()).endsLikeASentence();
    }

    private String line(int i) {
        return units.get(i).of(text);
    }

    private static List<Span> units(String text, int front) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                lines.add(trimmed(text, start, i));
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        boolean wrapped = isWrapped(text, lines);
        List<Span> units = new ArrayList<>();
        boolean joins = false;
        for (Span line : lines) {
            if (line.length() == 0) {
                joins = false;
            } else if (joins && wrapped && units.get(units.size() - 1).end() > front) {
                units.set(units.size() - 1, new Span(units.get(units.size() - 1).start(), line.end()));
            } else {
                units.add(line);
                joins = true;
            }
        }
        return units;
    }

    private static boolean isWrapped(String text, List<Span> lines) {
        int followed = 0;
        int goingOn = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.length() > 0 && lines.get(i + 1).length() > 0) {
                followed++;
                goingOn += line.length() >= 40 && line.length() <= 110 && !endsLikeASentence(line.of(text)) ? 1 : 0;
            }
        }
        return goingOn >= 6 && 2 * goingOn >= followed;
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }
}
