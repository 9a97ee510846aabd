package dictum.citation;

import dictum.model.Entry;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * Zotero's own RDF: of all files the one that reaches Zotero with nothing lost, each quotation as a note of its article.
 *
 * <p>Resources are named by citation key and identifier, never by address: two captures of one page would become one item.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a>
 */
final class ZoteroRdf extends SourceFormat {
    ZoteroRdf() {
        super(
                "zotero-rdf",
                "refs.rdf",
                "Who said a quotation, when and where stands in the words of its note; Zotero has no field for it.");
    }

    @Override
    void begin(Writer out, Optional<Source> only) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF
                 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                 xmlns:z="http://www.zotero.org/namespaces/export#"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:dcterms="http://purl.org/dc/terms/"
                 xmlns:bib="http://purl.org/net/biblio#"
                 xmlns:foaf="http://xmlns.com/foaf/0.1/">
                """);
    }

    @Override
    void write(Source source, Articles articles, Writer out) throws IOException {
        String type = SourceType.of(source).zotero();
        String node = type.endsWith("Article") ? "bib:Article" : "bib:Document";
        out.write("  <" + node + " rdf:about=\"#" + source.key() + "\">\n");
        element(out, "z:itemType", Optional.of(type));
        element(out, "z:citationKey", Optional.of(source.key()));
        container(out, type, source);
        authors(out, source);
        element(out, "dc:title", source.title());
        // Without this element Zotero takes the day of access for the date of publication.
        element(
                out,
                "dc:date",
                Optional.of(source.issued().map(Object::toString).orElse("")));
        if (source.url().isPresent()) {
            out.write("    <dc:identifier><dcterms:URI><rdf:value>"
                    + Markup.escaped(source.url().get())
                    + "</rdf:value></dcterms:URI></dc:identifier>\n");
        }
        element(
                out,
                "dcterms:dateSubmitted",
                Optional.of(source.reference().accessed().toString()));
        element(out, "z:language", source.language());
        for (String tag : source.tags()) {
            element(out, "dc:subject", Optional.of(tag));
        }
        element(out, "dc:description", Optional.of(String.join("\n", NoteLines.onSource(source))));
        for (Entry entry : source.entries()) {
            out.write("    <dcterms:isReferencedBy rdf:resource=\"#" + memo(entry) + "\"/>\n");
        }
        out.write("  </" + node + ">\n");
        for (Entry entry : source.entries()) {
            out.write("  <bib:Memo rdf:about=\"#" + memo(entry) + "\">\n");
            element(out, "rdf:value", Optional.of(Markup.note(entry)));
            for (String tag : entry.tags()) {
                element(out, "dc:subject", Optional.of(OneLine.of(tag)));
            }
            out.write("  </bib:Memo>\n");
        }
    }

    @Override
    void end(Writer out) throws IOException {
        out.write("</rdf:RDF>\n");
    }

    private static void container(Writer out, String type, Source source) throws IOException {
        String node = switch (type) {
            case "newspaperArticle" -> "bib:Newspaper";
            case "magazineArticle" -> "bib:Periodical";
            case "blogPost" -> "z:Blog";
            default -> "z:Website";
        };
        if (source.publication().isPresent()) {
            part(out, node, source.publication().get());
        }
        if (source.section().isPresent() && type.equals("newspaperArticle")) {
            part(out, "bib:Part", source.section().get());
        }
    }

    private static void part(Writer out, String node, String title) throws IOException {
        out.write("    <dcterms:isPartOf><" + node + "><dc:title>" + Markup.escaped(title) + "</dc:title></" + node
                + "></dcterms:isPartOf>\n");
    }

    /** An organisation is a person with a surname alone. */
    private static void authors(Writer out, Source source) throws IOException {
        if (source.authors().isEmpty()) {
            return;
        }
        out.write("    <bib:authors><rdf:Seq>\n");
        for (ListName author : source.authors()) {
            out.write(
                    "      <rdf:li><foaf:Person><foaf:surname>" + Markup.escaped(author.family()) + "</foaf:surname>");
            if (!author.literal()) {
                String given = author.suffix().isEmpty() ? author.given() : author.given() + ", " + author.suffix();
                out.write("<foaf:givenName>" + Markup.escaped(given) + "</foaf:givenName>");
            }
            out.write("</foaf:Person></rdf:li>\n");
        }
        out.write("    </rdf:Seq></bib:authors>\n");
    }

    private static void element(Writer out, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.write("    <" + name + ">" + Markup.escaped(text.get()) + "</" + name + ">\n");
        }
    }

    private static String memo(Entry entry) {
        return "quotation-" + entry.id();
    }
}
