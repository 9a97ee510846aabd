package dictum.store;

import dictum.model.ArticleCorrection;
import dictum.model.PartialDate;
import dictum.model.Precedent;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.SignOff;
import dictum.model.Speaker;
import dictum.model.Tag;
import dictum.model.TextQuoteSelector;
import dictum.model.Venue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the versions of one article have in common: a decision on a quotation holds in every version that has the same words between
 * the same words, read alike, where nobody decided on them; and what is the same in several versions is listed once.
 *
 * <p>It is told anew from the decisions whenever one of the versions changes, so that it does not matter in which order they come.
 */
final class Versions {
    /**
     * One version as it is read now.
     *
     * @param corrected what people set of its article, which is in the reference
     * @param decisions on its quotations that were not taken back, each with the number of its line in the journal
     */
    record Version(
            Page page, Reference reference, ArticleCorrection corrected, List<Kept> quotations, List<Made> decisions) {}

    /** A decision with the number of the journal line that records it. */
    record Made(long line, Decision decision) {}

    /** How a quotation reads, and which of those in its version that read the same it is. */
    private record Reading(
            TextQuoteSelector selector,
            Quotation.Kind kind,
            Quotation.Act act,
            String words,
            Optional<Speaker> speaker,
            List<Speaker> jointly,
            Optional<PartialDate> uttered,
            Optional<Venue> venue,
            int which,
            int of) {
        static Reading of(Kept kept, boolean dated) {
            Quotation proposed = kept.proposed();
            return new Reading(
                    kept.selector(),
                    proposed.kind(),
                    proposed.act(),
                    proposed.text(),
                    proposed.speaker(),
                    proposed.jointly(),
                    dated ? proposed.uttered().date() : Optional.empty(),
                    proposed.venue(),
                    0,
                    0);
        }

        Reading numbered(int its, int all) {
            return new Reading(selector, kind, act, words, speaker, jointly, uttered, venue, its, all);
        }
    }

    /** How the quotations of a version read, the day on which they were said considered or not. */
    private static final class Readings {
        private final Map<String, Reading> byId = new HashMap<>();
        private final Map<Reading, Case> cases = new HashMap<>();

        Readings(List<Case> all, boolean dated) {
            Map<Reading, List<Case>> alike = new LinkedHashMap<>();
            all.forEach(one -> alike.computeIfAbsent(Reading.of(one.kept, dated), read -> new ArrayList<>())
                    .add(one));
            alike.forEach((read, several) -> {
                for (int i = 0; i < several.size(); i++) {
                    Reading reading = read.numbered(i, several.size());
                    byId.put(several.get(i).kept.id(), reading);
                    cases.put(reading, several.get(i));
                }
            });
        }

        /** What reads here as {@code one} does there. */
        Optional<Case> as(Case one, Readings there) {
            return Optional.ofNullable(there.byId.get(one.kept.id())).map(cases::get);
        }
    }

    /** A quotation somewhere, with what was decided on it by itself. */
    private record Case(Side side, Kept kept, Standing own, List<Made> verdicts) {
        boolean isDecided() {
            return !verdicts.isEmpty();
        }

        Made latest() {
            return verdicts.get(verdicts.size() - 1);
        }

        boolean agreesWith(Case other) {
            return own.verdict() == Review.Verdict.PROPOSED
                    ? other.own.verdict() == Review.Verdict.PROPOSED
                    : sameVerdict(own, other.own) && own.correction().equals(other.own.correction());
        }

        /** To assent to what was corrected is no other verdict. */
        private static boolean sameVerdict(Standing one, Standing other) {
            return (one.verdict() == Review.Verdict.REJECTED) == (other.verdict() == Review.Verdict.REJECTED)
                    && other.verdict() != Review.Verdict.PROPOSED;
        }
    }

    /** One version, looked through. */
    private static final class Side {
        private final Version version;
        private final Map<String, List<Case>> decidedByWords = new HashMap<>();
        private final List<Case> cases = new ArrayList<>();
        private final Readings dated;
        private final Readings undated;

        Side(Version version) {
            this.version = version;
            Map<String, List<Made>> decisions = new HashMap<>();
            for (Made made : version.decisions()) {
                decisions
                        .computeIfAbsent(made.decision().review().quotation(), id -> new ArrayList<>())
                        .add(made);
            }
            for (Kept kept : version.quotations()) {
                Case one = of(kept, decisions.getOrDefault(kept.id(), List.of()));
                cases.add(one);
                if (one.isDecided()) {
                    decidedByWords
                            .computeIfAbsent(kept.proposed().text(), words -> new ArrayList<>())
                            .add(one);
                }
            }
            this.dated = new Readings(cases, true);
            this.undated = new Readings(cases, false);
        }

        private Case of(Kept kept, List<Made> decisions) {
            Standing own = Standing.of(
                    decisions.stream().map(made -> made.decision().review()).toList());
            return new Case(
                    this,
                    kept,
                    own,
                    decisions.stream()
                            .filter(made -> made.decision().review().marks().isEmpty())
                            .toList());
        }

        /** What reads here as {@code one} does; days that are counted from one that a person set in one version only are no difference. */
        Optional<Case> as(Case one) {
            return day().equals(one.side.day()) ? dated.as(one, one.side.dated) : undated.as(one, one.side.undated);
        }

        /** The day of publication, if a person set it. */
        private String day() {
            ArticleCorrection set = version.corrected();
            return set.sets(ArticleCorrection.Field.ISSUED) ? set.issued().toString() : "";
        }
    }

    private final List<Side> sides;

    private Versions(List<Version> versions) {
        this.sides = versions.stream()
                .sorted(Comparator.comparingLong(version -> version.page().seq()))
                .map(Side::new)
                .toList();
    }

    /** The quotations of each version as they stand, by the number of its page. */
    static Map<Long, List<Kept>> settled(List<Version> versions) {
        Versions all = new Versions(versions);
        Map<Long, List<Kept>> settled = new HashMap<>();
        List<Map<String, Kept>> earlier = new ArrayList<>();
        for (Side side : all.sides) {
            List<Kept> quotations = new ArrayList<>();
            Map<String, Kept> listed = new HashMap<>();
            for (Case one : side.cases) {
                Kept standing = all.standing(one);
                Optional<Kept> same = all.sameAs(one, standing, earlier);
                quotations.add(same.map(standing::sameAs).orElse(standing));
                if (same.isEmpty()) {
                    listed.put(standing.id(), standing);
                }
            }
            earlier.add(listed);
            settled.put(side.version.page().seq(), quotations);
        }
        return settled;
    }

    private Kept standing(Case here) {
        if (here.isDecided()) {
            return here.kept.with(here.own);
        }
        List<Case> before = new ArrayList<>();
        List<Case> after = new ArrayList<>();
        List<Case> doubtful = new ArrayList<>();
        for (Side side : sides) {
            if (side == here.side) {
                continue;
            }
            Optional<Case> counterpart = side.as(here);
            if (counterpart.isEmpty()) {
                side.decidedByWords.getOrDefault(here.kept.proposed().text(), List.of()).stream()
                        .filter(other -> here.side.as(other).isEmpty())
                        .forEach(doubtful::add);
            } else if (counterpart.get().isDecided()) {
                (isBefore(side, here.side) ? before : after).add(counterpart.get());
            }
        }
        // What was decided before comes first, so that whoever decides on a newer version changes none between.
        List<Case> precedents = before.isEmpty() ? after : before;
        if (!precedents.isEmpty()) {
            Case latest = latest(precedents);
            Optional<Case> contrary = precedents.stream()
                    .filter(other -> !latest.agreesWith(other))
                    .findFirst();
            return contrary.isPresent()
                    ? asked(
                            here,
                            latest,
                            "there, and otherwise in "
                                    + contrary.get().side.version.page().key())
                    : following(here, latest);
        }
        doubtful.removeIf(other -> other.own.verdict() == Review.Verdict.PROPOSED);
        if (doubtful.isEmpty()) {
            return here.kept.with(here.own);
        }
        Case latest = latest(doubtful);
        return asked(here, latest, difference(here, latest));
    }

    private static boolean isBefore(Side one, Side other) {
        return one.version.page().seq() < other.version.page().seq();
    }

    private static Kept following(Case here, Case there) {
        if (there.own.verdict() == Review.Verdict.PROPOSED) {
            return here.kept.with(here.own);
        }
        Review decided = there.latest().decision().review();
        // Whoever signed here before it was decided there signed something else.
        Optional<SignOff> signed = here.own
                .signed()
                .filter(own -> !own.at().isBefore(decided.at()))
                .or(there.own::signed);
        Standing standing = new Standing(
                there.own.verdict(),
                there.own.correction(),
                there.own.note(),
                here.own.tags(),
                there.own.reviewers(),
                signed);
        return here.kept.with(standing, Optional.of(precedent(there, Optional.empty())));
    }

    private static Kept asked(Case here, Case there, String difference) {
        return here.kept.with(here.own, Optional.of(precedent(there, Optional.of(difference))));
    }

    private static Precedent precedent(Case there, Optional<String> difference) {
        return new Precedent(
                there.kept.id(),
                there.side.version.page().key(),
                there.latest().decision().review(),
                difference);
    }

    private static String difference(Case here, Case there) {
        Quotation one = here.kept.proposed();
        Quotation other = there.kept.proposed();
        if (!one.speaker().equals(other.speaker()) || !one.jointly().equals(other.jointly())) {
            return "where the speaker was read as "
                    + other.speaker().map(Versions::called).orElse("nobody");
        }
        if (!here.kept.selector().equals(there.kept.selector())) {
            return "where other words stand around it";
        }
        return one.uttered().date().equals(other.uttered().date())
                ? "where it was read otherwise"
                : "where it was read as said "
                        + other.uttered().date().map(PartialDate::toString).orElse("on no known day");
    }

    private static String called(Speaker speaker) {
        String role = speaker.role().or(speaker::affiliation).orElse("");
        return role.isEmpty() ? speaker.label() : speaker.label() + ", " + role;
    }

    private static Case latest(List<Case> cases) {
        return cases.stream()
                .max(Comparator.comparingLong(one -> one.latest().line()))
                .orElseThrow();
    }

    /** The quotation of the earliest version that says everything this one does, and is cited by all that this one is. */
    private Optional<Kept> sameAs(Case one, Kept standing, List<Map<String, Kept>> earlier) {
        for (int i = 0; i < earlier.size(); i++) {
            Map<String, Kept> listed = earlier.get(i);
            Optional<Kept> other = sides.get(i)
                    .as(one)
                    .flatMap(found -> Optional.ofNullable(listed.get(found.kept.id())))
                    .filter(found -> saysAll(found.standing(), standing.standing()));
            if (other.isPresent() && saysAll(sides.get(i).version, one.side.version)) {
                return other;
            }
        }
        return Optional.empty();
    }

    /** What a person set of the one outranks what the page of the other says, but nothing that a person set there. */
    private static boolean saysAll(Version one, Version other) {
        Reference set = one.corrected().applyTo(other.reference());
        return saysAll(one.reference(), other.corrected().applyTo(set));
    }

    private static boolean saysAll(Standing one, Standing other) {
        Set<String> tags = new HashSet<>();
        one.tags().forEach(tag -> tags.add(Tag.key(tag)));
        return one.verdict() == other.verdict()
                && one.correction().equals(other.correction())
                && (other.note().isEmpty() || one.note().equals(other.note()))
                && other.tags().stream().map(Tag::key).allMatch(tags::contains)
                && (other.signed().isEmpty() || one.signed().isPresent());
    }

    /** Whether an entry of a list of references says of the one all that it says of the other, but for when each was captured. */
    private static boolean saysAll(Reference one, Reference other) {
        return one.itemType() == other.itemType()
                && saysAll(one.title(), other.title())
                && (other.authors().isEmpty() || one.authors().equals(other.authors()))
                && saysAll(one.publication(), other.publication())
                && saysAll(one.section(), other.section())
                && saysAll(one.issued(), other.issued())
                && one.url().equals(other.url())
                && one.archive().equals(other.archive())
                && saysAll(one.language(), other.language());
    }

    private static boolean saysAll(Optional<?> one, Optional<?> other) {
        return other.isEmpty() || one.equals(other);
    }
}
