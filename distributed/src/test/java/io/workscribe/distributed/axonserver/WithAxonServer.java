package io.workscribe.distributed.axonserver;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skipped, with a line that says so, where no Axon Server can be had. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithAxonServer.Condition.class)
public @interface WithAxonServer {

    final class Condition implements ExecutionCondition {

        private static final String MISSING =
                "SKIPPED, there is no Axon Server: start a Docker engine, or set AXON_SERVER=host:port to a new server "
                        + "for tests only, or AXON_SERVER_JAR to the jar of one";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (TestAxonServer.isAvailable()) {
                return ConditionEvaluationResult.enabled("there is an Axon Server");
            }
            if (context.getTestMethod().isEmpty()) {
                System.out.println(context.getDisplayName() + ": " + MISSING);
            }
            return ConditionEvaluationResult.disabled(MISSING);
        }
    }
}
