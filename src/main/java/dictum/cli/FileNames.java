package dictum.cli;

import dictum.model.PlainLetters;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/** Names for the files of a split export: safe on every system, and never two the same, whatever its case. */
final class FileNames {
    private static final int LONGEST = 60;

    private final Map<String, Integer> given = new HashMap<>();

    /** {@code quotes.md} for "Ada Okoro": {@code quotes-ada-okoro.md}. */
    String of(String fileName, String part) {
        int dot = fileName.indexOf('.');
        String stem = fileName.substring(0, dot) + "-" + plain(part);
        int earlier = given.merge(stem + fileName.substring(dot), 1, Integer::sum);
        return (earlier == 1 ? stem : stem + "-" + earlier) + fileName.substring(dot);
    }

    /** ASCII letters and digits in lower case, joined by hyphens; a name in another script is told by its checksum. */
    private static String plain(String part) {
        String apart = PlainLetters.of(part).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < apart.length() && plain.length() < LONGEST; i++) {
            char c = apart.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                plain.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && plain.length() > 0
                    && plain.charAt(plain.length() - 1) != '-') {
                plain.append('-');
            }
        }
        while (plain.length() > 0 && plain.charAt(plain.length() - 1) == '-') {
            plain.setLength(plain.length() - 1);
        }
        return plain.length() > 0 ? plain.toString() : checksum(part);
    }

    private static String checksum(String part) {
        CRC32 sum = new CRC32();
        sum.update(part.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}
