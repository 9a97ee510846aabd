package dictum.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Running text that the data of a script holds in pieces rather than as HTML: a list of paragraphs, each an object that names its kind
 * and holds its words, possibly in pieces again, or a list of plain strings.
 */
final class DataText {
    /** So many paragraphs make a text. */
    private static final int LEAST_PARAGRAPHS = 2;

    /** Plain strings must be as long as this to be paragraphs. */
    private static final int SHORTEST_STRING = 60;

    /** Deeper than this no piece of a paragraph lies. */
    private static final int DEEPEST = 20;

    private static final List<String> KINDS =
            List.of("type", "nodeType", "_type", "tagName", "tag", "kind", "__typename");

    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "paragraph", "text", "textblock", "block", "html", "ul", "ol", "list", "bodytext", "paragraphblock");

    private static final Set<String> HEADINGS = Set.of(
            "h2", "h3", "h4", "heading", "heading-2", "heading-3", "subheading", "subhead", "header", "crosshead");

    private static final Set<String> QUOTES = Set.of("blockquote", "quote");

    /** Where a paragraph keeps its words. */
    private static final List<String> HOLDERS = List.of(
            "text", "data", "value", "html", "content", "children", "items", "spans", "model", "paragraphs", "blocks");

    private DataText() {}

    /** The texts in {@code script} as HTML; none when it holds no data. */
    static List<String> in(String script) {
        List<String> found = new ArrayList<>();
        int start = start(script);
        if (start < 0) {
            return found;
        }
        try (MappingIterator<JsonNode> roots = JsonLd.JSON.readValues(script.substring(start))) {
            if (roots.hasNextValue()) {
                gather(roots.nextValue(), found);
            }
        } catch (IOException noData) {
            return found;
        }
        return found;
    }

    /** Where data begins: at once, or behind the sign that gives it to a name. */
    private static int start(String script) {
        String opening = script.stripLeading();
        int skipped = script.length() - opening.length();
        if (opening.startsWith("{") || opening.startsWith("[")) {
            return skipped;
        }
        for (int i = script.indexOf('='); i >= 0 && i + 1 < script.length(); i = script.indexOf('=', i + 1)) {
            int at = i + 1;
            while (at < script.length() && Character.isWhitespace(script.charAt(at))) {
                at++;
            }
            if (at < script.length() && script.charAt(at) == '{') {
                return at;
            }
        }
        return -1;
    }

    private static void gather(JsonNode root, List<String> found) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.poll();
            String html = node.isArray() ? paragraphs(node) : "";
            if (!html.isEmpty()) {
                found.add(html);
                continue;
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    waiting.add(child);
                }
            }
        }
    }

    /** The list as paragraphs; empty when it is a list of something else. */
    private static String paragraphs(JsonNode list) {
        StringBuilder html = new StringBuilder();
        int count = 0;
        for (JsonNode one : list) {
            String kind = kind(one);
            StringBuilder words = new StringBuilder();
            String element = "p";
            if (one.isTextual()) {
                if (one.asText().length() < SHORTEST_STRING || one.asText().indexOf(' ') < 0) {
                    continue;
                }
                words.append(markedUp(one.asText()));
            } else if (PARAGRAPHS.contains(kind) || HEADINGS.contains(kind) || QUOTES.contains(kind)) {
                element = HEADINGS.contains(kind) ? "h2" : QUOTES.contains(kind) ? "blockquote" : "p";
                append(one, words, 0);
            }
            if (!words.toString().isBlank()) {
                count += element.equals("h2") ? 0 : 1;
                html.append('<')
                        .append(element)
                        .append('>')
                        .append(words)
                        .append("</")
                        .append(element)
                        .append('>');
            }
        }
        return count >= LEAST_PARAGRAPHS ? html.toString() : "";
    }

    private static String kind(JsonNode node) {
        for (String name : KINDS) {
            String kind = node.path(name).asText("");
            if (!kind.isEmpty()) {
                String last = kind.substring(kind.lastIndexOf('/') + 1);
                return Words.lower(last);
            }
        }
        return "";
    }

    private static void append(JsonNode node, StringBuilder words, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isTextual()) {
            words.append(markedUp(node.asText()));
        } else if (node.isArray()) {
            node.forEach(piece -> append(piece, words, depth + 1));
        } else {
            for (String holder : HOLDERS) {
                JsonNode held = node.path(holder);
                boolean filled = held.isTextual() ? !held.asText().isEmpty() : !held.isEmpty();
                if (filled) {
                    append(held, words, depth + 1);
                    break;
                }
            }
            if (kind(node).equals("li")) {
                words.append("<br>");
            }
        }
    }

    /** Words as HTML; where markup is left in the data it stays. */
    private static String markedUp(String words) {
        boolean markup = words.indexOf("</") >= 0 || words.contains("<br");
        return markup ? words : Entities.escape(words);
    }
}
