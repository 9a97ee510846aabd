package dictum.citation;

import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Speakers and occasions in words, as {@link Wording} puts them; those of an article come again and again, and are put together
 * once.
 */
final class SpeakerWords {
    /** An article has fewer; an export has no end of them. */
    private static final int MOST = 64;

    private final String beforeSpeaker;
    private final String beforeOccasion;
    private final UnaryOperator<String> cleaned;
    private final Map<Speaker, String> known = new HashMap<>();
    private Optional<Speaker> speaker = Optional.empty();
    private String speakerWords = "";
    private Optional<PartialDate> date = Optional.empty();
    private Optional<Venue> venue = Optional.empty();
    private String occasion = "";

    /**
     * @param beforeSpeaker what stands before the speakers
     * @param beforeOccasion what stands before an occasion, where one is known
     * @param cleaned what makes a name of one line fit for the place where it is shown
     */
    SpeakerWords(String beforeSpeaker, String beforeOccasion, UnaryOperator<String> cleaned) {
        this.beforeSpeaker = beforeSpeaker;
        this.beforeOccasion = beforeOccasion;
        this.cleaned = cleaned;
    }

    /** All who speak, at the end of {@code out}. */
    void of(Quotation quotation, StringBuilder out) {
        Optional<Speaker> speaks = quotation.speaker();
        if (speaks.isEmpty() || !quotation.jointly().isEmpty()) {
            Wording.speaker(quotation, cleaned, out.append(beforeSpeaker));
            return;
        }
        if (!speaks.equals(speaker)) {
            speakerWords = words(quotation, speaks.get());
            speaker = speaks;
        }
        out.append(speakerWords);
    }

    private String words(Quotation quotation, Speaker speaks) {
        String words = known.get(speaks);
        if (words == null) {
            StringBuilder fresh = new StringBuilder(beforeSpeaker);
            Wording.speaker(quotation, cleaned, fresh);
            words = fresh.toString();
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(speaks, words);
        }
        return words;
    }

    /** When and on what occasion, at the end of {@code out}; nothing when neither is known. */
    void said(Quotation quotation, StringBuilder out) {
        Optional<PartialDate> uttered = quotation.uttered().date();
        if (!uttered.equals(date) || !quotation.venue().equals(venue)) {
            StringBuilder fresh = new StringBuilder(beforeOccasion);
            Wording.said(quotation, cleaned, fresh);
            occasion = Wording.isSaidTold(quotation) ? fresh.toString() : "";
            date = uttered;
            venue = quotation.venue();
        }
        out.append(occasion);
    }
}
