package dictum.capture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Walks a folder of saved pages, which are told by what they begin with; those that are called pages are pages whatever they hold. */
final class PageFolder extends SimpleFileVisitor<Path> {
    private static final List<String> NAMES =
            List.of(".html", ".htm", ".xhtml", ".txt", ".mht", ".mhtml", ".eml", ".warc", ".warc.gz", ".wacz");

    /** "Save page, complete" puts pictures and frames of Article.html into Article_files. */
    private static final String COMPANION = "_files";

    private final Path root;
    private final List<Path> pages = new ArrayList<>();

    private PageFolder(Path root) {
        this.root = root;
    }

    static List<Path> pagesIn(Path folder) throws IOException {
        // The folder itself may be a link; nothing below it is followed, so the walk cannot leave it or go in circles.
        Path root = folder.toRealPath();
        PageFolder visitor = new PageFolder(root);
        Files.walkFileTree(root, visitor);
        return visitor.pages.stream()
                .map(root::relativize)
                .sorted(Comparator.comparing(PageFolder::slashed))
                .map(folder::resolve)
                .toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        boolean leftOut = !folder.equals(root) && (Files.isHidden(folder) || isCompanion(folder));
        return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && isPage(file) && !Files.isHidden(file)) {
            pages.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
        if (path.equals(root)) {
            throw failure;
        }
        pages.add(path);
        return FileVisitResult.CONTINUE;
    }

    private static boolean isPage(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        try {
            return NAMES.stream().anyMatch(name::endsWith) || Opening.holdsPages(file);
        } catch (IOException unreadable) {
            return true; // reading it tells the failure
        }
    }

    private static boolean isCompanion(Path folder) {
        String name = folder.toString();
        if (!name.endsWith(COMPANION)) {
            return false;
        }
        String page = name.substring(0, name.length() - COMPANION.length());
        return Files.exists(Path.of(page + ".html")) || Files.exists(Path.of(page + ".htm"));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
