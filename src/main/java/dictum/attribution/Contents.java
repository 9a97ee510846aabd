package dictum.attribution;

import dictum.attribution.NounPhrases.Phrase;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a cue ascribes: the quoted and reported words on its left, on its right, or on both sides. */
final class Contents {
    private final String text;
    private final List<Unit> units;
    private final List<Cue> cues;

    Contents(String text, List<Unit> units, List<Cue> cues) {
        this.text = text;
        this.units = units;
        this.cues = cues;
    }

    /**
     * Content of one cue as unit ranges.
     *
     * @param rule how it was found
     * @param openEnd whether the sentence ends with a colon, so that the next quotation belongs here
     */
    record Content(List<Phrase> parts, String rule, double confidence, boolean openEnd) {}

    /** What cue number {@code n} ascribes, or null. Units before {@code taken} belong to an earlier cue. */
    @Nullable
    Content of(int n, int taken) {
        Cue cue = cues.get(n);
        int limit = regionEnd(n);
        return switch (cue.form()) {
            case ACCORDING -> according(cue, taken, limit);
            case AS_SUBJECT_VERB -> asSaid(cue, taken, limit);
            case VERB_SUBJECT -> left(cue, taken, limit, false);
            case PARTICIPLE -> right(cue, limit);
            case SUBJECT_VERB -> {
                Content left = left(cue, taken, limit, true);
                yield left != null ? left : right(cue, limit);
            }
            case COLON -> null;
        };
    }

    /** The last unit that can belong to cue {@code n} on its right. */
    private int regionEnd(int n) {
        Cue cue = cues.get(n);
        int end = units.size();
        for (int k = n + 1; k < cues.size(); k++) {
            Cue later = cues.get(k);
            boolean own = later.form() == Cue.Form.PARTICIPLE
                    || later.form() == Cue.Form.ACCORDING
                    || later.form() == Cue.Form.AS_SUBJECT_VERB;
            int from = later.blockFrom();
            boolean separate = own || startsClause(from, cue.blockTo());
            if (separate) {
                end = from;
                while (end > cue.blockTo() && isSeparator(units.get(end - 1))) {
                    end--;
                }
                break;
            }
        }
        return end;
    }

    /** Whether the block at {@code from} opens a clause of its own: after a semicolon, or ", and". */
    private boolean startsClause(int from, int floor) {
        if (from - 2 < floor) {
            return false;
        }
        Unit left = units.get(from - 1);
        boolean joined = left.is("and") || left.is("but") || left.is("while") || left.is("as");
        return isMark(left, ';') || (joined && isMark(units.get(from - 2), ','));
    }

    private static boolean isSeparator(Unit unit) {
        return unit.isPunctuation(',')
                || unit.is("and")
                || unit.is("but")
                || unit.is("while")
                || unit.isPunctuation(';');
    }

    // "…," Okoro said   and   …, Okoro said, …
    private @Nullable Content left(Cue cue, int taken, int limit, boolean subjectFirst) {
        int block = cue.blockFrom();
        if (block <= taken) {
            return null;
        }
        int end = block;
        boolean comma = false;
        while (end > taken && (isMark(units.get(end - 1), ',') || NounPhrases.isDash(units.get(end - 1)))) {
            comma = true;
            end--;
        }
        if (end <= taken) {
            return null;
        }
        Unit last = units.get(end - 1);
        int from = clauseStart(taken, end);
        if (last.isQuotation()) {
            Quoted quoted = last.quoted().orElseThrow();
            if (!comma && !endsOpenly(quoted) && wordsIn(from, end) > 0) {
                return null;
            }
            Phrase content = quotedPart(from, end);
            List<Phrase> parts = new ArrayList<>(List.of(content));
            addContinuation(cue, limit, parts, true);
            return new Content(
                    parts, subjectFirst ? "quotation, subject, verb" : "quotation, verb, subject", 0.95, false);
        }
        if (!comma || cue.verb() == null || cue.has('f') && !cue.has('q') || wordsIn(from, end) < 3) {
            return null;
        }
        if (!cue.has('c') && !cue.has('k')) {
            return null;
        }
        if (opensSubordinate(units.get(from))) {
            return null;
        }
        if (cue.blockTo() < units.size() && followsOwnContent(cue)) {
            return null;
        }
        List<Phrase> parts = new ArrayList<>(List.of(new Phrase(from, end)));
        addContinuation(cue, limit, parts, false);
        return new Content(parts, "clause, then credit", 0.8, false);
    }

    /** "After the vote, Okoro said that …": what stands before the comma is no content. */
    private boolean followsOwnContent(Cue cue) {
        int k = afterAdverbials(cue.blockTo(), units.size(), cue);
        if (k >= units.size()) {
            return false;
        }
        Unit unit = units.get(k);
        return unit.is("that") || isMark(unit, ':') || unit.isQuotation() || startsBareClause(cue, k);
    }

    private boolean opensSubordinate(Unit unit) {
        return switch (unit.lower()) {
            case "when",
                    "while",
                    "after",
                    "before",
                    "although",
                    "though",
                    "asked",
                    "speaking",
                    "since",
                    "as",
                    "during",
                    "despite",
                    "in",
                    "on",
                    "at",
                    "last",
                    "earlier",
                    "later" -> true;
            default -> false;
        };
    }

    /** The last part of the region that is quotations, or the whole clause when the quotation stands inside it. */
    private Phrase quotedPart(int from, int end) {
        int first = end - 1;
        while (first > from
                && (units.get(first - 1).isQuotation() || isMark(units.get(first - 1), ','))
                && (units.get(first - 1).isQuotation()
                        || units.get(Math.max(from, first - 2)).isQuotation())) {
            first--;
        }
        if (first == from) {
            return new Phrase(from, end);
        }
        Unit before = units.get(first - 1);
        Quoted quoted =
                units.get(first).quoted().orElse(units.get(end - 1).quoted().orElseThrow());
        boolean whole = isMark(before, ',') || isMark(before, ':') || NounPhrases.isDash(before) || isMark(before, ';');
        boolean capital = quoted.start() < quoted.end() && Character.isUpperCase(text.codePointAt(quoted.start()));
        if (whole && capital) {
            return new Phrase(first, end);
        }
        return new Phrase(from, end);
    }

    /** What goes on after a credit in the middle: “…,” she said, “…” or The bridge, she said, was closed. */
    private void addContinuation(Cue cue, int limit, List<Phrase> parts, boolean quotedBefore) {
        int k = cue.blockTo();
        k = afterApposition(k);
        int adverbials = afterAdverbials(k, limit, cue);
        int at = adverbials;
        boolean mark = false;
        while (at < limit
                && (isMark(units.get(at), ',') || isMark(units.get(at), ':') || NounPhrases.isDash(units.get(at)))) {
            at++;
            mark = true;
        }
        if (at >= limit) {
            return;
        }
        Unit next = units.get(at);
        if (next.isQuotation() && (mark || quotedBefore)) {
            parts.add(new Phrase(at, trimmedEnd(at, limit)));
            return;
        }
        if (next.is("that") && quotedBefore && at + 1 < limit) {
            parts.add(new Phrase(at + 1, trimmedEnd(at + 1, limit)));
            return;
        }
        boolean clause = mark && isMark(units.get(at - 1), ',') && !endsAside(next);
        if (clause && (!quotedBefore || hasQuotation(at, limit)) && wordsIn(at, limit) >= 2) {
            parts.add(new Phrase(at, trimmedEnd(at, limit)));
        }
    }

    private boolean endsAside(Unit next) {
        String lower = next.lower();
        return switch (lower) {
            case "while", "when", "after", "as", "during", "a" -> true;
            default ->
                (Lexicon.is("relative", lower) && !lower.equals("that"))
                        || (lower.endsWith("ing") && lower.length() > 4);
        };
    }

    /** Skips ", the harbour master," after a credit. */
    private int afterApposition(int k) {
        if (k + 1 >= units.size() || !isMark(units.get(k), ',')) {
            return k;
        }
        Unit first = units.get(k + 1);
        boolean apposition = Lexicon.is("determiner", first.lower())
                || Lexicon.is("relative", first.lower())
                || first.kind() == Unit.Kind.NUMBER
                || first.isCapitalised() && !Lexicon.is("opener", first.lower())
                || first.isWord()
                        && NounPhrases.isNominal(first)
                        && Lexicon.cue(first.lower()).isEmpty()
                        && !first.lower().endsWith("ing");
        if (!apposition) {
            return k;
        }
        for (int i = k + 2; i < units.size() && i < k + 25; i++) {
            Unit unit = units.get(i);
            if (unit.isQuotation() || isMark(unit, '.')) {
                return isMark(unit, '.') ? i : k;
            }
            if (isMark(unit, ',')) {
                return i;
            }
        }
        return k;
    }

    private @Nullable Content right(Cue cue, int limit) {
        int k = cue.blockTo();
        if (cue.has('h')) {
            k = afterHearer(k, limit);
        } else if (k + 1 < limit && units.get(k).is("to")) {
            Phrase hearer = NounPhrases.startingAt(units, k + 1);
            k = hearer == null || cue.has('i') ? k : hearer.to();
        }
        k = afterAdverbials(k, limit, cue);
        if (k >= limit) {
            return null;
        }
        Unit unit = units.get(k);
        if (isMark(unit, ':')) {
            int from = k + 1;
            if (from >= limit) {
                return new Content(List.of(), "verb, colon", 0.9, true);
            }
            int end = units.get(from).isQuotation() ? quotationRun(from, limit) : trimmedEnd(from, limit);
            return new Content(List.of(new Phrase(from, end)), "verb, colon", 0.9, false);
        }
        if (isMark(unit, ',') && k + 1 < limit && units.get(k + 1).isQuotation() && cue.has('q')) {
            return new Content(
                    List.of(new Phrase(k + 1, directEnd(k + 1, limit))), "verb, comma, quotation", 0.93, false);
        }
        if (unit.isQuotation() && (cue.has('q') || cue.has('f'))) {
            return new Content(List.of(new Phrase(k, directEnd(k, limit))), "verb, quotation", 0.88, false);
        }
        if (unit.is("that")
                || unit.is("how")
                || unit.is("whether")
                || unit.is("if")
                || unit.is("why")
                || unit.is("what")) {
            if (!cue.has('c') && !cue.has('k') && !cue.has('h')) {
                return null;
            }
            int from = unit.is("that") ? k + 1 : k;
            if (from >= limit || wordsIn(from, limit) + quotationsIn(from, limit) < 2) {
                return null;
            }
            return new Content(List.of(new Phrase(from, trimmedEnd(from, limit))), "verb, clause", 0.85, false);
        }
        if (unit.is("to") && cue.has('i')) {
            return new Content(List.of(new Phrase(k, trimmedEnd(k, limit))), "verb, infinitive", 0.6, false);
        }
        if (cue.has('h') && cue.has('i') && k > cue.blockTo() && unit.is("to")) {
            return new Content(
                    List.of(new Phrase(cue.blockTo(), trimmedEnd(k, limit))), "verb, infinitive", 0.6, false);
        }
        if (startsBareClause(cue, k)) {
            return new Content(List.of(new Phrase(k, trimmedEnd(k, limit))), "verb, bare clause", 0.75, false);
        }
        if (hasQuotation(k, limit)) {
            return fragment(cue, k, limit);
        }
        return null;
    }

    /** "called it “…”": the words after the verb, when the quotation is near. */
    private @Nullable Content fragment(Cue cue, int k, int limit) {
        int first = k;
        while (first < limit && !units.get(first).isQuotation()) {
            Unit unit = units.get(first);
            if (isMark(unit, ';') || isMark(unit, ':')) {
                break;
            }
            first++;
        }
        if (first >= limit) {
            return null;
        }
        if (isMark(units.get(first), ':')) {
            return first + 1 < limit && units.get(first + 1).isQuotation()
                    ? new Content(
                            List.of(new Phrase(first + 1, directEnd(first + 1, limit))),
                            "verb, aside, colon, quotation",
                            0.85,
                            false)
                    : null;
        }
        if (first > k && isMark(units.get(first - 1), ',') && cue.has('q')) {
            Quoted quoted = units.get(first).quoted().orElseThrow();
            if (Character.isUpperCase(text.codePointAt(Math.min(quoted.start(), text.length() - 1)))) {
                return new Content(
                        List.of(new Phrase(first, directEnd(first, limit))), "verb, aside, quotation", 0.85, false);
            }
        }
        if (!units.get(first).isQuotation()) {
            return null;
        }
        boolean near = first - k <= (cue.has('f') ? 14 : 10);
        return near && (cue.has('f') || cue.has('q') || cue.has('c'))
                ? new Content(List.of(new Phrase(k, trimmedEnd(k, limit))), "verb, words with quotation", 0.7, false)
                : null;
    }

    private boolean startsBareClause(Cue cue, int k) {
        if (!cue.has('c') || k >= units.size() || k > cue.blockTo() + 12) {
            return false;
        }
        Unit unit = units.get(k);
        boolean noun = Lexicon.is("subject", unit.lower())
                || Lexicon.is("determiner", unit.lower())
                || unit.kind() == Unit.Kind.NUMBER
                || NounPhrases.isNominal(unit)
                || unit.is("there")
                || unit.isPunctuation('$');
        return noun && wordsIn(k, units.size()) >= 3 && !unit.is("so");
    }

    private int afterHearer(int k, int limit) {
        Phrase hearer = NounPhrases.startingAt(units, k);
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
                && !Lexicon.is("subject", units.get(to).lower())
                && !units.get(to).is("to")) {
            to++;
        }
        boolean stops = to < limit
                && (units.get(to).is("that")
                        || units.get(to).isQuotation()
                        || isMark(units.get(to), ',')
                        || isMark(units.get(to), ':')
                        || units.get(to).is("to"));
        return stops ? to : hearer.to();
    }

    /** Skips when, where and how between the verb and what was said. */
    private int afterAdverbials(int from, int limit, Cue cue) {
        int k = from;
        while (k < limit) {
            Unit unit = units.get(k);
            String lower = unit.lower();
            if (Lexicon.isAdverb(lower) && !unit.isCapitalised() || NounPhrases.isTime(lower) && unit.isWord()) {
                k++;
            } else if (Lexicon.is("preposition", lower)
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

    private static boolean isPeriod(String lower) {
        return switch (lower) {
            case "week", "month", "year", "morning", "afternoon", "evening", "weekend", "summer", "spring" -> true;
            default -> Lexicon.is("weekday", lower);
        };
    }

    /** After "in an interview with the channel on Monday": the phrases up to what follows, or -1 when it is no adverbial. */
    private int adverbialEnd(int k, int limit) {
        Phrase phrase = k + 1 < limit ? NounPhrases.startingAt(units, k + 1) : null;
        if (phrase == null || phrase.to() > limit) {
            return k + 1 < limit && Lexicon.is("time", units.get(k + 1).lower()) ? k + 2 : -1;
        }
        // A numeral or a name at the end may open the clause: leave it to the caller to see "that" or a mark first.
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (NounPhrases.isTime(units.get(i).lower())) {
                return i + 1;
            }
        }
        int end = phrase.to();
        while (end < limit && units.get(end).kind() == Unit.Kind.NUMBER) {
            end++;
        }
        return end;
    }

    private @Nullable Content according(Cue cue, int taken, int limit) {
        int end = cue.from();
        while (end > taken && (isMark(units.get(end - 1), ',') || NounPhrases.isDash(units.get(end - 1)))) {
            end--;
        }
        if (wordsIn(taken, end) + quotationsIn(taken, end) >= 2) {
            int from = clauseStart(taken, end);
            List<Phrase> parts = new ArrayList<>(List.of(new Phrase(from, end)));
            return new Content(parts, "clause, according to", 0.85, false);
        }
        int k = afterApposition(cue.blockTo());
        while (k < limit && !isMark(units.get(k), ',') && !units.get(k).isQuotation()) {
            k++;
        }
        if (k >= limit || !isMark(units.get(k), ',')) {
            return null;
        }
        int from = k + 1;
        return from < limit && wordsIn(from, limit) + quotationsIn(from, limit) >= 2
                ? new Content(List.of(new Phrase(from, trimmedEnd(from, limit))), "according to, clause", 0.88, false)
                : null;
    }

    private @Nullable Content asSaid(Cue cue, int taken, int limit) {
        int block = cue.blockFrom();
        int end = block;
        while (end > taken && isMark(units.get(end - 1), ',')) {
            end--;
        }
        if (wordsIn(taken, end) + quotationsIn(taken, end) >= 3 && end < block) {
            return new Content(List.of(new Phrase(clauseStart(taken, end), end)), "clause, as said", 0.7, false);
        }
        int k = afterAdverbials(cue.blockTo(), limit, cue);
        if (k < limit
                && (isMark(units.get(k), ',') || isMark(units.get(k), ':'))
                && wordsIn(k, limit) + quotationsIn(k, limit) >= 2) {
            return new Content(List.of(new Phrase(k + 1, trimmedEnd(k + 1, limit))), "as said, clause", 0.8, false);
        }
        return null;
    }

    /** Skips conjunctions and stray marks at the start of a clause. */
    private int clauseStart(int from, int end) {
        int k = from;
        while (k < end - 1) {
            Unit unit = units.get(k);
            boolean stray = unit.kind() == Unit.Kind.PUNCTUATION && !isMark(unit, '$') && !isMark(unit, '(');
            if (stray || (k == from && (unit.is("but") || unit.is("and")) && end - k > 4)) {
                k++;
            } else {
                break;
            }
        }
        return k;
    }

    /** After a quotation that follows its cue: the quotation, or the clause it opens. */
    private int directEnd(int from, int limit) {
        int run = quotationRun(from, limit);
        int k = run;
        while (k < limit && units.get(k).kind() == Unit.Kind.PUNCTUATION) {
            k++;
        }
        if (k >= limit) {
            return run;
        }
        Quoted last = units.get(run - 1).quoted().orElseThrow();
        boolean closed = run < limit && isMark(units.get(run), ',') || endsOpenly(last) || k > run;
        return closed ? run : trimmedEnd(from, limit);
    }

    private int quotationRun(int from, int limit) {
        int k = from;
        while (k < limit && units.get(k).isQuotation()) {
            k++;
        }
        return Math.max(k, from + 1);
    }

    private boolean endsOpenly(Quoted quoted) {
        if (quoted.end() <= quoted.start()) {
            return false;
        }
        char last = text.charAt(quoted.end() - 1);
        if ((last == '\u2019' || last == '\'' || last == '"' || last == '\u201d')
                && quoted.end() - 2 >= quoted.start()) {
            last = text.charAt(quoted.end() - 2);
        }
        return ",.?!\u2014\u2013-\u2026".indexOf(last) >= 0;
    }

    private int trimmedEnd(int from, int limit) {
        int end = limit;
        while (end > from + 1
                && units.get(end - 1).kind() == Unit.Kind.PUNCTUATION
                && !isMark(units.get(end - 1), ')')
                && !isMark(units.get(end - 1), '%')) {
            end--;
        }
        return end;
    }

    private int wordsIn(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            if (units.get(i).isWord() || units.get(i).kind() == Unit.Kind.NUMBER) {
                words++;
            }
        }
        return words;
    }

    private int quotationsIn(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (units.get(i).isQuotation()) {
                count += 2;
            }
        }
        return count;
    }

    private boolean hasQuotation(int from, int to) {
        return quotationsIn(from, to) > 0;
    }

    private static boolean isMark(Unit unit, char mark) {
        return unit.isPunctuation(mark);
    }

    /** The characters of a range of units, without the marks of a quotation at either end when both belong to one. */
    static Span spanOf(List<Unit> units, Phrase part) {
        Unit first = units.get(part.from());
        Unit last = units.get(part.to() - 1);
        int start = first.quoted()
                .filter(q -> onlyQuotations(units, part) || q.end() < q.close() && part.to() - part.from() == 1)
                .map(Quoted::start)
                .orElse(first.start());
        int end = last.quoted()
                .filter(q -> onlyQuotations(units, part))
                .map(Quoted::end)
                .orElse(last.end());
        return new Span(start, Math.max(start, end));
    }

    static boolean onlyQuotations(List<Unit> units, Phrase part) {
        for (int i = part.from(); i < part.to(); i++) {
            if (!units.get(i).isQuotation() && units.get(i).kind() != Unit.Kind.PUNCTUATION) {
                return false;
            }
        }
        return true;
    }
}
