package io.workscribe.platform.web;

import io.workscribe.platform.WorkScribeProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is told to everybody: that the server is there, and what it is. */
@RestController
class RootController {

    private record Health(String status, String environment, String version) {}

    private record About(String message, String version, String docs) {}

    private final String environment;
    private final boolean apiDocs;

    RootController(WorkScribeProperties properties) {
        this.environment = properties.environment();
        this.apiDocs = properties.apiDocs();
    }

    @Bean
    static PublicRoute healthRoute() {
        return new PublicRoute(HttpMethod.GET, "/health");
    }

    @Bean
    static PublicRoute rootRoute() {
        return new PublicRoute(HttpMethod.GET, "/");
    }

    @Operation(summary = "Whether the server answers", answer = Health.class)
    @GetMapping("/health")
    Health health() {
        return new Health("ok", environment, ServerVersion.TEXT);
    }

    @Operation(summary = "What this server is", answer = About.class)
    @GetMapping("/")
    About about() {
        return new About("WorkScribe API", ServerVersion.TEXT, apiDocs ? ApiDocsController.PAGE : "disabled");
    }
}
