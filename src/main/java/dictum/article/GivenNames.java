package dictum.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words are given names, from the lists that {@code attribution} tells "he" and "she" by; read when a page first needs them. */
final class GivenNames {
    private static final List<String> FILES =
            List.of("/dictum/attribution/given-names.txt", "/dictum/attribution/names.txt");
    private static final Set<String> CLASSES = Set.of("female", "male", "either", "nickname");
    private static final Pattern SEPARATORS = Pattern.compile("[ /]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern JOINTS = Pattern.compile("[ -]");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");

    private GivenNames() {}

    private static final class Known {
        private static final Set<String> NAMES = read();

        private static Set<String> read() {
            Set<String> names = new HashSet<>();
            for (String file : FILES) {
                try (InputStream list = GivenNames.class.getResourceAsStream(file)) {
                    if (list == null) {
                        throw new IllegalStateException("the program is incomplete: it lacks " + file);
                    }
                    new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                            .lines()
                            .filter(line -> CLASSES.contains(line.substring(0, Math.max(0, line.indexOf(':')))))
                            .forEach(line -> names.addAll(
                                    List.of(SEPARATORS.split(folded(line.substring(line.indexOf(':') + 1)), -1))));
                } catch (IOException broken) {
                    throw new UncheckedIOException(file + " cannot be read", broken);
                }
            }
            return names;
        }
    }

    /** Whether the words are given names and nothing else, initials behind the first: {@code María José}, {@code Jeff T.} */
    static boolean areAll(String words) {
        List<String> each = List.of(JOINTS.split(words, -1));
        return isOne(each.get(0))
                && each.stream()
                        .skip(1)
                        .allMatch(word -> isOne(word) || INITIAL.matcher(word).matches());
    }

    /** Whether the first of the words is one, as of a name that is not turned round. */
    static boolean open(String words) {
        return isOne(JOINTS.split(words, -1)[0]);
    }

    private static boolean isOne(String word) {
        return Known.NAMES.contains(folded(word));
    }

    private static String folded(String word) {
        return ACCENTS.matcher(Normalizer.normalize(Words.lower(word), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
