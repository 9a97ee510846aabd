package dictum.capture;

import dictum.model.Snapshot.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Tells by a file's first bytes whether it holds pages, whatever its name. */
final class Opening {
    private static final int HEAD = 8192;
    private static final List<String> MARKS = List.of("\u00EF\u00BB\u00BF", "\u00FE\u00FF", "\u00FF\u00FE");
    private static final List<String> TAGS = List.of(
            "html", "head", "body", "title", "meta", "link", "article", "main", "section", "header", "div", "h1", "p");

    /** Texts with marks for headings and emphasis, which are read as the texts they are. */
    private static final List<String> MARKED_TEXTS = List.of(".md", ".markdown", ".rst", ".text");

    private Opening() {}

    /** Whether a file is a page, a message or an archive of pages; text has nothing by which it could be told. */
    static boolean holdsPages(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, "PK\u0003\u0004")) {
            return ZipPages.holdsPages(file);
        }
        return holdsPages(startsWith(head, "\u001F\u008B") ? unpacked(head) : head);
    }

    /** As HTML, unless a file is called text and does not begin as a page; a text in Markdown may begin with a tag of a page. */
    static Format format(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean text = lower.endsWith(".txt")
                ? !isHtml(bytes)
                : MARKED_TEXTS.stream().anyMatch(lower::endsWith) && !isWholePage(bytes);
        return text ? Format.PLAIN_TEXT : Format.HTML;
    }

    /** Whether the first thing that is no comment is a tag of a page. */
    static boolean isHtml(byte[] bytes) {
        String opening = opening(bytes);
        return isWholePage(opening) || TAGS.stream().anyMatch(tag -> startsWithWord(opening, "<" + tag));
    }

    private static boolean isWholePage(byte[] bytes) {
        return isWholePage(opening(bytes));
    }

    private static boolean isWholePage(String opening) {
        return startsWithWord(opening, "<!doctype html") || startsWithWord(opening, "<html");
    }

    /** The first thing that is no comment, in lower case. */
    private static String opening(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        for (String mark : MARKS) {
            text = text.startsWith(mark) ? text.substring(mark.length()) : text;
        }
        // In UTF-16 each letter of a tag has a zero byte beside it.
        String rest = text.replace("\0", "").stripLeading().toLowerCase(Locale.ROOT);
        while (rest.startsWith("<!--") || rest.startsWith("<?xml")) {
            String end = rest.startsWith("<!--") ? "-->" : ">";
            int behind = rest.indexOf(end);
            rest = behind < 0 ? "" : rest.substring(behind + end.length()).stripLeading();
        }
        return rest;
    }

    private static boolean startsWithWord(String text, String word) {
        return text.startsWith(word)
                && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())));
    }

    private static boolean holdsPages(byte[] head) {
        return startsWith(head, "WARC/") || isHtml(head) || MessagePages.opens(head);
    }

    /** What can be unpacked of a gzip file's head. */
    private static byte[] unpacked(byte[] packed) {
        byte[] head = new byte[HEAD];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            int read = in.read(head, 0, HEAD);
            while (read > 0) {
                length += read;
                read = in.read(head, length, HEAD - length);
            }
        } catch (IOException brokenOff) {
            return Arrays.copyOf(head, length); // as it does at the end of what was read
        }
        return Arrays.copyOf(head, length);
    }

    private static boolean startsWith(byte[] head, String latin) {
        return new String(head, 0, Math.min(head.length, latin.length()), StandardCharsets.ISO_8859_1).equals(latin);
    }
}
