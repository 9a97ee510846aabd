package dictum.attribution;

import java.util.Locale;
import java.util.Set;

/** Words that are written with a period which ends no sentence. */
final class Abbreviations {
    /** Stand before a name: never end a sentence. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "gen", "lt", "col", "sgt",
            "capt", "cmdr", "maj", "cpl", "adm", "rev", "hon", "fr", "st", "pres", "supt", "det", "insp", "cllr", "amb",
            "atty", "messrs", "mme", "mlle", "sr", "sra", "brig", "pvt", "ens", "ald", "rt", "ven", "msgr", "mgr",
            "smt", "engr", "adv", "alh", "cdr", "sqn", "flt", "pte", "const", "ssgt", "comdr", "asst");

    /** May end a sentence as well. */
    private static final Set<String> OTHERS = Set.of(
            "jr", "inc", "co", "corp", "ltd", "bros", "vs", "etc", "no", "nos", "jan", "feb", "mar", "apr", "jun",
            "jul", "aug", "sep", "sept", "oct", "nov", "dec", "dept", "est", "fig", "vol", "pp", "ca", "al", "univ",
            "ave", "blvd", "rd", "mt", "calif", "fla", "mass", "conn", "ariz", "colo", "mich", "minn", "wis", "ill",
            "ind", "tenn", "ky", "va", "pa", "md", "ga", "ala", "miss", "tex", "okla", "kan", "neb", "mo", "wash",
            "ore", "nev", "mont", "del", "vt", "n.h", "n.y", "n.j", "n.c", "s.c", "d.c", "a.m", "p.m");

    private Abbreviations() {}

    /** Whether {@code word} takes a period that belongs to it. */
    static boolean endsWithPeriod(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("no")
                || lower.equals("miss")
                || lower.equals("al")
                || lower.equals("co")
                || lower.equals("ill")
                || lower.equals("mass")
                || lower.equals("wash")
                || lower.equals("ore")
                || lower.equals("mar")
                || lower.equals("del")
                || lower.equals("ind")
                || lower.equals("fig")
                || lower.equals("est")
                || lower.equals("kan")
                || lower.equals("pa")
                || lower.equals("fr")
                || lower.equals("dec")) {
            // Also common words: only with a capital.
            return Character.isUpperCase(word.charAt(0)) && !lower.equals("no") && !lower.equals("miss");
        }
        return BEFORE_NAMES.contains(lower) || OTHERS.contains(lower);
    }

    /** Whether a sentence cannot end after {@code word}, which ends with a period. */
    static boolean neverEndsSentence(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") && BEFORE_NAMES.contains(lower.substring(0, lower.length() - 1));
    }
}
