package io.workscribe.query.live.socket;

import io.workscribe.query.live.LogEntry;
import io.workscribe.query.live.Topic;
import io.workscribe.query.live.TopicCursor.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one socket is told of one topic. What changes here changes under the lock of {@link LogFollower}. */
final class Subscription {

    /** In which form changes are told. */
    enum Form {
        CHANGES,
        /** As notifications were always pushed, and nothing else. */
        PUSHES
    }

    private static final long FROM_NOW_ON = -1;

    final LiveSocket socket;
    final Topic topic;
    final Form form;

    /** Whose members may see the topic; null for one's own. */
    final @Nullable UUID organizationId;

    private long replayedTo = FROM_NOW_ON;
    private long knownTo;
    private long knownPosition = FROM_NOW_ON;

    Subscription(LiveSocket socket, Topic topic, Form form, @Nullable UUID organizationId) {
        this.socket = socket;
        this.topic = topic;
        this.form = form;
        this.organizationId = organizationId;
    }

    /** From here on it is told everything. */
    void beginAt(Place place) {
        replayedTo = FROM_NOW_ON;
        knownTo = place.seq();
        knownPosition = place.position();
    }

    /** It is told again what came behind. */
    void replayFrom(Place place) {
        replayedTo = place.seq();
        knownTo = place.seq();
        knownPosition = place.position();
    }

    /** There is no room for this entry now: it is told, and what comes behind it, when there is. */
    void fallBehind(LogEntry entry) {
        replayedTo = entry.seq() - 1;
        knownTo = entry.seq() - 1;
    }

    boolean isReplaying() {
        return replayedTo != FROM_NOW_ON;
    }

    /** Up to which entry it was told everything; when it is not replaying, the log has gone on from there. */
    long knownTo() {
        return knownTo;
    }

    /** Where it can go on. */
    Place place(long atLeast) {
        return new Place(isReplaying() ? knownTo : Math.max(knownTo, atLeast), knownPosition);
    }

    void replayed(long seq) {
        replayedTo = seq;
        knownTo = seq;
    }

    void caughtUp(long seq) {
        replayedTo = FROM_NOW_ON;
        knownTo = Math.max(knownTo, seq);
    }

    /** Whether the entry is news. */
    boolean isNew(LogEntry entry) {
        return entry.seq() > knownTo && (entry.position() == null || entry.position() > knownPosition);
    }
}
