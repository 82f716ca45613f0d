package io.workscribe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.Samples;
import io.workscribe.api.common.Rejected;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between two processes every message is JSON; in one process nothing would show that it cannot be. */
class MessageSerializationTest {

    private final Serializer serializer = new SerializerConfiguration().messageSerializer();

    static Stream<Record> messages() {
        return Stream.of(
                        Samples.commands(),
                        Samples.queries(),
                        Samples.views(),
                        List.<Record>of(Samples.of(Rejected.Details.class)))
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    @DisplayName("Commands, queries, what they answer and refusals arrive as they were sent")
    void roundTrip(Record message) {
        Object arrived = serializer.deserialize(serializer.serialize(message, byte[].class));

        assertThat(arrived).isEqualTo(message);
    }
}
