package io.workscribe.query.live.socket;

import io.workscribe.query.live.ChangeLog;
import io.workscribe.query.live.LogEntry;
import io.workscribe.query.live.Topic;
import io.workscribe.query.live.TopicCursor;
import io.workscribe.query.live.TopicCursor.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log of told changes for all sockets of this process, on one thread: it is woken by whoever hears of news, and
 * looks once a second all the same. What sockets have missed it reads for them when they have room for it.
 */
final class LogFollower {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogFollower.class);

    /** A message may be lost between processes; the log is looked at within two seconds whatever happens. */
    private static final long LOOK_MILLIS = 1_000;

    private static final int ENTRIES_AT_ONCE = 200;
    private static final int REPLAYS_AT_ONCE = 10;

    /** Told to a person when it begins, changes or ends. */
    private static final String MEMBERSHIP = "membership";

    private final ChangeLog log;
    private final SocketTexts texts;
    private final Consumer<Set<String>> unheard;
    private final Semaphore news = new Semaphore(0);

    /** By the names of topics in the log. Guarded by this, as is all that follows. */
    private final Map<String, Set<Subscription>> subscriptions = new HashMap<>();

    private final Set<Subscription> replaying = new LinkedHashSet<>();

    private volatile long position;

    /** Whether anybody waits for what they have missed. */
    private volatile boolean someReplay;

    private boolean following;
    private volatile boolean running = true;

    /** @param unheard is told topics of which only a look told news; must not block */
    LogFollower(ChangeLog log, SocketTexts texts, Consumer<Set<String>> unheard) {
        this.log = log;
        this.texts = texts;
        this.unheard = unheard;
    }

    void stop() {
        running = false;
        wake();
    }

    /** The log has an entry with this number. */
    void hear(long newest) {
        if (newest > position) {
            wake();
        }
    }

    /** A socket has sent what it had. */
    void roomAt(LiveSocket socket) {
        if (someReplay) {
            wake();
        }
    }

    private void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Whoever begins to listen between two reads misses nothing: the position is that of all. */
    synchronized void begin(LongConsumer atPosition) {
        if (!following) {
            log.epoch();
            position = log.head();
            following = true;
        }
        atPosition.accept(position);
    }

    /** To be called in {@link #begin}. */
    synchronized void add(Subscription subscription) {
        subscriptions
                .computeIfAbsent(subscription.topic.key(), none -> new LinkedHashSet<>())
                .add(subscription);
        if (subscription.isReplaying()) {
            replays(subscription);
        }
    }

    private synchronized void replays(Subscription subscription) {
        replaying.add(subscription);
        someReplay = true;
        wake();
    }

    private synchronized void replaysNoMore(Subscription subscription) {
        replaying.remove(subscription);
        someReplay = !replaying.isEmpty();
    }

    synchronized void remove(Subscription subscription) {
        replaysNoMore(subscription);
        subscriptions.computeIfPresent(subscription.topic.key(), (topic, all) -> {
            all.remove(subscription);
            return all.isEmpty() ? null : all;
        });
    }

    synchronized Set<String> topics() {
        return new HashSet<>(subscriptions.keySet());
    }

    /** Until it is stopped. */
    void follow() {
        while (running) {
            try {
                boolean woken = news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                readAll(woken);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOGGER.warn("What is new cannot be read now: {}", failed.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll(boolean woken) {
        boolean more = true;
        while (more && running && isFollowing()) {
            more = readNews(woken);
            more |= replay();
        }
    }

    private synchronized boolean isFollowing() {
        if (subscriptions.isEmpty()) {
            following = false;
        }
        return following;
    }

    private boolean readNews(boolean woken) {
        long from;
        Set<String> topics;
        synchronized (this) {
            from = position;
            topics = topics();
        }
        ChangeLog.Read read = log.after(from, ENTRIES_AT_ONCE, topics);
        Set<String> told = new HashSet<>();
        synchronized (this) {
            if (!following || position != from) {
                return true;
            }
            if (read.trimmedTo() > from) {
                startAgain();
                return true;
            }
            for (LogEntry entry : read.entries()) {
                position = entry.seq();
                tell(entry);
                told.add(entry.topic());
            }
        }
        told.retainAll(topics);
        if (!woken && !told.isEmpty()) {
            unheard.accept(told);
        }
        return read.entries().size() == ENTRIES_AT_ONCE;
    }

    /** This process was away for so long that something was removed before it was read. */
    private void startAgain() {
        position = log.head();
        subscriptions.values().forEach(all -> all.forEach(this::resync));
    }

    private void resync(Subscription subscription) {
        replaysNoMore(subscription);
        subscription.beginAt(Place.at(position));
        if (subscription.form == Subscription.Form.CHANGES) {
            subscription.socket.say(texts.resync(subscription.topic, cursor(subscription.topic, Place.at(position))));
        }
    }

    /** What nobody can read must not keep anybody from what comes behind it. */
    private void tell(LogEntry entry) {
        try {
            tellAll(entry);
        } catch (RuntimeException failed) {
            LOGGER.error("Entry {} could not be told to everybody", entry.seq(), failed);
        }
    }

    private void tellAll(LogEntry entry) {
        Set<Subscription> all = subscriptions.get(entry.topic());
        if (all == null) {
            return;
        }
        Optional<Outgoing.Item> change = Optional.empty();
        for (Subscription subscription : List.copyOf(all)) {
            if (subscription.isReplaying() || !subscription.isNew(entry)) {
                continue;
            }
            Optional<Outgoing.Item> item = Optional.empty();
            if (subscription.form == Subscription.Form.CHANGES && change.isPresent()) {
                item = change.map(same -> sameFor(subscription, same));
            } else if (entry.message() != null) {
                item = itemOf(entry, subscription);
            }
            if (subscription.form == Subscription.Form.CHANGES) {
                change = item;
            }
            // Without a message nobody followed the topic yet when the log was read.
            if (entry.message() == null || item.isPresent() && !subscription.socket.tell(item.get())) {
                subscription.fallBehind(entry);
                replays(subscription);
            }
            if (entry.resource().equals(MEMBERSHIP)) {
                subscription.socket.lookUpRights();
            }
        }
    }

    /** Empty where the form of the subscription does not tell it. */
    private Optional<Outgoing.Item> itemOf(LogEntry entry, Subscription subscription) {
        Optional<String> text = subscription.form == Subscription.Form.PUSHES
                ? texts.push(entry)
                : Optional.of(entry.messageWith(cursor(subscription.topic, Place.at(entry.seq()))));
        return text.map(told ->
                new Outgoing.Item(told, Outgoing.sizeOf(told), subscription, entry.organizationId(), entry.audience()));
    }

    private static Outgoing.Item sameFor(Subscription subscription, Outgoing.Item item) {
        return new Outgoing.Item(item.text(), item.bytes(), subscription, item.organizationId(), item.audience());
    }

    String cursor(Topic topic, Place place) {
        return TopicCursor.text(log.epoch(), topic, place);
    }

    /** One page for each socket that has room. True when there is more to do at once. */
    private boolean replay() {
        List<Subscription> due = new ArrayList<>(dueReplays());
        if (due.isEmpty()) {
            return false;
        }
        List<ChangeLog.Wanted> wanted = new ArrayList<>();
        long upTo;
        synchronized (this) {
            upTo = position;
            due.forEach(
                    subscription -> wanted.add(new ChangeLog.Wanted(subscription.topic.key(), subscription.knownTo())));
        }
        List<ChangeLog.Page> pages = log.replay(wanted, upTo);
        synchronized (this) {
            for (int i = 0; i < due.size(); i++) {
                Subscription subscription = due.get(i);
                if (isCurrent(subscription)
                        && subscription.knownTo() == wanted.get(i).after()) {
                    replay(subscription, pages.get(i), upTo);
                }
            }
        }
        return !dueReplays().isEmpty();
    }

    /** Only this thread moves the position, so who has been told everything up to it goes on with what is new. */
    private void replay(Subscription subscription, ChangeLog.Page page, long upTo) {
        if (page.trimmedTo() > subscription.knownTo()) {
            resync(subscription);
            return;
        }
        for (LogEntry entry : page.entries()) {
            if (subscription.isNew(entry)) {
                itemOf(entry, subscription).ifPresent(subscription.socket::tellReplayed);
            }
            subscription.replayed(entry.seq());
        }
        replaysNoMore(subscription);
        if (page.complete()) {
            subscription.caughtUp(upTo);
        } else {
            // Behind all the others.
            replays(subscription);
        }
    }

    private synchronized boolean isCurrent(Subscription subscription) {
        return replaying.contains(subscription);
    }

    private synchronized List<Subscription> dueReplays() {
        Map<LiveSocket, Subscription> due = new LinkedHashMap<>();
        for (Subscription subscription : replaying) {
            if (due.size() < REPLAYS_AT_ONCE && subscription.socket.hasRoom()) {
                due.putIfAbsent(subscription.socket, subscription);
            }
        }
        return new ArrayList<>(due.values());
    }
}
