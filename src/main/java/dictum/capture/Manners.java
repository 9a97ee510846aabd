package dictum.capture;

import java.time.Duration;

/**
 * How politely sites are asked.
 *
 * @param gap between two requests to one host
 * @param longestDelay that a site's {@code Crawl-delay} may ask for; more is taken for this much
 * @param longestWait that a site's {@code Retry-After} may ask for; for more the page is given up
 * @param tries for one page, the first included
 * @param backOff before the second try; twice as long before the third, and up to half as long again by chance
 * @param robots whether robots.txt is honoured
 */
public record Manners(
        Duration gap, Duration longestDelay, Duration longestWait, int tries, Duration backOff, boolean robots) {
    /** As the public web is asked. */
    public static final Manners POLITE = new Manners(
            Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMinutes(10), 3, Duration.ofSeconds(2), true);

    /** Without pause and robots.txt: for measurements against a server of one's own. */
    public static final Manners HASTY =
            new Manners(Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, Duration.ZERO, false);

    /** The same, but robots.txt is not asked: for a single page that a person takes responsibility for. */
    public Manners ignoringRobots() {
        return new Manners(gap, longestDelay, longestWait, tries, backOff, false);
    }

    /** The same with another pause between requests. */
    public Manners withGap(Duration other) {
        return new Manners(other, longestDelay, longestWait, tries, other.isZero() ? Duration.ZERO : backOff, robots);
    }
}
