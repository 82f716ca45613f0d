package io.workscribe.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.messaging.SerializerConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A saga lives as long as what it follows, through any number of builds, so every form that its state ever had must be
 * readable. One file for each revision; {@code none} is that of the time before it had one. A file is never changed.
 */
class SagaGoldenSamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/saga/TaskNotificationSaga");
    private static final Serializer SERIALIZER = SerializerConfiguration.ofTokens();
    private static final String CURRENT =
            TaskNotificationSaga.class.getAnnotation(Revision.class).value();

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFormIsReadAsTheCurrentOne(Path sample) throws IOException {
        assertThat(written(sample).getData()).isEqualTo(json(FOLDER.resolve(CURRENT + ".json")));
    }

    @Test
    void anotherFormHasAnotherRevision() throws IOException {
        Path current = FOLDER.resolve(CURRENT + ".json");
        SerializedObject<String> written = written(current);

        assertThat(written.getData()).isEqualTo(json(current)).doesNotContain("null");
        assertThat(written.getType().getRevision()).isEqualTo(CURRENT);
        assertThat(samples()).hasSize(Integer.parseInt(CURRENT) + 1);
    }

    private static SerializedObject<String> written(Path sample) throws IOException {
        String name = sample.getFileName().toString().replace(".json", "");
        Object saga = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                json(sample), String.class, TaskNotificationSaga.class.getName(), name.equals("none") ? null : name));
        return SERIALIZER.serialize(saga, String.class);
    }

    private static String json(Path sample) throws IOException {
        return Files.readString(sample).strip();
    }
}
