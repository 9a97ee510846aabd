package dictum.article;

import dictum.article.Clue.Field;
import dictum.model.Found;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the article's language: what the page declares, unless the words are plainly of another; else what the words are. */
final class LanguageChoice {
    /**
     * Tags that pages write for another: countries taken for languages, and Bokmål, which is written as often as plain Norwegian
     * for the same pages.
     */
    private static final Map<String, String> MEANT = Map.of(
            "kr", "ko", "jp", "ja", "cn", "zh", "ua", "uk", "cz", "cs", "gr", "el", "dk", "da", "nb", "no", "iw", "he");

    /** Older codes of languages that have another now. */
    private static final Set<String> RENAMED = Set.of("in", "ji", "jw", "mo", "sh");

    private LanguageChoice() {}

    static Optional<Found<String>> choose(Clues clues, String text) {
        Optional<String> heard = StopWords.languageOf(text);
        Found<String> declared = null;
        for (Clue clue : clues.about(Field.LANGUAGE)) {
            Optional<String> tag = tag(clue.value());
            if (tag.isEmpty()) {
                continue;
            }
            if (heard.isEmpty() || tag.get().split("-", 2)[0].equals(heard.get())) {
                return tag.map(clue::gives);
            }
            declared = declared == null ? clue.gives(tag.get()) : declared;
        }
        if (heard.isPresent() && (declared == null || StopWords.knows(declared.value()))) {
            return heard.map(language -> Found.of(language, "text", "its script or its commonest words"));
        }
        return Optional.ofNullable(declared);
    }

    /** {@code written} as a BCP 47 tag: {@code en_GB} becomes {@code en-GB}, {@code kr} Korean. */
    static Optional<String> tag(String written) {
        if (isPlain(written)) {
            return Optional.of(written);
        }
        String first = written.strip().split("[,; ]", 2)[0].replace('_', '-');
        String[] parts = first.split("-", 2);
        String meant = MEANT.getOrDefault(Words.lower(parts[0]), parts[0]);
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(parts.length > 1 ? meant + "-" + parts[1] : meant)
                    .build()
                    .toLanguageTag();
            return tag.equals("und") || tag.startsWith("x-") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }

    /** Whether it is a tag of the commonest form, {@code en} or {@code en-GB}, and of a language of that name. */
    private static boolean isPlain(String written) {
        int length = written.length();
        if ((length != 2 && length != 5) || !isBetween(written, 0, 'a', 'z')) {
            return false;
        }
        boolean region = length == 2 || (written.charAt(2) == '-' && isBetween(written, 3, 'A', 'Z'));
        return region && !MEANT.containsKey(written.substring(0, 2)) && !RENAMED.contains(written.substring(0, 2));
    }

    private static boolean isBetween(String text, int at, char low, char high) {
        return text.charAt(at) >= low
                && text.charAt(at) <= high
                && text.charAt(at + 1) >= low
                && text.charAt(at + 1) <= high;
    }
}
