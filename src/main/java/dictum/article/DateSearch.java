package dictum.article;

import dictum.article.Clue.Field;
import dictum.article.DateText.Dated;
import dictum.model.PartialDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
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

    /** Shorter attributes hold no data about an article. */
    private static final int SHORTEST_DATA = 60;

    /** A script that only writes a day in its place is short. */
    private static final int LONGEST_WRITER = 120;

    private static final int MOST_BESIDE = 4;
    private static final int SHORTEST_TITLE = 12;
    private static final int LONGEST_LABEL = 50;
    private static final int LONGEST_LINE = 100;
    private static final int OPENING = 3;
    private static final int ABOVE = 8;

    private DateSearch() {}

    static Optional<Clue> find(
            Document document, List<String> scripts, Layout layout, BodyText body, Optional<String> title) {
        return inData(scripts, "script")
                .or(() -> inData(attributes(document), "attribute"))
                .or(() -> written(scripts))
                .or(() -> atTheHead(body))
                .or(() -> inLines(layout, aboveTheText(layout, body), false))
                .or(() -> inLines(layout, leftOut(layout, body), false))
                .or(() -> inLines(layout, layout.blocks(), true))
                .or(() -> title.flatMap(own -> besideItself(layout, own)))
                .or(() -> besideTheSign(layout));
    }

    /** Data that stands in attributes for scripts to work on. */
    private static List<String> attributes(Document document) {
        List<String> data = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                if (value.length() > SHORTEST_DATA && value.indexOf('{') >= 0 && value.indexOf('"') >= 0) {
                    data.add(value);
                }
            }
        }
        return data;
    }

    /** The day that a short script in the page writes in its place, as {@code show("2020/04/17 01:43")} does, when there is one alone. */
    private static Optional<Clue> written(List<String> scripts) {
        Set<String> days = new HashSet<>();
        Clue first = null;
        for (String script : scripts) {
            if (script.length() > LONGEST_WRITER || script.indexOf('(') < 0 || !DateText.hasDigit(script)) {
                continue;
            }
            int at = script.indexOf('(') + 1;
            String told = script.substring(Math.min(at + 1, script.length()));
            boolean literal = at < script.length() && (script.charAt(at) == '"' || script.charAt(at) == '\'');
            Optional<PartialDate> day = literal ? DateText.find(told, "") : Optional.empty();
            if (day.isPresent() && days.add(day.get().toString()) && first == null) {
                first = new Clue(Field.ISSUED, told, "script", "written in its place");
            }
        }
        return days.size() == 1 ? Optional.ofNullable(first) : Optional.empty();
    }

    /** A list of stories on the page that holds this one too, by its title, with the day in the same element. */
    private static Optional<Clue> besideItself(Layout layout, String title) {
        String key = Words.key(title);
        List<TextBlock> blocks = layout.blocks();
        for (int i = 0; i < blocks.size() && key.length() >= SHORTEST_TITLE; i++) {
            if (!Words.key(blocks.get(i).text()).equals(key)) {
                continue;
            }
            int parent = layout.regions().get(blocks.get(i).region()).parent();
            for (int beside : new int[] {i - 1, i + 1}) {
                if (beside < 0
                        || beside >= blocks.size()
                        || layout.regions().get(blocks.get(beside).region()).parent() != parent) {
                    continue;
                }
                String text = blocks.get(beside).text();
                if (isLabel(text) && DateText.all(text, "").size() == 1) {
                    return Optional.of(new Clue(Field.ISSUED, text, Clue.VISIBLE, "beside its title in a list"));
                }
            }
        }
        return Optional.empty();
    }

    /** "© 19.12.2019": the line of rights gives a whole day rather than a year, and the page no other. */
    private static Optional<Clue> besideTheSign(Layout layout) {
        for (TextBlock block : layout.blocks()) {
            int sign = block.text().indexOf('©');
            if (sign >= 0 && block.text().length() <= LONGEST_LINE) {
                String rights = block.text().substring(sign + 1);
                List<Dated> dates = DateText.all(rights, "");
                if (dates.size() == 1 && dates.get(0).start() <= 2) {
                    return Optional.of(new Clue(Field.ISSUED, rights, Clue.VISIBLE, "line of rights"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Clue> inData(List<String> scripts, String source) {
        Set<String> days = new HashSet<>();
        Clue first = null;
        for (String data : scripts) {
            for (int at = nextQuote(data, 0); at >= 0; at = nextQuote(data, at + 1)) {
                int end = nameEnd(data, at + 1);
                if (end < 0 || !NAMES.contains(Words.key(data.substring(at + 1, end)))) {
                    continue;
                }
                String value = valueBehind(data, end);
                Optional<PartialDate> day = value.isEmpty() ? Optional.empty() : DateText.find(value, "");
                if (day.isPresent() && days.add(day.get().toString()) && first == null) {
                    first = new Clue(Field.ISSUED, value, source, data.substring(at + 1, end));
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
            if (!dates.isEmpty() && (dates.get(0).start() <= 2 || isBracketed(head, dates.get(0)) || isLabel(text))) {
                return Optional.of(
                        new Clue(Field.ISSUED, head.substring(dates.get(0).start()), Clue.VISIBLE, "head of the text"));
            }
        }
        return Optional.empty();
    }

    /** "Post by mira » 21.01.2009, 05:42": a line with hardly more than the day. */
    private static boolean isLabel(String text) {
        return text.length() <= LONGEST_LABEL
                && DateText.wordsBeside(text) <= MOST_BESIDE
                && !DateLabels.announcesChange(text)
                && !DateLabels.tellsOfAMember(text);
    }

    /** "Port Vale, (12.11.2021). …" */
    private static boolean isBracketed(String head, Dated date) {
        return date.start() < 32 && head.charAt(date.start() - 1) == '(';
    }

    /** The blocks just above the text. */
    private static List<TextBlock> aboveTheText(Layout layout, BodyText body) {
        return body.first() < 0 ? List.of() : layout.blocks().subList(Math.max(0, body.first() - ABOVE), body.first());
    }

    /** What stands among the first blocks of the text and is not of it. */
    private static List<TextBlock> leftOut(Layout layout, BodyText body) {
        if (body.first() < 0) {
            return List.of();
        }
        int end = Math.min(layout.blocks().size(), body.first() + ABOVE / 2);
        return layout.blocks().subList(body.first(), end).stream()
                .filter(block -> !body.text().contains(block.text()))
                .limit(1)
                .toList();
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
                        || text.indexOf('@') >= 0
                        || DateLabels.tellsOfAMember(text)) {
                    continue;
                }
                List<Dated> dates = DateText.all(text, "");
                int from = 0;
                for (Dated date : dates) {
                    if (Words.count(text) > MOST_BESIDE + 5 && DateText.wordsBeside(text) > MOST_BESIDE) {
                        break;
                    }
                    days.add(date.date().toString());
                    boolean changed = dates.size() == 1
                            ? DateLabels.announcesChange(text)
                            : DateLabels.endsInChange(text.substring(from, date.start()));
                    from = date.end();
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
