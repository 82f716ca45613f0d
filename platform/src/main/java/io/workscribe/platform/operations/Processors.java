package io.workscribe.platform.operations;

import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.RunningProcessors;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The event processors of this process: what they are doing, and the rebuilding of a projection. */
class Processors {

    private final RunningProcessors running;
    private final EventStore events;
    private final TokenStore tokens;
    private final DeadLetters deadLetters;
    private final ProcessorFailures failures;
    private final ClusterProgress others;
    private final TransactionTemplate transaction;
    private final Standstill standstill = new Standstill(System::nanoTime);

    Processors(
            RunningProcessors running,
            EventStore events,
            TokenStore tokens,
            DeadLetters deadLetters,
            ProcessorFailures failures,
            ClusterProgress others,
            TransactionTemplate transaction) {
        this.running = running;
        this.events = events;
        this.tokens = tokens;
        this.deadLetters = deadLetters;
        this.failures = failures;
        this.others = others;
        this.transaction = transaction;
    }

    List<ProcessorView> all() {
        // Asked first: a processor may pass it meanwhile, but is never shown as further behind than it is.
        long head = position(events.createHeadToken());
        Map<String, Long> letters = deadLetters.countsByGroup();
        return running.all().entrySet().stream()
                .map(processor -> view(processor.getKey(), processor.getValue(), head, letters))
                .toList();
    }

    /** Without those that are being built, or are on their way out. */
    List<ProcessorView> awaited() {
        Set<String> apart = running.apart();
        return all().stream().filter(view -> !apart.contains(view.name())).toList();
    }

    /** Notes how far each of this process's own is. */
    void watch() {
        long head = position(events.createHeadToken());
        Set<String> apart = running.apart();
        running.all().forEach((name, processor) -> {
            if (apart.contains(name)) {
                return;
            }
            Collection<EventTrackerStatus> segments =
                    processor.processingStatus().values();
            if (segments.isEmpty() && others.position(name).isPresent()) {
                standstill.look(name, head, head);
            } else {
                standstill.look(name, lowest(segments), head);
            }
        });
    }

    Optional<ProcessorView> one(String name) {
        return all().stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /**
     * Empties the projection and lets it handle every event again. Reset, emptied tables and dropped dead letters are
     * one transaction; the rebuild runs after this has returned.
     */
    synchronized void rebuild(String name) {
        StreamingEventProcessor processor = running.all().get(running.named(name));
        if (processor == null || !ProcessorNames.isRebuildable(name) || !processor.supportsReset()) {
            throw new IllegalStateException(
                    "%s acts on the world when it handles an event, so it must not handle old events again."
                            .formatted(name));
        }
        processor.shutDown();
        try {
            transaction.executeWithoutResult(status -> processor.resetTokens(StreamableMessageSource::createTailToken));
            failures.forget(name);
        } finally {
            processor.start();
        }
    }

    private ProcessorView view(String name, StreamingEventProcessor processor, long head, Map<String, Long> letters) {
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        int expected = expectedSegments(name);
        int claimed = (int)
                segments.stream().filter(segment -> !segment.isErrorState()).count();
        OptionalLong elsewhere = claimed < expected ? others.position(name) : OptionalLong.empty();
        long position = elsewhere.orElseGet(() -> lowest(segments));
        return new ProcessorView(
                running.shown(name),
                ProcessorNames.isRebuildable(name),
                processor.isRunning(),
                // Axon remembers the failure of a segment that another process has taken over since.
                elsewhere.isEmpty() && (processor.isError() || claimed < segments.size()),
                new ProcessorView.Segments(expected, claimed, elsewhere.isPresent()),
                position,
                head,
                Math.max(0, head - position),
                standstill.of(name).map(Duration::toSeconds).orElse(null),
                elsewhere.isPresent()
                        ? position >= head
                        : claimed == expected && segments.stream().allMatch(EventTrackerStatus::isCaughtUp),
                running.apart().contains(name) ? ProcessorView.Replay.of(position, head) : replay(segments, position),
                letters.getOrDefault(running.shown(name), 0L),
                failures.newestOf(name).orElse(null));
    }

    private static long lowest(Collection<EventTrackerStatus> segments) {
        return segments.stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    /** Axon reports a replay until the event after its end, so the positions decide. */
    private static ProcessorView.@Nullable Replay replay(Collection<EventTrackerStatus> segments, long position) {
        OptionalLong until = segments.stream()
                .filter(EventTrackerStatus::isReplaying)
                .flatMapToLong(segment -> segment.getResetPosition().stream())
                .max();
        return until.isPresent() && position < until.getAsLong()
                ? ProcessorView.Replay.of(position, until.getAsLong())
                : null;
    }

    private int expectedSegments(String name) {
        int[] segments = transaction.execute(status -> tokens.fetchSegments(name));
        return segments == null ? 0 : segments.length;
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
