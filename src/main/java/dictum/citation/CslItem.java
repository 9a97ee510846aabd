package dictum.citation;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An article as the style engine takes it, with what the engine would spoil held back.
 *
 * <p>The engine sets every title in English capitals, and knows no marks within marks. So the marks are turned beforehand, and
 * a title in another language, or with angle brackets, is rendered as a stand-in and put back by {@link #restore}.
 */
final class CslItem {
    /** From the private use area: no style writes it, and it is taken out of all data. */
    private static final char STAND_IN = '\uE000';

    /** Stands for the newspaper's name: a name is never set in other capitals, or "NPA" would become "Npa". */
    private static final char PUBLICATION = '\uE001';

    private static final String UNTITLED = "[Untitled article]";

    private final Reference reference;
    private final List<ListName> authors;
    private final boolean inMarks;
    private final boolean titled;
    private final boolean contained;

    private CslItem(Reference reference, List<ListName> authors, boolean inMarks, boolean titled, boolean contained) {
        this.reference = reference;
        this.authors = authors;
        this.inMarks = inMarks;
        this.titled = titled;
        this.contained = contained;
    }

    /** @param inMarks whether the style sets the title in quotation marks */
    static CslItem of(Reference reference, boolean inMarks) {
        return new CslItem(
                reference, reference.authors().stream().map(ListName::of).toList(), inMarks, true, true);
    }

    /** The same without its title. */
    CslItem untitled() {
        return new CslItem(reference, authors, inMarks, false, contained);
    }

    /**
     * The same with the newspaper in the place of its author, and as a web page: a newspaper article that is in no newspaper
     * is set like a book.
     */
    CslItem publicationAsAuthor() {
        ListName newspaper = new ListName(clean(reference.publication().orElseThrow()), "", "", true);
        return new CslItem(reference, List.of(newspaper), inMarks, titled, false);
    }

    boolean hasAuthors() {
        return !authors.isEmpty();
    }

    CSLItemData data() {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id("item")
                .type(CSLType.fromString((contained ? reference.itemType() : ItemType.WEBPAGE).csl()))
                .accessed(date(Days.of(reference.accessed())));
        if (titled) {
            item.title(isProtected() ? standIn() : title());
        }
        if (hasAuthors()) {
            item.author(authors.stream().map(CslItem::name).toArray(CSLName[]::new));
        }
        if (contained) {
            reference.publication().ifPresent(name -> item.containerTitle(String.valueOf(PUBLICATION)));
        }
        reference.issued().filter(PartialDate::hasYear).map(CslItem::date).ifPresent(item::issued);
        reference.url().ifPresent(url -> item.URL(url.toString()));
        return item.build();
    }

    /** What the engine rendered, with the title in the place of its stand-in. */
    String restore(String rendered) {
        String named = reference
                .publication()
                .map(name -> rendered.replace(String.valueOf(PUBLICATION), clean(name)))
                .orElse(rendered);
        String restored = isProtected() ? named.replace(String.valueOf(STAND_IN), titleBody()) : named;
        return inMarks ? restored : fullStopInside(restored);
    }

    /** American usage, which the engine follows only for marks of its own. */
    private static String fullStopInside(String rendered) {
        return rendered.replace("’”.", ".’”")
                .replace("”.", ".”")
                .replace("?.”", "?”")
                .replace("!.”", "!”");
    }

    private String title() {
        String title = reference
                .title()
                .map(CslItem::clean)
                .filter(known -> !known.isEmpty())
                .orElse(UNTITLED);
        return inMarks ? TitleQuotes.turned(title) : title;
    }

    private boolean isProtected() {
        Optional<String> language = reference.language();
        boolean english =
                language.isEmpty() || language.get().toLowerCase(Locale.ROOT).startsWith("en");
        return !english || title().indexOf('<') >= 0 || title().equals(UNTITLED);
    }

    /** The stand-in keeps the closing punctuation, since the style may merge it with its own. */
    private String standIn() {
        return STAND_IN + title().substring(titleBody().length());
    }

    private String titleBody() {
        String title = title();
        int end = title.length();
        while (end > 0 && ".,;:!?…’”".indexOf(title.charAt(end - 1)) >= 0) {
            end--;
        }
        return title.substring(0, end);
    }

    private static CSLName name(ListName name) {
        CSLNameBuilder built = new CSLNameBuilder();
        if (name.literal()) {
            return built.literal(clean(name.family())).build();
        }
        built.family(clean(name.family())).given(clean(name.given()));
        return (name.suffix().isEmpty() ? built : built.suffix(clean(name.suffix()))).build();
    }

    private static CSLDate date(PartialDate date) {
        return new CSLDateBuilder().dateParts(Days.parts(date)).build();
    }

    private static String clean(String text) {
        return OneLine.of(text.replace(STAND_IN, ' ').replace(PUBLICATION, ' '));
    }
}
