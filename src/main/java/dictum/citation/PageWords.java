package dictum.citation;

import dictum.model.Article;
import dictum.model.Found;
import dictum.model.Span;

/**
 * The words of an article as a browser searches them: title, standfirst and text, whatever their case, every run of white space
 * one space.
 */
final class PageWords {
    private final String words;

    /** Where each character of the article's text stands among the words; one more for its end. */
    private final int[] place;

    PageWords(Article article) {
        StringBuilder folded = new StringBuilder();
        article.title().map(Found::value).ifPresent(title -> fold(title, folded));
        article.standfirst().map(Found::value).ifPresent(standfirst -> fold(standfirst, folded));
        place = fold(article.text(), folded);
        words = folded.toString();
    }

    /** Whether what stands at {@code span} of the article's text stands nowhere else. */
    boolean isOnce(Span span) {
        String wanted = at(span);
        int first = words.indexOf(wanted);
        return first == place[span.start()] && words.indexOf(wanted, first + 1) < 0;
    }

    /** Whether what stands at {@code span} stands nowhere between {@code from} and there. */
    boolean isFirstAfter(int from, Span span) {
        return words.indexOf(at(span), place[from]) == place[span.start()];
    }

    private String at(Span span) {
        return words.substring(place[span.start()], place[span.end()]);
    }

    private static int[] fold(String text, StringBuilder folded) {
        int[] place = new int[text.length() + 1];
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space && !gap) {
                folded.append(' ');
            }
            place[i] = space && gap ? folded.length() : folded.length() - (space ? 1 : 0);
            if (!space) {
                folded.append(Character.toLowerCase(c));
            }
            gap = space;
        }
        place[text.length()] = folded.length();
        if (!gap) {
            folded.append(' ');
        }
        return place;
    }
}
