package io.workscribe.distributed.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.database.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class StreamVersionsTest {

    private static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");

    private final StreamVersions versions =
            new StreamVersions(database.jdbc(), new JdbcTemplate(database.dataSource()));
    private final TransactionTemplate transaction = new TransactionTemplate(database.transactions());
    private final String stream = UUID.randomUUID().toString();

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    @DisplayName("What a handler has written is not missing, nor is anything before it")
    void written() {
        versions.written(List.of(event(0), event(1), event(2)));

        assertThat(versions.isMissing(stream, 0)).isFalse();
        assertThat(versions.isMissing(stream, 2)).isFalse();
    }

    @Test
    @DisplayName("An event beyond what was written is missing, once")
    void missing() {
        versions.written(List.of(event(0)));

        assertThat(versions.isMissing(stream, 1)).isTrue();
        assertThat(versions.isMissing(stream, 1)).isFalse();
        assertThat(versions.isMissing("another stream", 0)).isTrue();
    }

    @Test
    @DisplayName("A late handler does not take a version back")
    void newestStays() {
        versions.written(List.of(event(0), event(1), event(2), event(3)));
        versions.written(List.of(event(2)));

        assertThat(versions.isMissing(stream, 3)).isFalse();
    }

    @Test
    @DisplayName("Who writes after a missing event does not hide it: all from there on is repaired, in order")
    void gap() {
        versions.written(List.of(event(0)));
        versions.written(List.of(event(2)));

        assertThat(versions.isMissing(stream, 0)).isFalse();
        assertThat(versions.isMissing(stream, 1)).isTrue();
        assertThat(versions.isMissing(stream, 2)).isTrue();
        versions.written(List.of(event(3)));
        assertThat(versions.isMissing(stream, 3)).isFalse();
    }

    @Test
    @DisplayName("Nor does it when the missing event is the first")
    void gapAtTheBeginning() {
        versions.written(List.of(event(1)));

        assertThat(versions.isMissing(stream, 0)).isTrue();
        assertThat(versions.isMissing(stream, 1)).isTrue();
    }

    @Test
    @DisplayName("Who asks while a handler is about to commit waits for the outcome")
    void waits() throws Exception {
        assertThat(askedDuringTransaction(false)).isFalse();
        assertThat(versions.isMissing(stream, 1)).isTrue();
        assertThat(askedDuringTransaction(true)).isTrue();
    }

    /** The answer for event 0, or 2, of which an open transaction says that it is written. */
    private boolean askedDuringTransaction(boolean rolledBack) throws Exception {
        long sequenceNumber = rolledBack ? 2 : 0;
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> handler = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            versions.written(List.of(event(sequenceNumber)));
            written.countDown();
            await(end);
            if (rolledBack) {
                status.setRollbackOnly();
            }
        }));
        await(written);
        CompletableFuture<Boolean> answer =
                CompletableFuture.supplyAsync(() -> versions.isMissing(stream, sequenceNumber));
        assertThat(answer).isNotDone();
        end.countDown();
        handler.get(10, TimeUnit.SECONDS);
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private EventMessage<?> event(long sequenceNumber) {
        return new GenericDomainEventMessage<>("Task", stream, sequenceNumber, "payload");
    }
}
