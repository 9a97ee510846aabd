package dictum.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person decided about who is who in a library; it outranks whatever the articles alone would tell.
 *
 * <p>Records are known by their identifiers. What names and pages a ruling moves is written into it, so that it means the same
 * whatever an engine later reads.
 *
 * @param record that it is about
 * @param name what that record was called then
 * @param kind of that record, as in {@link Speaker#kind()}
 * @param other the record that was merged into it, or that was split off; else empty
 * @param words the name, alias or role that was given or taken; for a merge what the other record was called
 * @param names identifiers of the names that a split takes along everywhere
 * @param apart identifiers of the names that a split takes along on {@code pages} alone
 * @param pages hashes of their snapshots
 * @param from first day of a role, when it is told
 * @param to last day of a role, when it is told
 * @throws IllegalArgumentException when it has no reviewer
 */
public record Ruling(
        Act act,
        String record,
        String name,
        String kind,
        String other,
        String words,
        List<String> names,
        List<String> apart,
        List<String> pages,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        String reviewer,
        Instant at) {
    /** What was decided. */
    public enum Act {
        /** Two records are one and the same. */
        MERGE,
        /** Two records are not one and the same, though they look alike. */
        DISTINCT,
        /** Some of a record's names, or what it says in some articles, are somebody else's. */
        SPLIT,
        /** How lists and exports call it. */
        RENAME,
        /** It is also called so. */
        ALIAS,
        /** It is not called so after all. */
        UNALIAS,
        /** It holds or held that office. */
        ROLE,
        /** It does not. */
        UNROLE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Ruling {
        names = List.copyOf(names);
        apart = List.copyOf(apart);
        pages = List.copyOf(pages);
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a ruling needs the name of who made it");
        }
    }

    /** A ruling on one record that moves no names. */
    public static Ruling on(Authority authority, Act act, String words, String reviewer, Instant at) {
        return new Ruling(
                act,
                authority.id(),
                authority.name(),
                authority.kind(),
                "",
                words,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                reviewer,
                at);
    }

    /** The same ruling about {@code other} too. */
    public Ruling with(String otherRecord) {
        return new Ruling(act, record, name, kind, otherRecord, words, names, apart, pages, from, to, reviewer, at);
    }

    /** The same ruling, which moves these names. */
    public Ruling moving(List<String> everywhere, List<String> onPages, List<String> thosePages) {
        return new Ruling(
                act, record, name, kind, other, words, everywhere, onPages, thosePages, from, to, reviewer, at);
    }

    /** The same ruling for a time. */
    public Ruling between(Optional<PartialDate> first, Optional<PartialDate> last) {
        return new Ruling(act, record, name, kind, other, words, names, apart, pages, first, last, reviewer, at);
    }
}
