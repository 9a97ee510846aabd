package dictum.citation;

import dictum.model.Quotation;
import dictum.model.Speaker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Speakers in words, as {@link Wording} puts them; those of an article come again and again, and are put together once. */
final class SpeakerWords {
    /** An article has fewer; an export has no end of them. */
    private static final int MOST = 64;

    private final UnaryOperator<String> cleaned;
    private final Map<Speaker, String> known = new HashMap<>();

    /** @param cleaned what makes a name of one line fit for the place where it is shown */
    SpeakerWords(UnaryOperator<String> cleaned) {
        this.cleaned = cleaned;
    }

    /** All who speak, at the end of {@code out}. */
    void of(Quotation quotation, StringBuilder out) {
        Optional<Speaker> speaker = quotation.speaker();
        if (speaker.isEmpty() || !quotation.jointly().isEmpty()) {
            Wording.speaker(quotation, cleaned, out);
            return;
        }
        String words = known.get(speaker.get());
        if (words == null) {
            StringBuilder fresh = new StringBuilder();
            Wording.speaker(quotation, cleaned, fresh);
            words = fresh.toString();
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(speaker.get(), words);
        }
        out.append(words);
    }
}
