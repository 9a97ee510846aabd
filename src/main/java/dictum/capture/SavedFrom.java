package dictum.capture;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * The address that a browser wrote into a page when it saved it, and when that was.
 *
 * <p>Browsers write {@code <!-- saved from url=(0042)https://… -->}, with the address's length; SingleFile writes a comment
 * that names itself and has lines {@code url: https://…} and {@code saved date: Thu Mar 05 2026 10:15:00 GMT+0100 (…)}. Only
 * comments in the first two kilobytes count, since further down the page's own text could say such things.
 */
record SavedFrom(URI address, Optional<Instant> at) {
    private static final int BYTES = 2048;
    private static final String BROWSER = "saved from url=(";
    private static final String SINGLE_FILE = "SingleFile";
    private static final String URL = "url:";
    private static final String DATE = "saved date:";

    /** As JavaScript writes a date, its name of the time zone left out. */
    private static final DateTimeFormatter SCRIPT_DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd yyyy HH:mm:ss 'GMT'xx", Locale.ROOT);

    static Optional<SavedFrom> in(byte[] body, Charset charset) {
        String head = new String(body, 0, Math.min(body.length, BYTES), charset);
        int open = head.indexOf("<!--");
        while (open >= 0) {
            int close = head.indexOf("-->", open + 4);
            String comment = head.substring(open + 4, close < 0 ? head.length() : close);
            Optional<SavedFrom> told = told(comment);
            if (told.isPresent() || close < 0) {
                return told;
            }
            open = head.indexOf("<!--", close + 3);
        }
        return Optional.empty();
    }

    private static Optional<SavedFrom> told(String comment) {
        String text = comment.strip();
        if (text.startsWith(BROWSER)) {
            int paren = text.indexOf(')');
            return paren < 0 ? Optional.empty() : address(text.substring(paren + 1), Optional.empty());
        }
        if (text.contains(SINGLE_FILE)) {
            return line(text, URL).flatMap(url -> address(url, line(text, DATE).flatMap(SavedFrom::date)));
        }
        return Optional.empty();
    }

    private static Optional<String> line(String comment, String start) {
        return comment.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()).strip());
    }

    private static Optional<SavedFrom> address(String text, Optional<Instant> at) {
        String[] words = text.strip().split("\\s", 2);
        return WebAddress.tryParse(words[0]).map(address -> new SavedFrom(address, at));
    }

    private static Optional<Instant> date(String written) {
        int zoneName = written.indexOf('(');
        String date = (zoneName < 0 ? written : written.substring(0, zoneName)).strip();
        try {
            return Optional.of(OffsetDateTime.parse(date, SCRIPT_DATE).toInstant());
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
