package dictum.attribution;

import dictum.model.Span;
import java.util.List;
import java.util.Set;

/** Tells where the reporter's words between two statements of one speaker end the occasion of the first: its day is not handed on. */
final class OccasionBreaks {
    /** What brings a background statement's speaker back to the day of the report. */
    private static final Set<String> ANEW = Set.of("now", "asked", "pressed", "reminded", "questioned");

    /** What one says "outside", "on leaving" or "later" is no part of the hearing or the interview before. */
    private static final Set<String> ELSEWHERE = Set.of("outside", "leaving");

    /** What opens a time other than that of the sentence before. */
    private static final Set<String> FRAMING = Set.of("before", "when", "while", "since", "until");

    private static final Set<String> AFTERWARDS = Set.of("later", "afterwards", "afterward", "subsequently");

    private static final Set<String> OCCASIONS = Set.of(
            "interview",
            "statement",
            "speech",
            "letter",
            "email",
            "e-mail",
            "post",
            "tweet",
            "message",
            "article",
            "column",
            "podcast",
            "broadcast",
            "debate",
            "briefing",
            "memo");

    /** Units from "In" to its noun, "In a long television interview", and one more. */
    private static final int OPENING = 6;

    /** Sentences that are looked through before a statement. */
    private static final int SENTENCES = 6;

    private final Clauses clauses;
    private final SaidWords words;

    OccasionBreaks(Clauses clauses, SaidWords words) {
        this.clauses = clauses;
        this.words = words;
    }

    /**
     * Whether what is said at {@code to} is said elsewhere, later, or at a time of its own.
     *
     * @param end offset at which the statement before ends
     * @param to offset of this one, or of its cue
     */
    boolean between(int end, int to) {
        return movesOn(end, to) || opensAnotherTime(end, to);
    }

    /** "Asked about that now, she smiled.": what was said long ago is over. */
    boolean asksAgain(int from, int to) {
        if (from >= to) {
            return false;
        }
        String between = clauses.frame().text().substring(from, to);
        return Units.of(between, new Span(0, between.length())).stream().anyMatch(unit -> ANEW.contains(unit.lower()));
    }

    /** Whether a sentence behind the one that ends at {@code end}, up to that of {@code to}, goes elsewhere or on in time. */
    private boolean movesOn(int end, int to) {
        int last = clauses.sentenceAt(to);
        int from = Math.max(clauses.sentenceAt(end - 1) + 1, last - SENTENCES);
        for (int i = from; from > 0 && i <= last; i++) {
            List<Unit> units = clauses.sentences().get(i).units();
            for (int k = 0; k < units.size(); k++) {
                Unit unit = units.get(k);
                boolean moves = (ELSEWHERE.contains(unit.lower()) && isOfTheSaying(units, k))
                        || (AFTERWARDS.contains(unit.lower()) && isBesideVerb(units, k))
                        || isToldOf(units, k);
                if (moves && !words.holds(unit)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Before last year's election, Reed pledged", "As a student she wrote", "Reed now says": a time of its own. */
    private boolean opensAnotherTime(int end, int to) {
        int at = clauses.sentenceAt(to);
        if (at <= clauses.sentenceAt(end - 1)) {
            return false;
        }
        List<Unit> units = clauses.sentences().get(at).units();
        boolean framed = units.size() > 2
                && (FRAMING.contains(units.get(0).lower())
                        || (units.get(0).is("as")
                                && (units.get(1).is("a") || units.get(1).is("an"))));
        boolean now = units.stream().anyMatch(unit -> unit.is("now") && unit.start() <= to && !words.holds(unit));
        return framed || now || isOwnOccasion(units, to);
    }

    /** "In an interview, she said", "In another letter he wrote": an occasion that the article has not told of. */
    private static boolean isOwnOccasion(List<Unit> units, int to) {
        if (units.size() < OPENING
                || !units.get(0).is("in")
                || !(units.get(1).is("a")
                        || units.get(1).is("an")
                        || units.get(1).is("another"))) {
            return false;
        }
        for (int i = 2; i < OPENING && units.get(i).start() < to; i++) {
            if (OCCASIONS.contains(units.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Outside the building, he", "On leaving court", "she said outside". */
    private static boolean isOfTheSaying(List<Unit> units, int i) {
        int before = i - 1;
        if (before >= 0 && units.get(before).is("on")) {
            before--;
        }
        return before < 0 || units.get(before).cueVerb().isPresent();
    }

    /** "She laughed when she was told of the remark": who hears what another said has come to a time after it. */
    private static boolean isToldOf(List<Unit> units, int i) {
        return i > 0
                && i + 1 < units.size()
                && (units.get(i).is("told") || units.get(i).is("shown"))
                && (units.get(i - 1).is("was")
                        || units.get(i - 1).is("were")
                        || units.get(i - 1).is("when"))
                && (units.get(i + 1).is("of")
                        || units.get(i + 1).is("about")
                        || units.get(i).is("shown"));
    }

    /** "He later apologised", "she said afterwards", "Later, he". */
    private static boolean isBesideVerb(List<Unit> units, int i) {
        boolean follows = i > 0 && units.get(i - 1).isPronoun()
                || i + 1 < units.size()
                        && (units.get(i + 1).is(WordClass.PAST)
                                || units.get(i + 1).lower().endsWith("ed")
                                || units.get(i + 1).isPunctuation(','));
        return follows || (i > 0 && units.get(i - 1).cueVerb().isPresent());
    }
}
