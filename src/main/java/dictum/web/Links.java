package dictum.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Addresses of the desk's own pages, and those of the web that may be followed. */
final class Links {
    private Links() {}

    static String article(String key, String id) {
        return "/article/" + encoded(key) + "?at=" + encoded(id);
    }

    static String article(String key) {
        return "/article/" + encoded(key);
    }

    /** {@code path?name=value&…} with the values that are not blank, in their order. */
    static String with(String path, Map<String, String> values) {
        String query = values.entrySet().stream()
                .filter(value -> !value.getValue().isBlank())
                .map(value -> value.getKey() + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    static Map<String, String> and(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    /** The address when it leads to the web: pages may name any other kind. */
    static Optional<String> web(Optional<URI> address) {
        return address.filter(
                        uri -> "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                .map(URI::toString);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
