package dictum.library;

import dictum.attribution.QuoteReader;
import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Block;
import dictum.model.Body;
import dictum.model.Found;
import dictum.model.ItemType;
import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Snapshot;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Uttered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Articles that nobody wrote, each made anew from its number: twenty quotations, speakers of whom few are heard often and most once,
 * forty outlets, ten years.
 *
 * <p>One article in twenty is an agency's, printed before by another outlet, and one quotation in fifty was in an earlier article. The
 * reader of quotations knows them beforehand, so that a library is filled at the speed of its store.
 */
final class InventedPress implements QuoteReader {
    static final int PER_ARTICLE = 20;
    static final String VERSION = "invented-1";

    private static final int COPIES = 20;
    private static final int REPEATED = 50;
    private static final int OUTLETS = 40;
    private static final int VOCABULARY = 40_000;
    private static final int DAYS = 3652;
    private static final List<String> OFFICES = List.of(
            "mayor",
            "minister",
            "chief engineer",
            "harbour master",
            "head teacher",
            "director",
            "spokeswoman",
            "economist",
            "coach",
            "captain",
            "bishop",
            "union leader",
            "surgeon",
            "judge",
            "curator",
            "farmer");
    private static final List<String> UNNAMED = List.of(
            "a resident", "a senior official", "one of the drivers", "a witness", "a person close to the talks");
    private static final List<String> CUES =
            List.of("said", "said", "said", "told reporters", "added", "wrote", "warned");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "en-GB", "en-US", "en-AU");

    private final long seed;
    private final InventedWords words = new InventedWords(VOCABULARY);
    private final InventedWords speakers;

    /** @param articles how many there will be, by which the number of people grows */
    InventedPress(long seed, int articles) {
        this.seed = seed;
        this.speakers = new InventedWords(Math.max(200, articles * PER_ARTICLE / 10));
    }

    /** What one paragraph quotes; before and after stand in the paragraph around the words. */
    private record Line(
            String before,
            String words,
            String after,
            Quotation.Kind kind,
            Quotation.Act act,
            Optional<Speaker> speaker,
            String cue,
            String source,
            Optional<PartialDate> day,
            double confidence) {
        String paragraph() {
            return before + words + after;
        }
    }

    /** The page of an article as a server would give it. */
    Snapshot snapshot(int number) {
        Article article = article(number);
        String title = title(number);
        String author = author(number);
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"")
                .append(language(number))
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><meta property=\"og:site_name\" content=\"")
                .append(outlet(number))
                .append("\"><meta property=\"article:published_time\" content=\"")
                .append(day(number))
                .append("\"><meta name=\"author\" content=\"")
                .append(author)
                .append("\"></head><body><article><h1>")
                .append(title)
                .append("</h1><p class=\"byline\">By ")
                .append(author)
                .append("</p>");
        for (String paragraph : article.text().split("\n\n", -1)) {
            page.append("<p>").append(paragraph).append("</p>\n");
        }
        page.append("</article></body></html>");
        byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
        URI address = address(number);
        return new Snapshot(
                Integer.toString(number),
                address.toString(),
                Optional.of(address),
                Optional.empty(),
                Instant.parse("2026-11-01T00:00:00Z").plusSeconds(number),
                200,
                List.of(new Snapshot.Header("Content-Type", "text/html; charset=utf-8")),
                Snapshot.Format.HTML,
                StandardCharsets.UTF_8,
                "HTTP",
                Body.of(body));
    }

    /** What a reader makes of that page, without its having been parsed. */
    Article read(Snapshot snapshot) {
        return article(Integer.parseInt(snapshot.doc()), snapshot.sha256());
    }

    @Override
    public List<Quotation> read(Article article) {
        List<Quotation> found = new ArrayList<>();
        int start = 0;
        for (Line line : lines(Integer.parseInt(article.doc()))) {
            Span span = new Span(
                    start + line.before().length(),
                    start + line.before().length() + line.words().length());
            start += line.paragraph().length() + 2;
            int cue = article.text()
                    .indexOf(
                            line.cue(),
                            line.before().isEmpty()
                                    ? span.end()
                                    : span.start() - line.before().length());
            int source = article.text()
                    .indexOf(line.source(), cue + 1 - line.before().length());
            found.add(new Quotation(
                    line.kind(),
                    line.act(),
                    line.words(),
                    List.of(span),
                    passage(article, cue, line.cue()),
                    passage(article, source, line.source()),
                    line.speaker(),
                    line.day().isPresent()
                            ? new Uttered(line.day(), "on that day, counted from the day of issue")
                            : Uttered.undated("the article does not say when"),
                    Optional.empty(),
                    line.confidence(),
                    "trained: cue 0.99, source 0.86, content 0.96, accepted 0.98; quotation, verb, subject",
                    List.of("named in the sentence")));
        }
        return found;
    }

    private static Optional<Passage> passage(Article article, int start, String words) {
        return start < 0 ? Optional.empty() : Optional.of(new Passage(new Span(start, start + words.length()), words));
    }

    @Override
    public String version() {
        return VERSION;
    }

    /** The name of a speaker: the lower the number, the more often heard. */
    static String name(int number) {
        return InventedWords.capital(InventedWords.word(1500 + number % 397)) + " "
                + InventedWords.capital(InventedWords.word(3000 + number));
    }

    Article article(int number) {
        return article(
                number,
                Body.of(("article " + number).getBytes(StandardCharsets.UTF_8)).sha256());
    }

    private Article article(int number, String sha256) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Line line : lines(number)) {
            paragraph(line.paragraph(), text, blocks);
        }
        if (isCopy(number)) {
            paragraph(words.sentence(random(number, 7), 9) + ".", text, blocks);
        }
        return new Article(
                Integer.toString(number),
                sha256,
                ItemType.ARTICLE_NEWSPAPER,
                Optional.of(Found.of(language(number), "invented", "")),
                Optional.of(Found.of(title(number), "invented", "")),
                Optional.empty(),
                List.of(Found.of(new Author(author(number), false), "invented", "")),
                Optional.of(Found.of(outlet(number), "invented", "")),
                Optional.empty(),
                Optional.of(Found.of(PartialDate.of(day(number)), "invented", "")),
                Optional.empty(),
                Optional.of(Found.of(address(number), "invented", "")),
                Optional.empty(),
                text.toString(),
                blocks,
                List.of(),
                Optional.empty());
    }

    private static void paragraph(String words, StringBuilder text, List<Block> blocks) {
        if (text.length() > 0) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(words);
        blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, text.length())));
    }

    /** Whether the article is a copy of an earlier one. */
    boolean isCopy(int number) {
        return number > 100 && random(number, 1).nextInt(COPIES) == 0;
    }

    /** The article that a copy is one of, or itself: agencies are printed again while they are news, a few of them by many. */
    private int origin(int number) {
        int origin = number;
        while (isCopy(origin)) {
            origin -= 1
                    + Math.min(origin - 1, (int) (1 / (0.004 + random(origin, 2).nextDouble())));
        }
        return origin;
    }

    private List<Line> lines(int number) {
        List<Line> lines = new ArrayList<>();
        Random random = random(origin(number), 3);
        for (int i = 0; i < PER_ARTICLE; i++) {
            boolean again = random.nextInt(REPEATED) == 0;
            int from = random.nextInt(Integer.MAX_VALUE);
            Line line = line(random, day(origin(number)));
            if (again && number > 1 && !isCopy(from % number)) {
                Line earlier = line(random(from % number, 3), day(number));
                line = new Line(
                        line.before(),
                        earlier.words(),
                        line.after(),
                        line.kind(),
                        line.act(),
                        line.speaker(),
                        line.cue(),
                        line.source(),
                        line.day(),
                        line.confidence());
            }
            lines.add(line);
        }
        return lines;
    }

    private Line line(Random random, LocalDate issued) {
        String said = words.sentence(random, 8 + random.nextInt(22)) + ".";
        Optional<Speaker> speaker = speaker(random);
        String role = speaker.flatMap(Speaker::role)
                .map(office -> ", " + office + ",")
                .orElse("");
        String source = speaker.map(Speaker::label).orElse("they");
        String cue = CUES.get(random.nextInt(CUES.size()));
        boolean direct = random.nextInt(10) < 7;
        boolean thought = !direct && random.nextInt(8) == 0;
        int ago = random.nextInt(12);
        String rest = " " + words.sentence(random, 5 + random.nextInt(10)) + ".";
        return new Line(
                direct ? "“" : source + role + " " + cue + " that ",
                direct ? said : said.toLowerCase(Locale.ROOT),
                direct ? "” " + cue + " " + source + role + " on that day." + rest : rest,
                direct
                        ? Quotation.Kind.DIRECT
                        : random.nextInt(3) == 0 ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT,
                thought ? Quotation.Act.THOUGHT : Quotation.Act.SPEECH,
                speaker,
                cue,
                source,
                ago < 8 ? Optional.of(PartialDate.of(issued.minusDays(ago))) : Optional.empty(),
                1 - random.nextDouble() * random.nextDouble());
    }

    private Optional<Speaker> speaker(Random random) {
        int kind = random.nextInt(20);
        int number = speakers.next(random);
        Optional<String> role =
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(OFFICES.get(number * 31 % 16 & 15));
        if (kind == 0) {
            return Optional.empty();
        }
        if (kind == 1) {
            return Optional.of(new Speaker.Unnamed(
                    UNNAMED.get(random.nextInt(UNNAMED.size())), Optional.empty(), Optional.empty()));
        }
        return Optional.of(
                kind == 2
                        ? new Speaker.Organisation("the " + name(number) + " Board")
                        : new Speaker.Person(name(number), role, Optional.empty()));
    }

    /** A reprint has the title of what it reprints. */
    private String title(int number) {
        return words.sentence(random(origin(number), 4), 6);
    }

    private String author(int number) {
        return name(500 + random(number, 5).nextInt(900));
    }

    private String outlet(int number) {
        return "The "
                + InventedWords.capital(InventedWords.word(
                        100 + (int) Math.sqrt(random(number, 6).nextInt(OUTLETS * OUTLETS))))
                + " Courier";
    }

    private String language(int number) {
        return LANGUAGES.get(random(number, 8).nextInt(LANGUAGES.size()));
    }

    private LocalDate day(int number) {
        return LocalDate.of(2016, 11, 1).plusDays(random(number, 9).nextInt(DAYS));
    }

    private URI address(int number) {
        String host = outlet(number).toLowerCase(Locale.ROOT).replace(' ', '-');
        LocalDate day = day(number);
        return URI.create("https://www.%s.example/%d/%02d/%02d/%s-%d"
                .formatted(
                        host,
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        title(number).toLowerCase(Locale.ROOT).replace(' ', '-'),
                        number));
    }

    private Random random(int number, int what) {
        Random random = new Random(seed * 1_000_003 + number * 31L + what);
        random.nextLong();
        return random;
    }
}
