package dictum.citation;

import dictum.model.Caution;
import dictum.model.Invisible;
import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a quotation, its speaker and its occasion are put in words, the same in every list, note and sheet. */
public final class Wording {
    /** The kind of occasion that has a hearer. */
    private static final String TOLD = "told";

    /** Between two parts, where marks around each or the lack of any show whose words end. */
    private static final String GAP = " … ";

    /** Between two parts that stand without marks: brackets, for a speaker's own words may hold dots. */
    private static final String CUT = " […] ";

    /** Between a cue and its words. */
    private static final String CUE_END = ": ";

    private Wording() {}

    /**
     * The words: in quotation marks only when every one of them is the speaker's, part by part where the credit cuts them;
     * others behind their cue, without which "denied" would turn into its opposite. Characters that nobody sees are left out.
     *
     * @param cleaned what makes text from a page fit for the place where it is shown
     */
    public static String words(Quotation quotation, UnaryOperator<String> cleaned) {
        StringBuilder words = new StringBuilder(quotation.text().length() + 32);
        words(quotation, cleaned, words);
        return words.toString();
    }

    /** The same as running text has them: marks inside the words of a direct quotation are set to fit into ours. */
    public static String prose(Quotation quotation, UnaryOperator<String> cleaned) {
        return quotation.kind() == Quotation.Kind.DIRECT
                ? words(quotation, words -> cleaned.apply(InnerMarks.set(words, InnerMarks.Form.CURLY)))
                : words(quotation, cleaned);
    }

    /** The same as {@link #words} at the end of {@code out}: exports write millions. */
    static void words(Quotation quotation, UnaryOperator<String> cleaned, StringBuilder out) {
        put(quotation, words -> cleaned.apply(Invisible.without(words)), out);
    }

    private static void put(Quotation quotation, UnaryOperator<String> cleaned, StringBuilder out) {
        boolean direct = quotation.kind() == Quotation.Kind.DIRECT;
        if (!direct && quotation.cue().isPresent()) {
            out.append(cleaned.apply(cue(quotation.cue().get()))).append(CUE_END);
        }
        if (quotation.spans().size() == 1) {
            part(cleaned.apply(quotation.text()), direct, out);
            return;
        }
        String joint = "";
        for (String part : quotation.parts()) {
            out.append(joint);
            part(cleaned.apply(part), direct, out);
            joint = GAP;
        }
    }

    private static void part(String words, boolean direct, StringBuilder out) {
        if (direct) {
            out.append('“').append(words).append('”');
        } else {
            out.append(words);
        }
    }

    /**
     * The words for a place that is the quotation and nothing else, such as a cell: direct ones without marks of ours, their parts
     * set off by {@link #CUT}; others behind their cue as in {@link #words}.
     */
    static String unmarked(Quotation quotation) {
        return Invisible.without(stored(quotation));
    }

    /** The same with every character of the page's, which {@link #read} takes back. */
    static String stored(Quotation quotation) {
        boolean direct = quotation.kind() == Quotation.Kind.DIRECT;
        if (!direct) {
            StringBuilder words = new StringBuilder(quotation.text().length() + 32);
            put(quotation, UnaryOperator.identity(), words);
            return words.toString();
        }
        return quotation.spans().size() == 1 ? quotation.text() : String.join(CUT, quotation.parts());
    }

    /**
     * The words alone of a quotation that is written as {@link #stored} does; {@code written} itself when it is not.
     *
     * @param spans of the words, whose lengths tell where a part ends
     */
    static String read(String written, List<Span> spans, Optional<Passage> cue) {
        String behindCue = cue.map(passage -> cue(passage) + CUE_END)
                .filter(written::startsWith)
                .map(opening -> written.substring(opening.length()))
                .orElse(written);
        for (String words : List.of(written, behindCue)) {
            for (String joint : List.of(" ", CUT, GAP)) {
                Optional<String> joined = joined(words, spans, joint);
                if (joined.isPresent()) {
                    return joined.get();
                }
            }
        }
        return written;
    }

    /** The parts of {@code written} joined by one space, if it is made of parts as long as {@code spans} and {@code joint}. */
    private static Optional<String> joined(String written, List<Span> spans, String joint) {
        StringBuilder words = new StringBuilder(written.length());
        int at = 0;
        for (int i = 0; i < spans.size(); i++) {
            if (i > 0) {
                if (!written.startsWith(joint, at)) {
                    return Optional.empty();
                }
                at += joint.length();
                words.append(' ');
            }
            int end = at + spans.get(i).length();
            if (end > written.length()) {
                return Optional.empty();
            }
            words.append(written, at, end);
            at = end;
        }
        return at == written.length() ? Optional.of(words.toString()) : Optional.empty();
    }

    /** What introduces words that are not quoted directly, in lower case: {@code denied}. */
    static Optional<String> cue(Quotation quotation) {
        return quotation.cue().map(Wording::cue);
    }

    private static String cue(Passage cue) {
        String text = cue.text();
        return isPlain(text) ? text : OneLine.of(text).toLowerCase(Locale.ROOT);
    }

    /** Whether these are small letters of English only, as nearly every cue is. */
    private static boolean isPlain(String cue) {
        int length = cue.length();
        for (int i = 0; i < length; i++) {
            if (cue.charAt(i) < 'a' || cue.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /**
     * {@code Ada Okoro (chief engineer, Harbour Board) and Ben Moss}: all who speak together, a standing that the name tells left
     * out; or {@code not told}.
     */
    static String speaker(Quotation quotation) {
        StringBuilder all = new StringBuilder(48);
        speaker(quotation, UnaryOperator.identity(), all);
        return all.toString();
    }

    /** The same at the end of {@code out}. */
    static void speaker(Quotation quotation, UnaryOperator<String> cleaned, StringBuilder out) {
        if (quotation.speaker().isPresent()) {
            speaker(quotation.speaker().get(), cleaned, out);
        } else {
            out.append("not told");
        }
        List<Speaker> others = quotation.jointly();
        for (int i = 0; i < others.size(); i++) {
            out.append(i == others.size() - 1 ? " and " : ", ");
            speaker(others.get(i), cleaned, out);
        }
    }

    /** What to beware of before quoting: {@code negated (“not” stands before the words)}. */
    static Optional<String> cautions(Quotation quotation) {
        List<Caution> cautions = quotation.cautions();
        if (cautions.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder told = new StringBuilder();
        for (Caution caution : cautions) {
            told.append(told.isEmpty() ? "" : "; ")
                    .append(OneLine.of(caution.kind().label() + " (" + caution.basis() + ")"));
        }
        return Optional.of(told.toString());
    }

    private static void speaker(Speaker speaker, UnaryOperator<String> cleaned, StringBuilder out) {
        String name = OneLine.of(speaker.label());
        String standing = OneLine.of(standing(speaker));
        out.append(cleaned.apply(name));
        if (!tells(name, standing)) {
            out.append(" (").append(cleaned.apply(standing)).append(')');
        }
    }

    private static boolean tells(String name, String standing) {
        return standing.isEmpty()
                || standing.length() <= name.length()
                        && name.toLowerCase(Locale.ROOT).contains(standing.toLowerCase(Locale.ROOT));
    }

    /** The speaker's role, and the affiliation where the role does not name it already; possibly empty. */
    public static String standing(Speaker speaker) {
        String role = speaker.role().orElse("");
        String affiliation = speaker.affiliation().orElse("");
        if (role.contains(affiliation)) {
            return role;
        }
        return role.isEmpty() ? affiliation : role + ", " + affiliation;
    }

    /** When and on what occasion: {@code 2026-03-03, interview (Radio Lenn)}. */
    static Optional<String> said(Quotation quotation) {
        StringBuilder said = new StringBuilder(32);
        said(quotation, UnaryOperator.identity(), said);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.toString());
    }

    /** The same at the end of {@code out}; nothing when neither is known. */
    static void said(Quotation quotation, UnaryOperator<String> cleaned, StringBuilder out) {
        Optional<PartialDate> date = quotation.uttered().date();
        Optional<Venue> venue = quotation.venue();
        if (date.isPresent()) {
            out.append(date.get());
        }
        if (venue.isPresent()) {
            out.append(date.isPresent() ? ", " : "");
            venue(venue.get(), cleaned, out);
        }
    }

    static boolean isSaidTold(Quotation quotation) {
        return quotation.uttered().date().isPresent() || quotation.venue().isPresent();
    }

    /** {@code interview (Radio Lenn)}; {@code to the Courier}, {@code to reporters} where the words were told somebody. */
    static String venue(Venue venue) {
        StringBuilder words = new StringBuilder(24);
        venue(venue, UnaryOperator.identity(), words);
        return words.toString();
    }

    private static void venue(Venue venue, UnaryOperator<String> cleaned, StringBuilder out) {
        String kind = OneLine.of(venue.kind());
        Optional<String> name = venue.name().map(OneLine::of).map(cleaned);
        if (kind.equals(TOLD) && name.isPresent()) {
            out.append("to ").append(name.get());
            return;
        }
        boolean hearers = kind.startsWith(TOLD + " ");
        out.append(hearers ? "to " : "").append(cleaned.apply(hearers ? kind.substring(TOLD.length() + 1) : kind));
        if (name.isPresent()) {
            out.append(" (").append(name.get()).append(')');
        }
    }
}
