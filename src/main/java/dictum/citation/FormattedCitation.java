package dictum.citation;

import dictum.model.Author;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A finished citation in plain text: what stands in the running text or the note, and the entry in the list of references.
 *
 * <p>The reference is always the article read, and its author the writer. The person quoted appears in the text only, by
 * "as cited in", "qtd. in" or "quoted in", the way the manuals ask for words found at second hand.
 *
 * @see <a href="https://apastyle.apa.org/style-grammar-guidelines/citations/secondary-sources">APA 7, section 8.6</a>
 */
public final class FormattedCitation {
    private static final Map<Style, StyleEngine> ENGINES = new EnumMap<>(Style.class);

    private FormattedCitation() {}

    /** The citation styles there are. */
    public enum Style {
        /** American Psychological Association, 7th edition. */
        APA("apa", "apa"),
        /** Modern Language Association, 9th edition. */
        MLA("mla", "modern-language-association"),
        /** Chicago Manual of Style, 18th edition, notes and bibliography. */
        CHICAGO_NOTES("chicago-notes", "chicago-notes-bibliography"),
        /** Chicago Manual of Style, 18th edition, author and date. */
        CHICAGO_AUTHOR_DATE("chicago-author-date", "chicago-author-date");

        private final String label;
        private final String resource;

        Style(String label, String resource) {
            this.label = label;
            this.resource = resource;
        }

        /** As given on the command line. */
        public String label() {
            return label;
        }

        /**
         * The style called {@code name}; {@code chicago} alone means notes.
         *
         * @throws DictumException {@code USAGE}, listing the styles, when there is none
         */
        public static Style named(String name) {
            if (name.equals("chicago")) {
                return CHICAGO_NOTES;
            }
            return Arrays.stream(values())
                    .filter(style -> style.label.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new DictumException(
                            DictumException.Kind.USAGE,
                            "no citation style is called \"%s\": choose %s"
                                    .formatted(
                                            name,
                                            Arrays.stream(values())
                                                    .map(Style::label)
                                                    .collect(Collectors.joining(", ")))));
        }
    }

    /**
     * Both halves of a citation.
     *
     * @param inText for {@link Style#CHICAGO_NOTES} the full first note
     * @param reference the list's entry of the article read
     */
    public record Citation(String inText, String reference) {}

    /** The citation of {@code entry} in {@code style}; the first one in a style takes a second or two. */
    public static Citation of(Entry entry, Style style) {
        return new Citation(inText(entry, style), reference(entry.reference(), style));
    }

    private static String reference(Reference reference, Style style) {
        CslItem item = CslItem.of(reference, style != Style.APA);
        if (isChicago(style) && newspaperSigns(reference)) {
            item = item.publicationAsAuthor();
        }
        return item.restore(engine(style).reference(item.data()));
    }

    private static String inText(Entry entry, Style style) {
        CslItem item = CslItem.of(entry.reference(), true);
        if (style == Style.MLA && item.hasAuthors()) {
            // MLA adds the title only where two works would be confused, which the engine cannot tell.
            item = item.untitled();
        }
        if (style == Style.CHICAGO_AUTHOR_DATE && newspaperSigns(entry.reference())) {
            item = item.publicationAsAuthor();
        }
        String article = item.restore(engine(style).citation(item.data()));
        if (wroteIt(entry)) {
            return article;
        }
        return style == Style.CHICAGO_NOTES ? note(entry, article) : inBrackets(entry, style, article);
    }

    private static String inBrackets(Entry entry, Style style, String article) {
        String within =
                article.startsWith("(") && article.endsWith(")") ? article.substring(1, article.length() - 1) : article;
        // MLA names the speaker in the sentence, not in the brackets.
        String speaker = style == Style.MLA
                ? ""
                : speaker(entry).map(name -> name + ", ").orElse("");
        return "(" + speaker + link(entry.quotation(), style) + " " + within + ")";
    }

    private static String note(Entry entry, String article) {
        Quotation quotation = entry.quotation();
        List<String> parts = new ArrayList<>();
        quotation.speaker().map(Speaker::label).map(OneLine::of).ifPresent(parts::add);
        quotation.venue().map(FormattedCitation::occasion).ifPresent(parts::add);
        quotation.uttered().date().map(Days::inWords).ifPresent(parts::add);
        parts.add(link(quotation, Style.CHICAGO_NOTES) + " " + article);
        String note = String.join(", ", parts);
        int first = note.offsetByCodePoints(0, 1);
        return note.substring(0, first).toUpperCase(Locale.ROOT) + note.substring(first);
    }

    /** How the words came to us: a statement without words of its own is cited, not quoted. */
    private static String link(Quotation quotation, Style style) {
        boolean words = quotation.kind() != Quotation.Kind.INDIRECT;
        return switch (style) {
            case APA -> "as cited in";
            case MLA -> words ? "qtd. in" : "cited in";
            case CHICAGO_NOTES, CHICAGO_AUTHOR_DATE -> words ? "quoted in" : "cited in";
        };
    }

    private static Optional<String> speaker(Entry entry) {
        return entry.quotation().speaker().map(ListName::of).map(ListName::family);
    }

    /** {@code interview with Radio Lenn}, {@code press conference, Harbour House}. */
    private static String occasion(Venue venue) {
        String kind = OneLine.of(venue.kind());
        String joint = kind.equals("interview") ? " with " : ", ";
        return venue.name().map(name -> kind + joint + OneLine.of(name)).orElse(kind);
    }

    /** Whether the words are the writer's own: then nothing is at second hand. */
    private static boolean wroteIt(Entry entry) {
        Optional<String> speaker =
                entry.quotation().speaker().flatMap(Speaker::name).map(OneLine::of);
        return speaker.isPresent()
                && entry.reference().authors().stream()
                        .map(Author::name)
                        .map(OneLine::of)
                        .anyMatch(speaker.get()::equalsIgnoreCase);
    }

    /** Chicago lists an unsigned article under the name of its newspaper. */
    private static boolean newspaperSigns(Reference reference) {
        return reference.authors().isEmpty() && reference.publication().isPresent();
    }

    private static boolean isChicago(Style style) {
        return style == Style.CHICAGO_NOTES || style == Style.CHICAGO_AUTHOR_DATE;
    }

    private static StyleEngine engine(Style style) {
        synchronized (ENGINES) {
            return ENGINES.computeIfAbsent(style, wanted -> new StyleEngine(wanted.resource));
        }
    }
}
