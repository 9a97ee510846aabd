package dictum.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which of several persons of one surname a mention means that gives the surname alone, or behind a title; asked in the order of
 * the text.
 */
final class Namesakes {
    /** Of a surname with more bearers only the latest are compared; no article has as many. */
    static final int MOST_BEARERS = 32;

    /** How many sentences back another bearer of the surname makes it doubtful. */
    private static final int NEAR = 3;

    /** The same where one of them has been called by the title before. */
    private static final int NEAR_TITLE = 1;

    /** Words before a name that opens a sentence: "His younger brother, Sean". */
    private static final int OPENING = 4;

    /** Sentences behind a relative's introduction in which a title may be that one's. */
    private static final int NEAR_RELATIVE = 2;

    /** How many times as often as the one introduced first another must be named in full to be called by the surname. */
    private static final int PROMINENT = 3;

    /** Units behind a name in which its bearer's own things are told of. */
    private static final int OWN_CLAUSE = 8;

    /** What begins a clause, or tells of another, behind a name. */
    private static final Set<String> ENDING = Set.of(
            "that", "which", "who", "when", "after", "before", "as", "because", "if", "and", "but", "he", "she", "they",
            "him");

    /** The sentence in which each was last named in full, so far. */
    private final Map<Persona, Integer> lastNaming = new HashMap<>();

    private final Map<Persona, Integer> firstNaming = new HashMap<>();

    /** Who is called by a title and a surname. */
    private final Map<String, Persona> byTitle = new HashMap<>();

    private final List<Persona> relatives = new ArrayList<>();

    /** The sentences in which a relative who is not named does something. */
    private final BitSet ofRelatives;

    /** @param lines of the article */
    Namesakes(List<Line> lines) {
        ofRelatives = new BitSet();
        lines.stream()
                .filter(line -> !line.quoted() && tellsOfRelative(line.units()))
                .forEach(line -> ofRelatives.set(line.sentence()));
    }

    /** "after his father unveiled a plan". */
    private static boolean tellsOfRelative(List<Unit> units) {
        for (int i = 1; i + 1 < units.size(); i++) {
            Unit next = units.get(i + 1);
            if (units.get(i).is(WordClass.KIN)
                    && units.get(i - 1).is(WordClass.POSSESSIVE)
                    && (next.is(WordClass.PAST)
                            || next.cueVerb().filter(Lexicon.CueVerb::isFinite).isPresent())) {
                return true;
            }
        }
        return false;
    }

    /** The sentence that last opened with a relative called by the given name alone: "His brother Sean". */
    private int lastBroughtIn = Integer.MIN_VALUE / 2;

    void named(Persona persona, int sentence) {
        lastNaming.put(persona, sentence);
        firstNaming.putIfAbsent(persona, sentence);
    }

    /** Whether the person has been named in full. */
    boolean isNamed(Persona persona) {
        return lastNaming.containsKey(persona);
    }

    /** Which of several bearers of a surname is meant; absent when it cannot be told. */
    Optional<Persona> choose(List<Persona> bearers, Gender title, Mention mention, Line line) {
        if (bearers.size() > MOST_BEARERS) {
            return Optional.empty();
        }
        List<Persona> possible = new ArrayList<>(bearers.size());
        for (Persona bearer : bearers) {
            if (!bearer.gender().contradicts(title) && bearer.suffix().isEmpty()) {
                possible.add(bearer);
            }
        }
        if (possible.isEmpty()) {
            possible = bearers;
        }
        if (possible.size() == 1) {
            return Optional.of(possible.get(0));
        }
        if (title != Gender.UNKNOWN
                && possible.stream().noneMatch(one -> one.gender() == title)
                && areCouple(possible)) {
            return Optional.empty();
        }
        Optional<String> called = titleOf(mention, line);
        List<Persona> all = possible;
        Optional<Persona> meant = ofOwnGender(all, mention, line).or(() -> bearerOfTitle(all, mention, line));
        if (meant.isEmpty() && isPresident(mention, line)) {
            return Optional.empty();
        }
        meant = meant.or(() -> called.map(byTitle::get).filter(one -> !isAnotherNear(bearers, one, line, NEAR_TITLE)))
                .or(() -> onlyIntroduced(all))
                .or(() -> mostProminent(all, line))
                .filter(one -> !mayBeOfRelative(one, mention, line))
                .filter(one -> !(tellsOfOwnKin(mention, line) && isAnotherNear(bearers, one, line, NEAR)));
        meant.ifPresent(one -> called.ifPresent(words -> byTitle.putIfAbsent(words, one)));
        return meant;
    }

    /** "Khizr and Ghazala Okoro": two who were named in one sentence, of whom "Mr. Okoro" is one. */
    private boolean areCouple(List<Persona> possible) {
        for (Persona one : possible) {
            for (Persona other : possible) {
                boolean together = one != other
                        && firstNaming.containsKey(one)
                        && firstNaming.get(one).equals(firstNaming.get(other));
                if (together) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "President Okoro", where nobody of that surname is told to be one: the writer counts on its being known which. */
    static boolean isPresident(Mention mention, Line line) {
        for (int i = mention.prefix(); i < mention.from(); i++) {
            if (line.units().get(i).is("president")) {
                return true;
            }
        }
        return false;
    }

    /** "Mr. Hart praised his younger brother": of two Harts either may be meant. */
    private static boolean tellsOfOwnKin(Mention mention, Line line) {
        List<Unit> units = line.units();
        for (int i = mention.to(); i + 2 < units.size() && i < mention.to() + OWN_CLAUSE; i++) {
            if (units.get(i).is("his") || units.get(i).is("her")) {
                return units.get(i + 1).is(WordClass.KIN) || units.get(i + 2).is(WordClass.KIN);
            }
        }
        return false;
    }

    /** "Tom Hart spoke after his father unveiled a plan. Hart said": the father may be meant, who is a Hart too. */
    private boolean mayBeOfRelative(Persona one, Mention mention, Line line) {
        int told = ofRelatives.previousSetBit(line.sentence() - 1);
        return !Introductions.hasTitle(mention)
                && told >= 0
                && line.sentence() - told <= NEAR_RELATIVE
                && lastNaming.getOrDefault(one, Integer.MAX_VALUE) == told;
    }

    /** "Reed shared a bit of her anxiety": the one bearer of the gender of whose things the subject's own clause tells. */
    private static Optional<Persona> ofOwnGender(List<Persona> possible, Mention mention, Line line) {
        Gender gender = genderBehind(line.units(), mention.to());
        List<Persona> same =
                possible.stream().filter(one -> one.gender() == gender).toList();
        boolean othersDiffer = possible.stream().allMatch(one -> one.gender() != Gender.UNKNOWN);
        return gender != Gender.UNKNOWN && same.size() == 1 && othersDiffer
                ? Optional.of(same.get(0))
                : Optional.empty();
    }

    /** The gender of the first "his", "her" or "himself" behind a name, before anybody else, a clause or words in marks. */
    private static Gender genderBehind(List<Unit> units, int from) {
        for (int i = from; i < Math.min(units.size() - 1, from + OWN_CLAUSE); i++) {
            Unit unit = units.get(i);
            if (!unit.isWord() || unit.isCapitalised() || ENDING.contains(unit.lower())) {
                return Gender.UNKNOWN;
            }
            // "called his vote a mistake": whose vote it was, the verb leaves open.
            boolean owner = units.get(i - 1).cueVerb().isEmpty()
                    && units.get(i + 1).isWord()
                    && !units.get(i + 1).is(WordClass.PREPOSITION);
            if (unit.is("himself") || unit.is("his") && owner) {
                return Gender.MALE;
            }
            if (unit.is("herself") || unit.is("her") && owner) {
                return Gender.FEMALE;
            }
        }
        return Gender.UNKNOWN;
    }

    /** The title and the surname: "mr foyle". */
    private static Optional<String> titleOf(Mention mention, Line line) {
        return Introductions.hasTitle(mention)
                ? Optional.of(line.units().get(mention.from() - 1).lower() + " " + mention.last())
                : Optional.empty();
    }

    private static Optional<Persona> bearerOfTitle(List<Persona> possible, Mention mention, Line line) {
        List<Persona> titled = new ArrayList<>(1);
        for (Persona bearer : possible) {
            if (Introductions.hasTitle(mention) && sharesTitle(bearer, mention, line)) {
                titled.add(bearer);
            }
        }
        return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
    }

    private static boolean sharesTitle(Persona bearer, Mention mention, Line line) {
        for (int i = mention.prefix(); i < mention.from(); i++) {
            String head = NameWords.canonicalRole(line.units().get(i).lower());
            for (Role role : bearer.roles()) {
                if (role.heads().contains(head)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The one who has been named in full, where the others will be only further on. */
    private Optional<Persona> onlyIntroduced(List<Persona> possible) {
        List<Persona> introduced =
                possible.stream().filter(lastNaming::containsKey).toList();
        return introduced.size() == 1 ? Optional.of(introduced.get(0)) : Optional.empty();
    }

    /**
     * The bearer named in full most often, unless another was named in full just before, or was introduced first and is
     * named hardly less: who is called by the full name again and again may be the one for whom the surname will not do.
     */
    private Optional<Persona> mostProminent(List<Persona> possible, Line line) {
        Persona first = possible.get(0);
        Persona best = first;
        for (Persona bearer : possible) {
            if (bearer.fullMentions() > best.fullMentions()) {
                best = bearer;
            }
        }
        boolean hardlyLess = best.fullMentions() < PROMINENT * first.fullMentions() && best != first;
        return hardlyLess || isAnotherNear(possible, best, line, NEAR) ? Optional.empty() : Optional.of(best);
    }

    /** Whether another was named in full in the sentences right before, and after the one. */
    private boolean isAnotherNear(List<Persona> bearers, Persona one, Line line, int near) {
        int lastOfOne = lastNaming.getOrDefault(one, Integer.MIN_VALUE / 2);
        for (Persona bearer : bearers) {
            int last = lastNaming.getOrDefault(bearer, Integer.MIN_VALUE / 2);
            if (bearer != one && last >= lastOfOne && line.sentence() - last <= near) {
                return true;
            }
        }
        return false;
    }

    /** Somebody named by a given name alone, who belongs to another: "Dermot Foyle's widow, Kathleen". */
    void called(Persona persona, Mention mention, Line line) {
        boolean relative =
                persona.roles().stream().flatMap(role -> role.heads().stream()).anyMatch(WordClass.KIN::has);
        if (relative && relatives.size() < MOST_BEARERS) {
            relatives.add(persona);
            lastBroughtIn = mention.from() <= OPENING ? line.sentence() : lastBroughtIn;
        }
    }

    /** "His brother Sean disagreed. …, said Mr Moran": whether a title may be that of a relative who was just brought in. */
    boolean mayBeRelative(Persona bearer, Gender title, int sentence) {
        if (title == Gender.UNKNOWN
                || sentence - lastBroughtIn > NEAR_RELATIVE
                || lastNaming.getOrDefault(bearer, Integer.MIN_VALUE) >= lastBroughtIn) {
            return false;
        }
        Persona relative = relatives.get(relatives.size() - 1);
        return !relative.gender().contradicts(title)
                && relative.roles().stream().anyMatch(role -> mayBelongTo(role, bearer));
    }

    /** Whether somebody is told to be a relative of {@code bearer}, or only "his brother". */
    private static boolean mayBelongTo(Role role, Persona bearer) {
        boolean owned = role.phrase().indexOf('\'') >= 0 || role.phrase().indexOf('\u2019') >= 0;
        return role.heads().stream().anyMatch(WordClass.KIN::has)
                && (!owned || role.words().contains(bearer.surname()));
    }

    /** "Mrs Foyle" for "Dermot Foyle's widow, Kathleen". */
    Optional<Persona> relative(String surname, Gender title) {
        List<Persona> meant = relatives.stream()
                .filter(one -> title != Gender.UNKNOWN && one.gender() == title)
                .filter(one ->
                        one.roles().stream().anyMatch(role -> role.words().contains(surname)))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
