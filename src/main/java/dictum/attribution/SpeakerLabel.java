package dictum.attribution;

import dictum.attribution.Frame.Paragraph;
import dictum.model.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label at the head of a paragraph that tells who speaks in it: "Q:", "Ana Ruiz:".
 *
 * @param isInitials whether it is "AR"
 * @param mark the colon or period behind the name
 * @param words the rest of the paragraph
 */
record SpeakerLabel(int paragraph, String key, boolean isInitials, Span name, Span mark, Span words) {
    private static final Set<String> QUESTION = Set.of("q", "question");
    private static final Set<String> ANSWER = Set.of("a", "answer");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");
    private static final Pattern LABEL = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}.'\u2019-]{0,30})(?: \\p{Lu}[\\p{L}.'\u2019-]{0,30}){0,3}?)(:|(?<=^[QA])\\.)\\s+(?=\\S)");

    static Optional<SpeakerLabel> of(String text, Paragraph paragraph) {
        Span span = paragraph.span();
        Matcher matcher = LABEL.matcher(text).region(span.start(), span.end());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(new SpeakerLabel(
                paragraph.index(),
                matcher.group(1).toLowerCase(Locale.ROOT),
                INITIALS.matcher(matcher.group(1)).matches(),
                new Span(matcher.start(1), matcher.end(1)),
                new Span(matcher.start(2), matcher.end(2)),
                new Span(matcher.end(), span.end())));
    }

    boolean isQuestion() {
        return QUESTION.contains(key);
    }

    boolean isAnswer() {
        return ANSWER.contains(key);
    }
}
