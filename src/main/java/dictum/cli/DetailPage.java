package dictum.cli;

import dictum.citation.TextFragment;
import dictum.citation.Wording;
import dictum.library.Detail;
import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Precedent;
import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Relative;
import dictum.model.Review;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How one quotation is printed with all its evidence: a label and its text, line by line. */
final class DetailPage {
    private static final int LABEL = 12;

    private final Terminal terminal;

    DetailPage(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Detail detail) {
        Entry entry = detail.entry();
        Quotation quotation = entry.quotation();
        words(Wording.words(quotation, Printable::line));
        terminal.out().println();
        line("id", entry.id());
        who(quotation);
        line(
                "kind",
                "%s, %s".formatted(quotation.kind().label(), quotation.act().label()));
        line("in context", inContext(detail));
        line("cue", quotation.cue().map(DetailPage::passage).orElse("none"));
        line("source", quotation.source().map(DetailPage::passage).orElse("none"));
        line("confidence", String.format(Locale.ROOT, "%.2f", quotation.confidence()));
        line("rule", quotation.rule());
        quotation.evidence().forEach(finding -> line("evidence", finding));
        terminal.out().println();
        decisions(detail);
        article(detail);
    }

    private static String told(Review review) {
        return "%s %s by %s%s%s"
                .formatted(
                        review.at(),
                        done(review),
                        review.reviewer(),
                        review.correction()
                                .map(set -> " (" + correction(set) + ")")
                                .orElse(""),
                        review.note().isBlank() ? "" : ": " + review.note());
    }

    /** What a review did, in a word or two. */
    private static String done(Review review) {
        Review.Marks marks = review.marks();
        if (marks.isEmpty()) {
            return review.verdict().label();
        }
        List<String> done = new ArrayList<>();
        if (!marks.added().isEmpty()) {
            done.add("tagged " + String.join(", ", marks.added()));
        }
        if (!marks.removed().isEmpty()) {
            done.add("untagged " + String.join(", ", marks.removed()));
        }
        if (marks.signed()) {
            done.add("signed");
        }
        return String.join(", ", done);
    }

    private void words(String words) {
        for (String line : TextWidth.wrapped(words, terminal.width(), Integer.MAX_VALUE)) {
            terminal.out().println(terminal.styled(Terminal.Style.WORDS, line));
        }
    }

    private void who(Quotation quotation) {
        line("speaker", speaker(quotation.speaker()));
        quotation.speaker().flatMap(Speaker::role).ifPresent(role -> line("role", role));
        quotation.speaker().flatMap(Speaker::affiliation).ifPresent(body -> line("affiliation", body));
        quotation.jointly().forEach(speaker -> line("with", speaker(Optional.of(speaker))));
        line("said", uttered(quotation.uttered()));
        quotation.venue().ifPresent(venue -> line("venue", venue(venue)));
        quotation
                .cautions()
                .forEach(caution ->
                        line("caution", "%s: %s".formatted(caution.kind().label(), caution.basis())));
    }

    private void decisions(Detail detail) {
        Entry entry = detail.entry();
        line("status", entry.verdict().label());
        detail.precedent()
                .filter(Precedent::isFollowed)
                .ifPresent(precedent -> line(
                        "held from",
                        "%s in %s, another version: %s"
                                .formatted(precedent.quotation(), precedent.article(), told(precedent.review()))));
        detail.asked().ifPresent(asked -> line("look twice", asked));
        detail.sameAs().ifPresent(same -> line("listed as", same + ", which an earlier version has the same"));
        entry.signed().ifPresent(signed -> line("signed", "by %s, %s".formatted(signed.reviewer(), signed.at())));
        if (!entry.tags().isEmpty()) {
            line("tags", String.join(", ", entry.tags()));
        }
        for (Review review : detail.reviews()) {
            line("review", told(review));
        }
        if (!detail.proposed().equals(entry.quotation())) {
            Quotation proposed = detail.proposed();
            line(
                    "proposed",
                    "%s; role %s; %s; said %s"
                            .formatted(
                                    speaker(proposed.speaker()),
                                    proposed.speaker().flatMap(Speaker::role).orElse("(not known)"),
                                    proposed.kind().label(),
                                    uttered(proposed.uttered())));
        }
        terminal.out().println();
    }

    private void article(Detail detail) {
        Entry entry = detail.entry();
        Reference reference = entry.reference();
        line("article", reference.title().orElse("(no title)"));
        if (!reference.authors().isEmpty()) {
            line(
                    "by",
                    String.join(
                            "; ", reference.authors().stream().map(Author::name).toList()));
        }
        line("publication", reference.publication().orElse("(not known)"));
        line("issued", reference.issued().map(PartialDate::toString).orElse("(not known)"));
        line("accessed", reference.accessed().toString());
        line("key", reference.key());
        detail.read()
                .flatMap(Article::basis)
                .ifPresent(basis -> line("text from", "%s, %s".formatted(basis.source(), basis.evidence())));
        detail.read().ifPresent(article -> article.notes().damage().forEach(damage -> line("characters", damage)));
        reference.url().map(URI::toString).ifPresent(url -> unbroken("address", url));
        detail.read().flatMap(article -> TextFragment.link(entry, article)).ifPresent(link -> unbroken("link", link));
        reference.archive().map(URI::toString).ifPresent(url -> line("archived", url));
        detail.addresses().stream()
                .filter(address -> !reference.url().equals(Optional.of(address)))
                .forEach(address -> unbroken("also from", address.toString()));
        detail.relatives().forEach(relative -> relative(relative));
        line("snapshot", "sha256 " + reference.sha256());
        line("prefix", quoted(entry.selector().prefix()));
        line("exact", quoted(entry.selector().exact()));
        line("suffix", quoted(entry.selector().suffix()));
    }

    private void relative(Relative relative) {
        Reference other = relative.reference();
        line(
                relative.kind().label(),
                "%s, %s, %s, captured %s"
                        .formatted(
                                other.key(),
                                other.publication()
                                        .or(() -> other.url().map(URI::getHost))
                                        .orElse("(publication not known)"),
                                other.issued().map(PartialDate::toString).orElse("undated"),
                                other.accessed()));
    }

    /** On one line however long, so that it can be copied. */
    private void unbroken(String label, String text) {
        terminal.out()
                .println(terminal.styled(Terminal.Style.FAINT, TextWidth.padded(label, LABEL)) + Printable.line(text));
    }

    private void line(String label, String text) {
        String name = TextWidth.padded(label, LABEL);
        for (String line : TextWidth.wrapped(Printable.line(text), terminal.width() - LABEL, Integer.MAX_VALUE)) {
            terminal.out().println(terminal.styled(Terminal.Style.FAINT, name) + line);
            name = " ".repeat(LABEL);
        }
    }

    /** The words between brackets in the sentences around them. */
    private static String inContext(Detail detail) {
        String text = detail.around().text();
        Span context = detail.around().within();
        StringBuilder shown = new StringBuilder();
        int at = context.start();
        for (Span span : detail.around().words()) {
            shown.append(text, at, span.start())
                    .append('[')
                    .append(span.of(text))
                    .append(']');
            at = span.end();
        }
        return shown.append(text, at, context.end()).toString();
    }

    private static String speaker(Optional<Speaker> speaker) {
        return speaker.map(one -> "%s (%s)".formatted(one.label(), one.kind())).orElse("(not known)");
    }

    private static String uttered(Uttered uttered) {
        String date = uttered.date().map(PartialDate::toString).orElse("undated");
        return uttered.basis().isBlank() ? date : "%s (%s)".formatted(date, uttered.basis());
    }

    private static String venue(Venue venue) {
        return "%s%s (%s)"
                .formatted(venue.kind(), venue.name().map(name -> ", " + name).orElse(""), venue.basis());
    }

    private static String passage(Passage passage) {
        return "%s at %d".formatted(quoted(passage.text()), passage.start());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String correction(Review.Correction set) {
        List<String> parts = new ArrayList<>();
        set.speaker().ifPresent(speaker -> {
            parts.add("speaker " + speaker(Optional.of(speaker)));
            speaker.role().ifPresent(role -> parts.add("role " + role));
            speaker.affiliation().ifPresent(body -> parts.add("affiliation " + body));
        });
        set.uttered().ifPresent(uttered -> parts.add("said " + uttered(uttered)));
        set.kind().ifPresent(kind -> parts.add("kind " + kind.label()));
        set.venue().ifPresent(venue -> parts.add("venue " + venue(venue)));
        return String.join("; ", parts);
    }
}
