package io.workscribe.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.workscribe.api.common.CreationCommand;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.junit.jupiter.api.Test;

/** The events of an aggregate that a command says is new are not read, so it must be the one that the command creates. */
class CreationCommandsTest {

    private final JavaClasses classes =
            new ClassFileImporter().importPackages("io.workscribe.api", "io.workscribe.command");

    @Test
    void eachIsHandledByWhatItCreates() {
        List<JavaClass> commands = classes.stream()
                .filter(type -> type.isAssignableTo(CreationCommand.class) && !type.isInterface())
                .toList();

        assertThat(commands)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(handlersOf(command))
                        .isNotEmpty()
                        .allMatch(handler -> handler.isAnnotatedWith(CreationPolicy.class)));
    }

    private List<JavaMethod> handlersOf(JavaClass command) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class)
                        && method.getRawParameterTypes().get(0).isEquivalentTo(command.reflect()))
                .toList();
    }
}
