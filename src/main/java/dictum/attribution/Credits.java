package dictum.attribution;

import java.util.List;

/** Tells whether words right after a quotation credit it to somebody. */
final class Credits {
    private static final int REACH = 8;

    private Credits() {}

    /**
     * Whether the units from {@code i} begin with a credit such as "she said", "said Ada Okoro" or "Ada Okoro said".
     *
     * @param afterPeriod whether the quotation ended with a period, after which only a lower-case word can credit it
     */
    static boolean follows(List<Unit> units, int i, boolean afterPeriod) {
        boolean lowerCase = units.get(i).isWord()
                && Character.isLowerCase(units.get(i).word().codePointAt(0));
        if (afterPeriod && !lowerCase) {
            return isWholeSentence(units, i);
        }
        for (int k = i; k < units.size() && k < i + REACH; k++) {
            Unit unit = units.get(k);
            if (unit.isQuotation() || unit.kind() == Unit.Kind.PUNCTUATION) {
                return false;
            }
            if (unit.cueVerb().filter(verb -> verb.has('q') && verb.isFinite()).isPresent()) {
                return true;
            }
            boolean nounPhrase = unit.isCapitalised()
                    || unit.is(WordClass.DETERMINER)
                    || unit.is(WordClass.SUBJECT)
                    || unit.is(WordClass.PREPOSITION)
                    || k > i;
            if (!nounPhrase) {
                return false;
            }
        }
        return false;
    }

    /** "Ada Okoro said.": a name, a cue verb, and nothing else. */
    private static boolean isWholeSentence(List<Unit> units, int i) {
        int k = i;
        while (k < units.size() && k < i + REACH && units.get(k).isCapitalised()) {
            k++;
        }
        return k > i
                && k + 1 < units.size()
                && units.get(k + 1).isPunctuation('.')
                && units.get(k)
                        .cueVerb()
                        .filter(verb -> verb.has('q') && verb.isFinite())
                        .isPresent();
    }
}
