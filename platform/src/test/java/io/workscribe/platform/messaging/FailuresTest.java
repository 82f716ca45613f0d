package io.workscribe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    @DisplayName("A connection that breaks while a command is on its way is no unexpected failure")
    void brokenConnection() {
        AxonServerException broken = new AxonServerException(
                ErrorCategory.COMMAND_DISPATCH_ERROR, "Received exception while dispatching command", "client");

        assertThat(Failures.refusal(new CompletionException(broken)))
                .map(Rejected::code)
                .hasValue(ErrorCode.SERVICE_UNAVAILABLE);
    }

    @Test
    @DisplayName("Nobody there to handle it is none either")
    void nobody() {
        assertThat(Failures.refusal(new NoHandlerForCommandException("nobody")))
                .map(Rejected::code)
                .hasValue(ErrorCode.SERVICE_UNAVAILABLE);
    }

    @Test
    @DisplayName("What nobody foresaw is not explained away")
    void unforeseen() {
        assertThat(Failures.refusal(new CompletionException(new IllegalStateException("a mistake of ours"))))
                .isEmpty();
    }
}
