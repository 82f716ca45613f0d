package io.workscribe.standalone.acceptance.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Endpoints;
import io.workscribe.standalone.acceptance.permission.PermissionTable.Call;
import io.workscribe.standalone.acceptance.permission.PermissionTable.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint as everybody: {@code acceptance/permissions.md}. */
@Contract("2.6")
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

        assertThat(rows).containsExactlyInAnyOrderElementsOf(Endpoints.ofRequests());
    }

    /** The scene of all calls that change nothing. */
    private static Scene untouched() {
        if (untouched == null) {
            untouched = new Scene();
        }
        return untouched;
    }
}
