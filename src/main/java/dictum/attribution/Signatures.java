package dictum.attribution;

import dictum.attribution.NounPhrases.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, behind the dash under a quotation, who signs without a name: "Boat builder who works alone", "slowrower on Reddit". */
final class Signatures {
    /** Most units of a description. */
    private static final int LONGEST = 16;

    /** Among its first words one says what somebody is. */
    private static final int HEAD = 6;

    private Signatures() {}

    /** All words from unit {@code from} to the end of the line when they describe somebody; null when they do not. */
    static @Nullable Phrase description(List<Unit> units, int from) {
        int to = units.size();
        if (to > from && units.get(to - 1).isPunctuation('.')) {
            to--;
        }
        if (to <= from || to - from > LONGEST) {
            return null;
        }
        if (to - from == 3
                && units.get(from).isWord()
                && units.get(from + 1).is("on")
                && VenueNames.isPlatform(units.get(from + 2))) {
            return new Phrase(from, to);
        }
        boolean role = false;
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            boolean inPhrase = unit.isWord() || unit.kind() == Unit.Kind.NUMBER || ",-/&".indexOf(unit.word()) >= 0;
            if (!inPhrase || unit.is(WordClass.AUXILIARY)) {
                return null;
            }
            role |= i < from + HEAD && NameWords.isRole(unit);
        }
        return role && units.get(from).isCapitalised() ? new Phrase(from, to) : null;
    }
}
