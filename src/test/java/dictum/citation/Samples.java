package dictum.citation;

import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Block;
import dictum.model.Caution;
import dictum.model.Dateline;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invented quotations, articles and people, each differing from the plain case in what a test is about. */
final class Samples {
    static final String SHA = "0f".repeat(32);
    static final Speaker OKORO =
            new Speaker.Person("Ada Okoro", Optional.of("chief engineer"), Optional.of("Harbour Board"));

    /** The article that a sample stands in: its words at their place, among others that say nothing. */
    static final Articles ARTICLES = Samples::around;

    private Samples() {}

    private static Article around(Entry entry) {
        List<Span> spans = entry.quotation().spans();
        List<String> parts = entry.quotation().parts();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append("Then on a quay she said: “".repeat(4), 0, spans.get(i).start() - text.length())
                    .append(parts.get(i));
        }
        text.append("” The ferry waits.");
        return saying(text.toString(), entry.reference().title());
    }

    /** An article without a title. */
    static Article saying(String text) {
        return saying(text, Optional.empty());
    }

    private static Article saying(String text, Optional<String> title) {
        return new Article(
                "sample",
                SHA,
                ItemType.ARTICLE_NEWSPAPER,
                Optional.empty(),
                title.flatMap(Samples::found),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** What {@code format} writes of {@code entries}. */
    static String written(String format, Entry... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CitationFormats.named(format).write(List.of(entries).iterator(), ARTICLES, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A quotation of an interview with everything known about it and its article. */
    static Entry complete() {
        return entry(
                "q1",
                inInterview(said(OKORO, "It is closed, & stays so"), "Radio Lenn", "2026-03-03"),
                Source.byPeople("Jan Lind", "Mia van Berg")
                        .archive("https://web.archive.example/web/20260305101500/https://harbour.example/bridge-closed")
                        .reference(),
                "check the date",
                List.of("bridge", "harbour"));
    }

    /** An indirect statement in the article of {@link #complete}. */
    static Entry indirect() {
        Quotation denied = indirectly(OKORO, "the bridge will fall");
        return entry(
                "q2",
                new Quotation(
                        denied.kind(),
                        denied.act(),
                        denied.text(),
                        denied.spans(),
                        Optional.of(new Passage(new Span(2, 8), "denied")),
                        denied.source(),
                        denied.speaker(),
                        denied.uttered(),
                        denied.venue(),
                        denied.confidence(),
                        denied.rule(),
                        denied.evidence()),
                complete().reference(),
                "",
                List.of());
    }

    /** An article by Jan Lind in The Harbour Times of 5 March 2026, with parts to be changed. */
    static final class Source {
        private String key = "lind2026";
        private ItemType type = ItemType.ARTICLE_NEWSPAPER;
        private Optional<String> title = Optional.of("Bridge will stay closed until autumn");
        private List<Author> authors = List.of(new Author("Jan Lind", false));
        private Optional<String> publication = Optional.of("The Harbour Times");
        private Optional<PartialDate> issued = Optional.of(PartialDate.ofDay(2026, 3, 5));
        private Optional<URI> url = Optional.of(URI.create("https://harbour.example/bridge-closed"));
        private Optional<URI> archive = Optional.empty();
        private Optional<String> language = Optional.of("en");

        static Source byPeople(String... names) {
            Source source = new Source();
            source.authors =
                    List.of(names).stream().map(name -> new Author(name, false)).toList();
            return source;
        }

        static Source byAgency(String name) {
            Source source = new Source();
            source.authors = List.of(new Author(name, true));
            return source;
        }

        static Source plain() {
            return byPeople("Jan Lind");
        }

        Source key(String key) {
            this.key = key;
            return this;
        }

        Source type(ItemType type) {
            this.type = type;
            return this;
        }

        Source title(String title) {
            this.title = Optional.of(title);
            return this;
        }

        Source untitled() {
            this.title = Optional.empty();
            return this;
        }

        Source publication(String name) {
            this.publication = Optional.of(name);
            return this;
        }

        Source noPublication() {
            this.publication = Optional.empty();
            return this;
        }

        Source issued(String date) {
            this.issued = Optional.of(PartialDate.parse(date));
            return this;
        }

        Source undated() {
            this.issued = Optional.empty();
            return this;
        }

        Source noUrl() {
            this.url = Optional.empty();
            return this;
        }

        Source url(String url) {
            this.url = Optional.of(URI.create(url));
            return this;
        }

        Source archive(String url) {
            this.archive = Optional.of(URI.create(url));
            return this;
        }

        Source language(String language) {
            this.language = Optional.of(language);
            return this;
        }

        Reference reference() {
            return new Reference(
                    key,
                    type,
                    title,
                    authors,
                    publication,
                    Optional.of("Local"),
                    issued,
                    url,
                    archive,
                    Instant.parse("2026-11-25T09:30:00Z"),
                    language,
                    SHA);
        }

        Entry quoting(Quotation quotation) {
            return entry("q1", quotation, reference(), "", List.of());
        }
    }

    static Quotation said(Speaker speaker, String words) {
        return quotation(Quotation.Kind.DIRECT, Optional.of(speaker), words);
    }

    static Quotation indirectly(Speaker speaker, String words) {
        return quotation(Quotation.Kind.INDIRECT, Optional.of(speaker), words);
    }

    static Quotation bySomebody(String words) {
        return quotation(Quotation.Kind.DIRECT, Optional.empty(), words);
    }

    static Quotation quotation(Quotation.Kind kind, Optional<Speaker> speaker, String words) {
        return new Quotation(
                kind,
                Quotation.Act.SPEECH,
                words,
                List.of(new Span(10, 10 + words.length())),
                Optional.empty(),
                Optional.empty(),
                speaker,
                Uttered.undated("the article gives no day"),
                Optional.empty(),
                0.876,
                "marks, said",
                List.of("the name stands before the cue"));
    }

    static Quotation inInterview(Quotation quotation, String with, String date) {
        return new Quotation(
                quotation.kind(),
                quotation.act(),
                quotation.text(),
                quotation.spans(),
                quotation.cue(),
                quotation.source(),
                quotation.speaker(),
                new Uttered(Optional.of(PartialDate.parse(date)), "on Tuesday"),
                Optional.of(new Venue("interview", Optional.of(with), "in an interview with " + with)),
                quotation.confidence(),
                quotation.rule(),
                quotation.evidence());
    }

    static Quotation together(Quotation quotation, List<Speaker> jointly, List<Caution> cautions) {
        return new Quotation(
                quotation.kind(),
                quotation.act(),
                quotation.text(),
                quotation.spans(),
                quotation.cue(),
                quotation.source(),
                quotation.speaker(),
                quotation.uttered(),
                quotation.venue(),
                quotation.confidence(),
                quotation.rule(),
                quotation.evidence(),
                jointly,
                cautions);
    }

    /** Words that three share, which are second-hand and negated. */
    static Entry shared() {
        return Source.plain()
                .quoting(together(
                        said(OKORO, "safe to cross"),
                        List.of(
                                new Speaker.Person("Ben Moss", Optional.empty(), Optional.of("Port Board")),
                                new Speaker.Organisation("The Ferry Company")),
                        List.of(
                                new Caution(Caution.Kind.SECOND_HAND, "told by Mia Berg"),
                                new Caution(Caution.Kind.NEGATED, "“not” before the words"))));
    }

    static Entry entry(String id, Quotation quotation, Reference reference, String note, List<String> tags) {
        return new Entry(
                id,
                quotation,
                new TextQuoteSelector(quotation.text(), "she said: “", "” The ferry"),
                reference,
                Review.Verdict.ACCEPTED,
                note,
                tags);
    }

    /** A page with a direct quotation in two parts and an undated one without a speaker. */
    static Article article() {
        String text =
                "LENN, 5 March — “The bridge is closed,” said Ada Okoro. “It will stay so.”\n\n“Nobody asked us.”";
        return new Article(
                "bridge",
                SHA,
                ItemType.ARTICLE_NEWSPAPER,
                found("en"),
                found("Bridge closed"),
                Optional.empty(),
                List.of(Found.of(new Author("Jan Lind", false), "meta", "author")),
                found("The Harbour Times"),
                Optional.empty(),
                found(PartialDate.ofDay(2026, 3, 5)),
                Optional.empty(),
                found(URI.create("https://harbour.example/bridge")),
                Optional.of(new Dateline(
                        Passage.of(text, new Span(0, 16)),
                        Optional.of("Lenn"),
                        Optional.of(PartialDate.parse("--03-05")))),
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, 74))),
                List.of(),
                Optional.empty());
    }

    static List<Quotation> quotationsOfArticle() {
        String text = article().text();
        List<Span> parts = List.of(new Span(17, 37), new Span(57, 72));
        Quotation split = new Quotation(
                Quotation.Kind.DIRECT,
                Quotation.Act.SPEECH,
                Quotation.textAt(text, parts),
                parts,
                Optional.of(Passage.of(text, new Span(40, 44))),
                Optional.of(Passage.of(text, new Span(45, 54))),
                Optional.of(OKORO),
                new Uttered(Optional.of(PartialDate.ofDay(2026, 3, 5)), "dateline"),
                Optional.of(new Venue("statement", Optional.empty(), "in a statement")),
                0.9666,
                "marks, said",
                List.of("the name stands after the cue"));
        return List.of(split);
    }

    private static <T> Optional<Found<T>> found(T value) {
        return Optional.of(Found.of(value, "meta", "tag"));
    }
}
