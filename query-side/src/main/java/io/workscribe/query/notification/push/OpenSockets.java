package io.workscribe.query.notification.push;

import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.platform.security.Sessions;
import io.workscribe.query.notification.push.RaisedNotifications.Raised;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.socket.CloseStatus;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * All sockets of this process, any number for one person. Sockets live as long as their session: one statement every
 * few seconds asks for all of them, and one more for notifications that did not reach them. Whatever may block on a slow
 * peer runs on the senders, never on the caller's thread.
 */
final class OpenSockets implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(OpenSockets.class);

    private static final CloseStatus SESSION_ENDED = CloseStatus.POLICY_VIOLATION.withReason("The session has ended");

    private static final int SENDER_THREADS = 16;
    private static final long STOP_SECONDS = 5;

    private final Sessions sessions;
    private final RaisedNotifications raised;
    private final Heartbeat heartbeat;
    private final Set<PushSocket> sockets = ConcurrentHashMap.newKeySet();

    private ExecutorService senders;
    private Scheduler deliveries;
    private ScheduledExecutorService looks;
    private volatile boolean running;

    OpenSockets(Sessions sessions, RaisedNotifications raised, Heartbeat heartbeat) {
        this.sessions = sessions;
        this.raised = raised;
        this.heartbeat = heartbeat;
    }

    void add(PushSocket socket, SubscriptionQueryResult<?, NotificationView> notifications) {
        sockets.add(socket);
        socket.follow(notifications, deliveries, this::overloaded);
        if (!running) {
            remove(socket);
            socket.close(CloseStatus.GOING_AWAY);
        }
    }

    /** Senders that stop take nothing on either, and that is no reason for a browser to come back later. */
    private CloseStatus overloaded() {
        return running ? CloseStatus.SERVICE_OVERLOAD : CloseStatus.GOING_AWAY;
    }

    void remove(PushSocket socket) {
        sockets.remove(socket);
        socket.unfollow();
    }

    int count() {
        return sockets.size();
    }

    @Override
    public synchronized void start() {
        // Not one of Reactor's own schedulers: they tie a socket to a thread, where a slow one holds up its neighbours.
        senders = Executors.newFixedThreadPool(SENDER_THREADS, run -> new Thread(run, "socket-sender"));
        deliveries = Schedulers.fromExecutorService(senders);
        looks = Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "socket-keeper"));
        running = true;
        long millis = heartbeat.look().toMillis();
        looks.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Before the web server stops: it would wait for the sockets. */
    @Override
    public synchronized void stop() {
        running = false;
        looks.shutdownNow();
        sockets.forEach(socket -> closeLater(socket, CloseStatus.GOING_AWAY));
        senders.shutdown();
        try {
            senders.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
        deliveries.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            closeSocketsOfEndedSessions();
            pushWhatWasMissed();
            sockets.forEach(this::checkPulse);
        } catch (RuntimeException failed) {
            LOGGER.warn("Open sockets could not be looked after this time", failed);
        }
    }

    private void closeSocketsOfEndedSessions() {
        if (sockets.isEmpty()) {
            return;
        }
        Set<UUID> over =
                sessions.over(sockets.stream().map(PushSocket::sessionId).collect(Collectors.toSet()));
        sockets.stream()
                .filter(socket -> over.contains(socket.sessionId()))
                .forEach(socket -> closeLater(socket, SESSION_ENDED));
    }

    private void pushWhatWasMissed() {
        if (sockets.isEmpty()) {
            return;
        }
        Map<UserId, Long> places = new HashMap<>();
        sockets.forEach(socket -> places.merge(socket.userId(), socket.place(), Math::min));
        Map<UserId, List<Raised>> missed = raised.after(places).stream().collect(Collectors.groupingBy(Raised::userId));
        sockets.stream()
                .filter(socket -> missed.containsKey(socket.userId()))
                .forEach(socket -> senders.execute(() -> catchUp(socket, missed.get(socket.userId()))));
    }

    private void catchUp(PushSocket socket, List<Raised> missed) {
        try {
            socket.catchUp(missed);
        } catch (RuntimeException broken) {
            closeLater(socket, CloseStatus.SERVICE_OVERLOAD);
        }
    }

    private void checkPulse(PushSocket socket) {
        if (socket.isSilentFor(heartbeat.ping())) {
            closeLater(socket, CloseStatus.SESSION_NOT_RELIABLE);
        } else if (socket.isDueForPing(heartbeat.ping())) {
            senders.execute(socket::ping);
        }
    }

    private void closeLater(PushSocket socket, CloseStatus status) {
        remove(socket);
        senders.execute(() -> socket.close(status));
    }
}
