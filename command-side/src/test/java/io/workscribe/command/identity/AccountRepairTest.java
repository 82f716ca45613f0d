package io.workscribe.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.ExternalIdentity;
import io.workscribe.api.identity.event.EmailVerified;
import io.workscribe.api.identity.event.ExternalIdentityLinked;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.commandtest.CommandSideParts;
import io.workscribe.platform.security.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events are stored, but the process died before it could commit their rows. */
class AccountRepairTest {

    private static CommandSideParts parts;

    private final UserId alice = UserId.random();
    private final String email = "alice-" + alice + "@example.com";
    private final Reservations reservations = parts.get(Reservations.class);
    private final Credentials credentials = parts.get(Credentials.class);
    private final Sessions sessions = parts.get(Sessions.class);
    private final AccountRepair repair = new AccountRepair(parts.streamVersions(), reservations, credentials, sessions);

    @BeforeAll
    static void start() {
        parts = new CommandSideParts();
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    @DisplayName("Nobody else can register with the address")
    void registered() {
        repair.on(registered(email), 0);

        assertThat(reservations.owner(Scope.EMAIL, email)).isEqualTo(alice.value());
    }

    @Test
    @DisplayName("An erased person claims nothing")
    void erased() {
        repair.on(registered(PersonalText.ERASED), 0);

        assertThat(reservations.owner(Scope.EMAIL, PersonalText.ERASED)).isNull();
    }

    @Test
    @DisplayName("The identity belongs to the account")
    void linked() {
        ExternalIdentity identity = new ExternalIdentity("oidc", "https://id.example", "subject " + alice);

        repair.on(
                new ExternalIdentityLinked(
                        alice, identity.provider(), identity.issuer(), PersonalText.of(alice, identity.subject())),
                1);

        assertThat(reservations.owner(Scope.EXTERNAL_IDENTITY, IdentityKey.of(identity)))
                .isEqualTo(alice.value());
    }

    @Test
    @DisplayName("Once the address is proven, neither password nor sessions of whoever registered it are left")
    void verified() {
        credentials.put(alice, "a hash");
        UUID session = session();

        repair.on(new EmailVerified(alice), 1);

        assertThat(credentials.hashOf(alice)).isNull();
        assertThat(sessions.over(Set.of(session))).containsExactly(session);
    }

    @Test
    @DisplayName("A deactivated person is signed out everywhere and keeps the password")
    void deactivated() {
        credentials.put(alice, "a hash");
        UUID session = session();

        repair.on(new UserDeactivated(alice), 1);

        assertThat(credentials.hashOf(alice)).isEqualTo("a hash");
        assertThat(sessions.over(Set.of(session))).containsExactly(session);
    }

    @Test
    @DisplayName("An event that is delivered again touches nothing that came after it")
    void repeated() {
        repair.on(new EmailVerified(alice), 1);
        credentials.put(alice, "a later hash");
        UUID later = session();

        repair.on(new EmailVerified(alice), 1);

        assertThat(credentials.hashOf(alice)).isEqualTo("a later hash");
        assertThat(sessions.over(Set.of(later))).isEmpty();
    }

    private UserRegistered registered(String address) {
        return new UserRegistered(alice, PersonalText.of(alice, address), PersonalText.of(alice, "Alice"));
    }

    private UUID session() {
        return sessions.open(
                alice,
                new Sessions.Device("192.0.2.1", "A browser"),
                Instant.now().plus(Duration.ofDays(1)));
    }
}
