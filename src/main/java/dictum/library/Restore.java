package dictum.library;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.store.Truth;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Makes a library from a backup.
 *
 * <p>A backup may come from anywhere: only names that a library has are written, every file must have the hash that the list
 * gives it, none may be missing, and what is unpacked may not be out of proportion to the file. The library's folder is there
 * when all of that holds, and not before.
 */
final class Restore {
    /** More than text ever shrinks by. */
    private static final long MOST_RATIO = 200;

    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final int MOST_FILES = 5_000_000;
    private static final int LONGEST_MANIFEST = 512 << 20;
    private static final Set<String> FOR_READERS = Set.of("README.txt", "quotations.jsonl", "quotes.csv");

    private final Path from;
    private final Path draft;
    private final Progress progress;
    private final Map<String, String> hashes = new HashMap<>();
    private String manifest = "";
    private long budget;

    private Restore(Path from, Path draft, Progress progress) {
        this.from = from;
        this.draft = draft;
        this.progress = progress;
    }

    /** Unpacks {@code from} as the library {@code folder}, which must not be there yet, or be empty. */
    static void to(Path folder, Path from, Progress progress) {
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw new DictumException(
                        Kind.USAGE,
                        "%s is not empty: a backup is restored into a new folder, name one with --library"
                                .formatted(folder));
            }
            if (!Files.exists(from)) {
                throw new DictumException(Kind.MISSING, "there is no backup \"%s\"".formatted(from));
            }
            Path draft = folder.toAbsolutePath().resolveSibling("." + folder.getFileName() + ".restoring");
            Backup.delete(draft);
            Files.createDirectories(draft);
            boolean done = false;
            try {
                Restore restore = new Restore(from, draft, progress);
                restore.unpack();
                restore.requireAll();
                Files.deleteIfExists(folder);
                Files.move(draft, folder);
                done = true;
            } finally {
                if (!done) {
                    Backup.delete(draft);
                }
            }
        } catch (IOException failed) {
            throw Backup.failure("restoring " + from, failed);
        }
    }

    private void unpack() throws IOException {
        if (Files.isDirectory(from)) {
            budget = Long.MAX_VALUE;
            unpackFolder();
        } else {
            long size = Files.size(from);
            budget = size > Long.MAX_VALUE / MOST_RATIO ? Long.MAX_VALUE : ALWAYS_ALLOWED + size * MOST_RATIO;
            unpackZip();
        }
    }

    private void unpackZip() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
            int files = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                progress.at("restoring files", files++, 0);
                if (files > MOST_FILES) {
                    throw refused("it has more than %d files".formatted(MOST_FILES));
                }
                if (!entry.isDirectory()) {
                    take(entry.getName(), zip);
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw refused("it cannot be unpacked: " + broken.getMessage());
        } catch (EOFException cut) {
            throw refused("it ends too early");
        }
        if (hashes.isEmpty() && manifest.isEmpty()) {
            throw refused("it is no ZIP file of 'dictum backup'");
        }
    }

    private void unpackFolder() throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            int files = 0;
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                String name = from.relativize(path).toString().replace('\\', '/');
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw refused("%s is no plain file".formatted(name));
                }
                progress.at("restoring files", files++, 0);
                try (InputStream in = Files.newInputStream(path)) {
                    take(name, in);
                }
            }
        }
    }

    private void take(String name, InputStream in) throws IOException {
        if (name.equals(Copy.MANIFEST)) {
            byte[] bytes = in.readNBytes(LONGEST_MANIFEST);
            spend(bytes.length);
            manifest = new String(bytes, StandardCharsets.UTF_8);
        } else if (FOR_READERS.contains(name)) {
            copy(name, in, OutputStream.nullOutputStream());
        } else if (name.startsWith(Copy.LIBRARY) && Truth.isName(name.substring(Copy.LIBRARY.length()))) {
            Path file = draft.resolve(name.substring(Copy.LIBRARY.length()));
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                copy(name, in, out);
            }
        } else {
            throw refused("\"%s\" has no place in it".formatted(Lookup.shortened(name)));
        }
    }

    private void copy(String name, InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = Copy.sha256();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            spend(read);
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        if (hashes.put(name, HexFormat.of().formatHex(digest.digest())) != null) {
            throw refused("\"%s\" is in it twice".formatted(name));
        }
    }

    private void spend(long bytes) {
        budget -= bytes;
        if (budget < 0) {
            throw refused("what it unpacks to is out of proportion to its size");
        }
    }

    /** Every file of the list is there with its hash, and no other. */
    private void requireAll() {
        List<String> lines = manifest.lines().toList();
        Map<String, String> listed = new HashMap<>();
        for (String line : lines) {
            int gap = line.indexOf("  ");
            if (gap != 64) {
                throw refused("its list of hashes, %s, is not as it was written".formatted(Copy.MANIFEST));
            }
            listed.put(line.substring(gap + 2), line.substring(0, gap));
        }
        if (!listed.containsKey(Copy.LIBRARY + "journal.jsonl")) {
            throw refused("it has no list of hashes with a journal, so it is not known whether it is whole");
        }
        listed.forEach((name, hash) -> {
            String found = hashes.get(name);
            if (found == null) {
                throw refused("\"%s\" is missing".formatted(Lookup.shortened(name)));
            }
            if (!found.equals(hash)) {
                throw refused("\"%s\" is not what was backed up".formatted(Lookup.shortened(name)));
            }
        });
        for (String name : hashes.keySet()) {
            if (!listed.containsKey(name)) {
                throw refused("\"%s\" is not in its list of hashes".formatted(Lookup.shortened(name)));
            }
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private DictumException refused(String why) {
        return new DictumException(
                Kind.DAMAGED, "the backup %s is not taken: %s. Nothing was left behind.".formatted(from, why));
    }
}
