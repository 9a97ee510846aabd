package dictum.article;

import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Block;
import dictum.model.Block.Kind;
import dictum.model.Dateline;
import dictum.model.DictumException;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.PageNotes;
import dictum.model.PartialDate;
import dictum.model.Provenance;
import dictum.model.Snapshot;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a text file into an article: the text stays character for character, and its lines are told apart by what they are there for. */
final class PlainTextReader {
    private static final String SOURCE = "text";

    /** Those of Markdown, which a file has before a headline and perhaps behind it. */
    private static final Pattern HEADING_MARKS = Pattern.compile("^#{1,6}\\h+|\\h+#{1,6}$");

    Article read(Snapshot snapshot) {
        String text = snapshot.charset().decode(snapshot.body().bytes()).toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (Words.count(text) == 0) {
            throw new DictumException(
                    DictumException.Kind.EMPTY,
                    "%s has no words: there is nothing to read".formatted(snapshot.origin()));
        }
        List<Block> blocks = PlainTextBlocks.of(text);
        Optional<Dateline> dateline = DatelineScanner.firstOf(text, blocks);
        return new Article(
                snapshot.doc(),
                snapshot.sha256(),
                dateline.isPresent() ? ItemType.ARTICLE_NEWSPAPER : ItemType.WEBPAGE,
                StopWords.languageOf(text).map(language -> Found.of(language, SOURCE, "its commonest words")),
                firstOf(Kind.HEADLINE, text, blocks),
                firstOf(Kind.STANDFIRST, text, blocks),
                authors(text, blocks),
                Optional.empty(),
                Optional.empty(),
                issued(text, blocks),
                Optional.empty(),
                Optional.empty(),
                dateline,
                text,
                blocks,
                List.of(),
                Optional.of(new Provenance("plain text", "the whole file")),
                PageNotes.damaged(TextDamage.of(text)));
    }

    private static Optional<Found<String>> firstOf(Kind kind, String text, List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().of(text))
                .map(line -> Found.of(Words.tidy(HEADING_MARKS.matcher(line).replaceAll("")), SOURCE, line))
                .findFirst();
    }

    private static List<Found<Author>> authors(String text, List<Block> blocks) {
        List<Found<Author>> authors = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() == Kind.BYLINE) {
                String line = block.span().of(text);
                AuthorNames.in(line).forEach(author -> authors.add(Found.of(author, SOURCE, line)));
            }
        }
        return authors;
    }

    /** The day of publication, only where a line outright says so: "Published March 16, 2020". */
    private static Optional<Found<PartialDate>> issued(String text, List<Block> blocks) {
        for (Block block : blocks) {
            Span span = block.span();
            String line = span.length() <= 80 ? Words.lower(span.of(text)) : "";
            if (line.startsWith("published") || line.startsWith("posted on") || line.startsWith("first published")) {
                Optional<PartialDate> day = DateText.find(line, "");
                if (day.isPresent()) {
                    return day.map(date -> Found.of(date, SOURCE, span.of(text)));
                }
            }
        }
        return Optional.empty();
    }
}
