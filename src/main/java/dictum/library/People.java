package dictum.library;

import dictum.model.Authority;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.RoleHeld;
import dictum.model.Ruling;
import dictum.model.Ruling.Act;
import dictum.model.Said;
import dictum.model.Speaker;
import dictum.store.Page;
import dictum.store.Register;
import dictum.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is who across the articles of a library: one authority record for each person or body.
 *
 * <p>Only equal full names of one kind are joined by themselves. Everything else waits for a person; whatever a person decides is on
 * the disk when the method returns, outranks what articles state, outlives every re-reading, and can be taken back.
 */
public final class People {
    private static final int CANDIDATES = 6;
    private static final int SHORTEST_PREFIX = 4;
    private static final int LONGEST_NAME = 200;
    private static final int FEW = 300;

    private final Store store;
    private final Register register;
    private final Clock clock;
    private final Runnable ready;

    People(Store store, Clock clock, Runnable ready) {
        this.store = store;
        this.register = store.register();
        this.clock = clock;
        this.ready = ready;
    }

    /**
     * Everything that is known of one record.
     *
     * @param doubts why it may be two people
     * @param said by the day on which it was said; undated statements by the article's issue
     */
    public record Life(Authority authority, List<RoleHeld> roles, List<String> doubts, List<Said> said) {
        public Life {
            roles = List.copyOf(roles);
            doubts = List.copyOf(doubts);
            said = List.copyOf(said);
        }
    }

    /** A decision, by its number. */
    public record Decided(long number, Ruling ruling, boolean takenBack) {}

    /** The records with most statements. */
    public List<Authority> list(int limit) {
        ready.run();
        return register.most(limit);
    }

    /** The records whose name, or another name of theirs, holds {@code words}. */
    public List<Authority> list(String words, int limit) {
        ready.run();
        return register.called(words, false, limit);
    }

    /**
     * The record so called: by its identifier, which may be shortened, or by a name.
     *
     * @throws DictumException {@link Kind#UNKNOWN_ID} or {@link Kind#AMBIGUOUS_ID} naming the candidates
     */
    public Authority find(String called) {
        ready.run();
        String wanted = called.strip();
        String digits = wanted.toLowerCase(Locale.ROOT);
        if (digits.length() >= SHORTEST_PREFIX && digits.chars().allMatch(Identifiers::isDigit)) {
            List<Authority> byId = register.starting(digits, CANDIDATES);
            if (!byId.isEmpty()) {
                return only(called, byId);
            }
        }
        List<Authority> exact = register.called(wanted, true, CANDIDATES);
        List<Authority> found = exact.isEmpty() ? register.called(wanted, false, CANDIDATES) : exact;
        if (wanted.isEmpty() || found.isEmpty()) {
            throw new DictumException(
                    Kind.UNKNOWN_ID,
                    "nobody is called \"%s\" here: 'dictum speakers' lists everybody, by name and identifier"
                            .formatted(Lookup.shortened(called)));
        }
        return only(called, found);
    }

    /** The record that {@code entry} is ascribed to; unnamed sources have none. */
    public Optional<Authority> of(Entry entry) {
        ready.run();
        return store.quotation(entry.id())
                .flatMap(stored -> stored.kept().quotation().speaker())
                .flatMap(speaker -> register.of(speaker, entry.reference().sha256()));
    }

    /** Everything that is known of one record, with the latest {@code limit} statements. */
    public Life life(String called, int limit) {
        Authority authority = find(called);
        List<RoleHeld> roles = roles(authority);
        List<Said> said = register.statements(authority.id(), limit).stream()
                .map(stored -> Roles.said(stored.entry(), roles, authority))
                .toList();
        return new Life(authority, roles, Roles.doubts(roles), said);
    }

    /** Who may be one and the same, the likeliest first, with the reasons; nothing is joined by it. */
    public List<Suggestion> suggestions(int limit) {
        ready.run();
        return new Suggestions(register).all(limit);
    }

    /** Whether there are so few names that all can be compared while somebody waits. */
    public boolean areFew() {
        ready.run();
        return register.countOfNames() <= FEW;
    }

    /** Who may be the same as {@code called}. */
    public List<Suggestion> suggestions(String called, int limit) {
        return new Suggestions(register).of(find(called), limit);
    }

    /**
     * Takes {@code other} for the same as {@code one}, whose name it gets.
     *
     * @throws DictumException {@link Kind#USAGE} when they are the same already, or a person and a body
     */
    public Authority merge(String one, String other, String reviewer) {
        Authority into = find(one);
        Authority from = find(other);
        requireTwo(into, from);
        if (!into.kind().equals(from.kind())) {
            throw new DictumException(
                    Kind.USAGE,
                    "%s is of kind %s and %s of kind %s: set the kind where it is wrong, with 'dictum review ID set --speaker-kind'"
                            .formatted(into.name(), into.kind(), from.name(), from.kind()));
        }
        return decide(on(into, Act.MERGE, from.name(), reviewer).with(from.id()));
    }

    /** Says that two who look alike are not the same; they are not suggested again. */
    public Authority distinguish(String one, String other, String reviewer) {
        Authority first = find(one);
        Authority second = find(other);
        requireTwo(first, second);
        return decide(on(first, Act.DISTINCT, second.name(), reviewer).with(second.id()));
    }

    /**
     * Makes a record of its own of some of a record's names, with all that was said under them.
     *
     * @return the new record
     */
    public Authority splitName(String called, String name, String reviewer) {
        Authority authority = find(called);
        List<Register.Name> names = register.names(authority.id());
        String folded = folded(authority.kind(), name);
        List<String> leaving = new ArrayList<>();
        for (Register.Name one : names) {
            if (folded(one.kind(), one.label()).equals(folded)) {
                leaving.add(one.key());
            }
        }
        long labels = names.stream().map(Register.Name::key).distinct().count();
        if (leaving.isEmpty()) {
            throw new DictumException(
                    Kind.USAGE,
                    "no article calls %s \"%s\": its names are %s"
                            .formatted(
                                    authority.name(),
                                    name,
                                    names.stream()
                                            .map(Register.Name::label)
                                            .distinct()
                                            .collect(Collectors.joining(", "))));
        }
        if (leaving.stream().distinct().count() == labels) {
            throw new DictumException(
                    Kind.USAGE,
                    "%s has no other name than that: name the articles in which it is somebody else, with --article KEY"
                            .formatted(authority.name()));
        }
        String fresh = Register.splitOff(authority.id(), "name " + folded + clock.instant());
        decide(on(authority, Act.SPLIT, name, reviewer).with(fresh).moving(distinct(leaving), List.of(), List.of()));
        return find(fresh);
    }

    /**
     * Makes a record of its own of what a record said in some articles.
     *
     * @param articles their citation keys
     * @return the new record
     */
    public Authority splitArticles(String called, List<String> articles, String reviewer) {
        Authority authority = find(called);
        Lookup lookup = new Lookup(store);
        List<String> pages = new ArrayList<>();
        List<String> everywhere = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        for (String key : articles) {
            Page page = lookup.pageCalled(key);
            List<Register.Name> names = register.names(authority.id(), page.sha256());
            if (names.isEmpty()) {
                throw new DictumException(Kind.USAGE, "%s says nothing in %s".formatted(authority.name(), page.key()));
            }
            pages.add(page.sha256());
            for (Register.Name name : names) {
                (register.isEverywhere(name) ? apart : everywhere).add(name.key());
            }
        }
        String fresh = Register.splitOff(authority.id(), String.join(" ", pages) + clock.instant());
        decide(on(authority, Act.SPLIT, String.join(", ", articles), reviewer)
                .with(fresh)
                .moving(distinct(everywhere), distinct(apart), distinct(pages)));
        return find(fresh);
    }

    /** Calls a record so, in lists and exports. */
    public Authority rename(String called, String name, String reviewer) {
        Authority authority = find(called);
        return decide(on(authority, Act.RENAME, free(authority, name), reviewer));
    }

    /** Finds a record under another name too; a full name is its own from now on, wherever it stands. */
    public Authority addAlias(String called, String name, String reviewer) {
        Authority authority = find(called);
        return decide(on(authority, Act.ALIAS, free(authority, name), reviewer));
    }

    /** Takes an added name away again. */
    public Authority removeAlias(String called, String name, String reviewer) {
        Authority authority = find(called);
        String folded = folded(authority.kind(), name);
        if (register.givenAliases(authority.id()).stream()
                .noneMatch(given -> folded(authority.kind(), given).equals(folded))) {
            throw new DictumException(
                    Kind.USAGE,
                    "nobody gave %s the name \"%s\"; a name that articles use is taken away with 'dictum speakers split'"
                            .formatted(authority.name(), name));
        }
        return decide(on(authority, Act.UNALIAS, name.strip(), reviewer));
    }

    /** Writes down a role with its time. */
    public Authority addRole(
            String called, String role, Optional<PartialDate> from, Optional<PartialDate> to, String reviewer) {
        Authority authority = find(called);
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            throw new DictumException(
                    Kind.USAGE, "the role ends (%s) before it begins (%s)".formatted(to.get(), from.get()));
        }
        return decide(on(authority, Act.ROLE, words(role, "role"), reviewer).between(from, to));
    }

    /** Takes a role away that a person wrote down. */
    public Authority removeRole(String called, String role, String reviewer) {
        Authority authority = find(called);
        if (register.offices(authority.id()).stream()
                .noneMatch(office -> office.role().equals(role.strip()))) {
            throw new DictumException(
                    Kind.USAGE,
                    "nobody wrote down that %s is \"%s\"; what articles state is corrected there, with 'dictum review ID set --role'"
                            .formatted(authority.name(), role));
        }
        return decide(on(authority, Act.UNROLE, role.strip(), reviewer));
    }

    /**
     * Takes back the latest decision about who is who.
     *
     * @throws DictumException {@link Kind#USAGE} when there is none
     */
    public Decided undo(String reviewer) {
        ready.run();
        Register.Ruled latest = register.latest()
                .orElseThrow(() -> new DictumException(Kind.USAGE, "there is no decision about speakers to take back"));
        return undo(latest, reviewer);
    }

    /**
     * Takes back the decision of that number, whatever was decided since.
     *
     * @throws DictumException {@link Kind#USAGE} when there is none
     */
    public Decided undo(long number, String reviewer) {
        ready.run();
        Register.Ruled ruled = register.history("", Integer.MAX_VALUE).stream()
                .filter(one -> one.line() == number && !one.undone())
                .findFirst()
                .orElseThrow(() -> new DictumException(
                        Kind.USAGE,
                        "no decision about speakers has the number %d, or it was taken back: 'dictum speakers history' lists them"
                                .formatted(number)));
        return undo(ruled, reviewer);
    }

    /** The decisions about who is who, the latest first. */
    public List<Decided> history(int limit) {
        ready.run();
        return decided(register.history("", limit));
    }

    /** The decisions on one record. */
    public List<Decided> history(String called, int limit) {
        return decided(register.history(find(called).id(), limit));
    }

    /** The speaker as people decided to call it. */
    Speaker called(Speaker speaker, String sha256) {
        return register.called(speaker, sha256);
    }

    private List<RoleHeld> roles(Authority authority) {
        List<RoleHeld> roles = new ArrayList<>();
        register.offices(authority.id())
                .forEach(office -> roles.add(new RoleHeld(office.role(), office.from(), office.to(), 0, true)));
        register.roles(authority.id())
                .forEach(stated -> roles.add(
                        new RoleHeld(stated.role(), stated.first(), stated.last(), stated.quotations(), false)));
        return roles;
    }

    private Decided undo(Register.Ruled ruled, String reviewer) {
        register.undo(ruled, reviewer(reviewer), clock.instant());
        return new Decided(ruled.line(), ruled.ruling(), true);
    }

    private static List<Decided> decided(List<Register.Ruled> rulings) {
        return rulings.stream()
                .map(ruled -> new Decided(ruled.line(), ruled.ruling(), ruled.undone()))
                .toList();
    }

    private Authority decide(Ruling ruling) {
        register.decide(ruling);
        return register.starting(ruling.record(), 1).stream().findFirst().orElseThrow();
    }

    private Ruling on(Authority authority, Act act, String words, String reviewer) {
        return Ruling.on(authority, act, words, reviewer(reviewer), clock.instant());
    }

    /** The name, unless another is called so: two become one by a merge, which says so, and never by their names. */
    private String free(Authority authority, String name) {
        String given = words(name, "name");
        Optional<Authority> owner = register.givenTo(authority.kind(), given)
                .flatMap(record -> register.starting(record, 1).stream().findFirst())
                .or(() -> bearer(given, authority))
                .filter(record -> !record.id().equals(authority.id()));
        if (owner.isPresent() && !owner.get().kind().equals(authority.kind())) {
            throw new DictumException(
                    Kind.USAGE,
                    "\"%s\" is the name of %s (%s) already, of kind %s, and %s is of kind %s. Where a kind is wrong, set it with 'dictum review ID set --speaker-kind'; where both are right, give a name that tells them apart"
                            .formatted(
                                    given,
                                    owner.get().name(),
                                    shortId(owner.get()),
                                    owner.get().kind(),
                                    authority.name(),
                                    authority.kind()));
        }
        if (owner.isPresent()) {
            Authority other = owner.get();
            throw new DictumException(
                    Kind.USAGE,
                    "\"%s\" is the name of %s (%s) already. If the two are one: dictum speakers merge %s %s. If they are not, give a name that tells them apart"
                            .formatted(given, other.name(), shortId(other), shortId(other), shortId(authority)));
        }
        return given;
    }

    /** Whoever else articles or people call so, person or body; of a name that is not full each article has its own. */
    private Optional<Authority> bearer(String name, Authority authority) {
        return register.called(name, true, CANDIDATES).stream()
                .filter(one -> Register.isFullName(one.kind(), name))
                .filter(one -> !one.id().equals(authority.id()))
                .findFirst();
    }

    private static String shortId(Authority authority) {
        return authority.id().substring(0, Math.min(authority.id().length(), Identifiers.SHORTEST));
    }

    private Authority only(String called, List<Authority> found) {
        Set<Authority> different = new LinkedHashSet<>(found);
        if (different.size() == 1) {
            return found.get(0);
        }
        throw new DictumException(
                Kind.AMBIGUOUS_ID,
                "\"%s\" fits %s%s: give the identifier, or more of the name"
                        .formatted(
                                Lookup.shortened(called),
                                different.stream()
                                        .limit(CANDIDATES - 1)
                                        .map(one -> "%s (%s)"
                                                .formatted(one.name(), one.id().substring(0, Identifiers.SHORTEST)))
                                        .collect(Collectors.joining(", ")),
                                different.size() >= CANDIDATES ? " and more" : ""));
    }

    private static void requireTwo(Authority one, Authority other) {
        if (one.id().equals(other.id())) {
            throw new DictumException(
                    Kind.USAGE, "%s is one record already: name two, by their identifiers".formatted(one.name()));
        }
    }

    private static String reviewer(String reviewer) {
        if (reviewer.isBlank()) {
            throw new DictumException(Kind.USAGE, "a decision needs the name of who made it");
        }
        return reviewer;
    }

    private static String words(String typed, String what) {
        return Typed.line("the " + what, typed, LONGEST_NAME);
    }

    private static String folded(String kind, String name) {
        return String.join(" ", Register.words(kind, name));
    }

    private static List<String> distinct(List<String> keys) {
        return keys.stream().distinct().toList();
    }
}
