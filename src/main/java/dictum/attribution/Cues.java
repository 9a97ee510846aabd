package dictum.attribution;

import dictum.attribution.Lexicon.CueVerb;
import dictum.attribution.NounPhrases.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a sentence and whom each credits. */
final class Cues {
    private Cues() {}

    /** The cues in order; one that has no source of its own takes that of the cue before it. */
    static List<Cue> in(List<Unit> units) {
        List<Cue> cues = new ArrayList<>();
        int floor = 0;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (!unit.isWord()) {
                continue;
            }
            Cue cue = unit.is("according") ? according(units, i) : verbal(units, i, floor, cues);
            if (cue != null) {
                cues.add(cue);
                // "a baker who wrote the second, said": a relative clause belongs to the subject that is still to
                // speak.
                floor = cue.isRelative(units) ? floor : cue.blockTo();
                i = Math.max(i, cue.to() - 1);
            }
        }
        return cues;
    }

    private static @Nullable Cue according(List<Unit> units, int i) {
        if (i + 1 >= units.size() || !units.get(i + 1).is("to")) {
            return null;
        }
        Phrase source = NounPhrases.startingAt(units, i + 2);
        return source == null ? null : new Cue(Cue.Form.ACCORDING, i, i + 2, null, source);
    }

    private static @Nullable Cue verbal(List<Unit> units, int i, int floor, List<Cue> before) {
        Cue how = QuotationCredits.howAt(units, i);
        if (how != null) {
            return how;
        }
        Optional<CueVerb> found = units.get(i).cueVerb();
        if (found.isEmpty()) {
            return QuotationCredits.at(units, i);
        }
        if (isNoun(units, i, found.get())) {
            return null;
        }
        CueVerb verb = found.get();
        int to = i + 1;
        if (verb.form() == CueVerb.Form.ING) {
            return participle(units, i, verb, before);
        }
        int from = groupStart(units, i, floor);
        if (isPassive(units, from, i)) {
            return quotedAsSaying(units, i, floor);
        }
        if (isNegated(units, from, i) || isInfinitiveOfOther(units, from, i)) {
            return null;
        }
        to = afterParticle(units, verb, to);
        Phrase subject = NounPhrases.endingAt(units, from, floor);
        if (subject != null && verb.form() == CueVerb.Form.BASE && !baseFits(units, subject, from, i)) {
            return null;
        }
        if (subject != null && isReporter(units, subject)) {
            return null;
        }
        if (subject != null) {
            boolean as = subject.from() > floor && units.get(subject.from() - 1).is("as");
            return new Cue(as ? Cue.Form.AS_SUBJECT_VERB : Cue.Form.SUBJECT_VERB, from, to, verb, subject);
        }
        // “Would you sell it?” asked a man.
        boolean asked =
                verb.lemma().equals("ask") && from > 0 && units.get(from - 1).isQuotation();
        if (followsContent(units, from) && verb.has('q') && (asked || !verb.has('h')) && verb.isFinite()) {
            Phrase right = NounPhrases.startingAt(units, to);
            if (right != null && !units.get(right.from()).is("it") && endsCredit(units, right)) {
                return new Cue(Cue.Form.VERB_SUBJECT, from, to, verb, NounPhrases.withName(units, right));
            }
        }
        boolean joined = from > 0 && !before.isEmpty() && joinsPredicate(units, from);
        if (joined && (verb.form() != CueVerb.Form.BASE)) {
            return new Cue(
                    Cue.Form.PARTICIPLE,
                    from,
                    to,
                    verb,
                    before.get(before.size() - 1).source());
        }
        if (joined || (from > 0 && units.get(from - 1).is("and"))) {
            Phrase first = verb.form() == CueVerb.Form.BASE ? null : sentenceSubject(units);
            return first == null ? null : new Cue(Cue.Form.PARTICIPLE, from, to, verb, first);
        }
        return null;
    }

    /** "I ask": the writer of the article, whom it does not quote. */
    private static boolean isReporter(List<Unit> units, Phrase subject) {
        Unit head = units.get(subject.to() - 1);
        return subject.to() - subject.from() == 1 && (head.is("i") || head.is("we") || head.is("you"));
    }

    /** Whether no verb follows: in "said the vote was lost" the vote does not speak. */
    private static boolean endsCredit(List<Unit> units, Phrase right) {
        String first = units.get(right.from()).lower();
        if (first.equals("that") || first.equals("this") || first.equals("there")) {
            return false;
        }
        if (right.to() >= units.size()) {
            return true;
        }
        Unit next = units.get(right.to());
        return !next.isWord()
                || next.is(WordClass.PREPOSITION)
                || next.is(WordClass.RELATIVE)
                || next.is(WordClass.CONJUNCTION)
                || NounPhrases.isTime(next.lower());
    }

    /** "He left and said …", "…, then added …". */
    private static boolean joinsPredicate(List<Unit> units, int from) {
        Unit left = units.get(from - 1);
        return left.is("and") || left.is("but") || left.is("then");
    }

    private static @Nullable Cue participle(List<Unit> units, int i, CueVerb verb, List<Cue> before) {
        if (i == 0) {
            return null;
        }
        Unit left = units.get(i - 1);
        boolean free = NounPhrases.isMark(left, ',')
                || left.isQuotation()
                || NounPhrases.isDash(left)
                || left.is("and")
                || left.is("by")
                || left.is("as")
                || left.is("of")
                || left.is(WordClass.AUXILIARY)
                || (verb.lemma().equals("say") && left.isWord())
                || (verb.lemma().equals("tell") && left.isWord());
        if (!free || !verb.has('s')) {
            return null;
        }
        Phrase source;
        if (left.is(WordClass.AUXILIARY)) {
            int from = groupStart(units, i, 0);
            source = NounPhrases.endingAt(units, from, 0);
            return source == null ? null : new Cue(Cue.Form.SUBJECT_VERB, from, i + 1, verb, source);
        }
        source = before.isEmpty()
                ? sentenceSubject(units)
                : before.get(before.size() - 1).source();
        return source == null ? null : new Cue(Cue.Form.PARTICIPLE, i, i + 1, verb, source);
    }

    /** "Okoro was quoted as saying". */
    private static @Nullable Cue quotedAsSaying(List<Unit> units, int i, int floor) {
        if (!units.get(i).is("quoted")
                || i + 2 >= units.size()
                || !units.get(i + 1).is("as")
                || !units.get(i + 2).is("saying")) {
            return null;
        }
        int from = groupStart(units, i, floor);
        Phrase subject = NounPhrases.endingAt(units, from, floor);
        CueVerb saying = Lexicon.cue("said").orElseThrow();
        return subject == null ? null : new Cue(Cue.Form.SUBJECT_VERB, from, i + 3, saying, subject);
    }

    /** The first phrase of the sentence that can be a person or body, where a sentence opens with one. */
    static @Nullable Phrase sentenceSubject(List<Unit> units) {
        int i = 0;
        while (i < units.size()
                && (units.get(i).kind() == Unit.Kind.PUNCTUATION
                        || units.get(i).is(WordClass.CONJUNCTION)
                        || Lexicon.isAdverb(units.get(i).lower()))) {
            i++;
        }
        if (i < units.size() && (units.get(i).is(WordClass.PREPOSITION) || isParticiple(units.get(i)))) {
            while (i < units.size()
                    && !NounPhrases.isMark(units.get(i), ',')
                    && !units.get(i).isQuotation()) {
                i++;
            }
            i++;
            return behindApposition(units, withoutPredicate(units, NounPhrases.startingAt(units, i)));
        }
        return withoutPredicate(units, NounPhrases.startingAt(units, i));
    }

    /** "Asked whether she blamed the harbour master, Colin Pryce, Mrs Hallam shook her head": what ends the clause before is no subject. */
    private static @Nullable Phrase behindApposition(List<Unit> units, @Nullable Phrase first) {
        if (first == null || first.to() + 1 >= units.size() || !NounPhrases.isMark(units.get(first.to()), ',')) {
            return first;
        }
        Phrase next = withoutPredicate(units, NounPhrases.startingAt(units, first.to() + 1));
        if (next == null || next.to() >= units.size()) {
            return first;
        }
        Unit opening = units.get(next.from());
        Unit behind = units.get(next.to());
        boolean subject = (opening.isCapitalised() || opening.isPronoun())
                && behind.isWord()
                && !behind.isCapitalised()
                && !behind.is(WordClass.PREPOSITION)
                && !behind.is(WordClass.CONJUNCTION)
                && !behind.is(WordClass.RELATIVE);
        return subject ? next : first;
    }

    /** "Asked whether …, Okoro smiled": the clause before the comma is no subject. */
    private static boolean isParticiple(Unit unit) {
        return (unit.lower().endsWith("ed") || unit.lower().endsWith("ing"))
                && unit.cueVerb().isPresent();
    }

    /** "Ada Okoro shook": a name ends where the first lower-case word is no link between names. */
    private static @Nullable Phrase withoutPredicate(List<Unit> units, @Nullable Phrase phrase) {
        if (phrase == null
                || !units.get(phrase.from()).isCapitalised()
                || units.get(phrase.from()).is(WordClass.DETERMINER)) {
            return phrase;
        }
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            Unit unit = units.get(i);
            if (unit.isWord() && Character.isLowerCase(unit.word().codePointAt(0)) && NounPhrases.isNominal(unit)) {
                return NameWords.isRole(unit.lower()) ? throughName(units, phrase, i) : new Phrase(phrase.from(), i);
            }
        }
        return phrase;
    }

    /** "Norland nominee Ada Okoro won", "Norland nominee Ada Okoro's first tweet": the role at {@code role} runs into a name. */
    private static @Nullable Phrase throughName(List<Unit> units, Phrase phrase, int role) {
        int end = role + 1;
        while (end < units.size() && units.get(end).isCapitalised()) {
            end++;
        }
        if (end == role + 1) {
            return new Phrase(phrase.from(), role);
        }
        boolean owner = NameWords.isPossessive(units.get(end - 1).word());
        boolean text = owner
                && end + 1 < units.size()
                && (NameWords.isDocument(units.get(end).lower())
                        || NameWords.isDocument(units.get(end + 1).lower()));
        return owner && !text ? null : new Phrase(phrase.from(), end);
    }

    private static int afterParticle(List<Unit> units, CueVerb verb, int to) {
        if (to < units.size() && verb.lemma().equals("point") && units.get(to).is("out")) {
            return to + 1;
        }
        return to;
    }

    /** First unit of the verb group that ends with the verb at {@code i}: "has also said", "went on to say". */
    private static int groupStart(List<Unit> units, int i, int floor) {
        int from = i;
        while (from > floor) {
            Unit left = units.get(from - 1);
            if (left.is(WordClass.AUXILIARY)
                    || Lexicon.isAdverb(left.lower())
                    || left.is("never")
                    || left.is("not")
                    || (left.is("to")
                            && from - 3 >= floor
                            && units.get(from - 2).is("on")
                            && units.get(from - 3).lower().startsWith("w"))
                    || (left.is("on") && from < i && units.get(from).is("to"))
                    || ((left.is("went") || left.is("goes"))
                            && from < i
                            && units.get(from).is("on"))) {
                from--;
            } else {
                break;
            }
        }
        return from;
    }

    private static boolean isPassive(List<Unit> units, int from, int i) {
        for (int k = from; k < i; k++) {
            switch (units.get(k).lower()) {
                case "is", "are", "was", "were", "be", "been", "being" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isNegated(List<Unit> units, int from, int i) {
        for (int k = from; k < i; k++) {
            String lower = units.get(k).lower();
            if (lower.equals("not") || lower.equals("never") || lower.endsWith("n't") || lower.equals("cannot")) {
                return true;
            }
        }
        return false;
    }

    /** "declined to say", "refused to comment", "to add". */
    private static boolean isInfinitiveOfOther(List<Unit> units, int from, int i) {
        return from == i && i > 0 && units.get(i - 1).is("to");
    }

    /** Nouns that look like cues: "the claims", "Okoro's comments", "a report". */
    private static boolean isNoun(List<Unit> units, int i, CueVerb verb) {
        if (i == 0) {
            return verb.form() != CueVerb.Form.PAST;
        }
        Unit left = units.get(i - 1);
        String lower = left.lower();
        if (lower.endsWith("'s") && !WordClass.AUXILIARY.has(lower) && verb.form() != CueVerb.Form.PAST) {
            return !lower.equals("he's") && !lower.equals("she's");
        }
        if (WordClass.DETERMINER.has(lower)
                && !lower.equals("this")
                && !lower.equals("that")
                && !lower.equals("all")
                && !lower.equals("some")
                && !lower.equals("many")
                && !lower.equals("most")
                && !lower.equals("several")
                && !lower.equals("both")
                && !lower.equals("one")
                && !lower.equals("another")) {
            return true;
        }
        if (WordClass.PREPOSITION.has(lower) && !lower.equals("to") && !lower.equals("as")) {
            return verb.form() != CueVerb.Form.ING;
        }
        boolean next = i + 1 < units.size();
        return verb.form() == CueVerb.Form.THIRD && next && units.get(i + 1).is("of");
    }

    /** A bare form is a verb only after a plural, "I", "we", "they", "you", or a modal. */
    private static boolean baseFits(List<Unit> units, Phrase subject, int from, int i) {
        for (int k = from; k < i; k++) {
            if (units.get(k).is(WordClass.AUXILIARY)) {
                return true;
            }
        }
        Unit head = units.get(subject.to() - 1);
        return switch (head.lower()) {
            case "i", "we", "they", "you", "who", "people", "police", "many", "some", "most", "others" -> true;
            default -> head.lower().endsWith("s") && !head.lower().endsWith("ss") && subject.to() == from;
        };
    }

    /** Whether what stands before the verb group can be the end of a content: a quotation, or a comma after a clause. */
    private static boolean followsContent(List<Unit> units, int from) {
        if (from == 0) {
            return false;
        }
        Unit left = units.get(from - 1);
        return left.isQuotation() || (NounPhrases.isMark(left, ',') && from > 1) || NounPhrases.isDash(left);
    }
}
