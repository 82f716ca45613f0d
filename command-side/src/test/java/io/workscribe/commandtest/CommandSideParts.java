package io.workscribe.commandtest;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.command.CommandSideConfiguration;
import io.workscribe.distributed.journal.ApartTransactions;
import io.workscribe.distributed.journal.StreamVersions;
import io.workscribe.distributed.journal.WriteIntentLog;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.readmodel.ReadModelPart;
import io.workscribe.platform.readmodel.TestReadModels;
import io.workscribe.platform.repair.KeyGuard;
import io.workscribe.platform.security.KnownTokens;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.security.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The collaborators of the aggregates on a real database, without an Axon around them. */
public final class CommandSideParts implements AutoCloseable {

    private final TestDatabase database =
            TestDatabase.migrated("classpath:db/migration/platform", "classpath:db/migration/command");
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private final TestReadModels lookups;

    public CommandSideParts() {
        context.registerBean(JdbcClient.class, this::jdbc);
        Tokens tokens = new Tokens("a secret that only this test knows!");
        context.registerBean(Tokens.class, () -> tokens);
        context.registerBean(
                Sessions.class,
                () -> new Sessions(database.jdbc(), tokens, KnownTokens.none(), Duration.ofMinutes(15)));
        context.registerBean(PlatformTransactionManager.class, database::transactions);
        context.registerBean(KeyGuard.class, () -> key -> {});
        context.register(Scan.class);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.refresh();
        lookups = new TestReadModels(database, context.getBeansOfType(ReadModelPart.class).values().stream());
    }

    /** As code reads. */
    public JdbcClient jdbc() {
        return lookups.jdbc();
    }

    /** The lookups know nothing any more. */
    public void forget() {
        lookups.groups().forEach(lookups::renew);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = CommandSideConfiguration.class,
            excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSideConfiguration.class))
    static class Scan {}

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    /** What of the streams has been written to the tables. */
    public StreamVersions streamVersions() {
        return new StreamVersions(database.jdbc(), new JdbcTemplate(database.dataSource()));
    }

    /** A handler has appended this event of the stream, and committed. */
    public void appended(Object stream, long version) {
        WriteIntentLog intents = new WriteIntentLog(
                database.jdbc(),
                new ApartTransactions(database.dataSource()),
                streamVersions(),
                group -> OptionalLong.empty(),
                () -> -1);
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("a command"));
        work.attachTransaction(new SpringTransactionManager(database.transactions()));
        work.execute(() -> intents.beforeAppend(
                List.of(new GenericDomainEventMessage<>("Stream", stream.toString(), version, "an event"))));
    }

    /** Lets the lookups see these events. */
    public void happened(Object... events) {
        for (Object event : events) {
            lookups.groups().forEach(group -> lookups.handlers(group).forEach(lookup -> handle(lookup, event)));
        }
    }

    private static void handle(Object lookup, Object event) {
        try {
            new AnnotationEventHandlerAdapter(lookup).handle(GenericEventMessage.asEventMessage(event));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A new member of the organization. */
    public UserId member(OrganizationId organizationId, Role role) {
        UserId userId = UserId.random();
        happened(new MemberJoined(MembershipId.of(organizationId, userId), organizationId, userId, role));
        return userId;
    }

    public static Map<String, Object> by(UserId userId) {
        return MetaData.with(MetaKeys.ACTOR, userId.toString());
    }

    /** A fixture that knows who acts. */
    public static <T> AggregateTestFixture<T> fixture(Class<T> aggregate, Object... collaborators) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerParameterResolverFactory(actorFromMetadata());
        for (Object collaborator : collaborators) {
            fixture.registerInjectableResource(collaborator);
        }
        return fixture;
    }

    private static ParameterResolverFactory actorFromMetadata() {
        return (executable, parameters, index) ->
                parameters[index].getType() == Actor.class ? new ActorFromMetadata() : null;
    }

    private static final class ActorFromMetadata implements ParameterResolver<Actor> {
        @Override
        public Actor resolveParameterValue(Message<?> message) {
            return new Actor(
                    new UserId(UUID.fromString((String) message.getMetaData().get(MetaKeys.ACTOR))));
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getMetaData().containsKey(MetaKeys.ACTOR);
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
