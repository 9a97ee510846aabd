package dictum.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a page as received, never changed, and their SHA-256. */
public final class Body {
    private final byte[] bytes;
    private final String sha256;

    private Body(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = sha256(bytes);
    }

    /** A body of a copy of {@code bytes}. */
    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    public int size() {
        return bytes.length;
    }

    /** SHA-256 in lower-case hexadecimal, 64 characters. */
    public String sha256() {
        return sha256;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** A read-only view of the bytes. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && body.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "%d bytes, sha256 %s".formatted(bytes.length, sha256);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
