package io.workscribe.command.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.commandtest.CommandSideClient;
import io.workscribe.commandtest.CommandSideClient.Answer;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.commandtest.ReadSideStub;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests with a key whose process died, before it kept the answer or after that. */
class ResumedRequestTest {

    private static final CommandSideServer SERVER =
            CommandSideServer.with(List.of("workscribe.invitations.per-address-and-hour=2"), ReadSideStub.class);

    private final String key = UUID.randomUUID().toString();
    private final String email = UUID.randomUUID() + "@example.com";
    private final CommandSideClient client = new CommandSideClient(SERVER).with(IdempotencyFilter.KEY, key);
    private OrganizationId acme;
    private String token;

    @BeforeEach
    void organization() throws Exception {
        Answer owner = client.post(
                "/auth/register",
                Map.of("email", UUID.randomUUID() + "@example.com", "password", "password123", "display_name", "Olga"));
        token = owner.text("access_token");
        acme = SERVER.organization(
                new UserId(UUID.fromString(owner.body().path("user").path("id").stringValue())));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aResumedInvitationIsCountedOnce() throws Exception {
        assertThat(invite(client).outcome()).isEqualTo("201");
        forgetAnswer();
        assertThat(invite(client).outcome()).isEqualTo("201");
        CommandSideClient withoutKey = new CommandSideClient(SERVER);

        assertThat(invite(withoutKey).outcome()).isEqualTo("201");

        assertThat(invite(withoutKey).outcome()).isEqualTo("429 RATE_LIMIT_EXCEEDED");
    }

    @Test
    void aRefusedInvitationLeavesNoKeyOfPersonalData() throws Exception {
        invite(client);
        invite(client.with(IdempotencyFilter.KEY, key + "2"));
        long before = personalDataKeys();

        assertThat(invite(client.with(IdempotencyFilter.KEY, key + "3")).outcome())
                .isEqualTo("429 RATE_LIMIT_EXCEEDED");

        assertThat(personalDataKeys()).isEqualTo(before);
    }

    @Test
    void anotherProcessGivesTheFirstAnswerAgain() throws Exception {
        Answer first = invite(client);
        try (CommandSideServer restarted = SERVER.another()) {
            Answer replayed = invite(new CommandSideClient(restarted).with(IdempotencyFilter.KEY, key));

            assertThat(replayed.response().headers().firstValue(KeptAnswer.REPLAYED))
                    .hasValue("true");
            assertThat(replayed.body()).isEqualTo(first.body());
            assertThat(change(replayed)).isPresent().isEqualTo(change(first));
        }
    }

    private Answer invite(CommandSideClient from) throws Exception {
        return from.post(
                "/organizations/o" + acme.toString().substring(0, 18) + "/invite",
                Map.of("email", email, "role", "member"),
                token);
    }

    private static Optional<String> change(Answer answer) {
        return answer.response().headers().firstValue("X-Change-Id");
    }

    /** As a process leaves it that dies before it keeps its answer. */
    private static void forgetAnswer() {
        SERVER.jdbc()
                .sql("UPDATE command.idempotency_key SET kept = NULL, leased_until = clock_timestamp()")
                .update();
    }

    private static long personalDataKeys() {
        return SERVER.jdbc()
                .sql("SELECT count(*) FROM platform.personal_data_key")
                .query(Long.class)
                .single();
    }
}
