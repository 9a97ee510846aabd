package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the name of the publication: what the site calls itself in words, before the company that owns it and before its bare
 * address.
 */
final class PublisherChoice {
    private static final int LONGEST = 50;

    /** Words that a site adds to its name. */
    private static final Set<String> ADDED = Set.of("news", "online", "nachrichten", "digital", "live", "web", "com");

    private static final Set<String> COMPANIES = Set.of(
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "ltd",
            "limited",
            "inc",
            "llc",
            "plc",
            "sl",
            "slu",
            "sa",
            "spa",
            "srl",
            "bv",
            "as",
            "oy",
            "ab",
            "corp",
            "corporation",
            "verlag",
            "holdings",
            "co");

    /** JSON-LD types that are parts of a site and not the site. */
    private static final List<String> PARTS = List.of("WebPage)", "Article)", "CollectionPage)", "WebPageElement)");

    /** How good a name is as a name. */
    private enum Rank {
        NAME,
        WORD,
        COMPANY,
        HOST
    }

    private record Candidate(Clue clue, String name, Rank rank) {}

    private final Clues clues;
    private final Masthead masthead;
    private final Set<String> titles = new HashSet<>();
    private final boolean latinTitle;

    private PublisherChoice(Clues clues, Masthead masthead) {
        this.clues = clues;
        this.masthead = masthead;
        List<Clue> all = clues.about(Field.TITLE);
        all.stream()
                .filter(title -> !title.source().equals(Clue.VISIBLE))
                .forEach(title -> titles.add(Words.key(title.value())));
        this.latinTitle = !all.isEmpty() && isLatin(all.get(0).value());
    }

    /**
     * The publication's name.
     *
     * @param address of the page, possibly only declared by it
     */
    static Optional<Found<String>> choose(Clues clues, Masthead masthead, Optional<URI> address) {
        return new PublisherChoice(clues, masthead).choose(address);
    }

    private Optional<Found<String>> choose(Optional<URI> address) {
        List<Candidate> candidates = new ArrayList<>();
        clues.about(Field.PUBLISHER, Clue.OPEN_GRAPH).forEach(clue -> add(candidates, clue));
        for (Clue clue : clues.about(Field.PUBLISHER)) {
            boolean part = PARTS.stream().anyMatch(clue.evidence()::endsWith);
            if (!clue.source().equals(Clue.OPEN_GRAPH) && !part) {
                add(candidates, clue);
            }
        }
        if (candidates.stream().noneMatch(candidate -> candidate.rank() == Rank.NAME)) {
            tailOfTitle().ifPresent(tail -> add(candidates, tail));
        }
        Optional<Candidate> best = best(candidates);
        if (best.isEmpty()) {
            return address.map(URI::getHost)
                    .flatMap(host -> masthead.spelled(Masthead.label(host))
                            .map(name -> Found.of(name, Clue.VISIBLE, "masthead of " + host)));
        }
        return best.map(chosen ->
                chosen.rank() == Rank.HOST ? spelled(chosen) : chosen.clue().gives(named(chosen.name(), candidates)));
    }

    private void add(List<Candidate> candidates, Clue clue) {
        String name = trimmed(Words.tidy(clue.value()));
        boolean address = name.contains("://") || name.startsWith("www.") || name.startsWith("@");
        if (!address && name.length() <= LONGEST && Words.count(name) > 0 && !titles.contains(Words.key(name))) {
            candidates.add(new Candidate(clue, name, rank(name)));
        }
    }

    private Optional<Candidate> best(List<Candidate> candidates) {
        Candidate best = null;
        for (Candidate one : candidates) {
            if (best == null
                    || one.rank().compareTo(best.rank()) < 0
                    || (one.rank() == best.rank() && isBetterSpelled(one.name(), best.name()))) {
                best = one;
            }
        }
        for (Candidate other : candidates) {
            if (best != null && other.rank() == best.rank() && overrules(candidates, other, best)) {
                return Optional.of(other);
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean overrules(List<Candidate> candidates, Candidate other, Candidate best) {
        String key = Words.key(other.name());
        String known = Words.key(best.name());
        return !key.contains(known)
                && !known.contains(key)
                && kinds(candidates, key) > 1
                && times(candidates, key) > times(candidates, known);
    }

    /** How often the name with the key is given. */
    private static long times(List<Candidate> candidates, String key) {
        return candidates.stream()
                .filter(one -> Words.key(one.name()).equals(key))
                .count();
    }

    /** In how many kinds of places. */
    private static long kinds(List<Candidate> candidates, String key) {
        return candidates.stream()
                .filter(one -> Words.key(one.name()).equals(key))
                .map(one -> one.clue().source())
                .distinct()
                .count();
    }

    /** {@code ELMUNDO} against {@code El Mundo}: the same letters, with spaces. */
    private static boolean isBetterSpelled(String one, String other) {
        return Words.same(one, other) && one.indexOf(' ') >= 0 && other.indexOf(' ') < 0;
    }

    private Rank rank(String name) {
        if (Masthead.isHost(name)) {
            return Rank.HOST;
        }
        List<String> words = Words.split(name);
        if (words.size() > 1 && COMPANIES.contains(Words.key(words.get(words.size() - 1)))) {
            return Rank.COMPANY;
        }
        boolean plain = words.size() == 1 && name.equals(Words.lower(name)) && isLatin(name);
        return plain || (latinTitle && !isLatin(name)) ? Rank.WORD : Rank.NAME;
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .limit(40)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /** The name without a slogan behind a dash or a bar and without what it adds in brackets. */
    private static String trimmed(String name) {
        String trimmed = name;
        for (String mark : new String[] {" | ", " – ", " — ", " - ", " :: "}) {
            int at = trimmed.indexOf(mark);
            trimmed = at > 2 ? trimmed.substring(0, at) : trimmed;
        }
        int bracket = trimmed.endsWith(")") ? trimmed.indexOf(" (") : -1;
        return bracket > 2 ? trimmed.substring(0, bracket) : trimmed;
    }

    /** "Vale News Online" where the site's address is {@code vale.example}: the word that both have. */
    private String named(String name, List<Candidate> candidates) {
        for (Candidate one : candidates) {
            String label = one.rank() == Rank.HOST ? Masthead.label(one.name()) : "";
            List<String> words = Words.split(name);
            for (String word : words) {
                boolean rest =
                        words.stream().allMatch(other -> other.equals(word) || ADDED.contains(Words.lower(other)));
                boolean company = rank(name) == Rank.COMPANY;
                if (!label.isEmpty() && word.equalsIgnoreCase(label) && (rest || company || isBrand(word))) {
                    return word;
                }
            }
        }
        return name;
    }

    private static boolean isBrand(String label) {
        for (int i = 1; i < label.length(); i++) {
            if (Character.isUpperCase(label.charAt(i)) && Character.isLowerCase(label.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private Found<String> spelled(Candidate host) {
        if (isBrand(Masthead.label(host.name()))) {
            return host.clue().gives(host.name());
        }
        Optional<String> spelled = masthead.spelled(Masthead.label(host.name())).or(() -> masthead.bare(host.name()));
        return host.clue().gives(spelled.orElse(host.name()));
    }

    /** What the document's title says after the headline that the page shows: "Bridge closed | Vale Gazette". */
    private Optional<Clue> tailOfTitle() {
        for (Clue title : clues.about(Field.TITLE)) {
            for (Clue heading : clues.about(Field.TITLE)) {
                String headline = Words.tidy(heading.value());
                boolean longer = title.evidence().equals("title")
                        && Words.count(headline) > 2
                        && headline.length() < title.value().length()
                        && title.value().contains(headline);
                String rest =
                        longer ? title.value().substring(title.value().indexOf(headline) + headline.length()) : "";
                int bar = Math.max(rest.lastIndexOf('|'), rest.lastIndexOf('｜'));
                int mark = Math.max(Math.max(bar, rest.lastIndexOf(" - ")), rest.lastIndexOf(" – "));
                String name = mark < 0 ? "" : Words.tidy(rest.substring(mark + (mark == bar ? 1 : 3)));
                if (!name.isEmpty()
                        && name.length() <= LONGEST
                        && DateText.find(name, "").isEmpty()) {
                    return Optional.of(new Clue(Field.PUBLISHER, name, title.source(), title.evidence()));
                }
            }
        }
        return Optional.empty();
    }
}
