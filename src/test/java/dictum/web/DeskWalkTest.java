package dictum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dictum.library.Detail;
import dictum.library.Query;
import dictum.model.Entry;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The writer's way through the desk, by keys wherever there is one. */
final class DeskWalkTest {
    private static final Path PAGE = OpenDesk.EXAMPLES.resolve("broadsheet-library.html");
    private static final String KEY = "strand2026city";
    private static Chromium chromium;

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        desk = OpenDesk.in(folder);
        page = chromium.at(desk);
    }

    @AfterEach
    void close() {
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
        desk.close();
    }

    @Test
    void leadsFromAPastedPageToAnExportedQuotation() throws IOException {
        assertThat(page.locator("h1")).hasText("Inbox");
        page.locator("[name=html]").fill(Files.readString(PAGE));
        page.locator("#way-html ~ label [name=address]").fill("https://halvorncourier.example/library-open-all-night");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#arrivals .is-kept"))
                .containsText("City library to stay open all night after readers refuse to leave");
        assertThat(page.locator("#said")).containsText("1 kept");

        page.locator("main").click();
        page.keyboard().press("g");
        page.keyboard().press("q");
        assertThat(page.locator("h1")).hasText("Queue");
        String id = card();

        page.keyboard().press("s");
        assertThat(page.locator("[name=speaker]")).isFocused();
        page.keyboard().type("Maud Iversen");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("Chief Librarian");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("Corrected");
        assertThat(page.locator(".who")).hasText("Maud Iversen");
        assertThat(page.locator(".standing")).hasText("Chief Librarian");
        assertThat(desk.library().detail(id).entry().verdict()).isEqualTo(Verdict.CORRECTED);

        page.keyboard().press("a");
        assertThat(page.locator("#said")).containsText("Accepted");
        Entry accepted = desk.library().detail(id).entry();
        assertThat(accepted.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(accepted.quotation().speaker().map(Speaker::label)).hasValue("Maud Iversen");
        assertThat(card()).isNotEqualTo(id);

        page.keyboard().press("/");
        assertThat(page.locator("[name=words]")).isFocused();
        page.keyboard().type("iversen");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-result]")).hasText("1 quotation.");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        assertThat(page.locator(".who")).hasText("Maud Iversen");

        page.locator("[data-style]").selectOption("mla");
        page.locator(".words").focus();
        page.keyboard().press("c");
        assertThat(page.locator("#said")).containsText("Copied in mla style");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .contains("in Strand and Abernethy", "Halvorn Courier");

        page.navigate(desk.address() + "/export?status=accepted");
        Download download = page.waitForDownload(
                () -> page.locator("a[download='quotes.csv']").click());
        assertThat(Files.readString(download.path())).contains("Maud Iversen", id);
        assertThat(download.suggestedFilename()).isEqualTo("quotes.csv");
    }

    @Test
    void takesADecisionBackByOneKey() {
        desk.take(OpenDesk.EXAMPLES);
        page.navigate(desk.address() + "/queue");
        String first = card();

        page.keyboard().press("r");
        assertThat(page.locator("#said")).containsText("Rejected");
        assertThat(desk.library().detail(first).entry().verdict()).isEqualTo(Verdict.REJECTED);

        page.keyboard().press("u");
        assertThat(page.locator("#said")).containsText("Taken back, now undecided");
        assertThat(card()).isEqualTo(first);
        assertThat(desk.library().detail(first).entry().verdict()).isEqualTo(Verdict.PROPOSED);
        assertThat(desk.library().detail(first).reviews()).isEmpty();
    }

    @Test
    void doubtsADateAfterTheArticle() {
        desk.take(OpenDesk.EXAMPLES);
        page.navigate(desk.address() + "/queue");
        page.keyboard().press("d");
        page.keyboard().type("2099-01-01");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("Look twice at the date: 2099-01-01 is later than the article");
        assertThat(page.locator(".late")).containsText("Look twice: 2099-01-01 is later than the article");
        assertThat(desk.library().detail(card()).entry().verdict()).isEqualTo(Verdict.CORRECTED);
    }

    @Test
    void givesNoSpeakerTheRoleOfTheOneBefore() {
        desk.take(OpenDesk.EXAMPLES);
        Entry one = entries().stream()
                .filter(entry ->
                        entry.quotation().speaker().flatMap(Speaker::role).isPresent())
                .findFirst()
                .orElseThrow();
        Speaker before = one.quotation().speaker().orElseThrow();
        page.navigate(desk.address() + "/queue?at=" + one.id());
        page.keyboard().press("s");
        page.keyboard().type("Pim Voss");
        assertThat(page.locator("#edit [name=role]")).hasValue("");
        assertThat(page.locator("#edit [name=role]"))
                .hasAttribute("placeholder", "before: " + before.role().orElseThrow());
        page.locator("#edit [name=speaker]").fill(before.label());
        assertThat(page.locator("#edit [name=role]")).hasValue(before.role().orElseThrow());
        page.locator("#edit [name=speaker]").fill("Pim Voss");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("Corrected");
        assertThat(page.locator(".standing")).hasCount(0);
        assertThat(desk.library().detail(one.id()).entry().quotation().speaker())
                .hasValue(Speaker.of("person", "Pim Voss", Optional.empty(), Optional.empty()));

        page.keyboard().press("s");
        page.keyboard().type("Pim Vos");
        page.locator("#edit [name=role]").fill("Ferry Master");
        page.locator("#edit [name=speaker]").fill("Pim Vosse");
        page.keyboard().press("Enter");
        assertThat(page.locator(".who")).hasText("Pim Vosse");
        assertThat(page.locator(".standing")).hasText("Ferry Master");
    }

    @Test
    void offersACorrectionToOthersOfTheSameArticle() {
        desk.take(OpenDesk.EXAMPLES);
        Entry one = entries().stream()
                .filter(entry -> entry.quotation().speaker().map(Speaker::label).equals(Optional.of("Safiya Ferran")))
                .findFirst()
                .orElseThrow();
        page.navigate(desk.address() + "/queue?at=" + one.id());
        page.keyboard().press("s");
        page.keyboard().type("Safia Ferrán");
        page.keyboard().press("Enter");
        assertThat(page.locator(".alike h3")).hasText("Also Safia Ferrán?");
        int others = page.locator(".alike input").count();
        page.locator(".alike input").first().uncheck();
        page.locator(".alike button").click();
        assertThat(page.locator("#said")).containsText("given to Safia Ferrán");
        assertThat(called("Safia Ferrán")).hasSize(others);

        page.keyboard().press("u");
        assertThat(page.locator("#said")).containsText("taken back");
        assertThat(called("Safia Ferrán")).containsExactly(one.id());
    }

    @Test
    void comparesManySpeakersOnlyWhenAsked() throws IOException {
        List<String> given = List.of(
                "Ada", "Boris", "Clara", "Daniel", "Emma", "Felix", "Greta", "Hugo", "Irene", "Jonas", "Karin", "Lukas",
                "Maria", "Nora", "Oscar", "Peter", "Rosa", "Simon");
        List<String> families = List.of(
                "Okoro",
                "Lind",
                "Solberg",
                "Vael",
                "Thrale",
                "Grout",
                "Sorley",
                "Ferran",
                "Brezh",
                "Tolliver",
                "Abernethy",
                "Halloran",
                "Voss",
                "Quist",
                "Marlow",
                "Dacre",
                "Penhale",
                "Ilvar");
        StringBuilder text = new StringBuilder();
        for (String name : given) {
            for (String family : families) {
                text.append("\"The water is deep enough here,\" said %s %s.\n\n".formatted(name, family));
            }
        }
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("many.txt"), text);
        desk.take(texts);
        page.navigate(desk.address() + "/speakers");

        assertThat(page.locator(".speakers li")).hasCount(300);
        assertThat(page.locator(".suggested")).hasCount(0);
        page.locator("a[href='/speakers?alike']").click();
        assertThat(page.locator("a[href='/speakers?alike']")).hasCount(0);
        assertThat(page.locator(".speakers li")).hasCount(300);
    }

    @Test
    void mergesSpeakersAndTakesItBackByOneKey() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("one.txt"),
                "\"The water is deep enough,\" said Dmitry Shugayev, head of the Harbour Board.\n");
        Files.writeString(
                texts.resolve("two.txt"), "\"We promised April,\" said Dmitry Shugaev, head of the Harbour Board.\n");
        desk.take(texts);
        page.navigate(desk.address() + "/speakers");
        assertThat(page.locator(".speakers li")).hasCount(2);

        page.locator(".suggested button").first().click();
        assertThat(page.locator("#said")).containsText("One record now");
        assertThat(page.locator(".speakers li")).hasCount(1);

        page.keyboard().press("u");
        assertThat(page.locator("#said")).containsText("Taken back");
        assertThat(page.locator(".speakers li")).hasCount(2);

        page.locator(".speakers a").first().click();
        assertThat(page.locator("h1")).hasText("Dmitry Shugaev");
        assertThat(page.locator(".timeline li")).hasCount(1);
    }

    @Test
    void tagsByOneKey() {
        desk.take(OpenDesk.EXAMPLES);
        page.navigate(desk.address() + "/queue");
        String first = card();
        page.keyboard().press("t");
        page.keyboard().type("chapter 2; libraries");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).hasText("Tags: chapter 2; libraries");
        assertThat(desk.library().detail(first).entry().tags()).containsExactly("chapter 2", "libraries");
        page.keyboard().press("u");
        assertThat(page.locator("#said")).containsText("Taken back");
        assertThat(desk.library().detail(first).entry().tags()).isEmpty();
    }

    private List<String> called(String name) {
        return entries().stream()
                .filter(entry -> entry.quotation().speaker().map(Speaker::label).equals(Optional.of(name)))
                .map(Entry::id)
                .toList();
    }

    @Test
    void movesThroughTheQueueByKeys() {
        desk.take(OpenDesk.EXAMPLES);
        page.navigate(desk.address() + "/queue");
        String first = card();
        page.keyboard().press("j");
        assertThat(page.locator("[data-card]")).not().hasAttribute("data-card", first);
        page.keyboard().press("k");
        assertThat(page.locator("[data-card]")).hasAttribute("data-card", first);
        assertThat(page.locator("[data-item][aria-current]")).isFocused();
    }

    @Test
    void makesAQuotationOfMarkedWordsAndMovesThem() {
        desk.take(OpenDesk.EXAMPLES);
        String key = desk.library().shelf(1).get(0).reference().key();
        page.navigate(desk.address() + "/article/" + key);
        String text = desk.library().article(key).article().text();

        String words = (String) page.evaluate("""
                () => {
                  const plain = [...document.querySelectorAll('[data-frozen] span[data-start]')]
                      .find(span => span.textContent.trim().split(' ').length > 4);
                  const node = plain.firstChild;
                  const from = node.data.search(/\\w/);
                  getSelection().setBaseAndExtent(node, from, node, node.data.length);
                  return node.data.slice(from).trim();
                }""");
        assertThat(page.locator("[data-marking]")).isVisible();
        page.keyboard().press("n");
        assertThat(page.locator("#said")).containsText("New quotation");
        assertThat(page.locator("[name=speaker]")).isFocused();
        Entry made = desk.library().detail(card()).entry();
        assertThat(made.quotation().text()).isEqualTo(words);
        assertThat(made.verdict()).isEqualTo(Verdict.ACCEPTED);

        page.keyboard().press("Escape");
        page.evaluate("""
                () => {
                  const node = document.querySelector('[data-item][aria-current]').firstChild;
                  getSelection().setBaseAndExtent(node, 0, node, node.data.indexOf(' '));
                }""");
        page.keyboard().press("w");
        assertThat(page.locator("#said")).containsText("Its words are now");
        Detail moved = desk.library().detail(made.id());
        assertThat(moved.entry().quotation().text()).isEqualTo(words.substring(0, words.indexOf(' ')));
        assertThat(moved.entry().quotation().extent().of(text))
                .isEqualTo(moved.entry().quotation().text());
    }

    @Test
    void marksWhatATripleClickMarks() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("one.txt"),
                "\"We promised April,\" said Greta Solberg.\n\nThe sluice at Port Ardel opened late.\n\nNobody was told.\n");
        desk.take(texts);
        page.navigate(desk.address() + "/article/"
                + desk.library().shelf(1).get(0).reference().key());
        Locator last = page.locator("[data-frozen] p").last();
        assertThat(last).hasText("Nobody was told.");
        last.click(new Locator.ClickOptions().setClickCount(3).setPosition(20, 8));
        assertThat(page.locator("[data-marking]")).isVisible();
        page.keyboard().press("n");
        assertThat(page.locator("#said")).containsText("New quotation");
        assertThat(desk.library().detail(card()).entry().quotation().text()).isEqualTo("Nobody was told.");
    }

    @Test
    void marksUpToTheBlankBetweenTwoParagraphs() {
        desk.take(OpenDesk.EXAMPLES);
        Entry moved = entries().stream()
                .filter(entry -> entry.reference().key().equals(KEY))
                .findFirst()
                .orElseThrow();
        page.navigate(desk.address() + "/article/" + KEY + "?at=" + moved.id());
        String words = (String) page.evaluate("""
                () => {
                  const paragraph = document.querySelectorAll('[data-frozen] p')[1];
                  getSelection().setBaseAndExtent(paragraph, 0, paragraph.nextSibling, 3);
                  return paragraph.textContent.trim();
                }""");
        page.keyboard().press("w");
        assertThat(page.locator("#said")).containsText("Its words are now");
        assertThat(desk.library().detail(moved.id()).entry().quotation().text()).isEqualTo(words);
    }

    @Test
    void marksNothingBesideTheArticle() {
        desk.take(OpenDesk.EXAMPLES);
        page.navigate(desk.address() + "/article/" + KEY);
        for (String marks : List.of(
                "getSelection().selectAllChildren(document.querySelector('main'))",
                "getSelection().selectAllChildren(document.querySelector('.hint'))")) {
            page.evaluate(marks);
            page.keyboard().press("n");
            assertThat(page.locator("#said")).containsText("Mark words in the article first");
            assertThat(page.locator("[data-marking]")).isHidden();
        }
    }

    @Test
    void namesWhatFailedAndWhy() {
        page.locator("[name=addresses]").fill("https://harbour.invalid/gates\nfile:///etc/passwd\nhttp://127.0.0.1:1/");
        page.locator("[data-form=addresses] button").click();
        assertThat(page.locator("#arrivals .is-failed")).hasCount(3);
        assertThat(page.locator("#said")).containsText("3 failed");
        List<String> states = page.locator("#arrivals .is-failed .state").allTextContents();
        assertThat(states).contains("bad-address", "forbidden-address");
        assertThat(entries()).isEmpty();
    }

    @Test
    void keepsAFileThatWasChosen() {
        page.locator("[name=files]").setInputFiles(PAGE);
        assertThat(page.locator("#arrivals .is-kept")).hasCount(1);
        assertThat(page.locator(".shelf li")).hasCount(1);
        assertThat(entries()).isNotEmpty();
    }

    @Test
    void showsThePageAsCapturedWithTheWordsMarked() {
        desk.take(OpenDesk.EXAMPLES);
        Entry entry = entries().stream()
                .filter(one -> one.reference().key().equals("strand2026city"))
                .findFirst()
                .orElseThrow();
        page.navigate(desk.address() + "/article/strand2026city?at=" + entry.id() + "&view=page");
        Locator mark =
                page.frameLocator("iframe.captured").locator("mark.dictum").first();
        assertThat(mark).isVisible();
        assertThat(page.frameLocator("iframe.captured").locator("script")).hasCount(0);
    }

    @Test
    void receivesThePageThatTheBookmarkletSends() throws IOException {
        page.locator(".bookmarklet summary").click();
        String bookmarklet = page.locator("[data-bookmarklet]").getAttribute("data-bookmarklet");
        Page elsewhere = page.context().newPage();
        elsewhere.route(
                "https://halvorncourier.example/**",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(read(PAGE))));
        elsewhere.navigate("https://halvorncourier.example/library");
        Page receiver = elsewhere.waitForPopup(() -> elsewhere.evaluate(bookmarklet.substring("javascript:".length())));
        assertThat(receiver.locator("#receive")).containsText("on the way");
        page.reload();
        assertThat(page.locator("#arrivals .is-kept")).hasCount(1);
    }

    @Test
    void refusesABookmarkletOfAnotherLibrary() {
        Page elsewhere = page.context().newPage();
        elsewhere.route(
                "https://halvorncourier.example/**",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<p>Hello")));
        elsewhere.navigate("https://halvorncourier.example/library");
        Page receiver = elsewhere.waitForPopup(
                () -> elsewhere.evaluate(Bookmarklet.of(desk.address(), "wrong").substring("javascript:".length())));
        assertThat(receiver.locator("#receive")).containsText("belongs to another library");
        assertThat(entries()).isEmpty();
    }

    @Test
    void fitsANarrowScreen() {
        desk.take(OpenDesk.EXAMPLES);
        page.setViewportSize(360, 740);
        String key = desk.library().shelf(1).get(0).reference().key();
        for (String path :
                List.of("/inbox", "/queue", "/search?words=the", "/speakers", "/export", "/article/" + key)) {
            page.navigate(desk.address() + path);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as(path)
                    .isLessThanOrEqualTo(360);
        }
    }

    @Test
    void asksForTheLinkBeforeItShowsAnything() {
        Page stranger = chromium.context(800, 600, com.microsoft.playwright.options.ColorScheme.LIGHT)
                .newPage();
        stranger.navigate(desk.address() + "/queue");
        assertThat(stranger.locator("#door")).containsText("Open the link");
        stranger.navigate(desk.address() + "/#not-the-key");
        assertThat(stranger.locator("#door")).containsText(Pattern.compile("earlier start"));
        stranger.context().close();
    }

    private String card() {
        return page.locator("[data-card]").getAttribute("data-card");
    }

    private List<Entry> entries() {
        return desk.library().find(Query.ALL, found -> {
            List<Entry> all = new ArrayList<>();
            found.forEachRemaining(all::add);
            return all;
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
