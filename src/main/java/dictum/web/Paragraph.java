package dictum.web;

import dictum.library.Opened;
import dictum.model.Article;
import dictum.model.Block;
import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A paragraph of an article's frozen text, cut wherever a quotation begins or ends. */
record Paragraph(String kind, List<Stretch> stretches) {
    private static final int VOICES = 6;

    /**
     * Text between two cuts.
     *
     * @param start its offset in the article's text, in UTF-16 code units
     * @param quotation the shortest quotation that covers it
     * @param first whether that quotation begins here
     * @param voice the number of its speaker in this article, for telling speakers apart; 0 for nobody
     */
    record Stretch(int start, String text, Optional<Entry> quotation, boolean first, int voice) {
        /** How it is set: the voice, whether it is decided, whether it is what people think. */
        String style() {
            Entry entry = quotation.orElseThrow();
            return "voice-" + voice + " is-" + entry.verdict().label().toLowerCase(Locale.ROOT);
        }
    }

    static List<Paragraph> of(Opened opened) {
        Article article = opened.article();
        List<Entry> entries = opened.entries();
        Map<String, Integer> voices = voices(entries);
        Set<String> begun = new HashSet<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        for (Block block : article.blocks()) {
            gap(paragraphs, article.text(), new Span(at, block.span().start()), entries, voices, begun);
            add(
                    paragraphs,
                    block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    article.text(),
                    block.span(),
                    entries,
                    voices,
                    begun);
            at = block.span().end();
        }
        gap(paragraphs, article.text(), new Span(at, article.text().length()), entries, voices, begun);
        return paragraphs;
    }

    /** Who speaks, in the order of their first words, by the number that sets them off. */
    static Map<String, Integer> voices(List<Entry> entries) {
        Map<String, Integer> voices = new java.util.LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.quotation()
                    .speaker()
                    .ifPresent(speaker -> voices.putIfAbsent(speaker.label(), 1 + voices.size() % VOICES));
        }
        return voices;
    }

    private static void gap(
            List<Paragraph> paragraphs,
            String text,
            Span span,
            List<Entry> entries,
            Map<String, Integer> voices,
            Set<String> begun) {
        if (!span.of(text).isBlank()) {
            add(paragraphs, "paragraph", text, span, entries, voices, begun);
        }
    }

    private static void add(
            List<Paragraph> paragraphs,
            String kind,
            String text,
            Span block,
            List<Entry> entries,
            Map<String, Integer> voices,
            Set<String> begun) {
        Set<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
        List<Entry> here = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.quotation().extent().overlaps(block)) {
                here.add(entry);
                for (Span span : entry.quotation().spans()) {
                    cuts.add(Math.max(block.start(), Math.min(block.end(), span.start())));
                    cuts.add(Math.max(block.start(), Math.min(block.end(), span.end())));
                }
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        int from = block.start();
        for (int to : cuts) {
            if (to > from) {
                stretches.add(stretch(text, new Span(from, to), here, voices, begun));
                from = to;
            }
        }
        paragraphs.add(new Paragraph(kind, stretches));
    }

    private static Stretch stretch(
            String text, Span span, List<Entry> here, Map<String, Integer> voices, Set<String> begun) {
        Optional<Entry> covering = shortest(span, here);
        int voice = covering.flatMap(entry -> entry.quotation().speaker())
                .map(speaker -> voices.getOrDefault(speaker.label(), 0))
                .orElse(0);
        boolean first = covering.isPresent() && begun.add(covering.get().id());
        return new Stretch(span.start(), span.of(text), covering, first, voice);
    }

    /** Rejected ones last: their words may belong to another. */
    private static Optional<Entry> shortest(Span span, List<Entry> here) {
        Map<Boolean, Entry> best = new HashMap<>();
        for (Entry entry : here) {
            if (entry.quotation().spans().stream().anyMatch(part -> part.contains(span))) {
                best.merge(
                        entry.verdict() == Review.Verdict.REJECTED,
                        entry,
                        (one, other) -> one.quotation().text().length()
                                        <= other.quotation().text().length()
                                ? one
                                : other);
            }
        }
        return Optional.ofNullable(best.get(false)).or(() -> Optional.ofNullable(best.get(true)));
    }
}
