package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import java.util.List;
import java.util.Optional;

/** Chooses the article's title among the rivals: the headline on the page, the social title, the declared ones. */
final class TitleChoice {
    private static final String[] MARKS = {" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " / ", " « ", ": "};

    private TitleChoice() {}

    /**
     * The title: the headline that a news article declares for itself; else what two places agree on, the page's own headline first;
     * else the only headline on the page, the social title, the document's title. Each without the site's name at its end and without
     * a kicker in front of it that another place leaves out.
     */
    static Optional<Found<String>> choose(Clues clues, Optional<String> site) {
        List<Clue> headings = clues.about(Field.TITLE, Clue.VISIBLE);
        Optional<Found<String>> title = declared(clues, site, headings)
                .or(() -> agreed(clues, site, headings))
                .or(() -> shown(headings, site))
                .or(() -> first(clues, site, headings));
        return title.map(found -> withoutKicker(found, clues.about(Field.TITLE)));
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
            String title = withoutSite(Words.tidy(plain(clue.value())), site, headings);
            boolean siteItself = site.isPresent() && Words.same(title, site.get());
            if (headline && !title.isBlank() && !siteItself) {
                return Optional.of(clue.gives(title));
            }
        }
        return Optional.empty();
    }

    /** "Harbour: Bridge closed" becomes "Bridge closed" where a headline elsewhere is just that. */
    private static Found<String> withoutKicker(Found<String> title, List<Clue> all) {
        for (Clue other : all) {
            String bare = Words.tidy(plain(other.value()));
            for (String mark : new String[] {": ", " - ", " – "}) {
                if (Words.count(bare) > 3 && title.value().endsWith(mark + bare)) {
                    return other.gives(bare);
                }
            }
        }
        return title;
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
        return title.indexOf('<') >= 0 ? org.jsoup.Jsoup.parse(title).text() : title;
    }
}
