package io.workscribe.standalone.packaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skipped, with a line that says so, where nginx is not installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithNginx.Condition.class)
@interface WithNginx {

    final class Condition implements ExecutionCondition {

        private static final String MISSING =
                "SKIPPED, the proxy is not tested: nginx is not installed (Debian: apt-get install nginx)";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Proxy.program().isPresent()) {
                return ConditionEvaluationResult.enabled("nginx is installed");
            }
            if (context.getTestMethod().isEmpty()) {
                System.out.println(context.getDisplayName() + ": " + MISSING);
            }
            return ConditionEvaluationResult.disabled(MISSING);
        }
    }
}
