package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.article.Clue.Field;
import dictum.model.Author;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice for each field among rival clues. */
final class ChoicesTest {
    private static final Optional<String> SITE = Optional.of("Vale Gazette");

    private static Clue clue(Field field, String value, String source) {
        return new Clue(field, value, source, source.equals(Clue.JSON_LD) ? "NewsArticle.headline" : "field");
    }

    private static Optional<String> title(Clue... clues) {
        return TitleChoice.choose(new Clues(List.of(clues)), SITE).map(Found::value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bridge closed | Vale Gazette; Bridge closed",
                "Bridge closed - News - Vale Gazette; Bridge closed - News",
                "Bridge closed – The Vale Gazette; Bridge closed",
                "Vale Gazette: Bridge closed; Bridge closed",
                "Bridge closed - for good; Bridge closed - for good",
                "Bridge: what now?; Bridge: what now?",
            })
    void cutsTheSiteOffTheTitle(String written, String title) {
        assertThat(title(clue(Field.TITLE, written, Clue.META))).contains(title);
    }

    @Test
    void prefersTheHeadlineThatAnotherPlaceConfirms() {
        assertThat(title(
                        clue(Field.TITLE, "You won't believe this bridge", Clue.OPEN_GRAPH),
                        clue(Field.TITLE, "Bridge “closed” - Local - Vale Gazette", Clue.META),
                        clue(Field.TITLE, "Bridge “closed”", Clue.VISIBLE)))
                .contains("Bridge “closed”");
    }

    @Test
    void takesNoSiteNameForATitle() {
        assertThat(title(
                        clue(Field.TITLE, "Vale Gazette", Clue.OPEN_GRAPH),
                        clue(Field.TITLE, "Bridge closed", Clue.VISIBLE)))
                .contains("Bridge closed");
    }

    @Test
    void prefersAPersonToABody() {
        Clues clues = new Clues(List.of(
                clue(Field.AUTHOR, "Vale Gazette", Clue.META),
                clue(Field.AUTHOR, "By Ada Okoro, political editor", Clue.VISIBLE)));
        assertThat(AuthorChoice.choose(clues, SITE))
                .extracting(Found::value)
                .containsExactly(new Author("Ada Okoro", false));
    }

    @Test
    void givesTheBodyWhenNoPersonIsNamed() {
        Clues clues = new Clues(List.of(clue(Field.AUTHOR, "AFP", Clue.META)));
        assertThat(AuthorChoice.choose(clues, SITE)).extracting(Found::value).containsExactly(new Author("AFP", true));
    }

    @Test
    void keepsTheDayAsWrittenButTrustsTheAddressOverUtc() {
        PartialDate latest = PartialDate.ofDay(2026, 1, 1);
        Clue utc = clue(Field.ISSUED, "2023-11-09T01:49:09Z", Clue.META);
        Clue local = clue(Field.ISSUED, "2023-11-09T01:49:09+01:00", Clue.META);
        Clue address = clue(Field.ISSUED, "2023/11/08", Clue.ADDRESS);
        assertThat(day(latest, utc)).isEqualTo("2023-11-09");
        assertThat(day(latest, utc, address)).isEqualTo("2023-11-08");
        assertThat(day(latest, local, address)).isEqualTo("2023-11-09");
        assertThat(day(PartialDate.ofDay(2020, 1, 1), utc)).isEmpty();
    }

    @Test
    void believesAClockThatShowsTheVeryMinuteRatherThanTodaysDay() {
        PartialDate latest = PartialDate.ofDay(2026, 1, 1);
        Clue utc = clue(Field.ISSUED, "2023-11-09T01:49:09Z", Clue.META);
        Clue today = clue(Field.ISSUED, "November 9th 2023", Clue.VISIBLE);
        Clue shown = clue(Field.ISSUED, "November 8, 2023 at 5:49 p.m.", Clue.VISIBLE);
        assertThat(day(latest, utc, today, shown)).isEqualTo("2023-11-08");
        assertThat(day(latest, utc, today)).isEqualTo("2023-11-09");
    }

    @Test
    void believesNoDayThatIsShownOfAPageChangedBefore() {
        PartialDate latest = PartialDate.ofDay(2026, 1, 1);
        Clue today = clue(Field.ISSUED, "26.02.2020", Clue.VISIBLE);
        Clue shown = clue(Field.ISSUED, "1.5.2017", Clue.VISIBLE);
        Clue changed = clue(Field.MODIFIED, "2017-05-02T17:05:00+0200", Clue.META);
        assertThat(day(latest, today, changed)).isEmpty();
        assertThat(day(latest, today, shown, changed)).isEqualTo("2017-05-01");
        assertThat(day(latest, today, new Clue(Field.ISSUED, "2017-05-01", Clue.META, "date")))
                .isEqualTo("2017-05-01");
    }

    @Test
    void takesTheEarlierDayOfAnAddressThatIsOlderThanTheFields() {
        PartialDate latest = PartialDate.ofDay(2026, 1, 1);
        Clue moved = clue(Field.ISSUED, "2019-06-17", Clue.JSON_LD);
        assertThat(day(latest, moved, clue(Field.ISSUED, "2017-07-12", Clue.ADDRESS)))
                .isEqualTo("2017-07-12");
        assertThat(day(latest, moved, clue(Field.ISSUED, "2020-07-12", Clue.ADDRESS)))
                .isEqualTo("2019-06-17");
    }

    @Test
    void takesTheDayBelowTheHeadlineWhereTheFieldsHoldThatOfTheLastChange() {
        PartialDate latest = PartialDate.ofDay(2026, 1, 1);
        Clue filled = clue(Field.ISSUED, "2025-11-05T10:00:00Z", Clue.JSON_LD);
        Clue change = clue(Field.MODIFIED, "2025-11-05T09:59:00Z", Clue.JSON_LD);
        Clue shown = new Clue(Field.ISSUED, "January 31, 2024", Clue.VISIBLE, VisiblePage.LINE);
        assertThat(day(latest, filled, change, shown)).isEqualTo("2024-01-31");
        // published before the change: the fields know more than the moment of the change
        Clue later = clue(Field.MODIFIED, "2025-11-05T10:05:00Z", Clue.JSON_LD);
        assertThat(day(latest, filled, later, shown)).isEqualTo("2025-11-05");
        assertThat(day(latest, filled, shown)).isEqualTo("2025-11-05");
        // days of other stories, and a month that is not certain
        Clue other = new Clue(Field.ISSUED, "February 2, 2024", Clue.VISIBLE, VisiblePage.LINE);
        assertThat(day(latest, filled, change, shown, other)).isEqualTo("2025-11-05");
        Clue figures = new Clue(Field.ISSUED, "01/02/2024", Clue.VISIBLE, VisiblePage.LINE);
        assertThat(day(latest, filled, change, figures)).isEqualTo("2025-11-05");
    }

    private static String day(PartialDate latest, Clue... clues) {
        return DateChoice.choose(new Clues(List.of(clues)), Field.ISSUED, "en", latest)
                .map(found -> found.value().toString())
                .orElse("");
    }

    /** The publication of a page at {@code https://www.vale-gazette.test/}. */
    private static String atVale(Clue... clues) {
        return PublisherChoice.choose(
                        new Clues(List.of(clues)),
                        new Masthead(Layout.of(Pages.document(""))),
                        Optional.of(URI.create("https://www.vale-gazette.test/news/bridge")))
                .map(Found::value)
                .orElse("");
    }

    private static Clue site(String name) {
        return clue(Field.PUBLISHER, name, Clue.OPEN_GRAPH);
    }

    @Test
    void choosesThePartOfASlogansLineThatTheAddressConfirms() {
        assertThat(atVale(site("News, Weather, Tides | Vale Gazette"))).isEqualTo("Vale Gazette");
        assertThat(atVale(site("Everything afloat - The Vale Gazette - Online")))
                .isEqualTo("The Vale Gazette");
        assertThat(atVale(site("Harbour Post | News, Weather, Tides"))).isEqualTo("Harbour Post");
    }

    @Test
    void prefersTheAddressToAPersonAnAgencyOrAnOwnerOfAnotherName() {
        Clue address = site("vale-gazette.test");
        for (String type : List.of("Person", "Organization")) {
            String evidence = "NewsArticle.publisher.name (" + type + ")";
            assertThat(atVale(address, new Clue(Field.PUBLISHER, "Tom Okoro", Clue.JSON_LD, evidence)))
                    .isEqualTo("vale-gazette.test");
            assertThat(atVale(address, new Clue(Field.PUBLISHER, "The Gazette of Vale", Clue.JSON_LD, evidence)))
                    .isEqualTo("The Gazette of Vale");
        }
        assertThat(atVale(address, clue(Field.PUBLISHER, "Harbour Holdings Ltd", Clue.JSON_LD)))
                .isEqualTo("vale-gazette.test");
        assertThat(atVale(address, clue(Field.PUBLISHER, "Vale Gazette Ltd", Clue.JSON_LD)))
                .isEqualTo("Vale Gazette Ltd");
    }

    @Test
    void keepsTheEndingOfANameThatIsAnAddressWithCapitals() {
        assertThat(atVale(site("valegazette"), clue(Field.PUBLISHER, "ValeGazette.test", Clue.JSON_LD)))
                .isEqualTo("ValeGazette.test");
        assertThat(atVale(site("valegazette"), clue(Field.PUBLISHER, "valegazette.test", Clue.JSON_LD)))
                .isEqualTo("valegazette");
    }

    @Test
    void takesNoNameOfAFirstPage() {
        assertThat(atVale(site("Homepage"))).isEmpty();
        assertThat(atVale(site("Startseite"), clue(Field.PUBLISHER, "Harbour Post", Clue.JSON_LD)))
                .isEqualTo("Harbour Post");
    }

    @Test
    void readsTheMastheadOffTheTitleByTheAddressAlone() {
        for (String title : List.of(
                "Bridge closed – Vale Gazette",
                "Bridge closed - Vale Gazette - Home - Harbour",
                "Bridge closed › Vale Gazette",
                "Bridge closed | Gazette Company of Vale")) {
            String name = atVale(new Clue(Field.TITLE, title, Clue.META, "title"));
            assertThat(name).contains("Gazette").doesNotContain("Bridge");
        }
        assertThat(atVale(new Clue(Field.TITLE, "Bridge closed – Harbour", Clue.META, "title")))
                .isEmpty();
        assertThat(atVale(
                        new Clue(Field.TITLE, "Bridge closed - Gazette editor resigns", Clue.META, "title"),
                        clue(Field.TITLE, "Bridge closed - Gazette editor resigns", Clue.VISIBLE)))
                .isEmpty();
    }

    @Test
    void takesNoBylineAndNoNumberOfAPageForTheMasthead() {
        for (String tail : List.of("by Ada Okoro", "Seite 34", "3 May 2025")) {
            Clues clues = new Clues(List.of(
                    new Clue(Field.TITLE, "Bridge closed for good - " + tail, Clue.META, "title"),
                    clue(Field.TITLE, "Bridge closed for good", Clue.VISIBLE)));
            assertThat(publisher(clues, "")).as(tail).isEmpty();
        }
    }

    @Test
    void believesASitesNameThatIsAlsoThePagesTitleWhereTheAddressConfirmsIt() {
        Clue title = new Clue(Field.TITLE, "Vale Gazette", Clue.META, "title");
        assertThat(atVale(title, site("Vale Gazette"))).isEqualTo("Vale Gazette");
        Clue article = new Clue(Field.TITLE, "Bridge closed", Clue.META, "title");
        assertThat(atVale(article, site("Bridge closed"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<img alt='The Vale Gazette Ltd logo.'>; ''",
                "<img alt='Vale Gazette Ltd logo.'>; Vale Gazette Ltd",
                "<p>© 2019 Vale Gazette Press. All rights reserved.</p>; Vale Gazette Press",
                "<p>© 2019 VALE GAZETTE ALL RIGHTS RESERVED</p>; VALE GAZETTE",
                "<p>© Vale Gazette 1999-2021</p>; ''",
                "<p>© Harbour Post, Vale Gazette</p>; ''",
            })
    void readsTheNameOffALogoOrTheLineOfRightsWhenItBeginsLikeTheAddress(String page, String name) {
        String read = PublisherChoice.choose(
                        new Clues(List.of()),
                        new Masthead(Layout.of(Pages.document(page))),
                        Optional.of(URI.create("https://www.vale-gazette.test/news/bridge")))
                .map(Found::value)
                .orElse("");
        assertThat(read).isEqualTo(name);
    }

    @Test
    void takesALongNameOnlyWhereThereIsNoOther() {
        String name = "Society for the Building and Keeping of Bridges in the Vale";
        assertThat(atVale(site(name))).isEqualTo(name);
        assertThat(atVale(site(name), clue(Field.PUBLISHER, "Harbour Post", Clue.JSON_LD)))
                .isEqualTo("Harbour Post");
    }

    private static Optional<Found<String>> publisher(Clues clues, String page) {
        Document document = Pages.document(page);
        return PublisherChoice.choose(clues, new Masthead(Layout.of(document)), Optional.empty());
    }

    @Test
    void prefersTheMastheadToTheOwner() {
        Clues clues = new Clues(List.of(
                clue(Field.PUBLISHER, "Vale Media Holding Ltd", Clue.JSON_LD),
                clue(Field.PUBLISHER, "Vale Gazette", Clue.OPEN_GRAPH)));
        assertThat(publisher(clues, "").map(Found::value)).contains("Vale Gazette");
    }

    @Test
    void prefersTheNameThatTwoKindsOfPlacesGive() {
        Clues clues = new Clues(List.of(
                clue(Field.PUBLISHER, "Harbour", Clue.OPEN_GRAPH),
                clue(Field.PUBLISHER, "Vale Gazette", Clue.JSON_LD),
                clue(Field.PUBLISHER, "Vale Gazette", Clue.META)));
        assertThat(publisher(clues, "").map(Found::value)).contains("Vale Gazette");
    }

    @Test
    void cutsNoPartOfANameButWhatSitesAddToTheirs() {
        Clue host = clue(Field.PUBLISHER, "Vale.news", Clue.OPEN_GRAPH);
        assertThat(publisher(new Clues(List.of(host, clue(Field.PUBLISHER, "Vale News Online", Clue.JSON_LD))), "")
                        .map(Found::value))
                .contains("Vale");
        assertThat(publisher(new Clues(List.of(host, clue(Field.PUBLISHER, "Vale Gazette", Clue.JSON_LD))), "")
                        .map(Found::value))
                .contains("Vale Gazette");
    }

    @Test
    void readsTheMastheadOffTheTitleWhenNothingElseNamesIt() {
        Clues clues = new Clues(List.of(
                new Clue(Field.TITLE, "Bridge closed for good - Local - Vale Gazette", Clue.META, "title"),
                clue(Field.TITLE, "Bridge closed for good", Clue.VISIBLE)));
        assertThat(publisher(clues, "").map(Found::value)).contains("Vale Gazette");
    }

    @Test
    void believesTheWordsWhereTheDeclaredLanguageIsPlainlyWrong() {
        String german =
                "Der Hafen ist seit gestern nicht mehr für den Verkehr offen, und die Brücke wird auch in der nächsten Woche von den "
                        + "Behörden mit einem Zaun gesperrt, weil sich der Rost in das Eisen und an die Pfeiler gefressen hat.";
        Clues english = new Clues(List.of(clue(Field.LANGUAGE, "en_US", Clue.META)));
        assertThat(LanguageChoice.choose(english, german).map(Found::value)).contains("de");
        assertThat(LanguageChoice.choose(english, "Short.").map(Found::value)).contains("en-US");
        assertThat(LanguageChoice.choose(new Clues(List.of()), "xyz")).isEmpty();
        assertThat(LanguageChoice.tag("!!")).isEmpty();
    }

    @Test
    void tellsTheKindOfItem() {
        assertThat(type("NewsArticle", Clue.JSON_LD)).isEqualTo(ItemType.ARTICLE_NEWSPAPER);
        assertThat(type("BlogPosting", Clue.JSON_LD)).isEqualTo(ItemType.POST_WEBLOG);
        assertThat(type("website", Clue.OPEN_GRAPH)).isEqualTo(ItemType.WEBPAGE);
    }

    /** Where the page itself says nothing of it. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-05, true, https://gazette.example/bridge-shut, ARTICLE_NEWSPAPER",
        "2026-03-05, true, '', ARTICLE_NEWSPAPER",
        "2026-03-05, true, https://blog.quay.example/bridge, POST_WEBLOG",
        "2026-03-05, true, https://quay.example/blogs/news/bridge, POST_WEBLOG",
        "2026-03-05, true, https://quay.example/forum/viewtopic.php?t=1, WEBPAGE",
        "2026-03-05, false, https://gazette.example/bridge-shut, WEBPAGE",
        "2026-03, true, https://gazette.example/bridge-shut, WEBPAGE",
        "--03-05, true, https://gazette.example/bridge-shut, WEBPAGE"
    })
    void takesWhatIsSignedAndDatedForAnArticle(String issued, boolean credited, String address, ItemType type) {
        assertThat(ItemTypeChoice.choose(
                        new Clues(List.of()), Optional.of(PartialDate.parse(issued)), false, credited, address))
                .isEqualTo(type);
    }

    private static ItemType type(String value, String source) {
        return ItemTypeChoice.choose(
                new Clues(List.of(clue(Field.TYPE, value, source))),
                Optional.of(PartialDate.ofDay(2026, 3, 5)),
                false,
                true,
                "https://gazette.example/bridge-shut");
    }
}
