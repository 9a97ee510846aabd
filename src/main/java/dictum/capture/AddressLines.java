package dictum.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a text, of which most are addresses when it is a list of them.
 *
 * @param addresses every line without its remark, those that are no addresses too
 * @param others how many of them are none
 * @param remarks whether there are lines that are nothing but a remark
 * @param prose whether a line is too long or too much of a sentence for a list
 */
record AddressLines(List<String> addresses, int others, boolean remarks, boolean prose) {
    /** Without its scheme: "www.harbour.example" or "harbour.example/bridge". */
    private static final Pattern BARE = Pattern.compile(
            "(?:www\\.(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}|(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}/)\\S*", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 200;

    /** So many words and a full stop are a sentence. */
    private static final int SENTENCE = 6;

    AddressLines {
        addresses = List.copyOf(addresses);
    }

    static AddressLines in(String text) {
        List<String> addresses = new ArrayList<>();
        int others = 0;
        boolean remarks = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String written = line.replace("\uFEFF", "").strip();
            if (written.isEmpty() || written.startsWith("#")) {
                remarks |= !written.isEmpty();
                continue;
            }
            String address = withoutRemark(written);
            boolean spaced = address.chars().anyMatch(Character::isWhitespace);
            if (!spaced && BARE.matcher(address).matches()) {
                addresses.add("https://" + address);
                continue;
            }
            boolean web = AddressLists.isWeb(address) && !spaced;
            if (!web && isProse(written)) {
                return new AddressLines(List.of(), 1, remarks, true);
            }
            others += web ? 0 : 1;
            addresses.add(address);
        }
        return new AddressLines(addresses, others, remarks, false);
    }

    /** Whether there is nothing but addresses and remarks. */
    boolean isPure() {
        return !prose && others == 0 && (remarks || !addresses.isEmpty());
    }

    /** All lines, when most are addresses: what the others are is told when they are to be fetched. */
    Optional<List<String>> mostly() {
        return !prose && 2 * others < addresses.size() ? Optional.of(addresses) : Optional.empty();
    }

    /** An address ends at the first space before a "#", which could be a part of it elsewhere. */
    private static String withoutRemark(String line) {
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) == '#' && Character.isWhitespace(line.charAt(i - 1))) {
                return line.substring(0, i).strip();
            }
        }
        return line;
    }

    private static boolean isProse(String line) {
        boolean ends = ".!?”\"".indexOf(line.charAt(line.length() - 1)) >= 0;
        return line.length() > LONGEST || (ends && line.split("\\s+", -1).length >= SENTENCE);
    }
}
