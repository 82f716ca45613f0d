package io.workscribe.state.live;

import io.workscribe.api.common.UserId;
import io.workscribe.platform.messaging.ChangeClock;
import io.workscribe.platform.messaging.ChangeStamp;
import io.workscribe.platform.messaging.OnceOnly;
import io.workscribe.platform.messaging.RequestChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells changes of ordinary state, in the transaction that makes them: what is told is what a GET shows. */
public final class ToldState {

    private static final int MOST_DATA_BYTES = 32 * 1024;

    /**
     * What happened to a resource.
     *
     * @param topicText the topic as clients name it
     * @param version what its revision is, too
     * @param data the resource as its list shows it; null when it was deleted
     */
    public record Told(
            String topicKey,
            String topicText,
            @Nullable UUID organizationId,
            @Nullable String audience,
            String resource,
            UUID id,
            String action,
            List<String> fields,
            long version,
            @Nullable Object data) {}

    private final ToldLog log;
    private final ChangeClock clock;
    private final JsonMapper mapper;
    private final ObjectProvider<ToldHint> hint;
    private final ObjectProvider<OnceOnly> once;

    ToldState(
            ToldLog log,
            ChangeClock clock,
            JsonMapper mapper,
            ObjectProvider<ToldHint> hint,
            ObjectProvider<OnceOnly> once) {
        this.log = log;
        this.clock = clock;
        this.mapper = mapper;
        this.hint = hint;
        this.once = once;
    }

    /** The change that the current request is. */
    public ChangeStamp change() {
        RequestChange change = RequestChange.current().orElseThrow();
        return change.stamp(clock);
    }

    /** Whether the current request came before, and did then what it is about to do. */
    public boolean isDone() {
        OnceOnly requests = once.getIfAvailable();
        return requests != null && requests.isDone();
    }

    /** Tells what the current request has changed. */
    public void tell(UserId actor, List<Told> changes) {
        RequestChange change = RequestChange.current().orElseThrow();
        ChangeStamp stamp = change.stamp(clock);
        change.written();
        once.ifAvailable(requests -> requests.changed(stamp));
        long last = log.append(changes.stream()
                .map(told -> entry(told, actor, stamp, change.client()))
                .toList());
        Set<String> topics =
                Set.copyOf(changes.stream().map(Told::topicKey).distinct().toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hint.ifAvailable(listener -> listener.told(topics, last));
            }
        });
    }

    private ToldEntry entry(Told told, UserId actor, ChangeStamp stamp, @Nullable String client) {
        ObjectNode message = mapper.createObjectNode()
                .put("type", "change")
                .put("topic", told.topicText())
                .put("change_id", stamp.id())
                .put("client", client)
                .put("actor_id", actor.toString())
                .put("at", mapper.convertValue(stamp.at(), String.class))
                .put("resource", told.resource())
                .put("id", told.id().toString())
                .put("action", told.action());
        told.fields().forEach(message.putArray("fields")::add);
        message.put("version", told.version())
                .put("revision", told.version())
                .putNull("cause")
                .set("data", data(told.data()));
        return new ToldEntry(
                told.topicKey(),
                null,
                told.organizationId(),
                told.audience(),
                told.resource(),
                told.id(),
                told.action(),
                stamp.id(),
                mapper.writeValueAsString(message));
    }

    private JsonNode data(@Nullable Object shown) {
        JsonNode data = mapper.valueToTree(shown);
        return mapper.writeValueAsString(data).getBytes(StandardCharsets.UTF_8).length > MOST_DATA_BYTES
                ? mapper.nullNode()
                : data;
    }
}
