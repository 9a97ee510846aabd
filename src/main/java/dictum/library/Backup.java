package dictum.library;

import dictum.citation.Articles;
import dictum.citation.CitationFormats;
import dictum.citation.EntryJson;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.store.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A complete copy of a library in open formats.
 *
 * <p>It holds the snapshots as WARC files and the journal as JSON lines, from which {@link Restore} makes an equal library; beside
 * them all quotations as JSON lines and as a table for whoever has no Dictum; and a list of hashes that {@code sha256sum -c} reads.
 */
final class Backup {
    private static final String README = """
            A complete copy of a Dictum library.

            library/journal.jsonl    every page captured and every decision made, one JSON object a line
            library/snapshots/       every page as it was received, as WARC files (ISO 28500)
            quotations.jsonl         all quotations with their evidence, one JSON object a line
            quotes.csv               the same as a table (UTF-8, RFC 4180)
            manifest.sha256          hashes of all these files: sha256sum -c manifest.sha256

            To go on with it: dictum restore THIS --library NEW
            """;

    private final QuoteLibrary library;
    private final Truth truth;
    private final Progress progress;
    private final List<String> problems = new ArrayList<>();
    private final StringBuilder manifest = new StringBuilder();

    private Backup(QuoteLibrary library, Truth truth, Progress progress) {
        this.library = library;
        this.truth = truth;
        this.progress = progress;
    }

    /**
     * Writes it to {@code target}: a ZIP file when the name ends in {@code .zip}, or else a folder. Nothing is there before all is.
     */
    static Backed to(Path target, QuoteLibrary library, Truth truth, List<String> damagedLines, Progress progress) {
        boolean zip =
                String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
        if (Files.exists(target)) {
            throw new DictumException(
                    Kind.USAGE,
                    "%s is there already: a backup never replaces another, give a new name".formatted(target));
        }
        Path draft = target.toAbsolutePath()
                .resolveSibling("." + target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part");
        Backup backup = new Backup(library, truth, progress);
        damagedLines.forEach(
                line -> backup.problems.add(
                        line
                                + ", and is in the backup as it is: no library has what it records (a page or a decision) until the line is put back from an earlier backup"));
        try {
            Path parent = draft.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try (Copy copy = zip ? Copy.zip(draft) : Copy.folder(draft)) {
                backup.write(copy);
            }
            Files.move(draft, target);
            return new Backed(truth.names().size() - 1L, backup.problems);
        } catch (IOException failed) {
            throw failure("writing the backup " + target, failed);
        } finally {
            delete(draft);
        }
    }

    private void write(Copy copy) throws IOException {
        add(copy, "README.txt", out -> out.write(README.getBytes(StandardCharsets.UTF_8)));
        List<String> names = truth.names();
        for (int i = 0; i < names.size(); i++) {
            progress.at("copying pages", i, names.size());
            String name = names.get(i);
            add(copy, Copy.LIBRARY + name, out -> {
                try (InputStream in = truth.open(name)) {
                    in.transferTo(out);
                }
            });
        }
        open(copy, "quotations.jsonl", this::writeLines);
        open(copy, "quotes.csv", this::writeTable);
        byte[] list = manifest.toString().getBytes(StandardCharsets.UTF_8);
        copy.add(Copy.MANIFEST, out -> out.write(list));
    }

    private void add(Copy copy, String name, Copy.Content content) throws IOException {
        manifest.append(copy.add(name, content)).append("  ").append(name).append('\n');
    }

    /** A copy for others to read; a page that is damaged is told and makes no end of the rest. */
    private void open(Copy copy, String name, Copy.Content content) throws IOException {
        add(copy, name, out -> {
            try {
                content.writeTo(out);
            } catch (DictumException damaged) {
                if (damaged.kind() != Kind.DAMAGED) {
                    throw damaged;
                }
                problems.add("%s is not complete: %s".formatted(name, damaged.getMessage()));
            }
        });
    }

    private void writeLines(OutputStream out) throws IOException {
        Articles articles = library.articles();
        List<IOException> failures = library.find(Query.ALL, entries -> {
            long done = 0;
            while (entries.hasNext()) {
                progress.at("writing quotations", done++, 0);
                Entry entry = entries.next();
                try {
                    out.write((EntryJson.of(entry, articles.of(entry)) + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException failed) {
                    return List.of(failed);
                }
            }
            return List.of();
        });
        throwAny(failures);
    }

    private void writeTable(OutputStream out) throws IOException {
        throwAny(library.find(Query.ALL, entries -> {
            try {
                CitationFormats.named("quotes-csv").write(entries, library.articles(), out);
                return List.of();
            } catch (IOException failed) {
                return List.of(failed);
            }
        }));
    }

    private static void throwAny(List<IOException> failures) throws IOException {
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    static DictumException failure(String what, IOException failed) {
        String reason = failed instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : String.valueOf(failed.getMessage());
        boolean full = reason.toLowerCase(Locale.ROOT).contains("no space");
        return new DictumException(
                full ? Kind.DISK_FULL : Kind.IO,
                "%s failed: %s. Nothing was left behind.".formatted(what, reason),
                failed);
    }

    /** Deletes a draft, if any is left. */
    static void delete(Path draft) {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(draft)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException left) {
            throw failure("deleting " + draft, left);
        }
    }
}
