package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Block;
import dictum.model.Dateline;
import dictum.model.DictumException;
import dictum.model.Found;
import dictum.model.PageNotes;
import dictum.model.PartialDate;
import dictum.model.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads an HTML page into an article: metadata from everything the page says of itself, and the body's text. */
final class HtmlReader {
    Article read(Snapshot snapshot) {
        LeanPage lean = PageScan.check(snapshot);
        Document document = parse(snapshot, lean.open());
        String address = snapshot.address().map(URI::toString).orElse("");
        Layout layout = Layout.of(document);
        PageParts parts = layout.parts();
        Supplier<List<String>> scripts = () -> parts.scripts(lean.scripts());
        Clues clues = Clues.of(document, parts, layout, address);

        Optional<Found<URI>> canonical = CanonicalChoice.choose(clues, snapshot.address());
        Optional<Found<String>> publisher = PublisherChoice.choose(
                clues, new Masthead(layout), canonical.map(Found::value).or(snapshot::address));
        Optional<String> site = publisher.map(Found::value);
        Optional<Found<String>> title = TitleChoice.choose(clues, site);
        Optional<Found<String>> declared =
                clues.first(Field.STANDFIRST).map(clue -> clue.gives(Words.tidy(clue.value())));
        List<Found<Author>> authors = AuthorChoice.choose(clues, site);

        List<String> names =
                authors.stream().map(author -> author.value().name()).toList();
        BodyText shown = BodyText.of(layout, clues, title.map(Found::value), declared.map(Found::value), names);
        boolean dated = clues.about(Field.ISSUED).stream()
                .anyMatch(clue -> !clue.source().equals(Clue.VISIBLE));
        BodyText body = shown.isEmpty(dated)
                ? BodyText.ofHidden(HiddenText.of(document, scripts.get()), title.map(Found::value))
                : shown;
        Refresh.target(document, body.text(), snapshot.address()).ifPresent(target -> {
            throw new DictumException(
                    DictumException.Kind.NO_ARTICLE,
                    "%s: no article found, for the page only leads on to another: dictum capture %s"
                            .formatted(snapshot.origin(), target));
        });
        if (body.isEmpty(dated)) {
            throw noArticle(snapshot);
        }
        boolean signed = authors.stream().anyMatch(author -> !author.value().organisation());
        List<Found<Author>> above = signed ? List.of() : AuthorChoice.above(layout, body.first(), clues, site);
        Optional<Found<String>> language = LanguageChoice.choose(clues, body.text());
        String tag = DayOrder.tag(
                language.map(Found::value).orElse(""),
                canonical.map(Found::value).or(snapshot::address));
        PartialDate latest = PartialDate.of(
                LocalDate.ofInstant(snapshot.accessed(), ZoneOffset.UTC).plusDays(1));
        Optional<Dateline> dateline = DatelineScanner.firstOf(body.text(), body.blocks());
        Optional<Found<PartialDate>> issued = DateChoice.choose(clues, Field.ISSUED, tag, latest)
                .or(() -> DateSearch.find(document, scripts.get(), layout, body, title.map(Found::value))
                        .filter(clue -> !DateChoice.isChange(clues, clue))
                        .flatMap(clue -> DateChoice.choose(new Clues(List.of(clue)), Field.ISSUED, tag, latest)))
                .or(() -> dateline.flatMap(HtmlReader::released))
                .or(() -> DateChoice.withoutDay(clues, Field.ISSUED, latest));
        Optional<Found<PartialDate>> modified = DateChoice.choose(clues, Field.MODIFIED, tag, latest)
                .or(() -> DateChoice.withoutDay(clues, Field.MODIFIED, latest));
        Optional<Found<String>> section = clues.first(Field.SECTION).map(clue -> clue.gives(Words.tidy(clue.value())));
        Optional<Found<Boolean>> free = AccessChoice.choose(clues);
        List<Found<Author>> writers = above.isEmpty() ? authors : above;
        Rivals rivals = new Rivals(clues)
                .language(language)
                .words("title", Field.TITLE, title)
                .words("standfirst", Field.STANDFIRST, declared)
                .authors(writers)
                .words("publisher", Field.PUBLISHER, publisher)
                .words("section", Field.SECTION, section)
                .days("issued", Field.ISSUED, issued, tag, latest)
                .days("modified", Field.MODIFIED, modified, tag, latest)
                .address(canonical, snapshot.address())
                .access(free);
        PageNotes notes = new PageNotes(
                free,
                isAmp(document),
                parts.link("amphtml")
                        .flatMap(link -> CanonicalChoice.webAddress(link.strip(), snapshot.address())
                                .map(amp -> Found.of(amp, Clue.META, "link rel=amphtml: " + link))),
                rivals.found(),
                body.supplied(),
                TextDamage.of(body.text()));
        List<Block> blocks = body.blocks();
        return new Article(
                snapshot.doc(),
                snapshot.sha256(),
                ItemTypeChoice.choose(
                        clues,
                        issued.map(Found::value),
                        dateline.isPresent(),
                        title.isPresent() && (publisher.isPresent() || !writers.isEmpty()),
                        address),
                language,
                title,
                declared.or(() -> body.standfirst()
                        .map(seen -> Found.of(Words.tidy(seen), Clue.VISIBLE, "above the text: " + seen))),
                writers,
                publisher,
                section,
                issued,
                modified,
                canonical,
                dateline,
                body.text(),
                blocks,
                body.asides(),
                Optional.of(body.basis()),
                notes);
    }

    /** Whether the page's first element says so: {@code <html amp>} or {@code <html ⚡>}. */
    private static boolean isAmp(Document document) {
        Element root = document.firstElementChild();
        return root != null
                && root.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .anyMatch(name -> name.equalsIgnoreCase("amp") || name.startsWith("⚡"));
    }

    /** The day in the dateline of a press release, which is given with its year: "PORT VALE, Jan. 12, 2026 —". */
    private static Optional<Found<PartialDate>> released(Dateline dateline) {
        return dateline.date()
                .filter(date -> date.calendarDay().isPresent())
                .map(date -> Found.of(
                        date, Clue.VISIBLE, "dateline: " + dateline.passage().text()));
    }

    /** The whole page. */
    static Document parse(Snapshot snapshot) {
        return parse(snapshot, snapshot.body().open());
    }

    private static Document parse(Snapshot snapshot, InputStream bytes) {
        String base = snapshot.address().map(URI::toString).orElse("");
        try (InputStream page = bytes) {
            return Jsoup.parse(page, snapshot.charset().name(), base, Parser.htmlParser());
        } catch (IOException unreadable) {
            throw new DictumException(
                    DictumException.Kind.IO,
                    "%s could not be decoded as %s".formatted(snapshot.origin(), snapshot.charset()),
                    unreadable);
        }
    }

    private static DictumException noArticle(Snapshot snapshot) {
        return new DictumException(DictumException.Kind.NO_ARTICLE, """
                %s: no article found, for the page holds no running text. If it shows one in the browser, it is made there \
                by a script or stands behind a login: save the page from the browser and read that file, or paste the \
                text into a .txt file.""".formatted(snapshot.origin()));
    }
}
