package dictum.web;

import dictum.citation.Wording;
import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Ruling;
import dictum.model.Speaker;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The words in which the desk shows what the library holds. */
final class Shown {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final int EXCERPT = 180;
    private static final double SURE = 0.75;
    private static final double HALF = 0.5;

    private Shown() {}

    static String speaker(Quotation quotation) {
        return quotation.speaker().map(Speaker::label).orElse("Speaker not known");
    }

    static String speaker(Entry entry) {
        return speaker(entry.quotation());
    }

    /** Role and body, where the role does not name that already. */
    static String standing(Optional<Speaker> speaker) {
        String role = speaker.flatMap(Speaker::role).orElse("");
        String affiliation = speaker.flatMap(Speaker::affiliation).orElse("");
        if (role.contains(affiliation)) {
            return role;
        }
        return role.isEmpty() ? affiliation : role + ", " + affiliation;
    }

    static String standing(Entry entry) {
        return standing(entry.quotation().speaker());
    }

    /** Quotation marks only around what is verbatim throughout; all else behind its cue. */
    static String words(Quotation quotation) {
        return Wording.words(quotation, UnaryOperator.identity());
    }

    static String excerpt(Entry entry) {
        String words = words(entry.quotation());
        if (words.length() <= EXCERPT) {
            return words;
        }
        int end = words.lastIndexOf(' ', EXCERPT);
        return words.substring(0, end > EXCERPT / 2 ? end : words.offsetByCodePoints(0, EXCERPT / 2)) + " \u2026";
    }

    static String date(Optional<PartialDate> date) {
        return date.map(Shown::date).orElse("undated");
    }

    static String date(PartialDate date) {
        List<String> parts = new ArrayList<>();
        if (date.hasDay()) {
            parts.add(Integer.toString(date.day()));
        }
        if (date.hasMonth()) {
            parts.add(java.time.Month.of(date.month()).getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH));
        }
        if (date.hasYear()) {
            parts.add(Integer.toString(date.year()));
        }
        return String.join(" ", parts);
    }

    static String said(Quotation quotation) {
        return date(quotation.uttered().date());
    }

    static String time(Instant instant) {
        return MINUTE.format(instant);
    }

    static String title(Reference reference) {
        return reference.title().orElse("(no title)");
    }

    /** The writers; parted so that a name turned round stays one. */
    static String byline(Reference reference) {
        List<String> names = reference.authors().stream().map(Author::name).toList();
        return String.join(names.stream().anyMatch(name -> name.indexOf(',') >= 0) ? "; " : ", ", names);
    }

    /** {@code The Halvorn Courier · 13 February 2026}. */
    static String outlet(Reference reference) {
        List<String> parts = new ArrayList<>();
        reference
                .publication()
                .or(() -> reference.url().flatMap(url -> Optional.ofNullable(url.getHost())))
                .ifPresent(parts::add);
        reference.issued().map(Shown::date).ifPresent(parts::add);
        return String.join(" \u00b7 ", parts);
    }

    static String kind(Quotation quotation) {
        return switch (quotation.kind()) {
            case DIRECT -> "verbatim";
            case MIXED -> "partly verbatim";
            case INDIRECT -> "reported";
        };
    }

    static String verdict(Review.Verdict verdict) {
        return verdict == Review.Verdict.PROPOSED ? "undecided" : verdict.label();
    }

    static String percent(Quotation quotation) {
        return Math.round(quotation.confidence() * 100) + " %";
    }

    static String sureness(Quotation quotation) {
        if (quotation.confidence() >= SURE) {
            return "high";
        }
        return quotation.confidence() >= HALF ? "middling" : "low";
    }

    static String venue(Venue venue) {
        return venue.name().map(name -> venue.kind() + ", " + name).orElse(venue.kind());
    }

    static String count(long number, String one, String several) {
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : several);
    }

    /** What was decided about who is who, in one line. */
    static String ruling(Ruling ruling) {
        return switch (ruling.act()) {
            case MERGE -> "%s is %s".formatted(ruling.words(), ruling.name());
            case DISTINCT -> "%s is not %s".formatted(ruling.words(), ruling.name());
            case SPLIT -> "%s, split off %s".formatted(ruling.words(), ruling.name());
            case RENAME -> "%s is called %s".formatted(ruling.name(), ruling.words());
            case ALIAS -> "%s is also %s".formatted(ruling.name(), ruling.words());
            case UNALIAS -> "%s is not %s".formatted(ruling.name(), ruling.words());
            case ROLE ->
                "%s, %s%s%s"
                        .formatted(
                                ruling.name(),
                                ruling.words(),
                                ruling.from().map(from -> " from " + date(from)).orElse(""),
                                ruling.to().map(to -> " to " + date(to)).orElse(""));
            case UNROLE -> "%s, not %s".formatted(ruling.name(), ruling.words());
        };
    }

    /** {@code 2020 to 2024}, or one day when both are the same. */
    static String time(Optional<PartialDate> first, Optional<PartialDate> last) {
        if (first.equals(last)) {
            return date(first);
        }
        return first.map(Shown::date).orElse("…") + " to "
                + last.map(Shown::date).orElse("…");
    }

    /** What a decision was, in one line. */
    static String review(Review review) {
        Review.Marks marks = review.marks();
        if (!marks.isEmpty()) {
            List<String> done = new ArrayList<>();
            if (!marks.added().isEmpty()) {
                done.add("tagged " + String.join(", ", marks.added()));
            }
            if (!marks.removed().isEmpty()) {
                done.add("untagged " + String.join(", ", marks.removed()));
            }
            if (marks.signed()) {
                done.add("signed");
            }
            return String.join(", ", done);
        }
        String set = review.correction().map(Shown::correction).orElse("");
        return set.isEmpty() ? verdict(review.verdict()) : review.verdict().label() + ": " + set;
    }

    private static String correction(Review.Correction set) {
        List<String> parts = new ArrayList<>();
        set.speaker().ifPresent(speaker -> {
            String standing = standing(Optional.of(speaker));
            parts.add("speaker " + speaker.label() + (standing.isEmpty() ? "" : ", " + standing));
        });
        set.uttered().map(Uttered::date).ifPresent(date -> parts.add("said " + date(date)));
        set.kind().ifPresent(kind -> parts.add(kind.label()));
        set.venue().ifPresent(venue -> parts.add("at " + venue(venue)));
        set.words().ifPresent(words -> parts.add("words \u201c" + words + "\u201d"));
        return String.join("; ", parts);
    }
}
