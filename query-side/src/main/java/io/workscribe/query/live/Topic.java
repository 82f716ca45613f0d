package io.workscribe.query.live;

import io.workscribe.api.common.UserId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What changes are told about. */
public record Topic(Kind kind, UUID id) {

    /** What a topic can be about. */
    public enum Kind {
        ORGANIZATION,
        PROJECT,
        TASK,
        SPACE,
        PAGE,
        /** A person, to themselves. */
        ME;

        /** As topics begin. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int UUID_LENGTH = 36;

    public static Topic organization(UUID id) {
        return new Topic(Kind.ORGANIZATION, id);
    }

    public static Topic project(UUID id) {
        return new Topic(Kind.PROJECT, id);
    }

    public static Topic task(UUID id) {
        return new Topic(Kind.TASK, id);
    }

    public static Topic space(UUID id) {
        return new Topic(Kind.SPACE, id);
    }

    public static Topic page(UUID id) {
        return new Topic(Kind.PAGE, id);
    }

    public static Topic me(UserId userId) {
        return new Topic(Kind.ME, userId.value());
    }

    /** What a client means; empty for what cannot be a topic. */
    public static Optional<Topic> parse(String text, UserId viewer) {
        if (text.equals(Kind.ME.wire())) {
            return Optional.of(me(viewer));
        }
        for (Kind kind : Kind.values()) {
            String prefix = kind.wire() + ":";
            if (kind != Kind.ME && text.startsWith(prefix)) {
                return uuid(text.substring(prefix.length())).map(id -> new Topic(kind, id));
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** For clients. */
    public String text() {
        return kind == Kind.ME ? kind.wire() : key();
    }

    /** In the log. */
    public String key() {
        return kind.wire() + ":" + id;
    }
}
