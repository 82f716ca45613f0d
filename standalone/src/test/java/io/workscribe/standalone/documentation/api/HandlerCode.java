package io.workscribe.standalone.documentation.api;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workscribe.platform.web.AcceptedCommand;
import io.workscribe.platform.web.OrdinaryWrite;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** How a handler comes to its answer, read from the compiled code. */
final class HandlerCode {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.workscribe.command", "io.workscribe.query");

    private final Set<String> called = new HashSet<>();

    HandlerCode(Method handler) {
        if (CLASSES.contain(handler.getDeclaringClass())) {
            follow(CLASSES.get(handler.getDeclaringClass()).getMethod(handler.getName(), handler.getParameterTypes()));
        }
    }

    private void follow(JavaCodeUnit first) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(first));
        Set<JavaCodeUnit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (JavaMethodCall call : open.remove().getMethodCallsFromSelf()) {
                called.add(call.getTargetOwner().getSimpleName() + "." + call.getName());
                call.getTarget()
                        .resolveMember()
                        .filter(method -> CLASSES.contain(method.getOwner().getName()))
                        .filter(seen::add)
                        .ifPresent(open::add);
            }
        }
    }

    /** Whether success is {@code {}}. */
    boolean answersEmptyObject() {
        return calls(AcceptedCommand.class, "emptyObject");
    }

    /** Whether success is {@code null}, the JSON value. */
    boolean answersNull() {
        return calls(AcceptedCommand.class, "jsonNull", "noBody") || calls(OrdinaryWrite.class, "jsonNull");
    }

    /** Whether a command is sent, in whose answer the read side may be late. */
    boolean waitsForReadSide() {
        return calls(AcceptedCommand.class, "created", "ok", "emptyObject", "noBody", "noContent");
    }

    /** Whether what it changes has a change id; signing in has none. */
    boolean tellsChangeId() {
        return waitsForReadSide() && !calls(AcceptedCommand.class, "withoutChangeId")
                || calls(OrdinaryWrite.class, "ok", "created", "noContent", "jsonNull");
    }

    private boolean calls(Class<?> owner, String... methods) {
        return Set.of(methods).stream().anyMatch(method -> called.contains(owner.getSimpleName() + "." + method));
    }
}
