package dictum.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dictum.model.DictumException;
import dictum.model.Ended;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a run over many inputs has come: {@code runs/<name>.jsonl} in the library, one line for each input that came to its end.
 *
 * <p>It is there while the run is not through. What it lost to a power failure is only fetched again, so that no line waits for
 * the disk; a line that was cut off is passed over.
 */
public final class RunLog implements AutoCloseable {
    static final String FOLDER = "runs";

    private final Path file;
    private final long from;
    private final Instant began;
    private final Map<String, String> before;
    private final BufferedWriter lines;
    private final Path library;

    private RunLog(
            Path library, Path file, long from, Instant began, Map<String, String> before, BufferedWriter lines) {
        this.library = library;
        this.file = file;
        this.from = from;
        this.began = began;
        this.before = before;
        this.lines = lines;
    }

    static RunLog open(Path library, String name, long seq, Instant now) {
        Path file = library.resolve(FOLDER).resolve(name + ".jsonl");
        try {
            Files.createDirectories(library.resolve(FOLDER));
            Map<String, String> before = new HashMap<>();
            Optional<JsonNode> head = Optional.empty();
            boolean cut = false;
            if (Files.exists(file)) {
                List<JsonNode> read = read(file);
                head = read.stream().filter(line -> line.has("from")).findFirst();
                read.forEach(line -> ended(line).ifPresent(one -> before.put(one.input(), one.state())));
                byte[] bytes = Files.readAllBytes(file);
                cut = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
            }
            BufferedWriter lines = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            RunLog log = new RunLog(
                    library,
                    file,
                    head.map(line -> line.path("from").asLong()).orElse(seq),
                    head.flatMap(RunLog::began).orElse(now),
                    before,
                    lines);
            if (cut) {
                lines.write('\n');
            }
            if (head.isEmpty()) {
                log.write(Json.object().put("from", seq).put("began", now.toString()));
            }
            return log;
        } catch (IOException failed) {
            throw Failure.of("opening the log of the run", library, 0, failed);
        }
    }

    /** Where runs keep for a day what sites say in their robots.txt. */
    public Path robots() {
        return library.resolve("robots");
    }

    /** Whether an earlier process began this run and did not finish it. */
    public boolean isResumed() {
        return !before.isEmpty();
    }

    /** When the run began, in whatever process. */
    public Instant began() {
        return began;
    }

    /** The journal's line at that time: what was captured since then, this run captured. */
    public long from() {
        return from;
    }

    /** The inputs that came to an end in an earlier process, with their states. */
    public Map<String, String> before() {
        return Map.copyOf(before);
    }

    /** Writes down that an input came to its end; a later line counts before an earlier one. */
    public synchronized void add(Ended ended) {
        ObjectNode line = Json.object()
                .put("input", ended.input())
                .put("state", ended.state())
                .put("at", ended.at().toString())
                .put("tries", ended.tries())
                .put("quotations", ended.quotations());
        ended.key().ifPresent(key -> line.put("key", key));
        ended.address().ifPresent(address -> line.put("address", address));
        ended.sha256().ifPresent(sha256 -> line.put("sha256", sha256));
        ended.sameAs().ifPresent(key -> line.put("sameAs", key));
        ended.reason().ifPresent(reason -> line.put("reason", reason));
        try {
            write(line);
        } catch (IOException failed) {
            throw Failure.of("writing the log of the run", library, 0, failed);
        }
    }

    /** How every input ended, in the order in which they first did. */
    public synchronized List<Ended> all() {
        try {
            Map<String, Ended> all = new LinkedHashMap<>();
            read(file).forEach(line -> ended(line).ifPresent(one -> all.put(one.input(), one)));
            return List.copyOf(all.values());
        } catch (IOException failed) {
            throw Failure.of("reading the log of the run", library, 0, failed);
        }
    }

    /** The run is through: the same command again is a new run. */
    public synchronized void finish() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw Failure.of("removing the log of the run", library, 0, failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw Failure.of("closing the log of the run", library, 0, failed);
        }
    }

    private void write(ObjectNode line) throws IOException {
        lines.write(Json.line(line));
        lines.write('\n');
        lines.flush();
    }

    private static List<JsonNode> read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return reader.lines().map(RunLog::parsed).flatMap(Optional::stream).toList();
        } catch (java.io.UncheckedIOException damaged) {
            throw damaged.getCause();
        }
    }

    private static Optional<JsonNode> parsed(String line) {
        try {
            return Optional.of(Json.parse(line)).filter(JsonNode::isObject);
        } catch (IllegalArgumentException | DictumException cut) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> began(JsonNode line) {
        try {
            return Optional.of(Instant.parse(line.path("began").asText()));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Ended> ended(JsonNode line) {
        if (!line.has("input") || !line.has("state")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Ended(
                    line.path("input").asText(),
                    line.path("state").asText(),
                    text(line, "address"),
                    text(line, "key"),
                    line.path("quotations").asInt(),
                    text(line, "sameAs"),
                    text(line, "sha256"),
                    line.path("tries").asInt(),
                    Instant.parse(line.path("at").asText()),
                    text(line, "reason")));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode line, String name) {
        return Optional.ofNullable(line.path(name).asText(null));
    }
}
