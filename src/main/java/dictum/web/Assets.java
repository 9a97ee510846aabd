package dictum.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The desk's own style sheet, scripts and picture: the only files it serves. */
final class Assets {
    static final String FOLDER = "/assets/";

    private static final List<String> NAMES = List.of(
            "desk.css",
            "mark.svg",
            "desk.js",
            "page.js",
            "deciding.js",
            "marking.js",
            "inbox.js",
            "door.js",
            "receive.js");

    void serve(RoutesConfig routes) {
        for (String name : NAMES) {
            byte[] bytes = bytes(name);
            routes.get(
                    FOLDER + name,
                    request -> request.contentType(typeOf(name))
                            .header("Cache-Control", "no-cache")
                            .result(bytes));
        }
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            default -> "image/svg+xml";
        };
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
