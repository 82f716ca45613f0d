package io.workscribe.standalone.documentation;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;

/** Who makes an event and who listens to it, read from the compiled production classes. */
final class MessageUse {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.workscribe.api", "io.workscribe.command", "io.workscribe.query");

    private MessageUse() {}

    /** Handler class and command, as {@code Task on EditTask}, for every command that may lead to the event. */
    static Set<String> producers(Class<?> event) {
        Set<String> producers = new TreeSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        CLASSES.get(event).getConstructorCallsToSelf().stream()
                .map(JavaConstructorCall::getOrigin)
                .forEach(open::add);
        Set<JavaCodeUnit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.remove();
            if (unit.isAnnotatedWith(CommandHandler.class)) {
                producers.add(unit.getOwner().getSimpleName() + " on "
                        + messageOf(unit).getSimpleName());
            } else {
                callersOf(unit).filter(seen::add).forEach(open::add);
            }
        }
        return producers;
    }

    /** Also those that know only the interface. */
    private static Stream<JavaCodeUnit> callersOf(JavaCodeUnit unit) {
        String[] parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        Stream<JavaMethod> declarations = unit.getOwner().getAllRawInterfaces().stream()
                .map(type -> type.tryGetMethod(unit.getName(), parameters))
                .flatMap(Optional::stream);
        return Stream.concat(Stream.of(unit), declarations)
                .flatMap(declared -> declared.getAccessesToSelf().stream())
                .map(JavaAccess::getOrigin);
    }

    /** Class and processing group, as {@code TaskProjection (query.tasks)}. */
    static Set<String> consumers(Class<?> event) {
        Set<String> consumers = new TreeSet<>();
        for (JavaClass listener : CLASSES) {
            if (handlers(listener).anyMatch(handler -> messageOf(handler).isAssignableFrom(event))) {
                consumers.add(listener.getSimpleName() + " (" + groupOf(listener) + ")");
            }
        }
        return consumers;
    }

    private static Stream<? extends JavaCodeUnit> handlers(JavaClass listener) {
        if (listener.getModifiers().contains(JavaModifier.ABSTRACT)) {
            return Stream.empty();
        }
        return listener.getAllMethods().stream()
                .filter(method ->
                        method.isAnnotatedWith(EventHandler.class) || method.isAnnotatedWith(SagaEventHandler.class));
    }

    private static JavaClass messageOf(JavaCodeUnit handler) {
        List<JavaClass> parameters = handler.getRawParameterTypes();
        return parameters.get(0);
    }

    private static String groupOf(JavaClass listener) {
        return Stream.concat(Stream.of(listener), listener.getAllRawSuperclasses().stream())
                .map(type -> type.tryGetAnnotationOfType(ProcessingGroup.class.getName()))
                .flatMap(Optional::stream)
                .map((JavaAnnotation<?> annotation) ->
                        (String) annotation.get("value").orElseThrow())
                .findFirst()
                .orElse("no processing group");
    }
}
