package io.workscribe.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.StartupFailure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private static final List<String> PROXIES = List.of("10.0.0.0/8", "192.0.2.1", "2001:db8:1::/48");

    @Test
    @DisplayName("Without configured proxies nobody is believed")
    void noProxies() {
        assertThat(from(List.of(), "198.51.100.7", "203.0.113.1")).isEqualTo("198.51.100.7");
        assertThat(from(List.of(), "127.0.0.1", "203.0.113.1")).isEqualTo("127.0.0.1");
    }

    @Test
    @DisplayName("Who is no configured proxy is not believed")
    void noProxy() {
        assertThat(from(PROXIES, "198.51.100.7", "203.0.113.1")).isEqualTo("198.51.100.7");
    }

    @Test
    @DisplayName("Of what a proxy sends only what proxies wrote counts: the first address from the right that is none")
    void fromTheRight() {
        assertThat(from(PROXIES, "10.1.2.3", "203.0.113.1")).isEqualTo("203.0.113.1");
        assertThat(from(PROXIES, "10.1.2.3", "1.1.1.1, 203.0.113.1, 192.0.2.1")).isEqualTo("203.0.113.1");
        assertThat(from(PROXIES, "10.1.2.3", "1.1.1.1", "203.0.113.1, 10.9.9.9"))
                .isEqualTo("203.0.113.1");
        assertThat(from(PROXIES, "2001:db8:1::7", "2001:db8:2:3:4:5:6:7")).isEqualTo("2001:db8:2:3:0:0:0:0/64");
    }

    @Test
    @DisplayName("Where proxies are all there is, the farthest counts")
    void onlyProxies() {
        assertThat(from(PROXIES, "10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(from(PROXIES, "10.1.2.3", "10.4.4.4, 10.5.5.5")).isEqualTo("10.4.4.4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "unknown",
                "localhost",
                "example.com",
                "1a2b3c4",
                "999.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.4:port",
                "[::1",
                "::g",
                ":",
                "1.2.3.4, ",
                "-1.2.3.4",
                "0x7f.0.0.1",
                "_hidden"
            })
    @DisplayName("What is no address ends the belief at the proxy that passed it on")
    void noAddress(String forwarded) {
        assertThat(from(PROXIES, "10.1.2.3", "203.0.113.1, " + forwarded)).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.1:4711, 203.0.113.1",
        "[2001:db8:2::1]:4711, 2001:db8:2:0:0:0:0:0/64",
        "[2001:db8:2::1], 2001:db8:2:0:0:0:0:0/64",
        "2001:DB8:2::1, 2001:db8:2:0:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "::ffff:203.0.113.1, 203.0.113.1"
    })
    @DisplayName("The ways to write one address are one caller, and so is one network of IPv6")
    void spellings(String forwarded, String counted) {
        assertThat(from(PROXIES, "10.1.2.3", forwarded)).isEqualTo(counted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example.com", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0/-1", "", "10.0.0/8"})
    @DisplayName("The start is refused for what is no network")
    void noNetwork(String network) {
        assertThatThrownBy(() -> new ClientAddress(List.of(network)))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("trusted-proxies");
    }

    private static String from(List<String> proxies, String peer, String... forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (String header : forwarded) {
            request.addHeader("X-Forwarded-For", header);
        }
        return new ClientAddress(proxies).of(request);
    }
}
