package dictum.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whom a definite role means: "the chief of the Harbour Board" for the person presented as its head. */
final class RoleReferences {
    /** Share of the reference's own words that the person's role must hold. */
    private static final double SHARE = 0.6;

    private static final String FORMER = "former";

    /** What says of an office that it is over. */
    private static final Set<String> PAST =
            Set.of(FORMER, "ex", "retired", "ousted", "deposed", "onetime", "one-time", "then", "sacked");

    /** What tells nobody apart where the article gives nobody's party otherwise: "the Republican governor". */
    private static final Set<String> PARTIES =
            Set.of("republican", "democratic", "democrat", "conservative", "labour", "liberal", "independent", "tory");

    private final boolean partiesTold;
    private final Map<String, Set<Persona>> byHead = new HashMap<>();

    RoleReferences(Cast cast) {
        for (Persona persona : cast.persons()) {
            if (persona.isFirstQuoted()) {
                continue;
            }
            for (Role role : persona.roles()) {
                for (String head : role.heads()) {
                    byHead.computeIfAbsent(head, key -> new LinkedHashSet<>()).add(persona);
                }
            }
        }
        partiesTold = cast.persons().stream()
                .flatMap(persona -> persona.roles().stream())
                .anyMatch(role -> role.words().stream().anyMatch(PARTIES::contains));
    }

    /** Outcome of a search: the one person, or how many there might be. */
    record Answer(Optional<Persona> person, int candidates) {}

    Answer find(Role reference) {
        Set<String> own = new HashSet<>(reference.words());
        own.removeIf(word -> reference.heads().contains(NameWords.canonicalRole(word)) || isEmptyWord(word));
        if (!partiesTold) {
            own.removeAll(PARTIES);
        }
        Set<Persona> possible = new LinkedHashSet<>();
        for (String head : reference.heads()) {
            possible.addAll(byHead.getOrDefault(head, Set.of()));
        }
        Gender gender = genderOf(reference);
        possible.removeIf(persona -> persona.gender().contradicts(gender));
        boolean past = reference.words().contains(FORMER);
        if (past) {
            possible.removeIf(persona -> !wasOnce(persona, reference.heads()));
        }
        if (own.isEmpty()) {
            possible.removeIf(persona -> !past && isFormer(persona, reference.heads()));
            return answer(List.copyOf(possible));
        }
        possible.removeIf(persona -> share(persona, own, reference.heads()) < SHARE);
        return answer(List.copyOf(possible));
    }

    private static Answer answer(List<Persona> possible) {
        return new Answer(possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty(), possible.size());
    }

    /** Whether all that the article says of a person with such a head is past: "the striker" is no former striker. */
    private static boolean isFormer(Persona persona, Set<String> heads) {
        boolean former = false;
        for (Role role : persona.roles()) {
            if (role.heads().stream().anyMatch(heads::contains)) {
                if (!role.words().contains(FORMER)) {
                    return false;
                }
                former = true;
            }
        }
        return former;
    }

    /** Whether the article says that the person no longer is it: "the former minister" is not the minister. */
    private static boolean wasOnce(Persona persona, Set<String> heads) {
        return persona.roles().stream()
                .filter(role -> role.heads().stream().anyMatch(heads::contains))
                .anyMatch(role -> role.words().stream().anyMatch(PAST::contains));
    }

    private static boolean isEmptyWord(String word) {
        return word.equals(FORMER) || word.equals("current") || word.equals("new") || word.equals("s");
    }

    private static Gender genderOf(Role reference) {
        for (String word : reference.words()) {
            if (reference.heads().contains(NameWords.canonicalRole(word))
                    && NameWords.genderOfRole(word) != Gender.UNKNOWN) {
                return NameWords.genderOfRole(word);
            }
        }
        return Gender.UNKNOWN;
    }

    /** The share of {@code own} found in those of the person's roles that share a head with the reference. */
    private static double share(Persona persona, Set<String> own, Set<String> heads) {
        Set<String> words = new HashSet<>();
        boolean shared = false;
        for (Role role : persona.roles()) {
            words.addAll(role.words());
            for (String head : heads) {
                shared |= role.heads().contains(head);
            }
        }
        int held = 0;
        for (String word : own) {
            held += words.contains(word) ? 1 : 0;
        }
        return shared ? (double) held / own.size() : 0;
    }
}
