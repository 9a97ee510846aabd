package dictum.attribution;

import dictum.model.Quotation.Kind;
import java.util.Set;

/** Tells which candidates are statements: what was denied, only asked, of another, or no words at all is left out. */
final class StatementFilter {
    /** Fewest words of a report behind a cue that says nothing more. */
    private static final int FEWEST_WORDS = 3;

    /** Furthest word of "not to be publicly named" behind its first. */
    private static final int LONGEST_WISH = 5;

    /** Likelihood from which a reported clause behind a word that is known for no cue is told. */
    private static final double SURE_OF_UNKNOWN_CUE = 0.45;

    /** The same behind "about", where no verb follows. */
    private static final double SURE_OF_TOPIC = 0.5;

    /** Likelihood of a known cue below which it is doubted like an unknown one: "the rule against boats". */
    private static final double LEAST_OF_KNOWN_CUE = 0.25;

    /** The same behind a word that means nothing of the kind, such as a "set" of missiles. */
    private static final double SURE_OF_SENSELESS_CUE = 0.6;

    /** The same of words partly in marks that nobody is credited with, behind a verb that is none of saying. */
    private static final double SURE_OF_EMPHASIS = 0.5;

    /** What a source asks for who will not be named, which is no statement. */
    private static final Set<Integer> NAMING = Tokens.hashesOf("named identified quoted anonymous anonymity");

    /** Tokens from "some say" to the dash that ends the aside. */
    private static final int LONGEST_ASIDE = 5;

    /** What a reporter tells that words are about: "…,” she said, referring to “Harbour Nights”". */
    private static final Set<Integer> ALLUDING = Tokens.hashesOf("alluding referring");

    private static final Set<Integer> FIRST_PERSON = Tokens.hashesOf("i we");
    private static final int TO = "to".hashCode();
    private static final int THAT = "that".hashCode();
    private static final int NOT = "not".hashCode();
    private static final int ABOUT = "about".hashCode();
    private static final int QUESTION_MARK = "?".hashCode();
    private static final Set<Integer> SOME = Tokens.hashesOf("many several few most more other others");
    private static final Set<Integer> ABOUT_IT = Tokens.hashesOf("about of over for from against");
    private static final Set<Integer> COMPARING = Tokens.hashesOf("than unlike like");
    private static final int COLON = ":".hashCode();
    private static final int BUT = "but".hashCode();
    private static final Set<Integer> LATER = Tokens.hashesOf("after before when");
    private static final int INDIRECT = 2;
    private static final int WHAT = "what".hashCode();
    private static final Set<Integer> INVERTING =
            Tokens.hashesOf("had has have did does do is was are were will would could can should "
                    + "didn't doesn't don't hasn't haven't isn't wasn't wouldn't couldn't");

    private final Tokens t;
    private final UnsaidCues unsaid;
    private final UnrealCues unreal;
    private final NoStatements none;
    private final OthersWords others;
    private final NestedAttributions nested;
    private final MisreadCredits misread;
    private final WeakReports weak;

    StatementFilter(Tokens tokens, UnsaidCues unsaid, NoStatements none, OthersWords others) {
        this.t = tokens;
        this.unsaid = unsaid;
        this.unreal = new UnrealCues(tokens);
        this.none = none;
        this.others = others;
        this.nested = new NestedAttributions(tokens);
        this.misread = new MisreadCredits(tokens);
        this.weak = new WeakReports(tokens, unreal);
    }

    /** Whether the candidate may be chosen at all: it holds nothing that is credited elsewhere. */
    boolean isPossible(Candidate c) {
        return !nested.isOne(c) && !misread.isOne(c) && !none.isSound(c) && !isOwnWord(c);
    }

    /** “I say that we should have known”: a verb of the words in marks is no credit of them. */
    private boolean isOwnWord(Candidate c) {
        return c.cue >= 0
                && c.sourceFrom >= 0
                && t.quote[c.cue] >= 0
                && t.quote[c.first()] == t.quote[c.cue]
                && t.quote[c.sourceFrom] == t.quote[c.cue]
                && FIRST_PERSON.contains(t.word[c.sourceFrom]);
    }

    /**
     * Whether a chosen candidate is told.
     *
     * @param kind how its words lie in marks, as {@link Acceptor#kind} tells
     * @param nobodys what nobody states, by the text as a whole
     */
    boolean isTold(Candidate c, int kind, NobodysStatements nobodys) {
        boolean indirect = kind == INDIRECT;
        return !isUnsaid(c, indirect)
                && !(indirect && c.cue >= 0 && (nobodys.isOne(c) || isDoubtfulReport(c) || weak.isOne(c)))
                && !(!indirect && nobodys.isOwnEmphasis(c));
    }

    /**
     * "implement a “waiting period” for captains": marks of the writer's, where nobody is credited and the verb says nothing; unlike
     * "what it calls “a ghost tax”".
     */
    boolean isEmphasis(Candidate c) {
        return c.rule == null
                && c.cue >= 0
                && c.accept < SURE_OF_EMPHASIS
                && !t.isSpeech(c.cue)
                && t.word[c.first()] != WHAT;
    }

    /** A cue that says that nothing was said, or that gives a name. */
    private boolean isUnsaid(Candidate candidate, boolean indirect) {
        if (candidate.cue < 0) {
            return false;
        }
        if (unsaid.isImagined(candidate.cue) || unsaid.isOfNobody(candidate)) {
            return true;
        }
        if (candidate.rule != null && candidate.rule.kind() == Kind.DIRECT) {
            boolean denied = candidate.cue < candidate.first() && unsaid.isNotSaid(candidate.cue);
            return denied || none.isWork(candidate) || unreal.isOne(candidate);
        }
        if (unsaid.isSubjectOfTalk(candidate) || unsaid.isRefraining(candidate.cue) || none.isSaidByNobody(candidate)) {
            return true;
        }
        // "I don't think it “fascist”": what is thought is denied as well.
        boolean saying = t.isSpeech(candidate.cue) || CueLexicon.isThought(t.cueClass[candidate.cue]);
        return indirect
                ? unsaid.isNotSaid(candidate.cue)
                : saying && unsaid.isNotSaid(candidate.cue)
                        || isAllusion(candidate)
                        || none.isWork(candidate)
                        || unreal.isOne(candidate)
                        || isInQuestion(candidate)
                        || unsaid.isName(candidate.cue, candidate.firstBehindCue());
    }

    /**
     * A reported clause of a word or two, or behind a word that is known for no cue, unless the weights are sure of it: "rang
     * the harbour bell" is no statement.
     */
    private boolean isDoubtfulReport(Candidate candidate) {
        if (none.isNothingSaid(candidate)
                || unsaid.isAskedBy(candidate)
                || isInQuestion(candidate)
                || isWhatItIs(candidate)
                || isAnotherClause(candidate)
                || isDateline(candidate)
                || isAdjunct(candidate)
                || isBeyondDash(candidate)
                || isOfNoSpeaker(candidate)
                || (Tag.isNoun(t.tag[candidate.cue]) && isRelativeClause(candidate.content[0]))) {
            return true;
        }
        if (candidate.rule != null) {
            return Acceptor.length(candidate.content) < FEWEST_WORDS && t.tag[candidate.first()] == Tag.IN;
        }
        if (others.isNamingWhomItQuotes(candidate)
                || unsaid.isHeard(candidate)
                || isRelativeClause(candidate.content[0])
                || isThingOfANoun(candidate)
                || isTopic(candidate)
                || isWishForNoName(candidate)) {
            return true;
        }
        boolean known = CueLexicon.isListed(t.cueClass[candidate.cue])
                && Table.probability(candidate.cueScore) >= LEAST_OF_KNOWN_CUE;
        return Acceptor.length(candidate.content) < FEWEST_WORDS
                || (!known && candidate.accept < sureEnough(candidate.cue));
    }

    /** "Had the mayor asked for a delay?", "Did she say that it was over?": asked, and not told. */
    private boolean isInQuestion(Candidate candidate) {
        int last = t.sentenceStart[t.sentence[candidate.cue] + 1] - 1;
        int first = t.firstWord(t.sentenceStart[t.sentence[candidate.cue]], last);
        return t.word[last] == QUESTION_MARK
                && t.quote[last] < 0
                && t.quote[candidate.cue] < 0
                && INVERTING.contains(t.word[first])
                && first < candidate.cue
                && CueLexicon.isListed(t.cueClass[candidate.cue]);
    }

    /** "held up what he said was a photograph of it": what something is, by his word. */
    private boolean isWhatItIs(Candidate candidate) {
        return candidate.sourceFrom > 0
                && t.word[candidate.sourceFrom - 1] == WHAT
                && candidate.first() == candidate.cue + 1
                && CueLexicon.BEING.contains(t.word[candidate.first()]);
    }

    /** "smaller than what Okoro said, but his number is right", "lashed out after the court upheld it": the reporter goes on. */
    private boolean isAnotherClause(Candidate candidate) {
        if (candidate.sourceFrom > 1
                && t.word[candidate.sourceFrom - 1] == WHAT
                && COMPARING.contains(t.word[candidate.sourceFrom - 2])) {
            return true;
        }
        int first = t.firstWord(candidate.first(), candidate.last());
        if (first <= candidate.cue + 1) {
            return false;
        }
        boolean adding = first == candidate.cue + 2 && t.word[first] == BUT && t.tag[first - 1] == Tag.COMMA;
        boolean time = first <= candidate.cue + 3
                && !t.isSpeech(candidate.cue)
                && LATER.contains(t.word[first - 1])
                && t.verbsBetween(first - 1, candidate.last() + 1) > 0;
        return adding || time;
    }

    /** "an aggressive – some say unrealistic – pledge to cut it": what stands behind the second dash is nobody's word. */
    private boolean isBeyondDash(Candidate candidate) {
        int cue = candidate.cue;
        int end = Math.min(candidate.last(), cue + LONGEST_ASIDE);
        if (candidate.sourceFrom < 1 || candidate.sourceTo != cue - 1 || !isDash(candidate.sourceFrom - 1)) {
            return false;
        }
        for (int i = cue + 1; i < end; i++) {
            if (isDash(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDash(int i) {
        return !t.isWord(i) && "\u2013\u2014-".indexOf(t.frame.text().charAt(t.start[i])) >= 0;
    }

    /** "On Friday morning, in the third week of his tour, Okoro told a joke": when and where it was, and no words. */
    private boolean isAdjunct(Candidate candidate) {
        int first = candidate.first();
        int last = candidate.last();
        return candidate.sourceFrom > last
                && candidate.cue > candidate.sourceTo
                && t.verbsBetween(first - 1, last + 1) == 0
                && (t.tag[first] == Tag.IN || first == t.paragraphStart[t.paragraph[first]] && holdsDash(first, last));
    }

    private boolean holdsDash(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (isDash(i)) {
                return true;
            }
        }
        return false;
    }

    /** "…,” she said, referring to the songs of “Harbour Nights”", unlike "…,” she said, referring to the fee, “is too high”". */
    private boolean isAllusion(Candidate candidate) {
        int quote = t.quote[candidate.last()];
        return ALLUDING.contains(t.word[candidate.cue])
                && candidate.cue > 0
                && t.tag[candidate.cue - 1] == Tag.COMMA
                && (quote < 0 || t.isCapitalised(t.firstWord(t.quoteFirst[quote], candidate.last())));
    }

    /** "LINDI: It is eight in the evening": a place in capitals that opens the paragraph. */
    private boolean isDateline(Candidate candidate) {
        int place = candidate.sourceFrom;
        return place >= 0
                && candidate.rule == null
                && t.word[candidate.cue] == COLON
                && place == t.paragraphStart[t.paragraph[place]]
                && candidate.sourceTo == candidate.cue - 1
                && t.frame
                        .text()
                        .substring(t.start[place], t.end[candidate.sourceTo])
                        .chars()
                        .noneMatch(Character::isLowerCase);
    }

    /** "Current fears about a plague are overblown": an adjective that opens the sentence is nobody. */
    private boolean isOfNoSpeaker(Candidate candidate) {
        int source = candidate.sourceFrom;
        return source >= 0
                && source == candidate.sourceTo
                && source == candidate.cue - 1
                && source == t.firstWord(t.sentenceStart[t.sentence[source]], source)
                && t.tag[source] == Tag.JJ
                && !SOME.contains(t.word[source])
                && ABOUT_IT.contains(t.wordAt(candidate.cue + 1))
                && candidate.first() > candidate.cue;
    }

    /** "a note that was sent on Thursday": what is said has a subject of its own. */
    private boolean isRelativeClause(int first) {
        return t.word[first] == THAT && Tag.isFinite(t.tagAt(first + 1));
    }

    /** "in a post on her page": a noun that is no verb of saying here, with no clause behind it. */
    private boolean isThingOfANoun(Candidate candidate) {
        int first = candidate.first();
        return Tag.isNoun(t.tag[candidate.cue])
                && candidate.accept < SURE_OF_UNKNOWN_CUE
                && first > candidate.cue
                && t.word[first] != THAT
                && t.word[first] != TO;
    }

    /** "spoke to the paper about floods": what the talk was about, unless it is likely. */
    private boolean isTopic(Candidate candidate) {
        int first = candidate.first();
        return first > candidate.cue
                && t.word[first - 1] == ABOUT
                && candidate.accept < SURE_OF_TOPIC
                && t.verbsBetween(first - 1, candidate.last() + 1) == 0;
    }

    /** "who asked not to be named", "requested to remain anonymous". */
    private boolean isWishForNoName(Candidate candidate) {
        int to = Math.min(candidate.content[1], candidate.first() + LONGEST_WISH);
        for (int i = candidate.first(); i <= to; i++) {
            if (NAMING.contains(t.word[i])) {
                return t.word[candidate.first()] == TO || t.word[candidate.first()] == NOT;
            }
        }
        return false;
    }

    private double sureEnough(int cue) {
        return t.sense[cue] == 0 ? SURE_OF_SENSELESS_CUE : SURE_OF_UNKNOWN_CUE;
    }
}
