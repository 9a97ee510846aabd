package dictum.capture;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of RSS and Atom feeds, sitemaps, and indexes of sitemaps.
 *
 * <p>A document type is refused, whatever it declares: no feed needs one, and it could name files of this machine or grow
 * without end.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom, RFC 4287</a>
 */
final class XmlLists {
    /** Roots of lists, and the element that each has for every address. */
    private static final Map<String, String> ENTRIES =
            Map.of("rss", "item", "rdf", "item", "feed", "entry", "urlset", "url", "sitemapindex", "sitemap");

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})");
    private static final int DEEPEST = 500;

    private final Optional<URI> base;
    private final List<String> addresses = new ArrayList<>();
    private String entry = "";

    /** What the entry being read says of its address, the surest kept; rank 0 is none. */
    private @Nullable String best;

    private int rank;

    private XmlLists(Optional<URI> base) {
        this.base = base;
    }

    /** Whether a document that begins with {@code head}, in lower case, may be a list; HTML never is. */
    static boolean mayBe(String head) {
        return ENTRIES.keySet().stream()
                        .anyMatch(root -> head.contains("<" + root + ">")
                                || head.contains("<" + root + " ")
                                || head.contains("<" + root + "\n")
                                || head.contains("<" + root + "\r")
                                || head.contains(":" + root + " ")
                                || head.contains(":" + root + ">"))
                && !head.startsWith("<!doctype html")
                && !head.contains("<html");
    }

    /** The addresses; nothing when the root is another element than those of lists. */
    static Optional<AddressLists.Listed> read(byte[] body, Optional<URI> base, String origin) {
        XmlLists lists = new XmlLists(base);
        try {
            XMLStreamReader xml = hardened().createXMLStreamReader(new StringReader(text(body)));
            try {
                return lists.read(xml, origin)
                        ? Optional.of(new AddressLists.Listed(lists.addresses, lists.entry.equals("sitemap")))
                        : Optional.empty();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException broken) {
            if (broken instanceof dictum.model.DictumException told) {
                throw told;
            }
            // The parser throws unchecked errors too, on bytes that are no characters.
            throw AddressLists.broken(
                    origin,
                    "is a feed or sitemap that breaks off after %d addresses (%s)"
                            .formatted(lists.addresses.size(), Shown.of(firstLine(broken))));
        }
    }

    /** Bytes that are no characters spoil a title at most, and not the list. */
    private static String text(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        Charset charset = AddressLists.charset(body);
        if (charset.equals(StandardCharsets.UTF_8) && declared.find()) {
            charset = CharsetLabels.of(declared.group(1)).orElse(charset);
        }
        String text = new String(body, charset);
        return text.substring(Math.max(text.indexOf('<'), 0));
    }

    /** As a browser would understand {@code written} on a page at {@code base}; as it is when that is not known. */
    static String resolved(String written, Optional<URI> base) {
        String address = written.strip();
        if (AddressLists.isWeb(address)) {
            return address;
        }
        return base.map(URI::toString)
                .map(HttpUrl::parse)
                .map(url -> url.resolve(address))
                .map(HttpUrl::toString)
                .orElse(address);
    }

    private boolean read(XMLStreamReader xml, String origin) throws XMLStreamException {
        boolean rooted = false;
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw AddressLists.broken(origin, "declares a document type, which is not read");
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
                    if (!rooted && !ENTRIES.containsKey(name)) {
                        return false;
                    }
                    entry = rooted ? entry : ENTRIES.getOrDefault(name, "");
                    rooted = true;
                    if (++depth > DEEPEST) {
                        throw AddressLists.broken(origin, "is nested deeper than any feed");
                    }
                    if (start(name, xml)) {
                        depth--; // its text was read up to its end
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(xml.getLocalName().toLowerCase(Locale.ROOT));
                }
                default -> {}
            }
        }
        return rooted;
    }

    /** Whether the element was read to its end. */
    private boolean start(String name, XMLStreamReader xml) throws XMLStreamException {
        if (name.equals(entry)) {
            rank = 0;
            return false;
        }
        switch (name) {
            case "link" -> {
                @Nullable String target = xml.getAttributeValue(null, "href");
                if (target == null) {
                    offer(text(xml), 3);
                    return true;
                }
                @Nullable String relation = xml.getAttributeValue(null, "rel");
                offer(target, relation == null || relation.equals("alternate") ? 3 : 0);
            }
            case "loc" -> {
                // A sitemap of pictures has a <loc> for each of them too, in a namespace of its own.
                boolean own = xml.getPrefix() == null || xml.getPrefix().isEmpty();
                offer(text(xml), own ? 3 : 0);
                return true;
            }
            case "origlink" -> {
                offer(text(xml), 4); // the page itself, where the feed's links count clicks
                return true;
            }
            case "guid" -> {
                boolean permanent = !"false".equalsIgnoreCase(xml.getAttributeValue(null, "isPermaLink"));
                offer(text(xml), permanent ? 2 : 0);
                return true;
            }
            case "id" -> {
                offer(text(xml), 1);
                return true;
            }
            default -> {}
        }
        return false;
    }

    private void offer(String address, int candidate) {
        boolean surer = candidate > rank && !address.isBlank();
        boolean usable = candidate >= 3 || AddressLists.isWeb(address.strip());
        if (surer && usable) {
            best = address;
            rank = candidate;
        }
    }

    private void end(String name) {
        if (name.equals(entry)) {
            String address = best;
            if (rank > 0 && address != null) {
                addresses.add(resolved(address, base));
            }
            rank = 0;
        }
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).replace('\n', ' ');
    }

    /** The product's only way to read XML that comes from outside. */
    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, related, location) -> {}); // it would print; what is fatal is thrown
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing else is fetched for a feed");
        });
        return factory;
    }
}
