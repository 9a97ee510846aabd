package dictum.capture;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What the sites' robots.txt say of programs such as this, remembered for a day, across runs where there is a folder for it.
 *
 * <p>No file (any 4xx) allows all; a site that fails (5xx) or cannot be reached allows nothing until it can be asked again.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">Robots Exclusion Protocol, RFC 9309</a>
 */
final class Robots {
    /** The name by which rules may single this program out. */
    static final String NAME = "dictum";

    /** So much of a file is read at least; what stands further down does not count. */
    static final int BYTES = 512_000;

    private static final long DAY = Duration.ofHours(24).toNanos();
    private static final long WHILE_UNREACHABLE = Duration.ofMinutes(10).toNanos();

    /** What is known of one site. */
    record Word(BaseRobotRules rules, Optional<DictumException> unreachable, long until) {
        /** @throws DictumException ROBOTS, or why the file could not be had, when {@code url} may not be fetched */
        void require(HttpUrl url) {
            unreachable.ifPresent(reason -> {
                throw new DictumException(reason.kind(), reason.getMessage(), reason);
            });
            if (!rules.isAllowed(url.toString())) {
                throw new DictumException(
                        Kind.ROBOTS,
                        "%s is not fetched: the site's robots.txt asks programs to stay away from it. Open it in your browser, save the page, and capture the file; or, for this one page, --ignore-robots"
                                .formatted(Shown.of(url.toString())));
            }
        }

        /** The pause that the site asks for, zero when it asks for none. */
        Duration delay() {
            return rules.getCrawlDelay() <= 0 ? Duration.ZERO : Duration.ofMillis(rules.getCrawlDelay());
        }
    }

    private final Map<String, Word> words = new HashMap<>();
    private Optional<RobotsShelf> shelf = Optional.empty();

    /** From now on answers are kept there too, and those of earlier runs are found there. */
    synchronized void keepOn(RobotsShelf folder) {
        shelf = Optional.of(folder);
    }

    /** The word of a site without rules. */
    static Word everything() {
        return new Word(all(), Optional.empty(), 0);
    }

    /** Where the rules for {@code url} lie. */
    static HttpUrl fileFor(HttpUrl url) {
        return url.newBuilder()
                .encodedPath("/robots.txt")
                .query(null)
                .fragment(null)
                .build();
    }

    synchronized Optional<Word> known(HttpUrl url, long now) {
        return Optional.ofNullable(words.get(fileFor(url).toString())).filter(word -> word.until() > now);
    }

    /** What an earlier run was told within the last day; remembered from now on. */
    synchronized Optional<Word> recalled(HttpUrl url, long now) {
        HttpUrl file = fileFor(url);
        Optional<Word> recalled = shelf.flatMap(kept -> kept.recall(file)).map(kept -> {
            Word word = word(file, kept.answer(), now);
            return new Word(word.rules(), word.unreachable(), now + kept.left().toNanos());
        });
        recalled.ifPresent(word -> words.put(file.toString(), word));
        return recalled;
    }

    /** Remembers the answer to a request for robots.txt. */
    synchronized void remember(HttpUrl url, RobotsFile answer, long now) {
        words.put(fileFor(url).toString(), word(fileFor(url), answer, now));
        shelf.ifPresent(kept -> kept.keep(fileFor(url), answer));
    }

    static Word word(HttpUrl file, RobotsFile answer, long now) {
        if (answer.failure().isPresent()) {
            DictumException failure = answer.failure().get();
            return none(
                    new DictumException(
                            failure.kind(),
                            "%s (nothing is fetched from a site whose robots.txt cannot be asked)"
                                    .formatted(failure.getMessage()),
                            failure),
                    now);
        }
        if (answer.status() >= 500) {
            return none(
                    new DictumException(
                            Kind.ROBOTS,
                            "nothing is fetched from %s: its robots.txt answers %d, which counts as a no until the site is mended. Try again later, or save the page in your browser"
                                    .formatted(Shown.of(file.host()), answer.status())),
                    now);
        }
        if (answer.status() < 200 || answer.status() > 299) {
            return new Word(all(), Optional.empty(), now + DAY);
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new Word(
                parser.parseContent(file.toString(), answer.body(), "text/plain", List.of(NAME)),
                Optional.empty(),
                now + DAY);
    }

    private static Word none(DictumException reason, long now) {
        return new Word(
                new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE),
                Optional.of(reason),
                now + WHILE_UNREACHABLE);
    }

    private static BaseRobotRules all() {
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }

    /** The answer to a request for robots.txt: a status with a body, or why there is none. */
    @SuppressWarnings("ArrayRecordComponent") // made and used up in one breath
    record RobotsFile(int status, byte[] body, Optional<DictumException> failure) {}
}
