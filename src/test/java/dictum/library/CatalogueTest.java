package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.Article;
import dictum.model.ArticleCorrection;
import dictum.model.ArticleCorrection.Field;
import dictum.model.Author;
import dictum.model.Body;
import dictum.model.CorrectedArticle;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.Found;
import dictum.model.PartialDate;
import dictum.model.Reference;
import dictum.model.Review.Correction;
import dictum.model.Review.Verdict;
import dictum.model.Snapshot;
import dictum.model.SourceFacts;
import dictum.model.Span;
import dictum.model.Uttered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of itself wrongly can be set right, everywhere and for good, and taken back. */
final class CatalogueTest {
    private static final ArticleCorrection WRITERS = ArticleCorrection.NONE.withAuthors(
            List.of(new Author("López García, María José", false), new Author("Ardel News", true)));
    private static final ArticleCorrection MARCH =
            ArticleCorrection.NONE.withIssued(Optional.of(PartialDate.parse("2026-03-13")));

    @TempDir
    Path folder;

    private QuoteLibrary library;
    private String key;
    private Entry tuesday;
    private Entry other;

    @BeforeEach
    void capture() {
        library = QuoteLibrary.open(folder.resolve("library"), Progress.NONE);
        Captured captured = library.capture(page("gates", "2026-02-13"));
        key = captured.key();
        tuesday = captured.entries().get(0);
        other = captured.entries().get(1);
    }

    @AfterEach
    void close() {
        assertThat(library.verify(Progress.NONE).problems()).isEmpty();
        library.close();
    }

    @Test
    void setsWhatThePageHasWrongAndKeepsWhatItSays() {
        Article before = library.article(key).article();
        Catalogued done = library.catalogue()
                .correct(
                        key,
                        WRITERS.withTitle(Optional.of("  The gates   of Port Ardel "))
                                .withPublication(Optional.of("Harbour Courier, City Edition"))
                                .withSection(Optional.of("City"))
                                .withLanguage(Optional.of("EN-gb")),
                        "mira",
                        "the byline has two names");
        assertThat(done.changed()).isTrue();
        Reference now = done.article().now();
        assertThat(now.title()).hasValue("The gates of Port Ardel");
        assertThat(now.authors()).isEqualTo(WRITERS.authors());
        assertThat(now.publication()).hasValue("Harbour Courier, City Edition");
        assertThat(now.section()).hasValue("City");
        assertThat(now.language()).hasValue("en-GB");
        assertThat(now.issued()).isEqualTo(before.issued().map(Found::value));
        assertThat(now.key()).isEqualTo(key);
        assertThat(done.article().asRead().title()).isEqualTo(before.title().map(Found::value));
        assertThat(done.article().corrected())
                .containsExactlyInAnyOrder(
                        Field.TITLE, Field.AUTHORS, Field.PUBLICATION, Field.SECTION, Field.LANGUAGE);
        assertThat(done.article().latest(Field.TITLE).orElseThrow().note()).isEqualTo("the byline has two names");
        assertThat(done.article().latest(Field.ISSUED)).isEmpty();
        assertThat(library.article(key).article()).isEqualTo(before);
        assertThat(library.article(key).reference()).isEqualTo(now);
        assertThat(library.detail(tuesday.id()).entry().reference()).isEqualTo(now);
    }

    @Test
    void isFoundByWhatWasSet() {
        library.catalogue()
                .correct(
                        key,
                        MARCH.withTitle(Optional.of("Sluices of Vael"))
                                .withPublication(Optional.of("Vael Gazette"))
                                .withLanguage(Optional.of("fr")),
                        "mira",
                        "");
        for (String words : List.of("sluices", "outlet:gazette", "issued:2026-03", "lang:fr")) {
            assertThat(Libraries.find(library, Query.parse(words, Query.SPEECH)))
                    .as(words)
                    .hasSize(2);
        }
        for (String words : List.of("outlet:courier", "issued:2026-02", "lang:en", "stuck")) {
            assertThat(Libraries.find(library, Query.parse(words, Query.SPEECH)))
                    .as(words)
                    .isEmpty();
        }
        assertThat(library.counts(Query.ALL).get("outlet")).containsOnlyKeys("Vael Gazette");
        assertThat(library.shelf(9))
                .extracting(one -> one.reference().title())
                .containsExactly(Optional.of("Sluices of Vael"));
    }

    @Test
    void outlivesRereadingRebuildBackupAndRestore() {
        library.catalogue().correct(key, WRITERS, "mira", "two names");
        library.catalogue().correct("article:" + key, MARCH, "ivo", "");
        CorrectedArticle corrected = library.catalogue().article(key);
        List<Entry> all = Libraries.all(library);
        library.capture(page("gates", "2026-02-13"));
        assertThat(library.catalogue().article(key)).isEqualTo(corrected);
        library.rebuild(Progress.NONE);
        assertThat(Libraries.all(library)).isEqualTo(all);
        library.review(other.id(), Verdict.ACCEPTED, Correction.NONE, "mira", "");
        library.undo(other.id(), "mira");
        assertThat(Libraries.all(library)).isEqualTo(all);
        Path copy = folder.resolve("copy.zip");
        library.backup(copy, Progress.NONE);
        library.close();
        QuoteLibrary.restore(copy, folder.resolve("restored"), Progress.NONE);
        library = QuoteLibrary.open(folder.resolve("restored"), Progress.NONE);
        assertThat(library.catalogue().article(key)).isEqualTo(corrected);
        assertThat(Libraries.all(library)).isEqualTo(all);
    }

    @Test
    void isTakenBackStepByStep() {
        Reference asRead = library.article(key).reference();
        List<Entry> before = Libraries.all(library);
        library.catalogue().correct(key, WRITERS, "mira", "");
        library.catalogue().correct(key, MARCH, "mira", "");
        Catalogued back = library.catalogue().undo(key, "ivo");
        assertThat(back.article().corrected()).containsExactly(Field.AUTHORS);
        assertThat(back.redated()).extracting(one -> one.entry().id()).containsExactly(tuesday.id());
        library.catalogue().undo(key, "ivo");
        assertThat(library.article(key).reference()).isEqualTo(asRead);
        assertThat(Libraries.all(library)).isEqualTo(before);
        refused("no correction of " + key, () -> library.catalogue().undo(key, "ivo"));
        library.rebuild(Progress.NONE);
        assertThat(Libraries.all(library)).isEqualTo(before);
    }

    @Test
    void setsThatNobodyIsNamedAndNoDayIsKnown() {
        ArticleCorrection nothing =
                ArticleCorrection.NONE.withAuthors(List.of()).withIssued(Optional.empty());
        Reference now =
                library.catalogue().correct(key, nothing, "mira", "").article().now();
        assertThat(now.authors()).isEmpty();
        assertThat(now.issued()).isEmpty();
        assertThat(now.title()).isPresent();
        assertThat(library.detail(tuesday.id()).entry().quotation().uttered().date())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017", "2017-09", "2017-09-03"})
    void setsADayAsFarAsItIsKnown(String day) {
        Catalogued done = library.catalogue()
                .correct(key, ArticleCorrection.NONE.withIssued(Optional.of(PartialDate.parse(day))), "mira", "");
        assertThat(done.article().now().issued()).hasValue(PartialDate.parse(day));
    }

    @Test
    void tellsWhichDaysAreCountedFromTheOtherDayNow() {
        assertThat(day(tuesday)).hasValue(PartialDate.parse("2026-02-10"));
        Catalogued done = library.catalogue().correct(key, MARCH, "mira", "");
        assertThat(done.redated()).hasSize(1);
        Redated redated = done.redated().get(0);
        assertThat(redated.entry().id()).isEqualTo(tuesday.id());
        assertThat(redated.before().date()).hasValue(PartialDate.parse("2026-02-10"));
        Uttered now = redated.entry().quotation().uttered();
        assertThat(now.date()).hasValue(PartialDate.parse("2026-03-10"));
        assertThat(now.basis()).contains("publication on 13 March 2026");
        assertThat(library.catalogue().correct(key, WRITERS, "mira", "").redated())
                .isEmpty();
    }

    @Test
    void leavesADayThatAPersonSet() {
        PartialDate set = PartialDate.parse("2026-02-09");
        library.review(
                tuesday.id(),
                Verdict.CORRECTED,
                new Correction(
                        Optional.empty(),
                        Optional.of(new Uttered(Optional.of(set), "told by the harbour master")),
                        Optional.empty(),
                        Optional.empty()),
                "mira",
                "");
        Catalogued done = library.catalogue().correct(key, MARCH, "mira", "");
        assertThat(day(tuesday)).hasValue(set);
        assertThat(done.redated()).isEmpty();
        assertThat(done.doubtful()).isEmpty();
    }

    @Test
    void doubtsADayThatStaysSinceWordsWereMarkedByHand() {
        Span words = tuesday.quotation().extent();
        library.moveWords(tuesday.id(), List.of(new Span(words.start(), words.start() + 9)), "mira", "");
        Catalogued done = library.catalogue().correct(key, MARCH, "mira", "");
        assertThat(day(tuesday)).hasValue(PartialDate.parse("2026-02-10"));
        assertThat(done.redated()).isEmpty();
        assertThat(done.doubtful()).extracting(Entry::id).containsExactly(tuesday.id());
    }

    @Test
    void writesNothingDownThatIsSoAlready() {
        Catalogued same = library.catalogue()
                .correct(
                        key,
                        ArticleCorrection.NONE.withTitle(
                                library.article(key).reference().title()),
                        "mira",
                        "");
        assertThat(same.changed()).isFalse();
        assertThat(library.catalogue().article(key).reviews()).isEmpty();
        library.catalogue().correct(key, WRITERS, "mira", "");
        assertThat(library.catalogue().correct(key, WRITERS, "ivo", "").changed())
                .isFalse();
        assertThat(library.catalogue().article(key).reviews()).hasSize(1);
    }

    @Test
    void outranksThePageAndARecord() {
        library.describe(
                key,
                new SourceFacts(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of("de")),
                "mira");
        library.catalogue().correct(key, WRITERS.withLanguage(Optional.of("nl")), "mira", "");
        library.describe(
                key,
                new SourceFacts(
                        Optional.of("Record"), List.of(), Optional.empty(), Optional.empty(), Optional.of("de")),
                "mira");
        assertThat(library.article(key).reference().language()).hasValue("nl");
        assertThat(library.article(key).reference().authors()).isEqualTo(WRITERS.authors());
    }

    @Test
    void isOfOneVersionAndNamesTheOthers() {
        Captured later = library.capture(page("gates", "2026-02-14"));
        Catalogued done = library.catalogue().correct(key, WRITERS, "mira", "");
        assertThat(done.versions()).extracting(Reference::key).containsExactly(later.key());
        assertThat(library.article(later.key()).reference().authors()).isNotEqualTo(WRITERS.authors());
    }

    @Test
    void isCalledByKeyHashOrQuotation() {
        String sha256 = tuesday.reference().sha256();
        for (String called : List.of(
                key,
                "article:" + key,
                "Article: " + key,
                key.toUpperCase(java.util.Locale.ROOT),
                sha256,
                tuesday.id(),
                tuesday.id().substring(0, 6))) {
            assertThat(library.catalogue().article(called).now().key())
                    .as(called)
                    .isEqualTo(key);
        }
        for (String none : List.of("nobody2026nothing", "", "article:", "article:" + tuesday.id(), "0000")) {
            assertThatThrownBy(() -> library.catalogue().article(none))
                    .isInstanceOfSatisfying(
                            DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_ID));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\u200B", "a\nb", "a\rb", "a\u2028b", "a\u0007", "a\u202Eb", "\u2066a\u2069", "a\u202A"
            })
    void refusesWhatIsInNoName(String hostile) {
        Optional<String> value = Optional.of(hostile);
        refused("the title", () -> correct(ArticleCorrection.NONE.withTitle(value)));
        refused("the publication", () -> correct(ArticleCorrection.NONE.withPublication(value)));
        refused("the section", () -> correct(ArticleCorrection.NONE.withSection(value)));
        refused("the language", () -> correct(ArticleCorrection.NONE.withLanguage(value)));
        if (!hostile.isBlank()) {
            refused(
                    "the name of a writer",
                    () -> correct(ArticleCorrection.NONE.withAuthors(List.of(new Author(hostile, false)))));
            refused("the note", () -> library.catalogue().correct(key, WRITERS, "mira", hostile));
        }
        refused("the name of who corrects", () -> library.catalogue().correct(key, WRITERS, hostile, ""));
        assertThat(library.catalogue().article(key).reviews()).isEmpty();
    }

    @Test
    void saysWhatIsRefusedWhereAndHowToMendIt() {
        refused(
                "the title has a line break (U+000A) behind \"The gates\": give it on one line",
                () -> correct(ArticleCorrection.NONE.withTitle(Optional.of("The gates\nof Ardel"))));
        refused(
                "the title has a character that turns the direction of what follows (U+202E) at its start: take it out",
                () -> correct(ArticleCorrection.NONE.withTitle(Optional.of("\u202EThe gates"))));
        refused(
                "the title has 600 characters, of 500 at most",
                () -> correct(ArticleCorrection.NONE.withTitle(Optional.of("a".repeat(600)))));
        refused(
                "\"klingonese!\" is no language",
                () -> correct(ArticleCorrection.NONE.withLanguage(Optional.of("klingonese!"))));
        refused(
                "has no year",
                () -> correct(ArticleCorrection.NONE.withIssued(Optional.of(PartialDate.parse("--03-16")))));
        refused(
                "named twice",
                () -> correct(ArticleCorrection.NONE.withAuthors(
                        List.of(new Author("Ada Okoro", false), new Author(" Ada  Okoro", false)))));
        refused("must set something", () -> correct(ArticleCorrection.NONE));
    }

    @Test
    void doubtsADayAfterTheCapture() {
        Catalogued done = library.catalogue()
                .correct(key, ArticleCorrection.NONE.withIssued(Optional.of(PartialDate.parse("2099"))), "mira", "");
        assertThat(done.article().issuedTooLate().orElseThrow()).startsWith("2099 is later than");
        assertThat(library.catalogue().correct(key, MARCH, "mira", "").article().issuedTooLate())
                .isPresent();
        assertThat(library.catalogue().undo(key, "mira").article().issuedTooLate())
                .isPresent();
        assertThat(library.catalogue().undo(key, "mira").article().issuedTooLate())
                .isEmpty();
    }

    private Catalogued correct(ArticleCorrection set) {
        return library.catalogue().correct(key, set, "mira", "");
    }

    private Optional<PartialDate> day(Entry entry) {
        return library.detail(entry.id()).entry().quotation().uttered().date();
    }

    private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DictumException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.USAGE);
            assertThat(e.getMessage()).contains(why);
        });
    }

    private static Snapshot page(String doc, String day) {
        String html = """
                <!DOCTYPE html><html lang="en"><head><title>Lock gates stuck at Port Ardel</title>
                <link rel="canonical" href="https://harbourcourier.example/%s">
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
                "headline":"Lock gates stuck at Port Ardel","datePublished":"%s",
                "author":{"@type":"Person","name":"Maria Garcia"},
                "publisher":{"@type":"Organization","name":"Harbour Courier"}}</script></head><body><article>
                <h1>Lock gates stuck at Port Ardel</h1>
                <p>“The gates will open again in spring,” said Ada Okoro, the harbour master, on Tuesday. The board of the port
                met at noon and heard that neither of the two gates had moved since the frost set in.</p>
                <p>“Nobody had counted so many boats before,” said Piet Vandermeer. The ferries to Vael wait outside the basin,
                and the fishing fleet lies at the northern quay, where the water is deep enough.</p>
                </article></body></html>
                """.formatted(doc, day);
        return new Snapshot(
                doc,
                doc + ".html",
                Optional.of(URI.create("https://harbourcourier.example/" + doc)),
                Optional.empty(),
                Pages.ACCESSED,
                200,
                List.of(),
                Snapshot.Format.HTML,
                StandardCharsets.UTF_8,
                "default",
                Body.of(html.getBytes(StandardCharsets.UTF_8)));
    }
}
