package io.workscribe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.database.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

class ChangeClockStartTest {

    record AddBook(@TargetAggregateIdentifier String shelf) {}

    @Revision("1")
    record BookAdded(String shelf) {}

    static class Library {

        private final EventStore events;

        Library(EventStore events) {
            this.events = events;
        }

        @CommandHandler
        void handle(AddBook command) {
            events.publish(
                    new GenericDomainEventMessage<>("Shelf", command.shelf(), 0, new BookAdded(command.shelf())));
        }
    }

    private final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChangeFarAheadIsKnownAfterARestart() throws Exception {
        try (ConfigurableApplicationContext before = PlatformTestApplication.start(database, Library.class)) {
            store(before, Instant.now().plusSeconds(3_600));
            store(before, Instant.now());
        }

        try (ConfigurableApplicationContext after = PlatformTestApplication.start(database, Library.class)) {
            assertThatThrownBy(() -> send(after))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
            assertThat(health(after)).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void aStoreWithoutMomentsDoesNotMatter() throws Exception {
        try (ConfigurableApplicationContext before = PlatformTestApplication.start(database, Library.class)) {
            before.getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>("Shelf", "old", 0, new BookAdded("")));
        }

        try (ConfigurableApplicationContext after = PlatformTestApplication.start(database, Library.class)) {
            assertThat(send(after).written()).isNotNull();
            assertThat(health(after)).isEqualTo(Status.UP);
        }
    }

    private static void store(ConfigurableApplicationContext application, Instant at) {
        String shelf = UUID.randomUUID().toString();
        application
                .getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Shelf",
                        shelf,
                        0,
                        new BookAdded(shelf),
                        MetaData.with(MetaKeys.CHANGED_AT, ChangeStamp.text(at))));
    }

    private static Commands.Outcome send(ConfigurableApplicationContext application) {
        return application
                .getBean(Commands.class)
                .send(new AddBook(UUID.randomUUID().toString()), Map.of());
    }

    private static Status health(ConfigurableApplicationContext application) {
        return application
                .getBean("clockHealthIndicator", HealthIndicator.class)
                .health()
                .getStatus();
    }
}
