package io.workscribe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.personaldata.PersonalDataCipher;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SerializersTest {

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");

    private final SerializerConfiguration configuration = new SerializerConfiguration();
    private final PersonalDataKeys keys = new PersonalDataKeys(database.jdbc(), new byte[32]);
    private final Serializer events = configuration.eventSerializer(new PersonalDataCipher(keys));
    private final Serializer general = configuration.serializer();

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    @DisplayName("Finding 4: every kind of token that a processor stores can be read back")
    void tokens() {
        TrackingToken plain = GapAwareTrackingToken.newInstance(12, new TreeSet<>(List.of(3L, 7L)));
        TrackingToken replay =
                ReplayToken.createReplayToken(plain, GapAwareTrackingToken.newInstance(2, new TreeSet<>()));
        TrackingToken fromTail = ReplayToken.createReplayToken(plain);

        assertThat(roundTrip(general, plain)).isEqualTo(plain);
        assertThat(roundTrip(general, replay)).isEqualTo(replay);
        assertThat(roundTrip(general, fromTail)).isEqualTo(fromTail);
    }

    @Test
    @DisplayName("A token's context cannot smuggle in any class")
    void gadgets() {
        String hostile = "{\"tokenAtReset\":null,\"currentToken\":null,"
                + "\"context\":{\"@class\":\"java.util.logging.FileHandler\"}}";
        assertThatThrownBy(() -> ((org.axonframework.serialization.jackson3.Jackson3Serializer) general)
                        .getObjectMapper()
                        .readValue(hostile, ReplayToken.class))
                .isInstanceOf(tools.jackson.databind.exc.InvalidTypeIdException.class);
    }

    @Test
    @DisplayName("Personal data is unreadable in the stored event and gone with its key")
    void erasure() {
        UserId ada = UserId.random();
        keys.create(ada.value());
        UserRegistered event =
                new UserRegistered(ada, PersonalText.of(ada, "ada@example.com"), PersonalText.of(ada, "Ada Lovelace"));

        SerializedObject<String> stored = events.serialize(event, String.class);
        assertThat(stored.getData())
                .doesNotContain("ada@example.com", "Lovelace")
                .contains(ada.toString());
        assertThat((Object) events.deserialize(stored)).isEqualTo(event);

        keys.delete(ada.value());
        UserRegistered erased = events.deserialize(stored);
        assertThat(erased.email().text()).isEqualTo(PersonalText.ERASED);
        assertThat(erased.displayName().text()).isEqualTo(PersonalText.ERASED);
    }

    @Test
    @DisplayName("Without a key, personal data is not stored at all")
    void noKeyNoEvent() {
        UserId nobody = UserId.random();
        UserRegistered event =
                new UserRegistered(nobody, PersonalText.of(nobody, "x@example.com"), PersonalText.of(nobody, "X"));

        assertThatThrownBy(() -> events.serialize(event, String.class)).hasStackTraceContaining("There is no key");
    }

    @Test
    @DisplayName(
            "The name inside a mention is personal data of the mentioned person; the document comes back as it was")
    void mentionLabels() {
        UserId grace = UserId.random();
        keys.create(grace.value());
        String json = "{\"type\":\"doc\",\"n\":1.50,\"content\":[{\"type\":\"mention\",\"attrs\":{\"id\":\"" + grace
                + "\",\"label\":\"Grace Hopper\",\"z\":null}},{\"type\":\"mention\",\"attrs\":null},"
                + "{\"type\":\"mention\",\"attrs\":{\"id\":7,\"label\":\"?\"}}]}";
        CommentAdded event = new CommentAdded(
                TaskId.random(),
                OrganizationId.random(),
                ProjectId.random(),
                CommentId.random(),
                UserId.random(),
                new Document(json),
                List.of(grace));

        SerializedObject<String> stored = events.serialize(event, String.class);
        assertThat(stored.getData()).doesNotContain("Hopper");
        assertThat((Object) events.deserialize(stored)).isEqualTo(event);

        keys.delete(grace.value());
        CommentAdded erased = events.deserialize(stored);
        assertThat(erased.body().json()).contains(PersonalText.ERASED).doesNotContain("Hopper");
    }

    private static Object roundTrip(Serializer serializer, Object value) {
        return serializer.deserialize(serializer.serialize(value, byte[].class));
    }
}
