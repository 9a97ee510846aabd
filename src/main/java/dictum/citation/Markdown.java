package dictum.citation;

import dictum.model.Entry;
import dictum.model.Quotation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Markdown for note apps: a heading for each article and a block quote for each quotation.
 *
 * <p>Front matter tells of the article when the file holds only one, as it does with {@code --split source}. Signs of Markdown in text
 * from a page are escaped.
 *
 * @see <a href="https://spec.commonmark.org/">CommonMark</a>
 */
final class Markdown extends SourceFormat {
    Markdown() {
        super(
                "markdown",
                "quotes.md",
                "The context, the evidence and the exact place of a quotation stay in the library; its identifier leads there.");
    }

    @Override
    void begin(Writer out, Optional<Source> only) throws IOException {
        out.write("---\n");
        if (only.isPresent()) {
            front(out, only.get());
        } else {
            value(out, "title", Optional.of("Quotations"));
        }
        out.write("---\n\n");
    }

    @Override
    void between(Writer out) throws IOException {
        out.write("\n");
    }

    private static void front(Writer out, Source source) throws IOException {
        value(out, "title", source.title());
        value(out, "key", Optional.of(source.key()));
        value(out, "type", Optional.of(source.reference().itemType().csl()));
        values(out, "author", source.authors().stream().map(ListName::inverted).toList());
        value(out, "publication", source.publication());
        value(out, "section", source.section());
        value(out, "date", source.issued().map(Object::toString));
        value(out, "url", source.url());
        value(out, "accessed", Optional.of(source.accessed().toString()));
        value(out, "archive", source.archive());
        value(out, "language", source.language());
        values(out, "tags", source.tags());
        value(out, "sha256", Optional.of(source.reference().sha256()));
    }

    /** A JSON string is a YAML string too. */
    private static void value(Writer out, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.write(name + ": " + JsonLine.of(json -> json.writeString(text.get())) + "\n");
        }
    }

    private static void values(Writer out, String name, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            out.write(name + ":\n");
            for (String text : texts) {
                out.write("  - " + JsonLine.of(json -> json.writeString(text)) + "\n");
            }
        }
    }

    @Override
    void write(Source source, Articles articles, Writer out) throws IOException {
        Links links = new Links(articles);
        out.write("# " + inline(source.title().orElse("(no title)")) + "\n\n");
        out.write(String.join(" · ", facts(source)) + "\n");
        for (Entry entry : source.entries()) {
            quotation(out, entry, links.of(entry));
        }
    }

    private static List<String> facts(Source source) {
        List<String> facts = new java.util.ArrayList<>();
        if (!source.authors().isEmpty()) {
            facts.add(source.reference().authors().stream()
                    .map(author -> inline(author.name()))
                    .collect(Collectors.joining(", ")));
        }
        source.publication().ifPresent(name -> facts.add("*" + inline(name) + "*"));
        facts.add(source.issued().map(Object::toString).orElse("no date"));
        source.url().ifPresent(url -> facts.add("[article](" + destination(url) + ")"));
        source.archive().ifPresent(url -> facts.add("[archived copy](" + destination(url) + ")"));
        facts.add("read " + source.accessed());
        facts.add("`" + source.key() + "`");
        return facts;
    }

    private static void quotation(Writer out, Entry entry, Optional<String> link) throws IOException {
        Quotation quotation = entry.quotation();
        out.write("\n> " + Wording.prose(quotation, Markdown::block) + "\n>\n> — ");
        out.write(
                quotation.speaker().isPresent()
                        ? "**" + inline(Wording.speaker(quotation)) + "**"
                        : "speaker not told");
        Optional<String> said = Wording.said(quotation);
        if (said.isPresent()) {
            out.write(", said " + inline(said.get()));
        }
        out.write(" · " + quotation.kind().label() + " · " + entry.verdict().label());
        if (link.isPresent()) {
            out.write(" · [on the page](" + destination(link.get()) + ")");
        }
        out.write(" · `" + entry.id() + "`\n");
        Optional<String> cautions = Wording.cautions(quotation);
        if (cautions.isPresent()) {
            out.write("\nCaution: " + inline(cautions.get()) + "\n");
        }
        if (!entry.note().isBlank()) {
            out.write("\n" + inline(entry.note()) + "\n");
        }
        if (!entry.tags().isEmpty()) {
            out.write("\n" + entry.tags().stream().map(Markdown::tag).collect(Collectors.joining(" ")) + "\n");
        }
    }

    /** {@code #harbour-bridge}: note apps take letters, digits, hyphen and underscore for one tag. */
    private static String tag(String tag) {
        StringBuilder written = new StringBuilder("#");
        tag.codePoints().forEach(point -> {
            boolean plain = Character.isLetterOrDigit(point) || point == '_' || point == '-' || point == '/';
            written.appendCodePoint(plain ? point : '-');
        });
        return written.toString();
    }

    private static String inline(String text) {
        return escaped(OneLine.of(text));
    }

    /** Words with their paragraphs, inside a block quote. */
    private static String block(String text) {
        StringBuilder lines = new StringBuilder();
        String joint = "";
        for (String line : text.lines().map(OneLine::of).toList()) {
            lines.append(joint).append(escaped(line));
            joint = line.isEmpty() ? "\n> " : "\\\n> ";
        }
        return lines.toString().replace("\\\n> \n> ", "\n>\n> ");
    }

    private static String escaped(String line) {
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (acts(line, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Whether Markdown, or a note app on top of it, would act on that character. */
    private static boolean acts(String line, int at) {
        char c = line.charAt(at);
        return switch (c) {
            case '\\', '`', '*', '_', '[', ']', '<', '>', '~', '$', '|' -> true;
            case '=', '%', '^' ->
                at > 0 && line.charAt(at - 1) == c || at + 1 < line.length() && line.charAt(at + 1) == c;
            case '&' ->
                at + 1 < line.length() && (line.charAt(at + 1) == '#' || Character.isLetter(line.charAt(at + 1)));
            case '#' -> at == 0 || line.charAt(at - 1) == ' ';
            case '+', '-' -> at == 0;
            case '.', ')' -> at > 0 && line.substring(0, at).chars().allMatch(Character::isDigit);
            default -> false;
        };
    }

    private static String destination(String url) {
        return url.replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace(" ", "%20");
    }
}
