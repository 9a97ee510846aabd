package dictum.attribution;

import dictum.model.Caution;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the stages found: content, cue and source; the speaker; the date and the occasion. */
final class Assembly {
    private Assembly() {}

    /** The quotations of {@code attributions}, in the same order. */
    static List<Quotation> of(Frame frame, List<Attribution> attributions) {
        List<Credit> credits = Speakers.resolve(frame, attributions);
        Clauses clauses = Clauses.of(frame);
        List<Occasion> occasions = Occasions.of(clauses, attributions, credits);
        List<List<Caution>> cautions = Cautions.of(clauses, attributions, credits);
        String text = frame.text();
        List<Quotation> quotations = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            Credit credit = credits.get(i);
            quotations.add(new Quotation(
                    attribution.kind(),
                    attribution.act(),
                    Quotation.textAt(text, attribution.content()),
                    attribution.content(),
                    attribution.cue().map(span -> Passage.of(text, span)),
                    attribution.source().map(span -> Passage.of(text, span)),
                    credit.speaker(),
                    occasions.get(i).uttered(),
                    occasions.get(i).venue(),
                    confidence(attribution, credit.speaker(), credit),
                    attribution.rule(),
                    credit.evidence(),
                    credit.jointly(),
                    cautions.get(i)));
        }
        return quotations;
    }

    /** That content, source and speaker are all right; without a speaker, that content and source are. */
    private static double confidence(Attribution attribution, Optional<Speaker> speaker, Credit credit) {
        return speaker.isPresent() ? attribution.confidence() * credit.confidence() : attribution.confidence();
    }
}
