package dictum.attribution;

import dictum.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads PolNeAR: texts, attributions in brat's standoff form, and parts of speech. */
final class Corpus {
    private static final Set<String> SAY = Set.of("said", "says", "say", "told", "wrote", "added", "asked", "tweeted");

    private Corpus() {}

    static List<Document> read(Path split) throws IOException {
        Map<String, Path> annotations = new HashMap<>();
        try (Stream<Path> files = Files.list(split.resolve("attributions"))) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                String name = file.getFileName().toString();
                annotations.put(name.substring(0, name.lastIndexOf('_')), file);
            });
        }
        List<Path> texts;
        try (Stream<Path> files = Files.list(split.resolve("text"))) {
            texts = files.sorted().toList();
        }
        List<Document> documents = new ArrayList<>();
        for (Path file : texts) {
            String name = file.getFileName().toString();
            name = name.substring(0, name.length() - ".txt".length());
            String text = Files.readString(file);
            int[] offsets = offsets(text);
            Path annotation = annotations.get(name);
            List<Gold> golds = annotation == null ? List.of() : golds(Files.readString(annotation), text, offsets);
            Path pos = split.resolve("pos").resolve(name + ".tsv");
            List<String> rows = Files.exists(pos) ? Files.readAllLines(pos) : List.of();
            int[] starts = new int[rows.size()];
            byte[] tags = new byte[rows.size()];
            int n = 0;
            for (String row : rows) {
                String[] cells = row.split("\t");
                if (cells.length == 3) {
                    int start = Integer.parseInt(cells[0]);
                    if (start < offsets.length && (n == 0 || offsets[start] > starts[n - 1])) {
                        starts[n] = offsets[start];
                        tags[n++] = (byte) Tag.of(cells[2]);
                    }
                }
            }
            documents.add(new Document(name, text, golds, Arrays.copyOf(starts, n), Arrays.copyOf(tags, n)));
        }
        return documents;
    }

    /** Where each code point begins, and the end. */
    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int n = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            offsets[n++] = i;
        }
        offsets[n] = text.length();
        return offsets;
    }

    private static List<Gold> golds(String brat, String text, int[] offsets) {
        Map<String, List<Span>> spans = new HashMap<>();
        List<Gold> golds = new ArrayList<>();
        for (String line : brat.split("\n")) {
            String[] cells = line.split("\t");
            if (line.startsWith("T") && cells.length >= 2) {
                List<Span> parts = new ArrayList<>();
                String places = cells[1].substring(cells[1].indexOf(' ') + 1);
                for (String part : places.split(";")) {
                    String[] ends = part.split(" ");
                    parts.add(new Span(offsets[Integer.parseInt(ends[0])], offsets[Integer.parseInt(ends[1])]));
                }
                spans.put(cells[0], parts);
            }
        }
        for (String line : brat.split("\n")) {
            String[] cells = line.split("\t");
            if (!line.startsWith("E") || cells.length < 2) {
                continue;
            }
            List<Span> source = new ArrayList<>();
            List<Span> cue = new ArrayList<>();
            List<Span> content = new ArrayList<>();
            for (String argument : cells[1].split(" ")) {
                int colon = argument.indexOf(':');
                List<Span> part = spans.getOrDefault(argument.substring(colon + 1), List.of());
                String role = argument.substring(0, colon);
                if (role.startsWith("Source")) {
                    source.addAll(part);
                } else if (role.startsWith("Cue")) {
                    cue.addAll(part);
                } else if (role.startsWith("Content")) {
                    content.addAll(part);
                }
            }
            if (content.isEmpty()) {
                continue;
            }
            Collections.sort(source);
            Collections.sort(cue);
            Collections.sort(content);
            boolean swapped = source.size() == 1
                    && cue.size() == 1
                    && SAY.contains(source.get(0).of(text).toLowerCase(java.util.Locale.ROOT));
            golds.add(swapped ? new Gold(cue, source, content) : new Gold(source, cue, content));
        }
        golds.sort(Comparator.comparing(gold -> gold.content.get(0)));
        return golds;
    }
}
