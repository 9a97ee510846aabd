package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.Article;
import dictum.model.Author;
import dictum.model.CorrectedArticle;
import dictum.model.Difference;
import dictum.model.Echo;
import dictum.model.Entry;
import dictum.model.Precedent;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Relative;
import dictum.model.Review;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A quotation of the library with its article and what was decided, as one JSON object on one line. */
public final class EntryJson {
    private EntryJson() {}

    /** As a list gives it. */
    public static String of(Entry entry, Article article) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            entry(json, entry, article);
            json.writeEndObject();
        });
    }

    /**
     * With what the engine proposed, every decision in order, and what else the library holds of the article.
     *
     * @param article without which there is no link to the words
     * @param relatives other versions of the article, and copies of its text elsewhere
     * @param addresses that the page's very bytes were captured from
     * @param corrected the article as its page has it, where people corrected it
     * @param precedent what was decided on the same words in another version of the article
     * @param sameAs the quotation of an earlier version that is listed for this one too
     */
    public static String of(
            Entry entry,
            Optional<Article> article,
            Quotation proposed,
            List<Review> reviews,
            List<Relative> relatives,
            List<URI> addresses,
            Optional<CorrectedArticle> corrected,
            Optional<Precedent> precedent,
            Optional<String> sameAs) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            words(json, entry, article.flatMap(read -> TextFragment.link(entry, read)));
            reference(json, entry.reference());
            json.writeObjectFieldStart("proposed");
            QuotationJson.fields(json, proposed);
            QuotationJson.evidence(json, proposed);
            json.writeEndObject();
            json.writeArrayFieldStart("reviews");
            for (Review review : reviews) {
                review(json, review);
            }
            json.writeEndArray();
            if (precedent.isPresent()) {
                json.writeObjectFieldStart("precedent");
                json.writeStringField("id", precedent.get().quotation());
                json.writeStringField("key", precedent.get().article());
                json.writeBooleanField("holds", precedent.get().isFollowed());
                JsonLine.field(json, "difference", precedent.get().difference());
                json.writeFieldName("review");
                review(json, precedent.get().review());
                json.writeEndObject();
            } else {
                json.writeNullField("precedent");
            }
            JsonLine.field(json, "sameAs", sameAs);
            json.writeArrayFieldStart("related");
            for (Relative relative : relatives) {
                json.writeStartObject();
                json.writeStringField("relation", relative.kind().label());
                json.writeStringField("key", relative.reference().key());
                JsonLine.field(json, "title", relative.reference().title());
                JsonLine.field(json, "publication", relative.reference().publication());
                JsonLine.field(json, "url", relative.reference().url());
                json.writeStringField(
                        "accessed", relative.reference().accessed().toString());
                json.writeStringField("sha256", relative.reference().sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
            JsonLine.strings(
                    json, "addresses", addresses.stream().map(URI::toString).toList());
            if (corrected.isPresent()) {
                ArticleJson.corrected(json, corrected.get());
            }
            json.writeEndObject();
        });
    }

    /** One of several quotations of the same words. */
    public static String of(Echo echo, Article article, boolean first) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeBooleanField("first", first);
            json.writeNumberField("report", echo.report());
            json.writeArrayFieldStart("differences");
            for (Difference difference : echo.differences()) {
                json.writeStartObject();
                json.writeStringField(
                        "kind",
                        difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                json.writeStringField("words", difference.words());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("quotation");
            entry(json, echo.entry(), article);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void entry(JsonGenerator json, Entry entry, Article article) throws IOException {
        words(json, entry, TextFragment.link(entry, article));
        reference(json, entry.reference());
    }

    /** All there is about the quotation itself, without its article; for exports that group by article too. */
    static void words(JsonGenerator json, Entry entry, Optional<String> link) throws IOException {
        json.writeStringField("id", entry.id());
        QuotationJson.fields(json, entry.quotation());
        QuotationJson.selector(json, entry.selector());
        JsonLine.field(json, "link", link);
        QuotationJson.evidence(json, entry.quotation());
        json.writeStringField("review", entry.verdict().label());
        json.writeStringField("note", entry.note());
        JsonLine.strings(json, "tags", entry.tags());
        if (entry.signed().isPresent()) {
            json.writeObjectFieldStart("signed");
            json.writeStringField("reviewer", entry.signed().get().reviewer());
            json.writeStringField("at", entry.signed().get().at().toString());
            json.writeEndObject();
        }
    }

    private static void reference(JsonGenerator json, Reference reference) throws IOException {
        reference(json, "reference", reference);
    }

    static void reference(JsonGenerator json, String name, Reference reference) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("key", reference.key());
        json.writeStringField("type", reference.itemType().csl());
        JsonLine.field(json, "title", reference.title());
        authors(json, reference.authors());
        JsonLine.field(json, "publication", reference.publication());
        JsonLine.field(json, "section", reference.section());
        JsonLine.field(json, "issued", reference.issued());
        JsonLine.field(json, "url", reference.url());
        JsonLine.field(json, "archive", reference.archive());
        json.writeStringField("accessed", reference.accessed().toString());
        JsonLine.field(json, "language", reference.language());
        json.writeStringField("sha256", reference.sha256());
        json.writeEndObject();
    }

    static void authors(JsonGenerator json, List<Author> authors) throws IOException {
        json.writeArrayFieldStart("authors");
        for (Author author : authors) {
            json.writeStartObject();
            json.writeStringField("name", author.name());
            json.writeBooleanField("organisation", author.organisation());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void review(JsonGenerator json, Review review) throws IOException {
        json.writeStartObject();
        json.writeStringField("verdict", review.verdict().label());
        if (review.correction().isPresent()) {
            correction(json, review.correction().get());
        } else {
            json.writeNullField("correction");
        }
        json.writeStringField("reviewer", review.reviewer());
        json.writeStringField("at", review.at().toString());
        json.writeStringField("note", review.note().strip());
        if (!review.marks().isEmpty()) {
            JsonLine.strings(json, "tagged", review.marks().added());
            JsonLine.strings(json, "untagged", review.marks().removed());
            json.writeBooleanField("signed", review.marks().signed());
        }
        json.writeEndObject();
    }

    /** Only what the person set: an absent field was left as found. */
    private static void correction(JsonGenerator json, Review.Correction correction) throws IOException {
        json.writeObjectFieldStart("correction");
        if (correction.kind().isPresent()) {
            json.writeStringField("kind", correction.kind().get().label());
        }
        if (correction.speaker().isPresent()) {
            QuotationJson.speaker(json, correction.speaker());
        }
        if (correction.uttered().isPresent()) {
            QuotationJson.uttered(json, correction.uttered().get());
        }
        if (correction.venue().isPresent()) {
            QuotationJson.venue(json, correction.venue());
        }
        json.writeEndObject();
    }

    /** How many quotations answer, and how many of them have each value of each field. */
    public static String ofCounts(long total, Map<String, Map<String, Integer>> counts) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeNumberField("total", total);
            json.writeObjectFieldStart("counts");
            for (Map.Entry<String, Map<String, Integer>> field : counts.entrySet()) {
                json.writeObjectFieldStart(field.getKey());
                for (Map.Entry<String, Integer> value : field.getValue().entrySet()) {
                    json.writeNumberField(value.getKey(), value.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
