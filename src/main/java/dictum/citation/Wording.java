package dictum.citation;

import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How a quotation, its speaker and its occasion are put in words, the same in every list, note and sheet. */
public final class Wording {
    private Wording() {}

    /**
     * The words: in quotation marks only when every one of them is the speaker's, part by part where the credit cuts them;
     * others behind their cue, without which "denied" would turn into its opposite.
     *
     * @param cleaned what makes text from a page fit for the place where it is shown
     */
    public static String words(Quotation quotation, UnaryOperator<String> cleaned) {
        if (quotation.spans().size() == 1) {
            String words = cleaned.apply(quotation.text());
            return quotation.kind() == Quotation.Kind.DIRECT
                    ? "“" + words + "”"
                    : cue(quotation)
                            .map(cue -> cleaned.apply(cue) + ": " + words)
                            .orElse(words);
        }
        if (quotation.kind() == Quotation.Kind.DIRECT) {
            return quotation.parts().stream()
                    .map(part -> "“" + cleaned.apply(part) + "”")
                    .collect(Collectors.joining(" … "));
        }
        String words = quotation.parts().stream().map(cleaned).collect(Collectors.joining(" … "));
        return cue(quotation).map(cue -> cleaned.apply(cue) + ": " + words).orElse(words);
    }

    /** What introduces words that are not quoted directly, in lower case: {@code denied}. */
    static Optional<String> cue(Quotation quotation) {
        return quotation.cue().map(cue -> OneLine.of(cue.text()).toLowerCase(Locale.ROOT));
    }

    /**
     * {@code Ada Okoro (chief engineer, Harbour Board) and Ben Moss}: all who speak together, a standing that the name tells left
     * out; or {@code not told}.
     */
    static String speaker(Quotation quotation) {
        String first = quotation.speaker().map(Wording::speaker).orElse("not told");
        List<Speaker> others = quotation.jointly();
        if (others.isEmpty()) {
            return first;
        }
        StringBuilder all = new StringBuilder(first);
        for (int i = 0; i < others.size(); i++) {
            all.append(i == others.size() - 1 ? " and " : ", ").append(speaker(others.get(i)));
        }
        return all.toString();
    }

    /** What to beware of before quoting: {@code negated (“not” stands before the words)}. */
    static Optional<String> cautions(Quotation quotation) {
        return quotation.cautions().isEmpty()
                ? Optional.empty()
                : Optional.of(quotation.cautions().stream()
                        .map(caution -> OneLine.of(caution.kind().label() + " (" + caution.basis() + ")"))
                        .collect(Collectors.joining("; ")));
    }

    private static String speaker(Speaker speaker) {
        String name = OneLine.of(speaker.label());
        String standing = OneLine.of(standing(speaker));
        boolean told = standing.isEmpty() || name.toLowerCase(Locale.ROOT).contains(standing.toLowerCase(Locale.ROOT));
        return told ? name : name + " (" + standing + ")";
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
        List<String> said = new ArrayList<>();
        quotation.uttered().date().map(PartialDate::toString).ifPresent(said::add);
        quotation.venue().map(Wording::venue).ifPresent(said::add);
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    static String venue(Venue venue) {
        return OneLine.of(
                venue.kind() + venue.name().map(name -> " (" + name + ")").orElse(""));
    }
}
