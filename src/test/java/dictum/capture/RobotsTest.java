package dictum.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of RFC 9309, section by section. */
final class RobotsTest {
    private static final HttpUrl PAGE = HttpUrl.get("https://harbour.example/news/bridge?x=1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: *;Disallow: /|/news/bridge|false",
                "User-agent: *;Disallow:|/news/bridge|true",
                "User-agent: *;Disallow: /news/|/news/bridge|false",
                "User-agent: *;Disallow: /news/|/sport|true",
                "User-agent: *;Disallow: /news;Allow: /news/bridge|/news/bridge|true",
                "User-agent: *;Allow: /;Disallow: /news/bridge|/news/bridge|false",
                "User-agent: *;Disallow: /*.html$|/a/b.html|false",
                "User-agent: *;Disallow: /*.html$|/a/b.html?x|true",
                "User-agent: *;Disallow: /*/print/|/news/print/1|false",
                "User-agent: dictum;Disallow: /;;User-agent: *;Allow: /|/news/bridge|false",
                "User-agent: *;Disallow: /;;User-agent: Dictum;Allow: /|/news/bridge|true",
                "User-agent: DICTUM;Disallow: /news|/news/bridge|false",
                "User-agent: other;Disallow: /|/news/bridge|true",
                "User-agent: other;User-agent: dictum;Disallow: /|/news/bridge|false",
                "# a comment;user-agent : * # all;disallow : /news # not these|/news/bridge|false",
                "User-agent: *;Disallow: /news/br%69dge|/news/bridge|false",
                "Disallow: /|/news/bridge|true",
                "<html><body>no rules at all</body></html>|/news/bridge|true",
                "User-agent: *;Disallow: /NEWS|/news/bridge|true",
                "\uFEFFUser-agent: *;Disallow: /news|/news/bridge|false",
            })
    void rulesAreUnderstood(String file, String path, boolean allowed) {
        HttpUrl url = PAGE.resolve(path);
        assertThat(isAllowed(said(200, file.replace(";", "\n")), url == null ? PAGE : url))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 429, 301})
    void aSiteWithoutRulesAllowsAll(int status) {
        assertThat(isAllowed(said(status, "User-agent: *\nDisallow: /"), PAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599})
    void aSiteThatFailsAllowsNothing(int status) {
        assertThatThrownBy(() -> said(status, "").require(PAGE))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ROBOTS))
                .hasMessageContaining("answers " + status);
    }

    @Test
    void aSiteThatCannotBeReachedAllowsNothingAndSaysWhy() {
        DictumException reason = new DictumException(Kind.TIMEOUT, "took too long");
        Robots.Word word = Robots.word(PAGE, new Robots.RobotsFile(0, new byte[0], Optional.of(reason)), 0);
        assertThatThrownBy(() -> word.require(PAGE))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMEOUT))
                .hasMessageContaining("took too long (nothing is fetched");
    }

    @ParameterizedTest
    @CsvSource({
        "Crawl-delay: 7, 7000",
        "Crawl-delay: 0.5, 500",
        "Crawl-delay: 100000, 100000000",
        "Crawl-delay: x, 0",
        "Allow: /, 0"
    })
    void aPauseThatTheSiteAsksForIsUnderstood(String line, long milliseconds) {
        assertThat(said(200, "User-agent: *\n" + line + "\nDisallow: /x").delay())
                .isEqualTo(Duration.ofMillis(milliseconds));
    }

    @Test
    void rulesFarDownALongFileCount() {
        String long500 = "# padding\n".repeat(50_000) + "User-agent: *\nDisallow: /\n";
        assertThat(long500.length()).isBetween(500_000, Robots.BYTES);
        assertThat(isAllowed(said(200, long500), PAGE)).isFalse();
    }

    @Test
    void whatIsKnownHoldsForADayAndOneSite() {
        Robots robots = new Robots();
        robots.remember(PAGE, new Robots.RobotsFile(404, new byte[0], Optional.empty()), 0);
        long day = Duration.ofHours(24).toNanos();

        assertThat(robots.known(HttpUrl.get("https://harbour.example/other"), day - 1))
                .isPresent();
        assertThat(robots.known(PAGE, day)).isEmpty();
        assertThat(robots.known(HttpUrl.get("http://harbour.example/"), 1)).isEmpty();
        assertThat(robots.known(HttpUrl.get("https://harbour.example:8443/"), 1))
                .isEmpty();
    }

    private static Robots.Word said(int status, String file) {
        return Robots.word(
                Robots.fileFor(PAGE), new Robots.RobotsFile(status, file.getBytes(UTF_8), Optional.empty()), 0);
    }

    private static boolean isAllowed(Robots.Word word, HttpUrl url) {
        try {
            word.require(url);
            return true;
        } catch (DictumException refused) {
            assertThat(refused.kind()).isEqualTo(Kind.ROBOTS);
            return false;
        }
    }
}
