package dictum.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The desk's own style sheet, scripts and picture: the only files it serves. */
final class Assets {
    static final String FOLDER = "/assets/";

    private static final Map<String, String> TYPES = Map.of(
            "desk.css", "text/css; charset=utf-8",
            "desk.js", "text/javascript; charset=utf-8",
            "door.js", "text/javascript; charset=utf-8",
            "receive.js", "text/javascript; charset=utf-8",
            "mark.svg", "image/svg+xml");

    void serve(RoutesConfig routes) {
        TYPES.forEach((name, type) -> {
            byte[] bytes = bytes(name);
            routes.get(
                    FOLDER + name,
                    request -> request.contentType(type)
                            .header("Cache-Control", "no-cache")
                            .result(bytes));
        });
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
