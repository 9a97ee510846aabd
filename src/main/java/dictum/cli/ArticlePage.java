package dictum.cli;

import dictum.library.Catalogued;
import dictum.library.Redated;
import dictum.model.ArticleCorrection.Field;
import dictum.model.ArticleReview;
import dictum.model.CorrectedArticle;
import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Reference;
import dictum.model.Review;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an article is printed: what it is cited by, and beside it what its page says where a person set something else. */
final class ArticlePage {
    private static final int LABEL = 12;
    private static final String UNKNOWN = "(not known)";

    private final Terminal terminal;

    ArticlePage(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(CorrectedArticle article) {
        Reference now = article.now();
        line("key", now.key());
        for (Field field : Field.values()) {
            line(label(field), field.in(now).orElse(UNKNOWN));
            if (article.corrected().contains(field)) {
                line("", "the page: " + field.in(article.asRead()).orElse(UNKNOWN));
            }
        }
        now.url().map(URI::toString).ifPresent(url -> line("address", url));
        line("accessed", now.accessed().toString());
        line("snapshot", "sha256 " + now.sha256());
        corrections(article);
        article.issuedTooLate().ifPresent(this::doubt);
    }

    /** Who set what, and when. */
    void corrections(CorrectedArticle article) {
        for (ArticleReview review : article.reviews()) {
            Reference set = review.correction().applyTo(article.asRead());
            String values = review.correction().fields().stream()
                    .map(field -> "%s %s (the page: %s)"
                            .formatted(
                                    label(field),
                                    field.in(set).orElse(UNKNOWN),
                                    field.in(article.asRead()).orElse(UNKNOWN)))
                    .collect(Collectors.joining("; "));
            line(
                    "corrected",
                    "%s by %s: %s%s"
                            .formatted(
                                    review.at(),
                                    review.reviewer(),
                                    values,
                                    review.note().isEmpty() ? "" : ": " + review.note()));
        }
    }

    /** What a correction did beside what it set. */
    void consequences(Catalogued done) {
        for (Redated redated : done.redated()) {
            Entry entry = redated.entry();
            line(
                    "said",
                    "%s %s, before %s%s"
                            .formatted(
                                    entry.id(),
                                    QuotationTable.said(entry.quotation()),
                                    redated.before()
                                            .date()
                                            .map(PartialDate::toString)
                                            .orElse("undated"),
                                    basis(entry)));
        }
        List<String> decided = done.redated().stream()
                .map(Redated::entry)
                .filter(entry -> entry.verdict() != Review.Verdict.PROPOSED)
                .map(Entry::id)
                .toList();
        if (!decided.isEmpty()) {
            doubt("somebody decided on %s when it had another day".formatted(String.join(", ", decided)));
        }
        for (Entry entry : done.doubtful()) {
            doubt(
                    "%s: said %s, which may be counted from the former day of publication; where it is not right, set it with 'dictum review %s set --date'"
                            .formatted(entry.id(), QuotationTable.said(entry.quotation()), entry.id()));
        }
        if (!done.versions().isEmpty()) {
            terminal.tell("another version of the article is as its page has it: "
                    + done.versions().stream().map(Reference::key).collect(Collectors.joining(", ")));
        }
    }

    private static String basis(Entry entry) {
        return Optional.of(entry.quotation().uttered().basis())
                .filter(basis -> !basis.isBlank())
                .map(basis -> " (" + basis + ")")
                .orElse("");
    }

    private void doubt(String words) {
        terminal.tell(Terminal.Style.WARNING, "look twice:", Printable.line(words));
    }

    private static String label(Field field) {
        return field == Field.AUTHORS ? "by" : field.label();
    }

    private void line(String label, String text) {
        String name = TextWidth.padded(label, LABEL);
        for (String line : TextWidth.wrapped(Printable.line(text), terminal.width() - LABEL, Integer.MAX_VALUE)) {
            terminal.out().println(terminal.styled(Terminal.Style.FAINT, name) + line);
            name = " ".repeat(LABEL);
        }
    }
}
