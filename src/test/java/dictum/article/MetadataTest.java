package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.article.Clue.Field;
import dictum.model.Article;
import dictum.model.Found;
import dictum.model.PartialDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say of their articles, read from whole pages. */
final class MetadataTest {
    private static Article page(String head, String body) {
        return Pages.read(Pages.page(head, body));
    }

    private static List<String> authors(Article article) {
        return article.authors().stream().map(found -> found.value().name()).toList();
    }

    private static String publisher(String head, String body) {
        return page(head, body).publisher().map(Found::value).orElse("");
    }

    private static String issued(String head, String body) {
        return page(head, body).issued().map(found -> found.value().toString()).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=byline><span>Ada Okoro</span> <span>Tom Vale</span><div>Political editor</div></div>",
                "<p class=author>By <a href=/a>Ada Okoro</a> and <a href=/b>Tom Vale</a></p>",
                "<ul class=authors><li>Ada Okoro</li><li>Tom Vale</li></ul>",
                "<p>Von Ada Okoro und Tom Vale</p>",
                "<p>Geschrieben von Ada Okoro, Tom Vale</p>",
                "<div><a href='/author/ada-okoro'>Ada Okoro</a>, <a href='/author/tom-vale'>Tom Vale</a></div>",
                "<p class=byline>Ada Okoro in Port Vale, Tom Vale in Hillbrook</p>",
            })
    void tellsJointWritersApart(String byline) {
        assertThat(authors(page("<title>Bridge closed</title>", "<h1>Bridge closed</h1>" + byline)))
                .startsWith("Ada Okoro")
                .contains("Tom Vale")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<div class=author><h4>Ada Okoro</h4><p>Founder and lead engineer</p></div>; Ada Okoro",
                "<p class=byline>By Ada Okoro Reviewed by Tom Vale</p>; Ada Okoro",
                "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Okoro'>; Ada Okoro",
                "<img alt='Jan Kix'><p>Jan Kix</p>; Jan Kix",
                "<p>（责编：岳弘、牛镛）</p>; 岳弘",
                "<div class=author>Maybe it was the tide, who knows.</div>; ''",
                "<p>Text Size</p>; ''",
            })
    void takesNoRoleAndNoLabelForAWriter(String byline, String writer) {
        List<String> authors = authors(page("<title>Bridge closed</title>", "<h1>Bridge closed</h1>" + byline));
        assertThat(authors.isEmpty() ? "" : authors.get(0)).isEqualTo(writer);
    }

    @Test
    void doesNotTakeTheSiteForAWriterBesideOne() {
        String head = "<meta property=og:site_name content='Vale Gazette'><meta name=author content='Vale Gazette'>";
        assertThat(authors(page(head, "<h1>Bridge closed</h1><p class=byline>By Ada Okoro</p>")))
                .containsExactly("Ada Okoro");
    }

    @ParameterizedTest
    @CsvSource({
        "og:site_name, Vale Gazette (VG), Vale Gazette",
        "og:site_name, Vale Gazette - News from the harbour, Vale Gazette",
        "og:site_name, ElVale.es, ElVale.es",
    })
    void namesThePublicationPlainly(String property, String written, String name) {
        assertThat(publisher("<meta property='%s' content='%s'>".formatted(property, written), ""))
                .isEqualTo(name);
    }

    @Test
    void prefersANameInWordsToAnAddress() {
        String script =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Vale Gazette\"}}</script>";
        for (String squeezed : List.of("vg.test", "valegazette", "Vale Media GmbH")) {
            assertThat(publisher("<meta property=og:site_name content='" + squeezed + "'>" + script, ""))
                    .isEqualTo("Vale Gazette");
        }
    }

    @Test
    void spellsOutAnAddressByWhatThePageShows() {
        String site = "<meta property=og:site_name content='valegazette.test'>";
        assertThat(publisher(site, "<img class=logo alt='Vale Gazette logo'>")).isEqualTo("Vale Gazette");
        assertThat(publisher(site, "<p>© 2026 Vale Gazette. All rights reserved</p>"))
                .isEqualTo("Vale Gazette");
        assertThat(publisher(site + "<link rel=alternate title='Vale Gazette » Feed' href=/f>", ""))
                .isEqualTo("Vale Gazette");
        assertThat(publisher(
                        "<meta property=og:site_name content='vg.test'>", "<img alt='Vale Gazette-Logo' src=l.png>"))
                .isEqualTo("Vale Gazette");
        assertThat(publisher(site, "")).isEqualTo("valegazette.test");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the only heading of the first rank is the site's
                "<title>Vale Harbour Notes: Why the bridge closed</title><meta property=og:title content='Why the bridge closed'>; <h1>Vale Harbour Notes</h1>",
                "<title>Why the bridge closed</title><meta property=og:title content='Why the bridge closed'>; <h1>Our News</h1>",
                // a day in front of the words
                "<meta property=og:title content='Why the bridge closed'>; <h1>Dec 18 2025 Why the bridge closed</h1>",
                // a heading of another rank tells where the site's own words begin
                "<title>Why the bridge closed | District | Harbour</title>; <h3>Why the bridge closed</h3>",
                "<title>Why the bridge closedㅣVale Post</title><meta property=og:site_name content='Vale Post'>; ''",
            })
    void tellsTheHeadlineFromTheSitesOwnWords(String head, String body) {
        assertThat(page(head, body).title().orElseThrow().value()).isEqualTo("Why the bridge closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why the bridge closed | Vale Gazette",
                "Opinion | Why the bridge closed - Vale Gazette",
                "Why the bridge closed｜Vale Gazette"
            })
    void readsThePublicationBehindTheHeadlineInTheDocumentsTitle(String title) {
        assertThat(publisher("<title>" + title + "</title>", "<h1>Why the bridge closed</h1>"))
                .isEqualTo("Vale Gazette");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/'><h1>Vale Gazette</h1></a>",
                "<h1><a href='/'>Vale Gazette</a></h1>",
                "<h1 class=logo><span><a href='https://news.example/' rel='home'>Vale Gazette</a></span></h1>",
            })
    void takesAHeadingThatLeadsHomeForThePublicationAndNotForTheTitle(String masthead) {
        Article article = page("<title>Why the bridge closed</title>", masthead + "<h2>Harbour</h2>");
        assertThat(article.title().orElseThrow().value()).isEqualTo("Why the bridge closed");
        assertThat(article.publisher().orElseThrow().value()).isEqualTo("Vale Gazette");
    }

    @Test
    void keepsAHeadlineThatOnlyBeginsWithALinkHome() {
        assertThat(page("<title>Vale</title>", "<h1><a href='/'>Vale:</a> Why the bridge closed</h1>")
                        .title()
                        .orElseThrow()
                        .value())
                .isEqualTo("Vale: Why the bridge closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Harbour - Why the bridge was closed; Rust in the Vale: Why the bridge was closed; Why the bridge was closed",
                // the same kicker in other words is the title's own
                "Harbour bridge - Why it was ever closed; Bridge: Why it was ever closed; Harbour bridge - Why it was ever closed",
                "Harbour - Why the bridge was closed; Harbour: Why the bridge opened; Harbour - Why the bridge was closed",
            })
    void leavesOutAKickerForWhichAnotherPlaceHasAnother(String shown, String social, String title) {
        String head = "<title>%s</title><meta property=og:title content='%s'>".formatted(social, social);
        assertThat(page(head, "<h1>" + shown + "</h1>").title().orElseThrow().value())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vale-notes.test » Blog Archive » Why it closed", "Why it closed"})
    void takesAHeadingThatIsAnAddressForThePublication(String title) {
        Article article = page("<title>" + title + "</title>", "<h1>vale-notes.test</h1>");
        assertThat(article.title().orElseThrow().value()).isEqualTo("Why it closed");
        assertThat(article.publisher().orElseThrow().value()).isEqualTo("vale-notes.test");
    }

    @Test
    void undoesEntitiesThatWereWrittenTwice() {
        assertThat(page("", "<h1>Rust &amp;#x26; repairs at the bridge</h1>")
                        .title()
                        .orElseThrow()
                        .value())
                .isEqualTo("Rust & repairs at the bridge");
    }

    @Test
    void keepsTheSiteInATitleThatWouldBeOneWordWithoutIt() {
        String head = "<meta property=og:site_name content='Vale Gazette'><title>About - Vale Gazette</title>";
        assertThat(page(head, "").title().orElseThrow().value()).isEqualTo("About - Vale Gazette");
        assertThat(page(head, "<h1>About</h1>").title().orElseThrow().value()).isEqualTo("About");
    }

    @Test
    void takesNoParagraphThatIsSetAsAHeadingForTheHeadline() {
        String paragraph = "The bridge and its rust, told at length for those who cross it. ".repeat(5);
        assertThat(page("<meta property=og:title content='Why the bridge closed'>", "<h1>" + paragraph + "</h1>")
                        .title()
                        .orElseThrow()
                        .value())
                .isEqualTo("Why the bridge closed");
    }

    @Test
    void prefersTheDeclaredHeadlineUnlessItIsCutShort() {
        String script = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%s\"}</script>";
        String shown = "<h1>Why the bridge at Port Vale is closed for good</h1>";
        assertThat(page(script.formatted("Port Vale bridge closed"), shown)
                        .title()
                        .orElseThrow()
                        .value())
                .isEqualTo("Port Vale bridge closed");
        assertThat(page(script.formatted("Why the bridge at Port Vale is"), shown)
                        .title()
                        .orElseThrow()
                        .value())
                .isEqualTo("Why the bridge at Port Vale is closed for good");
    }

    @Test
    void believesTwoKindsOfPlacesAgainstOne() {
        String script =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-01-04\"}</script>";
        String meta = "<meta property=article:published_time content=2024-01-09>";
        String shown = "<h1>Bridge closed</h1><time>9 January 2024</time>";
        assertThat(issued(script, shown)).isEqualTo("2024-01-04");
        assertThat(issued(script + meta, shown)).isEqualTo("2024-01-09");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<script>window.data = {\"page\":{\"publishedAt\":\"2024-01-09T10:00:00Z\"}}</script>; 2024-01-09",
                "<script>push(\"{\\\"datePublished\\\":\\\"2024-01-09\\\"}\")</script>; 2024-01-09",
                "<script>a={\"publishedAt\":\"2024-01-09\"},b={\"publishedAt\":\"2023-05-05\"}</script>; ''",
                "<h1>Bridge closed</h1><p>Datum 9.1.2024</p>; 2024-01-09",
                "<h1>Bridge closed</h1><p>Published 9 January 2024 - Updated 11 January 2024</p>; 2024-01-09",
                "<h1>Bridge closed</h1><p>Updated 11 January 2024</p>; ''",
                // only the class of an element around or within tells that it is the day of a change
                "<h1>Bridge closed</h1><div class=date_line><div class='field field--name-changed'><time datetime=2024-01-11>11 January 2024</time></div></div>; ''",
                "<h1>Bridge closed</h1><div class=header__datemodified>11 January 2024</div>; ''",
                "<h1>Bridge closed</h1><div class=header__dateshown>11 January 2024</div>; 2024-01-11",
                "<h1>Bridge closed</h1><p>The bridge on the morning of the storm, 9 January 2024</p>; ''",
                "<div class='current-date'>9 January 2024</div>; ''",
                "<h1>Bridge closed</h1><h2>Harbour (1 / 1) <span>09.01.2024 13:30 by Olga</span> <span>Picture Vale</span></h2>; 2024-01-09",
                "<ul><li>15/01/16, 11:08<li>13/01/16, 10:01</ul><h1>Bridge closed</h1><p>by mira, 19/01/24, 15:48</p>; 2024-01-19",
                "<h1>Bridge closed</h1><dl><dd>Registered: 9 January 2012</dl>; ''",
                "<td><script>show('2024/01/09 10:43')</script>Seen 7 times; 2024-01-09",
                "<div data-page='{\"headline\":\"The harbour bridge is closed\",\"datePublished\":\"2024-01-09T10:00\"}'></div>; 2024-01-09",
                "<h1>Bridge closed</h1><p>3 May 2025</p><p>This story was first published on 9 January 2024 and has been updated since.</p>; 2024-01-09",
                "<p>Copyright © 09.01.2024 - 12:14 by Vale; 2024-01-09",
                "<p>Copyright © 2012-2024 Vale; ''",
            })
    void looksForTheDayOfPublicationOnly(String body, String day) {
        assertThat(issued("<title>Bridge closed</title>", body)).isEqualTo(day);
    }

    @Test
    void readsTheDayBelowItsLabel() {
        String page = Pages.page("", "<h1>Bridge</h1>")
                .replace(
                        "</body>",
                        "<footer><h4>Published</h4><p>15 November 2018</p><h4>Data</h4><p>16 May 2020</p></footer></body>");
        assertThat(Pages.read(page).issued().map(day -> day.value().toString())).contains("2018-11-15");
    }

    @Test
    void findsTheDayBesideItsOwnTitleInAListOfStories() {
        String page = Pages.page("<title>Harbour bridge closed</title>", "<h1>Harbour bridge closed</h1>")
                .replace("</body>", """
                        <footer><ul><li>one<li>two<li>three<li>four<li>five<li>six<li>seven<li>eight<li>nine<li>ten<li>eleven</ul>
                        <ul><li><div><b>8 January 2024</b><h3>Ferry runs late</h3></div></li>
                        <li><div><p>9 January 2024</p><h3>Harbour bridge closed</h3></div></li></ul></footer></body>""");
        assertThat(Pages.read(page).issued().map(day -> day.value().toString())).contains("2024-01-09");
    }

    @Test
    void findsTheDayOfAPostAmongWhatItsTextLeavesOut() {
        String post =
                "<p>Post by mira » 09.01.2024, 05:42</p>" + Pages.STORY + "<p>Post by tom » 11.01.2024, 07:10</p>";
        assertThat(Pages.read("<h2>Bridge closed</h2><dl><dd>Member since 3.5.2008</dl>" + post)
                        .issued()
                        .map(day -> day.value().toString()))
                .contains("2024-01-09");
    }

    @Test
    void takesAMonthAndANumberInTheAddressForNoDay() {
        assertThat(AddressClues.read(Pages.parts(""), "https://news.example/2023/10/3-questions/"))
                .isEmpty();
        assertThat(AddressClues.read(Pages.parts(""), "https://news.example/2023/10/3/questions/"))
                .hasSize(1);
    }

    @Test
    void findsADayAtTheHeadOfTheText() {
        assertThat(Pages.read(Pages.STORY.replace("<p>The harbour", "<p>(09.01.2024) The harbour"))
                        .issued()
                        .orElseThrow()
                        .value())
                .isEqualTo(PartialDate.ofDay(2024, 1, 9));
    }

    @Test
    void takesTheDayOfAPressReleaseFromItsDateline() {
        assertThat(Pages.read(Pages.STORY.replace("<p>The harbour", "<p>PORT VALE, Jan. 9, 2024 — The harbour"))
                        .issued()
                        .orElseThrow()
                        .value())
                .isEqualTo(PartialDate.ofDay(2024, 1, 9));
        assertThat(Pages.read(Pages.STORY.replace("<p>The harbour", "<p>PORT VALE, Jan. 9 — The harbour"))
                        .issued())
                .isEmpty();
    }

    @Test
    void takesNoMarkForATitle() {
        assertThat(Pages.read(Pages.page("<title> | </title>", "<h1></h1>")).title())
                .isEmpty();
    }

    @Test
    void takesWhomTheBylineNamesBesidesTheField() {
        Article article = Pages.read(Pages.page(
                "<meta name=author content='Anna Lee, Political Editor'>",
                "<h1>Bridge closed</h1><p>By ANNA LEE and BOB O’NEIL</p>"));
        assertThat(article.authors())
                .extracting(author -> author.value().name())
                .containsExactly("Anna Lee", "BOB O’NEIL");
    }

    @Test
    void takesNoPieceOfABodysNameForAPerson() {
        Article article = Pages.read(
                Pages.page(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Organization\","
                                + "\"name\":\"Doctors for Peace and Justice\"},{\"@type\":\"Organization\",\"name\":\"Smith, Jones & Partners\"}]}</script>",
                        "<h1>Bridge closed</h1><p class=byline>By Doctors for Peace and Justice and Smith, Jones &amp; Partners</p>"));
        assertThat(article.authors())
                .extracting(author -> author.value().name())
                .containsExactly("Doctors for Peace and Justice", "Smith, Jones & Partners");
    }

    @ParameterizedTest
    @CsvSource({
        "en, https://vale.com.au/a, 2026-04-03",
        "en, https://vale.co.uk/a, 2026-04-03",
        "en-US, https://vale.co.nz/a, 2026-04-03",
        "en, https://vale.ca/a, 2026-03-04",
        "en, https://vale.io/a, 2026-03-04",
        "en, https://vale.us/a, 2026-03-04",
        "en-IN, https://vale.com/a, 2026-04-03",
    })
    void settlesDayAndMonthByTheCountry(String language, String address, String day) {
        String page =
                "<html lang=%s><body><article><h1>Bridge</h1><p>Published 03/04/2026</p>%s</article></body></html>"
                        .formatted(language, Pages.STORY);
        assertThat(new ArticleReader()
                        .read(Pages.html(page, address))
                        .issued()
                        .orElseThrow()
                        .value())
                .hasToString(day);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 07/08/2026 | Updated 13/08/2026, 2026-08-07, 2026-08-13",
        "en, 13/07/2026 | Updated 07/08/2026, 2026-07-13, 2026-08-07",
        "en-GB, 07/08/2026 | Updated 07/13/2026, 2026-07-08, 2026-07-13",
    })
    void settlesDayAndMonthByTheOtherDayOfThePage(String language, String line, String issued, String modified) {
        String page = "<html lang=%s><body><article><h1>Bridge</h1><p>Published %s</p>%s</article></body></html>"
                .formatted(language, line, Pages.STORY);
        Article article = new ArticleReader().read(Pages.html(page, "https://vale.example/a"));
        assertThat(article.issued().orElseThrow().value()).hasToString(issued);
        assertThat(article.modified().orElseThrow().value()).hasToString(modified);
    }

    @ParameterizedTest
    @CsvSource({"2025, '', 2025", "2025-03, '', 2025-03", "2025, 3 May 2025, 2025-05-03", "2031, '', ''", "1200, '', ''"
    })
    void takesAYearOrAMonthWhereNoDayIsTold(String written, String line, String issued) {
        Article article = Pages.read(Pages.page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"%s\"}</script>"
                        .formatted(written),
                "<h1>Bridge closed</h1><p>" + line + "</p>"));
        assertThat(article.issued().map(day -> day.value().toString()).orElse(""))
                .isEqualTo(issued);
    }

    @Test
    void settlesDayAndMonthByWhatIsNotYetToCome() {
        Clue clue = new Clue(Field.ISSUED, "12/03/2025", Clue.VISIBLE, "time");
        assertThat(DateChoice.choose(new Clues(List.of(clue)), Field.ISSUED, "en", PartialDate.ofDay(2025, 6, 1))
                        .map(Found::value))
                .contains(PartialDate.ofDay(2025, 3, 12));
    }

    @ParameterizedTest
    @CsvSource({
        // by the language alone
        "en, '', '', 2020-03-04",
        "de, '', '', 2020-04-03",
        "fr, '', '', 2020-04-03",
        "es, '', '', 2020-04-03",
        "it, '', '', 2020-04-03",
        "pt, '', '', 2020-04-03",
        "ru, '', '', 2020-04-03",
        "pl, '', '', 2020-04-03",
        "nl, '', '', 2020-04-03",
        "tr, '', '', 2020-04-03",
        // by a change on the same day, on the page or behind it, against the language
        "en, 2020-04-03T12:00:00+01:00, '', 2020-04-03",
        "de, 2020-03-04T12:00:00+01:00, '', 2020-03-04",
        "en, '', Updated: 3 April 2020, 2020-04-03",
        // by a change before the day that the language gives
        "de, 2020-03-20T12:00:00+01:00, '', 2020-03-04",
        // what says nothing of the order
        "en, 2020-06-01T12:00:00+01:00, '', 2020-03-04",
        "en, '', Updated: 03/04/2020, 2020-03-04",
    })
    void settlesDayAndMonthByTheLanguageAndTheOtherDaysOfThePage(
            String language, String change, String line, String day) {
        Clues clues = new Clues(List.of(
                new Clue(Field.ISSUED, "03/04/2020", Clue.VISIBLE, "time"),
                new Clue(Field.MODIFIED, change, Clue.META, "article:modified_time"),
                new Clue(Field.MODIFIED, line, Clue.VISIBLE, "line")));
        assertThat(DateChoice.choose(clues, Field.ISSUED, language, PartialDate.ofDay(2025, 6, 1))
                        .map(found -> found.value().toString()))
                .contains(day);
    }

    @Test
    void readsAnOpenDayInAFieldAsThePageShowsIt() {
        Clues clues = new Clues(List.of(
                new Clue(Field.ISSUED, "03/04/2020", Clue.META, "date"),
                new Clue(Field.ISSUED, "03/04/2020 10:00", Clue.JSON_LD, "NewsArticle.datePublished"),
                new Clue(Field.ISSUED, "April 3, 2020", Clue.VISIBLE, "time")));
        assertThat(DateChoice.choose(clues, Field.ISSUED, "en", PartialDate.ofDay(2025, 6, 1))
                        .map(Found::value))
                .contains(PartialDate.ofDay(2020, 4, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "uk; Міст у порту буде закрито до кінця місяця, і це не змінить того, що на ньому є іржа, як каже інженер, та що його не буде відкрито після зими",
                "zh; 港口大桥将关闭至月底，工程师周二说。",
                "ja; 港の橋は月末まで閉鎖されると技師が火曜日に述べた。",
                "ko; 항구 다리는 이달 말까지 폐쇄된다고 기술자가 화요일에 말했다.",
                "ar; قال المهندس يوم الثلاثاء إن الجسر سيبقى مغلقا حتى نهاية الشهر",
                "fa; مهندس بندر گفت که پل تا پایان ماه بسته خواهد ماند و گزارش می‌شود",
                "sw; Daraja la bandari litafungwa hadi mwisho wa mwezi na watu wa mji wanasema kwamba kazi ya ukarabati ni ya haraka kwa ajili ya usalama katika bandari na hiyo ni kazi ya serikali",
                "zu; Umphathi uthe ukuthi ibhuloho livaliwe futhi abantu kanye nezimoto kufanele zilinde uma kuthiwa livuliwe ngoba umsebenzi usaqhubeka noma kunjalo",
                "fi; Silta on suljettu ja se on ollut huono, mutta insinööri kertoi että se ei ole vaarallinen ja myös veneet ovat turvassa kun työ on tehty",
            })
    void tellsTheLanguageOfTheWords(String language, String text) {
        assertThat(StopWords.languageOf(text)).contains(language);
    }

    @Test
    void readsTagsThatAreMeantForAnother() {
        assertThat(LanguageChoice.tag("nb-NO")).contains("no-NO");
        assertThat(LanguageChoice.tag("kr")).contains("ko");
        assertThat(LanguageChoice.tag("en_GB")).contains("en-GB");
    }

    @Test
    void readsLinesAsThePageSetsThemApart() {
        assertThat(line("<div><b>Ada Okoro</b><span>Engineer</span></div>")).contains("Ada Okoro\nEngineer");
        assertThat(line("<div><span class=n>Ada Okoro</span> <span class=n>Tom Vale</span></div>"))
                .contains("Ada Okoro, Tom Vale");
        assertThat(line("<div>By <a>Ada Okoro</a> and <a>Tom Vale</a></div>")).contains("By Ada Okoro and Tom Vale");
        assertThat(line("<div><p>Ada Okoro</p><p>" + "has written about bridges ".repeat(20) + "</p></div>"))
                .contains("Ada Okoro");
        assertThat(line("<div>" + "word ".repeat(90) + "</div>")).isEmpty();
    }

    private static Optional<String> line(String html) {
        return ElementLine.of(Pages.document(html).body().child(0));
    }

    private static String jsonLd(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
    }

    @Test
    void tellsOfEveryFieldWhereItStood() {
        Article article = page(
                jsonLd("\"headline\":\"Bridge closed\",\"articleSection\":[\"Region\",\"Traffic\"],"
                                + "\"datePublished\":\"2025-01-04\"")
                        + "<meta property=og:description content='Lorries must go round'>"
                        + "<meta property=og:url content='https://news.example/a/b'><meta name=byl content='By Ada Okoro'>"
                        + "<meta name=prism.publicationName content='Vale Gazette'>"
                        + "<meta name=dcterms.modified content='2025-01-06'><meta name=dc.language content=en>",
                "<h1>Bridge closed</h1>");
        assertThat(where(article.title())).isEqualTo("json-ld, NewsArticle.headline: Bridge closed");
        assertThat(where(article.section())).isEqualTo("json-ld, NewsArticle.articleSection: Region");
        assertThat(where(article.issued())).isEqualTo("json-ld, NewsArticle.datePublished: 2025-01-04");
        assertThat(where(article.standfirst())).isEqualTo("opengraph, og:description: Lorries must go round");
        assertThat(where(article.canonical())).isEqualTo("opengraph, og:url: https://news.example/a/b");
        assertThat(where(article.authors().stream().findFirst())).isEqualTo("meta, byl: By Ada Okoro");
        assertThat(where(article.publisher())).isEqualTo("prism, prism.publicationname: Vale Gazette");
        assertThat(where(article.modified())).isEqualTo("dublin core, dcterms.modified: 2025-01-06");
        assertThat(where(article.language())).isEqualTo("dublin core, dc.language: en");
    }

    private static String where(Optional<? extends Found<?>> found) {
        return found.orElseThrow().provenance().source() + ", "
                + found.orElseThrow().provenance().evidence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p class=byline>By Ada Okoro, 3 May 2024</p>; Ada Okoro",
                "<p class=byline>Ada Okoro | 3 May 2024 10:15</p>; Ada Okoro",
                "<p class=byline>By Ada Okoro ada.okoro@news.example</p>; Ada Okoro",
                "<p class=byline>By Ada Okoro ada@news.example and Tom Vale tom@news.example</p>; Ada Okoro+Tom Vale",
            })
    void takesNoDayAndNoAddressForPartsOfAName(String byline, String names) {
        assertThat(String.join("+", authors(page("<title>Bridge closed</title>", "<h1>Bridge closed</h1>" + byline))))
                .isEqualTo(names);
    }
}
