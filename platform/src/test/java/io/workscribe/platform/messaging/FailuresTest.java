package io.workscribe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.grpc.Metadata;
import io.grpc.Status;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    @DisplayName("A connection that breaks while a command is on its way is no unexpected failure")
    void brokenConnection() {
        AxonServerException broken = new AxonServerException(
                ErrorCategory.COMMAND_DISPATCH_ERROR, "Received exception while dispatching command", "client");

        assertThat(Failures.refusal(new CompletionException(broken)))
                .map(Rejected::kind)
                .hasValue(Rejected.Kind.OUTCOME_UNKNOWN);
    }

    @Test
    @DisplayName("Nobody there to handle it is none either")
    void nobody() {
        assertThat(Failures.refusal(new NoHandlerForCommandException("nobody"))).hasValueSatisfying(refused -> {
            assertThat(refused.kind()).isEqualTo(Rejected.Kind.UNAVAILABLE);
            assertThat(refused.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
        });
    }

    @Test
    @DisplayName("An append that Axon Server refused for its sequence number is a lost race")
    void sequenceTaken() {
        Metadata trailers = new Metadata();
        trailers.put(
                Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER),
                ErrorCategory.INVALID_EVENT_SEQUENCE.errorCode());

        assertThat(Failures.isLostRace(Status.OUT_OF_RANGE.asRuntimeException(trailers)))
                .isTrue();
        assertThat(Failures.isLostRace(Status.OUT_OF_RANGE.asRuntimeException()))
                .isFalse();
    }

    @Test
    @DisplayName("An append whose connection broke, or that nobody answered, is unavailability, and no lost race")
    void appendWithoutAnswer() {
        for (Throwable failure : List.of(
                Status.UNAVAILABLE.asRuntimeException(),
                new ExecutionException("Timeout while executing request", new TimeoutException()))) {
            assertThat(Failures.refusal(failure)).map(Rejected::kind).hasValue(Rejected.Kind.OUTCOME_UNKNOWN);
            assertThat(Failures.isSequenceTaken(failure)).isFalse();
        }
    }

    @Test
    @DisplayName("What nobody foresaw is not explained away")
    void unforeseen() {
        assertThat(Failures.refusal(new CompletionException(new IllegalStateException("a mistake of ours"))))
                .isEmpty();
    }
}
