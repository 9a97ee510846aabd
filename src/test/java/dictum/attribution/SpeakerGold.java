package dictum.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.model.Article;
import dictum.model.Block;
import dictum.model.ItemType;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Articles of the measuring corpus with their gold attributions, and who speaks in some of them. */
final class SpeakerGold {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TITLES = Set.of(
            "mr mrs ms miss dr sen senator rep representative gov governor president vice secretary judge justice sir lady lord prof professor gen general col lt sgt capt rev reverend pastor mayor attorney former ex first congressman congresswoman ambassador republican democratic democrat gop nominee candidate presidential the a an"
                    .split(" ", -1));
    private static final Set<String> SAY = Set.of("said", "says", "say", "told", "wrote", "added", "asked", "tweeted");

    /** One article: its text as a plain-text article, and its gold attributions in order. */
    record Case(String doc, Article article, List<Attribution> attributions, List<JsonNode> labels) {
        /** Index of the attribution that a label is about. */
        int indexOf(JsonNode label) {
            for (int i = 0; i < attributions.size(); i++) {
                if (attributions.get(i).start() == label.get("utf16").asInt()) {
                    return i;
                }
            }
            throw new IllegalStateException("no gold attribution for " + label);
        }
    }

    /** What became of one labelled attribution. */
    enum Verdict {
        RIGHT,
        SHORT,
        WRONG,
        ABSTAINED
    }

    private SpeakerGold() {}

    static List<Case> load(Path corpus, String split, Path labels) throws IOException {
        Map<String, List<JsonNode>> byDoc = new TreeMap<>();
        for (String line : Files.readAllLines(labels)) {
            if (!line.isBlank()) {
                JsonNode row = JSON.readTree(line);
                byDoc.computeIfAbsent(row.get("doc").asText(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<String, Path> annotations = new HashMap<>();
        try (Stream<Path> files = Files.list(corpus.resolve(split).resolve("attributions"))) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                String name = file.getFileName().toString();
                annotations.put(name.substring(0, name.lastIndexOf('_')), file);
            });
        }
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, List<JsonNode>> entry : byDoc.entrySet()) {
            String doc = entry.getKey();
            String text = Files.readString(corpus.resolve(split).resolve("text").resolve(doc + ".txt"));
            cases.add(new Case(
                    doc,
                    article(doc, text),
                    attributions(text, Files.readAllLines(annotations.get(doc))),
                    labelled(text, entry.getValue())));
        }
        return cases;
    }

    private static List<JsonNode> labelled(String text, List<JsonNode> rows) {
        rows.forEach(row -> ((com.fasterxml.jackson.databind.node.ObjectNode) row)
                .put("utf16", text.offsetByCodePoints(0, row.get("start").asInt())));
        return rows;
    }

    /** Every line that is not blank is a paragraph. */
    static Article article(String doc, String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, end)));
            }
            start = end + 1;
        }
        return new Article(
                doc,
                "0".repeat(64),
                ItemType.ARTICLE_NEWSPAPER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                blocks,
                List.of(),
                Optional.empty());
    }

    private static List<Attribution> attributions(String text, List<String> annotation) {
        Map<String, List<Span>> spans = new HashMap<>();
        List<Attribution> attributions = new ArrayList<>();
        for (String line : annotation) {
            String[] columns = line.split("\t", -1);
            if (columns.length >= 2 && line.startsWith("T")) {
                String place = columns[1].substring(columns[1].indexOf(' ') + 1);
                List<Span> parts = new ArrayList<>();
                for (String part : place.split(";", -1)) {
                    String[] ends = part.split(" ", -1);
                    parts.add(new Span(
                            text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                            text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
                }
                spans.put(columns[0], parts);
            }
        }
        for (String line : annotation) {
            if (line.startsWith("E")) {
                attribution(text, line.substring(line.indexOf('\t') + 1), spans).ifPresent(attributions::add);
            }
        }
        attributions.sort(Comparator.comparingInt(Attribution::start));
        return attributions;
    }

    private static Optional<Attribution> attribution(String text, String event, Map<String, List<Span>> spans) {
        Map<String, List<Span>> roles = new HashMap<>();
        for (String argument : event.split(" ", -1)) {
            String[] pair = argument.split(":", -1);
            if (pair.length < 2) {
                continue;
            }
            String role = pair[0].replaceAll("[0-9]+$", "");
            roles.computeIfAbsent(role, key -> new ArrayList<>()).addAll(spans.getOrDefault(pair[1], List.of()));
        }
        List<Span> content = new ArrayList<>(roles.getOrDefault("Content", List.of()));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        content.sort(Comparator.naturalOrder());
        Optional<Span> source = whole(roles.get("Source"));
        Optional<Span> cue = whole(roles.get("Cue"));
        if (source.isPresent() && SAY.contains(source.get().of(text).toLowerCase(Locale.ROOT))) {
            Optional<Span> swapped = source;
            source = cue;
            cue = swapped;
        }
        boolean marked = "\"'\u201c\u2018".indexOf(text.charAt(content.get(0).start())) >= 0;
        Quotation.Kind kind = marked ? Quotation.Kind.DIRECT : Quotation.Kind.INDIRECT;
        return Optional.of(new Attribution(0, kind, Quotation.Act.SPEECH, content, cue, source, -1, 1, "gold"));
    }

    /** The parts as one when little stands between them, else the first. */
    private static Optional<Span> whole(@org.jspecify.annotations.Nullable List<Span> parts) {
        if (parts == null || parts.isEmpty()) {
            return Optional.empty();
        }
        parts = new ArrayList<>(parts);
        parts.sort(Comparator.naturalOrder());
        Span all = parts.get(0);
        for (Span part : parts) {
            if (part.start() - all.end() <= 3) {
                all = new Span(all.start(), Math.max(all.end(), part.end()));
            }
        }
        return Optional.of(all);
    }

    static Verdict judge(Optional<Speaker> speaker, JsonNode label) {
        Optional<String> name = speaker.flatMap(Speaker::name).map(SpeakerGold::key);
        Set<String> full = keys(label, "name", "aliases");
        Set<String> shorter = keys(label, "short");
        boolean document = label.path("via").asText().equals("document");
        boolean nameless = label.get("kind").asText().equals("unnamed");
        String kind = speaker.map(Speaker::kind).orElse("none");
        if (name.filter(full::contains).isPresent()) {
            return Verdict.RIGHT;
        }
        if (name.filter(shorter::contains).isPresent()) {
            return Verdict.SHORT;
        }
        if (nameless) {
            Set<String> phrases = keys(label, "descriptor");
            return switch (kind) {
                case "unnamed", "document" -> Verdict.RIGHT;
                case "none" -> label.get("descriptor").isNull() ? Verdict.RIGHT : Verdict.ABSTAINED;
                // A document may be named by its issuer: "Vox Populi" for "the Vox Populi column".
                default ->
                    name.filter(said -> phrases.contains(said)
                                            || document && phrases.stream().anyMatch(phrase -> phrase.contains(said)))
                                    .isPresent()
                            ? Verdict.RIGHT
                            : Verdict.WRONG;
            };
        }
        if (document && (kind.equals("unnamed") || kind.equals("document"))) {
            return Verdict.RIGHT;
        }
        // Named in the article, but kept here by a phrase or left open: a name missed, not a wrong one.
        return kind.equals("none") || kind.equals("unnamed") ? Verdict.ABSTAINED : Verdict.WRONG;
    }

    private static Set<String> keys(JsonNode label, String... fields) {
        Set<String> keys = new HashSet<>();
        for (String field : fields) {
            JsonNode value = label.path(field);
            if (value.isArray()) {
                value.forEach(one -> keys.add(key(one.asText())));
            } else if (value.isTextual()) {
                keys.add(key(value.asText()));
            }
        }
        return keys;
    }

    /** The name in lower case, without titles, possessive endings and punctuation. */
    static String key(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.replace('\u2019', '\'')
                .replace('\u00a0', ' ')
                .toLowerCase(Locale.ROOT)
                .split("[\\s\u201c\u201d\"()]+", -1)) {
            String bare = word.replaceAll("'s$", "").replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        int from = 0;
        while (from < words.size() - 1 && TITLES.contains(words.get(from))) {
            from++;
        }
        return String.join(" ", words.subList(from, words.size()));
    }
}
