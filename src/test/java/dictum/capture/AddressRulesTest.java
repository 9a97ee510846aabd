package dictum.capture;

import static dictum.model.DictumException.Kind.BAD_ADDRESS;
import static dictum.model.DictumException.Kind.FORBIDDEN_ADDRESS;
import static dictum.model.DictumException.Kind.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.DictumException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRulesTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "paper.example", List.of("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            "inside.example", List.of("10.1.2.3"),
            "half.example", List.of("192.168.1.1", "93.184.215.14"),
            "translated.example", List.of("64:ff9b::a00:1", "93.184.215.14"),
            "here.example", List.of("127.0.0.1", "::1"),
            "localhost", List.of("127.0.0.1"));

    private static final Dns DNS = AddressRulesTest::lookUp;

    private final AddressRules rules = new AddressRules(false, DNS);
    private final AddressRules open = new AddressRules(true, DNS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://paper.example/",
                "https://paper.example/a/b?c=d#e",
                "https://paper.example:8443/",
                "https://paper.example:443/",
                "HTTPS://PAPER.EXAMPLE/",
                "http://93.184.215.14/",
                "http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "http://172.15.255.255/",
                "http://172.32.0.0/",
                "http://100.63.255.255/",
                "http://100.128.0.0/",
                "http://9.255.255.255/",
                "http://11.0.0.0/",
                "http://[2001:200::1]/",
                "http://[::ffff:93.184.215.14]/", // the address parser itself turns it into plain IPv4
                "http://１.1.1.1/"
            })
    void letsThroughAPublicAddress(String address) {
        assertThat(rules.vet(AddressRules.parse(address))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // loopback, plain and odd
                "http://127.0.0.1/",
                "http://127.255.255.254/",
                "http://127.1/",
                "http://127.0.0.1./",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.0.0.0x1/",
                "http://127.0.0.0x/",
                "http://１２７.０.０.１/",
                "http://127%2E0%2E0%2E1/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::]/",
                "http://0/",
                "http://0.0.0.0/",
                "http://0.1.2.3/",
                "http://99999999999/",
                "http://1.2.3.4.5/",
                "http://1.2.3.256/",
                "http://08.8.8.8/",
                // private and provider networks
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.0.0.8/",
                "http://192.0.2.1/",
                "http://192.88.99.1/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://198.51.100.7/",
                "http://203.0.113.9/",
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                // IPv6 that is IPv4, private or nothing
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::127.0.0.1]/",
                "http://[::a00:1]/",
                "http://[::ffff:0:10.0.0.1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[64:ff9b::8.8.8.8]/",
                "http://[64:ff9b:1::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a00:1::1]/",
                "http://[2001:0:a00:1::1]/",
                "http://[2001:2::1]/",
                "http://[2001:db8::1]/",
                "http://[3fff::1]/",
                "http://[100::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[4000::1]/",
                // names
                "http://localhost/",
                "http://LOCALHOST./",
                "http://a.localhost/",
                "http://printer.local/",
                "http://metadata.google.internal/",
                "http://router.home.arpa/",
                "http://inside.example/",
                "http://here.example/",
                // ports of other services
                "http://paper.example:22/",
                "http://paper.example:25/",
                "https://paper.example:8/",
                "http://93.184.215.14:1023/"
            })
    void refusesWhatIsNoPublicWebServer(String address) {
        assertThatThrownBy(() -> rules.vet(AddressRules.parse(address)))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(FORBIDDEN_ADDRESS))
                .hasMessageContaining("not fetched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paper.example",
                "file:///etc/passwd",
                "ftp://paper.example/",
                "javascript:alert(1)",
                "http://",
                "http://reader@paper.example/",
                "http://reader:secret@paper.example/",
                "http://:secret@paper.example/",
                "http://[fe80::1%25eth0]/",
                "http://paper.example:99999/",
                "http://a b/"
            })
    void refusesWhatIsNoWebAddress(String address) {
        assertThatThrownBy(() -> AddressRules.parse(address))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(BAD_ADDRESS));
    }

    @Test
    void neverShowsAPassword() {
        assertThatThrownBy(() -> AddressRules.parse("http://reader:secret@paper.example/"))
                .message()
                .doesNotContain("secret");
    }

    @Test
    void readsTheHostWhereTheCallWillReadIt() {
        assertThat(AddressRules.parse("http://127.0.0.1\\@paper.example/").host())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void keepsOnlyThePublicMachinesBehindAName() throws UnknownHostException {
        assertThat(rules.vet(AddressRules.parse("http://half.example/")))
                .containsExactly(InetAddress.getByName("93.184.215.14"));
        assertThat(rules.vet(AddressRules.parse("http://translated.example/")))
                .containsExactly(InetAddress.getByName("93.184.215.14"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:4000/", "http://[::1]:4000/", "http://localhost/", "http://here.example/"})
    void opensLoopbackWhenToldTo(String address) {
        assertThat(open.vet(AddressRules.parse(address))).allMatch(InetAddress::isLoopbackAddress);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://0.0.0.0/",
                "http://169.254.169.254/",
                "http://2130706433/",
                "http://[fd00::1]/",
                "http://inside.example/",
                "http://printer.local/",
                "http://127.0.0.1:22/"
            })
    void opensNothingButLoopback(String address) {
        assertThatThrownBy(() -> open.vet(AddressRules.parse(address)))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(FORBIDDEN_ADDRESS));
    }

    @Test
    void tellsThatANameIsUnknown() {
        assertThatThrownBy(() -> rules.vet(AddressRules.parse("http://nowhere.example/")))
                .isInstanceOfSatisfying(
                        DictumException.class, e -> assertThat(e.kind()).isEqualTo(NETWORK))
                .hasMessageContaining("nowhere.example");
    }

    private static List<InetAddress> lookUp(String name) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        for (String literal : NAMES.getOrDefault(name, List.of())) {
            addresses.add(InetAddress.getByName(literal));
        }
        if (addresses.isEmpty()) {
            throw new UnknownHostException(name);
        }
        return addresses;
    }
}
