package io.workscribe.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.RequestPath;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/** Every route of the API, as its description has them: also those that only another process serves. */
final class DescribedRoutes {

    /** @param patches what a PATCH may be; empty where there is none */
    private record Route(PathPattern path, Set<HttpMethod> methods, List<MediaType> patches) {}

    /** Read when somebody first asks for what is not there: it is long, and nothing else needs it. */
    private final SingletonSupplier<List<Route>> routes;

    DescribedRoutes(JsonMapper mapper) {
        routes = SingletonSupplier.of(() -> read(mapper));
    }

    private static List<Route> read(JsonMapper mapper) {
        try {
            return mapper
                    .readTree(new ClassPathResource(ApiDocsController.DESCRIPTION).getContentAsByteArray())
                    .path("paths")
                    .properties()
                    .stream()
                    .map(path -> new Route(
                            PathPatternParser.defaultInstance.parse(path.getKey()),
                            path.getValue().propertyNames().stream()
                                    .map(method -> HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)))
                                    .collect(Collectors.toSet()),
                            path.getValue().path("patch").path("requestBody").path("content").propertyNames().stream()
                                    .map(MediaType::parseMediaType)
                                    .toList()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("This build has no description of the API", e);
        }
    }

    /** Empty when there is no such path. */
    Set<HttpMethod> methodsAt(RequestPath path) {
        return at(path).flatMap(route -> route.methods().stream()).collect(Collectors.toSet());
    }

    List<MediaType> patchesAt(RequestPath path) {
        return at(path).flatMap(route -> route.patches().stream()).toList();
    }

    private Stream<Route> at(RequestPath path) {
        return routes.obtain().stream().filter(route -> route.path().matches(path.pathWithinApplication()));
    }
}
