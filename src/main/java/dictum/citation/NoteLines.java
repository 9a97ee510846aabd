package dictum.citation;

import dictum.model.Entry;
import dictum.model.Quotation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a note of a reference says, line by line: a few lines for each quotation, and some on the source.
 *
 * <p>Citation tools take a line {@code Name: value} for a field of the item when the name is a CSL variable, and so would let a
 * page plant an author or a title. Every line here therefore begins with a label that is none, and holds no break.
 */
final class NoteLines {
    /** What parts lines where the format has none. */
    static final String JOINT = " ¶ ";

    private static final Map<Quotation.Kind, String> OPENINGS = new EnumMap<>(Quotation.Kind.class);

    static {
        for (Quotation.Kind kind : Quotation.Kind.values()) {
            OPENINGS.put(kind, "Quotation (" + kind.label() + "): ");
        }
    }

    private NoteLines() {}

    /** All quotations of the source, then the source; {@code joint} between two lines. */
    static String of(Source source, String joint) {
        StringBuilder lines = new StringBuilder();
        SpeakerWords speakers = speakers(joint);
        for (Entry entry : source.entries()) {
            of(entry, joint, speakers, lines);
            lines.append(joint);
        }
        return lines.append(String.join(joint, onSource(source))).toString();
    }

    /** Words, speaker, occasion, what to beware of, and what was decided, at the end of {@code out}. */
    static void of(Entry entry, String joint, SpeakerWords speakers, StringBuilder out) {
        Quotation quotation = entry.quotation();
        out.append(OPENINGS.get(quotation.kind()));
        Wording.words(quotation, NoteLines::harmless, out);
        speakers.of(quotation, out);
        speakers.said(quotation, out);
        Optional<String> cautions = Wording.cautions(quotation);
        if (cautions.isPresent()) {
            out.append(joint).append("Caution: ").append(disarmed(cautions.get()));
        }
        if (!entry.note().isBlank()) {
            out.append(joint).append("Comment: ").append(harmless(entry.note()));
        }
        if (!entry.tags().isEmpty()) {
            out.append(joint).append("Tagged: ").append(harmless(String.join("; ", entry.tags())));
        }
    }

    /** The speakers and occasions of a note, for {@link #of(Entry, String, SpeakerWords, StringBuilder)}. */
    static SpeakerWords speakers(String joint) {
        return new SpeakerWords(joint + "Said by: ", joint + "Said: ", NoteLines::disarmed);
    }

    /** Where the archived copy is, and which bytes were read. */
    static List<String> onSource(Source source) {
        List<String> lines = new ArrayList<>();
        source.archive().ifPresent(archive -> lines.add("Archived: " + archive));
        lines.add("Snapshot: sha256 " + source.reference().sha256());
        return lines;
    }

    private static String harmless(String text) {
        return isHarmless(text) ? text : disarmed(OneLine.folded(text));
    }

    /** Whether there is nothing to fold and no brace: most texts, looked over once instead of twice. */
    private static boolean isHarmless(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean usual = c >= ' ' && c <= 'z';
            if (!usual && (c == '{' || OneLine.isControl(c))) {
                return false;
            }
        }
        return true;
    }

    /** {@code {:name: value}}, which is an order to some citation tools, loses its power by a space. */
    private static String disarmed(String line) {
        return line.indexOf('{') < 0 ? line : line.replace("{:", "{ :");
    }
}
