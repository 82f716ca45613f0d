package io.workscribe.distributed.consistency;

import io.workscribe.distributed.consistency.NodeProgress.Segment;
import io.workscribe.platform.messaging.RunningProcessors;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells all processes how far the processors of this one are, as soon as they move, and hears the same of the others:
 * by PostgreSQL's notifications, which all of them can hear. The stored tokens would not do: a processor that skips
 * events stores its position only now and then.
 */
final class ProgressExchange implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(ProgressExchange.class);

    private static final String CHANNEL = "workscribe_processors";
    private static final long LOOK_MILLIS = 4;
    private static final long SIGN_OF_LIFE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int LISTEN_MILLIS = 500;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final String node;
    private final RunningProcessors processors;
    private final DataSource database;
    private final ReportedProgress progress;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    ProgressExchange(String node, RunningProcessors processors, DataSource database, ReportedProgress progress) {
        this.node = node;
        this.processors = processors;
        this.database = database;
        this.progress = progress;
    }

    private interface Work {
        void run(Connection connection) throws SQLException, InterruptedException;
    }

    @Override
    public synchronized void start() {
        running = true;
        threads.add(new Thread(() -> keepDoing(this::tell), "processor-reports"));
        threads.add(new Thread(() -> keepDoing(this::listen), "processor-reports-of-others"));
        threads.forEach(Thread::start);
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(PAUSE_AFTER_FAILURE.toMillis());
            } catch (InterruptedException stopNow) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        sayGoodBye();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Before the read models, and so after them when the process ends: as long as it answers anybody, writers wait for what it
     * reads, which may be tables that nobody else feeds.
     */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 5;
    }

    private void keepDoing(Work work) {
        while (running) {
            try (Connection connection = database.getConnection()) {
                work.run(connection);
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException failed) {
                if (running) {
                    LOGGER.warn("Reports of event processors cannot be exchanged for a moment: {}", failed.toString());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Connection connection) throws SQLException, InterruptedException {
        NodeProgress told = null;
        long toldAt = 0;
        while (running) {
            NodeProgress report = report();
            if (!report.equals(told) || System.nanoTime() - toldAt > SIGN_OF_LIFE_NANOS) {
                send(connection, report);
                told = report;
                toldAt = System.nanoTime();
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private NodeProgress report() {
        // Asked first: what joins meanwhile is waited for a moment later.
        Set<String> apart = processors.apart();
        Map<String, StreamingEventProcessor> all = processors.all();
        List<Segment> segments = new ArrayList<>();
        all.forEach((name, processor) -> processor.processingStatus().values().stream()
                .filter(status -> !status.isErrorState())
                .forEach(status -> segments.add(segment(name, status))));
        return new NodeProgress(node, new TreeSet<>(all.keySet()), apart, segments);
    }

    private static Segment segment(String group, EventTrackerStatus status) {
        return new Segment(
                group,
                status.getSegment().getSegmentId(),
                status.getSegment().getMask(),
                ClusterBarrier.positionOf(status.getTrackingToken()));
    }

    private void send(Connection connection, NodeProgress report) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, json.writeValueAsString(report));
            statement.execute();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (running) {
                for (PGNotification notification : notifications.getNotifications(LISTEN_MILLIS)) {
                    hear(notification.getParameter());
                }
            }
            statement.execute("UNLISTEN *");
        }
    }

    private void hear(String report) {
        try {
            progress.add(json.readValue(report, NodeProgress.class));
        } catch (JacksonException ofAnotherVersion) {
            LOGGER.debug("A report of event processors was not understood", ofAnotherVersion);
        }
    }

    private void sayGoodBye() {
        try (Connection connection = database.getConnection()) {
            send(connection, new NodeProgress(node, Set.of(), Set.of(), List.of()));
        } catch (SQLException | RuntimeException unheard) {
            LOGGER.debug("The others will notice by themselves that this process has ended", unheard);
        }
    }
}
