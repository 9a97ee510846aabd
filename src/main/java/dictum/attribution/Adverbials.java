package dictum.attribution;

import dictum.attribution.NounPhrases.Phrase;
import java.util.List;

/** Steps over what may stand between a verb and what was said: the hearer, an apposition, when, where and how. */
record Adverbials(List<Unit> units) {
    /** Skips ", the harbour master," after a credit. */
    int afterApposition(int k) {
        if (k + 1 >= units.size() || !units.get(k).isPunctuation(',')) {
            return k;
        }
        Unit first = units.get(k + 1);
        boolean apposition = first.is(WordClass.DETERMINER)
                || first.is(WordClass.RELATIVE)
                || first.kind() == Unit.Kind.NUMBER
                || first.isCapitalised() && !first.is(WordClass.OPENER)
                || first.isWord()
                        && NounPhrases.isNominal(first)
                        && first.cueVerb().isEmpty()
                        && !first.lower().endsWith("ing");
        if (!apposition) {
            return k;
        }
        for (int i = k + 2; i < units.size() && i < k + 25; i++) {
            Unit unit = units.get(i);
            if (unit.isQuotation() || unit.isPunctuation('.')) {
                return unit.isPunctuation('.') ? i : k;
            }
            if (unit.isPunctuation(',')) {
                return i;
            }
        }
        return k;
    }

    /**
     * Skips the apposition in "According to Okoro, the harbour master, the bridge is shut", and nothing where the clause
     * itself begins.
     */
    int afterShortApposition(int k, int limit) {
        if (k + 1 >= limit || !units.get(k).isPunctuation(',')) {
            return k;
        }
        Unit first = units.get(k + 1);
        boolean opens = first.is(WordClass.DETERMINER)
                || first.is(WordClass.RELATIVE)
                || first.is(WordClass.PAST)
                || (first.lower().endsWith("ed") && !first.isCapitalised())
                || first.kind() == Unit.Kind.NUMBER;
        if (!opens) {
            return k;
        }
        boolean relative = first.is(WordClass.RELATIVE);
        for (int i = k + 2; i < limit && i < k + (relative ? 25 : 12); i++) {
            Unit unit = units.get(i);
            if (unit.isPunctuation(',')) {
                boolean clause = i + 1 < limit
                        && !units.get(i + 1).is(WordClass.RELATIVE)
                        && units.get(i + 1).isWord();
                return clause ? i : k;
            }
            if (!relative && (unit.is(WordClass.AUXILIARY) || unit.isQuotation())) {
                return k;
            }
        }
        return k;
    }

    int afterHearer(int k, int limit) {
        Phrase hearer = k < limit && units.get(k).is("that") ? null : NounPhrases.startingAt(units, k);
        if (hearer == null || hearer.to() > limit) {
            return k;
        }
        int to = hearer.to();
        // "told Harbour Radio’s Ines Vale", "told the hall in Port Ellery": up to "that", a comma or a quotation.
        while (to < limit
                && to < k + 20
                && !units.get(to).is("that")
                && !units.get(to).isQuotation()
                && units.get(to).isWord()
                && !units.get(to).is(WordClass.SUBJECT)
                && !units.get(to).is("to")) {
            to++;
        }
        boolean stops = to < limit
                && (units.get(to).is("that")
                        || units.get(to).isQuotation()
                        || units.get(to).isPunctuation(',')
                        || units.get(to).isPunctuation(':')
                        || units.get(to).is("to"));
        return stops ? to : hearer.to();
    }

    /** Skips when, where and how between the verb and what was said. */
    int afterAdverbials(int from, int limit, Cue cue) {
        int k = from;
        while (k < limit) {
            Unit unit = units.get(k);
            String lower = unit.lower();
            if (Lexicon.isAdverb(lower) && !unit.isCapitalised()) {
                k++;
            } else if (unit.isWord() && (NounPhrases.isTime(lower) || isPartOfDay(lower) && k > from)) {
                k++;
            } else if (lower.equals("about") && k + 1 < limit && isQuantity(units.get(k + 1))) {
                return k;
            } else if (WordClass.PREPOSITION.has(lower)
                    && !lower.equals("like")
                    && !(lower.equals("to") && cue.has('i'))) {
                int end = adverbialEnd(k, limit);
                if (end < 0) {
                    return k;
                }
                k = end;
            } else if (lower.equals("last")
                    || lower.equals("this")
                            && k + 1 < limit
                            && isPeriod(units.get(k + 1).lower())) {
                k += 2;
            } else {
                return k;
            }
        }
        return Math.min(k, limit);
    }

    /** Skips the day and year of "March 16, 2020". */
    private int afterNumbers(int from, int limit) {
        int k = from;
        while (k < limit) {
            boolean comma = units.get(k).isPunctuation(',')
                    && k + 1 < limit
                    && units.get(k + 1).kind() == Unit.Kind.NUMBER
                    && units.get(k + 1).word().length() == 4;
            if (units.get(k).kind() == Unit.Kind.NUMBER) {
                k++;
            } else if (comma) {
                k += 2;
            } else {
                break;
            }
        }
        return k;
    }

    private static boolean isPartOfDay(String lower) {
        return switch (lower) {
            case "morning", "afternoon", "evening", "night" -> true;
            default -> false;
        };
    }

    private static boolean isQuantity(Unit unit) {
        return unit.kind() == Unit.Kind.NUMBER
                || unit.is("half")
                || unit.is("one")
                || unit.is("two")
                || unit.is("three");
    }

    private static boolean isPeriod(String lower) {
        return switch (lower) {
            case "week", "month", "year", "morning", "afternoon", "evening", "weekend", "summer", "spring" -> true;
            default -> WordClass.WEEKDAY.has(lower);
        };
    }

    /** After "in an interview with the channel on Monday": the phrases up to what follows, or -1 when it is no adverbial. */
    private int adverbialEnd(int k, int limit) {
        if (k + 1 < limit && NounPhrases.isTime(units.get(k + 1).lower())) {
            return afterNumbers(k + 2, limit);
        }
        Phrase phrase = k + 1 < limit ? NounPhrases.startingAt(units, k + 1) : null;
        if (phrase == null || phrase.to() > limit) {
            return -1;
        }
        // A numeral or a name at the end may open the clause: leave it to the caller to see "that" or a mark first.
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (NounPhrases.isTime(units.get(i).lower())) {
                return afterNumbers(i + 1, limit);
            }
        }
        int end = phrase.to();
        while (end < limit && units.get(end).kind() == Unit.Kind.NUMBER) {
            end++;
        }
        return end;
    }
}
