package dictum.attribution;

import dictum.attribution.Frame.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines below quoted words that say whose they are by a name and a role, and nothing more. */
final class SignatureLines {
    /** Words of a name that signs. */
    private static final int LONGEST_NAME = 4;

    private final Frame frame;

    /** The paragraphs that sign the words before them. */
    private final Set<Integer> signing = new HashSet<>();

    SignatureLines(Frame frame) {
        this.frame = frame;
    }

    /** Notes that a paragraph signs the words before it. */
    void signed(int paragraph) {
        signing.add(paragraph);
    }

    /** "Ada Okoro, chair of Harbour Foods (in a letter to staff)": a line that is a name and what that person is, and says nothing. */
    static boolean isNameWithRole(List<Unit> units) {
        int name = 0;
        while (name < units.size() && units.get(name).isCapitalised()) {
            name++;
        }
        boolean named = name >= 2
                && name <= LONGEST_NAME
                && name < units.size()
                && units.get(name).isPunctuation(',')
                && NameWords.isGivenName(units.get(0).lower());
        boolean role = false;
        boolean aside = false;
        for (int i = name; named && i < units.size(); i++) {
            Unit unit = units.get(i);
            aside |= unit.isPunctuation('(');
            role |= !aside && unit.isWord() && NameWords.isRole(NameWords.plain(unit));
            named = !unit.isQuotation() && (aside || !isOfSentence(unit));
        }
        return named && role;
    }

    /** What makes more of a line than a name and a role. */
    private static boolean isOfSentence(Unit unit) {
        return unit.is(WordClass.AUXILIARY)
                || unit.is(WordClass.RELATIVE)
                || unit.is(WordClass.PRONOUN)
                || !unit.isCapitalised()
                        && unit.cueVerb().filter(Lexicon.CueVerb::isFinite).isPresent();
    }

    /** Whether such a line stands before the words, too, and belongs to none before them: there the names head what they say. */
    boolean isNamedAbove(int words) {
        if (words == 0 || signing.contains(words - 1)) {
            return false;
        }
        List<Sentence> above = frame.paragraphs().get(words - 1).sentences();
        return above.size() == 1 && isNameWithRole(above.get(0).units());
    }
}
