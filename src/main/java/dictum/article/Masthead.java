package dictum.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Spells out a publication whose page names it only by its address: {@code valegazette.example} becomes Vale Gazette, where a logo, a
 * feed, the copyright line or the page's own words say so.
 */
final class Masthead {
    /** Second-level names under which countries register, as in {@code co.uk}. */
    private static final Set<String> REGISTRIES = Set.of("co", "com", "org", "net", "gov", "ac", "or", "ne");

    private static final Set<String> TRIMMED =
            Set.of("logo", "rss", "feed", "feeds", "atom", "home", "homepage", "startseite");

    private static final int LONGEST = 50;

    private final Layout layout;
    private final List<String> names = new ArrayList<>();

    Masthead(Layout layout) {
        this.layout = layout;
    }

    /** Whether {@code name} is a web address's host rather than a name. */
    static boolean isHost(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || name.indexOf(' ') >= 0 || name.length() - dot - 1 < 2 || name.length() - dot - 1 > 5) {
            return false;
        }
        for (int i = dot + 1; i < name.length(); i++) {
            if (!Character.isLetter(name.charAt(i)) || name.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** The host's own part: {@code express} of {@code www.express.co.uk}. */
    static String label(String host) {
        List<String> parts = List.of(host.split("\\.", -1));
        int last = parts.size() - 2;
        if (last > 0 && REGISTRIES.contains(Words.lower(parts.get(last)))) {
            last--;
        }
        return last < 0 ? host : parts.get(last);
    }

    /** The host's own part with what it is registered under: {@code express.co.uk} of {@code www.express.co.uk}. */
    static String site(String host) {
        String lower = Words.lower(host);
        boolean number = Character.isDigit(lower.charAt(lower.length() - 1)) || lower.endsWith("]");
        int at = number ? -1 : ("." + lower).lastIndexOf("." + label(lower) + ".");
        return at < 0 ? lower : lower.substring(at);
    }

    /** The publication's name as the page spells it, given its host's own part. */
    Optional<String> spelled(String label) {
        if (names.isEmpty()) {
            gather();
        }
        String key = Words.key(label);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> Words.key(name).equals(key))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> initials(name).equals(key))
                        .findFirst());
    }

    /** The publication's name, where a logo, a feed or the line of rights gives one that the page's own host confirms. */
    Optional<String> confirmed(OwnHost own) {
        if (names.isEmpty()) {
            gather();
        }
        return names.stream().filter(own::opens).findFirst();
    }

    /** {@code host} without its ending, when the page writes that more often than the host. */
    Optional<String> bare(String host) {
        String label = label(host);
        int bare = 0;
        int whole = 0;
        String written = "";
        for (TextBlock block : layout.blocks()) {
            String text = block.text();
            for (int at = next(text, label, 0); at >= 0; at = next(text, label, at + 1)) {
                int end = at + label.length();
                boolean starts = at == 0 || !isWordLike(text.charAt(at - 1));
                if (!starts || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)))) {
                    continue;
                }
                if (end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1))) {
                    whole++;
                } else if (Character.isUpperCase(text.charAt(at))) {
                    bare++;
                    written = written.isEmpty() ? text.substring(at, end) : written;
                }
            }
        }
        return bare >= 2 && bare > whole ? Optional.of(written) : Optional.empty();
    }

    private static boolean isWordLike(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '@' || c == '/';
    }

    private static int next(String text, String label, int from) {
        for (int i = from; i + label.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, label, 0, label.length())) {
                return i;
            }
        }
        return -1;
    }

    private void gather() {
        for (Element link : layout.parts().links) {
            String relation = link.attr("rel");
            if (relation.equals("alternate") || relation.equals("search")) {
                add(link.attr("title"));
            }
        }
        for (Element picture : layout.parts().images) {
            String says = picture.attr("alt") + " " + picture.className() + " " + picture.attr("src");
            if (Words.lower(says).contains("logo")) {
                add(picture.attr("alt"));
            }
        }
        for (TextBlock block : layout.blocks()) {
            int mark = block.text().indexOf('©');
            if (mark >= 0 && block.text().length() < 300) {
                add(afterYears(block.text().substring(mark + 1)));
            }
        }
        names.add("");
    }

    private void add(String written) {
        String name = Words.tidy(written);
        for (String mark : new String[] {" » ", " › ", " > ", " | ", " – ", " - ", ". ", " (", ", ", "; "}) {
            int at = name.indexOf(mark);
            name = at > 0 ? name.substring(0, at) : name;
        }
        int rights = Words.lower(name).indexOf(" all rights");
        name = rights > 0 ? name.substring(0, rights) : name;
        StringBuilder kept = new StringBuilder();
        for (String word : Words.split(name.replace("-Logo", " Logo"))) {
            if (!TRIMMED.contains(Words.key(word))) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        if (!kept.isEmpty() && kept.length() <= LONGEST && !isHost(kept.toString())) {
            names.add(kept.toString());
        }
    }

    private static String afterYears(String line) {
        int i = 0;
        while (i < line.length() && !Character.isLetter(line.charAt(i))) {
            i++;
        }
        return line.substring(i);
    }

    /** The capitals with which the words of {@code name} begin, in lower case. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : Words.split(name)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(Character.toLowerCase(word.charAt(0)));
            }
        }
        return initials.toString();
    }
}
