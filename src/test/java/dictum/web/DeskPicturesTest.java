package dictum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dictum.model.Entry;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes pictures to look at, of which src/site keeps some, made smaller: {@code mvn test -Dtest=DeskPicturesTest -Dpictures.write=true}. */
@EnabledIfSystemProperty(
        named = "pictures.write",
        matches = "true",
        disabledReason = "takes pictures for people to look at")
final class DeskPicturesTest {
    private static final Path PICTURES = Path.of("target", "desk-pictures");
    private static final int[][] SIZES = {{360, 740}, {768, 900}, {1280, 800}};

    @TempDir
    Path folder;

    @Test
    void takesThePictures() {
        try (Chromium chromium = Chromium.start();
                OpenDesk desk = OpenDesk.withExamples(folder)) {
            Entry entry = desk.library().article("strand2026city").entries().get(0);
            String person = desk.library().people().list(1).get(0).id();
            for (ColorScheme scheme : ColorScheme.values()) {
                if (scheme == ColorScheme.NO_PREFERENCE) {
                    continue;
                }
                for (int[] size : SIZES) {
                    Page page = chromium.at(desk, size[0], size[1], scheme);
                    String name = "-%d-%s.png".formatted(size[0], scheme.name().toLowerCase(Locale.ROOT));
                    take(page, desk.address() + "/queue", "desk-queue" + name);
                    take(page, desk.address() + "/article/strand2026city?at=" + entry.id(), "desk-article" + name);
                    take(page, desk.address() + "/search?words=harbour", "desk-search" + name);
                    take(page, desk.address() + "/inbox", "desk-inbox" + name);
                    take(page, desk.address() + "/speakers", "desk-speakers" + name);
                    take(page, desk.address() + "/speakers/" + person, "desk-life" + name);
                    page.context().close();
                }
            }
        }
        assertThat(PICTURES.resolve("desk-queue-1280-light.png")).isNotEmptyFile();
    }

    private static void take(Page page, String address, String name) {
        page.navigate(address);
        page.locator("main").waitFor();
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
    }
}
