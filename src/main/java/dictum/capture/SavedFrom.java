package dictum.capture;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The address that a browser wrote into a page when it saved it.
 *
 * <p>Browsers write {@code <!-- saved from url=(0042)https://… -->}, with the address's length; SingleFile writes a comment
 * that names itself and has a line {@code url: https://…}. Only comments in the first two kilobytes count, since further down
 * the page's own text could say such things.
 */
final class SavedFrom {
    private static final int BYTES = 2048;
    private static final String BROWSER = "saved from url=(";
    private static final String SINGLE_FILE = "SingleFile";

    private SavedFrom() {}

    static Optional<URI> addressIn(byte[] body, Charset charset) {
        String head = new String(body, 0, Math.min(body.length, BYTES), charset);
        int open = head.indexOf("<!--");
        while (open >= 0) {
            int close = head.indexOf("-->", open + 4);
            String comment = head.substring(open + 4, close < 0 ? head.length() : close);
            Optional<URI> address = told(comment).flatMap(WebAddress::tryParse);
            if (address.isPresent() || close < 0) {
                return address;
            }
            open = head.indexOf("<!--", close + 3);
        }
        return Optional.empty();
    }

    private static Optional<String> told(String comment) {
        String text = comment.strip();
        if (text.startsWith(BROWSER)) {
            int paren = text.indexOf(')');
            return paren < 0 ? Optional.empty() : firstWord(text.substring(paren + 1));
        }
        if (text.contains(SINGLE_FILE)) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("url:"))
                    .findFirst()
                    .flatMap(line -> firstWord(line.substring(4)));
        }
        return Optional.empty();
    }

    private static Optional<String> firstWord(String text) {
        String[] words = text.strip().split("\\s", 2);
        return words[0].isEmpty() ? Optional.empty() : Optional.of(words[0]);
    }
}
