package dictum.citation;

import dictum.model.DictumException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A citation style: one of the eight that come along, or any file in the Citation Style Language. */
public final class CitationStyle {
    /** American Psychological Association, 7th edition. */
    public static final CitationStyle APA = bundled("apa", "apa", "en-US", Secondary.AS_CITED_IN);
    /** Modern Language Association, 9th edition. */
    public static final CitationStyle MLA = bundled("mla", "modern-language-association", "en-US", Secondary.QTD_IN);
    /** Chicago Manual of Style, 18th edition, notes and bibliography. */
    public static final CitationStyle CHICAGO_NOTES =
            bundled("chicago-notes", "chicago-notes-bibliography", "en-US", Secondary.QUOTED_IN);
    /** Chicago Manual of Style, 18th edition, author and date. */
    public static final CitationStyle CHICAGO_AUTHOR_DATE =
            bundled("chicago-author-date", "chicago-author-date", "en-US", Secondary.QUOTED_IN);
    /** Cite Them Right, 12th edition: Harvard. */
    public static final CitationStyle HARVARD =
            bundled("harvard", "harvard-cite-them-right", "en-GB", Secondary.QUOTED_IN);
    /** American Medical Association, 11th edition. */
    public static final CitationStyle AMA = bundled("ama", "american-medical-association", "en-US", Secondary.CITED_IN);
    /** Institute of Electrical and Electronics Engineers. */
    public static final CitationStyle IEEE = bundled("ieee", "ieee", "en-US", Secondary.QUOTED_IN);
    /** American Chemical Society, 2022. */
    public static final CitationStyle ACS = bundled("acs", "american-chemical-society", "en-US", Secondary.QUOTED_IN);

    private static final List<CitationStyle> ALL =
            List.of(APA, MLA, CHICAGO_NOTES, CHICAGO_AUTHOR_DATE, HARVARD, AMA, IEEE, ACS);

    private static final String FILE = ".csl";

    /** How a style says that words were found at second hand. */
    enum Secondary {
        AS_CITED_IN,
        QTD_IN,
        QUOTED_IN,
        CITED_IN
    }

    private final String label;
    private final String xml;
    private final String language;
    private final Secondary secondary;
    private Optional<StyleEngine> engine = Optional.empty();

    private CitationStyle(String label, String xml, String language, Secondary secondary) {
        this.label = label;
        this.xml = xml;
        this.language = language;
        this.secondary = secondary;
    }

    /** The styles that come along. */
    public static List<CitationStyle> all() {
        return ALL;
    }

    /** As given on the command line. */
    public String label() {
        return label;
    }

    /**
     * The style called {@code name}, {@code chicago} alone meaning notes; or the style in the file {@code name}, which ends in
     * {@code .csl}.
     *
     * @throws DictumException {@code USAGE}, listing the styles, when there is none; {@code MISSING} or {@code IO} when the file
     *     cannot be read
     */
    public static CitationStyle named(String name) {
        if (name.endsWith(FILE)) {
            return inFile(name);
        }
        if (name.equals("chicago")) {
            return CHICAGO_NOTES;
        }
        return ALL.stream()
                .filter(style -> style.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new DictumException(
                        DictumException.Kind.USAGE,
                        "no citation style is called \"%s\": choose %s, or name a %s file"
                                .formatted(
                                        name,
                                        ALL.stream().map(CitationStyle::label).collect(Collectors.joining(", ")),
                                        FILE)));
    }

    private static CitationStyle inFile(String name) {
        try {
            String xml = withoutMark(Files.readString(Path.of(name)));
            CitationStyle style = new CitationStyle(name, xml, defaultLocale(xml), Secondary.QUOTED_IN);
            style.engine();
            return style;
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new DictumException(
                    DictumException.Kind.MISSING, "there is no style file \"%s\"".formatted(name), missing);
        } catch (IOException unreadable) {
            throw new DictumException(
                    DictumException.Kind.IO,
                    "cannot read \"%s\": %s".formatted(name, unreadable.getMessage()),
                    unreadable);
        }
    }

    /** Without the byte order mark that some editors put first. */
    private static String withoutMark(String xml) {
        return xml.startsWith("\ufeff") ? xml.substring(1) : xml;
    }

    /** {@code default-locale} of the style, when there is a locale for it here. */
    private static String defaultLocale(String xml) {
        String attribute = "default-locale=\"";
        int at = xml.indexOf(attribute);
        int from = at + attribute.length();
        int end = at < 0 ? -1 : xml.indexOf('"', from);
        String locale = end < 0 ? "en-US" : xml.substring(from, end);
        return CitationStyle.class.getResource("/locales-" + locale + ".xml") == null ? "en-US" : locale;
    }

    Secondary secondary() {
        return secondary;
    }

    /** Whether the style cites in notes. */
    boolean isInNotes() {
        return xml.contains("class=\"note\"");
    }

    /** Made when it is first asked for, as most runs ask for one style only. */
    synchronized StyleEngine engine() {
        if (engine.isEmpty()) {
            try {
                StyleXml.check(xml);
                engine = Optional.of(new StyleEngine(xml, language));
            } catch (IOException | RuntimeException broken) {
                throw new DictumException(
                        DictumException.Kind.USAGE,
                        "%s is no style that can be used here (%s): styles are found at https://www.zotero.org/styles"
                                .formatted(label, broken.getMessage()),
                        broken);
            }
        }
        return engine.get();
    }

    @Override
    public String toString() {
        return label;
    }

    private static CitationStyle bundled(String label, String resource, String language, Secondary secondary) {
        String path = "styles/" + resource + FILE;
        try (InputStream xml = CitationStyle.class.getResourceAsStream(path)) {
            if (xml == null) {
                throw new IllegalStateException("the program is incomplete: it lacks the citation style " + path);
            }
            String style = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            return new CitationStyle(label, style, language, secondary);
        } catch (IOException broken) {
            throw new UncheckedIOException("the citation style " + path + " cannot be read", broken);
        }
    }
}
