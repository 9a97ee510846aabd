package dictum.article;

import dictum.model.Block;
import dictum.model.Dateline;
import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the place and date that open a report: {@code MOSCOW, March 16. /TASS/.}, {@code LAGOS, 3 May —}, {@code KYIV, Ukraine (AP) —},
 * {@code NEW DELHI:}.
 *
 * <p>The parts in their order: a desk's note in brackets, the place in capitals or as a name, its country or state, the day, the
 * agency's tag, and a mark that ends it. The passage ends where the report's first word begins. What is plainer than
 * that, such as a name and a dash in the middle of a text, is left alone.
 */
final class DatelineScanner {
    /** How far a dateline may reach, in characters. */
    private static final int LONGEST = 160;

    /** A place and a bare colon open a paragraph at least this long; "BREAKING:" and the like open a line. */
    private static final int SHORTEST_REPORT = 150;

    private static final Set<String> NOTES = Set.of(
            "adds",
            "updates",
            "recasts",
            "corrects",
            "repeats",
            "refiles",
            "writes",
            "releads",
            "update",
            "correction");

    /** Words in capitals before a colon or dash that are labels, not places. */
    private static final Set<String> LABELS = Set.of(
            "update",
            "updated",
            "note",
            "watch",
            "read",
            "exclusive",
            "breaking",
            "opinion",
            "analysis",
            "editorial",
            "correction",
            "question",
            "answer",
            "video",
            "photos",
            "listen",
            "spoiler",
            "warning",
            "live",
            "comment",
            "review",
            "interview",
            "yes",
            "no",
            "but",
            "and",
            "so",
            "still",
            "however",
            "then",
            "well",
            "now",
            "today",
            "the",
            "this",
            "what",
            "why",
            "how",
            "when",
            "who",
            "it",
            "he",
            "she",
            "they",
            "we",
            "you",
            "his",
            "her",
            "finally",
            "first",
            "second",
            "abstract",
            "full",
            "summary",
            "related",
            "disclaimer",
            "editor",
            "source",
            "host",
            "moderator",
            "reporter",
            "interviewer",
            "byline",
            "look");

    private static final Set<String> SMALL = Set.of(
            "de", "del", "la", "le", "les", "du", "of", "upon", "am", "au", "aux", "sur", "the", "and", "al", "el",
            "da", "do");

    private final String text;
    private final Span paragraph;
    private final int start;
    private final int end;
    private int at;
    private boolean capitals;
    private boolean tagged;
    private boolean dated;
    private Optional<String> place = Optional.empty();
    private Optional<PartialDate> date = Optional.empty();

    private DatelineScanner(String text, Span paragraph) {
        this.text = text;
        this.paragraph = paragraph;
        this.start = paragraph.start();
        this.end = Math.min(paragraph.end(), paragraph.start() + LONGEST);
        this.at = start;
    }

    /** The dateline of the first of the opening paragraphs that has one. */
    static Optional<Dateline> firstOf(String text, List<Block> blocks) {
        int paragraphs = 0;
        for (Block block : blocks) {
            if (block.kind() != Block.Kind.PARAGRAPH) {
                continue;
            }
            DatelineScanner scanner = new DatelineScanner(text, block.span());
            Optional<Dateline> dateline = scanner.scan();
            boolean sure = scanner.dated || scanner.tagged || paragraphs == 0 || scanner.shoutsAPlaceOfSeveralWords();
            if (dateline.isPresent() && sure && !scanner.speaksLater(blocks, block)) {
                return dateline;
            }
            if (++paragraphs == 3) {
                break;
            }
        }
        return Optional.empty();
    }

    /** {@code NEW DELHI:} beneath a summary; one word in capitals there may as well be who speaks. */
    private boolean shoutsAPlaceOfSeveralWords() {
        return capitals && place.filter(name -> name.contains(" ")).isPresent();
    }

    /** The dateline that opens {@code paragraph}. */
    static Optional<Dateline> scan(String paragraph) {
        return new DatelineScanner(paragraph, new Span(0, paragraph.length())).scan();
    }

    private Optional<Dateline> scan() {
        skipNote();
        int opening = at;
        readPlace();
        if (place.isPresent()) {
            readRegionAndDate();
        }
        readTag();
        if (place.isEmpty() && !tagged) {
            return Optional.empty();
        }
        if (!readEnd(opening) || at >= end || !startsAReport()) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(Passage.of(text, new Span(start, at)), place, date));
    }

    /** In a transcript every speech opens with a name in capitals and a colon; that is no dateline. */
    private boolean speaksLater(List<Block> blocks, Block dateline) {
        if (dated || tagged || text.charAt(at - 2) != ':') {
            return false;
        }
        for (Block block : blocks) {
            if (block.span().start() > dateline.span().start() && block.kind() == Block.Kind.PARAGRAPH) {
                DatelineScanner other = new DatelineScanner(text, block.span());
                if (other.scan().isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void skipNote() {
        if (peek() != '(') {
            return;
        }
        int close = text.indexOf(')', at);
        if (close < 0 || close >= end) {
            return;
        }
        String first = text.substring(at + 1, close).split("[ ,;:]", 2)[0];
        if (NOTES.contains(Words.lower(first))) {
            at = close + 1;
            skipSpaces();
        }
    }

    private void readPlace() {
        int from = at;
        int last = at;
        int words = 0;
        while (words < 5 && at < end) {
            String word = word();
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            boolean shouting = capital && word.equals(word.toUpperCase(java.util.Locale.ROOT)) && word.length() > 1;
            boolean small = words > 0 && SMALL.contains(word);
            if (words == 0) {
                capitals = shouting && (word.length() > 2 || peek() == ' ');
            }
            if (word.isEmpty()
                    || !(capital || small)
                    || (capitals && !shouting && !small)
                    || (words > 0 && isMonthBeforeDay(word))) {
                break;
            }
            words++;
            last = at;
            if ((peek() != ' ' && peek() != '/') || nextIsMark()) {
                break;
            }
            at++;
        }
        at = last;
        String written = text.substring(from, last);
        boolean label = LABELS.contains(Words.lower(written.split("[ ’']", 2)[0]));
        if (words > 0 && !label && letters(written) >= 3 && (capitals || words <= 3)) {
            place = Optional.of(PlaceNames.normal(written));
        } else {
            at = from;
        }
    }

    private void readRegionAndDate() {
        for (int parts = 0; parts < 3; parts++) {
            int before = at;
            if (peek() == ',' || peek() == '.') {
                at++;
            }
            skipSpaces();
            if (!dated && readDate()) {
                continue;
            }
            boolean parted = before < end && text.charAt(before) == ',' && !dated;
            String region = parted ? region() : "";
            if (region.isEmpty()) {
                at = before;
                return;
            }
            place = place.map(city -> city + ", " + region);
        }
    }

    private String region() {
        int from = at;
        int last = at;
        for (int words = 0; words < 3; words++) {
            String word = word();
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) || Months.named(bare(word)) > 0) {
                break;
            }
            if (peek() == '.' && (at + 1 >= end || " ,".indexOf(text.charAt(at + 1)) >= 0)) {
                at++;
            }
            last = at;
            if (peek() != ' ') {
                break;
            }
            at++;
        }
        at = last;
        return text.substring(from, last);
    }

    private boolean readDate() {
        int from = at;
        int day = number();
        if (day > 0 && peek() == '.') {
            at++;
        }
        skipSpaces();
        String name = word();
        if (day > 0 && name.equals("de")) {
            skipSpaces();
            name = word();
        }
        int month = Months.named(bare(name));
        if (month > 0 && day == 0) {
            if (peek() == '.') {
                at++;
            }
            skipSpaces();
            day = number();
        }
        if (month == 0 || day < 1 || day > 31) {
            at = from;
            return false;
        }
        int afterDay = at;
        int year = year();
        if (year == 0) {
            at = afterDay;
        }
        String written = year > 0
                ? String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)
                : String.format(Locale.ROOT, "--%02d-%02d", month, day);
        date = PartialDate.tryParse(written);
        dated = date.isPresent();
        return dated;
    }

    private int year() {
        if (peek() == ',') {
            at++;
        }
        skipSpaces();
        int year = number();
        return year >= 1900 && year <= 2100 ? year : 0;
    }

    /** An agency's tag: {@code (AP)}, {@code /TASS/}, {@code [Reuters]}. */
    private void readTag() {
        int from = at;
        if (peek() == '.') {
            at++;
        }
        skipSpaces();
        int close = "(/[".indexOf(peek());
        if (close < 0) {
            at = from;
            return;
        }
        int finish = text.indexOf(")/]".charAt(close), at + 1);
        boolean fits = finish > at && finish < end && finish - at <= 60;
        String inside = fits ? text.substring(at + 1, finish) : "";
        boolean named = fits && (place.isPresent() ? isTag(inside) : NameShape.isOrganisation(inside));
        if (named) {
            at = finish + 1;
            tagged = true;
        } else {
            at = from;
        }
    }

    private static boolean isTag(String inside) {
        return !inside.isEmpty() && Character.isLetter(inside.charAt(0)) && Words.count(inside) <= 6;
    }

    /** The mark that ends the dateline, and the white space behind it. */
    private boolean readEnd(int opening) {
        int before = at;
        skipSpaces();
        boolean spaced = at > before;
        char mark = peek();
        boolean dash = mark == '—' || mark == '–' || mark == '―' || mark == '-';
        boolean known = capitals || tagged || dated;
        if (dash) {
            while (at < end && (peek() == '-' || peek() == mark)) {
                at++;
            }
            boolean wide = mark != '-' || spaced || at - before >= 2;
            if (!wide || !(known || spaced) || (at < end && peek() != ' ' && mark == '-' && !known)) {
                return false;
            }
        } else if (mark == ':') {
            boolean bare = !tagged && !dated;
            if (!known || at - opening < 3 || (bare && paragraph.end() - at < SHORTEST_REPORT)) {
                return false;
            }
            at++;
        } else if (mark == '.' && tagged) {
            at++;
        } else if (!(tagged && dated) && !(tagged && text.charAt(before - 1) == '/')) {
            return false;
        }
        if (at < end && (peek() == '-' || peek() == '–' || peek() == '—')) {
            at++;
        }
        int mustBeSpace = at;
        skipSpaces();
        return at > mustBeSpace || (dash && mark != '-');
    }

    /** A report goes on with a capital, a figure or an opening quotation mark. */
    private boolean startsAReport() {
        int c = text.codePointAt(at);
        return Character.isUpperCase(c) || Character.isDigit(c) || "\"“‘'«„$€£".indexOf(c) >= 0 || (tagged && capitals);
    }

    private String word() {
        int from = at;
        while (at < end) {
            char c = text.charAt(at);
            boolean joined = (c == '-' || c == '\'' || c == '’')
                    && at > from
                    && at + 1 < end
                    && Character.isLetter(text.charAt(at + 1));
            boolean point = c == '.'
                    && at > from
                    && at - from <= 3
                    && at + 1 < end
                    && (Character.isUpperCase(text.charAt(at + 1))
                            || (at - from == 2
                                    && Words.lower(text.substring(from, at)).equals("st"))
                            || (at - from == 3 && text.charAt(from + 1) == '.'));
            if (!Character.isLetter(c) && !joined && !point) {
                break;
            }
            at++;
        }
        return text.substring(from, at);
    }

    private int number() {
        int value = 0;
        int from = at;
        while (at < end && at - from < 4 && peek() >= '0' && peek() <= '9') {
            value = value * 10 + peek() - '0';
            at++;
        }
        return value;
    }

    private char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    /** Whether {@code word}, just read, is the month of a day that follows; Janeiro may also end a place. */
    private boolean isMonthBeforeDay(String word) {
        return Months.named(bare(word)) > 0 && at + 1 < end && Character.isDigit(text.charAt(at + 1));
    }

    private boolean nextIsMark() {
        return at + 1 < end && !Character.isLetter(text.charAt(at + 1));
    }

    private void skipSpaces() {
        while (at < end && (Character.isWhitespace(peek()) || peek() == '\u00A0')) {
            at++;
        }
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }
}
