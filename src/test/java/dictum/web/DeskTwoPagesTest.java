package dictum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One quotation on two pages of the desk: neither decides over the other unseen. */
final class DeskTwoPagesTest {
    private static final String NOTE = "#edit textarea[name=note]";
    private static Chromium chromium;

    @TempDir
    Path folder;

    private OpenDesk desk;
    private Page one;
    private Page other;
    private String id;

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
        id = desk.library().queue(1).get(0).entry().id();
        one = chromium.at(desk);
        other = one.context().newPage();
        one.navigate(desk.address() + "/queue");
        other.navigate(desk.address() + "/queue");
    }

    @AfterEach
    void close() {
        assertThat(chromium.errors()).isEmpty();
        one.context().close();
        desk.close();
    }

    @Test
    void overrulesNoDecisionThatWasNotSeen() {
        nameTheSpeaker(one, "Pim Voss");
        other.keyboard().press("r");
        assertThat(other.locator("#alert")).containsText("this has changed since you saw it");
        assertThat(other.locator("#alert")).containsText("by ivo (corrected: speaker Pim Voss");
        assertThat(other.locator(".who")).hasText("Pim Voss");
        assertThat(other.locator("[data-card]")).hasAttribute("data-card", id);
        assertThat(entry().verdict()).isEqualTo(Verdict.CORRECTED);
        other.keyboard().press("r");
        assertThat(other.locator("#said")).containsText("Rejected");
        assertThat(entry().verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void keepsWhatWasTypedOverADecisionThatWasNotSeen() {
        other.keyboard().press("e");
        other.locator(NOTE).fill("her office has the minutes");
        nameTheSpeaker(one, "Pim Voss");
        other.locator(NOTE).press("Control+Enter");
        assertThat(other.locator("#alert")).containsText("this has changed since you saw it");
        assertThat(other.locator("#edit [name=speaker]")).hasValue("Pim Voss");
        assertThat(other.locator(NOTE)).hasValue("her office has the minutes");
        assertThat(entry().note()).isEmpty();
        other.locator(NOTE).press("Control+Enter");
        assertThat(other.locator("#said")).containsText("Noted");
        assertThat(entry().note()).isEqualTo("her office has the minutes");
        assertThat(entry().quotation().speaker().map(Speaker::label)).hasValue("Pim Voss");
    }

    @Test
    void takesNoTagOffThatWasNotSeen() {
        tag(one, "ferries");
        assertThat(one.locator("#said")).hasText("Tags: ferries");
        tag(other, "chapter 2");
        assertThat(other.locator("#alert")).containsText("this has changed since you saw it");
        assertThat(other.locator("[data-tags]")).hasValue("chapter 2");
        assertThat(entry().tags()).containsExactly("ferries");
    }

    @Test
    void takesBackOnlyTheDecisionThatWasMadeHere() {
        other.keyboard().press("a");
        assertThat(other.locator("#said")).containsText("Accepted");
        one.navigate(desk.address() + "/queue?at=" + id);
        one.keyboard().press("r");
        assertThat(one.locator("#said")).containsText("Rejected");

        other.keyboard().press("u");
        assertThat(other.locator("#alert")).containsText("by ivo (rejected)");
        assertThat(other.locator("[data-card]")).hasAttribute("data-card", id);
        assertThat(entry().verdict()).isEqualTo(Verdict.REJECTED);
        other.keyboard().press("u");
        assertThat(other.locator("#said")).containsText("Taken back, now accepted");
        assertThat(desk.library().reviews(id)).extracting(Review::verdict).containsExactly(Verdict.ACCEPTED);
    }

    private void nameTheSpeaker(Page page, String name) {
        page.navigate(desk.address() + "/queue?at=" + id);
        page.keyboard().press("s");
        page.locator("#edit [name=speaker]").fill(name);
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("Corrected");
    }

    private void tag(Page page, String tag) {
        page.keyboard().press("t");
        page.locator("[data-tags]").fill(tag);
        page.keyboard().press("Enter");
    }

    private Entry entry() {
        return desk.library().detail(id).entry();
    }
}
