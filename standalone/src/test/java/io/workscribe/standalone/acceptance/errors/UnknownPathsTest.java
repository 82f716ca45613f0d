package io.workscribe.standalone.acceptance.errors;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract 2.2: paths and methods that do not exist. */
@Contract("2.2")
class UnknownPathsTest {

    private static final Person ALICE = Server.get().register("Alice");

    private final Client anonymous = Server.get().anonymous();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1", "/api/v2/auth/me", "/nothing", "/error", "/actuator/health"})
    void anUnknownPathIsNotFound(String path) {
        Answer answer = anonymous.root("GET", path, null).expect(404);

        assertThat(answer.json()).isEqualTo(object("detail", "Not Found"));
        assertThat(ALICE.root("GET", path, null).expect(404).json()).isEqualTo(object("detail", "Not Found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE /api/v1/auth/register",
                "GET /api/v1/auth/login",
                "PUT /api/v1/organizations",
                "POST /health"
            })
    void aWrongMethodIsNotAllowed(String methodAndPath) {
        String[] parts = methodAndPath.split(" ");

        Answer answer = ALICE.root(parts[0], parts[1], null).expect(405);

        assertThat(answer.json()).isEqualTo(object("detail", "Method Not Allowed"));
        assertThat(answer.header("Allow")).isPresent();
    }

    @Test
    void theAllowedMethodsAreNamed() {
        assertThat(ALICE.send("PUT", "/organizations", "{}").expect(405).header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "POST"));
    }

    @Test
    void aTrailingSlashBelongsToNoPath() {
        assertThat(ALICE.get("/auth/me/").status()).isIn(307, 404);
    }

    @Test
    @Contract({"#75", "#76"})
    void healthAndRootNeedNoToken() {
        Answer health = anonymous.root("GET", "/health", null).expect(200).shaped("Health");
        Answer root = anonymous.root("GET", "/", null).expect(200).shaped("Root");

        assertThat(health.text("/status")).isEqualTo("ok");
        assertThat(root.text("/message")).isEqualTo("WorkScribe API");
        assertThat(root.text("/docs")).isIn("/api/docs", "disabled");
    }
}
