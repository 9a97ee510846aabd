package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.ArticleCorrection;
import dictum.model.ArticleCorrection.Field;
import dictum.model.ArticleReview;
import dictum.model.CorrectedArticle;
import dictum.model.Entry;
import dictum.model.PartialDate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An article as its page has it and as people corrected it, as one JSON object on one line. */
public final class ArticleJson {
    private ArticleJson() {}

    /** A quotation whose day is another now, with the day of before. */
    public record Day(Entry entry, Optional<PartialDate> before) {}

    public static String of(CorrectedArticle article) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            article(json, article);
            json.writeEndObject();
        });
    }

    /**
     * With what its latest correction did.
     *
     * @param redated quotations whose day was counted anew
     * @param doubtful quotations whose day may have been counted from the former day of publication
     */
    public static String of(CorrectedArticle article, boolean changed, List<Day> redated, List<Entry> doubtful) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            article(json, article);
            json.writeBooleanField("changed", changed);
            json.writeArrayFieldStart("redated");
            for (Day day : redated) {
                json.writeStartObject();
                json.writeStringField("id", day.entry().id());
                JsonLine.field(json, "date", day.entry().quotation().uttered().date());
                JsonLine.field(json, "before", day.before());
                json.writeStringField("review", day.entry().verdict().label());
                json.writeEndObject();
            }
            json.writeEndArray();
            JsonLine.strings(json, "doubtful", doubtful.stream().map(Entry::id).toList());
            json.writeEndObject();
        });
    }

    private static void article(JsonGenerator json, CorrectedArticle article) throws IOException {
        EntryJson.reference(json, "reference", article.now());
        corrected(json, article);
    }

    /** What the page has, and every correction in order. */
    static void corrected(JsonGenerator json, CorrectedArticle article) throws IOException {
        EntryJson.reference(json, "asRead", article.asRead());
        json.writeArrayFieldStart("corrections");
        for (ArticleReview review : article.reviews()) {
            json.writeStartObject();
            set(json, review.correction());
            json.writeStringField("reviewer", review.reviewer());
            json.writeStringField("at", review.at().toString());
            json.writeStringField("note", review.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Only what the person set: an absent field was left as it was, one that is null was set to nothing. */
    private static void set(JsonGenerator json, ArticleCorrection correction) throws IOException {
        json.writeObjectFieldStart("set");
        for (Field field : correction.fields()) {
            switch (field) {
                case TITLE -> JsonLine.field(json, field.label(), correction.title());
                case AUTHORS -> EntryJson.authors(json, correction.authors());
                case PUBLICATION -> JsonLine.field(json, field.label(), correction.publication());
                case SECTION -> JsonLine.field(json, field.label(), correction.section());
                case ISSUED -> JsonLine.field(json, field.label(), correction.issued());
                case LANGUAGE -> JsonLine.field(json, field.label(), correction.language());
            }
        }
        json.writeEndObject();
    }
}
