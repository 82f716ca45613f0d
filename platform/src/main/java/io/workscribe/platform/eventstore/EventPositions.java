package io.workscribe.platform.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives events their positions and knows the stable head: the newest event below which no running transaction can still
 * add one. Readers go no further, so a late commit changes nothing that they have seen.
 *
 * <p>All events of the database are appended by this process. A position is given up as soon as its transaction has
 * failed; where nobody knows whether that committed, the head waits until PostgreSQL can be asked.
 */
public final class EventPositions {

    private static final Logger LOGGER = LoggerFactory.getLogger(EventPositions.class);

    private static final long NOT_READ = -1;

    /** The positions of the events that one transaction appends, from the first to the last. */
    record Append(long first, long last) {}

    private final JdbcClient jdbc;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final NavigableSet<Long> open = new TreeSet<>();
    private final NavigableSet<Long> committedAhead = new TreeSet<>();
    private final Map<Append, Integer> unknown = new HashMap<>();
    private long lastGiven = NOT_READ;
    private long newest;
    private volatile long stableHead = NOT_READ;

    public EventPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The position of the newest event that readers may see; 0 when there is none. */
    public long stableHead() {
        if (stableHead == NOT_READ) {
            readOnce();
        }
        return stableHead;
    }

    /** The position of the newest committed event, which may still be above the stable head; 0 when there is none. */
    public synchronized long newest() {
        readOnce();
        return newest;
    }

    /** The listener runs on the thread of a writer when the stable head has moved, so it must be quick. */
    void onMove(Runnable listener) {
        listeners.add(listener);
    }

    /** Positions that nobody else gets, in one piece. Each must be {@link #committed} or {@link #givenUp} in the end. */
    synchronized Append give(int events) {
        readOnce();
        Append append = new Append(lastGiven + 1, lastGiven + events);
        lastGiven = append.last();
        open.add(append.first());
        return append;
    }

    void committed(Append append) {
        synchronized (this) {
            committedAhead.add(append.last());
            newest = Math.max(newest, append.last());
        }
        ended(append);
    }

    void givenUp(Append append) {
        ended(append);
    }

    /**
     * The connection was lost during the commit.
     *
     * @param backend the process of PostgreSQL that may still be at it
     */
    synchronized void unknown(Append append, int backend) {
        unknown.put(append, backend);
    }

    /** Finds out what became of lost commits, and what others have appended by hand. */
    void look() {
        findOut();
        synchronized (this) {
            readOnce();
            if (!open.isEmpty()) {
                return;
            }
        }
        long given = lastGiven();
        long found = newestRow();
        boolean moved;
        synchronized (this) {
            moved = open.isEmpty() && lastGiven == given && found > stableHead;
            if (moved) {
                startAt(found);
            }
        }
        if (moved) {
            listeners.forEach(Runnable::run);
        }
    }

    private synchronized long lastGiven() {
        return lastGiven;
    }

    private void findOut() {
        List<Map.Entry<Append, Integer>> lost;
        synchronized (this) {
            lost = new ArrayList<>(unknown.entrySet());
        }
        for (Map.Entry<Append, Integer> one : lost) {
            if (isRunning(one.getValue())) {
                continue;
            }
            boolean there = isThere(one.getKey());
            LOGGER.info(
                    "The commit of event {} whose answer was lost {}",
                    one.getKey().last(),
                    there ? "was done" : "was not done");
            synchronized (this) {
                unknown.remove(one.getKey());
            }
            if (there) {
                committed(one.getKey());
            } else {
                givenUp(one.getKey());
            }
        }
    }

    private boolean isRunning(int backend) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid = ? AND xact_start IS NOT NULL)")
                .param(backend)
                .query(Boolean.class)
                .single();
    }

    private boolean isThere(Append append) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM platform.domain_event WHERE global_index = ?)")
                .param(append.last())
                .query(Boolean.class)
                .single();
    }

    private void ended(Append append) {
        boolean moved;
        synchronized (this) {
            open.remove(append.first());
            Long reached = open.isEmpty() ? committedAhead.pollLast() : committedAhead.lower(open.first());
            moved = reached != null;
            if (moved) {
                committedAhead.headSet(reached, true).clear();
                stableHead = reached;
            }
        }
        if (moved) {
            listeners.forEach(Runnable::run);
        }
    }

    private synchronized void readOnce() {
        if (lastGiven == NOT_READ) {
            startAt(newestRow());
        }
    }

    /** Nothing of this process is open. */
    private void startAt(long position) {
        lastGiven = Math.max(lastGiven, position);
        newest = position;
        stableHead = position;
    }

    private long newestRow() {
        return jdbc.sql("SELECT coalesce(max(global_index), 0) FROM platform.domain_event")
                .query(Long.class)
                .single();
    }
}
