package dictum.attribution;

import java.util.regex.Pattern;

/** Tells where words end whose closing mark is missing. */
final class UnclosedWords {
    /** Characters of a credit: a verb and a name. */
    private static final int LONGEST_CREDIT = 60;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String text;

    UnclosedWords(String text) {
        this.text = text;
    }

    /** Where they end before another quotation opens at {@code next}: with their last sentence, before a credit of theirs. */
    int endBefore(int from, int next) {
        return beforeCredit(from, lastSentenceEnd(from, next));
    }

    /** Where words without a closing mark end before whom they are credited to: “It was fine, said Ada Okoro. The mayor …”. */
    int beforeCredit(int from, int to) {
        int comma = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ',') {
                comma = i;
            } else if ((c == '.' || c == '!' || c == '?')
                    && (i + 1 >= to || QuotationMarks.isSpace(text.charAt(i + 1)))) {
                if (comma >= 0 && isCredit(comma + 1, i)) {
                    return comma + 1;
                }
                comma = -1;
            }
        }
        return to;
    }

    /** "said Ada Okoro", "Ada Okoro said", "she said", and nothing besides. */
    private boolean isCredit(int from, int to) {
        if (to - from > LONGEST_CREDIT) {
            return false;
        }
        String[] words = SPACES.split(text.substring(from, to).strip(), -1);
        if (words.length < 2) {
            return false;
        }
        boolean first = isVerbOfSaying(words[0]);
        boolean last = !first && isVerbOfSaying(words[words.length - 1]);
        for (int i = first ? 1 : 0; i < words.length - (last ? 1 : 0); i++) {
            boolean name = !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
            if (!name && !(words.length == 2 && (words[i].equals("she") || words[i].equals("he")))) {
                return false;
            }
        }
        return first || last;
    }

    private static boolean isVerbOfSaying(String word) {
        return Lexicon.cue(word)
                .filter(verb -> verb.form() == Lexicon.CueVerb.Form.THIRD || verb.form() == Lexicon.CueVerb.Form.PAST)
                .isPresent();
    }

    private int lastSentenceEnd(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == ',' || c == '\u2026') {
                return i + 1;
            }
        }
        return from;
    }
}
