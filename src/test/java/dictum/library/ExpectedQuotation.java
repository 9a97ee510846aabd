package dictum.library;

import com.fasterxml.jackson.databind.JsonNode;
import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One quotation that a fixture's page must give.
 *
 * <p>A passage is {@code [start, end, "words"]}. {@code kind} and {@code content} (a list of passages) are always
 * there; {@code act} is speech unless told. {@code speaker} is always judged: without a name, {@code descriptor} or
 * {@code speakerKind} the engine must leave it open. {@code speakerKind} is person unless told, or unnamed when there is
 * only a descriptor. Of {@code cue}, {@code source}, {@code role}, {@code affiliation}, {@code uttered} and
 * {@code venue}, what is missing is not judged, and {@code null} means that the engine must find none. {@code jointly}
 * (names) and {@code cautions} (kinds) are always judged; {@code evidence} is a part of what the evidence must say.
 */
record ExpectedQuotation(JsonNode json, List<Passage> content) {
    private static final Set<String> MEMBERS = Set.of(
            "kind",
            "act",
            "content",
            "cue",
            "source",
            "speaker",
            "speakerKind",
            "descriptor",
            "role",
            "affiliation",
            "uttered",
            "venue",
            "jointly",
            "cautions",
            "evidence");
    private static final Pattern COURTESY = Pattern.compile("^(mr|mrs|ms|miss|dr|sir|dame)\\.? ");
    private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) ");

    static ExpectedQuotation of(String fixture, JsonNode json) {
        Fixture.refuseUnknown(fixture, json, MEMBERS);
        List<Passage> content = new ArrayList<>();
        json.path("content").forEach(passage -> content.add(passage(passage)));
        if (content.isEmpty() || !json.has("kind")) {
            throw new IllegalArgumentException("fixture %s: a quotation needs its kind and content".formatted(fixture));
        }
        return new ExpectedQuotation(json, List.copyOf(content));
    }

    List<Span> spans() {
        return content.stream().map(Passage::span).toList();
    }

    List<String> misplaced(String text) {
        List<Passage> passages = new ArrayList<>(content);
        optional("cue").ifPresent(cue -> passages.add(passage(cue)));
        optional("source").ifPresent(source -> passages.add(passage(source)));
        return passages.stream()
                .filter(passage -> passage.end() > text.length()
                        || !passage.span().of(text).equals(passage.text()))
                .map(passage -> "“%s” does not stand at [%d, %d) of the text"
                        .formatted(passage.text(), passage.start(), passage.end()))
                .toList();
    }

    List<String> complaints(Quotation found) {
        List<String> complaints = new ArrayList<>();
        expect(
                complaints,
                found,
                "kind",
                json.get("kind").asText(),
                found.kind().label());
        expect(
                complaints,
                found,
                "act",
                json.path("act").asText("speech"),
                found.act().label());
        judgePassage(complaints, found, "cue", found.cue());
        judgePassage(complaints, found, "source", found.source());
        judgeSpeaker(complaints, found);
        if (json.has("uttered")) {
            String expected = optional("uttered").map(JsonNode::asText).orElse("undated");
            String date = found.uttered().date().map(PartialDate::toString).orElse("undated");
            expect(complaints, found, "uttered", expected, date);
        }
        if (json.has("venue")) {
            judgeVenue(complaints, found);
        }
        if (json.has("evidence")) {
            String whole = String.join("; ", found.evidence());
            if (!whole.contains(json.get("evidence").asText())) {
                complaint(complaints, found, "evidence", json.get("evidence").asText(), whole);
            }
        }
        expect(
                complaints,
                found,
                "jointly",
                words(json.path("jointly")),
                found.jointly().stream().map(Speaker::label).toList().toString());
        expect(
                complaints,
                found,
                "cautions",
                words(json.path("cautions")),
                found.cautions().stream()
                        .map(caution -> caution.kind().label())
                        .toList()
                        .toString());
        return complaints;
    }

    private void judgePassage(List<String> complaints, Quotation found, String member, Optional<Passage> passage) {
        if (!json.has(member)) {
            return;
        }
        Optional<Passage> expected = optional(member).map(ExpectedQuotation::passage);
        boolean right = expected.isPresent()
                ? passage.isPresent()
                        && oneHoldsTheOther(expected.get().span(), passage.get().span())
                : passage.isEmpty();
        if (!right) {
            complaint(complaints, found, member, words(expected), words(passage));
        }
    }

    /** “Okoro” and “harbour master Ada Okoro” name one source, “said” and “has said” are one cue. */
    private static boolean oneHoldsTheOther(Span expected, Span found) {
        return found.length() > 0 && (expected.contains(found) || found.contains(expected));
    }

    private void judgeSpeaker(List<String> complaints, Quotation found) {
        Optional<String> name = optional("speaker").map(JsonNode::asText);
        Optional<String> descriptor = optional("descriptor").map(JsonNode::asText);
        if (name.isEmpty() && descriptor.isEmpty() && !json.has("speakerKind")) {
            found.speaker().ifPresent(speaker -> complaint(complaints, found, "speaker", "left open", speaker.label()));
            return;
        }
        if (found.speaker().isEmpty()) {
            complaint(complaints, found, "speaker", name.or(() -> descriptor).orElse("unnamed"), "left open");
            return;
        }
        Speaker speaker = found.speaker().get();
        String kind = json.path("speakerKind").asText(name.isPresent() ? "person" : "unnamed");
        expect(complaints, found, "speakerKind", kind, speaker.kind());
        expect(complaints, found, "speaker", plain(name), plain(speaker.name()));
        if (descriptor.isPresent()) {
            expect(complaints, found, "descriptor", plain(descriptor), plain(speaker.descriptor()));
        }
        if (json.has("role")) {
            expect(complaints, found, "role", plain(optional("role").map(JsonNode::asText)), plain(speaker.role()));
        }
        if (json.has("affiliation")) {
            expect(
                    complaints,
                    found,
                    "affiliation",
                    plain(optional("affiliation").map(JsonNode::asText)),
                    plain(speaker.affiliation()));
        }
    }

    private void judgeVenue(List<String> complaints, Quotation found) {
        Optional<JsonNode> venue = optional("venue");
        expect(
                complaints,
                found,
                "venue kind",
                plain(venue.map(expected -> expected.get("kind").asText())),
                plain(found.venue().map(Venue::kind)));
        expect(
                complaints,
                found,
                "venue name",
                plain(venue.flatMap(expected -> Optional.ofNullable(expected.get("name")))
                        .map(JsonNode::asText)),
                plain(found.venue().flatMap(Venue::name)));
    }

    /** Without case, leading article and courtesy title, in which right answers may differ. */
    private static String plain(Optional<String> phrase) {
        String lower = phrase.orElse("none")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .strip();
        return COURTESY.matcher(ARTICLE.matcher(lower).replaceFirst("")).replaceFirst("");
    }

    private Optional<JsonNode> optional(String member) {
        return Optional.ofNullable(json.get(member)).filter(node -> !node.isNull());
    }

    private static Passage passage(JsonNode json) {
        return new Passage(
                new Span(json.get(0).asInt(), json.get(1).asInt()), json.get(2).asText());
    }

    private static String words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words.toString();
    }

    private static String words(Optional<Passage> passage) {
        return passage.map(p -> "[%d, %d) %s".formatted(p.start(), p.end(), p.text()))
                .orElse("none");
    }

    private static void expect(
            List<String> complaints, Quotation found, String member, String expected, String actual) {
        if (!expected.equals(actual)) {
            complaint(complaints, found, member, expected, actual);
        }
    }

    private static void complaint(
            List<String> complaints, Quotation found, String member, String expected, String actual) {
        complaints.add("%s of “%s”: expected %s, was %s".formatted(member, found.text(), expected, actual));
    }

    @Override
    public String toString() {
        return "%s %s"
                .formatted(
                        json.get("kind").asText(),
                        content.stream().map(Passage::text).toList());
    }
}
