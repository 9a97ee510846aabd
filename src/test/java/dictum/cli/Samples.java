package dictum.cli;

import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Block;
import dictum.model.Entry;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Review;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.TextQuoteSelector;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One invented article and a quotation of it, for tests of what is printed. */
final class Samples {
    static final String TEXT = "The harbour board met on Tuesday. “The lock gates open in June,” said Mara Olin, the "
            + "harbour master, in an interview with Radio Norr. The gates have been shut since May.";
    static final String WORDS = "The lock gates open in June,";
    static final Speaker OLIN =
            new Speaker.Person("Mara Olin", Optional.of("harbour master"), Optional.of("Norr Harbour Board"));

    private Samples() {}

    static Article article() {
        return new Article(
                "gates",
                "ab".repeat(32),
                ItemType.ARTICLE_NEWSPAPER,
                Optional.of(Found.of("en", "json-ld", "en")),
                Optional.of(Found.of("Lock gates to open", "json-ld", "headline")),
                Optional.empty(),
                List.of(),
                Optional.of(Found.of("Norr Courier", "json-ld", "publisher")),
                Optional.empty(),
                Optional.of(Found.of(PartialDate.parse("2026-03-11"), "json-ld", "datePublished")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TEXT,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length()))),
                List.of(),
                Optional.empty());
    }

    static Quotation quotation() {
        return quotation(Quotation.Kind.DIRECT, Optional.of(OLIN), PartialDate.parse("2026-03-10"));
    }

    static Quotation quotation(Quotation.Kind kind, Optional<Speaker> speaker, PartialDate said) {
        return new Quotation(
                kind,
                Quotation.Act.SPEECH,
                WORDS,
                List.of(at(WORDS).span()),
                Optional.of(at("said")),
                Optional.of(at("Mara Olin")),
                speaker,
                new Uttered(Optional.of(said), "Tuesday before the day of issue"),
                Optional.of(new Venue("interview", Optional.of("Radio Norr"), "in an interview with Radio Norr")),
                0.97,
                "quote, cue, name",
                List.of("the name follows the cue"));
    }

    static Entry entry() {
        return entry("3f2a91c0", quotation(), Review.Verdict.PROPOSED);
    }

    static Entry entry(String id, Quotation quotation, Review.Verdict verdict) {
        return new Entry(
                id,
                quotation,
                TextQuoteSelector.of(TEXT, quotation.extent()),
                reference("Lock gates to open"),
                verdict,
                "",
                List.of());
    }

    static Reference reference(String title) {
        return new Reference(
                "courier2026lock",
                ItemType.ARTICLE_NEWSPAPER,
                Optional.of(title),
                List.of(new Author("Ivo Brandt", false)),
                Optional.of("Norr Courier"),
                Optional.empty(),
                Optional.of(PartialDate.parse("2026-03-11")),
                Optional.of(URI.create("https://norr-courier.example/gates")),
                Optional.empty(),
                Instant.parse("2026-03-12T08:00:00Z"),
                Optional.of("en"),
                "ab".repeat(32));
    }

    private static Passage at(String words) {
        int start = TEXT.indexOf(words);
        return Passage.of(TEXT, new Span(start, start + words.length()));
    }
}
