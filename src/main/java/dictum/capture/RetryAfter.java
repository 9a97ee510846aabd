package dictum.capture;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a site asks to be left alone: a number of seconds, or a date.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">Retry-After, RFC 9110</a>
 */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> in(@Nullable String header, Instant now) {
        String written = header == null ? "" : header.strip();
        if (!written.isEmpty() && written.length() <= 9 && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Integer.parseInt(written)));
        }
        try {
            Instant date = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(date.isBefore(now) ? Duration.ZERO : Duration.between(now, date));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
