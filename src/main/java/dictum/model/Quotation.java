package dictum.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words ascribed to somebody in an article: content, cue, source, speaker, date, and why we think so.
 *
 * <p>Spans are of the content alone: without the enclosing quotation marks, in order, not overlapping. A split quotation
 * has several. A speaker that cannot be told is absent, and the evidence gives the reason.
 *
 * @param text the parts joined by one space; the page's own characters
 * @param confidence of content, source and speaker together, 0 to 1
 * @param rule the rule or score path that found it
 * @param evidence what led to the speaker and the date, one finding each
 * @param jointly who speaks together with the speaker, in the order of the text; mostly nobody
 * @param cautions what a writer should know before quoting; mostly nothing
 * @throws IllegalArgumentException when there is no span, spans overlap, the text is blank or has the wrong length, or
 *     the confidence is out of range
 */
public record Quotation(
        Kind kind,
        Act act,
        String text,
        List<Span> spans,
        Optional<Passage> cue,
        Optional<Passage> source,
        Optional<Speaker> speaker,
        Uttered uttered,
        Optional<Venue> venue,
        double confidence,
        String rule,
        List<String> evidence,
        List<Speaker> jointly,
        List<Caution> cautions) {

    /** How the words are reported. */
    public enum Kind {
        /** Verbatim in quotation marks. */
        DIRECT,
        /** Reported, with verbatim parts. */
        MIXED,
        /** Reported without quotation marks. */
        INDIRECT;

        private final String label = name().toLowerCase(Locale.ROOT);

        public String label() {
            return label;
        }
    }

    /** What is ascribed: something said or written, or something thought or wanted. */
    public enum Act {
        SPEECH,
        THOUGHT;

        private final String label = name().toLowerCase(Locale.ROOT);

        public String label() {
            return label;
        }
    }

    public Quotation {
        spans = List.copyOf(spans);
        evidence = List.copyOf(evidence);
        jointly = List.copyOf(jointly);
        cautions = List.copyOf(cautions);
        if (spans.isEmpty() || text.isBlank()) {
            throw new IllegalArgumentException("a quotation needs words and their place");
        }
        int length = spans.size() - 1;
        for (int i = 0; i < spans.size(); i++) {
            if (i > 0 && spans.get(i).start() < spans.get(i - 1).end()) {
                throw new IllegalArgumentException(
                        "the places %s overlap or are out of order".formatted(places(spans)));
            }
            length += spans.get(i).length();
        }
        if (length != text.length()) {
            throw new IllegalArgumentException(
                    "the places %s have %d characters, the words %d".formatted(places(spans), length, text.length()));
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence %s is not between 0 and 1".formatted(confidence));
        }
    }

    private static String places(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(", "));
    }

    /** A quotation of one speaker, without cautions. */
    public Quotation(
            Kind kind,
            Act act,
            String text,
            List<Span> spans,
            Optional<Passage> cue,
            Optional<Passage> source,
            Optional<Speaker> speaker,
            Uttered uttered,
            Optional<Venue> venue,
            double confidence,
            String rule,
            List<String> evidence) {
        this(
                kind,
                act,
                text,
                spans,
                cue,
                source,
                speaker,
                uttered,
                venue,
                confidence,
                rule,
                evidence,
                List.of(),
                List.of());
    }

    /** The words of {@code articleText} at {@code spans}, joined by one space: what {@link #text()} must be. */
    public static String textAt(String articleText, List<Span> spans) {
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            if (words.length() > 0) {
                words.append(' ');
            }
            words.append(articleText, span.start(), span.end());
        }
        return words.toString();
    }

    /** The words of each span, in order: one for a quotation that is not cut by its credit. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>(spans.size());
        int from = 0;
        for (Span span : spans) {
            parts.add(text.substring(from, from + span.length()));
            from += span.length() + 1;
        }
        return parts;
    }

    public int start() {
        return spans.get(0).start();
    }

    public int end() {
        return spans.get(spans.size() - 1).end();
    }

    /** From the first word to the last, with whatever stands between the parts. */
    public Span extent() {
        return new Span(start(), end());
    }

    /** Whether this quotation is, character for character, what {@code article} has at its spans. */
    public boolean isVerbatimIn(Article article) {
        return end() <= article.text().length() && textAt(article.text(), spans).equals(text);
    }
}
