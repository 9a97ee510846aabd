package dictum.article;

import dictum.article.Clue.Field;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of day and month a page writes first: as another of its days shows, else as in the country of its address or its language. */
final class DayOrder {
    static final String DAY_FIRST = "en-GB";
    static final String MONTH_FIRST = "en-US";

    /** Countries under whose letters anybody registers a name. */
    private static final Set<String> FOR_ANYBODY =
            Set.of("ai", "cc", "co", "fm", "gg", "io", "is", "la", "ly", "me", "sh", "to", "tv", "ws");

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(?:\\d{4}|\\d{2})(?!\\d)");

    private DayOrder() {}

    /**
     * The language by which the days of a page are read.
     *
     * @param language what the page is written in; English of no country, and that of the United States, which many systems write
     *     unasked, is that of the country in {@code address}
     */
    static String tag(String language, Optional<URI> address) {
        if (!language.equals("en") && !language.equals(MONTH_FIRST)) {
            return language;
        }
        String host = Words.lower(address.map(URI::getHost).orElse(""));
        String country = host.substring(host.lastIndexOf('.') + 1);
        boolean tells =
                country.length() == 2 && Character.isLetter(country.charAt(0)) && !FOR_ANYBODY.contains(country);
        return tells ? "en-" + country : language;
    }

    /** {@code language}, unless a day among the clues can be read in one order only, and none in the other only. */
    static String shown(Clues clues, String language) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (Field field : new Field[] {Field.ISSUED, Field.MODIFIED}) {
            for (Clue clue : clues.about(field)) {
                Matcher figures = FIGURES.matcher(clue.value());
                if (figures.lookingAt()) {
                    int first = Integer.parseInt(figures.group(1));
                    int second = Integer.parseInt(figures.group(2));
                    dayFirst |= first > 12 && second <= 12;
                    monthFirst |= second > 12 && first <= 12;
                }
            }
        }
        if (dayFirst == monthFirst) {
            return language;
        }
        return dayFirst ? DAY_FIRST : MONTH_FIRST;
    }
}
