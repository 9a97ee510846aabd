package dictum.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Things of several parts in one cell: a line for each, its parts set off by {@code " | "}.
 *
 * <p>A bar, a backslash and a line break inside a part are written {@code \|}, {@code \\}, {@code \n} and {@code \r}, so that what
 * is read back is what was written. Empty parts at the end of a line are left out.
 */
final class CellLines {
    private static final String BAR = " | ";

    private CellLines() {}

    static String written(List<List<String>> things) {
        return things.stream().map(CellLines::line).collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException when a bar stands without its spaces, or a backslash at the end */
    static List<List<String>> read(String cell) {
        return cell.isEmpty() ? List.of() : cell.lines().map(CellLines::parts).toList();
    }

    private static String line(List<String> parts) {
        int end = parts.size();
        while (end > 1 && parts.get(end - 1).isEmpty()) {
            end--;
        }
        return parts.subList(0, end).stream().map(CellLines::escaped).collect(Collectors.joining(BAR));
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                i++;
                part.append(meant(line.charAt(i)));
            } else if (line.startsWith(BAR, i)) {
                parts.add(part.toString());
                part.setLength(0);
                i += BAR.length() - 1;
            } else if (c == '\\' || c == '|') {
                throw new IllegalArgumentException(
                        "\"%s\": parts are set off by \" | \", and a bar inside one is written \\|".formatted(line));
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
