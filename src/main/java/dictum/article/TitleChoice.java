package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Chooses the article's title among the rivals: the headline on the page, the social title, the declared ones. */
final class TitleChoice {
    private static final String[] MARKS = {
        " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " / ", " « ", "｜", "ㅣ", "|", "_", ": "
    };

    private static final String[] KICKER_MARKS = {": ", " - ", " – "};

    /** A longer heading is a paragraph. */
    private static final int LONGEST_HEADING = 220;

    private TitleChoice() {}

    /**
     * The title: the headline that a news article declares for itself; else what two places agree on, the page's own headline first;
     * else the only headline on the page, the social title, the document's title. Each without the site's name at its end and without
     * a kicker in front of it that another place leaves out.
     */
    static Optional<Found<String>> choose(Clues clues, Optional<String> site) {
        List<Clue> headings = clues.about(Field.TITLE, Clue.VISIBLE).stream()
                .filter(heading -> isOfTheArticle(heading.value(), clues, site))
                .toList();
        Optional<Found<String>> title = declared(clues, site, headings)
                .or(() -> agreed(clues, site, headings))
                .or(() -> shown(headings, site))
                .or(() -> first(clues, site, headings));
        return title.map(found -> withoutKicker(found, clues.about(Field.TITLE)))
                .map(found -> withoutDay(found, clues.about(Field.TITLE)))
                .map(TitleChoice::unescaped);
    }

    /** Undoes the entities of a title that was escaped twice. */
    private static Found<String> unescaped(Found<String> title) {
        String plain = title.value().indexOf('&') >= 0 ? Parser.unescapeEntities(title.value(), false) : title.value();
        return plain.equals(title.value()) ? title : new Found<>(plain, title.provenance());
    }

    /** Whether a heading may be the article's: not that of the whole site, and no paragraph that is only set like one. */
    private static boolean isOfTheArticle(String heading, Clues clues, Optional<String> site) {
        if (heading.length() > LONGEST_HEADING) {
            return false;
        }
        boolean named = Masthead.isHost(heading) || (site.isPresent() && Words.same(heading, site.get()));
        if (named && clues.about(Field.TITLE).stream().noneMatch(other -> isSameElsewhere(other, heading))) {
            return false;
        }
        List<String> social = clues.about(Field.TITLE, Clue.OPEN_GRAPH).stream()
                .map(clue -> withoutSite(Words.tidy(plain(clue.value())), site, List.of()))
                .toList();
        List<String> documents = clues.about(Field.TITLE).stream()
                .filter(clue -> clue.evidence().equals("title"))
                .map(Clue::value)
                .toList();
        String key = Words.key(heading);
        boolean inAll = false;
        boolean alike = social.isEmpty();
        for (String title : social) {
            inAll |= documents.stream().anyMatch(document -> isTogether(Words.key(document), key, Words.key(title)));
            alike |= shareAWord(heading, title);
        }
        return !inAll && (alike || documents.stream().anyMatch(document -> shareAWord(heading, document)));
    }

    private static boolean isSameElsewhere(Clue other, String heading) {
        return !other.source().equals(Clue.VISIBLE) && Words.same(other.value(), heading);
    }

    /** Whether the document's title is the heading and the social title one behind the other: then the heading is the site's name. */
    private static boolean isTogether(String document, String heading, String title) {
        return !heading.isEmpty()
                && !title.isEmpty()
                && (document.equals(heading + title) || document.equals(title + heading));
    }

    private static boolean shareAWord(String one, String other) {
        Set<String> words = new HashSet<>();
        Words.split(one).forEach(word -> words.add(Words.key(word)));
        boolean unspaced = one.chars().anyMatch(c -> c > 0x2E80);
        return unspaced
                || Words.split(other).stream()
                        .map(Words::key)
                        .anyMatch(word -> word.length() > 2 && words.contains(word));
    }

    /** JSON-LD's headline of a news article, unless it is cut short. */
    private static Optional<Found<String>> declared(Clues clues, Optional<String> site, List<Clue> headings) {
        for (Clue clue : clues.about(Field.TITLE, Clue.JSON_LD)) {
            String title = Words.tidy(plain(clue.value()));
            String whole = withoutSite(title, site, headings);
            boolean news = clue.evidence().endsWith("NewsArticle.headline");
            boolean cut = title.endsWith("…")
                    || title.endsWith("...")
                    || headings.stream().anyMatch(heading -> isBeginning(whole, heading.value()));
            if (news && !cut && Words.count(whole) > 1) {
                return Optional.of(clue.gives(whole));
            }
        }
        return Optional.empty();
    }

    private static boolean isBeginning(String title, String heading) {
        return Words.key(heading).startsWith(Words.key(title)) && !Words.same(heading, title);
    }

    private static Optional<Found<String>> agreed(Clues clues, Optional<String> site, List<Clue> headings) {
        for (Clue heading : headings) {
            for (Clue other : clues.about(Field.TITLE)) {
                boolean independent = !other.source().equals(Clue.VISIBLE);
                if (independent
                        && Words.count(heading.value()) > 1
                        && Words.same(heading.value(), withoutSite(other.value(), site, headings))) {
                    return Optional.of(heading.gives(heading.value()));
                }
            }
        }
        return Optional.empty();
    }

    /** The headline of a page that shows only one. */
    private static Optional<Found<String>> shown(List<Clue> headings, Optional<String> site) {
        if (headings.size() != 1) {
            return Optional.empty();
        }
        Clue heading = headings.get(0);
        String title = withoutSite(heading.value(), site, List.of());
        boolean siteItself = site.isPresent() && Words.same(title, site.get());
        return Words.count(title) > 1 && !siteItself ? Optional.of(heading.gives(title)) : Optional.empty();
    }

    private static Optional<Found<String>> first(Clues clues, Optional<String> site, List<Clue> headings) {
        for (Clue clue : clues.about(Field.TITLE)) {
            boolean headline =
                    !clue.source().equals(Clue.JSON_LD) || clue.evidence().endsWith("headline");
            String whole = Words.tidy(plain(clue.value()));
            String bare = withoutSite(whole, site, headings);
            // "About" alone names nothing without the site.
            boolean shown = headings.stream().anyMatch(heading -> Words.same(heading.value(), bare));
            String title = shown || Words.count(bare) > 1 ? bare : whole;
            boolean siteItself = site.isPresent() && Words.same(title, site.get());
            if (headline && !title.isBlank() && !siteItself) {
                return Optional.of(clue.gives(title));
            }
        }
        return Optional.empty();
    }

    /** "18 May 2025 Bridge closed" where another place has the words alone. */
    private static Found<String> withoutDay(Found<String> title, List<Clue> all) {
        for (Clue other : all) {
            String bare = Words.tidy(plain(other.value()));
            int rest = title.value().length() - bare.length();
            if (Words.count(bare) > 2
                    && rest > 0
                    && title.value().endsWith(bare)
                    && !DateText.all(title.value().substring(0, rest), "").isEmpty()) {
                return other.gives(bare);
            }
        }
        return title;
    }

    /**
     * "Harbour: Bridge closed" becomes "Bridge closed" where a headline elsewhere is just that, or has another kicker before the same
     * words.
     */
    private static Found<String> withoutKicker(Found<String> title, List<Clue> all) {
        for (Clue other : all) {
            String bare = Words.tidy(plain(other.value()));
            for (String mark : KICKER_MARKS) {
                if (Words.count(bare) > 3 && title.value().endsWith(mark + bare)) {
                    return other.gives(bare);
                }
            }
        }
        for (String mark : KICKER_MARKS) {
            int at = title.value().indexOf(mark);
            String bare = at > 0 ? title.value().substring(at + mark.length()) : "";
            for (Clue other : Words.count(bare) > 3 ? all : List.<Clue>of()) {
                if (hasOtherKicker(
                        Words.tidy(plain(other.value())), title.value().substring(0, at), bare)) {
                    return other.gives(bare);
                }
            }
        }
        return title;
    }

    private static boolean hasOtherKicker(String other, String kicker, String bare) {
        for (String mark : KICKER_MARKS) {
            int rest = other.length() - bare.length() - mark.length();
            if (rest > 0 && other.endsWith(mark + bare)) {
                return !shareAWord(other.substring(0, rest), kicker);
            }
        }
        return false;
    }

    /**
     * {@code title} without what stands after the last dash or bar, when that names the site or a heading on the page
     * is the title without it.
     */
    static String withoutSite(String title, Optional<String> site, List<Clue> headings) {
        String shorter = title;
        for (int rounds = 0; rounds < 3; rounds++) {
            String cut = withoutOneTail(shorter, site, headings);
            if (cut.equals(shorter)) {
                return shorter;
            }
            shorter = cut;
        }
        return shorter;
    }

    private static String withoutOneTail(String title, Optional<String> site, List<Clue> headings) {
        for (String mark : MARKS) {
            int at = title.lastIndexOf(mark);
            if (at <= 0) {
                continue;
            }
            String head = title.substring(0, at).strip();
            String tail = title.substring(at + mark.length()).strip();
            if (!mark.equals(": ") && namesSite(tail, site)) {
                return head;
            }
            for (Clue heading : headings) {
                String key = Words.key(heading.value());
                if (!key.isEmpty()
                        && (key.equals(Words.key(head))
                                || (!mark.equals(": ")
                                        && key.length() > 15
                                        && Words.key(head).startsWith(key)))) {
                    return head;
                }
            }
        }
        // "Vale Notes » Blog Archive » Bridge closed"
        int lead = title.indexOf(" » ");
        if (lead > 0 && namesSite(title.substring(0, lead), site)) {
            return title.substring(title.lastIndexOf(" » ") + 3).strip();
        }
        for (String mark : new String[] {" | ", ": ", " - "}) {
            int at = title.indexOf(mark);
            if (at > 0 && namesSite(title.substring(0, at), site)) {
                return title.substring(at + mark.length()).strip();
            }
        }
        return title;
    }

    private static boolean namesSite(String tail, Optional<String> site) {
        String key = Words.key(tail);
        String name = Words.key(site.orElse(""));
        return !name.isEmpty()
                && !key.isEmpty()
                && (key.equals(name)
                        || key.equals("the" + name)
                        || name.equals("the" + key)
                        || (key.contains(name) && key.length() <= name.length() + 12)
                        || (name.contains(key) && key.length() >= 4));
    }

    private static String plain(String title) {
        return title.indexOf('<') >= 0 ? Jsoup.parse(title).text() : title;
    }
}
