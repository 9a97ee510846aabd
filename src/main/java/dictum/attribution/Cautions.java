package dictum.attribution;

import dictum.attribution.Frame.Sentence;
import dictum.model.Caution;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a writer should know before quoting: that the words are probably a translation, that somebody else passes
 * them on, that they are called a paraphrase or are still to be said, that a "not", an "if" or a "perhaps" stands just outside them.
 */
final class Cautions {
    /** How many words before the quoted part can turn it round. */
    private static final int NEAR = 4;

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "nor", "neither", "without", "cannot", "nothing", "hardly");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "provided", "should");
    private static final Set<String> HEDGES = Set.of(
            "may",
            "might",
            "could",
            "perhaps",
            "possibly",
            "probably",
            "maybe",
            "allegedly",
            "apparently",
            "seemingly",
            "seemed",
            "appeared",
            "almost",
            "nearly");

    private static final Set<String> PARAPHRASING = Set.of("paraphrase", "paraphrases", "paraphrased", "paraphrasing");

    /** Words before a quotation that make it no more than the gist, with what comes before their last one. */
    private static final List<List<String>> GISTS = List.of(
            List.of("to", "the", "effect", "of"),
            List.of("to", "the", "effect", "that"),
            List.of("along", "the", "lines", "of"),
            List.of("something", "like"));

    private static final Set<String> WILL = Set.of("will", "shall", "he'll", "she'll", "they'll");

    /** What stands before "to say" of what is still to be said. */
    private static final Set<String> BEFOREHAND = Set.of(
            "expected",
            "likely",
            "due",
            "scheduled",
            "poised",
            "set",
            "going",
            "about",
            "ready",
            "plans",
            "plan",
            "planning",
            "intends",
            "intend",
            "intending",
            "hopes",
            "hope",
            "hoping",
            "preparing",
            "prepares",
            "wants");

    private static final Set<String> TELLING = Set.of("say", "tell");

    private final Clauses clauses;
    private final String text;
    private final List<Attribution> attributions;
    private final List<Credit> credits;
    private final Translations translations;

    /** For every attribution the one in whose content its cue stands; -1 for none. */
    private final int[] teller;

    private Cautions(Clauses clauses, List<Attribution> attributions, List<Credit> credits) {
        this.clauses = clauses;
        this.text = clauses.frame().text();
        this.attributions = attributions;
        this.credits = credits;
        this.translations = new Translations(clauses);
        this.teller = tellers(attributions);
    }

    /**
     * The cautions of each attribution, in the same order.
     *
     * @param credits of the attributions, in the same order
     */
    static List<List<Caution>> of(Clauses clauses, List<Attribution> attributions, List<Credit> credits) {
        Cautions cautions = new Cautions(clauses, attributions, credits);
        List<List<Caution>> all = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            all.add(cautions.about(i));
        }
        return all;
    }

    private List<Caution> about(int i) {
        Attribution attribution = attributions.get(i);
        List<Caution> found = new ArrayList<>(0);
        secondHand(i).ifPresent(found::add);
        prospective(attribution).ifPresent(found::add);
        if (attribution.kind() != Quotation.Kind.INDIRECT) {
            translations.of(attribution, credits.get(i)).ifPresent(found::add);
            paraphrased(attribution).ifPresent(found::add);
        }
        if (attribution.kind() == Quotation.Kind.MIXED) {
            outside(attribution).ifPresent(found::add);
        }
        return found;
    }

    /** "Okoro said that Lind told her …", "was quoted as saying", "reportedly said", "is believed to have said". */
    private Optional<Caution> secondHand(int i) {
        if (teller[i] >= 0) {
            Optional<Speaker> by = credits.get(teller[i]).speaker();
            boolean other = by.isPresent() && !by.equals(credits.get(i).speaker());
            if (other) {
                return Optional.of(new Caution(
                        Caution.Kind.SECOND_HAND,
                        "told within the words of " + by.get().label()));
            }
        }
        Optional<String> cue =
                attributions.get(i).cue().map(span -> span.of(text).toLowerCase(Locale.ROOT));
        boolean passedOn = cue.filter(words -> words.contains("quoted")
                        || words.contains("reportedly")
                        || words.contains("reported as")
                        || words.contains(" to have ")
                        || words.contains("cited"))
                .isPresent();
        return passedOn
                ? Optional.of(new Caution(Caution.Kind.SECOND_HAND, "\"%s\"".formatted(Names.tidy(cue.orElseThrow()))))
                : Optional.empty();
    }

    /** For every attribution the narrowest other one, of any content, that holds its cue. */
    private static int[] tellers(List<Attribution> attributions) {
        List<Integer> byStart = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            byStart.add(i);
        }
        byStart.sort((a, b) ->
                Integer.compare(attributions.get(a).start(), attributions.get(b).start()));
        int[] teller = new int[attributions.size()];
        Arrays.fill(teller, -1);
        for (int k = 0; k < byStart.size(); k++) {
            Attribution inner = attributions.get(byStart.get(k));
            // Contents nest a few deep at most: whatever holds the cue begins among the few before it.
            for (int back = 1; back <= 6 && k - back >= 0; back++) {
                int outer = byStart.get(k - back);
                if (inner.cue().isPresent()
                        && attributions.get(outer).kind() != Quotation.Kind.DIRECT
                        && holds(attributions.get(outer), inner.cue().get())
                        && holds(attributions.get(outer), inner.content().get(0))) {
                    teller[byStart.get(k)] = outer;
                    break;
                }
            }
        }
        return teller;
    }

    private static boolean holds(Attribution outer, Span span) {
        for (Span content : outer.content()) {
            if (content.start() <= span.start() && span.end() <= content.end()) {
                return true;
            }
        }
        return false;
    }

    /** "will say", "is due to tell members", "plans to announce": the article tells of it beforehand. */
    private Optional<Caution> prospective(Attribution attribution) {
        if (attribution.act() != Quotation.Act.SPEECH || attribution.cue().isEmpty()) {
            return Optional.empty();
        }
        Span cue = attribution.cue().get();
        int sentence = clauses.sentenceAt(cue.start());
        if (sentence < 0) {
            return Optional.empty();
        }
        List<Unit> units = clauses.sentences().get(sentence).units();
        int verb = clauses.unitAt(sentence, cue.end() - 1);
        int before = verb - 1;
        while (before >= 0 && isAdverb(units.get(before))) {
            before--;
        }
        boolean to = before > 0
                && units.get(before).is("to")
                && BEFOREHAND.contains(units.get(before - 1).lower());
        boolean will = before >= 0 && WILL.contains(units.get(before).lower());
        if (!to && !will) {
            return Optional.empty();
        }
        Span words = new Span(
                units.get(to ? before - 1 : before).start(), units.get(verb).end());
        return Optional.of(new Caution(Caution.Kind.PROSPECTIVE, "\"%s\"".formatted(Names.tidy(words.of(text)))));
    }

    private static boolean isAdverb(Unit unit) {
        return unit.isWord() && (unit.lower().endsWith("ly") || unit.is("also") || unit.is("then"));
    }

    /** "to paraphrase Okoro, “…”", "I’m paraphrasing" in the sentence itself or beside it, "words to the effect of “…”". */
    private Optional<Caution> paraphrased(Attribution attribution) {
        int sentence = clauses.sentenceAt(attribution.start());
        for (int i = Math.max(0, sentence - 1); sentence >= 0 && i <= sentence + 1; i++) {
            if (i < clauses.sentences().size() && clauses.sentences().get(i).paragraph() == attribution.paragraph()) {
                Optional<Caution> told = paraphrased(clauses.sentences().get(i).units(), i == sentence);
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Caution> paraphrased(List<Unit> units, boolean own) {
        for (int i = 0; i < units.size(); i++) {
            String lower = units.get(i).lower();
            boolean said = own ? PARAPHRASING.contains(lower) : lower.equals("paraphrasing");
            if (said) {
                return Optional.of(new Caution(Caution.Kind.PARAPHRASED, "\"%s\"".formatted(lower)));
            }
            for (List<String> gist : own && units.get(i).isQuotation() ? GISTS : List.<List<String>>of()) {
                if (endsWith(units, i, gist)) {
                    return Optional.of(
                            new Caution(Caution.Kind.PARAPHRASED, "\"%s\"".formatted(String.join(" ", gist))));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether {@code words} are those right before {@code end}. */
    private static boolean endsWith(List<Unit> units, int end, List<String> words) {
        int from = end - words.size();
        for (int i = 0; from >= 0 && i < words.size(); i++) {
            if (!units.get(from + i).is(words.get(i))) {
                return false;
            }
        }
        return from >= 0;
    }

    /** What stands right before the quoted part, in the reported words or between them and the cue. */
    private Optional<Caution> outside(Attribution attribution) {
        for (Span content : attribution.content()) {
            int sentence = clauses.sentenceAt(content.start());
            if (sentence < 0) {
                continue;
            }
            Sentence here = clauses.sentences().get(sentence);
            int from = clauses.unitAt(sentence, content.start());
            int to = clauses.unitAt(sentence, content.end() - 1);
            for (int i = from; i <= to; i++) {
                if (here.units().get(i).isQuotation()) {
                    int quotation = i;
                    Optional<Caution> caution =
                            before(here.units(), from, i).or(() -> toldBySomebodyElse(here.units(), from, quotation));
                    if (caution.isPresent()) {
                        return caution;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Caution> before(List<Unit> units, int from, int quotation) {
        for (int i = quotation - 1; i >= from && i >= quotation - NEAR; i--) {
            Unit unit = units.get(i);
            if (!unit.isWord()) {
                return Optional.empty();
            }
            Caution.Kind kind = kindOf(unit.lower(), i == from);
            boolean twice = unit.is("without") && isDenied(units, from, i);
            if (kind != null && !twice && !isOtherWord(unit, units.get(i + 1))) {
                return Optional.of(new Caution(
                        kind,
                        "\"%s\" right before the quoted words"
                                .formatted(Names.tidy(text.substring(
                                        unit.start(), units.get(quotation - 1).end())))));
            }
        }
        return Optional.empty();
    }

    /** "It was impossible to sail without “great harm”": two denials make none. */
    private static boolean isDenied(List<Unit> units, int from, int to) {
        return units.subList(from, to).stream()
                .anyMatch(unit -> unit.is("impossible") || kindOf(unit.lower(), false) == Caution.Kind.NEGATED);
    }

    /** "May figures", the month, and "had provided “a boat”", the verb: neither a hedge nor a condition. */
    private static boolean isOtherWord(Unit unit, Unit next) {
        boolean month = unit.is("may") && unit.isCapitalised() && !next.isPronoun();
        return month || unit.is("provided") && !next.is("that");
    }

    /** "Okoro said that Lind told her the quay was “a ruin”": the quoted words are Lind's. */
    private Optional<Caution> toldBySomebodyElse(List<Unit> units, int from, int quotation) {
        for (int i = from + 1; i < quotation; i++) {
            boolean tells = units.get(i)
                    .cueVerb()
                    .filter(verb -> TELLING.contains(verb.lemma())
                            && verb.isFinite()
                            && verb.form() != Lexicon.CueVerb.Form.BASE)
                    .isPresent();
            Unit subject = units.get(i - 1);
            if (tells && (subject.isCapitalised() || subject.is(WordClass.SUBJECT))) {
                return Optional.of(new Caution(
                        Caution.Kind.SECOND_HAND,
                        "\"%s\" stands within the reported words"
                                .formatted(Names.tidy(text.substring(
                                        units.get(from).start(), units.get(i).end())))));
            }
        }
        return Optional.empty();
    }

    private static Caution.@org.jspecify.annotations.Nullable Kind kindOf(String lower, boolean opens) {
        if (NEGATIONS.contains(lower) || lower.endsWith("n't")) {
            return Caution.Kind.NEGATED;
        }
        if (CONDITIONS.contains(lower) && (!lower.equals("should") || opens)) {
            return Caution.Kind.CONDITIONAL;
        }
        return HEDGES.contains(lower) ? Caution.Kind.HEDGED : null;
    }
}
