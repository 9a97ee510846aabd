package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over many addresses, against a site of which a part misbehaves. */
final class CaptureRunTest {
    /** 2 in every build; {@code -Dkills=20} for the long run, with more pages in proportion. */
    private static final int KILLS = Integer.getInteger("kills", 2);

    @TempDir
    Path folder;

    private Path library;
    private NewsServer site;

    @BeforeEach
    void start() throws IOException {
        library = folder.resolve("library");
        site = new NewsServer();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void everyAddressEndsInOneNamedState() throws IOException {
        List<String> paths = List.of(
                "/good/1",
                "/slow/2",
                "/later/3",
                "/busy/4",
                "/moved/5",
                "/cut/6",
                "/huge/7",
                "/dead/8",
                "/picture/9",
                "/door/10",
                "/private/11",
                "/nothing/12");
        Path list = list(paths, "ftp://harbour.example/x");

        Outcome outcome = capture(
                list.toString(), "--report", folder.resolve("report.csv").toString());

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.FAILURES);
        assertThat(outcome.out()).contains("kept 5 pages");
        Map<String, String> states = states(folder.resolve("report.csv"));
        assertThat(states)
                .containsEntry(site.at("/good/1"), "stored")
                .containsEntry(site.at("/slow/2"), "stored")
                .containsEntry(site.at("/later/3"), "stored")
                .containsEntry(site.at("/busy/4"), "stored")
                .containsEntry(site.at("/moved/5"), "stored")
                .containsEntry(site.at("/cut/6"), "incomplete")
                .containsEntry(site.at("/huge/7"), "too large")
                .containsEntry(site.at("/dead/8"), "refused by site")
                .containsEntry(site.at("/picture/9"), "not a page")
                .containsEntry(site.at("/door/10"), "no running text")
                .containsEntry(site.at("/private/11"), "robots")
                .containsEntry(site.at("/nothing/12"), "gone")
                .containsEntry("ftp://harbour.example/x", "refused address")
                .containsEntry(list.toString(), "list")
                .hasSize(14);
        assertThat(outcome.err()).contains("8 inputs failed; 5 pages kept").contains("gone 1, incomplete 1");
        assertThat(site.asked("/robots.txt")).isEqualTo(1);
        assertThat(site.asked("/private/11")).isZero();
        assertThat(library.resolve("runs")).isEmptyDirectory();
    }

    @Test
    void aLineOfAListThatIsNoAddressIsNamed() throws IOException {
        Path report = folder.resolve("report.csv");

        Outcome outcome =
                capture(list(List.of("/good/1", "/good/2"), "the other one").toString(), "--report", report.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(outcome.err()).contains("\"the other one\" is no web address");
        assertThat(outcome.out()).contains("kept 2 pages");
        assertThat(states(report)).containsEntry("the other one", "refused address");
    }

    @Test
    void aReportReplacesNoInputAndNothingButAnEarlierReport() throws IOException {
        Path list = list(List.of("/good/1"), site.at("/good/2"));
        String addresses = Files.readString(list);
        Path notes = Files.writeString(folder.resolve("notes.csv"), "my,notes\n");
        Path report = folder.resolve("report.csv");

        for (Path kept : List.of(list, notes, folder)) {
            Outcome refused = capture(list.toString(), "--report", kept.toString());
            assertThat(refused.code()).as(kept.toString()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err()).contains(kept.toString(), "would be lost; name another file");
        }
        assertThat(list).hasContent(addresses);
        assertThat(notes).hasContent("my,notes");
        assertThat(site.asked("/good/1")).isZero();

        for (int i = 0; i < 2; i++) {
            Outcome written = capture(list.toString(), "--report", report.toString());
            assertThat(written.code()).as(written.err()).isEqualTo(ExitCode.DONE);
        }
        Outcome twice = capture(report.toString(), "--report", report.toString());
        assertThat(twice.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatCannotBeHadAtAllHasItsStateToo() throws IOException {
        String nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:%d/a".formatted(closed.getLocalPort());
        }
        String missing = folder.resolve("missing.html").toString();
        Path report = folder.resolve("report.csv");

        Outcome outcome = capture(site.at("/circle/1"), nobody, missing, "--report", report.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(states(report))
                .containsEntry(site.at("/circle/1"), "redirect loop")
                .containsEntry(nobody, "unreachable")
                .containsEntry(missing, "no file")
                .hasSize(3);
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() throws IOException {
        capture(site.at("/good/1"), site.at("/slow/2"));
        Path report = folder.resolve("report.csv");

        Outcome again = capture(site.at("/good/1"), site.at("/slow/2"), "--report", report.toString());

        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.DONE);
        assertThat(again.out())
                .contains("kept 2 pages (2 of them already there)")
                .contains("We counted 11 stones");
        assertThat(states(report)).containsValue("unchanged").doesNotContainValue("stored");
        assertThat(pages()).isEqualTo(2);
    }

    @Test
    void aPageIsAskedForByItsDayAloneAndBehindARedirectToo() throws IOException {
        capture(site.at("/dated/1"), site.at("/moved/2"));
        assertThat(site.unchanged).isEmpty();
        Path report = folder.resolve("report.csv");

        capture(site.at("/dated/1"), site.at("/moved/2"), "--report", report.toString());

        assertThat(states(report))
                .containsEntry(site.at("/dated/1"), "unchanged")
                .containsEntry(site.at("/moved/2"), "unchanged")
                .hasSize(2);
        assertThat(site.unchanged).containsExactlyInAnyOrder("/dated/1", "/good/2");
        assertThat(site.asked("/moved/2")).isEqualTo(2);
        assertThat(pages()).isEqualTo(2);
    }

    /** Who watches sees how far the run is, how fast it goes and how long it will still take. */
    @Test
    void aWatchedRunTellsItsRateAndWhatIsLeft() throws IOException {
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= 35; page++) {
            paths.add("/slow/" + page); // a tenth of a second each: longer than the line is silent
        }
        Outcome.Recorded watched = new Outcome.Recorded(Map.of("DICTUM_LIBRARY", library.toString()), "", true);

        int code = Main.run(
                new String[] {
                    "capture", "--allow-loopback", "--gap", "0", list(paths).toString()
                },
                watched.terminal());

        assertThat(code).as(watched.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = Stream.of(watched.err().split("\r", -1))
                .map(line -> line.replace("\u001B[K", ""))
                .filter(line -> line.startsWith("capturing"))
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(line ->
                        // Of the first few nothing can be told yet.
                        assertThat(line)
                                .matches("capturing(: [1-4]|"
                                        + " \\(\\d+ a (second|minute)(, \\d+ (s|min) left)?\\): \\d+) of 36"));
        assertThat(lines).anyMatch(line -> line.contains(" left): "));
        assertThat(lines.stream().map(line -> Integer.valueOf(line.replaceAll(".*: (\\d+) of 36", "$1"))))
                .isSorted()
                .allMatch(done -> done > 0 && done <= 36);
    }

    @Test
    void copiesAndVersionsAreKeptOnceEachAndShown() throws IOException {
        String article = NewsServer.article(1);
        site.changed.put("/copy/1", article);
        site.changed.put("/copy/2", article.replace("before the summer", "before the autumn"));
        Path report = folder.resolve("report.csv");

        capture(site.at("/good/1"));
        Outcome copies =
                capture(site.at("/copy/1"), site.at("/copy/2"), site.at("/good/50"), "--report", report.toString());
        site.changed.put("/good/50", NewsServer.article(50).replace("paid", "paid for") + "<!-- corrected -->");
        Outcome version = capture(site.at("/good/50"));

        assertThat(states(report))
                .containsEntry(site.at("/copy/1"), "duplicate")
                .containsEntry(site.at("/copy/2"), "stored")
                .containsEntry(site.at("/good/50"), "stored");
        assertThat(copies.err()).contains("is nearly the same text as that of");
        assertThat(version.err()).contains("is another version of");
        assertThat(pages()).isEqualTo(4);

        String json = Outcome.in(library, "quotes", "stones", "--json", "--limit", "100")
                .out();
        List<String> shown = new ArrayList<>();
        for (String line : json.lines().toList()) {
            String id = line.replaceAll("^\\{\"id\":\"([0-9a-f]+)\".*", "$1");
            shown.add(Outcome.in(library, "show", id).out()
                    + Outcome.in(library, "show", id, "--json").out());
        }
        assertThat(shown)
                .anyMatch(page -> page.contains("also from   " + site.at("/copy/1")))
                .anyMatch(page -> page.contains("\ncopy        "))
                .anyMatch(page -> page.contains("\nversion     "))
                .anyMatch(page -> page.contains("\"relation\":\"copy\"")
                        && page.contains("\"addresses\":[\"" + site.at("/good/1")));
    }

    /** Pages differ at every capture by tokens and counters; what is quoted is listed once, and what was decided holds. */
    @Test
    void anArticleThatIsCapturedAgainIsListedOnceAndKeepsItsDecisions() throws IOException {
        capture(site.at("/good/50"));
        String listed = Outcome.in(library, "quotes").out();
        String id = Outcome.in(library, "quotes", "--json")
                .out()
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceAll("^\\{\"id\":\"([0-9a-f]+)\".*", "$1");
        Outcome.in(library, "review", id, "reject", "--reviewer", "Mara");
        site.changed.put("/good/50", NewsServer.article(50) + "<!-- visitor 4711 -->");
        Outcome again = capture(site.at("/good/50"));

        assertThat(again.err()).contains("is another version of", "; all it quotes is the same and listed there");
        assertThat(pages()).isEqualTo(2);
        Outcome.in(library, "review", id, "reset");
        assertThat(Outcome.in(library, "quotes").out()).isEqualTo(listed);
        Outcome.in(library, "review", id, "reject", "--reviewer", "Mara");
        String key = again.err().replaceAll("(?s).*?(\\S+) is another version of.*", "$1");
        String held = Outcome.in(library, "quotes", "--article", key, "--status", "rejected", "--json")
                .out();
        String later = held.lines().findFirst().orElseThrow().replaceAll("^\\{\"id\":\"([0-9a-f]+)\".*", "$1");
        assertThat(Outcome.in(library, "show", later).out())
                .contains("status      rejected", "held from   " + id, "by Mara", "listed as   " + id);
        assertThat(Outcome.in(library, "show", later, "--json").out())
                .contains("\"precedent\":{\"id\":\"" + id, "\"sameAs\":\"" + id);
    }

    /** Two addresses whose pages name the same one as their own are versions of one article, however their words differ. */
    @Test
    void pagesThatNameTheSameCanonicalAddressAreOneArticle() {
        site.changed.put("/copy/70", canonical(NewsServer.article(70)));
        site.changed.put("/copy/85", canonical(NewsServer.article(85)));

        Outcome first = capture(site.at("/copy/70"));
        Outcome second = capture(site.at("/copy/85"));
        Outcome other = capture(site.at("/good/97"));

        assertThat(first.err()).doesNotContain("another version");
        assertThat(second.err()).contains("is another version of").contains(site.at("/good/70"));
        assertThat(other.err()).doesNotContain("another version", "nearly the same");
    }

    private String canonical(String page) {
        return page.replace("</head>", "<link rel=canonical href='%s'></head>".formatted(site.at("/good/70")));
    }

    @Test
    void robotsMayBePassedOverForASinglePageAlone() {
        Outcome refused = capture(site.at("/private/1"));
        Outcome two = capture("--ignore-robots", site.at("/private/1"), site.at("/good/1"));
        Outcome one = capture("--ignore-robots", site.at("/private/1"));

        assertThat(refused.err()).contains("robots.txt asks programs to stay away", "--ignore-robots");
        assertThat(two.code()).isEqualTo(ExitCode.USAGE);
        assertThat(one.err()).contains("it is you who decides").contains("404");
        assertThat(site.asked("/private/1")).isEqualTo(1);
    }

    @Test
    void extractFetchesWhatAListNamesInItsOrder() throws IOException {
        Path list = list(List.of("/slow/2", "/nothing/3", "/good/1"));

        Outcome outcome = Outcome.of("extract", "--allow-loopback", "--gap", "0", list.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(outcome.out().lines().map(line -> line.replaceAll("(\"doc\":\"[^\"]*\",\"[a-z0-9]*\").*", "$1")))
                .containsExactly("{\"doc\":\"2\",\"sha256\"", "{\"doc\":\"3\",\"error\"", "{\"doc\":\"1\",\"sha256\"");
    }

    /** The library is killed in the middle of a run, again and again; nothing that it had is fetched again. */
    @Test
    void aRunThatWasKilledGoesOnWhereItStopped() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        Random random = new Random(5);
        int all = Math.max(250, 90 * KILLS);
        for (int i = 1; i <= all; i++) {
            int lot = random.nextInt(100);
            String kind = lot < 80
                    ? "good"
                    : lot < 85 ? "later" : lot < 90 ? "busy" : lot < 94 ? "cut" : lot < 97 ? "moved" : "dead";
            paths.add("/%s/%d".formatted(kind, kind.equals("moved") ? 1000 + i : i));
        }
        site.mapped.addAll(paths);
        String list = site.at("/sitemap.xml");
        Map<String, Integer> stored = new HashMap<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            captureAndKill(list, 60 * kill);
            logged().forEach(address -> stored.putIfAbsent(path(address), site.asked(path(address))));
        }
        assertThat(stored).hasSizeGreaterThan(40);
        Path report = folder.resolve("report.csv");

        Outcome rest = capture(list, "--report", report.toString());

        assertThat(rest.err()).contains("going on with what was begun at");
        Map<String, String> states = states(report);
        assertThat(states).hasSize(all + 1);
        for (String path : paths) {
            String expected =
                    path.startsWith("/cut") ? "incomplete" : path.startsWith("/dead") ? "refused by site" : "stored";
            assertThat(states).containsEntry(site.at(path), expected);
        }
        stored.forEach((path, asked) -> assertThat(site.asked(path)).as(path).isEqualTo(asked));
        assertThat(pages())
                .isEqualTo(paths.stream()
                        .filter(path -> !path.matches("/(cut|dead).*"))
                        .count());
        assertThat(Outcome.in(library, "verify").code()).isEqualTo(ExitCode.DONE);
    }

    private static String path(String address) {
        return address.substring(address.indexOf('/', 8));
    }

    private void captureAndKill(String list, int requests) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "capture",
                        "--library",
                        library.toString(),
                        "--allow-loopback",
                        "--gap",
                        "0",
                        list)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (site.requests() < requests && process.isAlive()) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The addresses that the log of the broken run calls stored. */
    private List<String> logged() throws IOException {
        try (Stream<Path> logs = Files.list(library.resolve("runs"))) {
            List<String> stored = new ArrayList<>();
            for (Path log : logs.toList()) {
                Files.readAllLines(log).stream()
                        .filter(line -> line.contains("\"state\":\"stored\"") && line.endsWith("}"))
                        .map(line -> line.replaceAll("^\\{\"input\":\"([^\"]*)\".*", "$1"))
                        .forEach(stored::add);
            }
            return stored;
        }
    }

    private Outcome capture(String... arguments) {
        List<String> all = new ArrayList<>(List.of("capture", "--allow-loopback", "--gap", "0"));
        all.addAll(List.of(arguments));
        return Outcome.in(library, all.toArray(String[]::new));
    }

    private Path list(List<String> paths, String... others) throws IOException {
        List<String> lines = new ArrayList<>();
        paths.forEach(path -> lines.add(site.at(path)));
        StringBuilder table = new StringBuilder("title,url\n");
        lines.forEach(line -> table.append("x,").append(line).append('\n'));
        for (String other : others) {
            table.append("x,").append(other).append('\n');
        }
        return Files.writeString(folder.resolve("list.csv"), table);
    }

    private long pages() throws IOException {
        try (Stream<Path> files = Files.walk(library.resolve("snapshots"))) {
            return files.filter(file -> file.toString().endsWith(".warc.gz")).count();
        }
    }

    private static Map<String, String> states(Path report) throws IOException {
        Map<String, String> states = new HashMap<>();
        try (CSVParser rows = CSVParser.parse(
                new StringReader(Files.readString(report)),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : rows) {
                assertThat(states.put(row.get("Input"), row.get("State"))).isNull();
            }
        }
        return states;
    }
}
