package io.workscribe.standalone.documentation.api;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Versioned;
import io.workscribe.platform.web.BearerToken;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.PublicRoute;
import io.workscribe.platform.web.RequestInput;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A route, and the method that answers it.
 *
 * @param isOpen whether it needs no access token
 */
record Endpoint(RequestMethod method, String path, HandlerMethod handler, String mediaType, boolean isOpen) {

    private static final String VERSION_PREFIX = "/api/v1";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** Every endpoint of the application, by path. */
    static List<Endpoint> of(ApplicationContext application) {
        List<PublicRoute> open =
                application.getBeanProvider(PublicRoute.class).stream().toList();
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route ->
                        !ErrorController.class.isAssignableFrom(route.getValue().getBeanType()))
                .flatMap(route -> endpoints(route.getKey(), route.getValue(), open))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> endpoints(
            RequestMappingInfo mapping, HandlerMethod handler, List<PublicRoute> open) {
        Set<MediaType> produced = mapping.getProducesCondition().getProducibleMediaTypes();
        String mediaType = produced.isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : produced.iterator().next().toString();
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(
                                method, path, handler, mediaType, open.stream().anyMatch(opens(method, path)))));
    }

    private static Predicate<PublicRoute> opens(RequestMethod method, String path) {
        return route -> route.method().name().equals(method.name())
                && PathPatternParser.defaultInstance
                        .parse(route.pattern())
                        .matches(PathContainer.parsePath(VARIABLE.matcher(path).replaceAll("any")));
    }

    Operation operation() {
        Operation operation = handler.getMethodAnnotation(Operation.class);
        if (operation == null) {
            throw new AssertionError(handler + " needs an @Operation");
        }
        return operation;
    }

    /**
     * Made from the route, so that it changes only when clients have to change anyway: the method and the words of the
     * path, each before a variable in the singular: {@code getOrganizationMembers}.
     */
    String id() {
        String below = path.startsWith(VERSION_PREFIX) ? path.substring(VERSION_PREFIX.length()) : path;
        StringBuilder id = new StringBuilder(Texts.lowerCase(method.name()));
        if (below.equals("/")) {
            return id.append("Root").toString();
        }
        String[] segments = below.substring(1).split("/");
        for (int i = 0; i < segments.length; i++) {
            if (!isVariable(segments[i])) {
                boolean ofOne = i + 1 < segments.length && isVariable(segments[i + 1]);
                id.append(Texts.camelCase(ofOne ? Texts.singular(segments[i]) : segments[i]));
            }
        }
        return id.toString();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    /** The context, by the package: {@code io.workscribe.command.task}. */
    String context() {
        String[] packages = handler.getBeanType().getPackageName().split("\\.");
        return packages[2].equals("platform") ? "server" : packages[3];
    }

    List<String> pathVariables() {
        return VARIABLE.matcher(path)
                .results()
                .map(MatchResult::group)
                .map(group -> group.substring(1, group.length() - 1))
                .toList();
    }

    /** Whether its answers depend on who asks in the organization of the path. */
    boolean isOfOrganization() {
        return !isOpen && pathVariables().contains("slug");
    }

    List<String> cookies() {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(CookieValue.class))
                .filter(Objects::nonNull)
                .map(CookieValue::name)
                .toList();
    }

    boolean tokenIsOptional() {
        return takes(BearerToken.class);
    }

    boolean readsRequest() {
        return takes(RequestInput.class);
    }

    private boolean takes(Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(type));
    }

    boolean isVersioned() {
        return path.startsWith(VERSION_PREFIX);
    }

    boolean takesBody() {
        return method != RequestMethod.GET;
    }

    /** What is read does, but for parts of lists; so does what a write shows of one thing, and so do files. */
    boolean answersWithETag() {
        boolean isFile = !isVersioned() && handler.getReturnType().nested().getNestedParameterType() == byte[].class;
        boolean showsOneThing = !operation().list()
                && Versioned.class.isAssignableFrom(operation().answer());
        boolean isRead =
                method == RequestMethod.GET && isVersioned() && operation().status() == 200;
        return isFile || (isRead ? operation().tagged() : showsOneThing);
    }

    boolean mayBeUnchanged() {
        return method == RequestMethod.GET && answersWithETag();
    }

    boolean takesMergePatch() {
        return method == RequestMethod.PATCH && operation().mergePatch();
    }

    /** Where the person is known, and no token is answered. */
    boolean takesIdempotencyKey() {
        boolean knowsPerson = !isOpen || tokenIsOptional() && operation().answer() == Void.class;
        return (method == RequestMethod.POST || method == RequestMethod.PATCH) && isVersioned() && knowsPerson;
    }

    /** Whether it gives, takes or ends the session of a browser that keeps it in a cookie. */
    boolean takesSessionCookie() {
        return List.of(operation().refusals()).contains(ErrorCode.FORBIDDEN_ORIGIN);
    }

    boolean takesIfMatch() {
        return List.of(operation().refusals()).contains(ErrorCode.PRECONDITION_FAILED);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
