package dictum.citation;

import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.Invisible;
import dictum.model.Quotation;
import dictum.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sheet for reading and printing: each quotation in its sentence, with its speaker, its date and how all that is known.
 *
 * <p>One HTML file that loads nothing and runs nothing; text from pages is escaped throughout, and only web addresses become links.
 */
final class EvidenceSheet extends SourceFormat {
    private static final int CONTEXT = 220;

    EvidenceSheet() {
        super("html", "quotes.html", "The sheet is for people; for programs take quotes-csv or csl-json.");
    }

    @Override
    void begin(Writer out, Optional<Source> only) throws IOException {
        String title = only.flatMap(Source::title).orElse("Quotations and their evidence");
        out.write("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                """.formatted(Markup.escaped(title), style()));
    }

    @Override
    void write(Source source, Articles articles, Writer out) throws IOException {
        Links links = new Links(articles);
        out.write("<section class=\"source\" id=\"" + source.key() + "\">\n<header>\n");
        out.write("<h2 dir=\"auto\"" + language(source) + ">"
                + Markup.escaped(source.title().orElse("(no title)")) + "</h2>\n");
        out.write("<p class=\"facts\">" + facts(source) + "</p>\n</header>\n");
        for (Entry entry : source.entries()) {
            quotation(out, source, entry, articles.of(entry), links.of(entry));
        }
        out.write("<footer><p>Read on " + source.accessed() + ". Snapshot <code>sha256 "
                + source.reference().sha256() + "</code></p></footer>\n</section>\n");
    }

    @Override
    void end(Writer out) throws IOException {
        out.write("</main>\n</body>\n</html>\n");
    }

    private static String facts(Source source) {
        StringBuilder facts = new StringBuilder();
        if (!source.reference().authors().isEmpty()) {
            facts.append(source.reference().authors().stream()
                            .map(Author::name)
                            .map(OneLine::of)
                            .map(Markup::escaped)
                            .collect(Collectors.joining(", ")))
                    .append(" · ");
        }
        source.publication()
                .ifPresent(name ->
                        facts.append("<cite>").append(Markup.escaped(name)).append("</cite> · "));
        facts.append(source.issued().map(Days::inWords).orElse("no date"));
        source.url().ifPresent(url -> facts.append(" · ").append(link(url, "article")));
        source.archive().ifPresent(url -> facts.append(" · ").append(link(url, "archived copy")));
        return facts.append(" · <code>").append(source.key()).append("</code>").toString();
    }

    private static void quotation(Writer out, Source source, Entry entry, Article article, Optional<String> link)
            throws IOException {
        Quotation quotation = entry.quotation();
        out.write("<article class=\"" + quotation.kind().label() + "\" id=\"q" + entry.id() + "\">\n");
        out.write("<blockquote dir=\"auto\"" + language(source) + "><p>" + Wording.prose(quotation, Markup::withBreaks)
                + "</p></blockquote>\n");
        out.write("<p class=\"who\" dir=\"auto\">— "
                + (quotation.speaker().isPresent() ? Markup.escaped(Wording.speaker(quotation)) : "speaker not told")
                + "</p>\n");
        out.write("<p class=\"context\" dir=\"auto\"" + language(source) + ">" + context(quotation, article)
                + "</p>\n<dl>\n");
        fact(out, "said", said(quotation));
        Optional<String> cautions = Wording.cautions(quotation);
        if (cautions.isPresent()) {
            fact(out, "caution", cautions.get());
        }
        fact(out, "kind", quotation.kind().label() + ", " + quotation.act().label());
        fact(out, "status", entry.verdict().label() + (entry.note().isBlank() ? "" : ": " + entry.note()));
        if (!entry.tags().isEmpty()) {
            fact(out, "tags", String.join(", ", entry.tags()));
        }
        fact(out, "confidence", QuotationJson.confidence(quotation));
        if (!quotation.evidence().isEmpty()) {
            fact(out, "evidence", String.join("\n", quotation.evidence()));
        }
        out.write("<div><dt>id</dt><dd><code>" + entry.id() + "</code>"
                + link.map(url -> " · " + link(url, "on the page")).orElse("") + "</dd></div>\n</dl>\n</article>\n");
    }

    private static String said(Quotation quotation) {
        String basis = quotation.uttered().basis();
        return Wording.said(quotation).orElse("undated") + (basis.isBlank() ? "" : " (" + basis + ")");
    }

    /** The words where they stand, with what is around them in the same paragraphs. */
    private static String context(Quotation quotation, Article article) {
        String text = article.text();
        if (!quotation.isVerbatimIn(article)) {
            return "";
        }
        int from = start(text, quotation.start());
        int to = end(text, quotation.end());
        StringBuilder context = new StringBuilder(from > 0 && text.charAt(from - 1) != '\n' ? "… " : "");
        int at = from;
        for (Span span : quotation.spans()) {
            context.append(shown(text.substring(at, span.start())))
                    .append("<mark>")
                    .append(shown(span.of(text)))
                    .append("</mark>");
            at = span.end();
        }
        context.append(shown(text.substring(at, to)));
        return context.append(to < text.length() && text.charAt(to) != '\n' ? " …" : "")
                .toString();
    }

    private static String shown(String words) {
        return Markup.withBreaks(Invisible.without(words));
    }

    private static int start(String text, int words) {
        int paragraph = text.lastIndexOf('\n', words - 1) + 1;
        int reach = words - CONTEXT;
        int space = reach <= paragraph ? -1 : text.indexOf(' ', reach);
        return space < 0 || space >= words ? Math.max(paragraph, Math.min(words, Math.max(reach, 0))) : space + 1;
    }

    private static int end(String text, int words) {
        int breaks = text.indexOf('\n', words);
        int paragraph = breaks < 0 ? text.length() : breaks;
        int reach = words + CONTEXT;
        int space = reach >= paragraph ? -1 : text.lastIndexOf(' ', reach);
        return space <= words ? Math.min(paragraph, Math.max(reach, words)) : space;
    }

    private static void fact(Writer out, String name, String text) throws IOException {
        out.write("<div><dt>" + name + "</dt><dd dir=\"auto\">" + Markup.withBreaks(text) + "</dd></div>\n");
    }

    private static String link(String url, String words) {
        boolean web = url.startsWith("https://") || url.startsWith("http://");
        return web
                ? "<a href=\"" + Markup.escaped(url) + "\" rel=\"noreferrer\">" + words + "</a>"
                : words + ": " + Markup.escaped(url);
    }

    private static String language(Source source) {
        return source.language()
                .map(tag -> " lang=\"" + Markup.escaped(tag) + "\"")
                .orElse("");
    }

    private static String style() {
        try (InputStream css = EvidenceSheet.class.getResourceAsStream("evidence-sheet.css")) {
            if (css == null) {
                throw new IllegalStateException("the program is incomplete: it lacks evidence-sheet.css");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("evidence-sheet.css cannot be read", broken);
        }
    }
}
