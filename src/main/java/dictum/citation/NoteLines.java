package dictum.citation;

import dictum.model.Entry;
import dictum.model.Quotation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a note of a reference says, line by line: a few lines for each quotation, and some on the source.
 *
 * <p>Citation tools take a line {@code Name: value} for a field of the item when the name is a CSL variable, and so would let a
 * page plant an author or a title. Every line here therefore begins with a label that is none, and holds no break.
 */
final class NoteLines {
    /** What parts lines where the format has none. */
    static final String JOINT = " ¶ ";

    private NoteLines() {}

    /** All quotations of the source, then the source. */
    static List<String> of(Source source) {
        List<String> lines = new ArrayList<>();
        source.entries().forEach(entry -> lines.addAll(of(entry)));
        lines.addAll(onSource(source));
        return lines;
    }

    /** Words, speaker, occasion, what to beware of, and what was decided. */
    static List<String> of(Entry entry) {
        Quotation quotation = entry.quotation();
        List<String> lines = new ArrayList<>();
        lines.add("Quotation (" + quotation.kind().label() + "): " + Wording.words(quotation, NoteLines::harmless));
        lines.add("Said by: " + harmless(Wording.speaker(quotation)));
        Wording.said(quotation).ifPresent(said -> lines.add("Said: " + harmless(said)));
        Wording.cautions(quotation).ifPresent(cautions -> lines.add("Caution: " + harmless(cautions)));
        if (!entry.note().isBlank()) {
            lines.add("Comment: " + harmless(entry.note()));
        }
        if (!entry.tags().isEmpty()) {
            lines.add("Tagged: " + harmless(String.join("; ", entry.tags())));
        }
        return lines;
    }

    /** Where the archived copy is, and which bytes were read. */
    static List<String> onSource(Source source) {
        List<String> lines = new ArrayList<>();
        source.archive().ifPresent(archive -> lines.add("Archived: " + archive));
        lines.add("Snapshot: sha256 " + source.reference().sha256());
        return lines;
    }

    /** On one line; and {@code {:name: value}}, which is an order to some citation tools, loses its power by a space. */
    private static String harmless(String text) {
        return OneLine.folded(text).replace("{:", "{ :");
    }
}
