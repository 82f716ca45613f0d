package io.workscribe.platform.readmodel;

import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.messaging.ProcessorNames;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.platform.readmodel.GenerationRow.State;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far generations are, whichever process feeds them. */
final class GenerationPositions {

    private final GenerationTable table;
    private final JdbcClient jdbc;
    private final RunningProcessors running;
    private final Supplier<Configuration> axon;
    private final Serializer tokens;
    private final ClusterProgress others;

    GenerationPositions(
            GenerationTable table,
            JdbcClient jdbc,
            RunningProcessors running,
            Supplier<Configuration> axon,
            Serializer tokens,
            ClusterProgress others) {
        this.table = table;
        this.jdbc = jdbc;
        this.running = running;
        this.axon = axon;
        this.tokens = tokens;
        this.others = others;
    }

    /** The position of the newest event; -1 when there is none. */
    long head() {
        TrackingToken newest = axon.get().eventStore().createHeadToken();
        return newest == null ? -1 : newest.position().orElse(-1);
    }

    /** The one that readers of this code see. */
    Optional<GenerationRow> live(ReadModel model) {
        return table.all().stream()
                .filter(row -> row.state() == State.LIVE
                        && row.name().equals(model.name())
                        && row.fingerprint().equals(model.fingerprint()))
                .findFirst();
    }

    /** How far the live generation is, whichever process feeds it; -1 when there is none. */
    long ofLive(ReadModel model) {
        return live(model)
                .map(row -> position(ProcessorNames.ofGeneration(row.processingGroup(), row.generation())))
                .orElse(-1L);
    }

    /** What readers shall find in another generation: all that the live one tells, or everything where nobody reads yet. */
    long toReach(ReadModel model) {
        return live(model).isPresent() ? ofLive(model) : head();
    }

    private long position(String processor) {
        StreamingEventProcessor here = running.all().get(processor);
        if (here != null && !here.processingStatus().isEmpty()) {
            return here.processingStatus().values().stream()
                    .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                    .min()
                    .orElse(-1);
        }
        return others.position(processor).orElseGet(() -> stored(processor));
    }

    long stored(String processor) {
        return jdbc
                .sql("SELECT token, token_type FROM platform.token_entry WHERE processor_name = ?")
                .param(processor)
                .query((row, number) -> position(row.getBytes(1), row.getString(2)))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(-1);
    }

    long position(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return -1;
        }
        TrackingToken read = tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read == null ? -1 : read.position().orElse(-1);
    }

    String newestFailure(String processor) {
        StreamingEventProcessor here = running.all().get(processor);
        return here == null
                ? "it does not run"
                : here.processingStatus().values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .map(segment -> String.valueOf(segment.getError()))
                        .findFirst()
                        .orElse("no failure is known");
    }
}
