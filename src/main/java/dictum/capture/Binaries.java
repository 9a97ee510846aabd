package dictum.capture;

import static dictum.model.DictumException.Kind.BINARY;

import dictum.model.DictumException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Tells files that are no text by their first bytes, whatever their names and headers say. */
final class Binaries {
    private static final List<Magic> KNOWN = List.of(
            magic("%PDF-", "a PDF document"),
            magic("PK\u0003\u0004", "a zip archive, as are .docx, .odt and .epub files"),
            magic("PK\u0005\u0006", "an empty zip archive"),
            magic("\u001F\u008B", "a gzip archive"),
            magic("BZh", "a bzip2 archive"),
            magic("\u00FD7zXZ\0", "an xz archive"),
            magic("(\u00B5/\u00FD", "a zstd archive"),
            magic("7z\u00BC\u00AF'\u001C", "a 7-Zip archive"),
            magic("Rar!\u001A\u0007", "a RAR archive"),
            magic("\u0089PNG\r\n\u001A\n", "a PNG picture"),
            magic("\u00FF\u00D8\u00FF", "a JPEG picture"),
            magic("GIF87a", "a GIF picture"),
            magic("GIF89a", "a GIF picture"),
            magic("ID3", "an MP3 recording"),
            magic("OggS\0", "an Ogg recording"),
            magic("\u001AE\u00DF\u00A3", "a Matroska or WebM film"),
            magic("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old Office document (.doc, .xls, .ppt)"),
            magic("SQLite format 3\0", "an SQLite database"),
            magic("bplist00", "a Safari web archive or another Apple property list"),
            magic("\u007FELF", "a program (ELF)"),
            magic("\u00CA\u00FE\u00BA\u00BE", "a Java class or a program"));

    private Binaries() {}

    /**
     * Refuses a body that is no text.
     *
     * @param charset decided for the body; in UTF-16 and UTF-32 zero bytes are part of the text
     * @throws DictumException BINARY with the kind of file and what to do
     */
    static void refuse(byte[] body, Charset charset, String origin) {
        kindOf(body, charset).ifPresent(kind -> {
            throw refused(origin, kind);
        });
    }

    static DictumException refused(String origin, String kind) {
        return new DictumException(
                BINARY,
                "%s is %s, not a web page: open what it shows in a browser, save the page as HTML, or save its words as .txt"
                        .formatted(Shown.of(origin), kind));
    }

    /** What the body is when it is no text, with its article. */
    static Optional<String> kindOf(byte[] body, Charset charset) {
        for (Magic magic : KNOWN) {
            if (magic.opens(body)) {
                return Optional.of(magic.kind());
            }
        }
        if (opensAt(body, 0, "RIFF") && opensAt(body, 8, "WEBP")) {
            return Optional.of("a WebP picture");
        }
        if (opensAt(body, 4, "ftyp")) {
            return Optional.of("an MP4 film, or an AVIF or HEIC picture");
        }
        boolean zeroIsText =
                charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        return !zeroIsText && hasZero(body) ? Optional.of("a binary file") : Optional.empty();
    }

    private static boolean hasZero(byte[] body) {
        for (byte b : body) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensAt(byte[] body, int start, String latin) {
        if (body.length < start + latin.length()) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if ((body[start + i] & 0xFF) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Magic magic(String latin, String kind) {
        return new Magic(latin, kind);
    }

    /** The first bytes of a kind of file, one character for each byte. */
    private record Magic(String latin, String kind) {
        boolean opens(byte[] body) {
            return opensAt(body, 0, latin);
        }
    }
}
