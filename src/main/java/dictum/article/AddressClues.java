package dictum.article;

import dictum.article.Clue.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page's own address says: the day in a path such as {@code /2020/03/16/}, and the host's name. */
final class AddressClues {
    private AddressClues() {}

    /**
     * Reads the address the page was got from, or, when that is unknown, the one it declares.
     *
     * @param address possibly empty
     */
    static List<Clue> read(PageParts parts, String address) {
        List<Clue> clues = new ArrayList<>();
        for (String declared : List.of(address, parts.canonical(), parts.property("og:url"))) {
            // An archive's address holds the page's own behind the day of the copy.
            String known = declared.substring(Math.max(0, declared.lastIndexOf("http")));
            Optional<String> day = day(known).or(() -> dayInWords(known));
            if (day.isPresent()) {
                clues.add(new Clue(Field.ISSUED, day.get(), Clue.ADDRESS, known));
                break;
            }
        }
        return clues;
    }

    /** The day, as {@code 2020/03/16}, that stands in the path of {@code address}. */
    static Optional<String> day(String address) {
        for (int i = 0; i + 9 < address.length(); i++) {
            char mark = address.charAt(i + 4);
            boolean starts = i == 0 || !Character.isDigit(address.charAt(i - 1));
            if (starts
                    && (mark == '/' || mark == '-' || mark == '_')
                    && address.charAt(i + 7) == mark
                    && digits(address, i, 4)) {
                boolean whole = i + 10 == address.length() || !Character.isDigit(address.charAt(i + 10));
                if (whole && digits(address, i + 5, 2) && digits(address, i + 8, 2)) {
                    String day = address.substring(i, i + 10).replace('-', '/').replace('_', '/');
                    if (DateText.find(day, "").isPresent()) {
                        return Optional.of(day);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A day written otherwise: {@code 23-01-2022-a-title}, {@code /20220123/}. */
    private static Optional<String> dayInWords(String address) {
        int path = address.indexOf('/', address.indexOf("://") + 3);
        if (path < 0) {
            return Optional.empty();
        }
        for (DateText.Dated dated : DateText.all(address.substring(path), "")) {
            String written = address.substring(path).substring(dated.start(), dated.end());
            if (written.contains(Integer.toString(dated.date().year()))
                    && isWhole(address.substring(path), written, dated.end())) {
                return Optional.of(dated.date().toString());
            }
        }
        return Optional.empty();
    }

    /** Whether the day ends with its segment, when slashes part it: {@code /2023/10/3-questions} names a month. */
    private static boolean isWhole(String path, String written, int end) {
        return written.indexOf('/') < 0 || end == path.length() || "/?#.".indexOf(path.charAt(end)) >= 0;
    }

    private static boolean digits(String text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
