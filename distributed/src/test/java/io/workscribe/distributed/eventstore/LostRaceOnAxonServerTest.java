package io.workscribe.distributed.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.distributed.DistributedTestApplication;
import io.workscribe.distributed.axonserver.TestAxonServer;
import io.workscribe.distributed.axonserver.WithAxonServer;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.database.TestDatabase;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code EventStoreTest} shows of PostgreSQL. */
@WithAxonServer
class LostRaceOnAxonServerTest {

    record AddBook(@TargetAggregateIdentifier String shelf) {}

    @Revision("1")
    record BookAdded(String by) {}

    static class Library {

        static final AtomicInteger attempts = new AtomicInteger();

        private final EventStore events;

        Library(EventStore events) {
            this.events = events;
        }

        @CommandHandler
        void handle(AddBook command) {
            long next = events.lastSequenceNumberFor(command.shelf())
                    .map(newest -> newest + 1)
                    .orElse(0L);
            if (attempts.incrementAndGet() == 1) {
                CompletableFuture.runAsync(() -> add(command.shelf(), next, "another process"))
                        .join();
            }
            add(command.shelf(), next, "this process");
        }

        private void add(String shelf, long number, String by) {
            events.publish(new GenericDomainEventMessage<>("Shelf", shelf, number, new BookAdded(by)));
        }
    }

    @Test
    @DisplayName("A command that lost the race against another process is tried again, and both events are there")
    void triedAgain() throws Exception {
        String shelf = UUID.randomUUID().toString();
        try (TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
                ConfigurableApplicationContext context = DistributedTestApplication.start(
                        database, TestAxonServer.get().address(), Library.class)) {
            Commands.Outcome outcome = context.getBean(Commands.class).send(new AddBook(shelf), Map.of());

            assertThat(outcome.written().version()).isEqualTo(1);
            assertThat(Library.attempts).hasValue(2);
            assertThat(context.getBean(EventStore.class).readEvents(shelf).asStream())
                    .<Object>extracting(DomainEventMessage::getPayload)
                    .containsExactly(new BookAdded("another process"), new BookAdded("this process"));
        }
    }
}
