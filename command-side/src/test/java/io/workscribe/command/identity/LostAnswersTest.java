package io.workscribe.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.identity.command.RegisterUser;
import io.workscribe.commandtest.CommandSideClient;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.commandtest.ReadSideStub;
import io.workscribe.platform.consistency.CommandDispatch;
import io.workscribe.platform.consistency.Commands;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A command whose answer is lost may have been handled: nothing is taken back because of it. */
class LostAnswersTest {

    private static final AtomicBoolean LOSING = new AtomicBoolean();
    private static final CommandSideServer SERVER = new CommandSideServer(ReadSideStub.class, Losing.class);
    private static final CommandSideClient CLIENT = new CommandSideClient(SERVER);

    static class Losing {

        @Bean
        @Primary
        CommandDispatch losingAnswers(@Qualifier("commandDispatch") CommandDispatch dispatch) {
            return new CommandDispatch() {
                @Override
                public Commands.Outcome dispatch(CommandMessage<?> command, Duration atMost) {
                    Commands.Outcome outcome = dispatch.dispatch(command, atMost);
                    if (command.getPayload() instanceof RegisterUser && LOSING.get()) {
                        throw new CommandExecutionException("No answer in time", new TimeoutException());
                    }
                    return outcome;
                }
            };
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void anAccountWhoseRegistrationWasNotAnsweredIsComplete() throws Exception {
        String email = UUID.randomUUID() + "@example.com";
        LOSING.set(true);
        try {
            assertThat(register(email).outcome()).isEqualTo("503 SERVICE_UNAVAILABLE");
        } finally {
            LOSING.set(false);
        }

        SERVER.awaitLookups();
        CommandSideClient.Answer signedIn =
                CLIENT.post("/auth/login", Map.of("email", email, "password", "a long sentence 1"));
        assertThat(signedIn.outcome()).isEqualTo("200");
        assertThat(signedIn.body().path("user").path("display_name").stringValue())
                .isEqualTo("Ada");
    }

    @Test
    void aRefusalLeavesNothingBehind() throws Exception {
        String email = UUID.randomUUID() + "@example.com";
        assertThat(register(email).outcome()).isEqualTo("201");
        long before = rows();

        assertThat(register(email).outcome()).isEqualTo("409 EMAIL_TAKEN");

        assertThat(rows()).isEqualTo(before);
    }

    private static CommandSideClient.Answer register(String email) throws Exception {
        return CLIENT.post(
                "/auth/register", Map.of("email", email, "password", "a long sentence 1", "display_name", "Ada"));
    }

    private static long rows() {
        return SERVER.jdbc()
                .sql(
                        "SELECT (SELECT count(*) FROM command.credential) + (SELECT count(*) FROM platform.personal_data_key)")
                .query(Long.class)
                .single();
    }
}
