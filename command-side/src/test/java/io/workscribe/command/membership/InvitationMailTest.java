package io.workscribe.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.command.InviteMember;
import io.workscribe.command.mail.MailComposer;
import io.workscribe.command.mail.SecretLink;
import io.workscribe.commandtest.CommandSideClient;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.commandtest.ReadSideStub;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import io.workscribe.platform.web.TooManyRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each invitation has its mail, and nobody gets many. */
class InvitationMailTest {

    private static final CommandSideServer SERVER = new CommandSideServer(ReadSideStub.class);
    private static final CommandSideClient CLIENT = new CommandSideClient(SERVER);

    private final String email = UUID.randomUUID() + "@example.com";
    private String ownerToken;
    private UserId owner;
    private OrganizationId acme;

    @BeforeEach
    void organization() throws Exception {
        CommandSideClient.Answer answer = CLIENT.post(
                "/auth/register",
                Map.of("email", UUID.randomUUID() + "@example.com", "password", "password123", "display_name", "Olga"));
        ownerToken = answer.text("access_token");
        owner = new UserId(UUID.fromString(answer.body().path("user").path("id").stringValue()));
        acme = SERVER.organization(owner);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theMailOfAnInvitationGoesOutThoughWhoDecidedItDiedRightAfter() {
        InvitationId id = InvitationId.random();
        SecretLink secret = SecretLink.random();
        SERVER.bean(PersonalDataKeys.class).create(id.value());
        SERVER.bean(MailComposer.class).draftInvitation(id.value(), email, "Acme", "Olga", Role.MEMBER, secret);
        assertThat(mails(email)).isEmpty();

        SERVER.send(owner, new InviteMember(id, acme, email, Role.MEMBER, secret.hash()));

        await().untilAsserted(() -> assertThat(mails(email)).hasSize(1));
        assertThat(mails(email).get(0)).contains(secret.token());
    }

    @Test
    void anInvitationThatIsRefusedLeavesNoMail() throws Exception {
        UserId member = SERVER.member(owner, acme);
        String address = CommandSideServer.emailOf(member);

        assertThat(invite(address).outcome()).isEqualTo("409 ALREADY_MEMBER");

        assertThat(SERVER.jdbc()
                        .sql("SELECT count(*) FROM platform.scheduled_task WHERE task_name = 'mail-draft'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(mails(address)).isEmpty();
    }

    @Test
    void anAddressGetsFiveMailsAnHourWhoeverSendsThem() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(invite(email).outcome()).isEqualTo("201");
        }
        organization();

        CommandSideClient.Answer sixth = invite(email);

        assertThat(sixth.outcome()).isEqualTo("429 RATE_LIMIT_EXCEEDED");
        assertThat(sixth.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 3600L);
        assertThat(invite(UUID.randomUUID() + "@example.com").outcome()).isEqualTo("201");
    }

    @Test
    void aPersonInvitesFiftyInAnHourAndAnOrganizationTwoHundredInADay() {
        InvitationQuotas quotas = SERVER.bean(InvitationQuotas.class);
        for (int i = 0; i < 50; i++) {
            quotas.invite(acme, owner, "p" + i + "@" + acme + ".example");
        }
        Assertions.assertThatThrownBy(() -> quotas.invite(acme, owner, "one@more.example"))
                .isInstanceOf(TooManyRequests.class);
        for (int i = 50; i < 200; i++) {
            quotas.invite(acme, UserId.random(), "p" + i + "@" + acme + ".example");
        }
        Assertions.assertThatThrownBy(() -> quotas.invite(acme, UserId.random(), "another@more.example"))
                .isInstanceOf(TooManyRequests.class);
    }

    private CommandSideClient.Answer invite(String address) throws Exception {
        return CLIENT.post(
                "/organizations/o" + acme.toString().substring(0, 18) + "/invite",
                Map.of("email", address, "role", "member"),
                ownerToken);
    }

    private static List<String> mails(String address) {
        Path folder = SERVER.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(InvitationMailTest::read)
                    .filter(mail -> mail.contains("To: " + address))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("=\r\n", "").replace("=3D", "=");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
