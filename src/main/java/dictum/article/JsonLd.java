package dictum.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dictum.article.Clue.Field;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * What the page's JSON-LD scripts say of the article: the node that describes it, its authors and its publisher.
 *
 * <p>Reads {@code @graph}, arrays, nested objects and references by {@code @id}; forgives comments, CDATA, trailing commas and
 * raw line breaks. A script that is broken beyond that is read as far as it goes.
 *
 * @see <a href="https://schema.org/Article">schema.org Article</a>
 */
final class JsonLd {
    private static final int DEEPEST = 100;

    /** Reads data as pages write it, forgivingly. */
    static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(20_000_000)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build()
            .readerFor(JsonNode.class);

    private final List<JsonNode> nodes = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<Clue> clues = new ArrayList<>();

    private JsonLd() {}

    static List<Clue> read(PageParts parts) {
        if (parts.jsonScripts.isEmpty()) {
            return List.of();
        }
        JsonLd reader = new JsonLd();
        parts.jsonScripts.forEach(script -> reader.add(script.data()));
        String heading = parts.headings.isEmpty()
                ? ""
                : VisiblePage.headline(parts.headings.get(0).element());
        reader.tell(parts.canonical(), heading);
        return reader.clues;
    }

    private void add(String script) {
        try (MappingIterator<JsonNode> roots = JSON.readValues(bare(script))) {
            while (roots.hasNextValue()) {
                collect(roots.nextValue());
            }
        } catch (IOException broken) {
            // What stands before the fault has been collected; the page has other places to ask.
            return;
        }
    }

    /** The script without the comment and CDATA wrapping of old templates. */
    private static String bare(String script) {
        String bare = script.indexOf('"') < 0 && script.contains("&quot;")
                ? Parser.unescapeEntities(script, false).strip()
                : script.strip();
        int start = 0;
        while (start < bare.length() && bare.charAt(start) != '{' && bare.charAt(start) != '[') {
            start++;
        }
        if (bare.startsWith("<![CDATA[") || bare.startsWith("//<![CDATA[")) {
            start = bare.indexOf("CDATA[") + 6;
        } else if (bare.startsWith("/*<![CDATA[*/")) {
            start = 13;
        }
        return bare.substring(start);
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.poll();
            if (node.isObject()) {
                nodes.add(node);
                String id = node.path("@id").asText("");
                if (!id.isEmpty() && node.size() > 1) {
                    byId.putIfAbsent(id, node);
                }
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    waiting.add(child);
                }
            }
        }
    }

    private void tell(String canonical, String heading) {
        Optional<JsonNode> article = article(canonical, heading);
        article.ifPresent(this::tellArticle);
        for (JsonNode node : nodes) {
            String type = type(node);
            if (type.equals("WebPage")) {
                date(node, Field.ISSUED, "datePublished");
                date(node, Field.MODIFIED, "dateModified");
                free(node, "WebPage.isAccessibleForFree");
            } else if (type.equals("WebSite")) {
                text(node, "name", Field.PUBLISHER, "WebSite.name");
            }
        }
    }

    /** The node that is this page's article: the one that names the page's address or headline, else the first. */
    private Optional<JsonNode> article(String canonical, String heading) {
        JsonNode best = null;
        int most = -1;
        for (JsonNode node : nodes) {
            if (!isArticle(type(node))) {
                continue;
            }
            int points = node.has("author") ? 1 : 0;
            points += node.has("datePublished") ? 2 : 0;
            points += node.has("headline") ? 2 : 0;
            points += node.has("articleBody") ? 1 : 0;
            if (!canonical.isBlank()
                    && (sameAddress(node.path("url"), canonical)
                            || sameAddress(node.path("mainEntityOfPage"), canonical))) {
                points += 4;
            }
            if (!heading.isBlank() && Words.same(node.path("headline").asText(""), heading)) {
                points += 4;
            }
            if (points > most) {
                most = points;
                best = node;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean sameAddress(JsonNode value, String address) {
        String written =
                value.isObject() ? value.path("@id").asText(value.path("url").asText("")) : value.asText("");
        return !written.isBlank() && withoutTail(written).equals(withoutTail(address));
    }

    private static String withoutTail(String address) {
        int end = address.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = address.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String path = address.substring(0, end);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private void tellArticle(JsonNode article) {
        String type = type(article);
        clues.add(new Clue(Field.TYPE, type, Clue.JSON_LD, "@type"));
        text(article, "headline", Field.TITLE, type + ".headline");
        text(article, "name", Field.TITLE, type + ".name");
        text(article, "description", Field.STANDFIRST, type + ".description");
        names(article, "author", Field.AUTHOR, type);
        if (clues.stream().noneMatch(clue -> clue.field() == Field.AUTHOR)) {
            names(article, "creator", Field.AUTHOR, type);
        }
        names(article, "isPartOf", Field.PUBLISHER, type);
        names(article, "publisher", Field.PUBLISHER, type);
        names(article, "sourceOrganization", Field.PUBLISHER, type);
        text(article, "articleSection", Field.SECTION, type + ".articleSection");
        date(article, Field.ISSUED, "datePublished");
        date(article, Field.ISSUED, "dateCreated");
        date(article, Field.MODIFIED, "dateModified");
        text(article, "url", Field.CANONICAL, type + ".url");
        text(article, "inLanguage", Field.LANGUAGE, type + ".inLanguage");
        text(article, "articleBody", Field.BODY, type + ".articleBody");
        free(article, type + ".isAccessibleForFree");
        JsonNode part = article.path("hasPart");
        for (JsonNode one : part.isArray() ? part : List.of(part)) {
            free(one, type + ".hasPart.isAccessibleForFree");
        }
    }

    private void free(JsonNode node, String evidence) {
        JsonNode told = node.path("isAccessibleForFree");
        if (told.isValueNode()) {
            clues.add(new Clue(Field.FREE, told.asText(""), Clue.JSON_LD, evidence));
        }
    }

    private void date(JsonNode node, Field field, String name) {
        text(node, name, field, type(node) + "." + name);
    }

    private void text(JsonNode node, String name, Field field, String evidence) {
        JsonNode value = node.path(name);
        if (value.isArray() && !value.isEmpty()) {
            value = value.get(0);
        }
        if (value.isObject()) {
            value = value.has("@value") ? value.get("@value") : value.path("name");
        }
        if (value.isTextual() || value.isNumber()) {
            clues.add(new Clue(field, decoded(value.asText()), Clue.JSON_LD, evidence));
        }
    }

    /** Names of persons and bodies: plain strings, objects with a name, references to objects elsewhere, or lists. */
    private void names(JsonNode node, String name, Field field, String type) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        Set<JsonNode> followed = new HashSet<>();
        waiting.add(node.path(name));
        while (!waiting.isEmpty()) {
            JsonNode value = waiting.poll();
            if (value.isArray()) {
                value.forEach(waiting::add);
            } else if (value.isTextual()) {
                clues.add(new Clue(field, decoded(value.asText()), Clue.JSON_LD, type + "." + name));
            } else if (value.isObject()) {
                JsonNode named = value.path("name");
                JsonNode target = byId.get(value.path("@id").asText(""));
                if (named.isMissingNode() && target != null && followed.add(target)) {
                    waiting.add(target);
                } else if (named.isContainerNode()) {
                    waiting.add(named);
                } else if (named.isTextual()) {
                    String kind = type(value).isEmpty() ? "" : " (" + type(value) + ")";
                    clues.add(
                            new Clue(field, decoded(named.asText()), Clue.JSON_LD, type + "." + name + ".name" + kind));
                }
            }
        }
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report") || type.equals("Review");
    }

    /** The node's type without its vocabulary; of several the one that is an article. */
    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        String first = "";
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.asText("");
            name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
            if (isArticle(name)) {
                return name;
            }
            first = first.isEmpty() ? name : first;
        }
        return first;
    }

    /** Undoes the HTML entities that many publishers leave in JSON. */
    private static String decoded(String text) {
        return text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    }
}
