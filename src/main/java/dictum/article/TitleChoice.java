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
     * The title: what two places agree on, the page's own headline first; else the declared headline, the social title, the headline, the
     * document's title, each without the site's name at its end.
     */
    static Optional<Found<String>> choose(Clues clues, Optional<String> site) {
        List<Clue> all = clues.about(Field.TITLE);
        List<Clue> headings = clues.about(Field.TITLE, Clue.VISIBLE);
        for (Clue heading : headings) {
            for (Clue other : all) {
                boolean independent = !other.source().equals(Clue.VISIBLE);
                if (independent
                        && Words.count(heading.value()) > 1
                        && Words.same(heading.value(), withoutSite(other.value(), site, headings))) {
                    return Optional.of(heading.gives(heading.value()));
                }
            }
        }
        for (Clue clue : all) {
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
