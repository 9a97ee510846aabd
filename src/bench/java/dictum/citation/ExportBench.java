package dictum.citation;

import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Entry;
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
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A million quotations into each table, against bare Commons CSV writing the same cells; and a citation in each style, warm.
 *
 * <p>Run with {@code -Xmx64m}. Both sides go through the same entries, made one by one, and through their articles where the format
 * asks for them, and write to nowhere; the best of three rounds counts, in the thread's processor time.
 */
final class ExportBench {
    private static final int PER_ARTICLE = 20;
    private static final int ROUNDS = 3;

    private ExportBench() {}

    public static void main(String[] arguments) throws IOException {
        int quotations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        for (String name : List.of("quotes-csv", "excel-csv", "readwise", "zotero-csv", "endnote")) {
            CitationFormat format = CitationFormats.named(name);
            double best = Double.MAX_VALUE;
            double bare = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                bare = Math.min(bare, seconds(() -> bare(name, quotations)));
                best = Math.min(
                        best,
                        seconds(() ->
                                format.write(new Entries(quotations), new Texts(), OutputStream.nullOutputStream())));
            }
            System.out.printf(
                    "%-11s %,d quotations: %.2f s, bare Commons CSV %.2f s, ratio %.2f, heap %d MB%n",
                    name,
                    quotations,
                    best,
                    bare,
                    best / bare,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
        for (CitationStyle style : CitationStyle.all()) {
            System.out.printf("%-20s %.1f ms a citation%n", style.label(), citation(style));
        }
    }

    /** The same cells, taken from a small stock that was made beforehand: what Commons CSV alone needs. */
    private static void bare(String name, int quotations) throws IOException {
        List<List<String>> stock = stock(name);
        boolean perArticle = name.equals("zotero-csv") || name.equals("endnote");
        boolean linked = name.equals("quotes-csv") || name.equals("excel-csv");
        int rows = perArticle ? quotations / PER_ARTICLE : quotations;
        CSVFormat format = name.equals("readwise")
                ? CSVFormat.RFC4180
                : CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        CSVPrinter printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)),
                format);
        Iterator<Entry> entries = new Entries(quotations);
        Articles articles = new Texts();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < quotations / rows; j++) {
                Entry entry = entries.next();
                if (linked) {
                    articles.of(entry);
                }
            }
            printer.printRecord(stock.get(i % stock.size()));
        }
        printer.flush();
    }

    private static List<List<String>> stock(String name) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        CitationFormats.named(name).write(new Entries(20 * PER_ARTICLE), new Texts(), out);
        String table = out.toString(StandardCharsets.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        if (name.equals("endnote")) {
            table.lines().skip(2).forEach(line -> rows.add(List.of(line.split("\t", -1))));
            return rows;
        }
        String whole = table.startsWith("\uFEFF") ? table.substring(1) : table;
        CSVFormat.RFC4180.parse(new java.io.StringReader(whole)).stream()
                .skip(1)
                .forEach(row -> rows.add(row.toList()));
        return rows;
    }

    private static double citation(CitationStyle style) {
        List<Entry> entries = new ArrayList<>();
        new Entries(2000).forEachRemaining(entries::add);
        int warm = 300;
        for (int i = 0; i < warm; i++) {
            FormattedCitation.of(entries.get(i), style);
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = warm; i < warm + 200; i++) {
            FormattedCitation.of(entries.get(i), style);
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 200 / 1e6;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** An article of twenty paragraphs, each a quotation. */
    private static Article article(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PER_ARTICLE; i++) {
            text.append(paragraph(number, i)).append("\n\n");
        }
        return new Article(
                "a" + number,
                sha(number),
                ItemType.ARTICLE_NEWSPAPER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text.toString(),
                List.of());
    }

    private static String paragraph(int number, int i) {
        return "“" + words(number, i)
                + "” said Ada Okoro, the chief engineer, on Tuesday. The harbour board met at noon.";
    }

    private static String words(int number, int i) {
        return "The bridge of " + number + " is closed, and closed it will stay until step " + i
                + " of the plan is done and the stones are back.";
    }

    private static String sha(int number) {
        return "%064x".formatted(number);
    }

    private static final class Texts implements Articles {
        private Optional<Article> last = Optional.empty();

        @Override
        public Article of(Entry entry) {
            int number = Integer.parseInt(entry.reference().sha256(), 16);
            if (last.isEmpty() || !last.get().doc().equals("a" + number)) {
                last = Optional.of(article(number));
            }
            return last.get();
        }
    }

    private static final class Entries implements Iterator<Entry> {
        private final int count;
        private int next;
        private int start;
        private Optional<Reference> reference = Optional.empty();

        private Entries(int count) {
            this.count = count;
        }

        @Override
        public boolean hasNext() {
            return next < count;
        }

        @Override
        public Entry next() {
            int number = next / PER_ARTICLE;
            int i = next % PER_ARTICLE;
            if (i == 0) {
                start = 1;
                reference = Optional.of(reference(number));
            }
            String words = words(number, i);
            Span span = new Span(start, start + words.length());
            start += paragraph(number, i).length() + 2;
            next++;
            Quotation quotation = new Quotation(
                    Quotation.Kind.DIRECT,
                    Quotation.Act.SPEECH,
                    words,
                    List.of(span),
                    Optional.of(new Passage(new Span(span.end() + 2, span.end() + 6), "said")),
                    Optional.of(new Passage(new Span(span.end() + 7, span.end() + 16), "Ada Okoro")),
                    Optional.of(new Speaker.Person(
                            "Ada Okoro", Optional.of("chief engineer"), Optional.of("Harbour Board"))),
                    new Uttered(Optional.of(PartialDate.ofDay(2026, 3, 3)), "on Tuesday"),
                    Optional.of(new Venue("interview", Optional.of("Radio Lenn"), "in an interview with Radio Lenn")),
                    0.95,
                    "trained: cue 0.99, source 0.26, content 0.86, accepted 0.98; quotation, verb, subject",
                    List.of("named"));
            return new Entry(
                    "%08x".formatted(next),
                    quotation,
                    new TextQuoteSelector(words, "harbour board met at noon. “", "” said Ada Okoro, the chief engin"),
                    reference.orElseThrow(),
                    Review.Verdict.PROPOSED,
                    "",
                    List.of());
        }

        private static Reference reference(int number) {
            return new Reference(
                    "lind2026bridge" + number,
                    ItemType.ARTICLE_NEWSPAPER,
                    Optional.of("Bridge " + number + " will stay closed until the autumn, the board says"),
                    List.of(new Author("Jan Lind", false), new Author("Mia van Berg", false)),
                    Optional.of("The Harbour Times"),
                    Optional.of("Local"),
                    Optional.of(PartialDate.ofDay(2026, 3, 5)),
                    Optional.of(URI.create("https://harbour.example/news/2026/03/05/bridge-closed-" + number)),
                    Optional.empty(),
                    Instant.parse("2026-11-25T09:30:00Z"),
                    Optional.of("en"),
                    sha(number));
        }
    }
}
