package dictum.library;

import com.sun.net.httpserver.HttpServer;
import dictum.article.ArticleReader;
import dictum.attribution.TrainedReader;
import dictum.capture.SavedPages;
import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.Ended;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * A run over 2,000 pages of a server on this machine, without pauses: against downloading, {@code Jsoup.parse} and the engine alone on
 * the same pages, by as many threads as there are processors.
 *
 * <p>Run with {@code -Xmx256m}. What the run does besides is its price: reading the article, hashing, keeping snapshot and journal
 * on the disk, indexing, looking for copies.
 */
final class CaptureBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 2);
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** More would fill the heap with the articles of the bare run. */
    private static final int MOST_DIFFERENT = 400;

    private final SavedPages saved = new SavedPages();
    private final List<Path> pages;
    private final List<Article> articles = new ArrayList<>();
    private final int count;
    private final HttpServer server;

    private CaptureBench(List<Path> pages, int count) throws IOException {
        this.count = count;
        this.pages = pages.stream().filter(this::isRead).toList();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work, "server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = body(Integer.parseInt(path.substring(1)));
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int count = Integer.parseInt(System.getProperty("count", "2000"));
        String folder = System.getProperty("pages", "");
        List<Path> all = new SavedPages().pagesIn(folder.isEmpty() ? Path.of("src", "examples") : Path.of(folder));
        List<Path> pages = new ArrayList<>();
        for (int i = 0; i < Math.min(all.size(), MOST_DIFFERENT); i++) {
            pages.add(all.get((int) ((long) i * all.size() / Math.min(all.size(), MOST_DIFFERENT))));
        }
        CaptureBench bench = new CaptureBench(pages, count);
        System.out.printf("%d different pages, %d in all, %d threads%n", bench.pages.size(), count, THREADS);
        double wall = Double.MAX_VALUE;
        double bareWall = Double.MAX_VALUE;
        double work = Double.MAX_VALUE;
        double bareWork = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double[] bare = bench.measured(bench::bare);
            double[] run = bench.measured(bench::run);
            bareWall = Math.min(bareWall, bare[0]);
            bareWork = Math.min(bareWork, bare[1]);
            wall = Math.min(wall, run[0]);
            work = Math.min(work, run[1]);
            System.out.printf(
                    Locale.ROOT,
                    "bare %.1f s (%.1f s of processor), run %.1f s (%.1f s)%n",
                    bare[0],
                    bare[1],
                    run[0],
                    run[1]);
        }
        System.out.printf(
                Locale.ROOT,
                "ratio %.2f of wall time, %.2f of processor time, heap %d MB%n",
                wall / bareWall,
                work / bareWork,
                Runtime.getRuntime().maxMemory() >> 20);
        bench.server.stop(0);
    }

    /** Downloaded, parsed, and the engine over the articles, which were read beforehand. */
    private void bare() throws InterruptedException, ExecutionException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicInteger quotations = new AtomicInteger();
        TrainedReader engine = new TrainedReader();
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            done.add(threads.submit(() -> {
                try (InputStream in = address(number).toURL().openStream()) {
                    byte[] bytes = in.readAllBytes();
                    Jsoup.parse(
                            new ByteArrayInputStream(bytes),
                            null,
                            address(number).toString());
                    quotations.addAndGet(
                            engine.read(articles.get(number % articles.size())).size());
                    return bytes.length;
                }
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();
    }

    private void run() throws IOException {
        Path folder = Files.createTempDirectory("capture-bench");
        try (PageSource source = new PageSource(new PageSource.Web(true, false, Optional.of(Duration.ZERO)));
                QuoteLibrary library = QuoteLibrary.open(folder, Progress.NONE)) {
            List<String> addresses = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                addresses.add(address(i).toString());
            }
            try (Round round = new Round(library, source, addresses, (ended, captured, failure, done, total) -> {})) {
                round.run(addresses.stream().map(source::at).toList());
                long stored = round.ended().stream()
                        .map(Ended::state)
                        .filter(Ending.STORED.label()::equals)
                        .count();
                if (stored != count) {
                    throw new IllegalStateException("only %d of %d pages were stored".formatted(stored, count));
                }
                round.finish();
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private interface Job {
        void run() throws IOException, InterruptedException, ExecutionException;
    }

    /** Seconds by the clock, and of processor time by all threads. */
    private double[] measured(Job job) throws IOException, InterruptedException, ExecutionException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        long used = system.getProcessCpuTime();
        job.run();
        return new double[] {(System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - used) / 1e9};
    }

    private boolean isRead(Path page) {
        try {
            articles.add(new ArticleReader().read(saved.read(page, Optional.empty())));
            return true;
        } catch (DictumException noArticle) {
            return false;
        }
    }

    private URI address(int number) {
        return URI.create("http://127.0.0.1:%d/%d".formatted(server.getAddress().getPort(), number));
    }

    /** The same page again is told apart by a comment. */
    private byte[] body(int number) throws IOException {
        byte[] page = Files.readAllBytes(pages.get(number % pages.size()));
        byte[] mark = "<!-- %d -->".formatted(number).getBytes(StandardCharsets.US_ASCII);
        byte[] body = Arrays.copyOf(page, page.length + mark.length);
        System.arraycopy(mark, 0, body, page.length, mark.length);
        return body;
    }
}
