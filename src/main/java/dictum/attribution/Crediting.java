package dictum.attribution;

import dictum.model.Quotation.Kind;
import dictum.model.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells to whom a candidate's words are credited, and whom they were not credited to for want of likelihood. */
final class Crediting {
    /** The same as {@link #leastFor} of words in marks behind a colon, whose source is the subject that opens the sentence. */
    private static final double LEAST_BEHIND_SUBJECT = 0.5;

    /** Longest phrase shown for a source that was left out, in characters. */
    private static final int LONGEST_SHOWN = 80;

    /** Words between a source that was cut short and the verb: "Opposition [transport spokeswoman Ann Lee] said". */
    private static final int LONGEST_TITLE = 6;

    private static final Set<Integer> CALLING = Tokens.hashesOf("call calls called described describes termed terms");
    private static final Set<Integer> POLLS = Tokens.hashesOf("poll survey study");
    private static final Set<Integer> GESTURES = Tokens.hashesOf(
            "laughed laughs grinned grins smiled smiles shrugged shrugs sighed sighs nodded nods frowned frowns paused pauses winced "
                    + "winces chuckled chuckles snorted snorts giggled giggles scoffed scoffs blushed blushes hesitated hesitates");
    private static final int AS = Tokens.hashOf("as");
    private static final int PUT = Tokens.hashOf("put");
    private static final int WHAT = Tokens.hashOf("what");
    private static final int THAT = Tokens.hashOf("that");
    private static final int FORECAST = Tokens.hashOf("forecast");
    private static final int COLON = Tokens.hashOf(":");

    private final Tokens t;
    private final ContentSpans spans;
    private final UnsaidCues unsaid;
    private final NoStatements none;
    private final OthersWords others;

    Crediting(Tokens tokens, ContentSpans spans, UnsaidCues unsaid, NoStatements none, OthersWords others) {
        this.t = tokens;
        this.spans = spans;
        this.unsaid = unsaid;
        this.none = none;
        this.others = others;
    }

    /** Least likelihood at which words of that kind are credited to a source. */
    private static double leastFor(Kind kind) {
        return switch (kind) {
            case DIRECT -> 0.55;
            case MIXED -> 0.45;
            case INDIRECT -> 0;
        };
    }

    /**
     * Who is credited with the words: nobody where that could as well be wrong.
     *
     * @param first the content's first token
     */
    Optional<Span> source(Candidate c, Kind kind, int first) {
        return isCredited(c, kind, first) ? span(c) : Optional.empty();
    }

    /** The span that names the source; none where it holds nothing that can be read, such as a lone soft hyphen. */
    private Optional<Span> span(Candidate c) {
        Span named = others.within(c)
                .map(tokens -> spans.source(tokens[0], tokens[1]))
                .orElseGet(() -> spans.source(c.sourceFrom, sourceEnd(c)));
        boolean readable = named.of(t.frame.text()).codePoints().anyMatch(Character::isLetterOrDigit);
        return readable ? Optional.of(named) : Optional.empty();
    }

    /** The last token of the source: "a Selby Decisions poll", up to the name before the verb, "Opposition spokeswoman Ann Lee", and without a verb, "the bank forecast that". */
    private int sourceEnd(Candidate c) {
        int end = c.sourceTo;
        if (end > c.sourceFrom && t.wordAt(end + 1) == THAT && t.word[end] == FORECAST) {
            return end - 1;
        }
        if (c.sourceFrom >= 0
                && end + 1 < c.cue
                && t.quote[end + 1] < 0
                && t.isCapitalised(end)
                && POLLS.contains(t.word[end + 1])) {
            return end + 1;
        }
        int last = c.cue - 1;
        boolean before = c.sourceFrom >= 0
                && c.cue > 0
                && last > end
                && last - end <= LONGEST_TITLE
                && Tag.isName(t.tag[last])
                && !WordClass.WEEKDAY.has(t.textOf(last, last).toLowerCase(Locale.ROOT))
                && Tag.isFinite(t.tag[c.cue]);
        for (int i = end + 1; before && i <= last; i++) {
            before = t.quote[i] < 0
                    && (Tag.isNoun(t.tag[i]) || Tag.isName(t.tag[i]))
                    && t.sentence[i] == t.sentence[end];
        }
        return before ? last : end;
    }

    /**
     * Words in marks are credited to nobody where that could as well be wrong: a wrong name is worse than none.
     *
     * @param first the content's first token
     */
    private boolean isCredited(Candidate c, Kind kind, int first) {
        return c.sourceFrom >= 0
                && !isOwner(c)
                && !unsaid.isHeard(c)
                && !none.isOthersClaim(c)
                && !others.areOfWholeClause(c)
                && !others.areOfThoseShown(c)
                && !others.areAboutSource(c)
                && (c.cue < 0
                        || (!others.isComplement(c)
                                        || others.subjectOfRelative(c).isPresent())
                                && !others.isTime(c)
                                && !(kind == Kind.DIRECT && (others.areRecited(c) || others.mayBeOfWhomIsToldOf(c)))
                                && !others.areOfSomebodyInside(c, first))
                && (c.accept >= leastFor(kind)
                        || isWhatTheyCall(c)
                        || isAsTheyPutIt(c)
                        || kind == Kind.DIRECT && (isGoingOn(c) || isBehindGesture(c))
                        || (c.accept >= LEAST_BEHIND_SUBJECT && isBehindItsSubject(c)));
    }

    /** "Reed’ coach": whose the speaker is, and not the speaker. */
    private boolean isOwner(Candidate c) {
        return c.cue < 0 && t.tagAt(c.sourceTo + 1) == Tag.POS && Tag.isNoun(t.tagAt(c.sourceTo + 2));
    }

    /** "The mayor, who was abroad, sent a message: “Well done.”": the subject that opens the sentence is most likely meant. */
    private boolean isBehindItsSubject(Candidate c) {
        int first = c.first();
        int colon = first - 1;
        if (colon > 0 && t.word[colon] != COLON && !t.isWord(colon)) {
            colon--;
        }
        return c.content.length == 2
                && c.sourceTo < first
                && colon > c.sourceTo
                && t.word[colon] == COLON
                && c.sourceFrom == t.firstWord(t.sentenceStart[t.sentence[colon]], colon);
    }

    /** "He added that letters had come. “One was kind.”": whether weights and rule agree that the sentence before credits the same. */
    private boolean isGoingOn(Candidate c) {
        return c.rule != null
                && c.rule.continues() >= 0
                && c.rule.confidence() >= Attributions.NEXT_SENTENCE
                && c.rule.source()
                        .filter(source -> source.contains(new Span(t.start[c.sourceFrom], t.end[c.sourceTo])))
                        .isPresent();
    }

    /** "Asked why, she laughed. “It was mine.”": whoever laughs right before the words speaks them. */
    private boolean isBehindGesture(Candidate c) {
        int first = c.first();
        int verb = c.sourceTo + 1;
        return verb + 1 < first
                && GESTURES.contains(t.word[verb])
                && t.quote[first] >= 0
                && t.paragraph[first] == t.paragraph[verb]
                && t.sentence[first] == t.sentence[verb] + 1
                && t.verbsBetween(verb + 1, first - 1) == 0;
    }

    /** "what it calls “floating lanterns”": no other source can be meant. */
    private boolean isWhatTheyCall(Candidate c) {
        return c.sourceFrom > 0
                && t.word[c.sourceFrom - 1] == WHAT
                && c.sourceTo + 1 == c.cue
                && CALLING.contains(t.word[c.cue])
                && c.content[c.content.length - 2] > c.cue;
    }

    /** “…,” as Ada Okoro put it: nobody else can be meant. */
    private boolean isAsTheyPutIt(Candidate c) {
        int as = c.sourceFrom - 1;
        return as > 0
                && t.word[as] == AS
                && c.cue > c.sourceTo
                && c.cue <= c.sourceTo + 2
                && (t.isSpeech(c.cue) || t.word[c.cue] == PUT)
                && c.last() < as
                && t.quote[c.last()] >= 0
                && t.firstWord(c.last() + 1, as) == as;
    }

    /** Whom the words were not credited to, for want of likelihood. */
    String leftOut(Candidate c, Kind kind, int first) {
        return c.sourceFrom < 0 || unsaid.isHeard(c) || isCredited(c, kind, first)
                ? ""
                : span(c).map(span -> "; perhaps \u201c%s\u201d, not sure enough".formatted(shortened(span)))
                        .orElse("");
    }

    private String shortened(Span span) {
        String phrase = span.of(t.frame.text()).replace('\n', ' ');
        return phrase.length() <= LONGEST_SHOWN
                ? phrase
                : phrase.substring(0, phrase.offsetByCodePoints(0, phrase.codePointCount(0, LONGEST_SHOWN) - 1))
                        + "\u2026";
    }
}
