package dictum.capture;

import static dictum.model.DictumException.Kind.EMPTY;
import static dictum.model.DictumException.Kind.TOO_DEEP;
import static dictum.model.DictumException.Kind.TRUNCATED;

import dictum.capture.Holding.Item;
import dictum.model.DictumException;
import dictum.model.Snapshot.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages in a MIME message: what browsers save as MHTML, and e-mail that carries an article.
 *
 * <p>Of MHTML it is the first HTML, with the address it was saved from. Of an e-mail it is each attached page and each forwarded
 * message, or else the message's own words: as HTML when it has them so. The message's date is taken for the time of capture.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2557">MHTML, RFC 2557</a>
 */
final class MessagePages {
    private static final int DEEPEST = 40;
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_HEADER = 1 << 17;

    /** A header line's name: what a message begins with, and a page never. */
    private static final List<String> OPENINGS = List.of(
            "from:",
            "mime-version:",
            "return-path:",
            "received:",
            "delivered-to:",
            "date:",
            "message-id:",
            "subject:",
            "content-type:",
            "x-",
            "to:",
            "reply-to:",
            "snapshot-content-location:");

    /** A part that may be a page. */
    @SuppressWarnings("ArrayRecordComponent") // made and used up here
    private record Leaf(
            byte[] bytes,
            String type,
            Optional<String> charset,
            Map<String, String> headers,
            int message,
            boolean attached) {
        boolean isHtml() {
            return !type.equals("text/plain");
        }
    }

    private final String origin;
    private final String doc;
    private final Instant now;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Map<String, String>> messages = new ArrayList<>();

    private MessagePages(String origin, String doc, Instant now) {
        this.origin = origin;
        this.doc = doc;
        this.now = now;
    }

    /** Whether a file that begins so is a message: two header lines, one of them of the usual ones. */
    static boolean opens(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\r?\n", 40);
        if (lines.length < 3 || !isHeader(lines[0])) {
            return false;
        }
        boolean mime = false;
        int usual = 0;
        for (int i = 0; i < lines.length - 1 && !lines[i].isEmpty(); i++) {
            String lower = lines[i].toLowerCase(Locale.ROOT);
            boolean folded = lines[i].startsWith(" ") || lines[i].startsWith("\t");
            if (!folded && !isHeader(lines[i])) {
                return false;
            }
            usual += OPENINGS.stream().anyMatch(lower::startsWith) ? 1 : 0;
            mime = mime
                    || lower.startsWith("mime-version:")
                    || lower.startsWith("message-id:")
                    || lower.startsWith("received:");
        }
        return mime && usual >= 2;
    }

    static Holding read(byte[] bytes, String origin, String doc, Instant now) {
        MessagePages message = new MessagePages(origin, doc, now);
        try {
            message.parse(bytes);
        } catch (IOException | MimeException broken) {
            throw new DictumException(
                    TRUNCATED,
                    "%s is a message that cannot be read (%s): save it again, or save the page as HTML"
                            .formatted(Shown.of(origin), Shown.of(String.valueOf(broken.getMessage()))),
                    broken);
        }
        return Holding.of(message.pages());
    }

    private static boolean isHeader(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && line.substring(0, colon).chars().allMatch(c -> c > 32 && c < 127);
    }

    private void parse(byte[] bytes) throws IOException, MimeException {
        MimeConfig limits = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_PARTS)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(limits);
        tokens.parse(new ByteArrayInputStream(bytes));
        Map<String, String> headers = new HashMap<>();
        List<Integer> open = new ArrayList<>();
        int depth = 0;
        int parts = 0;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_MESSAGE -> {
                    deeper(++depth);
                    messages.add(new HashMap<>());
                    open.add(messages.size() - 1);
                    headers = messages.get(messages.size() - 1);
                }
                case T_END_MESSAGE -> {
                    depth--;
                    open.remove(open.size() - 1);
                }
                case T_START_MULTIPART -> deeper(++depth);
                case T_END_MULTIPART -> depth--;
                case T_START_BODYPART -> {
                    if (++parts > MOST_PARTS) {
                        throw new IOException("it has more than %d parts".formatted(MOST_PARTS));
                    }
                    headers = new HashMap<>();
                }
                case T_FIELD ->
                    headers.putIfAbsent(
                            tokens.getField().getName().toLowerCase(Locale.ROOT),
                            String.valueOf(tokens.getField().getBody()).strip());
                case T_BODY -> leaf(tokens, headers, open.isEmpty() ? 0 : open.get(open.size() - 1));
                default -> {}
            }
        }
    }

    private void deeper(int depth) {
        if (depth > DEEPEST) {
            throw new DictumException(
                    TOO_DEEP,
                    "%s has messages within messages more than %d deep: save the page as HTML"
                            .formatted(Shown.of(origin), DEEPEST));
        }
    }

    private void leaf(MimeTokenStream tokens, Map<String, String> headers, int message) throws IOException {
        BodyDescriptor body = tokens.getBodyDescriptor();
        String type = String.valueOf(body.getMimeType()).toLowerCase(Locale.ROOT);
        String disposition = headers.getOrDefault("content-disposition", "").toLowerCase(Locale.ROOT);
        boolean attached = disposition.startsWith("attachment");
        boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
        if (page || (type.equals("text/plain") && !attached)) {
            @Nullable
            String charset = headers.getOrDefault("content-type", "")
                            .toLowerCase(Locale.ROOT)
                            .contains("charset")
                    ? body.getCharset()
                    : null;
            leaves.add(new Leaf(
                    tokens.getDecodedInputStream().readAllBytes(),
                    type,
                    Optional.ofNullable(charset),
                    headers,
                    message,
                    attached));
        }
    }

    private List<Item> pages() {
        Map<String, String> top = messages.isEmpty() ? Map.of() : messages.get(0);
        boolean saved = top.containsKey("snapshot-content-location")
                || (top.getOrDefault("content-type", "")
                                .toLowerCase(Locale.ROOT)
                                .contains("multipart/related")
                        && !top.containsKey("to"));
        List<Item> items = new ArrayList<>();
        if (saved) {
            leaves.stream().filter(Leaf::isHtml).findFirst().ifPresent(leaf -> items.add(item(leaf, 0)));
        } else {
            for (Leaf leaf : chosen()) {
                items.add(item(leaf, items.size()));
            }
        }
        if (items.isEmpty()) {
            throw new DictumException(
                    EMPTY,
                    "%s is a message without a page or words in it: save the page as HTML".formatted(Shown.of(origin)));
        }
        return items;
    }

    /** Attached pages and forwarded messages before the words they were sent with. */
    private List<Leaf> chosen() {
        List<Leaf> chosen =
                new ArrayList<>(leaves.stream().filter(Leaf::attached).toList());
        for (int message = 1; message < messages.size(); message++) {
            words(message).ifPresent(chosen::add);
        }
        if (chosen.isEmpty()) {
            words(0).ifPresent(chosen::add);
        }
        return chosen;
    }

    private Optional<Leaf> words(int message) {
        List<Leaf> own = leaves.stream()
                .filter(leaf -> leaf.message() == message && !leaf.attached() && !isBlank(leaf))
                .toList();
        return own.stream()
                .filter(Leaf::isHtml)
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    private static boolean isBlank(Leaf leaf) {
        for (byte b : leaf.bytes()) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    private Item item(Leaf leaf, int number) {
        Map<String, String> message = messages.isEmpty() ? Map.of() : messages.get(leaf.message());
        Optional<URI> address = Optional.ofNullable(message.get("snapshot-content-location"))
                .or(() -> Optional.ofNullable(leaf.headers().get("content-location")))
                .or(() -> Optional.ofNullable(message.get("content-location")))
                .flatMap(WebAddress::tryParse);
        Instant accessed = Optional.ofNullable(message.get("date"))
                .flatMap(MessagePages::date)
                .orElse(now);
        String label = number == 0 ? origin : origin + ": part " + (number + 1);
        Part part = Part.bare(leaf.bytes(), doc, origin, leaf.isHtml() ? Format.HTML : Format.PLAIN_TEXT, accessed)
                .called(label)
                .of(leaf.type(), leaf.charset())
                .at(address);
        return new Item(label, doc, part::snapshot);
    }

    /** A date as messages have it, a remark in parentheses left out. */
    private static Optional<Instant> date(String written) {
        int remark = written.indexOf('(');
        String date =
                (remark < 0 ? written : written.substring(0, remark)).strip().replace("-0000", "+0000");
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
