package dictum.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.library.People;
import dictum.library.QuoteLibrary;
import dictum.model.Authority;
import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.PartialDate;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The requests that decide who is who; each answers with what was done, and where to look at it. */
final class DecidingPeople {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final QuoteLibrary library;
    private final String reviewer;

    DecidingPeople(QuoteLibrary library, String reviewer) {
        this.library = library;
        this.reviewer = reviewer;
    }

    void serve(RoutesConfig routes) {
        routes.post("/do/merge", request -> {
            Body body = Body.of(request);
            Authority now = people().merge(body.text("id"), body.text("other"), reviewer);
            say(request, "One record now: " + now.name(), now);
        });
        routes.post("/do/distinct", request -> {
            Body body = Body.of(request);
            Authority now = people().distinguish(body.text("id"), body.text("other"), reviewer);
            say(request, "Kept as two, and not suggested again", now);
        });
        routes.post("/do/rename", request -> {
            Body body = Body.of(request);
            Authority now = people().rename(body.text("id"), body.text("name"), reviewer);
            say(request, "Called %s from now on".formatted(now.name()), now);
        });
        routes.post("/do/alias", request -> {
            Body body = Body.of(request);
            Authority now = people().addAlias(body.text("id"), body.text("name"), reviewer);
            say(
                    request,
                    "%s is found as %s too"
                            .formatted(now.name(), body.text("name").strip()),
                    now);
        });
        routes.post("/do/role", request -> {
            Body body = Body.of(request);
            Authority now = people().addRole(
                            body.text("id"), body.text("role"), date(body, "from"), date(body, "to"), reviewer);
            say(request, "Written down: %s".formatted(body.text("role").strip()), now);
        });
        routes.post("/do/split", request -> {
            Body body = Body.of(request);
            Authority now = body.given("article").isPresent()
                    ? people().splitArticles(body.text("id"), List.of(body.text("article")), reviewer)
                    : people().splitName(body.text("id"), body.text("name"), reviewer);
            say(request, "A record of its own now: " + now.name(), now);
        });
        routes.post("/do/speaker-undo", request -> {
            Body body = Body.of(request);
            People.Decided undone = body.given("number").isPresent()
                    ? people().undo(number(body.text("number")), reviewer)
                    : people().undo(reviewer);
            answer(request, "Taken back: %s".formatted(Shown.ruling(undone.ruling())), "/speakers");
        });
    }

    private People people() {
        return library.people();
    }

    private static long number(String typed) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException none) {
            throw new DictumException(Kind.USAGE, "\"%s\" is no decision's number".formatted(typed), none);
        }
    }

    private static Optional<PartialDate> date(Body body, String field) {
        return body.given(field)
                .map(typed -> PartialDate.tryParse(typed)
                        .filter(PartialDate::hasYear)
                        .orElseThrow(() -> new DictumException(
                                Kind.USAGE, "\"%s\" is no date: write 2020, 2020-03 or 2020-03-16".formatted(typed))));
    }

    private static void say(Context request, String words, Authority now) {
        answer(request, words, "/speakers/" + now.id());
    }

    private static void answer(Context request, String words, String place) {
        request.contentType("application/json; charset=utf-8")
                .result(MAPPER.createObjectNode()
                        .put("said", words)
                        .put("place", place)
                        .toString());
    }
}
