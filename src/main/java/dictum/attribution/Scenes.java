package dictum.attribution;

import dictum.attribution.Frame.Sentence;
import dictum.model.Span;
import dictum.model.Uttered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the sentence that sets the scene for a statement: "Okoro visited the harbour on Tuesday." */
final class Scenes {
    /** How many sentences before a statement can set its scene. */
    private static final int REACH = 2;

    private static final Set<String> NOT_NOW = Set.of(
            "will",
            "would",
            "has",
            "have",
            "is",
            "are",
            "who",
            "which",
            "whose",
            "before",
            "since",
            "until",
            "due",
            "expected",
            "after",
            "had",
            "when",
            "that",
            "where");

    private static final Span NO_CUE = new Span(0, 0);

    private final Clauses clauses;
    private final SaidWords said;
    private final ReferenceDay reference;

    Scenes(Clauses clauses, SaidWords said, ReferenceDay reference) {
        this.clauses = clauses;
        this.said = said;
        this.reference = reference;
    }

    /**
     * The day of the scene told right before a statement.
     *
     * @param offset of the statement's cue, or of its content
     * @param after end of the speaker's statement before, which is older than the scene
     * @param name that the sentence must have before the day
     */
    Optional<Uttered> before(int offset, int after, String name) {
        int at = clauses.sentenceAt(offset);
        List<Unit> wanted = Units.of(name, new Span(0, name.length()));
        int paragraph = at < 0 ? 0 : clauses.sentences().get(at).paragraph();
        for (int i = at - 1, seen = 0; i >= 0 && seen < REACH; i--) {
            Sentence sentence = clauses.sentences().get(i);
            if (sentence.span().start() < after || sentence.paragraph() < paragraph - 1) {
                return Optional.empty();
            }
            if (sentence.isWholeQuotation()) {
                continue;
            }
            seen++;
            Optional<Uttered> scene = day(i, sentence.units(), wanted);
            if (scene.isPresent()) {
                return scene;
            }
        }
        return Optional.empty();
    }

    private Optional<Uttered> day(int sentence, List<Unit> units, List<Unit> name) {
        List<DatePhrase> days = new ArrayList<>();
        for (DatePhrase phrase : clauses.phrases(sentence)) {
            if (phrase.kind() != DatePhrase.Kind.VAGUE) {
                days.add(phrase);
            }
        }
        if (days.size() != 1 || !days.get(0).tellsDay() || !days.get(0).canDate()) {
            return Optional.empty();
        }
        DatePhrase phrase = days.get(0);
        int named = find(units, name, phrase.from() < 3 ? units.size() : phrase.from());
        if (named < 0 || !isPlain(units, named, phrase.from())) {
            return Optional.empty();
        }
        Uttered told = reference.resolve(phrase, phrase.words(clauses.frame().text(), units));
        return told.date().isPresent()
                ? Optional.of(
                        new Uttered(told.date(), told.basis().replace("in its sentence", "in the sentence before it")))
                : Optional.empty();
    }

    /** Whether the sentence tells one act in the past, in the reporter's own words, with the name as its subject. */
    private boolean isPlain(List<Unit> units, int named, int day) {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean beforeName = i < named && (day > named || i > day);
            boolean subject = unit.isCapitalised()
                    || unit.kind() == Unit.Kind.PUNCTUATION
                    || unit.is(WordClass.DETERMINER)
                    || unit.is(WordClass.TITLE);
            boolean between = i >= Math.min(named, day) && i <= Math.max(named, day);
            if (said.holds(unit, NO_CUE) || (between && NOT_NOW.contains(unit.lower())) || (beforeName && !subject)) {
                return false;
            }
        }
        return true;
    }

    private static int find(List<Unit> units, List<Unit> name, int before) {
        for (int i = 0; i + name.size() <= before; i++) {
            boolean same = true;
            for (int k = 0; k < name.size() && same; k++) {
                same = units.get(i + k).lower().equals(name.get(k).lower().toLowerCase(Locale.ROOT));
            }
            if (same) {
                return i;
            }
        }
        return -1;
    }
}
