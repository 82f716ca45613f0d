package io.workscribe.transfer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.mode.ProcessStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands as the main class of a process gets them. */
class ToolProcessTest {

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");

    @AfterEach
    void close() {
        database.close();
    }

    private void run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        for (String property : database.properties()) {
            all.add("--" + property);
        }
        all.add("--workscribe.data=" + folder.resolve("data"));
        ProcessStart.of(PlatformTestApplication.class).orTool(ToolProcess.class).run(all.toArray(String[]::new));
    }

    @Test
    void eventsAreExported() {
        database.jdbc()
                .sql("INSERT INTO platform.event_location (store) VALUES ('postgresql')")
                .update();
        Path file = folder.resolve("events.jsonl");

        run("export-events", "--to=" + file);

        assertThat(file).content().contains("\"events\":0");
        // Connections that were left open would be taken for a command that still runs.
        await().atMost(10, SECONDS).until(() -> connections() == 0);
    }

    private int connections() {
        return database.jdbc()
                .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name LIKE 'WorkScribe%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void eventsAreImported() throws Exception {
        database.jdbc()
                .sql("INSERT INTO platform.event_location (store) VALUES ('axon-server')")
                .update();
        Path file = folder.resolve("events.jsonl");
        Files.writeString(
                file, "{\"format\":\"workscribe-events\",\"version\":2,\"store\":\"axon-server\",\"events\":0}\n");

        assertThatThrownBy(() -> run("import-events", "--from=" + file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("its format is of version 2");
    }

    @Test
    void theDatabaseIsCopied() {
        database.jdbc()
                .sql("INSERT INTO platform.event_location (store) VALUES ('postgresql')")
                .update();
        try (TestDatabase copy = TestDatabase.migrated()) {
            run("copy-database", "--to=" + copy.url());

            assertThat(copy.jdbc()
                            .sql("SELECT store FROM platform.event_location")
                            .query(String.class)
                            .single())
                    .isEqualTo("postgresql");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "export-event --to=x, WorkScribe knows no command export-event.",
        "export-events import-events, WorkScribe knows no command export-events import-events.",
        "export-events, The command export-events needs --to=<...>.",
        "export-events --to=, The command export-events needs --to=<...>.",
        "import-events --to=x, The command import-events needs --from=<...>.",
        "copy-database, The command copy-database needs --to=<...>."
    })
    void whatIsNotUnderstoodIsRefusedBeforeAnythingIsStarted(String arguments, String reason) {
        assertThatThrownBy(() -> run(arguments.split(" ")))
                .rootCause()
                .isInstanceOf(StartupFailure.class)
                .hasMessage(reason);
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
