package io.workscribe.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workscribe.api.SampleIds;
import io.workscribe.api.Samples;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a snapshot holds of an aggregate is all that its events said. */
class SnapshotsTest {

    private static final CommandSideServer SERVER = new CommandSideServer();

    @BeforeAll
    static void createKeys() {
        PersonalDataKeys keys = SERVER.bean(PersonalDataKeys.class);
        Stream.of(SampleIds.ADA.value(), SampleIds.GRACE.value(), SampleIds.INVITATION.value())
                .forEach(keys::create);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<Class<?>> aggregatesWithSnapshots() {
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

    @ParameterizedTest
    @MethodSource("aggregatesWithSnapshots")
    void stateSurvives(Class<?> type) throws Exception {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object aggregate = constructor.newInstance();
        int followed = 0;
        for (Record event : Samples.events()) {
            if (follows(aggregate, event)) {
                followed++;
                String written = written(aggregate);
                assertThat(written(readBack(aggregate))).as("after " + event).isEqualTo(written);
            }
        }
        assertThat(followed).isPositive();
    }

    /** Whether the sample says something of this aggregate or one of its members, outside a unit of work. */
    private static boolean follows(Object aggregate, Record event) throws Exception {
        boolean followed = false;
        for (Object entity : entities(aggregate)) {
            for (Method handler : handlers(entity.getClass(), event)) {
                followed |= follows(entity, handler, event);
            }
        }
        return followed;
    }

    private static List<Object> entities(Object aggregate) throws Exception {
        List<Object> entities = new ArrayList<>(List.of(aggregate));
        for (Field field : aggregate.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(AggregateMember.class)) {
                field.setAccessible(true);
                entities.add(field.get(aggregate));
            }
        }
        return entities;
    }

    private static List<Method> handlers(Class<?> type, Record event) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(level -> Stream.of(level.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .filter(method -> method.getParameterTypes()[0] == event.getClass())
                .toList();
    }

    private static boolean follows(Object entity, Method handler, Record event) throws Exception {
        if (handler.getParameterCount() != 1) {
            return false;
        }
        handler.setAccessible(true);
        try {
            handler.invoke(entity, event);
            return true;
        } catch (InvocationTargetException alone) {
            // Samples do not tell one story: some speak of what no other sample added, and deletion needs Axon around.
            return false;
        }
    }

    private static String written(Object aggregate) {
        return serializer().serialize(aggregate, String.class).getData();
    }

    private static Object readBack(Object aggregate) {
        SerializedObject<String> written = serializer().serialize(aggregate, String.class);
        return serializer().deserialize(written);
    }

    private static Serializer serializer() {
        return SERVER.bean("eventSerializer", Serializer.class);
    }
}
