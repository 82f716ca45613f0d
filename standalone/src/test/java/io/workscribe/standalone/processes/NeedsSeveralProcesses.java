package io.workscribe.standalone.processes;

import io.workscribe.distributed.axonserver.TestAxonServer;
import io.workscribe.standalone.packaging.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips every test that runs against {@link SeveralProcesses} where they cannot be started. JUnit finds it by itself when
 * {@code junit.jupiter.extensions.autodetection.enabled} is set.
 */
public final class NeedsSeveralProcesses implements ExecutionCondition {

    private static final String MISSING =
            "SKIPPED, WorkScribe is not tested as several processes: needed are nginx, and a Docker engine, or "
                    + "AXON_SERVER=host:port of a new Axon Server for tests only, or AXON_SERVER_JAR with the jar of one";

    private static final boolean AVAILABLE = Proxy.program().isPresent() && TestAxonServer.isAvailable();
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (AVAILABLE) {
            return ConditionEvaluationResult.enabled("all that is needed is here");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
