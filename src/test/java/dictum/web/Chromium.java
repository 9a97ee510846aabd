package dictum.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, headless; nothing is downloaded.
 *
 * <p>Without one the tests that need it are skipped, unless the property {@code chromium} names it: then it must be there.
 */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    /** Every request that any page made. */
    private final List<String> requests = new ArrayList<>();

    /** Every error that any page met, and every window it opened to alert. */
    private final List<String> errors = new ArrayList<>();

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    static Chromium start() {
        // Machines that build are busy; what comes at once elsewhere may take its time there.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Optional<Path> named = Optional.ofNullable(System.getProperty("chromium"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
        if (named.isPresent()) {
            Assertions.assertThat(named.get()).isExecutable();
            return new Chromium(named.get());
        }
        Optional<Path> found = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no Chromium on this machine: apt-get install chromium");
        return new Chromium(found.orElseThrow());
    }

    /** A page of a desk whose link was opened. */
    Page at(OpenDesk desk) {
        return at(desk, 1280, 900, ColorScheme.LIGHT);
    }

    Page at(OpenDesk desk, int width, int height, ColorScheme scheme) {
        Page page = context(width, height, scheme).newPage();
        page.navigate(desk.link());
        page.waitForURL(address -> !address.contains("#") && !address.endsWith(desk.port() + "/"));
        return page;
    }

    BrowserContext context(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(request -> requests.add(request.url()));
        context.onDialog(dialog -> {
            errors.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        context.onWebError(error -> errors.add(error.error()));
        return context;
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
