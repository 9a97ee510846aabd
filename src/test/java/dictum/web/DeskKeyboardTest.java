package dictum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import dictum.library.Query;
import dictum.model.Entry;
import dictum.model.Review.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slip of the hands on the keyboard loses nothing that was typed and decides on nothing that was not seen. */
final class DeskKeyboardTest {
    private static final String NOTE = "#edit textarea[name=note]";
    private static Chromium chromium;

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Page page;
    private Keyboard keys;

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
        desk = OpenDesk.withExamples(folder);
        page = chromium.at(desk);
        keys = page.keyboard();
        page.navigate(desk.address() + "/queue");
    }

    @AfterEach
    void close() {
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
        desk.close();
    }

    @Test
    void leavesWhatWasTypedOnlyWhenAskedTwice() {
        String first = card();
        keys.press("e");
        page.locator(NOTE).fill("ask her office for the minutes");
        // The focus has left the field, and a key that means the next one comes.
        page.locator(NOTE).blur();
        for (String key : List.of("j", "a", "u", "/")) {
            keys.press(key);
            assertThat(page.locator("#alert")).containsText("What you typed is not saved");
            assertThat(page.locator(NOTE)).hasValue("ask her office for the minutes");
            assertThat(page.locator("[data-card]")).hasAttribute("data-card", first);
            // Whoever goes on typing is asked again.
            page.locator(NOTE).fill("");
            page.locator(NOTE).fill("ask her office for the minutes");
            page.locator(NOTE).blur();
        }
        assertThat(decided()).isEmpty();
        page.locator(NOTE).press("Control+Enter");
        assertThat(page.locator("#said")).not().isEmpty();
        assertThat(desk.library().detail(first).entry().note()).isEqualTo("ask her office for the minutes");
        keys.press("e");
        page.locator(NOTE).fill("never mind");
        page.locator(NOTE).press("Escape");
        assertThat(page.locator("#edit")).isVisible();
        keys.press("Escape");
        keys.press("j");
        keys.press("j");
        assertThat(page.locator("[data-card]")).not().hasAttribute("data-card", first);
    }

    @Test
    void decidesOnceHoweverLongAKeyIsHeld() {
        String first = card();
        for (int i = 0; i < 12; i++) {
            keys.down("a");
        }
        keys.up("a");
        assertThat(page.locator("[data-card]")).not().hasAttribute("data-card", first);
        assertThat(page.locator("#said")).containsText("ccepted");
        assertThat(decided()).extracting(Entry::id).containsExactly(first);
        keys.press("u");
        assertThat(page.locator("[data-card]")).hasAttribute("data-card", first);
        assertThat(decided()).isEmpty();
    }

    @Test
    void decidesOnlyOnWhatWasShown() {
        String first = card();
        // Two quick strokes, the second before the page can have changed.
        page.evaluate("for (let i = 0; i < 2; i++) document.body.dispatchEvent("
                + "new KeyboardEvent('keydown', { key: 'a', bubbles: true }))");
        assertThat(page.locator("[data-card]")).not().hasAttribute("data-card", first);
        keys.press("j");
        assertThat(decided()).extracting(Entry::id).containsExactly(first);
        assertThat(desk.library().detail(first).reviews()).hasSize(1);
    }

    @Test
    void opensTheFirstArticleOfTheInbox() {
        keys.press("g");
        keys.press("i");
        assertThat(page.locator("h1")).hasText("Inbox");
        keys.press("j");
        page.waitForURL(Pattern.compile(".*/article/.*"));
        assertThat(page.locator("[data-frozen]")).isVisible();
    }

    @Test
    void waitsForTheSecondKeyAnewEachTime() {
        // "g" and another key; a second later "g" again, and its own second key when the first wait would be over.
        page.evaluate("""
                const press = key => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
                press("g");
                press("x");
                setTimeout(() => press("g"), 1000);
                setTimeout(() => press("i"), 1400);
                """);
        assertThat(page.locator("h1")).hasText("Inbox");
    }

    @Test
    void keepsWhatWasPastedIntoTheInbox() {
        keys.press("g");
        keys.press("i");
        page.locator("textarea[name=html]").fill("<p>a page in the making</p>");
        page.locator("textarea[name=html]").press("Escape");
        keys.press("g");
        keys.press("q");
        assertThat(page.locator("#alert")).containsText("What you typed is not saved");
        assertThat(page.locator("textarea[name=html]")).hasValue("<p>a page in the making</p>");
        keys.press("g");
        keys.press("q");
        assertThat(page.locator("h1")).hasText("Queue");
    }

    private String card() {
        return page.locator("[data-card]").getAttribute("data-card");
    }

    private List<Entry> decided() {
        return desk.library().find(Query.ALL.verdict(Verdict.ACCEPTED), 0, 9).page();
    }
}
