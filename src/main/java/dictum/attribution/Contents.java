package dictum.attribution;

import dictum.attribution.NounPhrases.Phrase;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a cue ascribes: the quoted and reported words on its left, on its right, or on both sides. */
final class Contents {
    /** Units of what a speaker does between two quotations. */
    private static final int LONGEST_GESTURE = 10;

    /** Rule of “A mess” is how Okoro puts it. */
    static final String IS_HOW = "quotation, is how";

    private final String text;
    private final List<Unit> units;
    private final List<Cue> cues;
    private final SentenceView view;
    private final Adverbials adverbials;

    Contents(String text, List<Unit> units, List<Cue> cues) {
        this.text = text;
        this.units = units;
        this.cues = cues;
        this.view = new SentenceView(text, units);
        this.adverbials = new Adverbials(units);
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
            case IS_HOW ->
                new Content(
                        List.of(quotedPart(taken, QuotationCredits.behindQuotation(units, cue.blockFrom()))),
                        IS_HOW,
                        0.95,
                        false);
            case SUBJECT_VERB -> {
                Content left = left(cue, taken, limit, true);
                yield left != null ? left : right(cue, limit);
            }
        };
    }

    /** The last unit that can belong to cue {@code n} on its right. */
    private int regionEnd(int n) {
        Cue cue = cues.get(n);
        int end = cue.isRelative(units) ? endOfRelativeClause(cue) : units.size();
        for (int k = n + 1; k < cues.size(); k++) {
            Cue later = cues.get(k);
            boolean own = later.form() == Cue.Form.PARTICIPLE
                    || later.form() == Cue.Form.ACCORDING
                    || later.form() == Cue.Form.AS_SUBJECT_VERB;
            int from = later.blockFrom();
            boolean separate = own || startsClause(from, cue.blockTo()) || isParenthesis(later, cue.blockTo());
            if (separate) {
                end = Math.min(end, from);
                while (end > cue.blockTo() && isSeparator(units.get(end - 1))) {
                    end--;
                }
                break;
            }
        }
        return end;
    }

    /** "…, he tells me, …": another credit between commas. */
    private boolean isParenthesis(Cue later, int floor) {
        int from = later.blockFrom();
        int to = later.blockTo();
        boolean commaBehind = false;
        for (int i = to; i < units.size() && i < to + 3 && !commaBehind; i++) {
            commaBehind = isMark(units.get(i), ',');
        }
        return from - 1 > floor && isMark(units.get(from - 1), ',') && commaBehind;
    }

    /** The comma that ends "who said the vote was lost, …", when more of the sentence follows. */
    private int endOfRelativeClause(Cue cue) {
        for (int i = cue.blockTo(); i < units.size(); i++) {
            if (isMark(units.get(i), ',')) {
                return i;
            }
        }
        return units.size();
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
        int from = view.clauseStart(taken, end);
        if (last.isQuotation()) {
            Quoted quoted = last.quoted().orElseThrow();
            if (!comma && !view.endsOpenly(quoted) && view.wordsIn(from, end) > 0) {
                return null;
            }
            Phrase content = quotedPart(from, end);
            List<Phrase> parts = new ArrayList<>(List.of(content));
            addContinuation(cue, limit, parts, true);
            return new Content(
                    parts, subjectFirst ? "quotation, subject, verb" : "quotation, verb, subject", 0.95, false);
        }
        boolean parenthesis = cue.blockTo() < limit && isMark(units.get(cue.blockTo()), ',');
        if (!comma
                || cue.verb() == null
                || cue.has('f') && !cue.has('q')
                || view.wordsIn(from, end) < (parenthesis ? 1 : 3)) {
            return null;
        }
        if ((!cue.has('c') && !cue.has('k')) || cue.has('w')) {
            return null;
        }
        if (isSetting(from, end)) {
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
        int k = adverbials.afterAdverbials(cue.blockTo(), units.size(), cue);
        if (k >= units.size()) {
            return false;
        }
        Unit unit = units.get(k);
        return unit.is("that") || isMark(unit, ':') || unit.isQuotation() || startsBareClause(cue, k);
    }

    /** "After the vote", "On Monday", "For the first time": when or where it was said, not what. */
    private boolean isSetting(int from, int end) {
        String first = units.get(from).lower();
        boolean opens = switch (first) {
            case "when", "while", "although", "though", "asked", "speaking", "last", "also", "soon", "citing" -> true;
            default -> WordClass.PREPOSITION.has(first) || NounPhrases.isTime(first);
        };
        if (!opens) {
            return false;
        }
        for (int i = from + 1; i < end; i++) {
            if (units.get(i).is(WordClass.AUXILIARY) && view.wordsIn(from, end) > 7) {
                return WordClass.CONJUNCTION.has(first);
            }
        }
        return true;
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
        // What stands behind "she admits" is no more of her, as a pilot is in "said Okoro, a pilot, …".
        k = units.get(k - 1).cueVerb().isPresent() && !quotedBefore ? k : adverbials.afterApposition(k);
        k = quotedBefore ? afterGesture(k, limit) : k;
        int at = adverbials.afterAdverbials(k, limit, cue);
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
        // “…,” she told “Harbour Tonight” on Monday: who is told is no part of it.
        boolean hearer = !mark && cue.has('h') && at == cue.blockTo();
        if (next.isQuotation() && (mark || quotedBefore) && !hearer) {
            parts.add(new Phrase(at, view.trimmedEnd(at, limit)));
            return;
        }
        if (next.is("that") && quotedBefore && at + 1 < limit) {
            parts.add(new Phrase(at + 1, view.trimmedEnd(at + 1, limit)));
            return;
        }
        boolean clause = mark && isMark(units.get(at - 1), ',') && !endsAside(next);
        if (clause && (!quotedBefore || view.hasQuotation(at, limit)) && view.wordsIn(at, limit) >= 2) {
            parts.add(new Phrase(at, view.trimmedEnd(at, limit)));
        }
    }

    /** ", stroking the child’s head," between two quotations: what the speaker does meanwhile. */
    private int afterGesture(int k, int limit) {
        boolean gesture = k + 1 < limit
                && isMark(units.get(k), ',')
                && units.get(k + 1).lower().endsWith("ing");
        for (int i = k + 2; gesture && i + 1 < limit && i < k + LONGEST_GESTURE; i++) {
            if (units.get(i).isQuotation()) {
                return k;
            }
            if (isMark(units.get(i), ',') && units.get(i + 1).isQuotation()) {
                return i;
            }
        }
        return k;
    }

    private boolean endsAside(Unit next) {
        String lower = next.lower();
        return switch (lower) {
            case "while", "when", "after", "as", "during", "a" -> true;
            default ->
                (WordClass.RELATIVE.has(lower) && !lower.equals("that"))
                        || (lower.endsWith("ing") && lower.length() > 4);
        };
    }

    private @Nullable Content right(Cue cue, int limit) {
        int k = cue.blockTo();
        if (cue.has('h')) {
            k = adverbials.afterHearer(k, limit);
        } else if (k + 1 < limit && units.get(k).is("to")) {
            Phrase hearer = NounPhrases.startingAt(units, k + 1);
            k = hearer == null || cue.has('i') ? k : hearer.to();
        }
        k = adverbials.afterAdverbials(k, limit, cue);
        if (k >= limit) {
            return null;
        }
        Unit unit = units.get(k);
        if (isMark(unit, ':')) {
            int from = k + 1;
            if (from >= limit) {
                return new Content(List.of(), "verb, colon", 0.9, true);
            }
            int end = units.get(from).isQuotation() ? view.quotationRun(from, limit) : view.trimmedEnd(from, limit);
            return new Content(List.of(new Phrase(from, end)), "verb, colon", 0.9, false);
        }
        if (isMark(unit, ',') && k + 1 < limit && units.get(k + 1).isQuotation() && cue.has('q')) {
            return new Content(
                    List.of(new Phrase(k + 1, view.directEnd(k + 1, limit))), "verb, comma, quotation", 0.93, false);
        }
        if (unit.isQuotation() && (cue.has('q') || cue.has('f'))) {
            return new Content(List.of(new Phrase(k, view.directEnd(k, limit))), "verb, quotation", 0.88, false);
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
            if (from >= limit || view.wordsIn(from, limit) + view.quotationsIn(from, limit) < 3) {
                return null;
            }
            return new Content(List.of(new Phrase(from, view.trimmedEnd(from, limit))), "verb, clause", 0.85, false);
        }
        if (unit.is("to") && cue.has('i')) {
            return new Content(List.of(new Phrase(k, view.trimmedEnd(k, limit))), "verb, infinitive", 0.6, false);
        }
        if (cue.has('h') && cue.has('i') && k > cue.blockTo() && unit.is("to")) {
            return new Content(
                    List.of(new Phrase(cue.blockTo(), view.trimmedEnd(k, limit))), "verb, infinitive", 0.6, false);
        }
        if (cue.has('i') && !cue.has('c') && infinitiveFollows(k, limit)) {
            return new Content(
                    List.of(new Phrase(k, view.trimmedEnd(k, limit))), "verb, object, infinitive", 0.6, false);
        }
        if (startsBareClause(cue, k)) {
            return new Content(List.of(new Phrase(k, view.trimmedEnd(k, limit))), "verb, bare clause", 0.75, false);
        }
        if (view.hasQuotation(k, limit)) {
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
                            List.of(new Phrase(first + 1, view.directEnd(first + 1, limit))),
                            "verb, aside, colon, quotation",
                            0.85,
                            false)
                    : null;
        }
        if (!units.get(first).isQuotation()) {
            return null;
        }
        if (first > k && isMark(units.get(first - 1), ',') && cue.has('q')) {
            Quoted quoted = units.get(first).quoted().orElseThrow();
            if (Character.isUpperCase(text.codePointAt(Math.min(quoted.start(), text.length() - 1)))) {
                return new Content(
                        List.of(new Phrase(first, view.directEnd(first, limit))),
                        "verb, aside, quotation",
                        0.85,
                        false);
            }
        }
        boolean near = first - k <= (cue.has('f') ? 14 : 10);
        return near && (cue.has('f') || cue.has('q') || cue.has('c'))
                ? new Content(
                        List.of(new Phrase(k, view.trimmedEnd(k, limit))), "verb, words with quotation", 0.7, false)
                : null;
    }

    /** "said nothing", "said so": no clause follows. */
    private static boolean isIdle(String lower) {
        return switch (lower) {
            case "so", "nothing", "little", "anything", "something", "much", "no", "more", "goodbye" -> true;
            default -> false;
        };
    }

    /** "wants the bridge to open": an object and "to" near behind the verb. */
    private boolean infinitiveFollows(int k, int limit) {
        Phrase object = NounPhrases.startingAt(units, k);
        return object != null
                && object.to() < limit
                && object.to() - k <= 8
                && units.get(object.to()).is("to");
    }

    private boolean startsBareClause(Cue cue, int k) {
        if (!cue.has('c') || k >= units.size() || k > cue.blockTo() + 12) {
            return false;
        }
        Unit unit = units.get(k);
        boolean noun = unit.is(WordClass.SUBJECT)
                || unit.is(WordClass.DETERMINER)
                || unit.kind() == Unit.Kind.NUMBER
                || NounPhrases.isNominal(unit)
                || unit.is("there")
                || unit.isPunctuation('$');
        return noun && view.wordsIn(k, units.size()) >= 3 && !isIdle(unit.lower());
    }

    private @Nullable Content according(Cue cue, int taken, int limit) {
        int end = cue.from();
        while (end > taken && (isMark(units.get(end - 1), ',') || NounPhrases.isDash(units.get(end - 1)))) {
            end--;
        }
        if (view.wordsIn(taken, end) + view.quotationsIn(taken, end) >= 2) {
            int from = view.clauseStart(taken, end);
            List<Phrase> parts = new ArrayList<>(List.of(new Phrase(from, end)));
            addContinuation(cue, limit, parts, false);
            return new Content(parts, "clause, according to", 0.85, false);
        }
        int k = adverbials.afterShortApposition(cue.blockTo(), limit);
        while (k < limit && !isMark(units.get(k), ',') && !units.get(k).isQuotation()) {
            k++;
        }
        if (k >= limit || !isMark(units.get(k), ',')) {
            return null;
        }
        int from = k + 1;
        return from < limit && view.wordsIn(from, limit) + view.quotationsIn(from, limit) >= 2
                ? new Content(
                        List.of(new Phrase(from, view.trimmedEnd(from, limit))), "according to, clause", 0.88, false)
                : null;
    }

    private @Nullable Content asSaid(Cue cue, int taken, int limit) {
        int block = cue.blockFrom();
        int end = block;
        while (end > taken && isMark(units.get(end - 1), ',')) {
            end--;
        }
        if (view.wordsIn(taken, end) + view.quotationsIn(taken, end) >= 3 && end < block) {
            return new Content(List.of(new Phrase(view.clauseStart(taken, end), end)), "clause, as said", 0.7, false);
        }
        int k = adverbials.afterAdverbials(cue.blockTo(), limit, cue);
        if (k < limit
                && (isMark(units.get(k), ',') || isMark(units.get(k), ':'))
                && view.wordsIn(k, limit) + view.quotationsIn(k, limit) >= 2) {
            return new Content(
                    List.of(new Phrase(k + 1, view.trimmedEnd(k + 1, limit))), "as said, clause", 0.8, false);
        }
        return null;
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
