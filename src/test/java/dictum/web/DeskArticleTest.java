package dictum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dictum.model.ArticleCorrection;
import dictum.model.Author;
import dictum.model.CorrectedArticle;
import dictum.model.PartialDate;
import dictum.model.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says wrongly of its article is set right on the article's page. */
final class DeskArticleTest {
    private static final String KEY = "strand2026city";
    private static final String FORM = "form[data-post='/do/article'] ";
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
        desk = OpenDesk.withExamples(folder);
        page = chromium.at(desk);
        page.navigate(address());
    }

    @AfterEach
    void close() {
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
        desk.close();
    }

    @Test
    void setsRightAndTakesBackByKeysAlone() {
        Reference asRead = now();
        openTheForm(page);
        page.keyboard().press("Tab");
        assertThat(page.locator(FORM + "[name=title]")).isFocused();
        page.keyboard().type("Library open all night");
        page.keyboard().press("Tab");
        assertThat(page.locator(FORM + "[name=author0]")).isFocused();
        page.keyboard().type("Strand Díaz, Mirela");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("Halvorn News Agency");
        page.keyboard().press("Tab");
        page.keyboard().type("a body");
        page.locator(FORM + "[name=note]").focus();
        page.keyboard().type("as in the printed paper");
        page.keyboard().press("Enter");

        assertThat(page.locator("#said")).containsText("Corrected: Title, Writers");
        assertThat(page.locator("h1")).hasText("Library open all night");
        assertThat(page.locator(".byline")).hasText("Strand Díaz, Mirela; Halvorn News Agency");
        assertThat(page.locator(".set-right"))
                .containsText("The page: " + asRead.title().orElseThrow());
        assertThat(page.locator(".set-right")).containsText("The page: Mirela Strand; Joost Abernethy");
        assertThat(page.locator(".set-right").first()).containsText("Set by ivo,");
        assertThat(page.locator(".set-right").first()).containsText("as in the printed paper");
        assertThat(now().authors())
                .containsExactly(new Author("Strand Díaz, Mirela", false), new Author("Halvorn News Agency", true));
        assertThat(now().issued()).isEqualTo(asRead.issued());
        assertThat(now().key()).isEqualTo(KEY);

        openTheForm(page);
        page.locator("form[data-post='/do/article-undo'] button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("The last correction was taken back");
        assertThat(page.locator(".set-right")).hasCount(0);
        assertThat(page.locator("form[data-post='/do/article-undo']")).hasCount(0);
        assertThat(now()).isEqualTo(asRead);
    }

    @Test
    void tellsWhichDaysAreOtherNow() {
        openTheForm(page);
        page.locator(FORM + "[name=issued]").fill("2026-03-13");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#said")).containsText("Corrected: Published. Said on another day now: 87c0a860");
        assertThat(page.locator(".outlet").first()).hasText("The Halvorn Courier · 13 March 2026");
        assertThat(page.locator(".set-right")).containsText("The page: 13 February 2026");

        openTheForm(page);
        page.locator(FORM + "[name=issued]").fill("");
        page.keyboard().press("Enter");
        assertThat(page.locator(".outlet").first()).hasText("The Halvorn Courier");
        assertThat(now().issued()).isEmpty();
    }

    @Test
    void anEmptyNameTakesAWriterAway() {
        openTheForm(page);
        page.locator(FORM + "[name=author0]").fill("");
        page.keyboard().press("Enter");
        assertThat(page.locator(".byline")).hasText("Joost Abernethy");
        openTheForm(page);
        page.locator(FORM + "[name=author0]").fill(" ");
        page.keyboard().press("Enter");
        assertThat(page.locator(".byline")).hasCount(0);
        assertThat(now().authors()).isEmpty();
    }

    @Test
    void refusesAndKeepsWhatWasTyped() {
        openTheForm(page);
        for (String wrong : List.of("13.2.2026", "2026-02-30", "--02-13")) {
            page.locator(FORM + "[name=issued]").fill(wrong);
            page.keyboard().press("Enter");
            assertThat(page.locator("#alert")).containsText("\"" + wrong + "\" is no date");
            assertThat(page.locator(FORM + "[name=issued]")).hasValue(wrong);
        }
        page.locator(FORM + "[name=issued]").fill("2026-02-13");
        page.locator(FORM + "[name=publication]").fill("Courier\u202E");
        page.keyboard().press("Enter");
        assertThat(page.locator("#alert")).containsText("the publication has a character that turns the direction");
        page.locator(FORM + "[name=publication]").fill("The Halvorn Courier");
        page.locator(FORM + "[name=title]").fill("");
        page.keyboard().press("Enter");
        assertThat(page.locator("#alert")).containsText("the title is blank");
        page.locator(FORM + "[name=title]").fill(now().title().orElseThrow());
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("Nothing was changed");
        assertThat(desk.library().catalogue().article(KEY).reviews()).isEmpty();
    }

    @Test
    void overrulesNoCorrectionThatWasNotSeen() {
        Page other = chromium.at(desk);
        other.navigate(address());
        openTheForm(other);
        other.locator(FORM + "[name=section]").fill("Night Desk");
        openTheForm(page);
        page.locator(FORM + "[name=title]").fill("Library open all night");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("Corrected: Title");

        other.locator(FORM + "[name=section]").press("Enter");
        assertThat(other.locator("#alert")).containsText("this has changed since you saw it");
        assertThat(other.locator("h1")).hasText("Library open all night");
        assertThat(other.locator(FORM + "[name=section]")).hasValue("Night Desk");
        assertThat(now().section()).isNotEqualTo(Optional.of("Night Desk"));
        other.locator(FORM + "[name=section]").press("Enter");
        assertThat(other.locator("#said")).containsText("Corrected: Section");
        assertThat(now().section()).hasValue("Night Desk");
        assertThat(now().title()).hasValue("Library open all night");
        other.context().close();
    }

    @Test
    void runsNothingThatIsTyped() {
        String hostile = "\"><img src=x onerror=alert(1)><script>alert(2)</script>${7*7}";
        desk.library()
                .catalogue()
                .correct(
                        KEY,
                        ArticleCorrection.NONE
                                .withTitle(Optional.of(hostile))
                                .withAuthors(List.of(new Author(hostile, false)))
                                .withPublication(Optional.of(hostile))
                                .withSection(Optional.of(hostile))
                                .withIssued(Optional.of(PartialDate.ofYear(2026))),
                        hostile,
                        hostile);
        page.navigate(address());
        assertThat(page.locator("h1")).hasText(hostile);
        assertThat(page.locator(".byline")).hasText(hostile);
        openTheForm(page);
        for (String field : List.of("title", "author0", "publication", "section")) {
            assertThat(page.locator(FORM + "[name=" + field + "]")).hasValue(hostile);
        }
        assertThat(page.locator("main img, main script")).hasCount(0);
    }

    @Test
    void isFoundOnTheShelfAndInSearchAsItWasSet() {
        desk.library()
                .catalogue()
                .correct(
                        KEY,
                        ArticleCorrection.NONE
                                .withTitle(Optional.of("Nightly Sluices"))
                                .withPublication(Optional.of("Vael Gazette")),
                        "mira",
                        "");
        page.navigate(desk.address() + "/inbox");
        assertThat(page.locator(".shelf")).containsText("Nightly Sluices");
        page.navigate(desk.address() + "/search?words=sluices&outlet=gazette");
        assertThat(page.locator("[data-result]")).not().containsText("No quotation");
        assertThat(page.locator(".items li").first()).isVisible();
    }

    private static void openTheForm(Page page) {
        Locator summary = page.locator(".source summary");
        summary.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(FORM + "[name=title]")).isVisible();
    }

    private Reference now() {
        CorrectedArticle article = desk.library().catalogue().article(KEY);
        return article.now();
    }

    private String address() {
        return desk.address() + "/article/" + KEY;
    }
}
