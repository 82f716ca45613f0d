package io.workscribe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.eventstore.TimeOrderedIdentifierFactory;
import java.util.Map;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Findings 3, 8, 10 and 12 of running Axon 4.13 on Spring Boot 4.1: nothing may fall back to a default unnoticed. */
class WiringTest {

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws Exception {
        context = PlatformTestApplication.start(database);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @Test
    @DisplayName("Each piece of infrastructure is exactly the one we chose")
    void infrastructure() {
        assertThat(type(TransactionManager.class)).isEqualTo(SpringTransactionManager.class);
        assertThat(type(PlatformTransactionManager.class)).isEqualTo(JdbcTransactionManager.class);
        assertThat(type(EventStorageEngine.class).getSimpleName()).isEqualTo("PostgresEventStorageEngine");
        assertThat(type(EventBus.class).getSimpleName()).isEqualTo("WakingEventStore");
        assertThat(type(TokenStore.class).getSimpleName()).isEqualTo("ExactTokenStore");
        assertThat(type(SagaStore.class)).isEqualTo(JdbcSagaStore.class);
        assertThat(type(CommandBus.class)).isEqualTo(SimpleCommandBus.class);
        assertThat(type(QueryBus.class)).isEqualTo(SimpleQueryBus.class);
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifierFactory.class);
    }

    @Test
    @DisplayName("Axon uses the very beans that Spring has")
    void axonSeesOurBeans() {
        Configuration axon = context.getBean(Configuration.class);

        assertThat(axon.eventStore()).isSameAs(context.getBean(EventStore.class));
        assertThat(axon.getComponent(TokenStore.class)).isSameAs(context.getBean(TokenStore.class));
        assertThat(axon.getComponent(SagaStore.class)).isSameAs(context.getBean(SagaStore.class));
        assertThat(axon.getComponent(TransactionManager.class)).isSameAs(context.getBean(TransactionManager.class));
        assertThat(axon.eventSerializer()).isSameAs(context.getBean("eventSerializer"));
        assertThat(axon.messageSerializer()).isSameAs(context.getBean("messageSerializer"));
        assertThat(axon.serializer()).isSameAs(context.getBean("serializer"));
    }

    @Test
    @DisplayName("Nobody looks for an Axon Server that was not named")
    void noAxonServer() {
        assertThat(context.getBeanNamesForType(AxonServerConnectionManager.class))
                .isEmpty();
        assertThat(context.getBeanNamesForType(AxonServerConfiguration.class)).isEmpty();
    }

    @Test
    @DisplayName("All serializers are Jackson 3; nothing falls back to XStream")
    void serializers() {
        Map<String, Serializer> serializers = context.getBeansOfType(Serializer.class);

        assertThat(serializers).hasSize(3);
        assertThat(serializers.values()).allSatisfy(each -> assertThat(each).isInstanceOf(Jackson3Serializer.class));
        assertThat(context.getBeanNamesForType(com.thoughtworks.xstream.XStream.class))
                .isEmpty();
    }

    @Test
    @DisplayName("A handler's savepoint is possible")
    void savepoints() {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        Integer after = new TransactionTemplate(context.getBean(JdbcTransactionManager.class)).execute(status -> {
            Object before = status.createSavepoint();
            assertThatThrownBy(
                            () -> jdbc.sql("SELECT 1 / 0").query(Integer.class).single())
                    .isInstanceOf(DataAccessException.class);
            status.rollbackToSavepoint(before);
            return jdbc.sql("SELECT 1").query(Integer.class).single();
        });
        assertThat(after).isEqualTo(1);
    }

    private static Class<?> type(Class<?> bean) {
        return context.getBean(bean).getClass();
    }
}
