package dictum.web;

import dictum.model.ArticleCorrection;
import dictum.model.ArticleCorrection.Field;
import dictum.model.ArticleReview;
import dictum.model.Author;
import dictum.model.CorrectedArticle;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.PartialDate;
import dictum.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that sets right what a page says of its article, beside what it says. */
record ArticleForm(CorrectedArticle article) {
    private static final String ORGANISATION = "organisation";

    /** So many writers more than there are can be typed at once. */
    private static final int EMPTY_ROWS = 2;

    /** One row for a writer. */
    record Writer(int number, String name, boolean organisation) {}

    /** A field that is otherwise than the page has it. */
    record Change(String label, String now, String page, String by) {}

    Reference now() {
        return article.now();
    }

    String title() {
        return now().title().orElse("");
    }

    String publication() {
        return now().publication().orElse("");
    }

    String section() {
        return now().section().orElse("");
    }

    String issued() {
        return now().issued().map(PartialDate::toString).orElse("");
    }

    String language() {
        return now().language().orElse("");
    }

    List<Writer> writers() {
        List<Writer> writers = new ArrayList<>();
        for (Author author : now().authors()) {
            writers.add(new Writer(writers.size(), author.name(), author.organisation()));
        }
        for (int i = 0; i < EMPTY_ROWS; i++) {
            writers.add(new Writer(writers.size(), "", false));
        }
        return writers;
    }

    List<Change> changes() {
        return article.corrected().stream().map(this::change).toList();
    }

    private Change change(Field field) {
        String by = article.latest(field)
                .map(review -> "%s, %s%s"
                        .formatted(
                                review.reviewer(),
                                Shown.time(review.at()),
                                review.note().isEmpty() ? "" : ": " + review.note()))
                .orElse("");
        return new Change(label(field), shown(field, now()), shown(field, article.asRead()), by);
    }

    private static String shown(Field field, Reference reference) {
        Optional<String> shown = field == Field.ISSUED ? reference.issued().map(Shown::date) : field.in(reference);
        return shown.orElse("not known");
    }

    static String label(Field field) {
        return switch (field) {
            case TITLE -> "Title";
            case AUTHORS -> "Writers";
            case PUBLICATION -> "Publication";
            case SECTION -> "Section";
            case ISSUED -> "Published";
            case LANGUAGE -> "Language";
        };
    }

    boolean canBeUndone() {
        return !article.reviews().isEmpty();
    }

    /** How far the corrections had come, as {@link Seen} tells it of quotations. */
    String seen() {
        List<ArticleReview> reviews = article.reviews();
        return reviews.isEmpty()
                ? "0"
                : reviews.size() + " " + reviews.get(reviews.size() - 1).at();
    }

    /** What was typed that is not shown already; a field that is not sent is left as it is. */
    ArticleCorrection typed(Body body) {
        ArticleCorrection set = ArticleCorrection.NONE;
        if (isTyped(body, "title", title())) {
            set = set.withTitle(Optional.of(body.text("title")));
        }
        if (areTyped(body)) {
            set = set.withAuthors(authors(body));
        }
        if (isTyped(body, "publication", publication())) {
            set = set.withPublication(body.given("publication"));
        }
        if (isTyped(body, "section", section())) {
            set = set.withSection(body.given("section"));
        }
        if (isTyped(body, "issued", issued())) {
            set = set.withIssued(body.given("issued").map(ArticleForm::date));
        }
        if (isTyped(body, "language", language())) {
            set = set.withLanguage(Optional.of(body.text("language")));
        }
        return set;
    }

    private static boolean isTyped(Body body, String field, String shown) {
        return body.has(field) && !body.text(field).strip().equals(inOneLine(shown));
    }

    /** As a field of one line sends it back, where nobody typed anything. */
    private static String inOneLine(String shown) {
        return shown.replaceAll("[\\r\\n]", "").strip();
    }

    private boolean areTyped(Body body) {
        List<Author> shown = now().authors().stream()
                .map(author -> new Author(inOneLine(author.name()), author.organisation()))
                .toList();
        return body.has("author0") && !authors(body).equals(shown);
    }

    private static List<Author> authors(Body body) {
        List<Author> authors = new ArrayList<>();
        for (int i = 0; body.has("author" + i); i++) {
            boolean organisation = body.text("authorKind" + i).equals(ORGANISATION);
            body.given("author" + i).ifPresent(name -> authors.add(new Author(name, organisation)));
        }
        return authors;
    }

    private static PartialDate date(String typed) {
        return PartialDate.tryParse(typed)
                .filter(PartialDate::hasYear)
                .orElseThrow(() -> new DictumException(
                        Kind.USAGE, "\"%s\" is no date: write 2020, 2020-03 or 2020-03-16".formatted(typed)));
    }
}
