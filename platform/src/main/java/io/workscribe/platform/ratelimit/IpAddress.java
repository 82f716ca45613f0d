package io.workscribe.platform.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address as it stands in a header or on a connection. Names are none: nobody is asked to resolve what a client says. */
record IpAddress(InetAddress value) {

    private static final int LONGEST = 64;
    private static final int HOST_BYTES = 8;
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)](:\\d{1,5})?");
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(:\\d{1,5})?");

    /** Also with a port or a scope, as some proxies write it; empty for everything else. */
    static Optional<IpAddress> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String literal = text.strip();
        Matcher ipv4 = IPV4.matcher(literal);
        if (ipv4.matches()) {
            return ipv4(ipv4.group(1));
        }
        Matcher bracketed = BRACKETED.matcher(literal);
        return ipv6(bracketed.matches() ? bracketed.group(1) : literal);
    }

    private static Optional<IpAddress> ipv4(String literal) {
        String[] parts = literal.split("\\.");
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) part;
        }
        return of(bytes);
    }

    /** In brackets Java never takes it for a name. */
    private static Optional<IpAddress> ipv6(String literal) {
        int scope = literal.indexOf('%');
        String address = scope < 0 ? literal : literal.substring(0, scope);
        if (address.indexOf(':') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IpAddress(InetAddress.getByName("[" + address + "]")));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<IpAddress> of(byte[] bytes) {
        try {
            return Optional.of(new IpAddress(InetAddress.getByAddress(bytes)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whom to count: who has one address of IPv6 has the 2^64 others of its network, too. */
    String counted() {
        if (!(value instanceof Inet6Address)) {
            return value.getHostAddress();
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(value.getAddress(), HOST_BYTES), 2 * HOST_BYTES);
        return of(network).orElseThrow().text() + "/64";
    }

    String text() {
        return value.getHostAddress();
    }
}
