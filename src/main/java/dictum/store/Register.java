package dictum.store;

import dictum.model.Authority;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Ruling;
import dictum.model.Speaker;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The library's register of speakers: one authority record for each person or body, made of what articles state and what people
 * decided.
 *
 * <p>Only a full name is joined across articles by itself; see {@link NameKey}. Safe for use by many threads.
 */
public final class Register {
    private static final String READING = "reading the index";

    private final Store store;
    private Optional<Map<String, String>> decided = Optional.empty();
    private Set<String> apart = Set.of();

    Register(Store store) {
        this.store = store;
    }

    /** A name as articles write it, with the record it belongs to. */
    public record Name(String key, String record, String label, String kind, long statements) {}

    /** A role that articles state; the days of issue of the first and the last that do, absent where they bear no date. */
    public record Stated(String role, Optional<PartialDate> first, Optional<PartialDate> last, long quotations) {}

    /** A role that a person wrote down. */
    public record Office(String role, Optional<PartialDate> from, Optional<PartialDate> to) {}

    /** A decision with the number of its journal line. */
    public record Ruled(long line, Ruling ruling, boolean undone) {}

    /** The records with most statements. */
    public List<Authority> most(int limit) {
        return store.heard(limit).stream()
                .map(this::named)
                .sorted(Comparator.comparingLong(Authority::statements)
                        .reversed()
                        .thenComparing(one -> Folding.fold(one.name())))
                .toList();
    }

    /** The records that are called so, the most frequent first. */
    public List<Authority> called(String name, boolean exactly, int limit) {
        return authorities(() -> {
            Set<String> found = new LinkedHashSet<>(tables().called(NameKey.fold("person", name), exactly, limit));
            found.addAll(tables().called(NameKey.fold("organisation", name), exactly, limit));
            return List.copyOf(found);
        });
    }

    /** The records whose identifier starts so; a record that was merged into another gives that one. */
    public List<Authority> starting(String prefix, int limit) {
        return authorities(() -> tables().starting(prefix, limit));
    }

    /** The record that {@code speaker} belongs to on the page with that hash; unnamed sources belong to none. */
    public Optional<Authority> of(Speaker speaker, String sha256) {
        if (!NameKey.isNamed(speaker)) {
            return Optional.empty();
        }
        return authorities(() -> {
                    String key = NameKey.of(speaker.kind(), speaker.label(), sha256);
                    boolean setApart = tables().credits().apart(sha256).contains(key);
                    return List.of(tables().recordOf(setApart ? NameKey.on(key, sha256) : key));
                })
                .stream()
                .findFirst();
    }

    /** The names that belong to a record, as articles write them, the most frequent first. */
    public List<Name> names(String record) {
        return store.index(READING, () -> tables().credits().names(tables().keys(record))).stream()
                .map(name -> new Name(name.key(), record, name.label(), name.kind(), name.statements()))
                .toList();
    }

    /** The names of that record which are credited on a page. */
    public List<Name> names(String record, String sha256) {
        return store.index(READING, () -> {
            List<String> keys = tables().keys(record);
            List<Name> names = new ArrayList<>();
            for (Credits.Name name : tables().credits().namesOn(sha256)) {
                if (keys.contains(name.key())) {
                    names.add(new Name(name.key(), record, name.label(), name.kind(), name.statements()));
                }
            }
            return names;
        });
    }

    /** Every name with statements: of all records, or of those only whose family name or last word is {@code last}. */
    public List<Name> all(Optional<String> last) {
        return store.index(READING, () -> tables().credits().all(last)).stream()
                .map(name -> new Name(name.key(), name.record(), name.label(), name.kind(), name.statements()))
                .toList();
    }

    /** Whether that key stands for the name in every article, and not in one alone. */
    public boolean isEverywhere(Name name) {
        return NameKey.everywhere(name.kind(), name.label()).equals(name.key());
    }

    /** The words by which names are compared. */
    public static List<String> words(String kind, String name) {
        return NameKey.words(kind, name);
    }

    /** Whether the name is joined across articles by itself. */
    public static boolean isFullName(String kind, String name) {
        return NameKey.isFull(kind, name);
    }

    /** The family name, or the last word of any other name. */
    public static String lastWord(String kind, String name) {
        return NameKey.last(kind, name);
    }

    /** The identifier of a record that is split off {@code record}. */
    public static String splitOff(String record, String what) {
        return NameKey.splitOff(record, what);
    }

    /** Whether a person said that these records are two. */
    public boolean areDistinct(String one, String other) {
        return store.index(READING, () -> tables().areDistinct(one, other));
    }

    /** Whether one article credits both, as two. */
    public boolean areCreditedSideBySide(String one, String other) {
        return store.index(
                READING,
                () -> !Collections.disjoint(
                        store.search().credits(tables().keys(one), CreditSearch::pages),
                        store.search().credits(tables().keys(other), CreditSearch::pages)));
    }

    /** The record that a person gave a full name to, if any did. */
    public Optional<String> givenTo(String kind, String name) {
        String key = NameKey.everywhere(kind, name);
        return store.index(
                READING, () -> tables().isGiven(key) ? Optional.of(tables().recordOf(key)) : Optional.empty());
    }

    /** The names that a person gave a record. */
    public List<String> givenAliases(String record) {
        return store.index(READING, () -> tables().aliases(record));
    }

    /** The roles that articles state, the earliest first. */
    public List<Stated> roles(String record) {
        return store.index(READING, () -> store.search().credits(tables().keys(record), CreditSearch::roles)).stream()
                .sorted(Comparator.comparingInt(Credits.Stated::first).thenComparing(Credits.Stated::role))
                .map(stated ->
                        new Stated(stated.role(), date(stated.first()), date(stated.last()), stated.quotations()))
                .toList();
    }

    /** The roles that people wrote down. */
    public List<Office> offices(String record) {
        return store.index(READING, () -> tables().offices(record)).stream()
                .map(office -> new Office(office.role(), office.from(), office.to()))
                .toList();
    }

    /** What the record said, by the day on which it was said, the latest {@code limit} of it. */
    public List<Stored> statements(String record, int limit) {
        return store.at(store.index(
                READING, () -> store.search().credits(tables().keys(record), credits -> credits.latest(limit))));
    }

    /** Quotations that are credited to that very name, the latest {@code limit}. */
    public List<Stored> named(String kind, String label, int limit) {
        String folded = NameKey.fold(kind, label);
        return store.at(store.index(
                READING,
                () -> store.search().credits(tables().credits().keys(kind, folded), credits -> credits.places(limit))));
    }

    /** Records a decision; on return it is on the disk. */
    public void decide(Ruling ruling) {
        store.append(JournalKinds.SPEAKER, JournalKinds.ruling(ruling));
    }

    /** The latest decision that was not taken back. */
    public Optional<Ruled> latest() {
        return store.index(READING, () -> tables().latest()).map(Register::ruled);
    }

    /** Takes back the decision of that journal line, as if it had not been made. */
    public void undo(Ruled ruled, String reviewer, Instant at) {
        store.append(JournalKinds.SPEAKER_UNDO, JournalKinds.rulingUndo(ruled.line(), reviewer, at));
    }

    /** The decisions on a record, the latest first; on all records when {@code record} is empty. */
    public List<Ruled> history(String record, int limit) {
        return store.index(READING, () -> tables().history(record, limit)).stream()
                .map(Register::ruled)
                .toList();
    }

    /** The quotation with its speakers called as people decided; the article's own form stays in the evidence. */
    public Quotation called(Quotation quotation, String sha256) {
        if (quotation.speaker().isEmpty() || decided().isEmpty()) {
            return quotation;
        }
        List<String> evidence = new ArrayList<>(quotation.evidence());
        Optional<Speaker> speaker = quotation.speaker().map(one -> called(one, sha256, evidence));
        // Two who are one by a person's decision speak once.
        Set<String> told = new HashSet<>();
        speaker.ifPresent(one -> told.add(one.kind() + " " + one.label()));
        List<Speaker> jointly = quotation.jointly().stream()
                .map(one -> called(one, sha256, evidence))
                .filter(one -> told.add(one.kind() + " " + one.label()))
                .toList();
        if (speaker.equals(quotation.speaker()) && jointly.equals(quotation.jointly())) {
            return quotation;
        }
        return new Quotation(
                quotation.kind(),
                quotation.act(),
                quotation.text(),
                quotation.spans(),
                quotation.cue(),
                quotation.source(),
                speaker,
                quotation.uttered(),
                quotation.venue(),
                quotation.confidence(),
                quotation.rule(),
                evidence,
                jointly,
                quotation.cautions());
    }

    /** The speaker as people decided to call it, or as it is. */
    public Speaker called(Speaker speaker, String sha256) {
        return called(speaker, sha256, new ArrayList<>());
    }

    private Speaker called(Speaker speaker, String sha256, List<String> evidence) {
        if (!NameKey.isNamed(speaker)) {
            return speaker;
        }
        String key = NameKey.of(speaker.kind(), speaker.label(), sha256);
        String own = apart.contains(sha256 + " " + key) ? NameKey.on(key, sha256) : key;
        String name = decided().get(own);
        if (name == null || name.equals(speaker.label())) {
            return speaker;
        }
        evidence.add("called \"%s\" in the article".formatted(speaker.label()));
        return Speaker.of(speaker.kind(), name, speaker.role(), speaker.affiliation());
    }

    /** The records that people gave names to, by the name's key. */
    Map<String, String> givenKeys() {
        return store.index(READING, () -> tables().given());
    }

    /** What a record is called. */
    String name(String record) {
        return named(record).name();
    }

    private Authority named(String record) {
        return store.index(READING, () -> authority(record));
    }

    /** How many different names articles credit. */
    public long countOfNames() {
        return store.index(READING, () -> tables().credits().countOfNames());
    }

    /** Forgets what was read of the index, which is another now. */
    synchronized void changed() {
        decided = Optional.empty();
    }

    private Map<String, String> decided() {
        synchronized (this) {
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        return store.index(READING, () -> {
            Set<String> setApart = tables().apart();
            Map<String, String> names = tables().decidedNames();
            synchronized (this) {
                apart = setApart;
                decided = Optional.of(names);
            }
            return names;
        });
    }

    private AuthorityTables tables() {
        return store.tables();
    }

    private interface Records {
        List<String> find() throws SQLException;
    }

    private List<Authority> authorities(Records records) {
        return store.index(READING, () -> {
            List<Authority> found = new ArrayList<>();
            for (String record : records.find()) {
                found.add(authority(record));
            }
            return found;
        });
    }

    private Authority authority(String record) throws SQLException {
        List<Credits.Name> names = tables().credits().names(tables().keys(record));
        Optional<String> preferred = tables().preferred(record);
        List<String> given = tables().aliases(record);
        String name = preferred
                .or(() -> names.stream().findFirst().map(Credits.Name::label))
                .or(() -> given.stream().findFirst())
                .orElse("(no longer named)");
        Set<String> aliases = new LinkedHashSet<>();
        names.forEach(one -> aliases.add(one.label()));
        aliases.addAll(given);
        aliases.remove(name);
        String kind = names.stream().findFirst().map(Credits.Name::kind).orElse("person");
        long statements = names.stream().mapToLong(Credits.Name::statements).sum();
        return new Authority(record, name, kind, preferred.isPresent(), List.copyOf(aliases), statements);
    }

    private static Ruled ruled(AuthorityTables.Line line) {
        return new Ruled(line.seq(), line.ruling(), line.undone());
    }

    private static Optional<PartialDate> date(int day) {
        return day == 0 ? Optional.empty() : Optional.of(PartialDate.ofDay(day / 10_000, day / 100 % 100, day % 100));
    }
}
