package io.workscribe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/** Every route of the API, as its description has them: also those that only another process serves. */
final class DescribedRoutes {

    private record Route(PathPattern path, Set<HttpMethod> methods) {}

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
                                    .collect(Collectors.toSet())))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("This build has no description of the API", e);
        }
    }

    /** The methods that the path has, here or elsewhere, when this process found that it has not the one asked for. */
    Set<HttpMethod> methodsAt(HttpServletRequest request, HttpRequestMethodNotSupportedException refusal) {
        Set<HttpMethod> methods = methodsAt(request);
        if (refusal.getSupportedHttpMethods() != null) {
            methods.addAll(refusal.getSupportedHttpMethods());
        }
        return methods;
    }

    /** The methods that the path has elsewhere, when this process does not know it; empty when there is no such path. */
    Set<HttpMethod> methodsAt(HttpServletRequest request) {
        RequestPath path = ServletRequestPathUtils.parseAndCache(request);
        return routes.obtain().stream()
                .filter(route -> route.path().matches(path.pathWithinApplication()))
                .flatMap(route -> route.methods().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
