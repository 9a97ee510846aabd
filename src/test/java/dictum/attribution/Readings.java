package dictum.attribution;

import dictum.model.Article;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.util.List;

/** What the shipped engine tells of an article, one line a quotation: its words, a bar, and who spoke. */
final class Readings {
    private Readings() {}

    static List<String> read(String... paragraphs) {
        return read(Paragraphs.article(paragraphs));
    }

    static List<String> read(Article article) {
        return new TrainedReader().read(article).stream().map(Readings::told).toList();
    }

    private static String told(Quotation quotation) {
        return quotation.text() + " | "
                + quotation.speaker().map(Readings::label).orElse("nobody");
    }

    private static String label(Speaker speaker) {
        return speaker.kind().equals("person") ? speaker.label() : speaker.kind() + ": " + speaker.label();
    }
}
