package dictum.library;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Where the files of a backup go: into one ZIP file, or into a folder.
 *
 * <p>Each is written with its SHA-256 taken, and nothing counts before all of them are there.
 */
interface Copy extends AutoCloseable {
    /** What a backup's own list of hashes is called; it comes last. */
    String MANIFEST = "manifest.sha256";

    /** Before the names of files that a library is restored from. */
    String LIBRARY = "library/";

    /** Writes the content of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Adds a file.
     *
     * @return its SHA-256
     */
    default String add(String name, Content content) throws IOException {
        MessageDigest digest = sha256();
        OutputStream out = begin(name);
        DigestOutputStream digested = new DigestOutputStream(out, digest);
        content.writeTo(digested);
        digested.flush();
        end(out);
        return HexFormat.of().formatHex(digest.digest());
    }

    OutputStream begin(String name) throws IOException;

    void end(OutputStream out) throws IOException;

    @Override
    void close() throws IOException;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Into a ZIP file. */
    static Copy zip(Path file) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        return new Copy() {
            @Override
            public OutputStream begin(String name) throws IOException {
                ZipEntry entry = new ZipEntry(name);
                // The same library gives the same file.
                entry.setTime(0);
                zip.putNextEntry(entry);
                return zip;
            }

            @Override
            public void end(OutputStream out) throws IOException {
                zip.closeEntry();
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    /** Into a folder, which is made. */
    static Copy folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Copy() {
            @Override
            public OutputStream begin(String name) throws IOException {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                return new BufferedOutputStream(Files.newOutputStream(file));
            }

            @Override
            public void end(OutputStream out) throws IOException {
                out.close();
            }

            @Override
            public void close() {}
        };
    }
}
