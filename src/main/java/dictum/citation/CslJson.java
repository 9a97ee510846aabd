package dictum.citation;

import com.fasterxml.jackson.core.JsonGenerator;
import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Reference;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One CSL-JSON item for each article, its quotations in {@code note} for people and in {@code custom} for programs.
 *
 * <p>An array with one item a line. No more than the quotations of one article are held at a time.
 *
 * @see <a href="https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json">CSL-JSON</a>
 */
final class CslJson implements CitationFormat {
    @Override
    public String name() {
        return "csl-json";
    }

    @Override
    public String fileName() {
        return "refs.csl.json";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Zotero keeps the note in its field Extra, but drops the structured copy in \"custom\", and the keywords.",
                "In the note a line break inside a quotation is written ¶; \"custom\" has the words exactly.");
    }

    @Override
    public void write(Iterator<Entry> entries, OutputStream out) throws IOException {
        out.write('[');
        List<Entry> ofOneArticle = new ArrayList<>();
        String separator = "\n";
        while (entries.hasNext()) {
            Entry entry = entries.next();
            if (!ofOneArticle.isEmpty() && !sameArticle(ofOneArticle.get(0), entry)) {
                out.write((separator + item(ofOneArticle)).getBytes(StandardCharsets.UTF_8));
                separator = ",\n";
                ofOneArticle.clear();
            }
            ofOneArticle.add(entry);
        }
        if (!ofOneArticle.isEmpty()) {
            out.write((separator + item(ofOneArticle)).getBytes(StandardCharsets.UTF_8));
        }
        out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static boolean sameArticle(Entry one, Entry other) {
        return one.reference().key().equals(other.reference().key());
    }

    private static String item(List<Entry> entries) {
        Reference reference = entries.get(0).reference();
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringField("id", reference.key());
            json.writeStringField("citation-key", reference.key());
            json.writeStringField("type", reference.itemType().csl());
            known(json, "title", reference.title());
            authors(json, reference.authors());
            known(json, "container-title", reference.publication());
            known(json, "section", reference.section());
            date(json, "issued", reference.issued());
            date(json, "accessed", Optional.of(Days.of(reference.accessed())));
            known(json, "URL", reference.url());
            known(json, "language", reference.language());
            Set<String> tags = new LinkedHashSet<>();
            entries.forEach(entry -> tags.addAll(entry.tags()));
            if (!tags.isEmpty()) {
                json.writeStringField("keyword", String.join(", ", tags));
            }
            json.writeStringField("note", CslNote.of(reference, entries));
            custom(json, reference, entries);
            json.writeEndObject();
        });
    }

    private static void authors(JsonGenerator json, List<Author> authors) throws IOException {
        if (authors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (Author author : authors) {
            ListName name = ListName.of(author);
            json.writeStartObject();
            if (name.literal()) {
                json.writeStringField("literal", name.family());
            } else {
                json.writeStringField("family", name.family());
                json.writeStringField("given", name.given());
                if (!name.suffix().isEmpty()) {
                    json.writeStringField("suffix", name.suffix());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A date whose year is not known is left out: CSL cannot express it. */
    private static void date(JsonGenerator json, String name, Optional<PartialDate> date) throws IOException {
        Optional<PartialDate> dated = date.filter(PartialDate::hasYear);
        if (dated.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeArrayFieldStart("date-parts");
        int[] parts = Days.parts(dated.get());
        json.writeArray(parts, 0, parts.length);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void custom(JsonGenerator json, Reference reference, List<Entry> entries) throws IOException {
        json.writeObjectFieldStart("custom");
        JsonLine.field(json, "archive", reference.archive());
        json.writeStringField("accessed", reference.accessed().toString());
        json.writeStringField("sha256", reference.sha256());
        json.writeArrayFieldStart("quotations");
        for (Entry entry : entries) {
            json.writeStartObject();
            EntryJson.words(json, entry);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }
}
