package io.workscribe.standalone.acceptance.comment;

import static io.workscribe.standalone.acceptance.client.Json.nested;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static io.workscribe.standalone.acceptance.client.Json.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Contract 7.2: documents are stored and returned verbatim. */
@Contract({"#37", "#42", "7.2"})
class DocumentsTest {

    private final Person owner = Server.get().register("Olga");
    private final Task task = owner.createsProject().task("Documented");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"z\":1,\"a\":2,\"m\":{\"y\":null,\"b\":[]}}",
                "{\"type\":\"doc\",\"content\":[],\"unknown\":{\"deep\":[1,2.5,true,false,null,\"x\"]}}",
                "{\"number\":1.0,\"big\":12345678901234567890123,\"exponent\":1e10,\"exact\":0.1000}",
                "{\"text\":\"Grüße, 世界, 😀, \\u00e9, \\\" \\\\ / \\t\\n\"}",
                "{\"\":\"empty key\",\"$ref\":\"x\",\"@class\":\"java.lang.Object\"}"
            })
    void comeBackAsTheyWere(String text) {
        JsonNode document = parse(text);

        Answer comment = owner.send("POST", task.path() + "/comments", "{\"body_json\":" + text + "}")
                .expect(201);
        Answer described = owner.send("PATCH", task.path(), "{\"description_json\":" + text + "}")
                .expect(200);

        assertThat(comment.at("/body_json").toString()).isEqualTo(document.toString());
        assertThat(described.at("/description_json").toString()).isEqualTo(document.toString());
        assertThat(task.read().at("/description_json").toString()).isEqualTo(document.toString());
    }

    @Test
    void mayBeTwentyLevelsDeepAndDeeper() {
        for (int levels : new int[] {20, 60}) {
            JsonNode document = object("type", "doc", "content", java.util.List.of(nested(levels)));

            assertThat(owner.patch(task.path(), object("description_json", document))
                            .expect(200)
                            .at("/description_json"))
                    .isEqualTo(document);
            assertThat(owner.post(task.path() + "/comments", object("body_json", document))
                            .expect(201)
                            .at("/body_json"))
                    .isEqualTo(document);
        }
    }

    @Test
    void mayBeLong() {
        JsonNode document = object("type", "doc", "text", "x".repeat(200_000));

        owner.patch(task.path(), object("description_json", document)).expect(200);

        assertThat(task.read().at("/description_json")).isEqualTo(document);
    }
}
