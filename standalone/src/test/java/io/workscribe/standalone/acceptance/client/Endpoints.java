package io.workscribe.standalone.acceptance.client;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** What the application in this JVM serves; skips the test when the server runs elsewhere. */
public final class Endpoints {

    private Endpoints() {}

    /** Method and path with every variable part as {@code {}} and no query, as the sets of this class have them. */
    public static String name(String method, String path) {
        return method + " " + path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
    }

    /** All that answer requests. */
    public static Set<String> ofRequests() {
        return context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(Endpoints::names)
                .filter(name -> !name.endsWith(" /error"))
                .collect(Collectors.toSet());
    }

    /** All that open sockets. */
    public static Set<String> ofSockets() {
        return context().getBeansOfType(SimpleUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().entrySet().stream())
                .filter(mapped -> mapped.getValue() instanceof WebSocketHttpRequestHandler)
                .map(mapped -> name("GET", mapped.getKey()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Stream<String> names =
                methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name);
        return names.flatMap(method -> mapping.getPatternValues().stream().map(path -> name(method, path)));
    }

    private static ApplicationContext context() {
        return Server.get().inProcess().context();
    }
}
