package dictum.attribution;

import java.util.List;
import java.util.Set;

/** Tells where the name of a channel, a paper, a body or an event begins and ends, and what is no part of it. */
final class VenueNames {
    /** Common nouns that may end a name's phrase, and are left off the name. */
    private static final Set<String> GENERIC = Set.of(
            "tv",
            "television",
            "radio",
            "channel",
            "newspaper",
            "news",
            "agency",
            "magazine",
            "website",
            "station",
            "network",
            "daily",
            "weekly",
            "broadcaster",
            "portal",
            "site",
            "outlet");

    /** Common nouns that belong to the name before them. */
    private static final Set<String> OF_THE_NAME = Set.of("programme", "program", "show", "podcast");

    private static final Set<String> MEDIA = Set.of(
            "news",
            "times",
            "post",
            "guardian",
            "journal",
            "herald",
            "tribune",
            "telegraph",
            "radio",
            "tv",
            "television",
            "magazine",
            "insider",
            "reuters",
            "bloomberg",
            "press",
            "agency",
            "observer",
            "independent",
            "mirror",
            "mail",
            "standard",
            "gazette",
            "chronicle",
            "globe",
            "express",
            "daily",
            "weekly",
            "channel",
            "podcast",
            "today",
            "politico",
            "axios",
            "interfax",
            "newspaper",
            "website",
            "station",
            "network",
            "broadcaster",
            "programme",
            "program",
            "show",
            "courier",
            "examiner",
            "inquirer",
            "sentinel",
            "review",
            "economist",
            "argus",
            "star",
            "sun",
            "beacon",
            "dispatch",
            "ledger",
            "bulletin",
            "advertiser",
            "echo",
            "register",
            "jazeera",
            "arabiya",
            "newsnight");

    /** Capital letters that are bodies to which one speaks, not media. */
    private static final Set<String> NO_MEDIA = Set.of(
            "un", "u.n.", "eu", "nato", "us", "u.s.", "uk", "u.k.", "mps", "mp", "fbi", "cia", "imf", "who", "tv");

    /** Whoever listens for a medium: "told ABC defence correspondent Femi Bello". */
    private static final Set<String> STAFF =
            Set.of("correspondent", "reporter", "journalist", "host", "anchor", "editor");

    private static final Set<String> INSIDE = Set.of("of", "for", "and", "the", "de", "&");
    private static final Set<String> PLATFORMS = Set.of(
            "twitter",
            "x",
            "facebook",
            "instagram",
            "telegram",
            "weibo",
            "linkedin",
            "threads",
            "bluesky",
            "tiktok",
            "youtube",
            "reddit",
            "mastodon");

    private VenueNames() {}

    /** Index after the name that begins at unit {@code start}; {@code start} when none begins there. */
    static int end(Telling telling, int start) {
        List<Unit> units = telling.units();
        int end = start;
        for (int i = start; i < telling.to() && telling.isTold(i); i++) {
            Unit unit = units.get(i);
            boolean named =
                    (unit.isCapitalised() && !isTime(unit)) || unit.word().startsWith("@");
            boolean number =
                    unit.kind() == Unit.Kind.NUMBER && i > start && unit.word().length() < 4;
            boolean generic = i > start && (GENERIC.contains(unit.lower()) || OF_THE_NAME.contains(unit.lower()));
            if (isSite(units, i)) {
                return i + 3;
            }
            if (named || number || generic) {
                end = i + 1;
            } else if (i == start || !INSIDE.contains(unit.lower()) || i > end) {
                break;
            }
        }
        return end;
    }

    /** Whether a name such as "Harbour.info" is written at {@code i}: three units without a space. */
    private static boolean isSite(List<Unit> units, int i) {
        return i + 2 < units.size()
                && units.get(i).isCapitalised()
                && units.get(i + 1).isPunctuation('.')
                && units.get(i + 2).isWord()
                && units.get(i).end() == units.get(i + 1).start()
                && units.get(i + 1).end() == units.get(i + 2).start();
    }

    /** The name from {@code start} to {@code end} without the common nouns that say what it is: "TV channel". */
    static String name(String text, List<Unit> units, int start, int end) {
        if (end < units.size() && STAFF.contains(units.get(end).lower()) && isMedium(units, start, start + 1)) {
            return units.get(start).word();
        }
        int stop = end;
        while (stop - 1 > start && isGeneric(units.get(stop - 1), stop < end)) {
            stop--;
        }
        return text.substring(units.get(start).start(), units.get(stop - 1).end());
    }

    private static boolean isGeneric(Unit unit, boolean afterGeneric) {
        return GENERIC.contains(unit.lower()) && (!unit.isCapitalised() || (afterGeneric && unit.is("tv")));
    }

    /** Whether the name is that of a paper, a channel or an agency, rather than a person's. */
    static boolean isMedium(List<Unit> units, int start, int end) {
        for (int i = start; i < end; i++) {
            if (MEDIA.contains(units.get(i).lower()) || isSite(units, i)) {
                return true;
            }
        }
        String first = units.get(start).word();
        String bare =
                first.endsWith("'s") || first.endsWith("\u2019s") ? first.substring(0, first.length() - 2) : first;
        return bare.length() >= 2
                && bare.length() <= 6
                && bare.chars().allMatch(Character::isUpperCase)
                && !NO_MEDIA.contains(units.get(start).lower());
    }

    /** Index of the first unit of a capitalised name right before the noun at {@code head}; {@code head} for none. */
    static int startBefore(List<Unit> units, int head, int tie) {
        int start = head;
        for (int i = head - 1; i > tie; i--) {
            Unit unit = units.get(i);
            boolean inside = unit.is("of")
                    && i < head - 1
                    && i - 1 > tie
                    && units.get(i - 1).isCapitalised();
            if (inside) {
                continue;
            }
            if (!unit.isCapitalised() || isTime(unit) || unit.is("tv") || unit.is(WordClass.DETERMINER)) {
                break;
            }
            if (unit.lower().endsWith("'s")) {
                break;
            }
            start = i;
        }
        return start;
    }

    /** Index after "his", "her X account's" and other owners before a platform's name. */
    static int afterPossessive(List<Unit> units, int i) {
        int at = i;
        while (at < units.size()
                && at < i + 3
                && (units.get(at).is(WordClass.DETERMINER)
                        || units.get(at).is("official")
                        || units.get(at).is("own"))) {
            at++;
        }
        return at;
    }

    /** Index after the platform named at {@code i}; {@code i} for none. */
    static int platformEnd(List<Unit> units, int i) {
        if (i >= units.size()) {
            return i;
        }
        Unit unit = units.get(i);
        boolean next = i + 1 < units.size();
        if ((unit.is("truth") && next && units.get(i + 1).is("social"))
                || (unit.is("social") && next && units.get(i + 1).is("media"))) {
            return i + 2;
        }
        return unit.isCapitalised() && PLATFORMS.contains(unit.lower()) ? i + 1 : i;
    }

    static boolean isPlatform(Unit unit) {
        return PLATFORMS.contains(unit.lower());
    }

    private static boolean isTime(Unit unit) {
        String word = unit.lower().endsWith("'s")
                ? unit.lower().substring(0, unit.lower().length() - 2)
                : unit.lower();
        return WordClass.WEEKDAY.has(word) || WordClass.MONTH.has(word);
    }
}
