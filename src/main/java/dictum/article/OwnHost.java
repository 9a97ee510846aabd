package dictum.article;

import java.net.URI;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;

/**
 * What a page's own host tells of its publication's name: {@code valegazette.example} confirms Vale Gazette, {@code vg.example} its
 * initials.
 *
 * @param label the host's own part without hyphens and accents; empty when the page's address is unknown
 */
record OwnHost(String label) {
    /** Labels that are no names: {@code news.example} confirms no Local News. */
    private static final Set<String> COMMON = Set.of("news", "online", "blog", "web", "info", "media", "live");

    private static final int SHORTEST_WORD = 5;
    private static final int SHORTEST_LABEL = 3;
    private static final int LONGEST_ADDITION = 9;

    /** The host of {@code address}, or one that confirms nothing. */
    static OwnHost of(Optional<URI> address) {
        return new OwnHost(address.map(URI::getHost)
                .map(host -> folded(Masthead.label(host)))
                .filter(label -> !COMMON.contains(label))
                .orElse(""));
    }

    boolean isUnknown() {
        return label.isEmpty();
    }

    /** Whether {@code name} has just the letters of the host's own part. */
    boolean isSame(String name) {
        return !label.isEmpty() && folded(name).equals(label);
    }

    /** Whether {@code name} begins with the host's and has little more: "Vale Gazette Ltd". */
    boolean opens(String name) {
        String known = folded(name);
        return label.length() >= SHORTEST_LABEL
                && known.startsWith(label)
                && known.length() <= label.length() + LONGEST_ADDITION
                && name.chars().noneMatch(c -> Character.isDigit(c) && label.indexOf(c) < 0)
                && Words.split(name).stream().noneMatch(Masthead::isHost);
    }

    /** Whether {@code name} is the host's in other letters: the same, its initials, or a name of few words that holds it. */
    boolean isOf(String name) {
        if (label.isEmpty()) {
            return false;
        }
        String known = folded(Masthead.isHost(name) ? Masthead.label(name) : name);
        return known.equals(label)
                || known.equals("the" + label)
                || (label.length() > 1 && Masthead.initials(name).equals(label))
                || (label.length() >= SHORTEST_LABEL
                        && known.contains(label)
                        && known.length() <= 2 * label.length() + 6);
    }

    /** As {@link #isOf}, or a longer name holds the label, or the two have a whole word in common. */
    boolean confirms(String name) {
        if (isOf(name) || (label.length() >= SHORTEST_LABEL && folded(name).contains(label))) {
            return true;
        }
        for (String word : Words.split(name)) {
            String key = folded(word);
            if (key.length() >= SHORTEST_WORD && label.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** The letters and figures of {@code text} in lower case and without accents. */
    static String folded(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(parted.length());
        parted.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return Words.key(plain.toString());
    }
}
