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

    /** All quotations of the source, then the source; {@code joint} stands between lines. */
    static String of(Source source, String joint) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : source.entries()) {
            add(entry, joint, lines);
            lines.append(joint);
        }
        return lines.append(String.join(joint, onSource(source))).toString();
    }

    static String of(Entry entry, String joint) {
        StringBuilder lines = new StringBuilder();
        add(entry, joint, lines);
        return lines.toString();
    }

    /** Adds words, speaker, occasion, what to beware of, and what was decided. */
    static void add(Entry entry, String joint, StringBuilder lines) {
        Quotation quotation = entry.quotation();
        lines.append("Quotation (").append(quotation.kind().label()).append("): ");
        lines.append(Wording.words(quotation, NoteLines::harmless));
        lines.append(joint).append("Said by: ").append(harmless(Wording.speaker(quotation)));
        Wording.said(quotation)
                .ifPresent(said -> lines.append(joint).append("Said: ").append(harmless(said)));
        Wording.cautions(quotation)
                .ifPresent(cautions -> lines.append(joint).append("Caution: ").append(harmless(cautions)));
        if (!entry.note().isBlank()) {
            lines.append(joint).append("Comment: ").append(harmless(entry.note()));
        }
        if (!entry.tags().isEmpty()) {
            lines.append(joint).append("Tagged: ").append(harmless(String.join("; ", entry.tags())));
        }
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
