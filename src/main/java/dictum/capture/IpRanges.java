package dictum.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * The stretches of IP addresses that are no public machines.
 *
 * <p>For IPv4 these are named one by one. For IPv6 only the global unicast space is open, less what is named, so mapped,
 * compatible, translated, unique-local, link-local and multicast addresses need no rule of their own to be refused.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA IPv4 special-purpose registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IANA IPv6 special-purpose registry</a>
 */
final class IpRanges {
    private static final List<Range> REFUSED_IPV4 = List.of(
            range("0.0.0.0", 8, "this machine"),
            range("10.0.0.0", 8, "a private network"),
            range("100.64.0.0", 10, "a provider's inner network"),
            range("127.0.0.0", 8, "this machine"),
            range("169.254.0.0", 16, "a link-local address"),
            range("172.16.0.0", 12, "a private network"),
            range("192.0.0.0", 24, "an address kept for protocols"),
            range("192.0.2.0", 24, "an address kept for documentation"),
            range("192.88.99.0", 24, "a relay between IPv6 and IPv4"),
            range("192.168.0.0", 16, "a private network"),
            range("198.18.0.0", 15, "an address kept for benchmarks"),
            range("198.51.100.0", 24, "an address kept for documentation"),
            range("203.0.113.0", 24, "an address kept for documentation"),
            range("224.0.0.0", 4, "a multicast address"),
            range("240.0.0.0", 4, "a reserved address"));

    private static final Range GLOBAL_UNICAST = range("2000::", 3, "");

    private static final List<Range> REFUSED_IPV6 = List.of(
            range("::", 127, "this machine"),
            range("::", 96, "an IPv4 address in IPv6 form"),
            range("64:ff9b::", 96, "an IPv4 address translated to IPv6"),
            range("64:ff9b:1::", 48, "an IPv4 address translated to IPv6"),
            range("fc00::", 7, "a private network"),
            range("fe80::", 10, "a link-local address"),
            range("ff00::", 8, "a multicast address"),
            // Teredo lies in here; like 6to4 below it can carry a private IPv4 address, and no newspaper lives there.
            range("2001::", 23, "an address kept for protocols"),
            range("2001:db8::", 32, "an address kept for documentation"),
            range("2002::", 16, "an IPv4 address tunnelled in IPv6"),
            range("3fff::", 20, "an address kept for documentation"));

    private IpRanges() {}

    /** Why {@code address} is no public machine, to follow "is" or "leads to"; empty when it is one. */
    static Optional<String> refusalOf(InetAddress address) {
        byte[] bytes = address.getAddress();
        List<Range> refused = bytes.length == 4 ? REFUSED_IPV4 : REFUSED_IPV6;
        for (Range range : refused) {
            if (range.holds(bytes)) {
                return Optional.of(range.meaning());
            }
        }
        return bytes.length == 4 || GLOBAL_UNICAST.holds(bytes)
                ? Optional.empty()
                : Optional.of("outside the public internet");
    }

    /** Whether {@code host} is four decimal numbers from 0 to 255 without leading zeros, parted by dots. */
    static boolean isDottedQuad(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean digits = !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(c -> c >= '0' && c <= '9')
                    && (part.length() == 1 || part.charAt(0) != '0');
            if (!digits || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static Range range(String network, int bits, String meaning) {
        try {
            return new Range(InetAddress.getByName(network).getAddress(), bits, meaning);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(network + " is a literal address", impossible);
        }
    }

    /** The addresses whose first {@code bits} bits are those of {@code network}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this file
    private record Range(byte[] network, int bits, String meaning) {
        boolean holds(byte[] address) {
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != network[i]) {
                    return false;
                }
            }
            int rest = bits % 8;
            int mask = (0xFF << (8 - rest)) & 0xFF;
            return rest == 0 || (address[whole] & mask) == (network[whole] & mask);
        }
    }
}
