package dictum.capture;

import dictum.model.DictumException;
import java.net.URI;
import java.util.Optional;

/** An address that is recorded, not called: http or https with a host, without user name and fragment. */
final class WebAddress {
    private WebAddress() {}

    static Optional<URI> tryParse(String address) {
        try {
            return Optional.of(parse(address));
        } catch (DictumException notAnAddress) {
            return Optional.empty(); // a page may say what it likes of itself; nothing is lost by not believing it
        }
    }

    /**
     * The address written in {@code text}.
     *
     * @throws DictumException BAD_ADDRESS unless it is http or https without user name and password
     */
    static URI parse(String text) {
        return AddressRules.parse(text).uri();
    }
}
