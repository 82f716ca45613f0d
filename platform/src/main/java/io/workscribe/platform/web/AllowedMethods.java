package io.workscribe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What can be done with a path, here or in another process; the same whoever answers. */
final class AllowedMethods {

    private final Supplier<RequestMappingHandlerMapping> here;
    private final DescribedRoutes described;

    /** @param here asked for when somebody asks: the routes are made after the filters */
    AllowedMethods(Supplier<RequestMappingHandlerMapping> here, DescribedRoutes described) {
        this.here = here;
        this.described = described;
    }

    /** Empty when there is no such path. HEAD goes wherever GET does, and OPTIONS everywhere. */
    Set<HttpMethod> at(HttpServletRequest request) {
        RequestPath path = ServletRequestPathUtils.parseAndCache(request);
        Set<HttpMethod> methods = new TreeSet<>(Comparator.comparing(HttpMethod::name));
        methods.addAll(described.methodsAt(path));
        here.get().getHandlerMethods().forEach((mapping, handler) -> {
            if (!isErrorPage(handler) && matches(mapping, path)) {
                mapping.getMethodsCondition().getMethods().forEach(method -> methods.add(method.asHttpMethod()));
            }
        });
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    List<MediaType> patchesAt(HttpServletRequest request) {
        return described.patchesAt(ServletRequestPathUtils.parseAndCache(request));
    }

    static String header(Set<HttpMethod> methods) {
        return methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }

    /** It is reached by failed requests, not by its path. */
    static boolean isErrorPage(HandlerMethod handler) {
        return ErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    private static boolean matches(RequestMappingInfo mapping, RequestPath path) {
        return mapping.getPathPatternsCondition() != null
                && mapping.getPathPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> pattern.matches(path.pathWithinApplication()));
    }
}
