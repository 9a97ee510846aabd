package dictum.library;

import dictum.model.Article;
import dictum.model.ArticleCorrection;
import dictum.model.ArticleCorrection.Field;
import dictum.model.ArticleReview;
import dictum.model.Author;
import dictum.model.CorrectedArticle;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Reference;
import dictum.model.Relative;
import dictum.model.Snapshot;
import dictum.model.Uttered;
import dictum.store.ArticleReviews;
import dictum.store.Page;
import dictum.store.Store;
import dictum.store.Stored;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What articles say of themselves, title, writers, publication and day, and what people corrected of it.
 *
 * <p>A correction is on the disk when the method returns. It is kept beside the article and never in it, outranks what the page says,
 * outlives every re-reading, and can be taken back. The article's key stays what it was, for it stands in manuscripts.
 */
public final class Catalogue {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_AUTHORS = 200;
    private static final String PREFIX = "article:";

    private final Store store;
    private final ArticleReviews reviews;
    private final PageReading pages;
    private final Function<Snapshot, Article> articles;
    private final Clock clock;
    private final QuoteLibrary library;
    private final Lookup lookup;

    /** @param library whose work and this one's go one after the other */
    Catalogue(Store store, PageReading pages, Function<Snapshot, Article> articles, Clock clock, QuoteLibrary library) {
        this.store = store;
        this.reviews = store.articleReviews();
        this.pages = pages;
        this.articles = articles;
        this.clock = clock;
        this.library = library;
        this.lookup = new Lookup(store);
    }

    /**
     * An article as its page has it and as it was corrected.
     *
     * @param called its citation key, also behind {@code article:}, or the identifier of one of its quotations
     * @throws DictumException {@link Kind#UNKNOWN_ID} or {@link Kind#AMBIGUOUS_ID}; {@link Kind#DAMAGED} when its page is
     */
    public CorrectedArticle article(String called) {
        synchronized (library) {
            library.ready();
            return article(page(called));
        }
    }

    /** As {@link #article}, of an article that people corrected; its page is not read where nobody did. */
    public Optional<CorrectedArticle> corrected(String called) {
        synchronized (library) {
            library.ready();
            Page page = page(called);
            return reviews.of(page.sha256()).isEmpty() ? Optional.empty() : Optional.of(article(page));
        }
    }

    /**
     * Sets what {@code set} says over what was corrected before; what is so already is not written down again.
     *
     * @param note why, possibly empty
     * @throws DictumException {@link Kind#USAGE} when a value is none that an article can have
     */
    public Catalogued correct(String called, ArticleCorrection set, String reviewer, String note) {
        synchronized (library) {
            library.ready();
            Page page = page(called);
            ArticleCorrection checked = checked(set);
            String why = note.isBlank() ? "" : Typed.line("the note", note, LONGEST_NOTE);
            ArticleReview review = review(checked, reviewer, why);
            CorrectedArticle before = article(page);
            boolean stands = checked.applyTo(before.now()).equals(before.now());
            return stands
                    ? new Catalogued(before, false, List.of(), List.of(), List.of())
                    : changed(page, before, () -> {
                        reviews.record(page.sha256(), review);
                        return true;
                    });
        }
    }

    /**
     * Takes back the latest correction of an article.
     *
     * @throws DictumException {@link Kind#USAGE} when there is none
     */
    public Catalogued undo(String called, String reviewer) {
        synchronized (library) {
            library.ready();
            Page page = page(called);
            Typed.line("the name of who takes it back", reviewer, LONGEST_NAME);
            CorrectedArticle before = article(page);
            if (before.reviews().isEmpty()) {
                throw usage(
                        "there is no correction of %s to take back: it is as its page has it".formatted(page.key()));
            }
            return changed(page, before, () -> reviews.undo(page.sha256(), reviewer, clock.instant()));
        }
    }

    private interface Change {
        boolean make();
    }

    private Catalogued changed(Page page, CorrectedArticle before, Change change) {
        Map<String, Uttered> days = new HashMap<>();
        store.quotations(page)
                .forEach(stored ->
                        days.put(stored.kept().id(), stored.entry().quotation().uttered()));
        boolean made = change.make();
        pages.again(page);
        CorrectedArticle now = article(page);
        List<Redated> redated = new ArrayList<>();
        List<Entry> doubtful = new ArrayList<>();
        boolean otherDay = !before.now().issued().equals(now.now().issued());
        for (Stored stored : otherDay ? store.quotations(page) : List.<Stored>of()) {
            Entry entry = stored.entry();
            Optional<PartialDate> day = entry.quotation().uttered().date();
            Uttered was = days.getOrDefault(entry.id(), entry.quotation().uttered());
            if (!was.date().equals(day)) {
                redated.add(new Redated(entry, was));
            } else if (day.isPresent() && !stored.kept().extracted() && !isSet(stored)) {
                doubtful.add(entry);
            }
        }
        return new Catalogued(now, made, redated, doubtful, versions(page));
    }

    /** Whether a person set the day on which the words were said. */
    private static boolean isSet(Stored stored) {
        return stored.kept().standing().correction().uttered().isPresent();
    }

    private List<Reference> versions(Page page) {
        return store.relatives(page).stream()
                .filter(relative -> relative.kind() == Relative.Kind.VERSION)
                .map(Relative::reference)
                .toList();
    }

    private CorrectedArticle article(Page page) {
        Snapshot snapshot = store.snapshot(page.sha256());
        Reference asRead = pages.asRead(page, articles.apply(snapshot), snapshot);
        return new CorrectedArticle(asRead, reviews.together(page.sha256()).applyTo(asRead), reviews.of(page.sha256()));
    }

    private Page page(String called) {
        String name = called.strip();
        boolean article = name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
        String key = article ? name.substring(PREFIX.length()).strip() : name;
        Optional<Page> page = store.pageCalled(key)
                .or(() -> store.pageCalled(key.toLowerCase(Locale.ROOT)))
                .or(() -> store.page(key.toLowerCase(Locale.ROOT)));
        if (page.isPresent()) {
            return page.get();
        }
        if (!article) {
            try {
                return lookup.page(lookup.quotation(key).reference().sha256());
            } catch (DictumException none) {
                if (none.kind() == Kind.AMBIGUOUS_ID) {
                    throw none;
                }
            }
        }
        throw new DictumException(
                Kind.UNKNOWN_ID,
                "no article has the key \"%s\"%s: 'dictum quotes' heads each article with its key"
                        .formatted(Lookup.shortened(key), article ? "" : ", and no quotation is called so"));
    }

    private ArticleReview review(ArticleCorrection set, String reviewer, String note) {
        if (set.isEmpty()) {
            throw usage("a correction must set something: title, authors, publication, section, day or language");
        }
        return new ArticleReview(
                set, Typed.line("the name of who corrects", reviewer, LONGEST_NAME), clock.instant(), note);
    }

    private static ArticleCorrection checked(ArticleCorrection set) {
        ArticleCorrection checked = ArticleCorrection.NONE;
        for (Field field : set.fields()) {
            checked = switch (field) {
                case TITLE ->
                    checked.withTitle(set.title().map(title -> Typed.line("the title", title, LONGEST_TITLE)));
                case AUTHORS -> checked.withAuthors(authors(set.authors()));
                case PUBLICATION ->
                    checked.withPublication(
                            set.publication().map(name -> Typed.line("the publication", name, LONGEST_NAME)));
                case SECTION ->
                    checked.withSection(set.section().map(name -> Typed.line("the section", name, LONGEST_NAME)));
                case ISSUED -> checked.withIssued(set.issued().map(Catalogue::withYear));
                case LANGUAGE -> checked.withLanguage(set.language().map(Catalogue::language));
            };
        }
        return checked;
    }

    private static List<Author> authors(List<Author> given) {
        if (given.size() > MOST_AUTHORS) {
            throw usage("%d writers are too many for an article: %d at most".formatted(given.size(), MOST_AUTHORS));
        }
        List<Author> authors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Author author : given) {
            String name = Typed.line("the name of a writer", author.name(), LONGEST_NAME);
            if (!names.add(name)) {
                throw usage("the writer \"%s\" is named twice".formatted(Lookup.shortened(name)));
            }
            authors.add(new Author(name, author.organisation()));
        }
        return authors;
    }

    private static PartialDate withYear(PartialDate day) {
        if (!day.hasYear()) {
            throw usage("\"%s\" has no year: a day of publication is 2020, 2020-03 or 2020-03-16".formatted(day));
        }
        return day;
    }

    private static String language(String typed) {
        String tag = Typed.line("the language", typed, LONGEST_NAME).replace('_', '-');
        try {
            String proper = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (!proper.startsWith("und")) {
                return proper;
            }
        } catch (IllformedLocaleException none) {
            // told below
        }
        throw usage("\"%s\" is no language: write its tag, as in en, en-GB or es".formatted(Lookup.shortened(tag)));
    }

    private static DictumException usage(String message) {
        return new DictumException(Kind.USAGE, message);
    }
}
