package dictum.attribution;

/** How names and phrases are taken out of the text. */
final class Names {
    private Names() {}

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
