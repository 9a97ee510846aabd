package dictum.library;

import dictum.model.Entry;
import dictum.model.Review;
import dictum.model.Review.Verdict;
import dictum.store.BareSearch;
import dictum.store.Store;
import dictum.web.ReviewDesk;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What the library and the desk cost as the library grows: libraries of invented articles are filled, indexed, opened, searched,
 * reviewed and captured into, and the figures of all sizes stand side by side.
 *
 * <p>Run with {@code -Xmx512m}, {@code -Dcount=10000,100000,1000000} and {@code -Dfolder=} where the libraries and the figures are kept;
 * without a folder they are deleted. A run that was broken off goes on in its folder: what was filled and indexed whole is taken as it is,
 * with the figures of its making. A small library is gone through first, unmeasured, so that Java knows the program.
 */
public final class ScaleReport {
    private static final long SEED = 7;
    private static final int AT_ONCE = 40;
    private static final int QUESTIONS = 300;
    private static final int ROUNDS = 3;

    /** Quotations of the library that is gone through first. */
    private static final int SMALL = 4000;

    private static final int CAPTURES = 600;
    private static final int CAPTURES_OF_THE_PRODUCT = 150;
    private static final String FIGURES = "figures.txt";
    private static final String FILLED = "quotations";
    private static final String REBUILD = "rebuild, quotations a second";

    private final int count;
    private final Path folder;
    private final InventedPress press;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private ScaleReport(int count, Path folder) {
        this.count = count;
        this.folder = folder;
        this.press = new InventedPress(SEED, count / InventedPress.PER_ARTICLE);
    }

    public static void main(String[] arguments) throws Exception {
        String home = System.getProperty("folder", "");
        Path kept = home.isEmpty() ? Files.createTempDirectory("scale") : Files.createDirectories(Path.of(home));
        List<ScaleReport> reports = new ArrayList<>();
        Path small = Files.createTempDirectory("small");
        new ScaleReport(SMALL, small).measure();
        delete(small);
        for (String size : System.getProperty("count").split(",", -1)) {
            ScaleReport report = new ScaleReport(Integer.parseInt(size), kept.resolve(size));
            report.measure();
            reports.add(report);
        }
        for (String line : reports.get(0).figures.keySet()) {
            StringBuilder row = new StringBuilder("| ").append(line);
            reports.forEach(report -> row.append(" | ").append(report.figures.getOrDefault(line, "")));
            System.out.println(row.append(" |"));
        }
        if (home.isEmpty()) {
            delete(kept);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void measure() throws Exception {
        int articles = count / InventedPress.PER_ARTICLE;
        readFigures();
        if (!figures.containsKey(FILLED)) {
            delete(folder);
            new InventedLibrary(press, SEED).fill(folder, articles);
            note(FILLED, Integer.toString(count));
        }
        if (!figures.containsKey(REBUILD)) {
            delete(folder.resolve("index"));
            index();
        }
        note(
                "database file, MB",
                Long.toString(Files.size(folder.resolve("index").resolve("dictum.mv.db")) >> 20));
        opening();
        try (QuoteLibrary library = open(Progress.NONE)) {
            search(library);
            sameWords(library);
            decisions(library);
            captures(library);
        }
        try (QuoteLibrary library = InventedLibrary.openForTheProduct(folder)) {
            desk(library);
            capturesOfTheProduct(library);
        }
        note("heap in use after collection, MB", Long.toString(Times.mostInUse()));
    }

    /** What an earlier run in this folder found. */
    private void readFigures() throws IOException {
        Path file = folder.resolve(FIGURES);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                figures.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
    }

    private void note(String what, String figure) throws IOException {
        figures.put(what, figure);
        Files.createDirectories(folder);
        Files.write(
                folder.resolve(FIGURES),
                figures.entrySet().stream()
                        .map(one -> one.getKey() + "\t" + one.getValue())
                        .toList());
        System.out.printf(Locale.ROOT, "%,d: %s: %s%n", count, what, figure);
    }

    /** Makes the index, and tells how the rate of reading changed while it grew. */
    private void index() throws Exception {
        List<Double> tenths = new ArrayList<>();
        Times whole = new Times();
        whole.measureAll(() -> open((what, done, total) -> {
                    if (total > 10 && done * 10 / total >= tenths.size()) {
                        tenths.add(Times.processor() / 1e9);
                    }
                })
                .close());
        note(REBUILD, rate(count, whole));
        note(
                "rebuild, rate of the ninth tenth ÷ second tenth, without what is done at the end",
                String.format(Locale.ROOT, "%.2f", (tenths.get(2) - tenths.get(1)) / (tenths.get(9) - tenths.get(8))));
    }

    private static String rate(int number, Times times) {
        return String.format(
                Locale.ROOT, "%,.0f (%,.0f)", number * 1000 / times.wallSum(), number * 1000 / times.workSum());
    }

    private void opening() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName(),
                        folder.toString(),
                        Integer.toString(count))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        for (String line :
                said.lines().filter(one -> one.contains("in a new Java: ")).toList()) {
            note(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
        }
    }

    /** Opens a library in a Java that has done nothing yet. */
    static final class Opening {
        public static void main(String[] arguments) throws Exception {
            ScaleReport report = new ScaleReport(Integer.parseInt(arguments[1]), Path.of(arguments[0]));
            Times opening = new Times();
            QuoteLibrary[] opened = new QuoteLibrary[1];
            opening.measureAll(() -> opened[0] = report.open(Progress.NONE));
            System.out.println("opening in a new Java: " + opening.at(0));
            try (QuoteLibrary library = opened[0]) {
                Times first = new Times();
                first.measure(() -> library.find(Query.SPEECH.words("mayor"), 0, AT_ONCE));
                System.out.println("first search in a new Java: " + first.at(0));
                report.deskInANewJava(library);
            }
        }
    }

    private void deskInANewJava(QuoteLibrary library) throws Exception {
        Times opening = new Times();
        ReviewDesk[] opened = new ReviewDesk[1];
        try (PageSource pages = new PageSource(false)) {
            opening.measureAll(() -> opened[0] = openDesk(library, pages));
            System.out.println("desk, opening in a new Java: " + opening.at(0));
            try (ReviewDesk desk = opened[0]) {
                Browser browser = new Browser(desk);
                for (String page : List.of("queue", "search", "speakers")) {
                    Times first = new Times();
                    first.measureAll(() -> browser.get("/" + page));
                    System.out.println("desk, " + page + ", first in a new Java: " + first.at(0));
                }
            }
        }
    }

    private ReviewDesk openDesk(QuoteLibrary library, PageSource pages) {
        return ReviewDesk.open(library, pages, new ReviewDesk.Settings(0, "ada", folder.resolve("desk.key")));
    }

    private void search(QuoteLibrary library) throws Exception {
        Times ours = new Times();
        Times counting = new Times();
        Times bare = new Times();
        library.find(Query.SPEECH, 0, 1);
        try (BareSearch lucene = new BareSearch(folder)) {
            List<Query> questions = questions();
            for (int round = 0; round < ROUNDS; round++) {
                boolean last = round == ROUNDS - 1;
                for (Query question : questions) {
                    (last ? ours : new Times()).measure(() -> library.find(question, 0, AT_ONCE));
                    (last ? bare : new Times())
                            .measure(() -> lucene.ask(lucene.query(Queries.filter(question)), AT_ONCE));
                }
            }
            for (Query question : questions) {
                counting.measure(() -> library.counts(question));
            }
        }
        note("search, median", ours.at(0.5));
        note("search, 95 in 100 within", ours.at(0.95));
        note("bare Lucene, 95 in 100 within", bare.at(0.95));
        note(
                "search ÷ bare Lucene, processor time of all",
                String.format(Locale.ROOT, "%.2f", ours.workSum() / bare.workSum()));
        note("counts of every field, median", counting.at(0.5));
        note("counts of every field, 95 in 100 within", counting.at(0.95));
        Times all = new Times();
        all.measure(() -> library.counts(Query.SPEECH));
        note("counts of the whole library", all.at(0));
    }

    /** What people look for: a word or two, a phrase, the beginning of a word, a speaker, a year, a state. */
    private List<Query> questions() {
        Random random = new Random(SEED);
        List<Query> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String typed = switch (random.nextInt(12)) {
                case 0, 1, 2 -> word(random) + " ";
                case 3, 4 -> word(random) + " " + word(random) + " ";
                case 5 -> "\"" + phrase(random) + "\"";
                case 6 -> word(random).substring(0, 3);
                case 7 -> InventedPress.name(random.nextInt(200)) + " ";
                case 8 -> "speaker:\"" + InventedPress.name(random.nextInt(2000)) + "\"";
                case 9 -> word(random) + " said:" + (2017 + random.nextInt(9));
                case 10 -> word(random) + " role:mayor kind:direct";
                default -> word(random) + " status:accepted";
            };
            questions.add(Query.parse(typed, Query.SPEECH));
        }
        return questions;
    }

    /** Neither the most frequent, which nobody looks for, nor the rarest. */
    private static String word(Random random) {
        return InventedWords.word((int) (20 * Math.pow(1000, random.nextDouble())));
    }

    private String phrase(Random random) {
        String[] words = press.read(press.article(random.nextInt(count / InventedPress.PER_ARTICLE)))
                .get(3)
                .text()
                .split("[ .]+", -1);
        return words[2] + " " + words[3];
    }

    private void sameWords(QuoteLibrary library) throws Exception {
        Times times = new Times();
        int articles = 0;
        int most = 0;
        Random random = new Random(SEED);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = random.nextInt(count / InventedPress.PER_ARTICLE);
            while (i % 2 == 0 && !press.isCopy(number)) {
                number = (number + 1) % (count / InventedPress.PER_ARTICLE);
            }
            String url = press.snapshot(number).sha256();
            library.find(Query.ALL.article(url), 0, 1).page().forEach(entry -> ids.add(entry.id()));
        }
        for (String id : ids) {
            SameWords[] found = new SameWords[1];
            times.measure(() -> found[0] = library.sameWords(id));
            articles += found[0].echoes().size();
            most = Math.max(most, found[0].echoes().size());
        }
        note("who had it first, 95 in 100 within", times.at(0.95));
        note(
                "articles with the same words, mean and most",
                String.format(Locale.ROOT, "%.1f, %d", articles / (double) ids.size(), most));
    }

    private void decisions(QuoteLibrary library) throws Exception {
        Times deciding = new Times();
        Times queue = new Times();
        for (int i = 0; i < 100; i++) {
            List<Waiting> waiting = new ArrayList<>();
            queue.measure(() -> waiting.addAll(library.queue(100)));
            String id = waiting.get(i % waiting.size()).entry().id();
            deciding.measure(() -> library.review(id, Verdict.ACCEPTED, Review.Correction.NONE, "ada", ""));
        }
        note("a decision, 95 in 100 within", deciding.at(0.95));
        note("the queue after a decision, 95 in 100 within", queue.at(0.95));
    }

    private void captures(QuoteLibrary library) throws Exception {
        note(
                "capture without the engine, articles a second",
                capture(library, Math.min(CAPTURES, count / InventedPress.PER_ARTICLE / 2)));
    }

    private void capturesOfTheProduct(QuoteLibrary library) throws Exception {
        // The first are for Java, which learns the engine only here.
        capture(library, CAPTURES_OF_THE_PRODUCT);
        note("capture with the engine, articles a second", capture(library, CAPTURES_OF_THE_PRODUCT));
    }

    /** Articles that no run has captured before. Processor time is that of the capturing thread: what Java's compiler does meanwhile was more than the capture. */
    private String capture(QuoteLibrary library, int number) throws Exception {
        Times times = new Times();
        int next = count + Math.toIntExact(library.waiting() % 1000) + (int) (System.nanoTime() >>> 20 & 0xFFFFF);
        for (int i = 0; i < number; i++) {
            int article = next + i;
            var snapshot = press.snapshot(article);
            times.measure(() -> library.capture(snapshot));
        }
        return rate(number, times);
    }

    private void desk(QuoteLibrary library) throws Exception {
        try (PageSource pages = new PageSource(false);
                ReviewDesk desk = openDesk(library, pages)) {
            Browser browser = new Browser(desk);
            List<Entry> some = library.find(Query.SPEECH.words(InventedWords.word(300)), 0, 3)
                    .page();
            Map<String, String> paths = new LinkedHashMap<>();
            paths.put("queue", "/queue");
            paths.put("inbox", "/inbox");
            paths.put("search", "/search?words=" + InventedWords.word(300));
            paths.put("everything", "/search");
            paths.put("speakers", "/speakers");
            String mostHeard = library.people().list(1).get(0).id();
            paths.put("most heard speaker", "/speakers/" + mostHeard);
            paths.put(
                    "article",
                    "/article/" + some.get(0).reference().key() + "?at="
                            + some.get(0).id());
            paths.put("export", "/export");
            for (Map.Entry<String, String> path : paths.entrySet()) {
                Times first = new Times();
                first.measureAll(() -> browser.get(path.getValue()));
                Times later = new Times();
                for (int i = 0; i < 5; i++) {
                    library.review(some.get(0).id(), Verdict.ACCEPTED, Review.Correction.NONE, "ada", "");
                    later.measureAll(() -> browser.get(path.getValue()));
                }
                note("desk, " + path.getKey() + ", first", first.at(0));
                note("desk, " + path.getKey() + ", after a decision", later.at(0.5));
            }
        }
    }

    /** One who has the link. */
    private static final class Browser {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final ReviewDesk desk;

        Browser(ReviewDesk desk) throws IOException, InterruptedException {
            this.desk = desk;
            String origin = desk.address().substring(0, desk.address().length() - 1);
            String key = desk.link().substring(desk.link().indexOf('#') + 1);
            client.send(
                    HttpRequest.newBuilder(URI.create(origin + "/session"))
                            .header("Content-Type", "application/json")
                            .header("Origin", origin)
                            .POST(HttpRequest.BodyPublishers.ofString("{\"key\":\"" + key + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }

        void get(String path) throws IOException, InterruptedException {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(desk.address() + path.substring(1)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200) {
                throw new IOException("%s answers %d: %s".formatted(path, page.statusCode(), page.body()));
            }
        }
    }

    private QuoteLibrary open(Progress progress) {
        return QuoteLibrary.open(
                Store.open(folder), press::read, InventedPress.VERSION, press, Clock.systemUTC(), progress);
    }

    /** The same library with the product's own readers, which read no page anew as they bear the name of the other. */
}
