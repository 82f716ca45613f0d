package io.workscribe.standalone.acceptance.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract 2.1 and 2.2: bodies that cannot be read. */
@Contract({"2.1", "2.2"})
class MalformedBodiesTest {

    private static final Organization ORGANIZATION =
            Server.get().register("Olga").createsOrganization();
    private static final Person OWNER = ORGANIZATION.owner();
    private static final Task TASK = ORGANIZATION.project().task("A task");

    private final Client anonymous = Server.get().anonymous();

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"name\":}", "{\"name\":\"x\"", "nonsense", "{'name':'x'}", "{\"a\":1}{\"b\":2}", "[1,"})
    void whatIsNoJsonIsInvalidAtItsOffset(String body) {
        Answer answer = OWNER.send("POST", "/organizations", body).expect(422);

        assertThat(answer.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.type()).isEqualTo("json_invalid");
            assertThat(fault.place()).matches("body/\\d+");
            assertThat(fault.item().get("loc").get(1).isInt()).isTrue();
        });
    }

    @Test
    void unreadableJsonWinsOverAMissingToken() {
        assertThat(anonymous.send("POST", "/organizations", "{").expect(422).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.type()).isEqualTo("json_invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"name\":\"x\"}]", "\"text\"", "5", "true"})
    void whatIsNoObjectIsInvalid(String body) {
        OWNER.send("POST", "/organizations", body).invalid("body model_attributes_type");
        anonymous.send("POST", "/auth/login", body).invalid("body model_attributes_type");
        OWNER.send("PATCH", TASK.path(), body).invalid("body model_attributes_type");
    }

    @Test
    void aMissingBodyIsMissing() {
        OWNER.post("/organizations").invalid("body missing");
        OWNER.patch(ORGANIZATION.path()).invalid("body missing");
        OWNER.send("POST", "/organizations", "null").invalidAt("body");
        anonymous.post("/auth/login").invalid("body missing");
    }

    @Test
    void anotherContentTypeIsInvalidAndNoneIsReadAsJson() {
        OWNER.with("Content-Type", "text/plain")
                .send("POST", "/organizations", organization())
                .expect(422);
        OWNER.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/organizations", "name=Acme&slug=acme")
                .expect(422);
        OWNER.with("Content-Type", "application/json; charset=utf-8")
                .send("POST", "/organizations", organization())
                .expect(201);
        OWNER.with("Content-Type", "")
                .send("POST", "/organizations", organization())
                .expect(201);
    }

    @Test
    void repeatedKeysDoNotBreakAnything() {
        OWNER.send("PATCH", ORGANIZATION.path(), "{\"name\":\"One\",\"name\":\"Two\"}")
                .notBroken();
    }

    @Test
    void bodiesOverTheLimitAreTooLarge() {
        String huge = "{\"title\":\"Big\",\"description_json\":{\"text\":\"" + "x".repeat(1_100_000) + "\"}}";

        OWNER.send("PATCH", TASK.path(), huge).refused(413, "PAYLOAD_TOO_LARGE");
        OWNER.send("POST", TASK.path() + "/comments", huge.replace("description_json", "body_json"))
                .refused(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void theLimitHoldsBeforeSignInToo() {
        String huge = "{\"email\":\"" + "x".repeat(1_100_000) + "\",\"password\":\"x\"}";

        anonymous.send("POST", "/auth/login", huge).refused(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void extremeNestingIsRefusedNotFatal() {
        String deep = "{\"body_json\":" + "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000) + "}";
        String list = "[".repeat(100_000);

        assertThat(OWNER.send("POST", TASK.path() + "/comments", deep).status()).isEqualTo(422);
        assertThat(OWNER.send("POST", "/organizations", list).status()).isEqualTo(422);
        OWNER.get(TASK.path() + "/comments").expect(200);
    }

    private static String organization() {
        return "{\"name\":\"Acme\",\"slug\":\"" + Unique.slug() + "\"}";
    }
}
