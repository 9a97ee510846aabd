package dictum.attribution;

import dictum.model.Quotation.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whole quotations that only the rules saw, put among those that the weights tied. */
final class LoneQuotations {
    /** Confidence in whoever the sentence before credits. */
    private static final double GOING_ON = 0.6;

    /** Characters from the end of words to the end of their credit. */
    private static final int LONGEST_CREDIT = 80;

    /** Fewest words of a quotation that only goes on from another, or that the weights did not trust behind its verb. */
    private static final int FEWEST_WORDS = 4;

    /** What stands before the name of a thing: "a petition called", "in his book,". */
    private static final Set<String> CALLED = Set.of(
            "called",
            "titled",
            "entitled",
            "headlined",
            "named",
            "dubbed",
            "headed",
            "book",
            "novel",
            "memoir",
            "film",
            "song",
            "album",
            "poem",
            "play",
            "documentary",
            "podcast",
            "essay");

    /** What titles write small. */
    private static final Set<String> SMALL = Set.of(
            "of", "the", "a", "an", "in", "on", "for", "and", "to", "from", "with", "at", "or", "by", "as", "but",
            "vs");

    /** Characters of marks and spaces beside words. */
    private static final int MARKS = 3;

    private final String text;
    private final List<Attribution> rules;

    /** @param rules what the rules tied */
    LoneQuotations(String text, List<Attribution> rules) {
        this.text = text;
        this.rules = rules;
    }

    /**
     * Whole quotations that only the rules saw: those credited by the sentence before, those credited to nobody, and those whose credit the weights do not trust.
     *
     * @param personal whether the text is a {@link PersonalText}, whose marks are its writer's own unless the words stand in a paragraph
     *     of their own
     */
    void addTo(List<Attribution> attributions, boolean personal) {
        List<Attribution> missed = new ArrayList<>();
        int at = 0;
        for (Attribution rule : rules) {
            while (at < attributions.size() && attributions.get(at).end() <= rule.start()) {
                at++;
            }
            boolean free = at == attributions.size() || attributions.get(at).start() >= rule.end();
            boolean whole = rule.continues() < 0 || isWholeSentence(rule);
            if (free && whole && rule.kind() == Kind.DIRECT && !(personal && isWithinParagraph(rule))) {
                // What goes on from words before it, the weights did not trust: it may be another's.
                boolean anothers = rule.continues() >= 0
                        || ownsSource(rule)
                        || rule.content().stream().anyMatch(this::isCreditedBehind);
                if (goesOn(rule, attributions, at)) {
                    missed.add(rule.creditedTo(
                            rule.source().orElseThrow(), GOING_ON, "the sentence before is of the same"));
                } else if (rule.cue().isPresent()) {
                    Attribution doubtful = rule.withDoubtfulCredit();
                    if (readsLikeSpeech(rule) && !isNameOfAThing(doubtful)) {
                        missed.add(doubtful);
                    }
                } else if (!isTitle(rule)) {
                    missed.addAll(anothers ? List.of(rule.creditedToNobody()) : turnsOf(rule));
                }
            }
        }
        insert(attributions, missed);
    }

    /**
     * "He added that letters had come. “One was kind.”": whether the sentence right before credits somebody, as the weights do, and the
     * words end as a sentence that nobody else is credited with.
     *
     * @param at the first of {@code attributions} that ends behind the rule's beginning
     */
    private boolean goesOn(Attribution rule, List<Attribution> attributions, int at) {
        if (rule.continues() < 0
                || rule.confidence() < Attributions.NEXT_SENTENCE
                || ownsSource(rule)
                || !isWholeSentence(rule)
                || rule.content().stream().anyMatch(this::isCreditedBehind)) {
            return false;
        }
        Attribution before = rules.get(rule.continues());
        boolean told = false;
        for (int i = at - 1; i >= 0 && attributions.get(i).end() > before.start(); i--) {
            Attribution one = attributions.get(i);
            told |= one.start() < before.end()
                    && one.source().isPresent()
                    && one.source().equals(rule.source());
        }
        return told && text.charAt(before.end() - 1) != '?';
    }

    /** Whether more stands in the paragraph than the words and their marks. */
    private boolean isWithinParagraph(Attribution rule) {
        return !endsLineWithin(rule.start() - MARKS, rule.start())
                || !endsLineWithin(rule.end(), rule.end() + MARKS + 1);
    }

    /** Whether a line of the text, or the text, ends or begins within {@code [from, to)}; no more of it is looked at, however long it is. */
    private boolean endsLineWithin(int from, int to) {
        if (from < 0 || to > text.length()) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** “The Long Road Home,” within a sentence that credits it to nobody: a work, by the capitals of its words. */
    boolean isTitle(Attribution rule) {
        Span words = rule.content().get(0);
        if (rule.source().isPresent()
                || rule.content().size() > 1
                || !isWithinParagraph(rule)
                || "?!".indexOf(text.charAt(words.end() - 1)) >= 0) {
            return false;
        }
        return isInCapitals(words);
    }

    /** "a petition called “Hands Off Our Hogs”": the name of a thing, credited to nobody. */
    boolean isNameOfAThing(Attribution told) {
        Span words = told.content().get(0);
        if (told.source().isPresent() || told.content().size() > 1) {
            return false;
        }
        int end = Math.max(0, words.start() - 1);
        while (end > 0 && !Character.isLetter(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return words.start() - end <= MARKS + 1 && CALLED.contains(text.substring(start, end)) && isInCapitals(words);
    }

    private boolean isInCapitals(Span words) {
        int capitals = 0;
        for (Unit unit : Units.of(text, words)) {
            if (unit.isWord() && !unit.isCapitalised() && !SMALL.contains(unit.lower())) {
                return false;
            }
            capitals += unit.isCapitalised() ? 1 : 0;
        }
        return capitals >= 2;
    }

    /** “It holds,” Reed walks on; Reed added: “It will hold.” Unlike the title of a book. */
    private boolean readsLikeSpeech(Attribution rule) {
        boolean before = rule.cue().orElseThrow().start() > rule.end();
        return before ? ",.?!".indexOf(text.charAt(rule.content().get(0).end() - 1)) >= 0 : isWholeSentence(rule);
    }

    /** Whether the words end as a sentence and are more than a cry: "Related:" and the name of a show are no quotations. */
    private boolean isWholeSentence(Attribution rule) {
        int words = 0;
        for (Span span : rule.content()) {
            for (Unit unit : Units.of(text, span)) {
                words += unit.isWord() ? 1 : 0;
            }
        }
        return words >= FEWEST_WORDS && ".?!".indexOf(text.charAt(rule.end() - 1)) >= 0;
    }

    /** "Reed’ coach": whether the source is but whose the speaker is. */
    private boolean ownsSource(Attribution rule) {
        int end = rule.source().map(Span::end).orElse(text.length());
        return end + 2 < text.length()
                && NameWords.isApostrophe(text.charAt(end))
                && text.charAt(end + 1) == ' '
                && Character.isLowerCase(text.charAt(end + 2));
    }

    /** "“Who will row?” Catriona Weir, 74, asked.": words that go on into a credit of their own, which the weights did not trust. */
    boolean isCreditedBehind(Span words) {
        if ("?!,".indexOf(text.charAt(words.end() - 1)) < 0) {
            return false;
        }
        int end = words.end();
        while (end < Math.min(text.length(), words.end() + LONGEST_CREDIT) && text.charAt(end) != '\n') {
            end++;
        }
        Span behind = new Span(words.end(), end);
        boolean somebody = false;
        for (Unit unit : Units.of(text, behind)) {
            if (unit.start() == words.end() && !unit.isWord()) {
                // The closing mark.
                continue;
            }
            somebody |= unit.isCapitalised() || unit.isPronoun();
            if (!somebody || !unit.isWord() && unit.kind() != Unit.Kind.NUMBER && !unit.isPunctuation(',')) {
                return false;
            }
            if (unit.cueVerb().filter(Lexicon.CueVerb::isFinite).isPresent()) {
                return unit.end() < text.length() && ".,".indexOf(text.charAt(unit.end())) >= 0;
            }
        }
        return false;
    }

    /** The quotation; where one stands right behind another, each by itself and nobody's: “Was it ordered?” “It was on order.” */
    private List<Attribution> turnsOf(Attribution rule) {
        List<Attribution> turns = new ArrayList<>(1);
        int from = 0;
        for (int i = 1; i <= rule.content().size(); i++) {
            if (i == rule.content().size()
                    || isNextTurn(rule.content().get(i - 1), rule.content().get(i))) {
                turns.add(rule.of(rule.content().subList(from, i)));
                from = i;
            }
        }
        return turns.size() == 1
                ? List.of(rule)
                : turns.stream().map(Attribution::creditedToNobody).toList();
    }

    private boolean isNextTurn(Span last, Span next) {
        String between = text.substring(last.end(), next.start());
        return between.indexOf('\n') < 0
                && between.chars().noneMatch(Character::isLetterOrDigit)
                && ".?!".indexOf(text.charAt(last.end() - 1)) >= 0
                && Character.isUpperCase(text.charAt(next.start()));
    }

    /** Puts {@code missed} in their places; what goes on from another still names the right one. */
    private static void insert(List<Attribution> attributions, List<Attribution> missed) {
        if (missed.isEmpty()) {
            return;
        }
        List<Attribution> merged = new ArrayList<>(attributions.size() + missed.size());
        int[] moved = new int[attributions.size()];
        int next = 0;
        for (int i = 0; i < attributions.size(); i++) {
            while (next < missed.size()
                    && missed.get(next).start() < attributions.get(i).start()) {
                merged.add(missed.get(next++));
            }
            moved[i] = merged.size();
            Attribution attribution = attributions.get(i);
            merged.add(
                    attribution.continues() < 0
                            ? attribution
                            : attribution.goingOnFrom(moved[attribution.continues()]));
        }
        merged.addAll(missed.subList(next, missed.size()));
        attributions.clear();
        attributions.addAll(merged);
    }
}
