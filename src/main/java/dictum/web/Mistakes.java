package dictum.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dictum.model.DictumException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every error into an answer that says what, where and how to mend it: JSON for a script, a page for a person. */
final class Mistakes {
    private static final Logger LOG = LoggerFactory.getLogger(Mistakes.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    void serve(RoutesConfig routes) {
        routes.exception(Gate.Door.class, (door, request) -> door(request));
        routes.exception(
                Gate.Refusal.class,
                (refusal, request) ->
                        answer(request, refusal.status(), "refused", String.valueOf(refusal.getMessage())));
        routes.exception(
                DictumException.class,
                (known, request) ->
                        answer(request, statusOf(known.kind()), known.kind().label(), known.getMessage()));
        routes.exception(
                NotFoundResponse.class,
                (none, request) ->
                        answer(request, HttpStatus.NOT_FOUND, "unknown-id", "there is no such page on the desk"));
        routes.exception(
                HttpResponseException.class,
                (http, request) -> answer(
                        request, HttpStatus.forStatus(http.getStatus()), "refused", String.valueOf(http.getMessage())));
        routes.exception(Exception.class, (fault, request) -> {
            LOG.warn("{} {} failed", request.method(), request.path(), fault);
            answer(
                    request,
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    DictumException.Kind.INTERNAL.label(),
                    "a fault of Dictum's own (%s); nothing was changed by this request unless it was shown as saved"
                            .formatted(fault));
        });
    }

    private static void door(Context request) {
        if (HandlerType.GET.equals(request.method())) {
            request.status(HttpStatus.UNAUTHORIZED);
            Templates.render(request, "door.jte", Map.of());
        } else {
            answer(request, HttpStatus.UNAUTHORIZED, "refused", "open the link that 'dictum serve' printed");
        }
    }

    private static void answer(Context request, HttpStatus status, String kind, String message) {
        request.status(status);
        if (HandlerType.POST.equals(request.method())) {
            request.contentType("application/json; charset=utf-8")
                    .result(MAPPER.createObjectNode()
                            .put("kind", kind)
                            .put("message", message)
                            .toString());
        } else {
            Templates.render(request, "mistake.jte", Map.of("kind", kind, "message", message));
        }
    }

    private static HttpStatus statusOf(DictumException.Kind kind) {
        return switch (kind) {
            case UNKNOWN_ID, MISSING -> HttpStatus.NOT_FOUND;
            case AMBIGUOUS_ID, LIBRARY_HELD -> HttpStatus.CONFLICT;
            case IO, DISK_FULL, DAMAGED, INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
