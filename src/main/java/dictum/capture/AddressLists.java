package dictum.capture;

import dictum.model.DictumException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells lists of addresses from pages by what they hold, and reads them: RSS, Atom and JSON feeds, sitemaps and indexes of
 * sitemaps, texts with an address in each line, and tables with a column of addresses.
 */
final class AddressLists {
    /**
     * The addresses that a list names, in its order and as it writes them.
     *
     * @param ofLists whether they are lists again, as in an index of sitemaps
     */
    record Listed(List<String> addresses, boolean ofLists) {
        Listed {
            addresses = List.copyOf(addresses);
        }

        static Listed ofPages(List<String> addresses) {
            return new Listed(addresses, false);
        }
    }

    private static final int HEAD = 4096;

    private AddressLists() {}

    /**
     * The addresses in {@code body}, or nothing when it is no list.
     *
     * @param base against which a feed's relative addresses are resolved
     * @throws DictumException BINARY when it is a list but broken, or holds none
     */
    static Optional<Listed> in(byte[] body, Optional<URI> base, String origin) {
        String head = head(body);
        Optional<Listed> listed = Optional.empty();
        if (head.startsWith("<")) {
            listed = XmlLists.mayBe(head) ? XmlLists.read(body, base, origin) : Optional.empty();
        } else if (head.startsWith("{")) {
            listed = head.contains("jsonfeed.org/version/") ? Optional.of(JsonFeed.read(body, base, origin)) : listed;
        } else {
            // A table's rows may begin with addresses too; its first names the columns.
            AddressLines lines = AddressLines.in(new String(body, charset(body)));
            listed = lines.isPure()
                    ? Optional.of(Listed.ofPages(lines.addresses()))
                    : AddressTable.read(body, origin).or(() -> lines.mostly().map(Listed::ofPages));
        }
        listed.filter(list -> list.addresses().isEmpty()).ifPresent(none -> {
            throw broken(origin, "lists no addresses");
        });
        return listed;
    }

    static DictumException broken(String origin, String how) {
        return new DictumException(
                DictumException.Kind.BINARY,
                "%s %s: give the addresses of the pages, one in a line of a text file"
                        .formatted(Shown.of(origin), how));
    }

    /** Whether {@code written} begins as a web address does. */
    static boolean isWeb(String written) {
        return written.regionMatches(true, 0, "https://", 0, 8) || written.regionMatches(true, 0, "http://", 0, 7);
    }

    /** The first characters, without byte order mark and white space, in lower case. */
    private static String head(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD), charset(body));
        int start = 0;
        while (start < head.length()
                && (head.charAt(start) == '\uFEFF' || Character.isWhitespace(head.charAt(start)))) {
            start++;
        }
        return head.substring(start).toLowerCase(Locale.ROOT);
    }

    static Charset charset(byte[] body) {
        boolean wide = body.length > 1
                && ((body[0] == (byte) 0xFF && body[1] == (byte) 0xFE)
                        || (body[0] == (byte) 0xFE && body[1] == (byte) 0xFF));
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
