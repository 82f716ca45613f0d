package io.workscribe.distributed.consistency;

import io.workscribe.platform.messaging.RunningProcessors;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Spreads segments over the processes that can work on them: the first one to start claims them all, and gives them
 * away, one after the other, as more come.
 */
public class SegmentBalance {

    private static final Logger LOGGER = LoggerFactory.getLogger(SegmentBalance.class);

    /** Others look for free segments every two seconds. */
    private static final long LEAVE_TO_OTHERS_SECONDS = 10;

    private final String node;
    private final RunningProcessors processors;
    private final ReportedProgress progress;

    public SegmentBalance(String node, RunningProcessors processors, ReportedProgress progress) {
        this.node = node;
        this.processors = processors;
        this.progress = progress;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    public void giveAway() {
        Map<String, StreamingEventProcessor> busy = new TreeMap<>();
        Set<String> apart = processors.apart();
        processors.all().forEach((name, processor) -> {
            // Nobody else could go on with a build.
            if (!apart.contains(name) && worksOnSomething(processor)) {
                busy.put(name, processor);
            }
        });
        if (busy.isEmpty()) {
            return;
        }
        // Processes of one side have the same groups.
        Map<String, Integer> claims =
                progress.claimsOfNodesWith(busy.keySet().iterator().next());
        int all = claims.values().stream().mapToInt(Integer::intValue).sum();
        int fairShare = claims.isEmpty() ? all : (all + claims.size() - 1) / claims.size();
        if (claims.getOrDefault(node, 0) > fairShare) {
            release(busy);
        }
    }

    /** Axon remembers segments that it has lost by a failure. */
    private static boolean worksOnSomething(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream().anyMatch(segment -> !segment.isErrorState());
    }

    private static void release(Map<String, StreamingEventProcessor> busy) {
        busy.entrySet().stream().findFirst().ifPresent(group -> {
            int segment = group.getValue().processingStatus().keySet().stream()
                    .findFirst()
                    .orElseThrow();
            LOGGER.info("Segment {} of {} is given to a process that has less to do", segment, group.getKey());
            group.getValue().releaseSegment(segment, LEAVE_TO_OTHERS_SECONDS, TimeUnit.SECONDS);
        });
    }
}
