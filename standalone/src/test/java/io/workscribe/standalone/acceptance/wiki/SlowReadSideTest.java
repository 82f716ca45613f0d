package io.workscribe.standalone.acceptance.wiki;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import java.util.List;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A write that the read side does not show in time is done all the same, and says where to look. */
@Isolated("stops a processor of the server that all share")
class SlowReadSideTest {

    private final Space space =
            Server.get().register("Olga").createsOrganization().space("DOC");

    @Test
    @Contract({"#61", "#62"})
    void whatIsNotShownYetHasNoEntityTag() {
        Page edited = space.page("Edited");
        Page moved = space.page("Moved");
        RunningProcessors running = Server.get().inProcess().bean(RunningProcessors.class);
        StreamingEventProcessor readSide = running.all().get(running.named("query.wiki"));

        readSide.shutDown();
        List<Answer> answers;
        try {
            answers = Race.run(2, i -> i == 0 ? edited.edit(object("title", "Late")) : moved.move(0));
        } finally {
            readSide.start();
        }

        answers.get(0).expectEmptyObject(202);
        assertThat(answers.get(0).header("Location")).hasValue("/api/v1" + edited.path());
        assertThat(answers.get(0).header("ETag")).isEmpty();
        answers.get(1).expectEmptyObject(202);
        assertThat(answers.get(1).header("ETag")).isEmpty();
        await().atMost(Server.PATIENCE)
                .untilAsserted(() -> assertThat(space.outline()).containsExactly("0 Moved", "0 Late"));
        assertThat(edited.read().version()).isEqualTo(1);
    }
}
