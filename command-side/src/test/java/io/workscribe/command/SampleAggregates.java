package io.workscribe.command;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.COMMENT;
import static io.workscribe.api.SampleIds.GRACE;
import static io.workscribe.api.SampleIds.INBOX;
import static io.workscribe.api.SampleIds.LABEL;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.PAGE;
import static io.workscribe.api.SampleIds.PARENT_PAGE;
import static io.workscribe.api.SampleIds.PARENT_TASK;
import static io.workscribe.api.SampleIds.PROJECT;
import static io.workscribe.api.SampleIds.SPACE;
import static io.workscribe.api.SampleIds.TASK;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workscribe.api.Samples;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageAdded;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.stereotype.Aggregate;

/** Aggregates that have snapshots, in the states that the sample events lead to. */
final class SampleAggregates {

    /** What is null or empty. That a root of a tree has no parent is neither. */
    private static final Pattern EMPTY = Pattern.compile("(?<!\"[0-9a-f-]{36}\":)null|\\{}|\\[]");

    /** Each sample speaks of one thing of its kind. */
    private static final List<Record> OF_ANOTHER = List.of(
            new NotificationRaised(
                    INBOX,
                    GRACE,
                    NotificationId.of("another-sample-event", GRACE),
                    ORGANIZATION,
                    NotificationType.TASK_ASSIGNED,
                    TASK,
                    "MILL-7",
                    "Anticipate the carriage",
                    ADA),
            new TaskParentChanged(
                    TASK,
                    ORGANIZATION,
                    PROJECT,
                    new TaskId(UUID.fromString("88888888-0000-4000-8000-000000000003")),
                    PARENT_TASK),
            new PageLinked(
                    TASK,
                    ORGANIZATION,
                    PROJECT,
                    new LinkId(UUID.fromString("bbbbbbbb-0000-4000-8000-000000000002")),
                    PARENT_PAGE,
                    "Engines",
                    ADA),
            new CommentAdded(
                    TASK,
                    ORGANIZATION,
                    PROJECT,
                    new CommentId(UUID.fromString("99999999-0000-4000-8000-000000000002")),
                    GRACE,
                    new Document("{}"),
                    List.of()),
            new CommentDeleted(TASK, ORGANIZATION, PROJECT, COMMENT, ADA, new Document("{}"), false),
            new LabelCreated(
                    PROJECT,
                    ORGANIZATION,
                    new LabelId(UUID.fromString("66666666-0000-4000-8000-000000000003")),
                    "steam",
                    "#808080"),
            new LabelDeleted(PROJECT, ORGANIZATION, LABEL, "backend", "#6366f1", List.of()),
            new PageAdded(
                    SPACE,
                    ORGANIZATION,
                    new PageId(UUID.fromString("dddddddd-0000-4000-8000-000000000003")),
                    PAGE,
                    0,
                    1));

    private static final List<Record> EVENTS =
            Stream.concat(Samples.events().stream(), OF_ANOTHER.stream()).toList();

    private final Configuration axon;
    private final Serializer serializer;

    SampleAggregates(Configuration axon, Serializer serializer) {
        this.axon = axon;
        this.serializer = serializer;
    }

    static List<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.workscribe.command")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Aggregate.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> !type.getAnnotation(Aggregate.class)
                                .snapshotTriggerDefinition()
                                .isEmpty())
                        .toList();
    }

    /**
     * What a snapshot would say after each of the events that this aggregate can follow. An event that empties something
     * is left out, so that in the last state everything is filled.
     */
    <T> List<String> states(Class<T> type) throws Exception {
        List<String> states = new ArrayList<>(List.of(written(empty(type))));
        for (Record event : EVENTS) {
            String before = states.get(states.size() - 1);
            String after = follow(type, before, event, states.size());
            if (!after.equals(before) && empties(after) <= empties(before)) {
                states.add(after);
            }
        }
        return states.subList(1, states.size());
    }

    private <T> String follow(Class<T> type, String state, Record event, int sequenceNumber) {
        T aggregate = read(type, state);
        try {
            model(type)
                    .publish(
                            new GenericDomainEventMessage<>(
                                    type.getSimpleName(),
                                    "aggregate",
                                    sequenceNumber,
                                    event,
                                    Map.of(MetaKeys.ACTOR, ADA.toString()),
                                    "event",
                                    UPDATED_AT),
                            aggregate);
            return written(aggregate);
        } catch (RuntimeException otherStory) {
            // Samples do not tell one story: some speak of what no other sample added, and deletion needs Axon around.
            return state;
        }
    }

    private <T> AggregateModel<T> model(Class<T> type) {
        return AnnotatedAggregateMetaModelFactory.inspectAggregate(
                type, axon.parameterResolverFactory(), axon.handlerDefinition(type));
    }

    private static <T> T empty(Class<T> type) throws ReflectiveOperationException {
        Constructor<T> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** How much of the state is null or empty. */
    static long empties(String state) {
        return EMPTY.matcher(state).results().count();
    }

    String written(Object aggregate) {
        return serializer.serialize(aggregate, String.class).getData();
    }

    <T> T read(Class<T> type, String state) {
        return serializer.deserialize(new SimpleSerializedObject<>(state, String.class, type.getName(), null));
    }
}
