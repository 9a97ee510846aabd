package dictum.attribution;

import java.util.List;
import java.util.Locale;

/** Names in capitals at the head of a transcript's turns, by how they and the colon stand. */
final class TurnNames {
    /** Units of "(through interpreter)" without the last. */
    private static final int LONGEST_MANNER = 6;

    /** Letters of a surname that stands in capitals before a turn; shorter ones may be an acronym. */
    private static final int SHORTEST_IN_CAPITALS = 4;

    private TurnNames() {}

    /** "OKORO:", "ZEPH CAPO:", "ZEPH CAPO, HOST:". */
    static boolean open(List<Unit> units) {
        return !units.isEmpty() && (isSurname(units, 0) || isFullName(units, 0, 2) || isFullName(units, 0, 3));
    }

    /** "OKORO: Will the ferry sail?": a surname in capitals at the head of a turn. */
    static boolean isSurname(List<Unit> units, int from) {
        String word = units.get(from).word();
        return from == 0
                && word.length() >= SHORTEST_IN_CAPITALS
                && word.chars().allMatch(Character::isUpperCase)
                && units.size() > 1
                && units.get(1).isPunctuation(':');
    }

    /** "ZEPH CAPO:", "SACHA LIND, HOST:": given name and surname at the head of a turn. */
    static boolean isFullName(List<Unit> units, int from, int end) {
        if (from != 0 || end - from < 2 || end - from > 3 || end >= units.size()) {
            return false;
        }
        int colon = end;
        if (units.get(end).isPunctuation('(')) {
            while (colon < units.size()
                    && colon < end + LONGEST_MANNER
                    && !units.get(colon).isPunctuation(')')) {
                colon++;
            }
            colon++;
        } else if (units.get(end).isPunctuation(',')) {
            colon++;
            while (colon < units.size() && NameWords.isAcronym(units.get(colon).word())) {
                colon++;
            }
        }
        boolean names = units.subList(from, end).stream()
                .allMatch(unit -> unit.isWord()
                        && unit.word().equals(unit.word().toUpperCase(Locale.ROOT))
                        && !NameWords.isTitle(NameWords.plain(unit))
                        && !NameWords.isBodyName(NameWords.plain(unit)));
        return names && colon < units.size() && units.get(colon).isPunctuation(':');
    }
}
