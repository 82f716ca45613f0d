package io.workscribe.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.consistency.CommandDispatch;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.eventstore.EventLocation;
import io.workscribe.platform.repair.KeyGuard;
import io.workscribe.platform.repair.MissingRows;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;

/** Where an Axon Server is named, nothing may fall back to what a process by itself has. */
class WiringTest {

    /** So no Axon Server is needed: everything is made, and nothing started. */
    static class Unstarted {

        @Bean(name = AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME)
        LifecycleProcessor lifecycleProcessor() {
            return new DefaultLifecycleProcessor() {

                @Override
                public void onRefresh() {
                    // Would start what waits for Axon Server.
                }
            };
        }
    }

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;

    @BeforeAll
    static void make() throws Exception {
        context = DistributedTestApplication.start(database, "127.0.0.1:1", Unstarted.class);
    }

    @AfterAll
    static void close() {
        context.close();
        database.close();
    }

    @Test
    void eachPieceIsThatOfSeveralProcesses() {
        assertThat(type(CommandBus.class)).isEqualTo(AxonServerCommandBus.class);
        assertThat(type(QueryBus.class)).isEqualTo(AxonServerQueryBus.class);
        assertThat(type(EventBus.class).getSimpleName()).isEqualTo("AxonServerEvents");
        assertThat(type(TransactionManager.class).getSimpleName()).isEqualTo("EventsFirstTransactionManager");
        assertThat(type(KeyGuard.class).getSimpleName()).isEqualTo("WriteIntentLog");
        assertThat(type(MissingRows.class).getSimpleName()).isEqualTo("StreamVersions");
        assertThat(type(ProjectionBarrier.class).getSimpleName()).isEqualTo("ClusterBarrier");
        assertThat(type(CommandDispatch.class).getSimpleName()).isEqualTo("AxonServerDispatch");
    }

    @Test
    void eventsAreNowhereElse() {
        assertThat(context.getBeanNamesForType(EventStorageEngine.class)).isEmpty();
        assertThat(context.getBean(EventLocation.class).find()).contains(EventLocation.Store.AXON_SERVER);
    }

    @Test
    void tokensStayInTheDatabase() {
        assertThat(type(TokenStore.class)).isAssignableTo(JdbcTokenStore.class);
    }

    private static Class<?> type(Class<?> bean) {
        return context.getBean(bean).getClass();
    }
}
