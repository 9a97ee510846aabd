package dictum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dictum.library.PageSource;
import dictum.library.Shelved;
import dictum.model.ArticleCorrection;
import dictum.model.Author;
import dictum.model.Authority;
import dictum.model.DictumException;
import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Snapshot;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that try to act from wherever the desk shows them: in title, author, words, speaker, address and file name, and in what a person
 * took over from them: speaker, role, body, note, tag, the name of a record.
 */
final class HostilePageTest {
    private static final int AT_ONCE = 12;

    @TempDir
    Path folder;

    private static Chromium chromium;

    private OpenDesk desk;
    private Page page;
    private final List<String> consoled = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        desk = OpenDesk.in(folder);
        page = chromium.at(desk);
        page.onConsoleMessage(message -> consoled.add(message.text()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void noScriptRunsAndNoRequestLeaves() throws IOException {
        List<String> payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        int kept = 0;
        for (int i = 0; i < payloads.size(); i++) {
            kept += capture(i, payloads.get(i)) ? 1 : 0;
        }
        assertThat(kept).isGreaterThan(payloads.size() * 9 / 10);

        List<Shelved> shelf = desk.library().shelf(payloads.size());
        assertThat(shelf).hasSize(kept);
        for (Shelved one : shelf) {
            String key = one.reference().key();
            List<Entry> entries = desk.library().article(key).entries();
            int number = Integer.parseInt(
                    one.reference().url().orElseThrow().getPath().substring(1));
            if (!entries.isEmpty()) {
                decide(entries.get(0), payloads.get(number));
                correct(key, payloads.get(number));
            }
            String at = entries.isEmpty() ? "" : "?at=" + entries.get(0).id();
            look("/article/" + key + at);
            look("/article/" + key + (at.isEmpty() ? "?" : at + "&") + "view=page");
        }
        for (String path : List.of("/inbox", "/queue", "/speakers", "/speakers?alike", "/export?words=%3Cscript%3E")) {
            look(path);
        }
        List<Authority> speakers = desk.library().people().list(payloads.size() * 3);
        for (int i = 0; i < speakers.size(); i += AT_ONCE) {
            look("/speakers/" + speakers.get(i).id());
        }
        for (int from = 0; from < payloads.size(); from += AT_ONCE) {
            look("/search?words=" + Links.encoded(payloads.get(from)) + "&speaker="
                    + Links.encoded(payloads.get(from)));
        }
        look("/search?words=gates&page=1");
        look("/article/" + Links.encoded(payloads.get(0)));
        look("/queue?at=" + Links.encoded(payloads.get(6)));
        look("/export/" + Links.encoded(payloads.get(6)));

        assertThat(chromium.errors()).as("dialogs and errors").isEmpty();
        assertThat(consoled).as("console").noneMatch(line -> line.contains("ESCAPED"));
        assertThat(chromium.requests()).hasSizeGreaterThan(kept);
        assertThat(chromium.requests())
                .filteredOn(url -> !url.startsWith(desk.address() + "/") && !url.startsWith("data:image/"))
                .as("requests to elsewhere")
                .isEmpty();
    }

    /** As if a person had taken the words of the page for a speaker, a role, a note and a tag. */
    private void decide(Entry entry, String payload) {
        String typed = typed(payload);
        Review.Correction correction = new Review.Correction(
                Optional.of(new Speaker.Person("Ada " + typed, Optional.of(typed), Optional.of(typed))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Venue("interview", Optional.of(typed), payload)));
        desk.library().review(entry.id(), Review.Verdict.CORRECTED, correction, payload, payload);
        String tag = payload.replace(';', ' ').replaceAll("\\p{Cntrl}", " ");
        desk.library().tag(entry.id(), List.of(tag.substring(0, Math.min(80, tag.length()))), List.of(), payload);
    }

    /** As if a person had set the article's own data from them. */
    private void correct(String key, String payload) {
        Optional<String> typed = Optional.of(typed(payload));
        desk.library()
                .catalogue()
                .correct(
                        key,
                        ArticleCorrection.NONE
                                .withTitle(typed.map(words -> "Set " + words))
                                .withAuthors(List.of(new Author("Ivo " + typed.get(), false)))
                                .withPublication(typed)
                                .withSection(typed),
                        typed.get(),
                        typed.get());
    }

    /** Without what is refused in a name. */
    private static String typed(String payload) {
        String typed = payload.replaceAll(
                "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\x{E0000}-\\x{E007F}]", "");
        return typed.substring(0, Math.min(150, typed.length()));
    }

    private void look(String path) {
        page.navigate(desk.address() + path);
        assertThat((Boolean) page.evaluate("document.querySelector('main') !== null"))
                .as(path)
                .isTrue();
        assertThat((Boolean) page.evaluate("[...document.scripts].every(script => script.src.endsWith('.js'))"))
                .as("scripts of " + path)
                .isTrue();
    }

    /** Raw markup for the page as captured, and the same as words for everything that shows text. */
    private boolean capture(int number, String payload) {
        String words = escaped(payload);
        String html = """
                <!doctype html><html><head><title>%d %s</title><meta name="author" content="%s">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Gates %d %s","author":{"name":"Ada %s"},"datePublished":"2026-03-0%d"}</script>
                </head><body><article><h1>Gates %d %s</h1>
                <p>The harbour board of Port Ardel met on Tuesday to talk about the lock gates, number %d.</p>
                <p>“The gates %s stay shut until the summer comes,” said Mara Olin, head of %s.</p>
                <p>%s</p>
                <p>According to Ivo %s, the repair of the gates will take until June and cost a fortune.</p>
                </article></body></html>""".formatted(
                        number,
                        words,
                        words,
                        number,
                        json(payload),
                        json(payload),
                        1 + number % 9,
                        number,
                        words,
                        number,
                        words,
                        words,
                        payload,
                        words);
        PageSource pages = new PageSource(false);
        try {
            desk.library()
                    .capture(pages.given(
                                    payload + ".html",
                                    html.getBytes(StandardCharsets.UTF_8),
                                    new PageSource.Manner(
                                            Optional.of(URI.create("https://harbour.example/" + number + "?q="
                                                    + Links.encoded(payload))),
                                            Optional.of(Snapshot.Format.HTML)))
                            .snapshot());
            return true;
        } catch (DictumException refused) {
            // Some of them leave no article at all, which is an answer too.
            return false;
        } finally {
            pages.close();
        }
    }

    private static List<String> payloads() throws IOException {
        try (InputStream in = HostilePageTest.class.getResourceAsStream("payloads.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("</", "<\\/");
    }
}
