package dictum.library;

import dictum.model.Entry;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import dictum.store.Decision;
import dictum.store.Register;
import dictum.store.Store;
import dictum.store.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a correction of a speaker teaches about other quotations: who is meant by a name, and in which role.
 *
 * <p>It is read out of the decisions themselves, so that it outlives every re-reading, whatever an engine now proposes. Only
 * quotations that nobody decided on are offered, and nothing is done without a person.
 */
final class Remembering {
    private static final int MOST = 200;

    private final Store store;
    private final Lookup lookup;

    Remembering(Store store) {
        this.store = store;
        this.lookup = new Lookup(store);
    }

    /** A correction: who was proposed when it was made, and who was set. */
    private record Lesson(Speaker proposed, Speaker set) {
        boolean isOfRoleOnly() {
            return fold(proposed).equals(fold(set));
        }

        /** Whether both names may be one person's, so that the correction says something beyond its article. */
        boolean isOfOnePerson() {
            String one = Register.lastWord(proposed.kind(), proposed.label());
            String other = Register.lastWord(set.kind(), set.label());
            return proposed.name().isPresent() && set.kind().equals(proposed.kind()) && Spelling.isAlike(one, other);
        }
    }

    /** The quotations with corrections that may fit others, the latest first. */
    List<Stored> lessons(int limit) {
        return store.corrected(limit).stream()
                .filter(stored -> !offers(stored.kept().id()).isEmpty())
                .toList();
    }

    List<Offer> offers(String id) {
        Stored stored = lookup.quotation(id);
        Optional<Lesson> lesson = lesson(stored);
        if (lesson.isEmpty()) {
            return List.of();
        }
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (Stored other : store.quotations(lookup.page(stored.reference().sha256()))) {
            offer(lesson.get(), stored, other, true)
                    .ifPresent(offer -> offers.put(offer.entry().id(), offer));
        }
        if (lesson.get().isOfOnePerson()) {
            Speaker proposed = lesson.get().proposed();
            for (Stored other : store.register().named(proposed.kind(), proposed.label(), MOST)) {
                offer(lesson.get(), stored, other, false)
                        .ifPresent(offer -> offers.putIfAbsent(offer.entry().id(), offer));
            }
        }
        return List.copyOf(offers.values());
    }

    private Optional<Lesson> lesson(Stored stored) {
        Optional<Speaker> set = stored.kept().standing().correction().speaker();
        Optional<Speaker> proposed = store.decisions(stored.reference().sha256()).stream()
                .filter(decision ->
                        decision.review().quotation().equals(stored.kept().id()))
                .filter(decision ->
                        decision.review().correction().flatMap(c -> c.speaker()).isPresent())
                .reduce((first, later) -> later)
                .map(Decision::quotation)
                .flatMap(quotation -> quotation.speaker());
        if (set.isEmpty() || proposed.isEmpty() || set.equals(proposed)) {
            return Optional.empty();
        }
        return Optional.of(new Lesson(proposed.get(), set.get()));
    }

    private static Optional<Offer> offer(Lesson lesson, Stored source, Stored other, boolean sameArticle) {
        Optional<Speaker> proposed = other.kept().proposed().speaker();
        boolean open = other.kept().standing().verdict() == Verdict.PROPOSED
                && !other.kept().id().equals(source.kept().id());
        if (!open || proposed.isEmpty() || !fold(proposed.get()).equals(fold(lesson.proposed()))) {
            return Optional.empty();
        }
        Speaker speaker = sameArticle ? lesson.set() : elsewhere(lesson, proposed.get());
        if (proposed.get().equals(speaker)) {
            return Optional.empty();
        }
        Entry entry = other.entry();
        String name = lesson.proposed().label();
        String reason = sameArticle
                ? "the same was proposed in this article"
                : lesson.isOfRoleOnly()
                        ? "%s has no role there".formatted(name)
                        : "credited to \"%s\" there".formatted(name);
        return Optional.of(new Offer(entry, speaker, reason));
    }

    /** In another article the role is that of its own day, unless it states none and only the role was set. */
    private static Speaker elsewhere(Lesson lesson, Speaker proposed) {
        Speaker set = lesson.set();
        boolean without = proposed.role().isEmpty() && proposed.affiliation().isEmpty();
        return lesson.isOfRoleOnly() && without
                ? Speaker.of(proposed.kind(), proposed.label(), set.role(), set.affiliation())
                : Speaker.of(proposed.kind(), set.label(), proposed.role(), proposed.affiliation());
    }

    private static String fold(Speaker speaker) {
        return speaker.kind() + " "
                + String.join(" ", Register.words(speaker.kind(), speaker.label()))
                        .toLowerCase(Locale.ROOT);
    }
}
