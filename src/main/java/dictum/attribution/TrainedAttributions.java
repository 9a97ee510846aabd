package dictum.attribution;

import dictum.model.Quotation.Act;
import dictum.model.Quotation.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Ties contents to cues and sources by learned weights, with what the rules tied among the candidates.
 *
 * <p>Part of speech of every token, likelihood of every cue, bounds of its sources and contents, the best of these, how
 * likely that is right, and the surest that go together.
 */
final class TrainedAttributions {
    /** Least likelihood of an attribution that is told. */
    static final double LEAST = 0.33;

    /** Confidence from which a rule's words without marks outrank what the weights read in them. */
    private static final double OUTRANKS = 0.6;

    /** Rules that go by how the page is laid out, or by words that say nothing else, which outrank what the weights read in any words. */
    private static final Set<String> SURE =
            Set.of(Turns.RULE, Interview.RULE, Attributions.SIGNATURE, Attributions.DASH_SIGNATURE, Contents.IS_HOW);

    /** Paragraphs from one quotation back to another in which two speak in turn. */
    private static final int NEAR = 2;

    /** Fewest words of a quotation that is one by itself, whatever its cue. */
    private static final int FEWEST_WORDS = 3;

    private static final List<Kind> KINDS = List.of(Kind.DIRECT, Kind.MIXED, Kind.INDIRECT);
    private static final int INDIRECT = KINDS.indexOf(Kind.INDIRECT);
    private static final Set<Integer> TO_ONE_ANOTHER = Tokens.hashesOf("i we you");
    private static final int TO = "to".hashCode();

    /** Nouns that say how somebody stands to what follows, without which its words seem meant. */
    private static final Set<Integer> ATTITUDES = Tokens.hashesOf(
            "displeasure skepticism scepticism concern concerns reservation reservations doubt doubts offense"
                    + " offence reluctance unwillingness outrage anger frustration disappointment disagreement opposition"
                    + " support hope hopes confidence regret alarm fear fears surprise sympathy dismay disgust disdain"
                    + " contempt misgivings worry worries unease admiration case interest desire willingness optimism");

    /** Tokens from a cue to its content, between which such a noun stands with its preposition. */
    private static final int LONGEST_STANCE = 5;

    /** Tokens from "is said to have answered" to the colon behind it, at most. */
    private static final int LONGEST_HEARSAY = 16;

    private static final int ALSO = "also".hashCode();
    private static final int AGAINST = "against".hashCode();
    private static final int ACCORDING = "according".hashCode();
    private static final int COLON = ":".hashCode();

    private final Tokens t;
    private final Acceptor acceptor;
    private final ContentSpans spans;
    private final SaidParts parts;
    private final SewnParts sewn;
    private final Turntaking turntaking;
    private final ReportersWords reporters;
    private final UnsaidCues unsaid;
    private final StatementFilter filter;
    private final LoneQuotations lone;
    private final Interview interview;
    private final Crediting crediting;
    private final List<Candidate> told;
    private final List<Attribution> rules;
    private final boolean personal;
    private final boolean quiet;

    private TrainedAttributions(Frame frame, Models models) {
        t = Tokens.of(frame);
        t.tagged(models.tagger().tag(t));
        spans = new ContentSpans(t);
        unsaid = new UnsaidCues(t);
        NoStatements none = new NoStatements(t, unsaid);
        OthersWords others = new OthersWords(t);
        parts = new SaidParts(t, unsaid, others);
        sewn = new SewnParts(t);
        turntaking = new Turntaking(t);
        crediting = new Crediting(t, spans, unsaid, none, others);
        reporters = new ReportersWords(t, unsaid);
        interview = Interview.of(frame);
        rules = Attributions.of(frame, interview);
        filter = new StatementFilter(t, unsaid, none, others);
        lone = new LoneQuotations(frame.text(), rules);
        List<List<Candidate>> groups = possible(Candidates.of(t, models, rules));
        acceptor = new Acceptor(t, groups);
        List<Candidate> best = acceptor.best(models);
        CutClauses clauses = new CutClauses(t);
        SaidEnds ends = new SaidEnds(t);
        Consumer<Candidate> cut = candidate -> {
            clauses.beginBehindOthers(candidate);
            clauses.beginWithWhoIsJudged(candidate);
            clauses.leadOn(candidate);
            ends.cutBeforeNextTeller(candidate);
            reporters.cutOff(candidate);
        };
        best.forEach(cut);
        told = acceptor.together(withOutranking(best, groups), LEAST, models, cut);
        personal = PersonalText.is(t, rules, told);
        quiet = frame.isEnglish() && PersonalText.isQuiet(t, rules, told);
    }

    /**
     * The groups without candidates that hold what is credited elsewhere. Only here: learned without them, the weights credit more
     * to the wrong one.
     */
    private List<List<Candidate>> possible(List<List<Candidate>> groups) {
        return groups.stream()
                .map(group -> group.stream()
                        .filter(candidate ->
                                filter.isPossible(candidate) && !MisreadCredits.holdsSpeaker(candidate, group))
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /**
     * Turns, signatures and set-off paragraphs: what a sure rule says of them outranks what was read inside.
     */
    private List<Candidate> withOutranking(List<Candidate> best, List<List<Candidate>> groups) {
        List<Candidate> all = new ArrayList<>(best);
        for (List<Candidate> group : groups) {
            for (Candidate candidate : group) {
                if (candidate.rule != null
                        && candidate.rule.kind() == Kind.DIRECT
                        && candidate.rule.confidence() >= OUTRANKS
                        && (SURE.contains(candidate.rule.rule()) || acceptor.kind(candidate.content) != 0)) {
                    candidate.outranks = true;
                    candidate.accept = Math.max(candidate.accept, candidate.rule.confidence());
                    all.add(candidate);
                }
            }
        }
        return all;
    }

    static List<Attribution> of(Frame frame) {
        return of(frame, Weights.shipped().models());
    }

    static List<Attribution> of(Frame frame, Models models) {
        return new TrainedAttributions(frame, models).all();
    }

    private List<Attribution> all() {
        List<Attribution> attributions = new ArrayList<>(told.size());
        NobodysStatements nobodys = new NobodysStatements(t, unsaid, personal, quiet);
        for (Candidate candidate : told) {
            // Left out only here: until now it keeps others from taking the words it denies.
            boolean title = candidate.rule != null && candidate.sourceFrom < 0 && lone.isTitle(candidate.rule);
            if (!title
                    && filter.isTold(candidate, acceptor.kind(candidate.content), nobodys)
                    && !isOfQuestion(candidate)) {
                tell(candidate, attributions);
            }
        }
        lone.addTo(attributions, personal);
        return SoleInterviewee.of(t.frame, interview, Conversation.of(t.frame, attributions));
    }

    /** "You say that the ferry is late. Why?": the interviewer's own words, or what is put into the mouth of whoever is asked. */
    private boolean isOfQuestion(Candidate c) {
        return interview.isQuestion(t.paragraph[c.first()])
                && (c.sourceFrom < 0
                        || c.sourceFrom == c.sourceTo && TO_ONE_ANOTHER.contains(t.word[c.sourceFrom])
                        || c.sourceFrom == t.paragraphStart[t.paragraph[c.first()]] && t.word[c.cue] == COLON);
    }

    private void tell(Candidate candidate, List<Attribution> attributions) {
        int[] content = parts.withOpeningWords(candidate, reporters.withoutAdjunct(candidate, parts.of(candidate)));
        if (sewn.isTorn(candidate, content)) {
            if (candidate.sourceFrom >= 0) {
                return;
            }
            content = SewnParts.asItStands(content);
        }
        List<int[]> parted = turntaking.parted(content, candidate);
        List<int[]> turns = turntaking.turns(parted.get(0));
        int credited = turns.size() == 1 ? 0 : turnOfCue(turns, candidate.cue);
        for (int turn = 0; turn < turns.size(); turn++) {
            if (turn == credited) {
                tellUtterances(candidate, turns.get(turn), attributions);
            } else {
                attributions.add(uncredited(candidate, turns.get(turn), "; another turn stands beside it"));
            }
        }
        for (int[] apart : parted.subList(1, parted.size())) {
            boolean translation = turntaking.isTranslation(parted.get(0), apart);
            attributions.add(uncredited(
                    candidate,
                    apart,
                    translation
                            ? "; perhaps a translation of the words before"
                            : "; somebody else is told of before it"));
        }
    }

    private void tellUtterances(Candidate candidate, int[] turn, List<Attribution> attributions) {
        int before = attributions.size() - 1;
        int continues = continued(candidate, attributions);
        for (int[] utterance : utterances(turn)) {
            List<Span> words = spans.of(utterance);
            boolean scrap = acceptor.kind(utterance) == INDIRECT && Acceptor.length(utterance) < FEWEST_WORDS;
            if (words.isEmpty() || scrap) {
                continue;
            }
            boolean goesOn = attributions.size() - 1 > before;
            if (goesOn && lone.isCreditedBehind(words.get(words.size() - 1))) {
                attributions.add(uncredited(candidate, utterance, "; credited to somebody else behind it"));
            } else if (goesOn && isAnswer(attributions, before)) {
                attributions.add(uncredited(candidate, utterance, "; it may answer the question before it"));
            } else {
                Attribution told = attribution(candidate, utterance, words, continues);
                boolean emphasis = told.kind() == Kind.MIXED && told.source().isEmpty() && filter.isEmphasis(candidate);
                if (emphasis || lone.isNameOfAThing(told)) {
                    continue;
                }
                attributions.add(told);
                continues = attributions.size() - 1;
            }
        }
    }

    /** The turn that ends right before the cue, or the first where the cue stands before all; none where there is no cue. */
    private static int turnOfCue(List<int[]> turns, int cue) {
        int credited = cue < 0 ? -1 : 0;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i)[0] < cue) {
                credited = i;
            }
        }
        return credited;
    }

    /**
     * “The harbourmaster,” Pell said. “Why?” Marsh asked. “Nobody told me.”: what follows a question in a paragraph of its own, where two
     * speak in turn.
     *
     * @param before the last attribution before the candidate's, the last of which is the question
     */
    private boolean isAnswer(List<Attribution> attributions, int before) {
        Attribution asked = attributions.get(attributions.size() - 1);
        if (before < 0 || t.frame.text().charAt(asked.end() - 1) != '?') {
            return false;
        }
        Attribution other = attributions.get(before);
        return other.kind() == Kind.DIRECT
                && asked.paragraph() - other.paragraph() <= NEAR
                && other.source().isPresent()
                && !naming(other).equals(naming(asked));
    }

    private Optional<String> naming(Attribution attribution) {
        return attribution.source().map(span -> span.of(t.frame.text()));
    }

    /**
     * A quotation behind a sentence about somebody else, or among the turns of two: whose it is, the marks do not tell.
     *
     * @param why it is nobody's, for the path
     */
    private Attribution uncredited(Candidate c, int[] content, String why) {
        return new Attribution(
                t.paragraph[content[0]],
                Kind.DIRECT,
                Act.SPEECH,
                spans.of(content),
                Optional.empty(),
                Optional.empty(),
                -1,
                c.accept,
                path(c) + why);
    }

    /**
     * A content cut where a new paragraph opens a quotation of its own: the same speaker goes on, but the marks were
     * closed in between. A quotation left open at the end of its paragraph is one with the next.
     */
    private List<int[]> utterances(int[] content) {
        List<int[]> utterances = new ArrayList<>(1);
        int[] parts =
                new int[2 * (content.length / 2 + t.paragraph[content[content.length - 1]] - t.paragraph[content[0]])];
        int n = 0;
        for (int i = 0; i < content.length; i += 2) {
            int from = content[i];
            while (from <= content[i + 1]) {
                int to = Math.min(content[i + 1], t.paragraphStart[t.paragraph[from] + 1] - 1);
                boolean next = n > 0 && t.paragraph[parts[n - 1]] != t.paragraph[from] && opensAnew(from);
                if (next || n > 0 && this.turntaking.isReportBefore(Arrays.copyOf(parts, n), from, to)) {
                    utterances.add(Arrays.copyOf(parts, n));
                    n = 0;
                }
                parts[n++] = from;
                parts[n++] = to;
                from = to + 1;
            }
        }
        utterances.add(Arrays.copyOf(parts, n));
        return utterances;
    }

    private boolean opensAnew(int token) {
        int quote = t.quote[token];
        return quote >= 0 && !t.quotes[quote].continues();
    }

    /** The attribution, among those told, that a rule says this one goes on from; -1 for none. */
    private int continued(Candidate candidate, List<Attribution> before) {
        if (candidate.rule == null || candidate.rule.continues() < 0) {
            return -1;
        }
        Attribution from = rules.get(candidate.rule.continues());
        for (int i = before.size() - 1; i >= 0 && before.get(i).end() > from.start(); i--) {
            if (before.get(i).start() < from.end()
                    && from.start() < before.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    private Attribution attribution(Candidate c, int[] content, List<Span> words, int continues) {
        Kind kind = c.rule != null && c.rule.kind() == Kind.DIRECT
                ? Kind.DIRECT
                : KINDS.get(acceptor.kind(parts.beginsWithALoneRelative(c.content) ? c.content : content));
        if (kind == Kind.DIRECT
                && Acceptor.length(content) < FEWEST_WORDS
                && c.cue >= 0
                && !CueLexicon.creditsQuotations(t.cueClass[c.cue])) {
            kind = Kind.MIXED;
        }
        return new Attribution(
                t.paragraph[content[0]],
                kind,
                act(c, kind),
                words,
                cue(c),
                crediting.source(c, kind, content[0]),
                continues,
                c.accept,
                path(c) + crediting.leftOut(c, kind, content[0]));
    }

    private Optional<Span> cue(Candidate c) {
        Optional<Span> hearsay = c.cue >= 0 && t.word[c.cue] == COLON ? hearsayBeforeColon(c.cue) : Optional.empty();
        if (hearsay.isPresent()) {
            return hearsay;
        }
        if (c.rule != null
                && c.rule.cue()
                        .filter(span -> c.cue < 0 || span.contains(token(c.cue)))
                        .isPresent()) {
            return c.rule.cue();
        }
        if (c.cue >= 0 && t.word[c.cue] == COLON) {
            return verbBeforeColon(c).or(() -> Optional.of(token(c.cue)));
        }
        if (c.cue >= 0 && t.word[c.cue] == ACCORDING && t.wordAt(c.cue + 1) == TO) {
            return Optional.of(new Span(t.start[c.cue], t.end[c.cue + 1]));
        }
        return c.cue < 0 ? Optional.empty() : Optional.of(new Span(t.start[firstOfCue(c.cue)], t.end[lastOfCue(c)]));
    }

    /** "has heard said": from the hearsay on. "voiced doubts about", where the weights found the last word: from the verb on. */
    private int firstOfCue(int cue) {
        int noun = cue - 1;
        if (t.tag[cue] != Tag.IN || noun < 0 || !ATTITUDES.contains(t.word[noun])) {
            return unsaid.hearsayBefore(cue);
        }
        for (int i = noun - 1; i >= Math.max(0, cue - LONGEST_STANCE) && t.isWord(i); i--) {
            if (Tag.isVerb(t.tag[i])) {
                return i;
            }
        }
        return noun;
    }

    /** "also said": the verb where the weights found the word before it. "voiced doubts about", "warned against": all that tells the stance. */
    private int lastOfCue(Candidate c) {
        int cue = c.cue;
        if (t.word[cue] == ALSO && cue + 1 < t.size && CueLexicon.isListed(t.cueClass[cue + 1])) {
            return cue + 1;
        }
        if (t.wordAt(cue + 1) == AGAINST && c.first() == cue + 2 && t.tag[c.first()] != Tag.VBG) {
            return cue + 1;
        }
        boolean stance = false;
        for (int i = cue + 1; i < c.first() && c.first() - cue <= LONGEST_STANCE; i++) {
            if (!t.isWord(i)) {
                return cue;
            }
            stance |= ATTITUDES.contains(t.word[i]);
        }
        return stance ? c.first() - 1 : cue;
    }

    /** "is said to have answered" in the clause that a colon ends. */
    private Optional<Span> hearsayBeforeColon(int colon) {
        int floor = Math.max(t.sentenceStart[t.sentence[colon]], colon - LONGEST_HEARSAY);
        for (int i = colon - 1; i > floor && t.quote[i] < 0; i--) {
            int from = unsaid.hearsayBefore(i);
            if (from < i) {
                return Optional.of(new Span(t.start[from], t.end[i]));
            }
        }
        return Optional.empty();
    }

    /** The verb that, by a rule, credits the same words as the colon: "answered at once:". */
    private Optional<Span> verbBeforeColon(Candidate c) {
        for (Attribution rule : rules) {
            boolean same = rule.start() < t.end[c.last()] && t.start[c.first()] < rule.end();
            if (same && rule.cue().isPresent() && rule.cue().get().end() <= t.start[c.cue]) {
                return rule.cue();
            }
        }
        return Optional.empty();
    }

    private Span token(int i) {
        return new Span(t.start[i], t.end[i]);
    }

    private Act act(Candidate c, Kind kind) {
        if (kind == Kind.DIRECT || c.cue < 0) {
            return Act.SPEECH;
        }
        if (c.rule != null) {
            return c.rule.act();
        }
        byte cueClass = t.cueClass[c.cue];
        boolean thought = CueLexicon.isListed(cueClass)
                ? CueLexicon.isThought(cueClass)
                : kind == Kind.INDIRECT && (Tag.isVerb(t.tag[c.cue]) || t.tag[c.cue] == Tag.JJ);
        return thought ? Act.THOUGHT : Act.SPEECH;
    }

    private static String path(Candidate c) {
        StringBuilder path = new StringBuilder(96);
        if (c.place == Candidates.BY_RULE && c.rule != null) {
            return hundredths(path.append(c.rule.rule()).append(", accepted "), c.accept)
                    .toString();
        }
        hundredths(path.append("trained: cue "), Table.probability(c.cueScore));
        hundredths(path.append(", source "), c.source);
        hundredths(path.append(", content "), c.left * c.right);
        hundredths(path.append(", accepted "), c.accept);
        return c.rule == null
                ? path.toString()
                : path.append("; ").append(c.rule.rule()).toString();
    }

    /** Appends a probability with two decimals; a formatter would take longer than finding the attribution. */
    private static StringBuilder hundredths(StringBuilder text, double probability) {
        long hundredths = Math.round(100 * probability);
        text.append(hundredths / 100).append('.');
        return text.append(hundredths / 10 % 10).append(hundredths % 10);
    }
}
