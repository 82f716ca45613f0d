package io.workscribe.query;

import static java.util.stream.Collectors.toList;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.UserId;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.readmodel.ReadModelPart;
import io.workscribe.platform.readmodel.TestReadModels;
import io.workscribe.platform.web.WireMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The projections and query handlers of this module on a real database, without processors: events are handed to them
 * one by one, the way their processor would.
 */
public final class ReadSide implements AutoCloseable {

    private static final String POSITION = "position";

    private static final Instant BEGINNING = Instant.parse("2026-03-01T09:00:00.000001Z");

    private final TestDatabase database =
            TestDatabase.migrated("classpath:db/migration/platform", "classpath:db/migration/query");
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SimpleQueryBus queries = SimpleQueryBus.builder().build();
    private final Map<String, List<AnnotationEventHandlerAdapter>> groups = new TreeMap<>();
    private final TransactionTemplate transaction = new TransactionTemplate(database.transactions());
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private final List<DomainEventMessage<?>> history = new ArrayList<>();

    private final TestReadModels models;

    public ReadSide() {
        context.registerBean(JdbcClient.class, this::jdbc);
        context.registerBean(PlatformTransactionManager.class, database::transactions);
        context.registerBean(JsonMapper.class, WireMapper::create);
        context.registerBean(QueryUpdateEmitter.class, queries::queryUpdateEmitter);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*(Configuration|Controller|Saga)")));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.live\\..*")));
        scanner.scan("io.workscribe.query");
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.refresh();
        models = new TestReadModels(database, context.getBeansOfType(ReadModelPart.class).values().stream());
        models.groups().forEach(this::wire);
        context.getBeansOfType(Object.class).values().stream()
                .filter(bean -> bean.getClass().getName().endsWith("Queries"))
                .forEach(bean -> new AnnotationQueryHandlerAdapter<>(bean).subscribe(queries));
    }

    private void wire(String group) {
        groups.put(
                group,
                models.handlers(group).stream()
                        .map(AnnotationEventHandlerAdapter::new)
                        .toList());
    }

    public JdbcClient jdbc() {
        return models.jdbc();
    }

    /** A statement as code writes it, for {@link #connection}. */
    public String inDatabase(String statement) {
        return models.inDatabase(statement);
    }

    /** One beside those of the projections. */
    public Connection connection() throws SQLException {
        return database.dataSource().getConnection();
    }

    public SimpleQueryBus queries() {
        return queries;
    }

    /** Stores the next event of its aggregate, one second after the last, and handles it. */
    public DomainEventMessage<?> happened(UserId actor, Object event) {
        DomainEventMessage<?> message = next(actor, event);
        store(message);
        return message;
    }

    /** Stores what {@link #next} made, and handles it. */
    public void store(DomainEventMessage<?> message) {
        history.add(message);
        handle(message);
    }

    /** What the event would be like if it happened now. */
    public DomainEventMessage<?> next(UserId actor, Object event) {
        String aggregate = Streams.idOf(event);
        long version = versions.merge(aggregate, 0L, (old, none) -> old + 1);
        return new GenericDomainEventMessage<>(
                Streams.typeOf(event),
                aggregate,
                version,
                event,
                Map.of(MetaKeys.ACTOR, actor.toString()),
                "event-" + aggregate + "-" + version,
                BEGINNING.plusSeconds(history.size()));
    }

    /** Hands the event to every projection, each handler class on its own, in one transaction. */
    public void handle(DomainEventMessage<?> message) {
        groups.values().forEach(group -> handle(group, message));
    }

    /** In the stream of all events, in which one is stored each second, unless {@link #inTheSameMoment}. */
    public static long positionOf(DomainEventMessage<?> message) {
        Object own = message.getMetaData().get(POSITION);
        return own == null
                ? Duration.between(BEGINNING, message.getTimestamp()).toSeconds()
                : ((Number) own).longValue();
    }

    /** The event as it would be right behind another one, as if no time had passed. */
    public static DomainEventMessage<?> inTheSameMoment(DomainEventMessage<?> message, DomainEventMessage<?> before) {
        return new GenericDomainEventMessage<>(
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getPayload(),
                message.getMetaData().and(POSITION, positionOf(before) + 1),
                message.getIdentifier(),
                before.getTimestamp());
    }

    public List<DomainEventMessage<?>> history() {
        return List.copyOf(history);
    }

    public List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /** Handles the whole history again into an empty generation, which takes the place of the one before. */
    public void rebuild(String group) {
        models.renew(group);
        wire(group);
        history.forEach(message -> handle(groups.get(group), message));
    }

    public <R> R ask(Query<R> query) {
        QueryResponseMessage<R> response = queries.query(
                        new GenericQueryMessage<>(query, ResponseTypes.instanceOf(query.resultType())))
                .join();
        if (response.isExceptional()) {
            Throwable refusal = response.exceptionResult();
            throw refusal instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(refusal);
        }
        return response.getPayload();
    }

    /** Every row of every read table as text, sorted. */
    public Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        models.tables().forEach(table -> tables.put(table.substring(table.indexOf('.') + 1), rows(table)));
        return tables;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private List<String> rows(String table) {
        return jdbc().sql("SELECT * FROM " + table).query().listOfRows().stream()
                .map(Object::toString)
                .sorted(Comparator.naturalOrder())
                .collect(toList());
    }

    private void handle(List<AnnotationEventHandlerAdapter> handlers, DomainEventMessage<?> message) {
        TrackingToken token = new GlobalSequenceTrackingToken(positionOf(message));
        DomainEventMessage<?> tracked = new GenericTrackedDomainEventMessage<>(token, message);
        transaction.executeWithoutResult(status -> {
            for (AnnotationEventHandlerAdapter handler : handlers) {
                try {
                    handler.handle(tracked);
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }
        });
    }
}
