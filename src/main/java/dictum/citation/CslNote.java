package dictum.citation;

import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Speaker;
import dictum.model.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The note of an item in words: a few lines for each quotation.
 *
 * <p>Citation tools take a line {@code Name: value} for a field of the item when the name is a CSL variable, and so would let a
 * page plant an author or a title. Every line here therefore begins with a label that is none, and holds no break.
 */
final class CslNote {
    private CslNote() {}

    static String of(Reference reference, List<Entry> entries) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            quotation(lines, entry);
        }
        reference.archive().ifPresent(archive -> lines.add("Archived: " + archive));
        lines.add("Snapshot: sha256 " + reference.sha256());
        return String.join("\n", lines);
    }

    private static void quotation(List<String> lines, Entry entry) {
        Quotation quotation = entry.quotation();
        lines.add("Quotation (%s): %s".formatted(quotation.kind().label(), words(quotation)));
        lines.add("Said by: " + quotation.speaker().map(CslNote::speaker).orElse("not told"));
        said(quotation).ifPresent(said -> lines.add("Said: " + said));
        if (!entry.note().isBlank()) {
            lines.add("Comment: " + folded(entry.note()));
        }
        if (!entry.tags().isEmpty()) {
            lines.add("Tagged: " + folded(String.join("; ", entry.tags())));
        }
    }

    /** Direct words in marks, part by part; others behind their cue, without which a denial would read as a claim. */
    private static String words(Quotation quotation) {
        if (quotation.kind() == Quotation.Kind.DIRECT) {
            return quotation.parts().stream()
                    .map(part -> "“" + folded(part) + "”")
                    .collect(Collectors.joining(" … "));
        }
        String words = quotation.parts().stream().map(CslNote::folded).collect(Collectors.joining(" … "));
        return quotation
                .cue()
                .map(cue -> "(%s) %s".formatted(folded(cue.text()), words))
                .orElse(words);
    }

    private static String speaker(Speaker speaker) {
        List<String> standing = new ArrayList<>();
        speaker.role().ifPresent(standing::add);
        speaker.affiliation().ifPresent(standing::add);
        String name = folded(speaker.label());
        return standing.isEmpty() ? name : "%s (%s)".formatted(name, folded(String.join(", ", standing)));
    }

    private static Optional<String> said(Quotation quotation) {
        List<String> said = new ArrayList<>();
        quotation.uttered().date().map(PartialDate::toString).ifPresent(said::add);
        quotation.venue().map(CslNote::venue).ifPresent(said::add);
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    private static String venue(Venue venue) {
        return folded(venue.kind() + venue.name().map(name -> " (" + name + ")").orElse(""));
    }

    /** On one line; and {@code {:name: value}}, which is an order to some citation tools, loses its power by a space. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks = c == '\n'
                    || c == '\r'
                    || c == '\u0085'
                    || c == '\u2028'
                    || c == '\u2029'
                    || c == '\f'
                    || c == '\u000B';
            if (breaks) {
                if (!broken) {
                    folded.append(" ¶ ");
                }
                broken = true;
                continue;
            }
            broken = false;
            folded.append(c);
            if (c == '{' && i + 1 < text.length() && text.charAt(i + 1) == ':') {
                folded.append(' ');
            }
        }
        return folded.toString();
    }
}
