package dictum.attribution;

import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An article for a test, with sources given by their words. */
final class Story {
    private final String text;
    private final Frame frame;
    private final List<Attribution> attributions = new ArrayList<>();

    /** @param text one paragraph to a line */
    Story(String text) {
        this.text = text;
        this.frame = Frame.of(SpeakerGold.article("telling", text));
    }

    Frame frame() {
        return frame;
    }

    /** Adds an attribution whose source is the first {@code words} after the one added before. */
    Story source(String words) {
        int from = attributions.isEmpty()
                ? 0
                : attributions
                        .get(attributions.size() - 1)
                        .source()
                        .orElseThrow()
                        .end();
        int start = text.indexOf(words, from);
        while (start > 0
                && (Character.isLetter(text.charAt(start - 1)) || isInsideWord(start + words.length()))
                && Character.isLetter(words.charAt(0))) {
            start = text.indexOf(words, start + 1);
        }
        if (start < 0) {
            throw new IllegalArgumentException("the text does not go on with: " + words);
        }
        return add(Optional.of(new Span(start, start + words.length())), -1);
    }

    private boolean isInsideWord(int end) {
        return end < text.length() && Character.isLetter(text.charAt(end));
    }

    /** Adds an attribution without a source that goes on from another. */
    Story goesOnFrom(int attribution) {
        return add(Optional.empty(), attribution);
    }

    private Story add(Optional<Span> source, int continues) {
        attributions.add(new Attribution(
                0,
                Quotation.Kind.DIRECT,
                Quotation.Act.SPEECH,
                List.of(new Span(0, 1)),
                Optional.empty(),
                source,
                continues,
                1,
                "test"));
        return this;
    }

    List<Credit> credits() {
        return Speakers.resolve(frame, attributions);
    }

    /** The speaker of the last source added. */
    Optional<Speaker> last() {
        List<Credit> credits = credits();
        return credits.get(credits.size() - 1).speaker();
    }

    /** The name, or the phrase of an unnamed source, or "?" when it cannot be told. */
    String label() {
        return last().map(Speaker::label).orElse("?");
    }

    String kind() {
        return last().map(Speaker::kind).orElse("?");
    }
}
