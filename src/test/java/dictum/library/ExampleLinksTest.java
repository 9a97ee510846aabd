package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.capture.SavedPages;
import dictum.citation.TextFragment;
import dictum.model.Quotation;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Resolves the link of every quotation of the bundled articles on its page, as a browser does, in all places where it fits. */
final class ExampleLinksTest {
    private static final Path EXAMPLES = Path.of("src", "examples");
    private static final Optional<URI> ADDRESS = Optional.of(URI.create("https://news.example/a"));

    @Test
    void everyLinkFitsOnePlaceAndThatIsTheQuotation() throws IOException {
        SavedPages saved = new SavedPages();
        int links = 0;
        int quotations = 0;
        for (Path file : saved.pagesIn(EXAMPLES)) {
            Reading reading = QuoteLibrary.read(saved.read(file, Optional.empty()));
            String page = shown(Files.readString(file));
            for (Quotation quotation : reading.quotations()) {
                quotations++;
                Optional<String> link = TextFragment.link(ADDRESS, quotation, reading.article());
                if (link.isEmpty()) {
                    continue;
                }
                links++;
                String words = bare(quotation.extent().of(reading.article().text()));
                assertThat(places(page, link.get())).as(link.get()).containsExactly(words);
            }
        }
        assertThat(quotations).isGreaterThan(20);
        assertThat(links).as("quotations with a link").isGreaterThan(quotations * 9 / 10);
    }

    /** The letters of the page's body. */
    private static String shown(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, template, noscript").remove();
        return bare(document.body().text());
    }

    /** What the link marks in each place where it fits: {@code text=[prefix-,]start[,end][,-suffix]}. */
    private static List<String> places(String page, String link) {
        String before = "";
        String behind = "";
        List<String> words = new ArrayList<>();
        for (String part : link.substring(link.indexOf(":~:text=") + 8).split(",", -1)) {
            if (part.endsWith("-")) {
                before = decoded(part.substring(0, part.length() - 1));
            } else if (part.startsWith("-")) {
                behind = decoded(part.substring(1));
            } else {
                words.add(decoded(part));
            }
        }
        String first = words.get(0);
        List<String> places = new ArrayList<>();
        for (int at = page.indexOf(before + first); at >= 0; at = page.indexOf(before + first, at + 1)) {
            int start = at + before.length();
            int end = start + first.length();
            if (words.size() > 1) {
                int last = page.indexOf(words.get(1) + behind, end);
                end = last + words.get(1).length();
                if (last >= 0) {
                    places.add(page.substring(start, end));
                }
            } else if (page.startsWith(behind, end)) {
                places.add(page.substring(start, end));
            }
        }
        return places;
    }

    private static String decoded(String part) {
        return bare(URLDecoder.decode(part, StandardCharsets.UTF_8));
    }

    /** Without white space and capitals, which a browser does not compare. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", "");
    }
}
