package io.workscribe.transfer.events;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.messaging.SerializerConfiguration;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of an installation that is stopped. */
final class Installation implements AutoCloseable {

    static final Serializer TOKENS = SerializerConfiguration.ofTokens();

    private static final String EVERY_COLUMN = """
            SELECT e.global_index || ' ' || md5(e::text) FROM platform.domain_event AS e ORDER BY global_index""";

    private static final String EVERYTHING = """
            SELECT 'event ' || e::text FROM platform.domain_event AS e
            UNION ALL SELECT 'token ' || t::text FROM platform.token_entry AS t
            UNION ALL SELECT 'letter ' || d::text FROM platform.dead_letter_entry AS d
            UNION ALL SELECT 'version ' || v::text FROM platform.stream_version AS v
            UNION ALL SELECT 'note ' || n::text FROM platform.append_note AS n
            UNION ALL SELECT 'location ' || l::text FROM platform.event_location AS l
            ORDER BY 1""";

    final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    final JdbcClient jdbc = database.jdbc();

    Installation() {
        jdbc.sql(Books.TABLE).update();
    }

    /** One whose events are said to be in Axon Server, as is true before they are brought back. */
    static Installation onAxonServer() {
        Installation installation = new Installation();
        installation
                .jdbc
                .sql("INSERT INTO platform.event_location (store) VALUES ('axon-server')")
                .update();
        return installation;
    }

    EventTransfer transfer() {
        return transfer(null);
    }

    EventTransfer transfer(Supplier<EventChannel> axonServer) {
        return new EventTransfer(database.dataSource(), database.transactions(), TOKENS, axonServer);
    }

    /** Each event, all columns of it. */
    List<String> events() {
        return jdbc.sql(EVERY_COLUMN).query(String.class).list();
    }

    /** Whatever a move could change. */
    List<String> everything() {
        return jdbc.sql(EVERYTHING).query(String.class).list();
    }

    String location() {
        return jdbc.sql("SELECT store FROM platform.event_location")
                .query(String.class)
                .single();
    }

    /** Of the event with this number, counted from 1. */
    long globalIndex(int number) {
        return jdbc.sql("SELECT global_index FROM platform.domain_event ORDER BY global_index OFFSET ? LIMIT 1")
                .param(number - 1)
                .query(Long.class)
                .single();
    }

    void storeToken(String processor, TrackingToken token) {
        SerializedObject<byte[]> stored = TOKENS.serialize(token, byte[].class);
        jdbc.sql("INSERT INTO platform.token_entry (processor_name, segment, token, token_type, owner) "
                        + "VALUES (?, 0, ?, ?, 'a process that has ended')")
                .params(processor, stored.getData(), stored.getType().getName())
                .update();
    }

    TrackingToken token(String processor) {
        return jdbc.sql("SELECT token, token_type FROM platform.token_entry WHERE processor_name = ?")
                .param(processor)
                .query((row, number) -> TOKENS.<byte[], TrackingToken>deserialize(new SimpleSerializedObject<>(
                        row.getBytes("token"), byte[].class, row.getString("token_type"), null)))
                .single();
    }

    /** Of a processor on Axon Server that has handled so many events. */
    static TrackingToken handled(long events) {
        return new GlobalSequenceTrackingToken(events - 1);
    }

    @Override
    public void close() {
        database.close();
    }
}
