package dictum.library;

import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Review.Verdict;
import dictum.model.Speaker;
import dictum.model.Uttered;
import dictum.model.Venue;
import dictum.store.Decision;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a library has said of a quotation at any time, by its readings and by the decisions on it, those that were taken back too: an
 * old table that says the same tells nothing new.
 *
 * @param decided whether anybody ever decided on it
 * @param speakers as people decided to call them
 */
record Earlier(
        boolean decided,
        Set<Verdict> verdicts,
        Set<String> notes,
        Set<Speaker> speakers,
        Set<Uttered> uttered,
        Set<Quotation.Kind> kinds,
        Set<Venue> venues,
        List<String> tags) {

    /** The same with other days on which it was said. */
    Earlier andSaidOn(Set<Uttered> days) {
        Set<Uttered> all = new HashSet<>(uttered);
        all.addAll(days);
        return new Earlier(decided, verdicts, notes, speakers, all, kinds, venues, tags);
    }

    /** @param proposed as it is read now */
    static Earlier of(Quotation proposed, List<Decision> decisions, String sha256, People people) {
        Set<Verdict> verdicts = EnumSet.of(Verdict.PROPOSED);
        Set<String> notes = new HashSet<>();
        Set<Speaker> speakers = new HashSet<>();
        Set<Uttered> uttered = new HashSet<>();
        Set<Quotation.Kind> kinds = EnumSet.noneOf(Quotation.Kind.class);
        Set<Venue> venues = new HashSet<>();
        Set<String> tags = new HashSet<>();
        for (int i = -1; i < decisions.size(); i++) {
            Quotation read = i < 0 ? proposed : decisions.get(i).quotation();
            read.speaker().ifPresent(speaker -> speakers.add(people.called(speaker, sha256)));
            uttered.add(read.uttered());
            kinds.add(read.kind());
            read.venue().ifPresent(venues::add);
        }
        for (Decision decision : decisions) {
            Review review = decision.review();
            verdicts.add(review.verdict());
            notes.add(review.note().strip());
            tags.addAll(review.marks().added());
            review.correction().ifPresent(set -> {
                set.speaker().ifPresent(speaker -> speakers.add(people.called(speaker, sha256)));
                set.uttered().ifPresent(uttered::add);
                set.kind().ifPresent(kinds::add);
                set.venue().ifPresent(venues::add);
            });
        }
        return new Earlier(!decisions.isEmpty(), verdicts, notes, speakers, uttered, kinds, venues, List.copyOf(tags));
    }
}
