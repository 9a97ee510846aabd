package dictum.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What sites answered when they were asked for their robots.txt, kept in a folder for a day, so that the next run need not ask again.
 *
 * <p>One file a site: a line with the format's name, one with the address, one with the second since 1970, one with the status, and
 * the body. Whatever is amiss with the folder or a file, the site is only asked again.
 */
final class RobotsShelf {
    /** So long an answer holds. */
    static final Duration DAY = Duration.ofHours(24);

    private static final String FORMAT = "dictum robots 1";
    private static final int LINES = 4;

    /** A clock may be put back by so much between two runs. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** An answer, and for how long it still holds. */
    record Kept(Robots.RobotsFile answer, Duration left) {}

    private final Path folder;
    private final InstantSource clock;

    RobotsShelf(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps an answer; of a site that failed or could not be reached nothing is kept. */
    void keep(HttpUrl file, Robots.RobotsFile answer) {
        if (answer.failure().isPresent() || answer.status() < 200 || answer.status() > 499) {
            return;
        }
        String head = String.join(
                "\n",
                List.of(
                        FORMAT,
                        file.toString(),
                        Long.toString(clock.instant().getEpochSecond()),
                        Integer.toString(answer.status()),
                        ""));
        byte[] start = head.getBytes(UTF_8);
        byte[] whole = Arrays.copyOf(start, start.length + answer.body().length);
        System.arraycopy(answer.body(), 0, whole, start.length, answer.body().length);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "robots", ".part");
            Files.write(part, whole);
            Files.move(part, fileOf(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notKept) {
            return; // the next run asks again
        }
    }

    /** What the site answered within the last day. */
    Optional<Kept> recall(HttpUrl file) {
        Path kept = fileOf(file);
        try {
            if (!Files.isRegularFile(kept) || Files.size(kept) > 2L * Robots.BYTES) {
                return Optional.empty();
            }
            byte[] whole = Files.readAllBytes(kept);
            String[] lines = new String[LINES];
            int at = 0;
            for (int i = 0; i < LINES; i++) {
                int end = at;
                while (end < whole.length && whole[end] != '\n') {
                    end++;
                }
                lines[i] = new String(whole, at, end - at, UTF_8);
                at = Math.min(whole.length, end + 1);
            }
            if (!lines[0].equals(FORMAT) || !lines[1].equals(file.toString())) {
                return Optional.empty();
            }
            Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(lines[2])), clock.instant());
            int status = Integer.parseInt(lines[3]);
            return age.compareTo(DAY) >= 0 || age.compareTo(AHEAD.negated()) < 0
                    ? Optional.empty()
                    : Optional.of(new Kept(
                            new Robots.RobotsFile(
                                    status, Arrays.copyOfRange(whole, at, whole.length), Optional.empty()),
                            DAY.minus(age)));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Removes what no longer holds. */
    void tidy() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{robots,part}")) {
            Instant oldest = clock.instant().minus(DAY);
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException untidy) {
            return; // it stays until the next run
        }
    }

    private Path fileOf(HttpUrl file) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(file.toString().getBytes(UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".robots");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Java without SHA-256", never);
        }
    }
}
