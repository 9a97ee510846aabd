package dictum.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.library.Catalogue;
import dictum.library.Catalogued;
import dictum.library.QuoteLibrary;
import dictum.library.Redated;
import dictum.model.ArticleCorrection;
import dictum.model.ArticleReview;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;

/** The requests that set right what a page says of its article; each answers with what was done, in words to be read out. */
final class DecidingArticles {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json; charset=utf-8";
    private static final int NAMED = 4;

    private final QuoteLibrary library;
    private final String reviewer;

    DecidingArticles(QuoteLibrary library, String reviewer) {
        this.library = library;
        this.reviewer = reviewer;
    }

    void serve(RoutesConfig routes) {
        routes.post("/do/article", request -> onSight(request, this::correct));
        routes.post("/do/article-undo", request -> onSight(request, (body, form) -> undo(body)));
    }

    private interface Deed {
        String of(Body body, ArticleForm form);
    }

    /** Corrects an article only as long as nothing was corrected of it since the sender saw it. */
    private synchronized void onSight(Context request, Deed deed) {
        Body body = Body.of(request);
        ArticleForm form = new ArticleForm(catalogue().article(body.text("key")));
        request.contentType(JSON);
        if (!body.text("seen").equals(form.seen())) {
            request.status(HttpStatus.CONFLICT)
                    .result(MAPPER.createObjectNode()
                            .put("kind", "changed")
                            .put("message", changed(form.article().reviews()))
                            .put("id", "")
                            .put("key", form.now().key())
                            .toString());
            return;
        }
        request.result(
                MAPPER.createObjectNode().put("said", deed.of(body, form)).toString());
    }

    private static String changed(List<ArticleReview> now) {
        return "this has changed since you saw it, and nothing was done: %s. It is shown as it stands; set it again"
                .formatted(
                        now.isEmpty()
                                ? "nobody has corrected the article now"
                                : "the latest correction is by "
                                        + now.get(now.size() - 1).reviewer());
    }

    private String correct(Body body, ArticleForm form) {
        ArticleCorrection set = form.typed(body);
        if (set.isEmpty()) {
            return "Nothing was changed";
        }
        Catalogued done = catalogue().correct(form.now().key(), set, reviewer, body.text("note"));
        String fields = set.fields().stream().map(ArticleForm::label).collect(Collectors.joining(", "));
        return done.changed() ? "Corrected: " + fields + consequences(done) : "Nothing was changed";
    }

    private String undo(Body body) {
        return "The last correction was taken back" + consequences(catalogue().undo(body.text("key"), reviewer));
    }

    private static String consequences(Catalogued done) {
        StringBuilder told = new StringBuilder();
        done.article()
                .issuedTooLate()
                .ifPresent(late -> told.append(". Look twice: ").append(late));
        if (!done.redated().isEmpty()) {
            String days = done.redated().stream()
                    .limit(NAMED)
                    .map(DecidingArticles::day)
                    .collect(Collectors.joining("; "));
            told.append(". Said on another day now: ")
                    .append(days)
                    .append(
                            done.redated().size() > NAMED
                                    ? "; and %d more".formatted(done.redated().size() - NAMED)
                                    : "");
        }
        if (!done.doubtful().isEmpty()) {
            told.append(". Look twice at the day of ")
                    .append(done.doubtful().stream().map(entry -> entry.id()).collect(Collectors.joining(", ")))
                    .append(", which may be counted from the former one");
        }
        return told.toString();
    }

    private static String day(Redated redated) {
        return "%s %s, before %s"
                .formatted(
                        redated.entry().id(),
                        Shown.said(redated.entry().quotation()),
                        Shown.date(redated.before().date()));
    }

    private Catalogue catalogue() {
        return library.catalogue();
    }
}
