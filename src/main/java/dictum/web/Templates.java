package dictum.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Writes pages from their templates, which the build made classes of; whatever they show is escaped by its place. */
final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "dictum.web");

    private Templates() {}

    static void render(Context request, String template, Map<String, Object> values) {
        StringOutput page = new StringOutput(1 << 15);
        ENGINE.render(template, values, page);
        request.contentType("text/html; charset=utf-8").result(page.toString());
    }
}
