package io.workscribe.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.SampleIds;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.platform.eventstore.AggregateCaches;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a snapshot holds of an aggregate is all that its events said. There is a file of what it says in each revision that
 * was released; those of other revisions than the current one are not read, so a state of another form needs another one.
 * A file is never changed and never deleted; that of a new revision is written when the tests run with
 * {@code -Dworkscribe.golden.write=true}.
 */
class SnapshotsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/snapshot");

    /** Ciphertexts differ from one encryption to the next. */
    private static final String CIPHERTEXT = "(\"encryptedLabel\":)\"[A-Za-z0-9+/=]+\"";

    private static final CommandSideServer SERVER = new CommandSideServer();
    private static final SampleAggregates AGGREGATES =
            new SampleAggregates(SERVER.bean(Configuration.class), SERVER.bean("eventSerializer", Serializer.class));

    private static UserId owner;
    private static OrganizationId organization;
    private static ProjectId project;

    @BeforeAll
    static void makeProject() {
        owner = SERVER.registered();
        organization = SERVER.organization(owner);
        project = SERVER.project(owner, organization, "APP");
    }

    @BeforeAll
    static void createKeys() {
        PersonalDataKeys keys = SERVER.bean(PersonalDataKeys.class);
        Stream.of(SampleIds.ADA.value(), SampleIds.GRACE.value(), SampleIds.INVITATION.value())
                .forEach(keys::create);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<Class<?>> aggregates() {
        return SampleAggregates.types();
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void stateSurvives(Class<?> type) throws Exception {
        assertThat(AGGREGATES.states(type))
                .isNotEmpty()
                .allSatisfy(state -> assertThat(masked(AGGREGATES.written(AGGREGATES.read(type, state))))
                        .isEqualTo(masked(state)));
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void anotherFormHasAnotherRevision(Class<?> type) throws Exception {
        List<String> states = AGGREGATES.states(type);
        String fullest = masked(states.get(states.size() - 1));
        Path file = file(type, revision(type));
        if (Boolean.getBoolean("workscribe.golden.write") && !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, fullest + "\n");
        }

        assertThat(file).exists();
        assertThat(fullest)
                .as("%s changed: give it a new revision and a new file", type)
                .isEqualTo(Files.readString(file).strip());
        assertThat(SampleAggregates.empties(fullest))
                .as("An event that fills the rest is missing: %s", fullest)
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void revisionsAreNotUsedAgain(Class<?> type) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(type.getSimpleName()))) {
            assertThat(files.map(file -> Integer.valueOf(
                                    file.getFileName().toString().replace(".json", "")))
                            .max(Comparator.naturalOrder()))
                    .contains(revision(type));
        }
    }

    @Test
    void whatIsReadIsTheNewestSnapshot() {
        TaskId task = task();
        addSnapshot(task, "Task", "8", "{\"deleted\":true}");

        assertThat(SERVER.refusal(owner, new DeleteTask(task)).code()).isEqualTo(ErrorCode.TASK_NOT_FOUND);
    }

    /** A snapshot says nothing that events do not say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Task | 7 | {\"deleted\":true}",
                "Task | | {\"deleted\":true}",
                "Task | 8 | {\"deleted\":[]}",
                "Task | 8 | {\"deleted\":",
                "Task | 8 | no JSON",
                "Gone | 8 | {\"deleted\":true}"
            })
    void whatIsOldOrUnreadableIsRebuiltFromEvents(String type, String revision, String payload) {
        TaskId task = task();
        addSnapshot(task, type, revision, payload);

        SERVER.send(owner, new DeleteTask(task));

        assertThat(SERVER.events(task)).containsExactly("TaskCreated", "TaskDeleted");
    }

    private static TaskId task() {
        return SERVER.task(owner, organization, project, null, null);
    }

    private static void addSnapshot(TaskId task, String type, String revision, String payload) {
        SERVER.jdbc()
                .sql("""
                        INSERT INTO platform.snapshot_event (event_identifier, aggregate_identifier, sequence_number, type,
                            time_stamp, payload_type, payload_revision, payload, meta_data)
                        SELECT event_identifier, aggregate_identifier, sequence_number, type, time_stamp, :payloadType,
                            :revision, :payload, meta_data
                          FROM platform.domain_event WHERE aggregate_identifier = :task""")
                .param("payloadType", "io.workscribe.command.task." + type)
                .param("revision", revision)
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .param("task", task.toString())
                .update();
        // As after a start.
        SERVER.bean(AggregateCaches.class).forgetAll();
    }

    private static int revision(Class<?> type) {
        return Integer.parseInt(type.getAnnotation(Revision.class).value());
    }

    private static Path file(Class<?> type, int revision) {
        return FOLDER.resolve(type.getSimpleName()).resolve(revision + ".json");
    }

    private static String masked(String state) {
        return state.replaceAll(CIPHERTEXT, "$1\"...\"");
    }
}
