package dictum.citation;

import dictum.capture.SavedPages;
import dictum.library.Progress;
import dictum.library.Query;
import dictum.library.QuoteLibrary;
import dictum.model.Article;
import dictum.model.Entry;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A million quotations into each table, against bare Commons CSV writing the same cells; and a citation in each style, warm.
 *
 * <p>The quotations are those of the example articles, again and again, kept in memory beforehand like the cells of the other side:
 * what is measured is all that an export does with an entry, and nothing else. Both sides write a file, in turn, and the files must
 * be the same to the byte; processor time of the whole process counts, the best of the rounds.
 */
final class ExportBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private final List<Entry> entries;
    private final Map<String, Article> articles;
    private final int count;

    private ExportBench(List<Entry> entries, Map<String, Article> articles, int count) {
        this.entries = entries;
        this.articles = articles;
        this.count = count;
    }

    public static void main(String[] arguments) throws IOException {
        int wanted = Integer.parseInt(System.getProperty("count", "1000000"));
        String only = System.getProperty("format", "");
        List<Entry> entries = new ArrayList<>();
        Map<String, Article> articles = new HashMap<>();
        read(entries, articles);
        // Whole rounds through the articles, so that both sides have as many rows.
        ExportBench bench = new ExportBench(entries, articles, (wanted + entries.size() - 1) / entries.size());
        System.out.printf(
                Locale.ROOT,
                "%,d quotations of %d articles, heap %d MB%n",
                entries.size() * bench.count,
                articles.size(),
                Runtime.getRuntime().maxMemory() >> 20);
        for (String name : List.of("quotes-csv", "excel-csv", "readwise", "endnote", "zotero-csv")) {
            if (only.isEmpty() || only.equals(name)) {
                bench.compare(CitationFormats.named(name));
            }
        }
        for (CitationStyle style : only.isEmpty() ? CitationStyle.all() : List.<CitationStyle>of()) {
            System.out.printf(Locale.ROOT, "%-20s %.1f ms a citation%n", style.label(), bench.citation(style));
        }
    }

    private static void read(List<Entry> entries, Map<String, Article> articles) throws IOException {
        Path folder = Files.createTempDirectory("export-bench");
        SavedPages saved = new SavedPages();
        try (QuoteLibrary library = QuoteLibrary.open(folder, Progress.NONE)) {
            for (Path page : saved.pagesIn(Path.of("src", "examples"))) {
                library.capture(saved.read(page, Optional.empty()));
            }
            library.export(Query.ALL, (found, read) -> {
                found.forEachRemaining(entry -> {
                    entries.add(entry);
                    articles.put(entry.reference().sha256(), read.of(entry));
                });
                return entries.size();
            });
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void compare(CitationFormat format) throws IOException {
        Path ours = Files.createTempFile("export", ".csv");
        Path theirs = Files.createTempFile("bare", ".csv");
        double best = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        List<List<String>> cells = cells(format);
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.min(bare, seconds(() -> bare(format, cells, theirs)));
            best = Math.min(best, seconds(() -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(ours))) {
                    format.write(new Again<>(entries, count), entry -> article(entry), out);
                }
            }));
        }
        if (Files.mismatch(ours, theirs) >= 0) {
            throw new IllegalStateException(
                    "%s: the two files differ at byte %d".formatted(format.name(), Files.mismatch(ours, theirs)));
        }
        System.out.printf(
                Locale.ROOT,
                "%-11s %.2f s, bare Commons CSV %.2f s, ratio %.2f, %d MB%n",
                format.name(),
                best,
                bare,
                best / bare,
                Files.size(ours) >> 20);
        Files.delete(ours);
        Files.delete(theirs);
    }

    private Article article(Entry entry) {
        Article article = articles.get(entry.reference().sha256());
        if (article == null) {
            throw new NoSuchElementException(entry.id());
        }
        return article;
    }

    private void bare(CitationFormat format, List<List<String>> cells, Path file) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
                CSVPrinter printer = new CSVPrinter(out, kind(format))) {
            out.write(opening(format));
            if (format.name().equals("endnote")) {
                out.write("*Generic\r\n");
            }
            printer.printRecord(cells.get(0));
            List<List<String>> rows = cells.subList(1, cells.size());
            for (int i = 0; i < count; i++) {
                for (List<String> row : rows) {
                    printer.printRecord(row);
                }
            }
        }
    }

    /** As the format's own file is: how cells are quoted, and rows end. */
    private static CSVFormat kind(CitationFormat format) {
        return switch (format.name()) {
            case "readwise" -> CSVFormat.RFC4180;
            case "endnote" ->
                CSVFormat.RFC4180.builder().setDelimiter('\t').setQuote(null).get();
            case "zotero-csv" ->
                CsvTable.ALL_QUOTED.builder().setRecordSeparator("\n").get();
            default -> CsvTable.ALL_QUOTED;
        };
    }

    private static String opening(CitationFormat format) {
        return switch (format.name()) {
            case "readwise", "endnote" -> "";
            default -> "\uFEFF";
        };
    }

    /** What stands in the format's own table, cell by cell. */
    private List<List<String>> cells(CitationFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(entries.iterator(), this::article, out);
        String table = out.toString(StandardCharsets.UTF_8);
        if (format.name().equals("endnote")) {
            return table.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
        return kind(format)
                .parse(new StringReader(table.substring(opening(format).length())))
                .stream()
                .map(row -> row.toList())
                .toList();
    }

    private double citation(CitationStyle style) {
        int warm = 300;
        int measured = 200;
        for (int i = 0; i < warm; i++) {
            FormattedCitation.of(entries.get(i % entries.size()), style);
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < measured; i++) {
            FormattedCitation.of(entries.get(i % entries.size()), style);
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / measured / 1e6;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - start) / 1e9;
    }

    /** All of a list, several times over. */
    private static final class Again<T> implements Iterator<T> {
        private final List<T> all;
        private long left;
        private int next;

        private Again(List<T> all, int count) {
            this.all = all;
            left = (long) all.size() * count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public T next() {
            if (left == 0) {
                throw new NoSuchElementException("no more entries");
            }
            left--;
            T one = all.get(next);
            next = next + 1 == all.size() ? 0 : next + 1;
            return one;
        }
    }
}
