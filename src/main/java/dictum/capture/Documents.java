package dictum.capture;

import static dictum.model.DictumException.Kind.BINARY;

import dictum.model.DictumException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells files that are text, but neither a page nor an article: sources of documents, and data. By what they hold, else by their names. */
final class Documents {
    private static final int HEAD = 2048;
    private static final String RTF = "an RTF document";
    private static final String LATEX = "a LaTeX source";
    private static final String JSON = "JSON, which is data";
    private static final String REFERENCES = "a file of references, which 'dictum import' takes";

    private static final Map<String, Pattern> OPENINGS = Map.of(
            RTF,
            Pattern.compile("\\{\\\\rtf"),
            LATEX,
            Pattern.compile("(?:%.*\\R|\\s)*+\\\\(?:documentclass|documentstyle|RequirePackage|begin\\{document\\})"),
            JSON,
            Pattern.compile("\\{\\s*+(?:\"[^\"\\n]*+\"\\s*+:|\\}\\s*+$)|\\[\\s*+\\{\\s*+\""),
            "a PostScript document",
            Pattern.compile("%!PS"),
            REFERENCES,
            Pattern.compile("TY  - [A-Z]|@[A-Za-z]++\\s*+\\{[^\\s,{}]*+,"));

    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry(".rtf", RTF),
            Map.entry(".tex", LATEX),
            Map.entry(".latex", LATEX),
            Map.entry(".json", JSON),
            Map.entry(".jsonl", JSON),
            Map.entry(".ndjson", JSON),
            Map.entry(".bib", REFERENCES),
            Map.entry(".ris", REFERENCES));

    private Documents() {}

    /**
     * Refuses a file that nobody asked to read as it is.
     *
     * @param shown what the error calls it
     * @throws DictumException BINARY with the kind of file and what to do
     */
    static void refuse(String name, byte[] bytes, String shown) {
        if (!Opening.isHtml(bytes)) {
            kindOf(name, bytes).ifPresent(kind -> {
                throw new DictumException(
                        BINARY,
                        "%s is %s, not a web page: save its words as .txt, or as HTML; --as text reads it as it is"
                                .formatted(Shown.of(shown), kind));
            });
        }
    }

    private static Optional<String> kindOf(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        String text = (head.startsWith("\uFEFF") ? head.substring(1) : head).stripLeading();
        String lower = name.toLowerCase(Locale.ROOT);
        return OPENINGS.entrySet().stream()
                .filter(opening -> opening.getValue().matcher(text).lookingAt())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> NAMES.stream()
                        .filter(ending -> lower.endsWith(ending.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
