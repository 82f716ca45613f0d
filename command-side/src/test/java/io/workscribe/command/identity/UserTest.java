package io.workscribe.command.identity;

import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.DeactivateUser;
import io.workscribe.api.identity.command.ReactivateUser;
import io.workscribe.api.identity.command.RegisterUser;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserReactivated;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.commandtest.CommandSideParts;
import io.workscribe.platform.security.Sessions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final UserId ada = UserId.random();
    private final String email = ada + "@example.com";
    private AggregateTestFixture<User> fixture;

    @BeforeEach
    void start() {
        fixture = CommandSideParts.fixture(User.class, PARTS.get(Reservations.class), PARTS.get(Sessions.class));
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void aPersonRegisters() {
        fixture.givenNoPriorActivity().when(new RegisterUser(ada, email, "Ada")).expectEvents(registered());
    }

    @Test
    void registeringAgainChangesNothing() {
        fixture.given(registered())
                .when(new RegisterUser(ada, email, "Ada"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(registered())
                .when(new RegisterUser(ada, email, "Eve"))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
    }

    @Test
    void anAddressBelongsToOneAccount() {
        fixture.givenNoPriorActivity().when(new RegisterUser(ada, email, "Ada"));
        CommandSideParts.fixture(User.class, PARTS.get(Reservations.class))
                .givenNoPriorActivity()
                .when(new RegisterUser(UserId.random(), email, "Eve"))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.EMAIL_TAKEN));
    }

    @Test
    void anAccountIsClosedAndOpenedOnce() {
        fixture.given(registered()).when(new DeactivateUser(ada)).expectEvents(new UserDeactivated(ada));
        fixture.given(registered(), new UserDeactivated(ada))
                .when(new DeactivateUser(ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(registered(), new UserDeactivated(ada))
                .when(new ReactivateUser(ada))
                .expectEvents(new UserReactivated(ada));
        fixture.given(registered())
                .when(new ReactivateUser(ada))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void closingAnAccountEndsItsSessions() {
        Sessions sessions = PARTS.get(Sessions.class);
        UUID session = sessions.open(
                ada,
                new Sessions.Device("192.0.2.1", "A browser"),
                Instant.now().plusSeconds(60));
        fixture.given(registered()).when(new DeactivateUser(ada)).expectSuccessfulHandlerExecution();
        assertThat(sessions.over(Set.of(session))).containsExactly(session);
    }

    private UserRegistered registered() {
        return new UserRegistered(ada, PersonalText.of(ada, email), PersonalText.of(ada, "Ada"));
    }
}
