package dictum.library;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.model.Body;
import dictum.model.Quotation;
import dictum.model.Snapshot;
import dictum.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tiny page and the quotations it must give: {@code group_Behaviour.html} beside {@code group_Behaviour.json}.
 *
 * <p>Members of the file: {@code origin} (who wrote the page, and its licence), {@code quotations} (see {@link
 * ExpectedQuotation}), and where needed {@code issued}, {@code absent} and {@code gap}. Every quotation of the page is
 * listed: one that is not is a failure.
 *
 * @param issued the date of publication that the page carries
 * @param absent words that no quotation may hold
 * @param gap why the page cannot be read rightly yet
 */
record Fixture(
        String name,
        Path page,
        Optional<String> issued,
        List<ExpectedQuotation> quotations,
        List<String> absent,
        Optional<String> gap) {

    private static final Set<String> MEMBERS = Set.of("origin", "issued", "quotations", "absent", "gap");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** The fixture whose expectations stand in {@code expectations}, a JSON file beside its page. */
    static Fixture read(Path expectations) throws IOException {
        String file = expectations.getFileName().toString();
        String name = file.substring(0, file.length() - ".json".length());
        Path page = expectations.resolveSibling(name + ".html");
        return parse(name, page, Files.readString(expectations, StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when {@code json} has a member that no check reads, or lacks its origin */
    static Fixture parse(String name, Path page, String json) throws IOException {
        JsonNode root = JSON.readTree(json);
        refuseUnknown(name, root, MEMBERS);
        if (root.path("origin").asText().isBlank()) {
            throw new IllegalArgumentException("fixture %s does not name its origin".formatted(name));
        }
        List<ExpectedQuotation> quotations = new ArrayList<>();
        for (JsonNode quotation : root.path("quotations")) {
            quotations.add(ExpectedQuotation.of(name, quotation));
        }
        List<String> absent = new ArrayList<>();
        root.path("absent").forEach(words -> absent.add(words.asText()));
        return new Fixture(
                name, page, text(root, "issued"), List.copyOf(quotations), List.copyOf(absent), text(root, "gap"));
    }

    private static Optional<String> text(JsonNode root, String member) {
        return Optional.ofNullable(root.get(member)).map(JsonNode::asText);
    }

    static void refuseUnknown(String fixture, JsonNode node, Set<String> members) {
        node.fieldNames().forEachRemaining(member -> {
            if (!members.contains(member)) {
                throw new IllegalArgumentException("fixture %s: no check reads the member \"%s\"; there are %s"
                        .formatted(fixture, member, members.stream().sorted().toList()));
            }
        });
    }

    /** The page as a saved file, captured long after its publication. */
    Snapshot snapshot() throws IOException {
        return new Snapshot(
                name,
                page.getFileName().toString(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2030-01-01T00:00:00Z"),
                200,
                List.of(),
                Snapshot.Format.HTML,
                StandardCharsets.UTF_8,
                "meta",
                Body.of(Files.readAllBytes(page)));
    }

    /** Where the spans of this fixture do not cover their words in {@code text}; empty when the fixture is sound. */
    List<String> misplaced(String text) {
        List<String> misplaced = new ArrayList<>();
        quotations.forEach(expected -> misplaced.addAll(expected.misplaced(text)));
        return misplaced;
    }

    /** What {@code found} gets wrong about this page, in words; empty when all is right. */
    List<String> complaints(String text, List<Quotation> found) {
        List<String> complaints = new ArrayList<>();
        Map<List<Span>, Quotation> byContent = new LinkedHashMap<>();
        for (Quotation quotation : found) {
            if (byContent.put(Content.of(text, quotation.spans()), quotation) != null) {
                complaints.add("found twice: %s".formatted(quotation.text()));
            }
            if (!Quotation.textAt(text, quotation.spans()).equals(quotation.text())) {
                complaints.add("not the page's own characters: %s".formatted(quotation.text()));
            }
            for (String words : absent) {
                if (quotation.text().contains(words)) {
                    complaints.add("no quotation may hold “%s”, but one does: %s".formatted(words, quotation.text()));
                }
            }
        }
        for (ExpectedQuotation expected : quotations) {
            Quotation match = byContent.remove(Content.of(text, expected.spans()));
            if (match == null) {
                complaints.add("missing: %s".formatted(expected));
            } else {
                complaints.addAll(expected.complaints(match));
            }
        }
        byContent
                .values()
                .forEach(extra -> complaints.add(
                        "not expected: %s %s".formatted(extra.kind().label(), extra.text())));
        return complaints;
    }
}
