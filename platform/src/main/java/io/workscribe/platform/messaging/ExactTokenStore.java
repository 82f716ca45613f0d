package io.workscribe.platform.messaging;

import io.workscribe.platform.eventstore.ClaimOwner;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's token store, but a read model's token is stored only where the row still holds what this process stored or found
 * last. The rows and the token of a read model are committed without waiting for the disk, so a crash of PostgreSQL takes
 * both back together, and the memory of a process that lives on would be ahead of them. It notices that here, and the
 * segment begins again at the stored token. Events and dead letters are never committed that way.
 */
final class ExactTokenStore extends JdbcTokenStore {

    private static final String UPDATE = """
            UPDATE platform.token_entry SET token = ?, token_type = ?, time_stamp = ?
             WHERE owner = ? AND processor_name = ? AND segment = ? AND token IS NOT DISTINCT FROM ?""";

    /** In the statement itself, so that it costs no round trip of its own. */
    private static final String WITHOUT_WAITING = " AND set_config('synchronous_commit', 'off', true) IS NOT NULL";

    private record Key(String processor, int segment) {}

    /** @param token null before the first event */
    private record Stored(byte @Nullable [] token) {}

    private final JdbcClient jdbc;
    private final String owner;
    private final Map<Key, Stored> last = new ConcurrentHashMap<>();

    /** Stored in a transaction that may have been committed a moment ago. */
    private final Map<Key, Stored> newest = new ConcurrentHashMap<>();

    private ExactTokenStore(JdbcTokenStore.Builder builder, JdbcClient jdbc, String owner) {
        super(builder);
        this.jdbc = jdbc;
        this.owner = owner;
    }

    static ExactTokenStore of(
            ConnectionProvider connections, Serializer serializer, ClaimOwner owner, JdbcClient jdbc) {
        JdbcTokenStore.Builder builder = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(schema())
                .contentType(byte[].class)
                .claimTimeout(owner.timeout())
                .nodeId(owner.name());
        return new ExactTokenStore(builder, jdbc, owner.name());
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment)
            throws UnableToClaimTokenException {
        Key key = new Key(processorName, segment);
        Stored before = last.get(key);
        if (before == null) {
            super.storeToken(token, processorName, segment);
            return;
        }
        AbstractTokenEntry<byte[]> entry =
                new GenericTokenEntry<>(token, serializer(), byte[].class, processorName, segment);
        Stored now =
                new Stored(token == null ? null : entry.getSerializedToken().getData());
        int updated = jdbc.sql(Batch.hasPutAside() ? UPDATE : UPDATE + WITHOUT_WAITING)
                .param(now.token())
                .param(token == null ? null : entry.getTokenType().getName())
                .param(entry.timestampAsString())
                .params(owner, processorName, segment)
                .param(before.token())
                .update();
        if (updated == 0) {
            throw new UnableToClaimTokenException(
                    "The stored token of %s is not the one that was stored last.".formatted(processorName));
        }
        newest.put(key, now);
        afterCommit(() -> last.put(key, now));
    }

    @Override
    public TrackingToken fetchToken(String processorName, int segment) throws UnableToClaimTokenException {
        TrackingToken token = super.fetchToken(processorName, segment);
        remember(processorName, segment);
        return token;
    }

    @Override
    public TrackingToken fetchToken(String processorName, Segment segment) throws UnableToClaimTokenException {
        TrackingToken token = super.fetchToken(processorName, segment);
        remember(processorName, segment.getSegmentId());
        return token;
    }

    /** Also the sign of life of a processor that has nothing to do looks whether its rows are still there. */
    @Override
    public void extendClaim(String processorName, int segment) throws UnableToClaimTokenException {
        Key key = new Key(processorName, segment);
        super.fetchToken(processorName, segment);
        if (!last.containsKey(key)) {
            return;
        }
        // The row is locked by now, so nothing is being stored.
        byte[] found = stored(processorName, segment);
        if (Stream.of(last, newest).map(known -> known.get(key)).noneMatch(known -> isSame(known, found))) {
            throw new UnableToClaimTokenException(
                    "The stored token of %s is not the one that was stored last.".formatted(processorName));
        }
    }

    private static boolean isSame(@Nullable Stored known, byte @Nullable [] found) {
        return known != null && Arrays.equals(known.token(), found);
    }

    private void remember(String processorName, int segment) {
        if (ProcessorNames.isReadModel(processorName)) {
            Stored found = new Stored(stored(processorName, segment));
            afterCommit(() -> last.put(new Key(processorName, segment), found));
        }
    }

    private byte @Nullable [] stored(String processorName, int segment) {
        return jdbc.sql("SELECT token FROM platform.token_entry WHERE processor_name = ? AND segment = ?")
                .params(processorName, segment)
                .query((row, number) -> new Stored(row.getBytes(1)))
                .single()
                .token();
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    private static TokenSchema schema() {
        return TokenSchema.builder()
                .setTokenTable("platform.token_entry")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("time_stamp")
                .setOwnerColumn("owner")
                .build();
    }
}
