package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dictum.model.DictumException;
import dictum.model.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageSourceTest {
    private static final String PAGE = "<html><body><p>The lock gates open in June, said Mara Olin.</p></body></html>";
    private static final InputStream NO_INPUT = InputStream.nullInputStream();

    @TempDir
    Path folder;

    private final PageSource pages = new PageSource(false);

    @BeforeEach
    void savePages() throws IOException {
        Files.createDirectories(folder.resolve("saved/more"));
        Files.writeString(folder.resolve("saved/b.html"), PAGE);
        Files.writeString(folder.resolve("saved/more/a.html"), PAGE);
        Files.createDirectories(folder.resolve("hollow"));
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private List<PageSource.Page> listed(String... arguments) {
        return pages.listed(List.of(arguments), PageSource.Manner.AS_FOUND, NO_INPUT);
    }

    @Test
    void aFolderStandsForAllPagesInItAndBelow() {
        assertThat(listed(folder.resolve("saved").toString()))
                .extracting(PageSource.Page::doc)
                .containsExactlyInAnyOrder("a", "b");
    }

    /** As an unset variable of a shell is; the folder that one stands in is no answer to it. */
    @Test
    void anEmptyArgumentIsNoFolder() {
        for (String empty : List.of("", "  ")) {
            assertThatExceptionOfType(DictumException.class)
                    .isThrownBy(() -> listed(empty))
                    .withMessageContaining("an input is empty");
        }
    }

    @Test
    void argumentsKeepTheirOrder() {
        assertThat(listed(
                        folder.resolve("saved/more").toString(),
                        "https://norr-courier.example/news/lock-gates.html?from=home",
                        folder.resolve("saved/b.html").toString()))
                .extracting(PageSource.Page::doc)
                .containsExactly("a", "lock-gates", "b");
    }

    @Test
    void aMissingFileFailsOnlyWhenItIsRead() {
        PageSource.Page missing =
                listed(folder.resolve("nothing.html").toString()).get(0);

        assertThat(missing.doc()).isEqualTo("nothing");
        assertThatExceptionOfType(DictumException.class)
                .isThrownBy(missing::snapshot)
                .matches(failure -> failure.kind() == DictumException.Kind.MISSING);
    }

    @Test
    void anEmptyFolderIsAFailureNotASilence() {
        PageSource.Page hollow = listed(folder.resolve("hollow").toString()).get(0);

        assertThatExceptionOfType(DictumException.class)
                .isThrownBy(hollow::snapshot)
                .matches(failure -> failure.kind() == DictumException.Kind.EMPTY);
    }

    @Test
    void standardInputMayTellWhereItCameFrom() {
        URI address = URI.create("https://norr-courier.example/lock-gates");
        InputStream input = new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8));

        Snapshot snapshot = pages.listed(
                        List.of("-"), new PageSource.Manner(Optional.of(address), Optional.empty()), input)
                .get(0)
                .snapshot();

        assertThat(snapshot.address()).contains(address);
        assertThat(snapshot.doc()).isEqualTo("lock-gates");
    }

    @Test
    void oneAddressCannotBelongToTwoFiles() {
        PageSource.Manner manner =
                new PageSource.Manner(Optional.of(URI.create("https://a.example/")), Optional.empty());

        assertThatExceptionOfType(DictumException.class)
                .isThrownBy(() -> pages.listed(List.of("a.html", "b.html"), manner, NO_INPUT))
                .matches(failure -> failure.kind() == DictumException.Kind.USAGE);
    }

    @Test
    void theFormatGivenOutranksTheName() {
        PageSource.Manner manner = new PageSource.Manner(Optional.empty(), Optional.of(Snapshot.Format.PLAIN_TEXT));

        assertThat(pages.listed(List.of(folder.resolve("saved/b.html").toString()), manner, NO_INPUT)
                        .get(0)
                        .snapshot()
                        .format())
                .isEqualTo(Snapshot.Format.PLAIN_TEXT);
    }

    @Test
    void anAddressIsTakenAsBrowsersShowIt() {
        assertThat(PageSource.address(" https://a.example/a b|c "))
                .isEqualTo(URI.create("https://a.example/a%20b%7Cc"));
        assertThatExceptionOfType(DictumException.class)
                .isThrownBy(() -> PageSource.address("https://[broken/"))
                .matches(failure -> failure.kind() == DictumException.Kind.BAD_ADDRESS);
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertThatExceptionOfType(DictumException.class)
                .isThrownBy(() -> listed("ftp://a.example/page.html").get(0).snapshot())
                .matches(failure -> failure.kind() == DictumException.Kind.BAD_ADDRESS);
    }

    @Test
    void aTextThatIsHandedOverAndBeginsAsAPageIsOne() {
        try (PageSource source = new PageSource(false)) {
            String words = "<p>“At last,” said Ada Okoro.";
            assertThat(format(source, "bridge.txt", "<!DOCTYPE html>" + words)).isEqualTo(Snapshot.Format.HTML);
            assertThat(format(source, "bridge.txt", "LAGOS: " + words)).isEqualTo(Snapshot.Format.PLAIN_TEXT);
            assertThat(format(source, "bridge", "LAGOS: " + words)).isEqualTo(Snapshot.Format.HTML);
        }
    }

    private static Snapshot.Format format(PageSource source, String name, String text) {
        return source.given(name, text.getBytes(StandardCharsets.UTF_8), PageSource.Manner.AS_FOUND)
                .snapshot()
                .format();
    }
}
