package io.workscribe.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.workscribe.platform.messaging.Precondition;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.web.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;

/** Whoever edits or deletes one thing is held against what they saw of it. */
final class EditsRule {

    private EditsRule() {}

    static ArchRule whatIsEditedOrDeletedIsHeldAgainstIfMatch() {
        return methods()
                .that(editOneThing())
                .should(askOnlyWhoTakesThePrecondition())
                .as(
                        "what is edited or deleted is held against If-Match by the handler of the command, or by the service"
                                + " of ordinary state");
    }

    /** Changes of order are said by the same annotation that keeps them from being merge patches. */
    private static DescribedPredicate<JavaMethod> editOneThing() {
        return DescribedPredicate.describe(
                "edit or delete one thing",
                method -> method.isAnnotatedWith(DeleteMapping.class) && !endsSession(method)
                        || method.isAnnotatedWith(PatchMapping.class)
                                && method.tryGetAnnotationOfType(Operation.class)
                                        .map(Operation::mergePatch)
                                        .orElse(true));
    }

    /** Sessions have no versions: there is nothing of them to have seen. */
    private static boolean endsSession(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Sessions.class));
    }

    private static ArchCondition<JavaMethod> askOnlyWhoTakesThePrecondition() {
        return new ArchCondition<>("send commands or call services, and only those that take the precondition") {
            @Override
            public void check(JavaMethod endpoint, ConditionEvents events) {
                List<HasParameterTypes> deciding = Stream.<HasParameterTypes>concat(
                                handlersOfCommandsMadeBy(endpoint).stream(), servicesOfStateCalledBy(endpoint).stream())
                        .toList();
                boolean held = !deciding.isEmpty()
                        && deciding.stream()
                                .allMatch(decider -> decider.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(Precondition.class)));
                events.add(new SimpleConditionEvent(endpoint, held, endpoint.getFullName() + " asks " + deciding));
            }
        };
    }

    private static List<MethodCallTarget> servicesOfStateCalledBy(JavaMethod endpoint) {
        return withWhatItCallsInItsClass(endpoint).stream()
                .flatMap(method -> method.getMethodCallsFromSelf().stream())
                .map(JavaMethodCall::getTarget)
                .filter(target -> target.getOwner().getPackageName().startsWith("io.workscribe.state."))
                .filter(target -> target.getOwner().getSimpleName().endsWith("Service"))
                .toList();
    }

    private static List<JavaMethod> handlersOfCommandsMadeBy(JavaMethod endpoint) {
        return withWhatItCallsInItsClass(endpoint).stream()
                .flatMap(method -> method.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .distinct()
                .flatMap(command -> handlersOf(command).stream())
                .toList();
    }

    private static List<JavaMethod> handlersOf(JavaClass command) {
        return command.getMethodsWithParameterTypeOfSelf().stream()
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .filter(method -> method.getRawParameterTypes().get(0).equals(command))
                .toList();
    }

    private static Set<JavaMethod> withWhatItCallsInItsClass(JavaMethod first) {
        Set<JavaMethod> seen = new HashSet<>(Set.of(first));
        Deque<JavaMethod> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            open.remove().getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().equals(first.getOwner()))
                    .map(JavaMethodCall::getTarget)
                    .flatMap(target -> target.resolveMember().stream())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }
}
