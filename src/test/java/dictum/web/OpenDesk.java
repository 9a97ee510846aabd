package dictum.web;

import dictum.library.PageSource;
import dictum.library.Progress;
import dictum.library.QuoteLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A desk on a free port, with the library behind it at hand. */
final class OpenDesk implements AutoCloseable {
    static final Path EXAMPLES = Path.of("src", "examples");

    private final QuoteLibrary library;
    private final PageSource pages = new PageSource(false);
    private final ReviewDesk desk;

    private OpenDesk(Path folder) {
        this.library = QuoteLibrary.open(folder.resolve("library"), Progress.NONE);
        this.desk = ReviewDesk.open(library, pages, new ReviewDesk.Settings(0, "ivo", folder.resolve("desk.key")));
    }

    static OpenDesk in(Path folder) {
        return new OpenDesk(folder);
    }

    /** The same with the example articles in the library. */
    static OpenDesk withExamples(Path folder) {
        OpenDesk open = new OpenDesk(folder);
        open.take(EXAMPLES);
        return open;
    }

    void take(Path pagesOfFolder) {
        for (PageSource.Page page : pages.listed(
                List.of(pagesOfFolder.toString()),
                new PageSource.Manner(Optional.empty(), Optional.empty()),
                System.in)) {
            library.capture(page.snapshot());
        }
    }

    QuoteLibrary library() {
        return library;
    }

    String link() {
        return desk.link();
    }

    /** Without the slash at its end. */
    String address() {
        return desk.address().substring(0, desk.address().length() - 1);
    }

    int port() {
        return Integer.parseInt(address().substring(address().lastIndexOf(':') + 1));
    }

    @Override
    public void close() {
        desk.close();
        pages.close();
        library.close();
    }
}
