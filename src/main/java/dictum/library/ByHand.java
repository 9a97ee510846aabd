package dictum.library;

import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Uttered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes quotations of words that a person marked in the text: the page's own characters, never typed ones. */
final class ByHand {
    private static final String OPENING = "\u201c\u201e\u00ab\u2018\u201a\u2039\"'";
    private static final String CLOSING = "\u201d\u201c\u00bb\u2019\u2018\u203a\"'";
    private static final String WITHIN = "\u201c\u201d\u201e\u00ab\u00bb\"";

    private ByHand() {}

    /** A new quotation of the words at {@code spans}; direct when quotation marks enclose them. */
    static Quotation marked(Article article, List<Span> spans, Optional<Speaker> speaker) {
        List<Span> words = words(article.text(), spans);
        return new Quotation(
                kind(article.text(), words),
                Quotation.Act.SPEECH,
                Quotation.textAt(article.text(), words),
                words,
                Optional.empty(),
                Optional.empty(),
                speaker,
                Uttered.undated("marked by hand"),
                Optional.empty(),
                1,
                "marked by hand",
                List.of("marked by hand"));
    }

    /** The same quotation of other words. */
    static Quotation moved(Quotation quotation, Article article, List<Span> spans) {
        List<Span> words = words(article.text(), spans);
        return new Quotation(
                quotation.kind(),
                quotation.act(),
                Quotation.textAt(article.text(), words),
                words,
                quotation.cue(),
                quotation.source(),
                quotation.speaker(),
                quotation.uttered(),
                quotation.venue(),
                quotation.confidence(),
                quotation.rule(),
                quotation.evidence(),
                quotation.jointly(),
                quotation.cautions());
    }

    private static List<Span> words(String text, List<Span> spans) {
        List<Span> words = new ArrayList<>();
        int end = 0;
        for (Span span : spans) {
            if (span.start() < end || span.end() > text.length()) {
                throw new DictumException(
                        Kind.USAGE,
                        "the words at %d to %d overlap others or lie behind the article's end"
                                .formatted(span.start(), span.end()));
            }
            Span trimmed = trimmed(text, span);
            if (trimmed.length() > 0) {
                words.add(trimmed);
                end = trimmed.end();
            }
        }
        if (words.isEmpty()) {
            throw new DictumException(Kind.USAGE, "there are no words in what was marked");
        }
        return words;
    }

    /** Without spaces, and without a pair of quotation marks around all of it; never cuts a surrogate pair. */
    private static Span trimmed(String text, Span span) {
        Span bare = withoutSpaces(text, span);
        boolean enclosed = bare.length() > 1
                && OPENING.indexOf(text.charAt(bare.start())) >= 0
                && CLOSING.indexOf(text.charAt(bare.end() - 1)) >= 0
                && noneWithin(text, bare.start() + 1, bare.end() - 1);
        Span words = enclosed ? withoutSpaces(text, new Span(bare.start() + 1, bare.end() - 1)) : bare;
        int start = words.start();
        int end = words.end();
        if (start > 0 && start < end && Character.isLowSurrogate(text.charAt(start))) {
            start--;
        }
        if (end < text.length() && end > start && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    private static Span withoutSpaces(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static Quotation.Kind kind(String text, List<Span> words) {
        Span first = words.get(0);
        Span last = words.get(words.size() - 1);
        boolean opened = first.start() > 0 && OPENING.indexOf(text.charAt(first.start() - 1)) >= 0;
        boolean closed = last.end() < text.length() && CLOSING.indexOf(text.charAt(last.end())) >= 0;
        if (opened && closed) {
            return Quotation.Kind.DIRECT;
        }
        boolean marks = words.stream().anyMatch(span -> !noneWithin(text, span.start(), span.end()));
        return marks ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT;
    }

    private static boolean noneWithin(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (WITHIN.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
