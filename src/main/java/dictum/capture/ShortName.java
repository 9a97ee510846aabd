package dictum.capture;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The short name of an input, for tables and output: a file's name or the end of an address, without extension.
 *
 * <p>It comes from outside and is only ever shown, yet it is kept to characters that could neither leave a folder nor drive a
 * terminal.
 */
final class ShortName {
    static final int LONGEST = 255;

    private static final String NAMELESS = "page";
    private static final Set<String> PAGE_EXTENSIONS =
            Set.of("html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp", "cfm", "amp", "txt", "md", "xml");

    private ShortName() {}

    static String of(Path file) {
        return safe(withoutExtension(
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("")));
    }

    /** The last segment of the path that is not empty, else the host. */
    static String of(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String host = Optional.ofNullable(address.getHost()).orElse("");
        String name = "";
        for (String segment : path.split("/", -1)) {
            name = segment.isBlank() ? name : segment;
        }
        return safe(name.isEmpty() ? host : withoutPageExtension(name));
    }

    /** {@code name} without what must not stand in a file's name, never blank. */
    static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> safe.appendCodePoint(allowed(c) ? c : '-'));
        int start = 0;
        while (start < safe.length() && (safe.charAt(start) == '.' || safe.charAt(start) == '-')) {
            start++;
        }
        String text = safe.substring(start).strip();
        return text.isEmpty() ? NAMELESS : text;
    }

    private static boolean allowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "/\\:*?\"<>|$`".indexOf(c) < 0;
        };
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Addresses often end in a headline or a number with dots, so only the usual extensions of pages are cut. */
    private static String withoutPageExtension(String name) {
        int dot = name.lastIndexOf('.');
        boolean known =
                dot > 0 && PAGE_EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        return known ? name.substring(0, dot) : name;
    }
}
