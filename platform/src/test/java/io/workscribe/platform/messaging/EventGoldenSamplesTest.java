package io.workscribe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.SampleIds;
import io.workscribe.api.Samples;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.personaldata.PersonalDataCipher;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import io.workscribe.platform.upcasting.Upcasters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is once stored can be read for ever, and what is stored changes only on purpose. See {@link GoldenFolder}. */
class EventGoldenSamplesTest {

    /** Ciphertexts differ from one encryption to the next. */
    private static final String CIPHERTEXT = "(\"(?:encrypted|encryptedLabel)\":)\"[A-Za-z0-9+/=]+\"";

    /** Whose keys the samples are encrypted with. */
    private static final List<UUID> SUBJECTS =
            List.of(SampleIds.ADA.value(), SampleIds.GRACE.value(), SampleIds.INVITATION.value());

    private static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    private static final PersonalDataKeys keys = new PersonalDataKeys(database.jdbc(), new byte[32]);

    private static final Serializer serializer =
            new SerializerConfiguration().eventSerializer(new PersonalDataCipher(keys));

    @BeforeAll
    static void useTheKeysOfTheFiles() {
        GoldenFolder.wrappedKeys()
                .forEach((subject, wrapped) -> store(UUID.fromString((String) subject), (String) wrapped));
        if (GoldenFolder.isWriting()) {
            SUBJECTS.forEach(EventGoldenSamplesTest::writeMissingKey);
            Samples.events().forEach(EventGoldenSamplesTest::writeMissingSample);
        }
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    static Stream<Record> events() {
        return Samples.events().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    @DisplayName("The sample is written as the file of the current revision says; another shape needs another revision")
    void written(Record event) {
        Path file = GoldenFolder.current(event.getClass());

        assertThat(file).as("golden sample; see GoldenFolder").exists();
        assertThat(masked(serialized(event)))
                .as("%s changed: give it a new revision, an upcaster and a new file", event.getClass())
                .isEqualTo(masked(GoldenFolder.read(file)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    @DisplayName("Every file reads as the current class; the current one as exactly the sample")
    void read(Record event) {
        for (Path file : GoldenFolder.all(event.getClass())) {
            DomainEventMessage<?> message = stored(event.getClass(), file);
            Object stored = message.getPayload();
            assertThat(stored).as(file.toString()).isInstanceOf(event.getClass());
            assertThat(revisionAfterUpcasting(event.getClass(), file))
                    .as("%s: what its upcasters make of it", file)
                    .isEqualTo(event.getClass().getAnnotation(Revision.class).value());
            assertThat(message.getMetaData()).containsKeys(MetaKeys.CHANGE, MetaKeys.CHANGED_AT);
            if (file.equals(GoldenFolder.current(event.getClass()))) {
                assertThat(stored).isEqualTo(event);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    @DisplayName("Every revision up to the current one has its file")
    void complete(Record event) {
        int current =
                Integer.parseInt(event.getClass().getAnnotation(Revision.class).value());

        assertThat(GoldenFolder.all(event.getClass())).hasSize(current);
    }

    @Test
    @DisplayName("No event was deleted: what is in a store must stay readable")
    void noneIsGone() {
        assertThat(GoldenFolder.events())
                .containsExactlyInAnyOrderElementsOf(Samples.events().stream()
                        .map(Record::getClass)
                        .map(GoldenFolder::name)
                        .toList());
    }

    @Test
    @DisplayName("No file shows a name or an address")
    void nothingPersonalInTheOpen() {
        for (Record event : Samples.events()) {
            for (Path file : GoldenFolder.all(event.getClass())) {
                assertThat(GoldenFolder.read(file)).doesNotContain("@example.com", "Lovelace", "Hopper");
            }
        }
    }

    private static String serialized(Record event) {
        return serializer.serialize(event, String.class).getData();
    }

    /** As an event store reads it: through the upcasters that the application has. */
    private static DomainEventMessage<?> stored(Class<?> type, Path file) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(entry(type, file)), serializer, Upcasters.chain())
                .next();
    }

    private static String revisionAfterUpcasting(Class<?> type, Path file) {
        return Upcasters.chain()
                .upcast(Stream.of(new InitialEventRepresentation(entry(type, file), serializer)))
                .map(event -> event.getType().getRevision())
                .findFirst()
                .orElseThrow();
    }

    private static DomainEventData<byte[]> entry(Class<?> type, Path file) {
        String revision = file.getFileName().toString().replace(".json", "");
        return new GenericDomainEventEntry<>(
                "Aggregate",
                "aggregate",
                0,
                "event",
                Instant.EPOCH,
                type.getName(),
                revision,
                GoldenFolder.read(file).getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static String masked(String json) {
        return json.replaceAll(CIPHERTEXT, "$1\"...\"");
    }

    private static void store(UUID subject, String wrapped) {
        database.jdbc()
                .sql("INSERT INTO platform.personal_data_key (subject, wrapped) VALUES (?, ?)")
                .params(subject, Base64.getDecoder().decode(wrapped))
                .update();
    }

    private static void writeMissingKey(UUID subject) {
        if (!GoldenFolder.wrappedKeys().containsKey(subject.toString())) {
            keys.create(subject);
            byte[] wrapped = database.jdbc()
                    .sql("SELECT wrapped FROM platform.personal_data_key WHERE subject = ?")
                    .param(subject)
                    .query(byte[].class)
                    .single();
            GoldenFolder.addWrappedKey(subject, wrapped);
        }
    }

    private static void writeMissingSample(Record event) {
        Path file = GoldenFolder.current(event.getClass());
        if (!GoldenFolder.all(event.getClass()).contains(file)) {
            GoldenFolder.write(file, serialized(event));
        }
    }
}
