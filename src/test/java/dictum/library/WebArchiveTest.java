package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Reference;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebArchiveTest {
    private static final String COPY = "https://web.archive.org/web/20260305101500/https://harbour.example/bridge?a=1";

    @Test
    void knowsWhatACopyIsACopyOf() {
        assertThat(WebArchive.original(URI.create(COPY))).contains(URI.create("https://harbour.example/bridge?a=1"));
        assertThat(WebArchive.original(URI.create("https://web.archive.org/web/20260305101500id_/http://a.example/")))
                .contains(URI.create("http://a.example/"));
    }

    @Test
    void takesNoOtherAddressForACopy() {
        for (String address : new String[] {
            "https://harbour.example/web/20260305101500/https://a.example/",
            "https://web.archive.org/web/about/https://a.example/",
            "https://web.archive.org/web/20260305101500/javascript:alert(1)",
            "https://evil.example/?web.archive.org/web/20260305101500/https://a.example/"
        }) {
            assertThat(WebArchive.original(URI.create(address))).as(address).isEmpty();
        }
    }

    @Test
    void listsACapturedCopyUnderBothAddresses(@TempDir Path folder) {
        try (QuoteLibrary library = Libraries.open(folder.resolve("library"))) {
            Reference reference = library.capture(
                            Pages.page("one", "She said: “The lock opens.”", Optional.of(URI.create(COPY))))
                    .entries()
                    .get(0)
                    .reference();
            assertThat(reference.url()).contains(URI.create("https://harbour.example/bridge?a=1"));
            assertThat(reference.archive()).contains(URI.create(COPY));
        }
    }
}
