package io.workscribe.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.workscribe.platform.WorkScribeProperties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a client has to know of this server before anybody has signed in. */
@RestController
class ClientConfigController {

    private static final String PATH = "/api/v1/client-config";

    /** @param features numbers of the additions to the API */
    private record ClientConfig(
            String version,
            List<SignInWay> signIn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String googleClientId,

            boolean demo,
            Limits limits,
            List<String> features) {}

    /**
     * @param label how people call it
     * @param start where a browser goes to sign in, if it has to leave
     */
    private record SignInWay(
            SignInKind kind,
            String label,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String start) {}

    private enum SignInKind {
        @JsonProperty("password")
        PASSWORD,
        @JsonProperty("google")
        GOOGLE,
        @JsonProperty("oidc")
        OIDC
    }

    /**
     * @param body the longest body of a request, in bytes
     * @param file the longest file; 0 where no files are taken
     */
    private record Limits(long body, long file) {}

    private final ClientConfig config;

    ClientConfigController(WorkScribeProperties properties) {
        WorkScribeProperties.Google google = properties.google();
        this.config = new ClientConfig(
                ServerVersion.TEXT,
                waysToSignIn(properties),
                google.isConfigured() ? google.clientId().strip() : null,
                properties.demo(),
                new Limits(properties.maxBodyBytes(), 0),
                Features.OFFERED);
    }

    @Bean
    static PublicRoute clientConfigRoute() {
        return new PublicRoute(HttpMethod.GET, PATH);
    }

    @Operation(
            summary = "What a client has to know before anybody has signed in",
            description =
                    "The ways to sign in, the limits, and what this server offers, by the numbers of the additions"
                            + " to the API.",
            answer = ClientConfig.class)
    @GetMapping(PATH)
    ResponseEntity<ClientConfig> clientConfig() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(config);
    }

    private static List<SignInWay> waysToSignIn(WorkScribeProperties properties) {
        List<SignInWay> ways = new ArrayList<>();
        ways.add(new SignInWay(SignInKind.PASSWORD, "Password", null));
        if (properties.google().isConfigured()) {
            ways.add(new SignInWay(SignInKind.GOOGLE, "Google", null));
        }
        if (properties.oidc().isConfigured()) {
            ways.add(new SignInWay(SignInKind.OIDC, properties.oidc().nameForPeople(), "/api/v1/auth/oidc/start"));
        }
        return ways;
    }
}
