package dictum.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a JSON feed: each item's {@code url}, or else its {@code external_url}.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build();

    private JsonFeed() {}

    static AddressLists.Listed read(byte[] body, Optional<URI> base, String origin) {
        List<String> addresses = new ArrayList<>();
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean items = json.currentName().equals("items");
                    if (json.nextToken() == JsonToken.START_ARRAY && items) {
                        items(json, base, addresses);
                    } else {
                        json.skipChildren();
                    }
                }
            }
        } catch (IOException broken) {
            throw AddressLists.broken(
                    origin,
                    "is a JSON feed that breaks off after %d addresses (%s)"
                            .formatted(addresses.size(), Shown.of(String.valueOf(broken.getMessage()))));
        }
        return AddressLists.Listed.ofPages(addresses);
    }

    private static void items(JsonParser json, Optional<URI> base, List<String> addresses) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            @Nullable String url = null;
            @Nullable String external = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (token == JsonToken.VALUE_STRING && name.equals("url")) {
                    url = json.getText();
                } else if (token == JsonToken.VALUE_STRING && name.equals("external_url")) {
                    external = json.getText();
                } else {
                    json.skipChildren();
                }
            }
            @Nullable String address = url == null ? external : url;
            if (address != null && !address.isBlank()) {
                addresses.add(XmlLists.resolved(address, base));
            }
        }
    }
}
