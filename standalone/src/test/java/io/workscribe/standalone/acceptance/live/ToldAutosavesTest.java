package io.workscribe.standalone.acceptance.live;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each autosave is told, whatever the list of versions makes of it. */
@Contract("live")
class ToldAutosavesTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Person member = organization.admits("Max", "member");
    private final Page page = organization.space("DOC").page(object("title", "A page"));

    @Test
    void eachOneIsAChangeWithItsOwnFields() {
        String topic = "page:" + page.id();
        try (LiveClient reader = LiveClient.of(member, topic)) {
            owner.patch(page.path(), object("content_json", document("1"), "coalesce", true))
                    .expect(200);
            owner.patch(page.path(), object("content_json", document("2"), "coalesce", true))
                    .expect(200);
            owner.patch(page.path(), object("title", "Another", "coalesce", true))
                    .expect(200);

            reader.expect(topic, "page updated [content_json]", "page updated [content_json]", "page updated [title]");
            assertThat(reader.changes(topic).stream()
                            .map((JsonNode change) -> change.get("version").asLong()))
                    .containsExactly(1L, 2L, 3L);
        }
    }
}
