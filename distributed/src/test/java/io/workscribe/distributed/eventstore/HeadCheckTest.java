package io.workscribe.distributed.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.messaging.SerializerConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeadCheckTest {

    private static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    private static final Serializer TOKENS = SerializerConfiguration.ofTokens();

    @BeforeEach
    void empty() {
        database.jdbc().sql("DELETE FROM platform.token_entry").update();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    @DisplayName("A database that has handled up to the newest event may start")
    void upToHead() {
        handled("query.a", new GlobalSequenceTrackingToken(7));
        handled("query.b", null);

        check(7);
        check(8);
    }

    @Test
    @DisplayName("One that has handled an event that is not there may not, and says which processor it was")
    void beyondHead() {
        handled("query.a", new GlobalSequenceTrackingToken(7));
        handled("query.b", new GlobalSequenceTrackingToken(8));

        assertThatThrownBy(() -> check(7))
                .isInstanceOf(StartupFailure.class)
                .hasMessage("Processor query.b has handled event 8 of this database, "
                        + "and the newest event in Axon Server is 7.");
    }

    @Test
    @DisplayName("An empty event store is none that anything can have been handled of")
    void emptyStore() {
        check(-1);
        handled("query.a", new GlobalSequenceTrackingToken(0));

        assertThatThrownBy(() -> check(-1)).isInstanceOf(StartupFailure.class);
    }

    @Test
    @DisplayName("Other processes may handle new events while it looks")
    void othersGoOn() {
        handled("query.a", new GlobalSequenceTrackingToken(7));

        new HeadCheck(database.jdbc(), TOKENS, () -> {
                    handled("query.b", new GlobalSequenceTrackingToken(8));
                    return 7;
                })
                .start();
    }

    private static void check(long newest) {
        new HeadCheck(database.jdbc(), TOKENS, () -> newest).start();
    }

    private static void handled(String processor, TrackingToken token) {
        SerializedObject<byte[]> stored = token == null ? null : TOKENS.serialize(token, byte[].class);
        database.jdbc()
                .sql(
                        "INSERT INTO platform.token_entry (processor_name, segment, token, token_type) VALUES (?, 0, ?, ?)")
                .params(
                        processor,
                        stored == null ? null : stored.getData(),
                        stored == null ? null : stored.getType().getName())
                .update();
    }
}
