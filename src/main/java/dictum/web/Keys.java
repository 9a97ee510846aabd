package dictum.web;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secrets of a desk: one in the link that opens it, one in the cookie that keeps it open, one in the bookmarklet.
 *
 * @param link of this start only
 * @param session of this start only, never shown
 * @param pairing kept in a file, so that a bookmarklet goes on working
 */
record Keys(String link, String session, String pairing) {
    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param kept whether the file may be written; else a bookmarklet is good for this start alone */
    static Keys of(Path pairing, boolean kept) {
        return new Keys(fresh(), fresh(), kept ? kept(pairing) : fresh());
    }

    /** Compares in constant time, so that an answer's delay tells nothing. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String kept(Path file) {
        try {
            if (Files.exists(file)) {
                String key = Files.readString(file).strip();
                if (key.length() == LENGTH) {
                    return key;
                }
            } else {
                createPrivate(file);
            }
            String key = fresh();
            Files.writeString(file, key + "\n");
            return key;
        } catch (IOException failed) {
            throw new DictumException(
                    Kind.IO,
                    "the bookmarklet's key cannot be kept in %s: %s".formatted(file, Reason.of(failed)),
                    failed);
        }
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
