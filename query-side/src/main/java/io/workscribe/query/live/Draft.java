package io.workscribe.query.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is going to be told of one resource about one topic.
 *
 * @param organizationId whose members may see it; null where the topic alone decides
 * @param shown the row to show
 * @param implied follows from what happened to another resource, so there is nothing to tell of a row that is gone
 */
record Draft(
        Topic topic,
        @Nullable UUID organizationId,
        @Nullable String audience,
        String resource,
        UUID id,
        Action action,
        List<String> fields,
        ShownAs shown,
        boolean implied,
        Happened happened) {

    /**
     * Where the row is found.
     *
     * @param kind as {@link ShownRows} names it
     * @param row by which id
     * @param data what is shown instead, where no list shows it
     */
    record ShownAs(String kind, UUID row, @Nullable Object data) {}

    /** What makes two drafts one message. */
    record Key(String changeId, Topic topic, String resource, UUID id) {}

    /** Of a resource that lists show under its own name. */
    static Draft of(
            Topic topic,
            UUID organizationId,
            String resource,
            UUID id,
            Action action,
            List<String> fields,
            Happened happened) {
        return new Draft(
                topic,
                organizationId,
                null,
                resource,
                id,
                action,
                fields,
                new ShownAs(resource, id, null),
                false,
                happened);
    }

    /** The topic alone says who may see it. */
    Draft forMe() {
        return new Draft(topic, null, audience, resource, id, action, fields, shown, implied, happened);
    }

    Draft forManagers() {
        return new Draft(
                topic, organizationId, LogEntry.MANAGERS, resource, id, action, fields, shown, implied, happened);
    }

    Draft shownAs(String kind, UUID row) {
        return shownAs(new ShownAs(kind, row, null));
    }

    Draft showing(Object data) {
        return shownAs(new ShownAs(resource, id, data));
    }

    private Draft shownAs(ShownAs other) {
        return new Draft(topic, organizationId, audience, resource, id, action, fields, other, implied, happened);
    }

    /** Unless the row is gone. */
    Draft ifStillThere() {
        return new Draft(topic, organizationId, audience, resource, id, action, fields, shown, true, happened);
    }

    Key key() {
        return new Key(happened.changeId(), topic, resource, id);
    }

    /** One message for both. */
    Draft with(Draft later) {
        Action both = action.compareTo(later.action) >= 0 ? action : later.action;
        Set<String> all = new LinkedHashSet<>(fields);
        all.addAll(later.fields);
        return new Draft(
                topic,
                organizationId,
                audience,
                resource,
                id,
                both,
                both.isOfFields() ? List.copyOf(all) : List.of(),
                later.shown,
                implied && later.implied,
                later.happened);
    }
}
