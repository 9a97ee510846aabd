package dictum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad input is named with its reason, and the good ones beside it are kept. */
final class BadInputTest {
    private static final Path GOOD = Path.of("src", "examples", "agency-harbour.html");
    private static final String GOOD_KEPT = "kept 1 page";

    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void nameLibrary() {
        library = folder.resolve("library");
    }

    /** A file that is no page, and what its failure must say. */
    @SuppressWarnings("ArrayRecordComponent") // made here, and nobody changes it
    record BadFile(String name, byte[] content, String kind, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<BadFile> badFiles() {
        byte[] large = new byte[30 * 1024 * 1024];
        Arrays.fill(large, (byte) 'a');
        byte[] binary = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFE, 3, 0, 62, 0, 1, 0};
        return Stream.of(
                new BadFile("empty.html", new byte[0], "empty", "empty"),
                new BadFile("binary.html", binary, "binary", "save"),
                new BadFile("large.html", large, "too-large", "20"),
                new BadFile("deep.html", "<div>".repeat(100_000).getBytes(StandardCharsets.UTF_8), "", "deep.html"),
                new BadFile(
                        "login.html",
                        "<html><body><form><input name=user></form></body></html>".getBytes(StandardCharsets.UTF_8),
                        "no-article",
                        "article"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsNamedAndTheGoodOneKept(BadFile bad) throws IOException {
        Path file = Files.write(folder.resolve(bad.name()), bad.content());

        Outcome outcome = Outcome.in(library, "capture", file.toString(), GOOD.toString());

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.FAILURES);
        assertThat(outcome.err())
                .startsWith("failed: ")
                .containsOnlyOnce(file.toString())
                .contains(bad.reason())
                .contains("1 input failed; 1 page kept")
                .doesNotContain("\tat ", "Dictum's own");
        assertThat(outcome.out()).contains("Port Ellery", GOOD_KEPT);
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void extractGivesAnErrorObjectInItsPlace(BadFile bad) throws IOException {
        Path file = Files.write(folder.resolve(bad.name()), bad.content());
        String doc = bad.name().replace(".html", "");

        Outcome outcome = Outcome.of("extract", file.toString(), GOOD.toString(), file.toString());
        List<String> objects = outcome.out().lines().toList();

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(objects).hasSize(3);
        assertThat(objects.get(0))
                .startsWith("{\"doc\":\"%s\",\"error\":{\"kind\":\"%s".formatted(doc, bad.kind()))
                .isEqualTo(objects.get(2));
        assertThat(objects.get(1)).startsWith("{\"doc\":\"agency-harbour\",\"sha256\"");
    }

    @Test
    void aMissingFileIsNamed() {
        Outcome outcome = Outcome.in(library, "capture", "no-such-page.html", GOOD.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(outcome.err()).startsWith("failed: there is no file no-such-page.html");
        assertThat(outcome.out()).contains(GOOD_KEPT);
    }

    @Test
    void nothingButBadInputIsAFailureToo() {
        Outcome outcome = Outcome.in(library, "capture", "no-such-page.html");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("1 input failed; 0 pages kept");
    }

    @Test
    void aPageThatIsNotThereAndACircleOfRedirectsAreTold() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new mockwebserver3.Dispatcher() {
                @Override
                public MockResponse dispatch(mockwebserver3.RecordedRequest request) {
                    boolean circle = request.getUrl().encodedPath().startsWith("/circle");
                    return circle
                            ? new MockResponse.Builder()
                                    .code(302)
                                    .addHeader("Location", "/circle")
                                    .build()
                            : new MockResponse.Builder().code(404).build();
                }
            });
            server.start();
            String gone = server.url("/gone").toString();
            String circle = server.url("/circle").toString();

            Outcome outcome = Outcome.in(library, "capture", "--allow-loopback", gone, circle, GOOD.toString());

            assertThat(outcome.code()).isEqualTo(ExitCode.FAILURES);
            assertThat(outcome.err())
                    .contains(gone, "404")
                    .contains(circle, "redirect")
                    .contains("2 inputs failed; 1 page kept");
            assertThat(outcome.out()).contains(GOOD_KEPT);
        }
    }

    @Test
    void aPrivateAddressIsNotCalled() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            String address = "http://127.0.0.1:%d/".formatted(server.getPort());

            Outcome outcome = Outcome.in(library, "capture", address);

            assertThat(outcome.code()).isEqualTo(ExitCode.FAILURES);
            assertThat(outcome.err()).startsWith("failed: ").contains(address);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void anUnknownIdIsToldAndTheOthersAreDone() {
        Outcome.in(library, "capture", GOOD.toString());
        String id = firstId(library);

        Outcome review = Outcome.in(library, "review", "ffffffffffff", id, "accept");

        assertThat(review.code()).isEqualTo(ExitCode.FAILURES);
        assertThat(review.err()).startsWith("failed: ").contains("ffffffffffff");
        assertThat(review.out()).startsWith(id + " accepted");
        assertThat(Outcome.in(library, "show", "ffffffffffff").code()).isEqualTo(ExitCode.FAILURES);
        assertThat(Outcome.in(library, "cite", "ffffffffffff").code()).isEqualTo(ExitCode.FAILURES);
    }

    @Test
    void aLibraryHeldByAnotherProcessStopsUs() throws IOException, InterruptedException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "capture",
                        "--library",
                        library.toString(),
                        GOOD.toString(),
                        "-")
                .start();
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            // It prints its first page, and then holds the library while it waits for standard input.
            assertThat(printed.readLine()).contains("Port Ellery");

            Outcome outcome = Outcome.in(library, "quotes");

            assertThat(outcome.code()).isEqualTo(ExitCode.STOPPED);
            assertThat(outcome.err()).contains(String.valueOf(holder.pid())).doesNotContain("\tat ");
        } finally {
            holder.destroy();
            holder.waitFor();
        }
    }

    static String firstId(Path library) {
        String json = Outcome.in(library, "quotes", "--json", "--limit", "1").out();
        assertThat(json).startsWith("{\"id\":\"");
        return json.substring(7, json.indexOf('"', 7));
    }
}
