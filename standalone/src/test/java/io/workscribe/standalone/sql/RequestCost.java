package io.workscribe.standalone.sql;

import static org.awaitility.Awaitility.await;

import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Counts what a request costs until all processors have passed it. Left out is what goes on without requests, too:
 *
 * <ul>
 *   <li>threads of {@link #BACKGROUND}: coordinators look for events and segments whether or not there are new ones, and
 *       one of them reads what was written for all processors;
 *   <li>a processor's sign of life, which is a transaction about its token alone;
 *   <li>what is told to open browsers, since nobody waits for that;
 *   <li>the look for dead letters, once a second whoever writes, by itself or before the commit of a command;
 *   <li>a second batch of a processor, of which only its events are counted: whether it takes two events of a request at
 *       once or one after the other is a race;
 *   <li>this thread.
 * </ul>
 *
 * <p>Who has no place here has a line of their own in what is counted, so that nothing is missed.
 */
final class RequestCost {

    static final String REQUEST = "request";
    static final String PROCESSORS = "processors";

    private static final String DEAD_LETTERS = "platform.dead_letter_entry";

    private static final List<String> BACKGROUND = List.of(
            "Coordinator-",
            "EventStorePoll-",
            "StandstillWatch-",
            "ClockWatch-",
            "ReadModels-",
            "db-scheduler-",
            "scheduling-");

    private final StartedApplication application;
    private final SqlRecorder recorder;

    RequestCost(StartedApplication application, SqlRecorder recorder) {
        this.application = application;
        this.recorder = recorder;
    }

    Map<String, SqlCount> of(Runnable request) {
        awaitProcessors();
        recorder.take();
        request.run();
        awaitProcessors();
        List<ConnectionUse> uses =
                recorder.take().stream().filter(use -> !isBackground(use)).toList();
        Map<String, SqlCount> counts = uses.stream()
                .collect(Collectors.toMap(
                        use -> roleOf(use.thread()), RequestCost::countOf, SqlCount::plus, TreeMap::new));
        long batches = uses.stream().filter(use -> use.processor() != null).count();
        long processors = uses.stream()
                .map(ConnectionUse::processor)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        counts.computeIfPresent(PROCESSORS, (role, count) -> count.without((int) (batches - processors)));
        return counts;
    }

    private void awaitProcessors() {
        long head =
                application.bean(EventStore.class).createHeadToken().position().orElse(-1);
        await().until(() -> application.bean(RunningProcessors.class).all().values().stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= head));
    }

    private static boolean isBackground(ConnectionUse use) {
        return use.thread().equals(Thread.currentThread().getName())
                || BACKGROUND.stream().anyMatch(use.thread()::startsWith)
                || use.processor() != null && use.processor().startsWith(ProcessorNames.LIVE)
                || use.isOnlyAbout("platform.token_entry")
                || use.isOnlyAbout(DEAD_LETTERS);
    }

    private static SqlCount countOf(ConnectionUse use) {
        return roleOf(use.thread()).equals(REQUEST)
                ? use.countWithout(statement -> statement.contains(DEAD_LETTERS))
                : use.countWithout(statement -> false);
    }

    private static String roleOf(String thread) {
        if (thread.startsWith("http-nio-")) {
            return REQUEST;
        }
        return thread.startsWith("Worker-") ? PROCESSORS : thread;
    }
}
