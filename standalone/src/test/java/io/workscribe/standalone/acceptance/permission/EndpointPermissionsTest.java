package io.workscribe.standalone.acceptance.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.permission.PermissionTable.Call;
import io.workscribe.standalone.acceptance.permission.PermissionTable.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint as everybody: {@code acceptance/permissions.md}. */
class EndpointPermissionsTest {

    private static Scene untouched;

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void isAnsweredAsTheTableSays(Call call) {
        Row row = call.row();
        Scene scene = call.changesSomething() ? new Scene() : untouched();
        Client caller = Scene.caller(call.caller(), row.path().endsWith("/logout"));

        Answer answer = caller.root(
                row.method(), scene.resolve(row.path()), row.body() == null ? null : scene.resolve(row.body()));

        answer.expect(call.expectedStatus());
        if (call.expectedCode() != null) {
            answer.refused(call.expectedStatus(), call.expectedCode());
        }
    }

    static List<Call> calls() {
        return PermissionTable.calls();
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        Set<String> rows = PermissionTable.rows().stream().map(Row::endpoint).collect(Collectors.toSet());

        assertThat(rows).containsExactlyInAnyOrderElementsOf(servedEndpoints());
    }

    private static Set<String> servedEndpoints() {
        return Server.get()
                .inProcess()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(EndpointPermissionsTest::endpoints)
                .filter(endpoint -> !endpoint.endsWith(" /error"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Stream<String> names =
                methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name);
        return names.flatMap(method -> mapping.getPatternValues().stream().map(path -> Row.endpoint(method, path)));
    }

    /** The scene of all calls that change nothing. */
    private static Scene untouched() {
        if (untouched == null) {
            untouched = new Scene();
        }
        return untouched;
    }
}
