package io.workscribe.platform.web;

import io.workscribe.platform.WorkScribeProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where people open this server's client: {@code workscribe.frontend-url}, or this machine's own address where that is not
 * set. What a request says of the server's address counts for nothing: it can be made to say the same as a foreign page.
 */
public final class PublicAddress {

    private static final List<String> LOOPBACK = List.of("http://localhost:", "http://127.0.0.1:", "http://[::1]:");

    private final Environment environment;
    private final @Nullable String configured;

    PublicAddress(WorkScribeProperties properties, Environment environment) {
        this.environment = environment;
        this.configured = properties.frontendUrl().isBlank()
                ? null
                : properties.frontendUrl().strip().replaceAll("/+$", "");
    }

    /** Without a slash at the end. */
    public String url() {
        return configured == null ? LOOPBACK.get(0) + port() : configured;
    }

    /** Whether pages of this origin are this server's own. */
    public boolean isOrigin(String origin) {
        return configured == null
                ? LOOPBACK.stream().anyMatch(host -> origin.equalsIgnoreCase(host + port()))
                : origin.equalsIgnoreCase(Origins.of(configured));
    }

    /** Known for certain once the server listens. */
    private String port() {
        String listening = environment.getProperty("local.server.port");
        return listening == null ? environment.getProperty("server.port", "8080") : listening;
    }
}
