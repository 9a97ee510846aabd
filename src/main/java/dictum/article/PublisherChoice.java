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

    /** Longer names are slogans, but where nothing else names the publication. */
    private static final int LONGEST_ALONE = 80;

    /** A part of a title that shares a word with the address is a name when it has no more words. */
    private static final int MOST_WORDS = 4;

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

    /** What sites call their first page, and some by mistake themselves. */
    private static final Set<String> FRONT_PAGES = Set.of(
            "home", "homepage", "home page", "start", "startseite", "accueil", "inicio", "portada", "index", "website");

    /** JSON-LD types that are parts of a site and not the site. */
    private static final List<String> PARTS = List.of("WebPage)", "Article)", "CollectionPage)", "WebPageElement)");

    private static final String PERSON = "(Person)";

    private static final String MARKS = "|-–—·•›»‹:";

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
    private final Optional<URI> address;
    private final OwnHost own;
    private final Set<String> titles = new HashSet<>();
    private final boolean latinTitle;

    private PublisherChoice(Clues clues, Masthead masthead, Optional<URI> address) {
        this.clues = clues;
        this.masthead = masthead;
        this.address = address;
        this.own = OwnHost.of(address);
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
        return new PublisherChoice(clues, masthead, address).choose();
    }

    private Optional<Found<String>> choose() {
        List<Candidate> candidates = declared(LONGEST);
        if (candidates.stream().noneMatch(candidate -> candidate.rank() == Rank.NAME)) {
            tailOfTitle().ifPresent(tail -> add(candidates, tail, LONGEST));
        }
        if (candidates.isEmpty()) {
            candidates.addAll(declared(LONGEST_ALONE));
        }
        if (candidates.isEmpty()) {
            headingOfTheSite().ifPresent(heading -> add(candidates, heading, LONGEST));
        }
        Optional<Candidate> best = best(candidates);
        if (best.isEmpty()) {
            return address.map(URI::getHost)
                    .flatMap(host -> masthead.spelled(Masthead.label(host))
                            .or(() -> masthead.confirmed(own))
                            .map(name -> Found.of(name, Clue.VISIBLE, "masthead of " + host)));
        }
        return best.map(chosen ->
                chosen.rank() == Rank.HOST ? spelled(chosen) : chosen.clue().gives(named(chosen.name(), candidates)));
    }

    /** What the page's fields give, Open Graph's first. */
    private List<Candidate> declared(int longest) {
        List<Candidate> candidates = new ArrayList<>();
        clues.about(Field.PUBLISHER, Clue.OPEN_GRAPH).forEach(clue -> add(candidates, clue, longest));
        for (Clue clue : clues.about(Field.PUBLISHER)) {
            boolean part = PARTS.stream().anyMatch(clue.evidence()::endsWith);
            if (!clue.source().equals(Clue.OPEN_GRAPH) && !part) {
                add(candidates, clue, longest);
            }
        }
        return candidates;
    }

    private void add(List<Candidate> candidates, Clue clue, int longest) {
        String name = trimmed(Words.tidy(clue.value()));
        boolean link = name.contains("://") || name.startsWith("www.") || name.startsWith("@");
        boolean title = titles.contains(Words.key(name)) && !own.isOf(name);
        boolean page = FRONT_PAGES.contains(Words.lower(name));
        if (!link && !title && !page && name.length() <= longest && Words.count(name) > 0) {
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
            boolean ranked = best != null && other.rank() == best.rank() && overrules(candidates, other, best);
            if (ranked || (best != null && isItsAddress(candidates, other, best))) {
                return Optional.of(other);
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Whether {@code other} is the page's own address, given as a name, and better than {@code best}: of a person, an agency or an owner,
     * in which nothing of the address is found; or the same word without capitals, which the other has.
     */
    private boolean isItsAddress(List<Candidate> candidates, Candidate other, Candidate best) {
        if (other.rank() != Rank.HOST || best.rank() == Rank.HOST) {
            return false;
        }
        OwnHost named = new OwnHost(OwnHost.folded(Masthead.label(other.name())));
        if (best.rank() == Rank.WORD) {
            return named.isOf(best.name()) && !other.name().equals(Words.lower(other.name()));
        }
        boolean lent = best.clue().evidence().endsWith(PERSON) || best.rank() == Rank.COMPANY;
        return own.isOf(other.name())
                && !own.confirms(best.name())
                && (lent || times(candidates, Words.key(best.name())) == 1);
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

    /** The name without a slogan before or behind a dash or a bar and without what it adds in brackets. */
    private String trimmed(String name) {
        List<String> parts = parts(name);
        String first =
                parts.stream().filter(part -> part.length() > 2).findFirst().orElse(name);
        String trimmed = parts.size() == 1
                ? first
                : parts.stream()
                        .filter(part -> own.isOf(part) && isLatin(part) == isLatin(first))
                        .findFirst()
                        .orElse(first);
        int bracket = trimmed.endsWith(")") ? trimmed.indexOf(" (") : -1;
        return bracket > 2 ? trimmed.substring(0, bracket) : trimmed;
    }

    /** What stands between the dashes and bars of {@code text}. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean bar = MARKS.indexOf(text.charAt(at)) >= 0;
            boolean before = at > 0 && text.charAt(at - 1) == ' ';
            boolean parted = before && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
            if (text.charAt(at) == '｜' || (bar && parted)) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(text.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
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

    /** A heading that is the page's address and not the document's title: "vale.example" above every page. */
    private Optional<Clue> headingOfTheSite() {
        for (Clue heading : clues.about(Field.TITLE, Clue.VISIBLE)) {
            if (own.isSame(heading.value())
                    || (Masthead.isHost(heading.value()) && (own.isUnknown() || own.isOf(heading.value())))) {
                return titles.contains(Words.key(heading.value()))
                        ? Optional.empty()
                        : Optional.of(new Clue(Field.PUBLISHER, heading.value(), heading.source(), heading.evidence()));
            }
        }
        return Optional.empty();
    }

    /** What the document's title says after the headline that the page shows: "Bridge closed | Vale Gazette". */
    private Optional<Clue> tailOfTitle() {
        for (Clue title : clues.about(Field.TITLE)) {
            if (title.evidence().equals("title")) {
                Optional<String> name = ownPart(title.value()).or(() -> behindHeadline(title.value()));
                if (name.isPresent()) {
                    return Optional.of(new Clue(Field.PUBLISHER, name.get(), title.source(), title.evidence()));
                }
            }
        }
        return Optional.empty();
    }

    /** The part of {@code title}, not the first, that the page's own host confirms. */
    private Optional<String> ownPart(String title) {
        List<String> parts = parts(title);
        for (int i = parts.size() - 1; i > 0; i--) {
            boolean last = i == parts.size() - 1;
            String part = parts.get(i);
            boolean shared = last && Words.count(part) <= MOST_WORDS && own.confirms(part);
            if (isName(part) && (shared || own.isOf(part)) && !isInHeading(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** Whether a heading on the page holds {@code part} and more: then it is the article's. */
    private boolean isInHeading(String part) {
        return clues.about(Field.TITLE, Clue.VISIBLE).stream()
                .anyMatch(heading -> heading.value().contains(part) && !Words.same(heading.value(), part));
    }

    private Optional<String> behindHeadline(String title) {
        List<String> parts = parts(title);
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        for (Clue heading : clues.about(Field.TITLE)) {
            String headline = Words.tidy(heading.value());
            boolean longer = !title.contains(" » ")
                    && Words.count(headline) > 2
                    && headline.length() < title.length()
                    && title.contains(headline);
            String name = longer ? last : "";
            if (isName(name) && title.lastIndexOf(name) >= title.indexOf(headline) + headline.length()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Whether a part of a title can be a name: no day, no number of a page, and nobody's byline. */
    private static boolean isName(String part) {
        List<String> words = Words.split(part);
        String last = words.get(words.size() - 1);
        boolean page = words.size() == 2 && last.chars().allMatch(Character::isDigit);
        boolean byline = words.size() > 1 && BylineLead.isLead(words.get(0));
        return !part.isEmpty()
                && part.length() <= LONGEST
                && !page
                && !byline
                && DateText.find(part, "").isEmpty();
    }
}
