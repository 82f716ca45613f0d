package io.workscribe.platform.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Where the current request comes from, as far as one can tell. */
public final class RequestSource {

    private static final int LONGEST_AGENT = 200;

    private final ClientAddress addresses;
    private final HttpServletRequest request;

    /** @param request a proxy of the current request */
    RequestSource(ClientAddress addresses, HttpServletRequest request) {
        this.addresses = addresses;
        this.request = request;
    }

    /** In the form that requests are counted by. */
    public String address() {
        return addresses.of(request);
    }

    /** What it calls itself, without anything unprintable; empty when it does not. */
    public String agent() {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        if (agent == null) {
            return "";
        }
        String printable = agent.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() > LONGEST_AGENT ? printable.substring(0, LONGEST_AGENT) : printable;
    }
}
