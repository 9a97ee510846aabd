package dictum.attribution;

import java.util.Locale;

/** How names and phrases are taken out of the text. */
final class Names {
    private Names() {}

    /** A name set in capitals as it is usually written: "Ada Okoro" for "ADA OKORO"; any other as it is. */
    static String withoutShouting(String name) {
        if (name.indexOf(' ') < 0 || !name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder quiet = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            boolean first = i == 0 || !Character.isLetter(name.charAt(i - 1));
            quiet.append(first ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
        }
        return quiet.toString();
    }

    /** The words with single plain spaces between them and none at the ends. */
    static String tidy(String words) {
        StringBuilder tidy = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009') {
                space = tidy.length() > 0;
            } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
                if (space) {
                    tidy.append(' ');
                    space = false;
                }
                tidy.append(c);
            }
        }
        return tidy.toString();
    }
}
