package io.workscribe.platform.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import io.workscribe.platform.InstallationSecrets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** For processes that know every kind of work there is: what one does not know it would take for a mistake. */
@Configuration(proxyBeanMethods = false)
public class ScheduleConfiguration {

    private static final String TABLE = "platform.scheduled_task";

    /** Another process can have left work and ended before it woke its own workers. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /** Signs of life that a process may miss before its work is done by another; longer than a mail can take. */
    private static final int MISSED_SIGNS = 6;

    @Bean
    SealedData sealedData(InstallationSecrets secrets) {
        return new SealedData(secrets);
    }

    @Bean
    Workers workers(DataSource dataSource, SealedData data, ObjectProvider<Task<?>> kinds) {
        return workers(dataSource, data, kinds.orderedStream().toList(), LOOK_EVERY);
    }

    static Workers workers(DataSource dataSource, SealedData data, List<Task<?>> kinds, Duration lookEvery) {
        return new Workers(Scheduler.create(dataSource, kinds)
                .tableName(TABLE)
                .serializer(data)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(2)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(lookEvery)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(MISSED_SIGNS)
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build());
    }

    @Bean
    DeferredWork deferredWork(DataSource dataSource, SealedData data, ObjectProvider<Workers> workers) {
        // Asked for late: some kinds of work leave more.
        return deferredWork(dataSource, data, () -> workers.getObject().wake());
    }

    static DeferredWork deferredWork(DataSource dataSource, SealedData data, Runnable wakeWorkers) {
        SchedulerClient client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .serializer(data)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
        return new DeferredWork(client, data, wakeWorkers);
    }
}
