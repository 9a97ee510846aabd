package dictum.citation;

import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finished citations: what stands in the running text or the note, and the entries in the list of references.
 *
 * <p>The reference is always the article read, and its author the writer. The person quoted appears in the text only, by
 * "as cited in", "qtd. in" or "quoted in", the way the manuals ask for words found at second hand.
 *
 * @see <a href="https://apastyle.apa.org/style-grammar-guidelines/citations/secondary-sources">APA 7, section 8.6</a>
 */
public final class FormattedCitation {
    private final CitationStyle style;
    private final StyleEngine engine;
    private final Map<String, CslItem> listed = new LinkedHashMap<>();
    private final Map<String, CslItem> cited = new LinkedHashMap<>();

    /** All speakers, by their family names: who shares one is told apart. */
    private final Map<String, Set<ListName>> families = new HashMap<>();

    private FormattedCitation(CitationStyle style) {
        this.style = style;
        this.engine = style.engine();
    }

    /**
     * Both halves of one citation.
     *
     * @param inText for a style with notes the full first note
     * @param reference the list's entry of the article read
     */
    public record Citation(String inText, String reference) {}

    /**
     * Citations of several quotations, which share one list of references.
     *
     * @param inText one for each quotation, in their order
     * @param byKey the reference of each article by the article's key, in the style's order
     */
    public record Citations(List<String> inText, Map<String, String> byKey) {
        public Citations {
            inText = List.copyOf(inText);
            byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        }

        /** One for each article, in the style's order. */
        public List<String> references() {
            return List.copyOf(byKey.values());
        }
    }

    /** The citation of {@code entry} as plain text, its title in the capitals it has; the first in a style takes a second. */
    public static Citation of(Entry entry, CitationStyle style) {
        Citations one = of(List.of(entry), Optional.empty(), style, CitationOutput.TEXT);
        return new Citation(one.inText().get(0), one.references().get(0));
    }

    /** The citations of {@code entries}; where a style wants titles in sentence case, the articles tell names from words. */
    public static Citations of(List<Entry> entries, Articles articles, CitationStyle style, CitationOutput output) {
        return of(entries, Optional.of(articles), style, output);
    }

    private static Citations of(
            List<Entry> entries, Optional<Articles> articles, CitationStyle style, CitationOutput output) {
        FormattedCitation citation = new FormattedCitation(style);
        for (Entry entry : entries) {
            citation.add(entry.reference(), articles.map(known -> known.of(entry)));
            citation.add(speakersOf(entry.quotation()));
        }
        citation.tellApart();
        Map<String, String> byKey =
                new LinkedHashMap<>(citation.engine.references(List.copyOf(citation.listed.values())));
        byKey.replaceAll((key, reference) -> output.of(reference));
        return new Citations(
                entries.stream().map(citation::inText).map(output::of).toList(), byKey);
    }

    private void add(Reference reference, Optional<Article> article) {
        if (listed.containsKey(reference.key())) {
            return;
        }
        CslItem item = CslItem.of(reference, article);
        boolean newspaperSigns = isChicago() && newspaperSigns(reference);
        CslItem inList = newspaperSigns ? item.publicationAsAuthor() : item;
        listed.put(reference.key(), inList);
        // MLA adds the title only where two works would be confused, which the engine cannot tell; Chicago's notes have
        // the title.
        boolean authorOnly = style == CitationStyle.MLA && item.hasAuthors();
        cited.put(reference.key(), authorOnly ? item.untitled() : style == CitationStyle.CHICAGO_NOTES ? item : inList);
    }

    private void add(List<Speaker> speakers) {
        for (Speaker speaker : speakers) {
            ListName name = ListName.of(speaker);
            families.computeIfAbsent(name.family(), family -> new HashSet<>()).add(name);
        }
    }

    /**
     * Articles that the text would cite alike get a letter after the year, in the order of the list; in MLA their titles.
     *
     * <p>The engine has no disambiguation. A style without years has no use for the letter and does not write it.
     */
    private void tellApart() {
        if (listed.size() < 2 || style.isInNotes()) {
            return;
        }
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (String key : engine.references(List.copyOf(listed.values())).keySet()) {
            alike.computeIfAbsent(article(key), text -> new ArrayList<>()).add(key);
        }
        for (List<String> keys : alike.values()) {
            for (int i = 0; keys.size() > 1 && i < keys.size(); i++) {
                String letter = Character.toString('a' + i % 26).repeat(1 + i / 26);
                String key = keys.get(i);
                cited.computeIfPresent(
                        key, (same, item) -> style == CitationStyle.MLA ? listed.get(same) : item.yearSuffix(letter));
                if (style != CitationStyle.MLA) {
                    listed.computeIfPresent(key, (same, item) -> item.yearSuffix(letter));
                }
            }
        }
    }

    private String article(String key) {
        CslItem item = cited.get(key);
        if (item == null) {
            throw new IllegalArgumentException("no article is called " + key);
        }
        return engine.citation(item, List.copyOf(cited.values()));
    }

    private String inText(Entry entry) {
        String article = article(entry.reference().key());
        if (wroteIt(entry)) {
            return article;
        }
        if (style.isInNotes()) {
            return note(entry, article);
        }
        return isNumber(article) ? byNumber(entry, article) : inBrackets(entry, article);
    }

    private String inBrackets(Entry entry, String article) {
        String within =
                article.startsWith("(") && article.endsWith(")") ? article.substring(1, article.length() - 1) : article;
        // MLA names the speaker in the sentence, not in the brackets.
        String speaker = style == CitationStyle.MLA
                ? ""
                : speakers(entry).map(names -> names + ", ").orElse("");
        return "(" + speaker + link(entry.quotation()) + " " + within + ")";
    }

    /** {@code Okoro, quoted in [1]}: the article has a number, and the speaker a place before it. */
    private String byNumber(Entry entry, String number) {
        String joint = number.charAt(0) == MarkedFormat.RAISED ? "" : " ";
        String words = speakers(entry).map(names -> names + ", ").orElse("") + link(entry.quotation()) + joint + number;
        return capitalised(words);
    }

    private String note(Entry entry, String article) {
        Quotation quotation = entry.quotation();
        List<String> parts = new ArrayList<>();
        joined(speakersOf(quotation).stream().map(Speaker::label).toList()).ifPresent(parts::add);
        quotation.venue().map(FormattedCitation::occasion).ifPresent(parts::add);
        quotation.uttered().date().map(Days::inWords).ifPresent(parts::add);
        parts.add(link(quotation) + " " + article);
        return capitalised(String.join(", ", parts));
    }

    private static String capitalised(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /** How the words came to us: a statement without words of its own is cited, not quoted. */
    private String link(Quotation quotation) {
        boolean words = quotation.kind() != Quotation.Kind.INDIRECT;
        return switch (style.secondary()) {
            case AS_CITED_IN -> "as cited in";
            case QTD_IN -> words ? "qtd. in" : "cited in";
            case QUOTED_IN -> words ? "quoted in" : "cited in";
            case CITED_IN -> "cited in";
        };
    }

    /**
     * All who speak, persons by their family names as in a citation; in full where two of them have the same, with initials where
     * somebody does who is cited elsewhere.
     */
    private Optional<String> speakers(Entry entry) {
        List<Speaker> all = speakersOf(entry.quotation());
        long distinct =
                all.stream().map(ListName::of).map(ListName::family).distinct().count();
        return joined(all.stream()
                .map(distinct == all.size() ? this::shortName : Speaker::label)
                .toList());
    }

    /** {@code Okoro}; {@code A. Okoro} beside another Okoro, and {@code Ada Okoro} where that one's initials are the same. */
    private String shortName(Speaker speaker) {
        ListName name = ListName.of(speaker);
        Set<ListName> alike = families.getOrDefault(name.family(), Set.of());
        if (alike.size() < 2 || name.given().isEmpty()) {
            return name.family();
        }
        long sharing = alike.stream()
                .map(ListName::initials)
                .filter(name.initials()::equals)
                .count();
        return sharing > 1 ? speaker.label() : name.initials() + " " + name.family();
    }

    private static List<Speaker> speakersOf(Quotation quotation) {
        List<Speaker> all = new ArrayList<>();
        quotation.speaker().ifPresent(all::add);
        all.addAll(quotation.jointly());
        return all;
    }

    /** {@code Okoro & Moss}, {@code Okoro, Moss, and Berg}: nobody is left out, for no list of references has the others. */
    private Optional<String> joined(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String last = clean(names.get(names.size() - 1));
        if (names.size() == 1) {
            return Optional.of(last);
        }
        String and = style == CitationStyle.APA ? " & " : " and ";
        boolean serial = names.size() > 2 && style != CitationStyle.HARVARD;
        String others = names.subList(0, names.size() - 1).stream()
                .map(FormattedCitation::clean)
                .collect(Collectors.joining(", "));
        return Optional.of(others + (serial ? "," : "") + and + last);
    }

    /** {@code interview with Radio Lenn}, {@code press conference, Harbour House}. */
    private static String occasion(Venue venue) {
        if (venue.kind().startsWith("told")) {
            return clean(Wording.venue(venue));
        }
        String kind = clean(venue.kind());
        String joint = kind.equals("interview") ? " with " : ", ";
        return venue.name().map(name -> kind + joint + clean(name)).orElse(kind);
    }

    private static String clean(String text) {
        return OneLine.of(CitationOutput.withoutMarks(text));
    }

    /** Whether the words are the writer's own: then nothing is at second hand. */
    private static boolean wroteIt(Entry entry) {
        List<Speaker> speakers = speakersOf(entry.quotation());
        return !speakers.isEmpty() && speakers.stream().allMatch(speaker -> isAuthor(speaker, entry.reference()));
    }

    private static boolean isAuthor(Speaker speaker, Reference reference) {
        Optional<String> name = speaker.name().map(OneLine::of);
        return name.isPresent()
                && reference.authors().stream()
                        .map(Author::name)
                        .map(OneLine::of)
                        .anyMatch(name.get()::equalsIgnoreCase);
    }

    /** Chicago lists an unsigned article under the name of its newspaper. */
    private static boolean newspaperSigns(Reference reference) {
        return reference.authors().isEmpty() && reference.publication().isPresent();
    }

    private boolean isChicago() {
        return style == CitationStyle.CHICAGO_NOTES || style == CitationStyle.CHICAGO_AUTHOR_DATE;
    }

    private static boolean isNumber(String citation) {
        return citation.codePoints().noneMatch(Character::isLetter);
    }
}
