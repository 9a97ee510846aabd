package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** What the page's own address says: the day in a path such as {@code /2020/03/16/}, and the host's name. */
final class AddressClues {
    private AddressClues() {}

    /**
     * Reads the address the page was got from, or, when that is unknown, the one it declares.
     *
     * @param address possibly empty
     */
    static List<Clue> read(Document document, String address) {
        List<Clue> clues = new ArrayList<>();
        for (String known : List.of(
                address,
                document.select("link[rel=canonical]").attr("href"),
                document.select("meta[property=og:url]").attr("content"))) {
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
        return path < 0
                ? Optional.empty()
                : DateText.find(address.substring(path), "").map(PartialDate::toString);
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
