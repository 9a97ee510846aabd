package dictum.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dictum.model.ArticleCorrection;
import dictum.model.Review;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page against the rules of axe-core: names, roles, landmarks, contrast, in light and dark. */
final class AccessibilityTest {
    @TempDir
    Path folder;

    @Test
    void noPageBreaksARule() throws IOException {
        String axe;
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Chromium chromium = Chromium.start();
                OpenDesk desk = OpenDesk.withExamples(folder)) {
            SoftAssertions all = new SoftAssertions();
            String key = desk.library().shelf(1).get(0).reference().key();
            String at = desk.library().article(key).entries().get(0).id();
            String person = desk.library().people().list(1).get(0).id();
            desk.library().people().addRole(person, "Mayor", Optional.empty(), Optional.empty(), "mira");
            desk.library()
                    .catalogue()
                    .correct(key, ArticleCorrection.NONE.withSection(Optional.of("Night Desk")), "mira", "as printed");
            desk.library().tag(at, List.of("chapter 2"), List.of(), "mira");
            desk.library().review(at, Review.Verdict.ACCEPTED, Review.Correction.NONE, "mira", "");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(360, 1280)) {
                    Page page = chromium.at(desk, width, 900, scheme);
                    for (String path : List.of(
                            "/inbox",
                            "/queue",
                            "/article/" + key,
                            "/article/" + key + "?at=" + at,
                            "/article/" + key + "?at=" + at + "&view=page",
                            "/search?words=the&at=" + at,
                            "/speakers",
                            "/speakers?words=a",
                            "/speakers/" + person,
                            "/export",
                            "/nothing",
                            "/receive")) {
                        page.navigate(desk.address() + path);
                        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
                        page.evaluate("document.querySelector('#edit')?.removeAttribute('hidden')");
                        all.assertThat(violations(page, axe))
                                .as("%s, %d px, %s", path, width, scheme)
                                .isEmpty();
                    }
                    page.navigate(desk.address() + "/queue");
                    page.keyboard().press("?");
                    all.assertThat(violations(page, axe)).as("the keys").isEmpty();
                    page.context().close();
                }
            }
            all.assertAll();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, String axe) {
        page.evaluate(axe);
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ['violations'], iframes: false })).violations
                    .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 160)))""");
    }
}
