package dictum.capture;

import static dictum.model.DictumException.Kind.BINARY;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds, sitemaps and plain lists of addresses. */
final class AddressListsTest extends HeldFiles {
    @Test
    void feedsAndSitemapsAreListsOfAddresses() throws IOException {
        String rss = """
                <?xml version="1.0"?><rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"
                    xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://harbour.example/</link>
                <atom:link rel="self" href="https://harbour.example/feed"/><image><url>https://harbour.example/logo.png</url></image>
                <item><title>A</title><link> https://harbour.example/bridge </link><guid isPermaLink="false">1</guid></item>
                <item><guid>https://harbour.example/lock</guid><enclosure url="https://harbour.example/a.mp3"/></item>
                <item><link>https://count.example/1</link><feedburner:origLink>https://harbour.example/quay</feedburner:origLink></item>
                </channel></rss>""";
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://harbour.example/"/><id>urn:x</id>
                <entry><id>urn:1</id><link rel="edit" href="https://harbour.example/edit"/><link href="https://harbour.example/bridge"/></entry>
                <entry><id>https://harbour.example/lock</id></entry></feed>""";
        String rdf = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel><link>https://harbour.example/</link></channel>
                <item><link>https://harbour.example/bridge</link></item><item><link>https://harbour.example/lock</link></item></rdf:RDF>""";
        String sitemap = """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                <url><loc>https://harbour.example/bridge</loc><image:image><image:loc>https://harbour.example/a.png</image:loc></image:image></url>
                <url><loc>https://harbour.example/lock</loc></url></urlset>""";
        String index = sitemap.replace("urlset", "sitemapindex")
                .replace("<url>", "<sitemap>")
                .replace("</url>", "</sitemap>");
        String json =
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"authors\":[{\"url\":\"https://x.example/\"}],"
                        + "\"items\":[{\"id\":\"1\",\"url\":\"https://harbour.example/bridge\",\"tags\":[\"a\"]},"
                        + "{\"external_url\":\"https://harbour.example/lock\"}]}";
        String lines = "# to read\n\nhttps://harbour.example/bridge\r\n  https://harbour.example/lock\n";
        String csv =
                "title,URL,note\n\"A, b\",https://harbour.example/bridge,x\nB,\"https://harbour.example/lock\",\"two\nlines\"\n";

        assertThat(addresses(rss.getBytes(UTF_8))).containsExactly(BRIDGE, LOCK, "https://harbour.example/quay");
        for (String list :
                List.of(atom, rdf, sitemap, index, json, lines, csv, csv.replace(',', ';'), "\uFEFF" + lines)) {
            assertThat(addresses(list.getBytes(UTF_8))).as(list).containsExactly(BRIDGE, LOCK);
        }
        assertThat(addresses(Packed.gzip(sitemap.getBytes(UTF_8)))).containsExactly(BRIDGE, LOCK);
        assertThat(addresses(Packed.joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, lines.getBytes(UTF_16LE))))
                .containsExactly(BRIDGE, LOCK);
    }

    @Test
    void relativeAddressesOfAFetchedFeedAreResolved() {
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/bridge'/></entry></feed>";
        assertThat(AddressLists.in(atom.getBytes(UTF_8), Optional.of(URI.create("https://harbour.example/feed")), "x"))
                .get()
                .extracting(AddressLists.Listed::addresses)
                .isEqualTo(List.of(BRIDGE));
    }

    @Test
    void aListWithoutAddressesIsNamedAndNoArticle() {
        for (String list : List.of("# remark", "\n# to read\n\n#  later\r\n")) {
            assertThatThrownBy(() -> AddressLists.in(list.getBytes(UTF_8), Optional.empty(), "list.txt"))
                    .isInstanceOf(DictumException.class)
                    .hasMessage(
                            "list.txt lists no addresses: give the addresses of the pages, one in a line of a text file");
        }
        String table = "title;url\nBridge;harbour.example/bridge\nLock;\n";
        assertThatThrownBy(() -> AddressLists.in(table.getBytes(UTF_8), Optional.empty(), "to read.CSV"))
                .isInstanceOf(DictumException.class)
                .hasMessageContaining(
                        "to read.CSV is a table whose column \"url\" holds no address that begins with https://");
        assertThat(AddressLists.in(table.getBytes(UTF_8), Optional.empty(), "to read.txt"))
                .isEmpty();
        assertThat(AddressLists.in(new byte[] {'\n'}, Optional.empty(), "empty.txt"))
                .isEmpty();
    }

    @Test
    void aListMayHaveRemarksBehindAddressesAndAddressesWithoutAScheme() throws IOException {
        assertThat(addresses((BRIDGE + " # to read\n" + LOCK + "\t#2\n").getBytes(UTF_8)))
                .containsExactly(BRIDGE, LOCK);
        assertThat(addresses("harbour.example/bridge\nwww.harbour.example\n".getBytes(UTF_8)))
                .containsExactly(BRIDGE, "https://www.harbour.example");
        assertThat(addresses((BRIDGE + "#top\n").getBytes(UTF_8))).containsExactly(BRIDGE + "#top");
    }

    @Test
    void aLineThatIsNoAddressStaysInItsListToBeNamed() throws IOException {
        assertThat(addresses(("# mine\n" + BRIDGE + "\nnot a url\n\n" + LOCK + "\n").getBytes(UTF_8)))
                .containsExactly(BRIDGE, "not a url", LOCK);
    }

    @Test
    void articlesAreNotTakenForLists() throws IOException {
        for (String article : List.of(
                "https://harbour.example/bridge\nThe bridge is open, said Ada Okoro.",
                "url\nThis word opened the report.",
                "The bridge is open again, said Ada Okoro.\n\nhttps://harbour.example/1\nhttps://harbour.example/2\n",
                "From: a town by the sea\nTo: another\n\nThe bridge is open.",
                "<html><body><rss>no feed</rss></body></html>",
                "{At last, said Ada Okoro.}")) {
            assertThat(pages(article.getBytes(UTF_8), "a.html")).as(article).hasSize(1);
        }
    }

    /** Everything that XML could name, and what grows without end: refused before anything is opened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><item><link>https://a.example/&x;</link></item></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\"><rss><item><link>https://a.example/</link></item></rss>",
                "<!DOCTYPE feed PUBLIC \"x\" \"http://127.0.0.1:1/x.dtd\"><feed><entry><id>https://a.example/</id></entry></feed>",
                "<!DOCTYPE urlset [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><urlset><url><loc>https://a.example/</loc></url></urlset>",
                "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><rss><item><link>&c;</link></item></rss>",
                "<rss><item><link>https://a.example/&undeclared;</link></item></rss>",
                "<rss><item><link>https://a.example/</link>",
                "<rss><channel></channel></rss>",
                "<urlset><url><loc>\u0001</loc></url></urlset>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"https://a.example/\"}",
                "url,note\nhttps://a.example/,\"broken"
            })
    void aListThatIsBrokenOrHostileIsRefused(String list) {
        if (list.startsWith("url,")) {
            // Read leniently: a quotation mark that is never closed ends with the file.
            assertThat(AddressLists.in(list.getBytes(UTF_8), Optional.empty(), "x"))
                    .isPresent();
            return;
        }
        assertFails(BINARY, () -> addresses(list.getBytes(UTF_8)), "list.bin");
    }

    /** A server that listens tells what was asked for on the way to being refused. */
    @Test
    void noListMakesTheParserCallAnybody() throws IOException {
        try (Canary canary = new Canary()) {
            String address = canary.at("/x");
            for (String list : List.of(
                    "<!DOCTYPE rss SYSTEM '%s'><rss><item><link>https://a.example/</link></item></rss>",
                    "<!DOCTYPE feed PUBLIC 'x' '%s'><feed><entry><id>https://a.example/</id></entry></feed>",
                    "<!DOCTYPE rss [<!ENTITY x SYSTEM '%s'>]><rss><item><link>&x;</link></item></rss>",
                    "<!DOCTYPE urlset [<!ENTITY %% p SYSTEM '%s'> %%p;]><urlset><url><loc>&x;</loc></url></urlset>",
                    "<rss xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='%s'/></rss>",
                    "<?xml-stylesheet href='%1$s'?><rss xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a %1$s'/>")) {
                assertFails(BINARY, () -> addresses(list.formatted(address).getBytes(UTF_8)), "list.bin");
            }
            assertThat(canary.calls()).isZero();
        }
    }
}
