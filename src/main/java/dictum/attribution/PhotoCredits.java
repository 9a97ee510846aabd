package dictum.attribution;

import java.util.List;
import java.util.Set;

/** Tells the name of whoever took a picture, in the line below it: no "she" of the article means that one. */
final class PhotoCredits {
    private static final Set<String> PICTURES =
            Set.of("photo", "photos", "photograph", "photographs", "photography", "picture", "pictures", "credit");

    private PhotoCredits() {}

    /** "(Joan Pell/The Herald)", "Photo: Lars Holm", "Photograph by Nils Aker", "© Karin Dahl". */
    static boolean holds(Mention name, List<Unit> units) {
        int before = name.prefix() - 1;
        boolean opens = before < 0 || units.get(before).kind() == Unit.Kind.PUNCTUATION;
        boolean slashBefore = before > 0 && units.get(before).isPunctuation('/');
        boolean slashBehind = name.to() + 1 < units.size()
                && units.get(name.to()).isPunctuation('/')
                && units.get(name.to() + 1).isCapitalised();
        if (name.words().size() > 1 && (slashBehind && opens || slashBefore && isAgency(units.get(before - 1)))) {
            return true;
        }
        if (before >= 0 && units.get(before).word().equals("\u00a9")) {
            return true;
        }
        int credit = before;
        if (credit > 0
                && (units.get(credit).isPunctuation(':') || units.get(credit).is("by"))) {
            credit--;
        }
        boolean alone = credit >= 0
                && (credit == 0
                        || !units.get(credit - 1).isWord()
                        || units.get(credit).isCapitalised());
        return alone
                && isPicture(units.get(credit))
                && (credit < before || units.get(credit).isCapitalised());
    }

    /** "AP Photo/", "REUTERS/". */
    private static boolean isAgency(Unit unit) {
        return isPicture(unit) || NameWords.isAcronym(unit.word());
    }

    private static boolean isPicture(Unit unit) {
        return PICTURES.contains(unit.lower());
    }
}
