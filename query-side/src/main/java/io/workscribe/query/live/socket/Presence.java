package io.workscribe.query.live.socket;

import io.workscribe.api.common.UserId;
import io.workscribe.query.live.Topic;
import io.workscribe.query.live.socket.PresenceTable.Present;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is at which topic, as their sockets say it. Each process notes its own people in a table and reads there who else
 * is where its people are; the others hear of it by the topic's subscription query, and look every two seconds all the
 * same. Everything here happens on one thread.
 */
final class Presence {

    private static final Logger LOGGER = LoggerFactory.getLogger(Presence.class);

    private static final Duration ANNOUNCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration EXPIRE = Duration.ofSeconds(1);

    /** That a socket is there, since when it said so last. */
    private record Here(State state, UUID organizationId, long saidAt) {}

    /** What somebody does at a topic; the later one counts when they do both. */
    enum State {
        VIEWING,
        EDITING
    }

    private final PresenceTable table;
    private final SocketTexts texts;
    private final Consumer<String> news;
    private final Duration gone;
    private final Map<Topic, Map<LiveSocket, Here>> here = new HashMap<>();
    private final Map<Topic, List<Present>> told = new HashMap<>();

    // From start on, before which there are no sockets.
    @SuppressWarnings("NullAway.Init")
    private ScheduledExecutorService thread;

    /**
     * @param news tells all processes that somebody came, went or changed at the topic with this name
     * @param gone how long who said nothing is still there
     */
    Presence(PresenceTable table, SocketTexts texts, Consumer<String> news, Duration gone) {
        this.table = table;
        this.texts = texts;
        this.news = news;
        this.gone = gone;
    }

    void start() {
        thread = Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "socket-presence"));
        repeat(this::expire, EXPIRE);
        repeat(() -> look(here.keySet()), LOOK);
        repeat(this::announce, ANNOUNCE);
    }

    /** The others see at once that nobody is here any more. */
    void stop() {
        execute(() -> {
            here.clear();
            table.clear();
        });
        thread.shutdown();
    }

    /** The socket may see the topic. */
    void say(LiveSocket socket, Topic topic, UUID organizationId, State state) {
        execute(() -> {
            if (!socket.isOpen()) {
                return;
            }
            State before = stateOf(topic, socket.userId());
            Map<LiveSocket, Here> sockets = here.computeIfAbsent(topic, none -> new HashMap<>());
            boolean isNew = sockets.put(socket, new Here(state, organizationId, System.nanoTime())) == null;
            changed(topic, socket.userId(), before);
            boolean allTold = look(Set.of(topic));
            if (isNew && !allTold) {
                tell(socket, topic, organizationId);
            }
        });
    }

    void leave(LiveSocket socket, Topic topic) {
        execute(() -> remove(socket, topic));
    }

    void leaveAll(LiveSocket socket) {
        execute(() -> {
            List<Topic> left = new ArrayList<>();
            here.forEach((topic, sockets) -> {
                if (sockets.containsKey(socket)) {
                    left.add(topic);
                }
            });
            left.forEach(topic -> remove(socket, topic));
        });
    }

    /** Somebody came, went or changed, at whichever process. */
    void heard(String topic) {
        execute(() -> {
            Set<Topic> known = new HashSet<>();
            here.keySet().stream().filter(other -> other.key().equals(topic)).forEach(known::add);
            look(known);
        });
    }

    private void remove(LiveSocket socket, Topic topic) {
        Map<LiveSocket, Here> sockets = here.get(topic);
        if (sockets == null || !sockets.containsKey(socket)) {
            return;
        }
        State before = stateOf(topic, socket.userId());
        sockets.remove(socket);
        changed(topic, socket.userId(), before);
        if (sockets.isEmpty()) {
            here.remove(topic);
            told.remove(topic);
        } else {
            look(Set.of(topic));
        }
    }

    private void changed(Topic topic, UserId person, @Nullable State before) {
        State now = stateOf(topic, person);
        if (now == before) {
            return;
        }
        if (now == null) {
            table.remove(topic, person);
        } else {
            table.put(topic, person, now);
        }
        news.accept(topic.key());
    }

    private @Nullable State stateOf(Topic topic, UserId person) {
        State state = null;
        for (Map.Entry<LiveSocket, Here> entry :
                here.getOrDefault(topic, Map.of()).entrySet()) {
            if (entry.getKey().userId().equals(person)
                    && (state == null || entry.getValue().state().compareTo(state) > 0)) {
                state = entry.getValue().state();
            }
        }
        return state;
    }

    private void expire() {
        long oldest = System.nanoTime() - gone.toNanos();
        Map<LiveSocket, Set<Topic>> silent = new HashMap<>();
        here.forEach((topic, sockets) -> sockets.forEach((socket, said) -> {
            if (said.saidAt() - oldest < 0) {
                silent.computeIfAbsent(socket, none -> new HashSet<>()).add(topic);
            }
        }));
        silent.forEach((socket, topics) -> topics.forEach(topic -> {
            socket.isGoneFrom(topic);
            remove(socket, topic);
        }));
    }

    private void announce() {
        if (!here.isEmpty()) {
            table.announce();
        }
    }

    /** Tells those who are there what has changed; false when nothing has. */
    private boolean look(Set<Topic> topics) {
        boolean changed = false;
        if (topics.isEmpty()) {
            return changed;
        }
        Map<String, List<Present>> people = table.people(topics, gone);
        for (Topic topic : topics) {
            List<Present> now = people.getOrDefault(topic.key(), List.of());
            if (!now.equals(told.put(topic, now))) {
                changed = true;
                here.getOrDefault(topic, Map.of())
                        .forEach((socket, said) -> tell(socket, topic, said.organizationId()));
            }
        }
        return changed;
    }

    private void tell(LiveSocket socket, Topic topic, UUID organizationId) {
        String text = texts.presence(topic, told.getOrDefault(topic, List.of()));
        socket.tell(new Outgoing.Item(text, Outgoing.sizeOf(text), null, organizationId, null));
    }

    private void repeat(Runnable work, Duration pause) {
        thread.scheduleWithFixedDelay(logged(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void execute(Runnable work) {
        try {
            thread.execute(logged(work));
        } catch (RejectedExecutionException stopped) {
            LOGGER.debug("Nobody is present any more", stopped);
        }
    }

    private static Runnable logged(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOGGER.warn("Who is present cannot be told now: {}", failed.toString());
            }
        };
    }
}
