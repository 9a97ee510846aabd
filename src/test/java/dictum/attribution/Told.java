package dictum.attribution;

import dictum.model.Article;
import dictum.model.Block;
import dictum.model.Dateline;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small article written in a test, with the statements in it marked by their words. */
final class Told {
    private final String text;
    private Optional<PartialDate> issued = Optional.empty();
    private Optional<PartialDate> modified = Optional.empty();
    private Optional<Dateline> dateline = Optional.empty();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private int searched;

    private Told(String text) {
        this.text = text;
    }

    /** Paragraphs are parted by blank lines; one that begins with "## " is a heading. */
    static Told article(String text) {
        return new Told(text.strip());
    }

    Told issued(String date) {
        issued = Optional.of(PartialDate.parse(date));
        return this;
    }

    Told modified(String date) {
        modified = Optional.of(PartialDate.parse(date));
        return this;
    }

    /** The first {@code words} of the text are its dateline. */
    Told dateline(String words, String date) {
        dateline = Optional.of(new Dateline(
                Passage.of(text, new Span(0, words.length())), Optional.empty(), Optional.of(PartialDate.parse(date))));
        if (!text.startsWith(words)) {
            throw new IllegalArgumentException("the text does not begin with " + words);
        }
        return this;
    }

    /** A statement whose content, cue and source are these words, looked for from the start of the statement before; "" for none. */
    Told statement(String speaker, String content, String cue, String source) {
        return statement(
                Optional.of(new Speaker.Person(speaker, Optional.empty(), Optional.empty())), content, cue, source);
    }

    Told statement(Optional<Speaker> speaker, String content, String cue, String source) {
        int start = text.indexOf(content, searched);
        if (start < 0) {
            throw new IllegalArgumentException("not in the text: " + content);
        }
        Span span = new Span(start, start + content.length());
        int paragraph = text.substring(0, start).split("\n\n(?!## )", -1).length - 1;
        attributions.add(new Attribution(
                paragraph,
                Quotation.Kind.INDIRECT,
                Quotation.Act.SPEECH,
                List.of(span),
                near(cue, span),
                near(source, span),
                -1,
                1,
                "test"));
        credits.add(new Credit(speaker, List.of(), 1));
        searched = start;
        return this;
    }

    /** A statement of the first paragraph by the offsets of its content and its cue. */
    Told at(String speaker, int start, int end, int cueStart, int cueEnd) {
        attributions.add(new Attribution(
                0,
                Quotation.Kind.INDIRECT,
                Quotation.Act.SPEECH,
                List.of(new Span(start, end)),
                Optional.of(new Span(cueStart, cueEnd)),
                Optional.empty(),
                -1,
                1,
                "test"));
        credits.add(
                new Credit(Optional.of(new Speaker.Person(speaker, Optional.empty(), Optional.empty())), List.of(), 1));
        return this;
    }

    /** The occurrence of {@code words} nearest to the content and outside it. */
    private Optional<Span> near(String words, Span content) {
        Span best = null;
        for (int at = text.indexOf(words); !words.isEmpty() && at >= 0; at = text.indexOf(words, at + 1)) {
            Span span = new Span(at, at + words.length());
            if (!span.overlaps(content) && (best == null || distance(span, content) < distance(best, content))) {
                best = span;
            }
        }
        if (best == null && !words.isEmpty()) {
            throw new IllegalArgumentException("not in the text outside the content: " + words);
        }
        return Optional.ofNullable(best);
    }

    private static int distance(Span one, Span other) {
        return one.end() <= other.start() ? other.start() - one.end() : one.start() - other.end();
    }

    Frame frame() {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String part : text.split("\n\n", -1)) {
            Block.Kind kind = part.startsWith("## ") ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
            blocks.add(new Block(kind, new Span(at, at + part.length())));
            at += part.length() + 2;
        }
        return Frame.of(new Article(
                "test",
                "0".repeat(64),
                ItemType.ARTICLE_NEWSPAPER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                issued.map(date -> Found.of(date, "test", "")),
                modified.map(date -> Found.of(date, "test", "")),
                Optional.empty(),
                dateline,
                text,
                blocks,
                List.of(),
                Optional.empty()));
    }

    List<Occasion> occasions() {
        return Occasions.of(Clauses.of(frame()), attributions, credits);
    }

    /** The only statement's occasion. */
    Occasion occasion() {
        return occasions().get(0);
    }

    /** The dates as written, "undated" for none. */
    List<String> dates() {
        return occasions().stream()
                .map(each -> each.uttered().date().map(PartialDate::toString).orElse("undated"))
                .toList();
    }
}
