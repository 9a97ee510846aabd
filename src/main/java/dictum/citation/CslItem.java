package dictum.citation;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import dictum.model.Article;
import dictum.model.Author;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.PlainLetters;
import dictum.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An article as the style engine takes it, with what the engine would spoil held back.
 *
 * <p>The engine has English capitals for every language, knows no marks within marks, sets a suffix before the given name, and
 * changes the capitals of newspapers. So title, newspaper and suffix are rendered as stand-ins from the private use area, which
 * {@link #restore} puts back: the stand-in's own capitals and the mark before it tell what the style asks for.
 */
final class CslItem {
    private static final char STAND_IN = '\uE000';

    /** Follows the stand-in and tells which item it is: the engine forgets that in a list. */
    private static final char FIRST_NUMBER = '\uE100';

    private static final int MOST_ITEMS = 0xF8FF - FIRST_NUMBER;

    /** Follows the number: a capital where the style sets titles in capitals. */
    private static final String PROBE = " q";

    private static final char PUBLICATION = '\uE001';
    private static final char SUFFIX = '\uE006';

    /** Stands before the last of many authors, behind those that a style leaves out. */
    private static final char LAST = '\uE007';

    private static final Pattern BEFORE_LAST = Pattern.compile(",? (?:& |and )?" + LAST);
    private static final String UNTITLED = "[Untitled article]";

    private final Reference reference;
    private final Optional<Article> article;
    private final List<ListName> authors;
    private final boolean titled;
    private final boolean contained;
    private final String yearSuffix;

    private CslItem(
            Reference reference,
            Optional<Article> article,
            List<ListName> authors,
            boolean titled,
            boolean contained,
            String yearSuffix) {
        this.reference = reference;
        this.article = article;
        this.authors = authors;
        this.titled = titled;
        this.contained = contained;
        this.yearSuffix = yearSuffix;
    }

    /** @param article the article itself, whose text tells names from words; without it titles keep the capitals they have */
    static CslItem of(Reference reference, Optional<Article> article) {
        return new CslItem(
                reference,
                article,
                reference.authors().stream()
                        .map(author -> new Author(clean(author.name()), author.organisation()))
                        .map(ListName::of)
                        .toList(),
                true,
                true,
                "");
    }

    /** The same without its title. */
    CslItem untitled() {
        return new CslItem(reference, article, authors, false, contained, yearSuffix);
    }

    /** The same with a letter after its year, which tells it from another article of that year. */
    CslItem yearSuffix(String letter) {
        return new CslItem(reference, article, authors, titled, contained, letter);
    }

    /**
     * The same with the newspaper in the place of its author, and as a web page: a newspaper article that is in no newspaper
     * is set like a book.
     */
    CslItem publicationAsAuthor() {
        String name = MarkedFormat.ITALIC + clean(reference.publication().orElseThrow()) + MarkedFormat.ITALIC_END;
        ListName newspaper = new ListName(name, "", "", true);
        return new CslItem(reference, article, List.of(newspaper), titled, false, yearSuffix);
    }

    /** The same with the first authors and the last, when there are at least {@code min}: the engine has "et al." for the others. */
    CslItem usingLast(int min, int first) {
        if (authors.size() < min || first >= authors.size()) {
            return this;
        }
        ListName last = authors.get(authors.size() - 1);
        List<ListName> some = new ArrayList<>(authors.subList(0, first));
        some.add(new ListName(LAST + last.family(), last.given(), last.suffix(), last.literal()));
        return new CslItem(reference, article, some, titled, contained, yearSuffix);
    }

    boolean hasAuthors() {
        return !authors.isEmpty();
    }

    String key() {
        return reference.key();
    }

    /** In plain letters and lower case, without the article that opens it and the marks before a word, as lists sort titles. */
    String sortTitle() {
        String title = fromFirstWord(
                PlainLetters.of(reference.title().map(CslItem::clean).orElse(""))
                        .toLowerCase(Locale.ROOT));
        for (String opening : List.of("the ", "a ", "an ")) {
            if (title.startsWith(opening)) {
                return fromFirstWord(title.substring(opening.length()));
            }
        }
        return title;
    }

    private static String fromFirstWord(String title) {
        int start = 0;
        while (start < title.length() && !Character.isLetterOrDigit(title.charAt(start))) {
            start++;
        }
        return start == title.length() ? title : title.substring(start);
    }

    /**
     * The item for the engine.
     *
     * @param number by which {@link #number} knows it again
     * @param ending the punctuation that ends the title, for the style to merge with its own
     */
    CSLItemData data(int number, String ending) {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(reference.key())
                .type(CSLType.fromString((contained ? reference.itemType() : ItemType.WEBPAGE).csl()))
                .accessed(date(Days.of(reference.accessed())));
        if (titled) {
            item.title(String.valueOf(STAND_IN) + (char) (FIRST_NUMBER + number % MOST_ITEMS) + PROBE + ending);
        }
        if (hasAuthors()) {
            item.author(authors.stream().map(CslItem::name).toArray(CSLName[]::new));
        }
        if (contained) {
            reference.publication().ifPresent(name -> item.containerTitle(String.valueOf(PUBLICATION)));
        }
        reference.issued().filter(PartialDate::hasYear).map(CslItem::date).ifPresent(item::issued);
        reference.url().ifPresent(url -> item.URL(url.toString()));
        if (!yearSuffix.isEmpty()) {
            item.yearSuffix(yearSuffix);
        }
        return item.build();
    }

    /** The number of the item that {@code rendered} shows; nothing when it shows no title. */
    static OptionalInt number(String rendered) {
        int at = rendered.indexOf(STAND_IN);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(rendered.charAt(at + 1) - FIRST_NUMBER);
    }

    /** The punctuation that ends the title as {@code rendered} without any shows it; mostly none. */
    String ending(String rendered) {
        int at = rendered.indexOf(STAND_IN);
        if (at < 0) {
            return "";
        }
        String title = title(rendered, at);
        return title.substring(bodyEnd(title));
    }

    /** What the engine rendered, with everything in the place of its stand-in. */
    String restore(String rendered) {
        StringBuilder restored = new StringBuilder(rendered.length() + 80);
        boolean inMarks = false;
        int from = 0;
        for (int at = rendered.indexOf(STAND_IN); at >= 0; at = rendered.indexOf(STAND_IN, from)) {
            String title = title(rendered, at);
            inMarks |= markBefore(rendered, at) != ' ';
            restored.append(rendered, from, at).append(title, 0, bodyEnd(title));
            from = at + 2 + PROBE.length();
        }
        String titled = restored.append(rendered.substring(from)).toString();
        String named = reference
                .publication()
                .map(name -> titled.replace(String.valueOf(PUBLICATION), clean(name)))
                .orElse(titled);
        String whole = BEFORE_LAST.matcher(withSuffixes(named)).replaceAll(", … ");
        return inMarks ? whole : fullStopInside(whole);
    }

    /** American usage, which the engine follows only for marks of its own. */
    private static String fullStopInside(String rendered) {
        return rendered.replace("’”.", ".’”")
                .replace("”.", ".”")
                .replace("?.”", "?”")
                .replace("!.”", "!”");
    }

    /** The title as the style wants it at that stand-in: its capitals, and the marks inside it. */
    private String title(String rendered, int at) {
        String known = reference
                .title()
                .map(CslItem::clean)
                .filter(title -> !title.isEmpty())
                .orElse(UNTITLED);
        boolean words = isEnglish() && !known.equals(UNTITLED) && known.indexOf('<') < 0;
        String cased = words ? cased(known, rendered, at) : known;
        return markBefore(rendered, at) == '“' ? TitleQuotes.turned(cased) : TitleQuotes.straightened(cased);
    }

    private String cased(String title, String rendered, int at) {
        boolean capitals = at + 3 < rendered.length() && rendered.charAt(at + 3) == 'Q';
        return capitals
                ? TitleCase.headline(title)
                : article.map(known -> TitleCase.sentence(title, known.text())).orElse(title);
    }

    /** The quotation mark that the style opens before the title, or a space. */
    private static char markBefore(String rendered, int at) {
        char before = at == 0 ? ' ' : rendered.charAt(at - 1);
        return before == '“' || before == '‘' ? before : ' ';
    }

    private boolean isEnglish() {
        return reference.language().isEmpty()
                || reference.language().get().toLowerCase(Locale.ROOT).startsWith("en");
    }

    private static int bodyEnd(String title) {
        int end = title.length();
        while (end > 0 && ".,;:!?…’”".indexOf(title.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** "King, Martin Luther, Jr.": the engine has "King Jr., Martin Luther", in whatever form the style gives the name. */
    private String withSuffixes(String rendered) {
        String named = rendered;
        for (ListName author : authors) {
            if (author.suffix().isEmpty()) {
                continue;
            }
            String stand = " " + SUFFIX;
            String suffix = author.suffix();
            for (String given : author.givenForms()) {
                // A style that writes "ML" writes "Jr" too.
                boolean bare = !given.equals(author.given()) && !given.endsWith(".");
                String ending = bare && suffix.endsWith(".") ? suffix.substring(0, suffix.length() - 1) : suffix;
                named = named.replace(stand + ", " + given, ", " + given + ", " + suffix);
                // Behind a single bare initial, the dot is the sentence's: "King M Jr. Title".
                boolean sentence = given.length() == 2 && given.endsWith(".");
                if (!sentence) {
                    named = named.replace(stand + " " + given, " " + given + " " + ending);
                }
            }
            named = named.replace(stand, " " + suffix).replace(String.valueOf(SUFFIX), suffix);
            if (suffix.endsWith(".")) {
                named = named.replace(suffix + ".", suffix);
            }
        }
        return named;
    }

    private static CSLName name(ListName name) {
        CSLNameBuilder built = new CSLNameBuilder();
        if (name.literal()) {
            return built.literal(name.family()).build();
        }
        built.family(name.family()).given(name.given());
        return (name.suffix().isEmpty() ? built : built.suffix(String.valueOf(SUFFIX))).build();
    }

    private static CSLDate date(PartialDate date) {
        return new CSLDateBuilder().dateParts(Days.parts(date)).build();
    }

    /** On one line, without any character that stands for something here. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(c >= STAND_IN && c <= LAST ? ' ' : c);
        }
        return OneLine.of(clean.toString());
    }
}
