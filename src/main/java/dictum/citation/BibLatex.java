package dictum.citation;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One BibLaTeX entry for each article, its quotations in {@code annote}, which no bibliography prints.
 *
 * <p>News is {@code @article} with {@code entrysubtype}: of all readers' spellings the one that keeps the newspaper's name. Text is
 * UTF-8, with only the characters that TeX acts on escaped; titles stand in double braces, so that no style changes their capitals.
 *
 * @see <a href="https://ctan.org/pkg/biblatex">The biblatex manual, section 2</a>
 */
final class BibLatex extends SourceFormat {
    /** The babel name of a language, by the first part of its BCP 47 tag. */
    private static final Map<String, String> BABEL = Map.ofEntries(
            Map.entry("en", "english"),
            Map.entry("de", "german"),
            Map.entry("fr", "french"),
            Map.entry("es", "spanish"),
            Map.entry("it", "italian"),
            Map.entry("pt", "portuguese"),
            Map.entry("nl", "dutch"),
            Map.entry("da", "danish"),
            Map.entry("sv", "swedish"),
            Map.entry("no", "norwegian"),
            Map.entry("nb", "norwegian"),
            Map.entry("nn", "nynorsk"),
            Map.entry("fi", "finnish"),
            Map.entry("pl", "polish"),
            Map.entry("cs", "czech"),
            Map.entry("ru", "russian"),
            Map.entry("uk", "ukrainian"),
            Map.entry("tr", "turkish"),
            Map.entry("el", "greek"),
            Map.entry("hu", "hungarian"),
            Map.entry("ro", "romanian"));

    BibLatex() {
        super(
                "bibtex",
                "refs.bib",
                "A line break inside a quotation is written ¶, and who said what stands in the annotation's words only.",
                "Zotero imports @article as a journal article, reads a tilde as a lookalike, and drops a backslash.",
                "A tag with a comma becomes two, and pandoc sets quotation marks its own way.");
    }

    @Override
    void write(Source source, Articles articles, Writer out) throws IOException {
        SourceType type = SourceType.of(source);
        boolean online = type.bibEntry().equals("online");
        out.write("@" + type.bibEntry() + "{" + source.key());
        List<ListName> authors = source.authors();
        if (!authors.isEmpty()) {
            field(out, "author", authors.stream().map(BibLatex::name).collect(Collectors.joining(" and ")));
        }
        if (source.title().isPresent()) {
            field(out, "title", "{" + escaped(source.title().get()) + "}");
        }
        if (source.publication().isPresent()) {
            field(out, "journaltitle", escaped(source.publication().get()));
            if (online) {
                // Biber ignores journaltitle here and takes this; Zotero and pandoc do the opposite.
                field(out, "organization", escaped(source.publication().get()));
            }
        }
        if (!type.bibSubtype().isEmpty()) {
            field(out, "entrysubtype", type.bibSubtype());
        }
        if (source.issued().isPresent()) {
            field(out, "date", source.issued().get().toString());
        }
        if (source.url().isPresent()) {
            field(out, "url", address(source.url().get()));
        }
        field(out, "urldate", source.accessed().toString());
        if (source.language().isPresent()) {
            language(out, source.language().get());
        }
        if (!source.tags().isEmpty()) {
            field(out, "keywords", escaped(String.join(", ", source.tags())));
        }
        field(out, "annote", escaped(NoteLines.of(source, NoteLines.JOINT)));
        out.write("\n}\n\n");
    }

    /** In {@code langid} alone: what stands in {@code language} is printed in the reference. */
    private static void language(Writer out, String tag) throws IOException {
        String babel = BABEL.get(tag.split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT));
        field(out, "langid", babel == null ? escaped(tag) : babel);
    }

    /** The tag of a language by what stands in {@code langid}; an unknown name as it stands. */
    static String tag(String langid) {
        return BABEL.entrySet().stream()
                .filter(language -> language.getValue().equalsIgnoreCase(langid.strip()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(langid);
    }

    private static void field(Writer out, String name, String value) throws IOException {
        out.write(",\n  " + name + " = {" + value + "}");
    }

    /** A part with a comma or the word "and" in it is braced, so that nothing splits it. */
    private static String name(ListName name) {
        if (name.literal()) {
            return "{" + escaped(name.family()) + "}";
        }
        StringBuilder written = new StringBuilder(part(name.family()));
        if (!name.suffix().isEmpty()) {
            written.append(", ").append(part(name.suffix()));
        }
        return written.append(", ").append(part(name.given())).toString();
    }

    private static String part(String text) {
        boolean splits = text.contains(",") || (" " + text + " ").contains(" and ");
        return splits ? "{" + escaped(text) + "}" : escaped(text);
    }

    private static String escaped(String text) {
        BitSet pairs = pairs(text);
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '{' -> escaped.append(pairs.get(i) ? "\\{" : "\\textbraceleft{}");
                case '}' -> escaped.append(pairs.get(i) ? "\\}" : "\\textbraceright{}");
                case '$', '&', '#', '_', '%' -> escaped.append('\\').append(c);
                case '^' -> escaped.append("\\^{}");
                case '~' -> escaped.append("\\~{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                default -> escaped.append(c);
            }
        }
        return OneLine.folded(escaped.toString());
    }

    /**
     * Where the braces stand that open and close each other. Biber counts an escaped one too, and a lone one would swallow the rest of
     * the file; pandoc, which does not, leaves out what {@code \textbraceleft} names.
     */
    private static BitSet pairs(String text) {
        BitSet pairs = new BitSet();
        if (text.indexOf('{') < 0) {
            return pairs;
        }
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                open.push(i);
            } else if (text.charAt(i) == '}' && !open.isEmpty()) {
                pairs.set(open.pop());
                pairs.set(i);
            }
        }
        return pairs;
    }

    /** Addresses are read raw; what would end the field or start a command is percent-encoded. */
    private static String address(String url) {
        return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace("^", "%5E");
    }
}
