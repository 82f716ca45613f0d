package io.workscribe.platform.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings 4, 7 and 8: a failing handler leaves a dead letter and no half-done row, and a reset processor runs on. */
class FailingHandlersTest {

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws Exception {
        database.jdbc().sql("CREATE TABLE seen (name text PRIMARY KEY)").update();
        context = PlatformTestApplication.start(database, Labels.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @ProcessingGroup(Labels.GROUP)
    static class Labels {

        static final String GROUP = "query.test-labels";

        private final JdbcClient jdbc;
        static final AtomicBoolean repaired = new AtomicBoolean();

        Labels(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(LabelCreated event) {
            if (repaired.get()) {
                jdbc.sql("INSERT INTO seen VALUES (?) ON CONFLICT DO NOTHING")
                        .param(event.name())
                        .update();
                return;
            }
            jdbc.sql("INSERT INTO seen VALUES (?)").param(event.name()).update();
            if (event.name().startsWith("throws")) {
                throw new IllegalStateException("after a write");
            }
            if (event.name().startsWith("sql")) {
                jdbc.sql("INSERT INTO seen VALUES (?)").param(event.name()).update();
            }
        }

        @ResetHandler
        void reset() {
            jdbc.sql("TRUNCATE seen").update();
        }
    }

    @Test
    @DisplayName("What fails is kept with nothing half done, the others go on, and a retry after the repair succeeds")
    void deadLetters() {
        publish("fine 1", "throws", "sql error", "fine 2");

        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(seen()).containsExactlyInAnyOrder("fine 1", "fine 2");
            assertThat(queue().size()).isEqualTo(2);
        });

        Labels.repaired.set(true);
        var letters = context.getBean(EventProcessingConfiguration.class)
                .sequencedDeadLetterProcessor(Labels.GROUP)
                .orElseThrow();
        while (letters.processAny()) {
            assertThat(queue().size()).isLessThan(2);
        }
        assertThat(seen()).containsExactlyInAnyOrder("fine 1", "fine 2", "throws", "sql error");
        assertThat(queue().size()).isZero();

        resetAndReplay();
    }

    /** Axon 4.13.0 alone cannot read the token of a reset back: the processor would claim it never again. */
    private void resetAndReplay() {
        List<String> before = seen();
        StreamingEventProcessor processor = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(Labels.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(seen()).isEmpty();
        processor.start();

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(seen()).containsExactlyInAnyOrderElementsOf(before));
        publish("after the reset");
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(seen()).contains("after the reset"));
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> queue() {
        return context.getBean(EventProcessingConfiguration.class)
                .deadLetterQueue(Labels.GROUP)
                .orElseThrow();
    }

    private static List<String> seen() {
        return database.jdbc().sql("SELECT name FROM seen").query(String.class).list();
    }

    private static void publish(String... names) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(context.getBean(TransactionManager.class));
        for (String name : names) {
            LabelCreated payload =
                    new LabelCreated(ProjectId.random(), OrganizationId.random(), LabelId.random(), name, "#000000");
            context.getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "Project", UUID.randomUUID().toString(), 0, payload));
        }
        work.commit();
    }
}
