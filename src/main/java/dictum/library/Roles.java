package dictum.library;

import dictum.model.Authority;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.RoleHeld;
import dictum.model.Said;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which role somebody held on a day: what a person wrote down, or else what articles state. */
final class Roles {
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "in", "at", "a", "an", "former", "deputy", "then");

    private static final int MOST_DOUBTS = 5;

    private Roles() {}

    /** The statement with the role that was held when it was said. */
    static Said said(Entry entry, List<RoleHeld> roles, Authority authority) {
        Optional<PartialDate> day = entry.quotation()
                .uttered()
                .date()
                .filter(PartialDate::hasYear)
                .or(() -> entry.reference().issued());
        Optional<RoleHeld> written = roles.stream()
                .filter(role -> role.written() && day.isPresent() && covers(role, day.get()))
                .reduce((first, later) -> later);
        if (written.isPresent()) {
            return new Said(entry, Optional.of(written.get().role()), "written down by a person");
        }
        Optional<String> here = speaker(entry.quotation(), authority).flatMap(Roles::standing);
        if (here.isPresent()) {
            return new Said(entry, here, "as the article states it");
        }
        return nearest(roles, day)
                .map(role -> new Said(
                        entry,
                        Optional.of(role.role()),
                        "as an article of %s states it"
                                .formatted(
                                        role.first().map(PartialDate::toString).orElse("an unknown day"))))
                .orElseGet(() -> new Said(entry, Optional.empty(), "no article states a role"));
    }

    /** Roles that articles of the same time state and that have no word in common: perhaps those of two people. */
    static List<String> doubts(List<RoleHeld> roles) {
        List<String> doubts = new ArrayList<>();
        List<Set<String>> words = new ArrayList<>();
        roles.forEach(role -> words.add(telling(role.role())));
        for (int i = 0; i < roles.size(); i++) {
            for (int j = i + 1; j < roles.size() && doubts.size() < MOST_DOUBTS; j++) {
                RoleHeld one = roles.get(i);
                RoleHeld other = roles.get(j);
                boolean stated = !one.written() && !other.written();
                if (stated && overlap(one, other) && Collections.disjoint(words.get(i), words.get(j))) {
                    doubts.add("articles of the same time state \"%s\" and \"%s\": perhaps two people"
                            .formatted(one.role(), other.role()));
                }
            }
        }
        return doubts;
    }

    /** The words of a role that say something. */
    static Set<String> telling(String role) {
        Set<String> words = new HashSet<>();
        for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
            if (word.length() > 1 && !SMALL.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static Optional<Speaker> speaker(Quotation quotation, Authority authority) {
        List<Speaker> speakers = new ArrayList<>();
        quotation.speaker().ifPresent(speakers::add);
        speakers.addAll(quotation.jointly());
        return speakers.stream()
                .filter(one -> one.label().equals(authority.name())
                        || authority.aliases().contains(one.label()))
                .findFirst();
    }

    private static Optional<String> standing(Speaker speaker) {
        String role = speaker.role().orElse("");
        String body = speaker.affiliation().orElse("");
        String both = role.contains(body) ? role : role.isEmpty() ? body : role + ", " + body;
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    private static boolean covers(RoleHeld role, PartialDate day) {
        // A day that is known less well than the role's first or last is taken to lie within.
        return role.first().map(first -> compare(first, day) <= 0).orElse(true)
                && role.last().map(last -> compare(last, day) >= 0).orElse(true);
    }

    /** Compares as far as both are known. */
    private static int compare(PartialDate one, PartialDate other) {
        int years = Integer.compare(one.year(), other.year());
        int months = one.hasMonth() && other.hasMonth() ? Integer.compare(one.month(), other.month()) : 0;
        int days = one.hasDay() && other.hasDay() ? Integer.compare(one.day(), other.day()) : 0;
        return years != 0 ? years : months != 0 ? months : days;
    }

    /** The role that the latest article before that day states, or else the first after it. */
    private static Optional<RoleHeld> nearest(List<RoleHeld> roles, Optional<PartialDate> day) {
        Optional<RoleHeld> before = Optional.empty();
        Optional<RoleHeld> after = Optional.empty();
        for (RoleHeld role : roles) {
            if (role.written() || role.first().isEmpty() || day.isEmpty()) {
                continue;
            }
            if (compare(role.first().get(), day.get()) <= 0) {
                if (before.isEmpty() || compare(known(before.get(), day.get()), known(role, day.get())) <= 0) {
                    before = Optional.of(role);
                }
            } else if (after.isEmpty()) {
                after = Optional.of(role);
            }
        }
        return before.isPresent() ? before : after;
    }

    /** The latest day up to {@code day} of which an article states the role. */
    private static PartialDate known(RoleHeld role, PartialDate day) {
        return role.last().filter(last -> compare(last, day) <= 0).orElse(day);
    }

    private static boolean overlap(RoleHeld one, RoleHeld other) {
        if (one.first().isEmpty() || other.first().isEmpty()) {
            return false;
        }
        return compare(one.first().get(), other.last().orElse(other.first().get())) <= 0
                && compare(other.first().get(), one.last().orElse(one.first().get())) <= 0;
    }
}
