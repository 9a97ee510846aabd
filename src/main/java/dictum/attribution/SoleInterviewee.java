package dictum.attribution;

import dictum.attribution.Frame.Paragraph;
import dictum.model.Quotation.Kind;
import dictum.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Credits paragraphs all in marks to the one person whom the article is an interview with.
 *
 * <p>The interviewer tells of the meeting ("I ask whether …"), and answers stand alone behind what was asked. Only where nobody else is
 * credited with words in marks, and never with a short question, which may be the interviewer's.
 */
final class SoleInterviewee {
    /** Paragraphs at the head of the article that say whom it is about. */
    private static final int OPENING = 3;

    private static final int FEWEST_CREDITED = 3;

    /** How many times as often as anything else the one is credited. */
    private static final int OTHERS = 3;

    /** Most words of a question that may be the interviewer's. */
    private static final int LONGEST_QUESTION = 25;

    private static final double CONFIDENCE = 0.6;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they");
    private static final Set<String> MEETING =
            Set.of("i ask", "i asked", "i say", "i suggest", "i wonder", "tells me", "told me", "asks me", "i put");

    private final Frame frame;
    private final Interview interview;
    private final List<Attribution> attributions;

    private SoleInterviewee(Frame frame, Interview interview, List<Attribution> attributions) {
        this.frame = frame;
        this.interview = interview;
        this.attributions = attributions;
    }

    static List<Attribution> of(Frame frame, Interview interview, List<Attribution> attributions) {
        return new SoleInterviewee(frame, interview, attributions).all();
    }

    private List<Attribution> all() {
        if (attributions.stream().noneMatch(this::isAlone)
                || !interview.isAnnounced(Math.min(OPENING, frame.paragraphs().size()))
                || !tellsOfMeeting()) {
            return attributions;
        }
        Optional<Span> asked = Interviewee.of(frame, OPENING).filter(this::isOnlyOneQuoted);
        if (asked.isEmpty()) {
            return attributions;
        }
        List<Attribution> all = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            boolean answer = isAlone(attribution) && !isBehindAnother(i, asked.get());
            all.add(answer ? attribution.creditedTo(asked.get(), CONFIDENCE, "whoever is interviewed") : attribution);
        }
        return all;
    }

    /** "I ask whether …", "he tells me": outside marks. */
    private boolean tellsOfMeeting() {
        for (Paragraph paragraph : frame.paragraphs()) {
            for (Frame.Sentence sentence : paragraph.sentences()) {
                List<Unit> units = sentence.units();
                for (int i = 1; i < units.size(); i++) {
                    if (MEETING.contains(
                            units.get(i - 1).lower() + " " + units.get(i).lower())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether all who are credited with words in marks are this one, or a pronoun; hardly anything else, such as "the book", is. */
    private boolean isOnlyOneQuoted(Span name) {
        int credited = 0;
        int others = 0;
        for (Attribution attribution : attributions) {
            if (attribution.kind() == Kind.DIRECT && attribution.source().isPresent()) {
                boolean other = isOther(attribution, name);
                if (other && Character.isUpperCase(firstOfHead(attribution))) {
                    return false;
                }
                credited += other ? 0 : 1;
                others += other ? 1 : 0;
            }
        }
        return credited >= FEWEST_CREDITED && OTHERS * others <= credited;
    }

    private boolean isOther(Attribution attribution, Span name) {
        String full = name.of(frame.text());
        String surname = full.substring(full.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String source = attribution.source().orElseThrow().of(frame.text()).toLowerCase(Locale.ROOT);
        return !source.endsWith(surname) && !PRONOUNS.contains(source);
    }

    /** The first letter of the source, a determiner left out. */
    private char firstOfHead(Attribution attribution) {
        String source = attribution.source().orElseThrow().of(frame.text());
        int space = source.indexOf(' ');
        boolean determined =
                space > 0 && WordClass.DETERMINER.has(source.substring(0, space).toLowerCase(Locale.ROOT));
        return source.charAt(determined ? space + 1 : 0);
    }

    /** Whether somebody else was quoted right before, and may go on. */
    private boolean isBehindAnother(int i, Span name) {
        return i > 0
                && attributions.get(i - 1).source().isPresent()
                && attributions.get(i - 1).paragraph() >= attributions.get(i).paragraph() - 1
                && isOther(attributions.get(i - 1), name);
    }

    /** Whether a whole paragraph, or the head of one, stands in marks and is credited to nobody. */
    private boolean isAlone(Attribution attribution) {
        Paragraph paragraph = frame.paragraphs().get(attribution.paragraph());
        return attribution.kind() == Kind.DIRECT
                && attribution.source().isEmpty()
                && attribution.continues() < 0
                && paragraph.isWholeQuotation()
                && attribution.start() - paragraph.span().start() <= 1
                && !isShortQuestion(attribution);
    }

    private boolean isShortQuestion(Attribution attribution) {
        Span words = new Span(attribution.start(), attribution.end());
        return frame.text().charAt(words.end() - 1) == '?'
                && Units.of(frame.text(), words).stream().filter(Unit::isWord).count() <= LONGEST_QUESTION;
    }
}
