package io.workscribe.platform.operations;

import io.workscribe.platform.messaging.Readiness;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Down when events are not being handled at all, so that writes are not seen; degraded when they are, but some are missing from a table or late.
 */
class ProcessorsHealth extends AbstractHealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private static final long LAG_WORTH_A_LOOK = 1_000;

    private final Processors processors;
    private final Readiness readiness;

    ProcessorsHealth(Processors processors, Readiness readiness) {
        super("The event processors cannot be asked");
        this.processors = processors;
        this.readiness = readiness;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<ProcessorView> all = processors.awaited();
        Map<String, String> complaints = new TreeMap<>();
        boolean standing = !readiness.isReady();
        if (standing) {
            complaints.put("read models", "being built for the first time");
        }
        for (ProcessorView processor : all) {
            if (isStanding(processor)) {
                standing = true;
                complaints.put(processor.name(), standstill(processor));
            } else if (processor.deadLetters() > 0) {
                complaints.put(processor.name(), "%d dead letters".formatted(processor.deadLetters()));
            } else if (processor.replay() == null && processor.lag() > LAG_WORTH_A_LOOK) {
                complaints.put(processor.name(), "%d events behind".formatted(processor.lag()));
            }
        }
        health.status(standing ? Status.DOWN : complaints.isEmpty() ? Status.UP : DEGRADED)
                .withDetail("processors", all.size())
                .withDetail("complaints", complaints);
    }

    private static boolean isStanding(ProcessorView processor) {
        return !processor.running()
                || processor.failing()
                || processor.standsSeconds() != null
                || processor.segments().expected() == 0
                || processor.segments().claimed() < processor.segments().expected()
                        && !processor.segments().elsewhere();
    }

    private static String standstill(ProcessorView processor) {
        if (!processor.running()) {
            return "not running";
        }
        if (processor.failing() && processor.lastFailure() != null) {
            return "failing: " + processor.lastFailure().type();
        }
        if (processor.standsSeconds() != null) {
            return "has not moved for %d s, %d events behind".formatted(processor.standsSeconds(), processor.lag());
        }
        return "%d of %d segments claimed"
                .formatted(processor.segments().claimed(), processor.segments().expected());
    }
}
