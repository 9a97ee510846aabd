package dictum.web;

import dictum.model.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the words looked for in a text that is shown, whatever their case and accents. */
final class Highlight {
    private final List<String> words;
    private final boolean unfinished;

    private Highlight(List<String> words, boolean unfinished) {
        this.words = words;
        this.unfinished = unfinished;
    }

    static Highlight of(String typed) {
        List<String> words = new ArrayList<>();
        for (Span span : wordsOf(typed)) {
            words.add(folded(span.of(typed)));
        }
        boolean unfinished = !typed.isEmpty() && Character.isLetterOrDigit(typed.charAt(typed.length() - 1));
        return new Highlight(words, unfinished);
    }

    List<Piece> pieces(String text) {
        List<Span> marked = new ArrayList<>();
        if (!words.isEmpty()) {
            for (Span span : wordsOf(text)) {
                if (matches(folded(span.of(text)))) {
                    marked.add(span);
                }
            }
        }
        return Piece.of(text, new Span(0, text.length()), marked);
    }

    private boolean matches(String word) {
        return words.contains(word) || (unfinished && word.startsWith(words.get(words.size() - 1)));
    }

    private static List<Span> wordsOf(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length()
                    && (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i)));
            if (!inside) {
                if (i > start) {
                    spans.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return spans;
    }

    private static String folded(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(apart.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
