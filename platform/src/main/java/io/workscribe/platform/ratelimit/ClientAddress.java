package io.workscribe.platform.ratelimit;

import io.workscribe.platform.StartupFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The address that a request comes from. What X-Forwarded-For says is believed only as far as our own proxies wrote it:
 * each appends at the right whom it heard from, and everything left of that is the client's own word.
 */
public final class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final Pattern PREFIX_LENGTH = Pattern.compile("\\d{1,3}");

    private final List<IpAddressMatcher> trustedProxies;

    ClientAddress(List<String> trustedProxies) {
        this.trustedProxies =
                trustedProxies.stream().map(ClientAddress::network).toList();
    }

    /** In the form that requests are counted by. */
    public String of(HttpServletRequest request) {
        Optional<IpAddress> peer = IpAddress.parse(request.getRemoteAddr());
        if (peer.isEmpty()) {
            return String.valueOf(request.getRemoteAddr());
        }
        IpAddress nearest = peer.get();
        for (String hop : trustedProxies.isEmpty() ? List.<String>of() : hopsFromTheRight(request)) {
            Optional<IpAddress> before = IpAddress.parse(hop);
            if (before.isEmpty() || !isTrusted(nearest)) {
                break;
            }
            nearest = before.get();
        }
        return nearest.counted();
    }

    /** Whether it is one of our own proxies. */
    public boolean isTrusted(InetAddress address) {
        return IpAddress.parse(address.getHostAddress()).filter(this::isTrusted).isPresent();
    }

    private static List<String> hopsFromTheRight(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        Collections.list(request.getHeaders(FORWARDED_FOR)).forEach(header -> hops.addAll(List.of(header.split(","))));
        Collections.reverse(hops);
        return hops;
    }

    private boolean isTrusted(IpAddress address) {
        return trustedProxies.stream().anyMatch(network -> network.matches(address.text()));
    }

    private static IpAddressMatcher network(String network) {
        try {
            String[] parts = network.split("/", 2);
            if (IpAddress.parse(parts[0]).isEmpty()
                    || parts.length > 1 && !PREFIX_LENGTH.matcher(parts[1]).matches()) {
                throw new IllegalArgumentException("neither an address nor a network");
            }
            return new IpAddressMatcher(network);
        } catch (IllegalArgumentException malformed) {
            throw new StartupFailure(
                    "workscribe.rate-limit.trusted-proxies names \"%s\", which is no network.".formatted(network),
                    "Write addresses or networks such as 10.0.0.7, 10.0.0.0/8 or 2001:db8::/32.");
        }
    }
}
