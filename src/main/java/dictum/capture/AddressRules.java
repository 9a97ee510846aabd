package dictum.capture;

import static dictum.model.DictumException.Kind.BAD_ADDRESS;
import static dictum.model.DictumException.Kind.FORBIDDEN_ADDRESS;
import static dictum.model.DictumException.Kind.NETWORK;

import dictum.model.DictumException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Which addresses may be called: http and https to machines of the public internet.
 *
 * <p>A page is captured on the user's machine, inside the user's network. Whoever writes a link or a redirect must not reach
 * the router, the printer or the cloud's key server through us. Names are therefore resolved here, and the caller connects
 * to the addresses returned and to no others; asking the name service a second time could give another answer.
 */
final class AddressRules {
    /** Names that by their standards never belong to a public machine (RFC 6761, 6762, 7686, 8375; ICANN 2024). */
    private static final List<String> PRIVATE_NAMES = List.of("localhost", "local", "internal", "home.arpa", "onion");

    private static final int FIRST_UNPRIVILEGED_PORT = 1024;

    private final boolean loopbackOpen;
    private final Dns names;

    AddressRules(boolean loopbackOpen, Dns names) {
        this.loopbackOpen = loopbackOpen;
        this.names = names;
    }

    /**
     * The address as it will be called, fragment left out.
     *
     * @throws DictumException BAD_ADDRESS unless it is http or https without user name and password
     */
    static HttpUrl parse(String address) {
        // One parser reads the address both for the vetting and for the call; two could disagree on where the host
        // ends.
        HttpUrl url = Optional.ofNullable(HttpUrl.parse(address))
                .orElseThrow(() -> new DictumException(
                        BAD_ADDRESS,
                        "\"%s\" is no web address: give one that begins with https:// or http://"
                                .formatted(Shown.of(address))));
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new DictumException(
                    BAD_ADDRESS,
                    "the address of %s carries a user name or password: leave out what stands before the @"
                            .formatted(url.host()));
        }
        return url.newBuilder().fragment(null).build();
    }

    /**
     * The machines that {@code url} may be fetched from, at least one.
     *
     * @throws DictumException FORBIDDEN_ADDRESS when the port, the name or every machine behind it is off limits; NETWORK
     *     when there is no such name
     */
    List<InetAddress> vet(HttpUrl url) {
        vetPort(url);
        String host = url.host();
        if (host.contains(":") || endsInNumber(host)) {
            return List.of(vetLiteral(url, host));
        }
        vetName(url, host);
        List<InetAddress> open = new ArrayList<>();
        Optional<String> refusal = Optional.empty();
        for (InetAddress address : resolve(host)) {
            Optional<String> reason = refusalOf(address);
            if (reason.isEmpty()) {
                open.add(address);
            } else {
                refusal = reason;
            }
        }
        if (open.isEmpty()) {
            throw refuse(url, "%s leads to %s".formatted(host, refusal.orElse("no machine")));
        }
        return open;
    }

    private static void vetPort(HttpUrl url) {
        int port = url.port();
        if (port != 80 && port != 443 && port < FIRST_UNPRIVILEGED_PORT) {
            throw refuse(url, "port %d belongs to another service than the web".formatted(port));
        }
    }

    private void vetName(HttpUrl url, String host) {
        String name = withoutLastDot(host);
        for (String suffix : PRIVATE_NAMES) {
            boolean open = loopbackOpen && suffix.equals("localhost");
            if (!open && (name.equals(suffix) || name.endsWith("." + suffix))) {
                throw refuse(url, "names under \"%s\" are machines of a private network".formatted(suffix));
            }
        }
    }

    /**
     * A host whose last label is a number. Browsers, Java and C libraries read 127.1, 0177.0.0.1, 0x7f000001 and
     * 2130706433 in different ways, so only the plain form is let through.
     */
    private InetAddress vetLiteral(HttpUrl url, String host) {
        if (!host.contains(":") && !IpRanges.isDottedQuad(host)) {
            throw refuse(url, "%s is an oddly written IP address".formatted(host));
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host); // a literal: no name service is asked
        } catch (UnknownHostException e) {
            throw new DictumException(BAD_ADDRESS, "%s is no IP address: correct it in %s".formatted(host, url), e);
        }
        refusalOf(address).ifPresent(reason -> {
            throw refuse(url, "%s is %s".formatted(host, reason));
        });
        return address;
    }

    private Optional<String> refusalOf(InetAddress address) {
        return loopbackOpen && address.isLoopbackAddress() ? Optional.empty() : IpRanges.refusalOf(address);
    }

    private List<InetAddress> resolve(String host) {
        try {
            return names.lookup(host);
        } catch (UnknownHostException e) {
            throw new DictumException(
                    NETWORK,
                    "there is no machine named %s, or no connection: check the spelling and the network"
                            .formatted(host),
                    e);
        }
    }

    private static boolean endsInNumber(String host) {
        String name = withoutLastDot(host);
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.startsWith("0x")) {
            return last.substring(2).chars().allMatch(c -> Character.digit(c, 16) >= 0);
        }
        return !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutLastDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static DictumException refuse(HttpUrl url, String reason) {
        return new DictumException(
                FORBIDDEN_ADDRESS,
                "%s is not fetched: %s. If you trust it, open it in your browser, save the page, and capture the file."
                        .formatted(Shown.of(url.toString()), reason));
    }
}
