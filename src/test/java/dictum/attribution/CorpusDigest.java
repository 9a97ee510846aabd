package dictum.attribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Which articles and annotations a floor was measured on: the SHA-256 of all files of a folder, each behind its name. */
final class CorpusDigest {
    /** 84 articles. */
    static final String CHOOSING = "0fa8857a5020b4b2a6ceac77d0a0590bb62b82df6a8a1f2aa27ce198a6dbef80";

    /** 840 articles. */
    static final String LEARNING = "d0ea8619f9828d0b8d11fe2a8298997bb5b48394dd2b9981d3c79216f06e9ad8";

    private CorpusDigest() {}

    static String of(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .sorted((a, b) -> name(folder, a).compareTo(name(folder, b)))
                    .toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update((name(folder, file) + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException("this Java has no SHA-256", impossible));
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
