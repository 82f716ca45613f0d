package io.workscribe.platform.upcasting;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.messaging.SerializerConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;

class ChangeOfOldEventsTest {

    private static final Instant STORED = Instant.parse("2026-11-29T09:08:56.766Z");
    private static final String TRACE = "01a22690-8a80-7b7b-93c5-d8e44439d746";

    @Test
    void eventsOfOneTraceAreOneChangeOfOneMoment() {
        MetaData first = read("{\"traceId\":\"%s\",\"actorId\":\"x\"}".formatted(TRACE), "a");
        MetaData second = read("{\"traceId\":\"%s\"}".formatted(TRACE), "b");

        assertThat(UUID.fromString((String) first.get(MetaKeys.CHANGE)).version())
                .isEqualTo(5);
        assertThat(second.get(MetaKeys.CHANGE)).isEqualTo(first.get(MetaKeys.CHANGE));
        // What the first 48 bits of the trace id say.
        assertThat(first.get(MetaKeys.CHANGED_AT)).isEqualTo("2026-11-29T09:08:56.576000Z");
        assertThat(second.get(MetaKeys.CHANGED_AT)).isEqualTo(first.get(MetaKeys.CHANGED_AT));
        assertThat(first).containsEntry("actorId", "x").containsEntry("traceId", TRACE);
    }

    @Test
    void withoutATraceEachEventIsAChange() {
        MetaData first = read("{}", "a");

        assertThat(first.get(MetaKeys.CHANGE)).isNotEqualTo(read("{}", "b").get(MetaKeys.CHANGE));
        assertThat(first.get(MetaKeys.CHANGED_AT)).isEqualTo("2026-11-29T09:08:56.766000Z");
        assertThat(read("{\"traceId\":\"no uuid\"}", "a").get(MetaKeys.CHANGED_AT))
                .isEqualTo("2026-11-29T09:08:56.766000Z");
    }

    @Test
    void whatHasAChangeKeepsIt() {
        assertThat(read("{\"traceId\":\"%s\",\"changeId\":\"c\",\"at\":\"t\"}".formatted(TRACE), "a"))
                .containsEntry(MetaKeys.CHANGE, "c")
                .containsEntry(MetaKeys.CHANGED_AT, "t");
    }

    private static MetaData read(String metaData, String identifier) {
        GenericDomainEventEntry<byte[]> stored = new GenericDomainEventEntry<>(
                "Aggregate",
                "aggregate",
                0,
                identifier,
                STORED,
                "java.lang.Object",
                null,
                "{}".getBytes(StandardCharsets.UTF_8),
                metaData.getBytes(StandardCharsets.UTF_8));
        return new ChangeOfOldEvents()
                .upcast(Stream.of(new InitialEventRepresentation(stored, SerializerConfiguration.ofTokens())))
                .findFirst()
                .orElseThrow()
                .getMetaData()
                .getObject();
    }
}
