package io.workscribe.standalone.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Task;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long each group of handlers takes for one message at most, for each hostile text in every document and every name,
 * as long as the place allows:
 *
 * <pre>
 * ./mvnw test -pl standalone -am -Dtest=HandlerTimesBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dworkscribe.benchmark=true
 * </pre>
 *
 * It prints the table of docs/adr/0015-event-processors.md.
 */
@Contract("2.2")
@EnabledIfSystemProperty(named = "workscribe.benchmark", matches = "true")
class HandlerTimesBenchmark {

    private static final int LONGEST_DOCUMENT = 480_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HandlerTimes times = new HandlerTimes();
    private final Server server = Server.startedWith(Map.of(), times);
    private final Organization organization = server.register("Mallory").createsOrganization();
    private final Person mallory = organization.owner();
    private final Project project = organization.project();
    private final Space space = organization.space("HOT");

    @Test
    void measure() {
        Map<String, Map<String, Long>> table = new LinkedHashMap<>();
        // The first round is for the compiler, and for the caches of the database.
        for (int round = 0; round < 2; round++) {
            for (HostileTexts text : HostileTexts.values()) {
                write(text);
                awaitAll();
                table.put(text.name(), times.take());
            }
        }
        print(table);
        server.inProcess().stop();
    }

    private void write(HostileTexts text) {
        Task task = project.task("Target");
        Page page = space.page("Target");
        String document =
                "{\"type\":\"doc\",\"content\":[{\"type\":\"text\",\"text\":\"" + text.json(LONGEST_DOCUMENT) + "\"}]}";
        send("PATCH", task.path(), "{\"description_json\":" + document + "}");
        Answer comment = send("POST", task.path() + "/comments", "{\"body_json\":" + document + "}");
        if (comment.status() == 201) {
            send("PATCH", task.path() + "/comments/" + comment.id(), "{\"body_json\":" + document + "}");
        }
        send("PATCH", page.path(), "{\"content_json\":" + document + "}");
        for (int length : new int[] {90, 490}) {
            String name = "\"" + text.json(length) + "\"";
            send("PATCH", task.path(), "{\"title\":" + name + "}");
            send("PATCH", page.path(), "{\"title\":" + name + "}");
            send("PATCH", project.path(), "{\"name\":" + name + "}");
            send("PATCH", space.path(), "{\"name\":" + name + "}");
            send("PATCH", "/auth/me", "{\"display_name\":" + name + "}");
            send("POST", project.path() + "/labels", "{\"name\":" + name + "}");
        }
        String description = "{\"description\":\"" + text.json(LONGEST_DOCUMENT) + "\"}";
        send("PATCH", project.path(), description);
        send("PATCH", space.path(), description);
    }

    private Answer send(String method, String path, String body) {
        Answer answer = mallory.send(method, path, body);
        assertThat(answer.status()).as(answer.toString()).isLessThan(500).isNotEqualTo(202);
        return answer;
    }

    private void awaitAll() {
        Commands commands = server.inProcess().bean(Commands.class);
        commands.awaitNow(PATIENCE);
        RunningProcessors processing = server.inProcess().bean(RunningProcessors.class);
        long head = server.inProcess()
                .bean(EventStore.class)
                .createHeadToken()
                .position()
                .orElseThrow();
        await().atMost(PATIENCE)
                .until(() -> processing.all().values().stream()
                        .flatMap(each -> each.processingStatus().values().stream())
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= head));
    }

    private static void print(Map<String, Map<String, Long>> table) {
        TreeSet<String> groups = new TreeSet<>();
        table.values().forEach(row -> groups.addAll(row.keySet()));
        System.out.println("| | " + String.join(" | ", groups) + " |");
        System.out.println("|---|" + "---|".repeat(groups.size()));
        table.forEach((text, row) -> {
            StringBuilder line = new StringBuilder("| " + text + " |");
            groups.forEach(group ->
                    line.append(' ').append(row.getOrDefault(group, 0L)).append(" |"));
            System.out.println(line);
        });
    }
}
