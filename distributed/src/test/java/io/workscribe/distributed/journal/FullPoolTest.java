package io.workscribe.distributed.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.workscribe.platform.database.TestDatabase;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class FullPoolTest {

    private static final int HANDLERS = 4;

    /** Each holds one of as many connections as there are, and all of them write down what they are about to append. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void handlersThatHoldAllConnectionsOfThePoolGoOn() throws Exception {
        try (TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
                HikariDataSource pool = pool(database, HANDLERS);
                HikariDataSource few = pool(database, 1)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            WriteIntentLog intents = new WriteIntentLog(
                    jdbc,
                    new ApartTransactions(few),
                    new StreamVersions(jdbc, new JdbcTemplate(pool)),
                    group -> OptionalLong.empty(),
                    () -> 0);
            SpringTransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
            CountDownLatch allHoldOne = new CountDownLatch(HANDLERS);
            ExecutorService threads = Executors.newFixedThreadPool(HANDLERS);
            List<? extends Future<?>> handlers = IntStream.range(0, HANDLERS)
                    .mapToObj(i -> threads.submit(() -> handle(intents, transactions, jdbc, allHoldOne)))
                    .toList();
            for (Future<?> handler : handlers) {
                handler.get(50, TimeUnit.SECONDS);
            }
            threads.shutdown();
            assertThat(jdbc.sql("SELECT count(*) FROM platform.append_note")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static void handle(
            WriteIntentLog intents, SpringTransactionManager transactions, JdbcClient jdbc, CountDownLatch allHoldOne) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("a command"));
        work.attachTransaction(transactions);
        work.execute(() -> {
            String stream = UUID.randomUUID().toString();
            jdbc.sql("SELECT 1").query().singleRow();
            intents.hold(stream);
            allHoldOne.countDown();
            await(allHoldOne);
            intents.beforeAppend(List.of(new GenericDomainEventMessage<>("Stream", stream, 0, "an event")));
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource pool(TestDatabase database, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }
}
