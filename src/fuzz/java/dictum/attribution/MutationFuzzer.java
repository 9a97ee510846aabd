package dictum.attribution;

import dictum.model.Snapshot.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Reads fixtures and example articles with random damage until its time is up, and fails on the first that is not read
 * soundly.
 *
 * <p>Every try has a seed of its own, printed on failure: {@code -Dseed=N} makes that one try again. The property
 * {@code seconds} is the time to spend. The seeds of a run follow from the number {@code first}, so that a run can be made
 * again too.
 */
public final class MutationFuzzer {
    /** What prose, markup and careless editors leave in a page. */
    private static final List<String> SCRAPS = List.of(
            "“",
            "”",
            "‘",
            "’",
            "\"",
            "'",
            "«",
            "»",
            "„",
            "``",
            "''",
            " — ",
            "—",
            "-",
            "...",
            "…",
            ",",
            ".",
            "?",
            "!",
            ":",
            ";",
            "(",
            ")",
            "[",
            "]",
            "\n",
            "\n\n",
            "\r",
            "\t",
            "\u00a0",
            "\u200b",
            "\u00ad",
            "\ufeff",
            "\u0000",
            "\u202e",
            "\ud83d\ude00",
            "e\u0301",
            " said ",
            " told ",
            " that ",
            "According to ",
            "Mr ",
            "Dr. ",
            " he ",
            " who ",
            " and ",
            "Ada Okoro",
            "OKORO: ",
            "on Monday",
            "3 May 2020",
            "U.S.",
            "O'",
            "<p>",
            "</p>",
            "<blockquote>",
            "</blockquote>",
            "<br>",
            "<h2>",
            "<li>",
            "<div>",
            "</div>",
            "<script>",
            "<!--",
            "&quot;",
            "&#8220;",
            "&amp;");

    private static final Path EXAMPLES = Path.of("src", "examples");
    private static final Path FIXTURES = Path.of("src", "test", "resources", "articles");
    private static final int LONGEST = 60_000;

    private final List<String> seeds;

    private MutationFuzzer(List<String> seeds) {
        this.seeds = seeds;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> seeds = new ArrayList<>();
        for (Path folder : List.of(EXAMPLES, FIXTURES)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                        .sorted()
                        .toList()) {
                    seeds.add(Files.readString(file));
                }
            }
        }
        MutationFuzzer fuzzer = new MutationFuzzer(seeds);
        Long again = Long.getLong("seed");
        boolean sound = again != null ? fuzzer.holds(again) : fuzzer.run(Integer.getInteger("seconds", 60));
        if (!sound) {
            System.exit(1);
        }
    }

    private boolean run(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long seed = Long.getLong("first", 1);
        int tries = 0;
        while (System.nanoTime() < end) {
            if (!holds(seed++)) {
                return false;
            }
            tries++;
        }
        System.out.printf("%d damaged pages and texts read in %d seconds%n", tries, seconds);
        return true;
    }

    private boolean holds(long seed) {
        Random random = new Random(seed);
        Format format = random.nextBoolean() ? Format.HTML : Format.PLAIN_TEXT;
        String input = mutated(random, format);
        try {
            ReaderTarget.read(input.getBytes(StandardCharsets.UTF_8), format);
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            System.err.printf(
                    "seed %d fails (%s, %d characters); again with -Dseed=%d%n", seed, format, input.length(), seed);
            failure.printStackTrace();
            return false;
        }
    }

    private String mutated(Random random, Format format) {
        String seed = seeds.get(random.nextInt(seeds.size()));
        StringBuilder text = new StringBuilder(format == Format.HTML ? seed : withoutTags(seed));
        int damages = 1 + random.nextInt(1 << random.nextInt(9));
        for (int i = 0; i < damages && text.length() < LONGEST; i++) {
            damage(random, text);
        }
        return text.toString();
    }

    private void damage(Random random, StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(1 << random.nextInt(11)));
        switch (random.nextInt(8)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            case 2 ->
                text.insert(
                        from,
                        SCRAPS.get(random.nextInt(SCRAPS.size())).repeat(1 + random.nextInt(1 << random.nextInt(8))));
            case 3 -> text.insert(from, (char) random.nextInt(Character.MAX_VALUE + 1));
            case 4 ->
                text.replace(
                        from,
                        to,
                        new StringBuilder(text.substring(from, to)).reverse().toString());
            case 5 -> {
                String other = seeds.get(random.nextInt(seeds.size()));
                int cut = random.nextInt(other.length());
                text.insert(from, other, cut, Math.min(other.length(), cut + random.nextInt(400)));
            }
            case 6 -> text.replace(from, to, text.substring(from, to).toUpperCase(java.util.Locale.ROOT));
            default -> text.insert(from, SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
    }

    /** The words between the tags, a paragraph a line: what a copied article looks like. */
    private static String withoutTags(String page) {
        StringBuilder words = new StringBuilder();
        boolean inTag = false;
        for (int i = 0; i < page.length(); i++) {
            char c = page.charAt(i);
            if (c == '<') {
                inTag = true;
                words.append(page.startsWith("</p>", i) ? "\n\n" : "");
            } else if (c == '>') {
                inTag = false;
            } else if (!inTag) {
                words.append(c);
            }
        }
        return words.toString();
    }
}
