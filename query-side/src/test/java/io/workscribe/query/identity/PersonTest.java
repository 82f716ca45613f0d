package io.workscribe.query.identity;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.query.UserById;
import io.workscribe.api.identity.query.UserView;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void ownAccountIsShown() {
        try (ReadSide readSide = new ReadSide()) {
            Team team = new Team(readSide);
            UserView ada = readSide.ask(new UserById(team.ada));
            assertThat(ada.email()).isEqualTo("ada@example.com");
            assertThat(ada.displayName()).isEqualTo("Ada");
            assertThat(ada.emailVerified()).isFalse();
            assertThat(ada.oauthProvider()).isNull();
            assertThat(ada.avatarUrl()).isNull();
            readSide.happened(team.ada, new UserDeactivated(team.ada));
            assertThat(readSide.ask(new UserById(team.ada)).version()).isEqualTo(ada.version() + 1);
            assertRefused(readSide, new UserById(UserId.random()), Rejected.Kind.NOT_FOUND, ErrorCode.USER_NOT_FOUND);
        }
    }
}
