package dictum.article;

import dictum.article.Clue.Field;
import dictum.article.DateText.Dated;
import dictum.model.PartialDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Looks for the day of publication where no place that is meant to hold it does: in the data of the page's scripts, at the head of the
 * text, and at last among all lines of the page, when they give one day and no other.
 */
final class DateSearch {
    /** Names under which scripts keep the day, in lower case and without the marks between their words. */
    private static final Set<String> NAMES = Set.of(
            "datepublished",
            "publisheddate",
            "publishedat",
            "publishdate",
            "publicationdate",
            "firstpublished",
            "firstpublishedat",
            "firstpublication",
            "publishedfirst",
            "publishedon",
            "pubdate",
            "datetimepublished",
            "publishedtime",
            "datecreated",
            "createdat",
            "publicationtime",
            "firstpublishdate",
            "contentpublished",
            "contentpublishdate");

    private static final int LONGEST_NAME = 24;

    /** More days than this in the scripts are those of other stories too. */
    private static final int MOST_DAYS = 1;

    private static final int MOST_BESIDE = 4;
    private static final int LONGEST_LINE = 100;
    private static final int OPENING = 3;
    private static final int ABOVE = 8;

    private DateSearch() {}

    static Optional<Clue> find(PageParts parts, Layout layout, BodyText body) {
        return inScripts(parts)
                .or(() -> atTheHead(body))
                .or(() -> inLines(layout, aboveTheText(layout, body), false))
                .or(() -> inLines(layout, layout.blocks(), true));
    }

    private static Optional<Clue> inScripts(PageParts parts) {
        Set<String> days = new HashSet<>();
        Clue first = null;
        for (Element script : parts.scripts) {
            String data = script.data();
            for (int at = nextQuote(data, 0); at >= 0; at = nextQuote(data, at + 1)) {
                int end = nameEnd(data, at + 1);
                if (end < 0 || !NAMES.contains(Words.key(data.substring(at + 1, end)))) {
                    continue;
                }
                String value = valueBehind(data, end);
                Optional<PartialDate> day = value.isEmpty() ? Optional.empty() : DateText.find(value, "");
                if (day.isPresent() && days.add(day.get().toString()) && first == null) {
                    first = new Clue(Field.ISSUED, value, "script", data.substring(at + 1, end));
                }
            }
        }
        return days.size() <= MOST_DAYS ? Optional.ofNullable(first) : Optional.empty();
    }

    /** Where a name may begin: behind a quotation mark, or behind a brace or a comma in plain JavaScript. */
    private static int nextQuote(String data, int from) {
        for (int i = from; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '"' || c == '\'' || c == '{' || c == ',') {
                return i;
            }
        }
        return -1;
    }

    private static int nameEnd(String data, int from) {
        int i = from;
        while (i < data.length() && i - from <= LONGEST_NAME && isNameLike(data.charAt(i))) {
            i++;
        }
        return i - from > 6 && i - from <= LONGEST_NAME ? i : -1;
    }

    private static boolean isNameLike(char c) {
        return Character.isLetter(c) || c == '_' || c == '-';
    }

    /** The string or number behind a colon at {@code at}, past quotation marks and the backslashes of nested data. */
    private static String valueBehind(String data, int at) {
        int i = at;
        boolean colon = false;
        while (i < data.length() && i < at + 12 && "\"\\': ".indexOf(data.charAt(i)) >= 0) {
            colon |= data.charAt(i) == ':';
            i++;
        }
        int start = i;
        while (i < data.length() && i < start + 40 && "\"\\',}".indexOf(data.charAt(i)) < 0) {
            i++;
        }
        return colon && start < data.length() && Character.isDigit(data.charAt(start)) ? data.substring(start, i) : "";
    }

    /** "(18.01.2018) The farmers …": a day that opens the text. */
    private static Optional<Clue> atTheHead(BodyText body) {
        int count = Math.min(OPENING, body.blocks().size());
        for (int i = 0; i < count; i++) {
            String text = body.blocks().get(i).span().of(body.text());
            String head = text.substring(0, Math.min(text.length(), 60));
            List<Dated> dates = DateText.all(head, "");
            if (!dates.isEmpty() && (dates.get(0).start() <= 2 || isBracketed(head, dates.get(0)))) {
                return Optional.of(
                        new Clue(Field.ISSUED, head.substring(dates.get(0).start()), Clue.VISIBLE, "head of the text"));
            }
        }
        return Optional.empty();
    }

    /** How many words {@code text} has besides its figures. */
    private static int letterWords(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean starts = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            count += starts && Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** "Port Vale, (12.11.2021). …" */
    private static boolean isBracketed(String head, Dated date) {
        return date.start() < 32 && head.charAt(date.start() - 1) == '(';
    }

    /** The blocks just above the text. */
    private static List<TextBlock> aboveTheText(Layout layout, BodyText body) {
        return body.first() < 0 ? List.of() : layout.blocks().subList(Math.max(0, body.first() - ABOVE), body.first());
    }

    /** The day that short lines among {@code blocks} give; when {@code only}, they must give one and no other. */
    private static Optional<Clue> inLines(Layout layout, List<TextBlock> blocks, boolean only) {
        List<Clue> found = new ArrayList<>();
        Set<String> days = new HashSet<>();
        for (TextBlock block : blocks) {
            if (layout.regions().isEmpty()
                    || (layout.regions().get(block.region()).signs() & Signs.NOW) != 0) {
                continue;
            }
            for (String text : block.lines()) {
                if (text.length() > LONGEST_LINE
                        || !DateText.hasDigit(text)
                        || text.indexOf('©') >= 0
                        || text.indexOf('@') >= 0) {
                    continue;
                }
                for (Dated date : DateText.all(text, "")) {
                    if (Words.count(text) > MOST_BESIDE + 5 && letterWords(text) > MOST_BESIDE) {
                        break;
                    }
                    days.add(date.date().toString());
                    boolean changed = VisiblePage.announcesChange(text);
                    found.add(new Clue(
                            changed ? Field.MODIFIED : Field.ISSUED,
                            text.substring(date.start()),
                            Clue.VISIBLE,
                            only ? "the page's only day" : "above the text"));
                }
            }
        }
        Optional<Clue> last = found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
        return days.size() == 1 || !only ? last.filter(clue -> clue.field() == Field.ISSUED) : Optional.empty();
    }
}
