package io.workscribe.command.membership;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.command.ChangeMemberRole;
import io.workscribe.api.membership.command.RemoveMember;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.commandtest.CommandSideParts;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final OrganizationId acme = OrganizationId.random();
    private final UserId owner = PARTS.member(acme, Role.OWNER);
    private final UserId admin = PARTS.member(acme, Role.ADMIN);
    private final UserId ada = UserId.random();
    private final MembershipId id = MembershipId.of(acme, ada);
    private AggregateTestFixture<Membership> fixture;

    @BeforeEach
    void start() {
        fixture = CommandSideParts.fixture(Membership.class, PARTS.get(MembershipLookup.class));
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void anAdministratorPromotesAMember() {
        fixture.given(joined(Role.MEMBER))
                .when(change(Role.ADMIN), by(admin))
                .expectEvents(new MemberRoleChanged(id, acme, ada, Role.ADMIN, Role.MEMBER));
    }

    @Test
    void theRoleTheyHaveIsNoChange() {
        fixture.given(joined(Role.MEMBER))
                .when(change(Role.MEMBER), by(admin))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void onlyTheOwnerTouchesAdministrators() {
        fixture.given(joined(Role.ADMIN))
                .when(change(Role.MEMBER), by(admin))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.given(joined(Role.ADMIN))
                .when(remove(), by(admin))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.given(joined(Role.ADMIN))
                .when(remove(), by(owner))
                .expectEvents(new MemberRemoved(id, acme, ada, Role.ADMIN));
    }

    @Test
    void theOwnerStaysTheOwner() {
        fixture.given(joined(Role.OWNER))
                .when(change(Role.ADMIN), by(owner))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.CANNOT_CHANGE_OWNER));
        fixture.given(joined(Role.MEMBER))
                .when(change(Role.OWNER), by(owner))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.CANNOT_CHANGE_OWNER));
        fixture.given(joined(Role.OWNER))
                .when(remove(), by(owner))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.CANNOT_REMOVE_OWNER));
    }

    @Test
    void whoLeftIsNotFound() {
        fixture.given(joined(Role.MEMBER), new MemberRemoved(id, acme, ada, Role.MEMBER))
                .when(remove(), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.MEMBER_NOT_FOUND));
        fixture.given(joined(Role.MEMBER), new MemberRemoved(id, acme, ada, Role.MEMBER))
                .when(change(Role.ADMIN), by(owner))
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.MEMBER_NOT_FOUND));
    }

    @Test
    void theMembershipOfAnotherOrganizationIsNotFound() {
        OrganizationId other = OrganizationId.random();
        UserId otherOwner = PARTS.member(other, Role.OWNER);
        fixture.given(joined(Role.MEMBER))
                .when(new RemoveMember(id, other, ada), by(otherOwner))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.MEMBER_NOT_FOUND));
    }

    @Test
    void membersAndStrangersDecideNothing() {
        fixture.given(joined(Role.MEMBER))
                .when(remove(), by(PARTS.member(acme, Role.MEMBER)))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.given(joined(Role.MEMBER))
                .when(change(Role.ADMIN), by(UserId.random()))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER));
    }

    private MemberJoined joined(Role role) {
        return new MemberJoined(id, acme, ada, role);
    }

    private ChangeMemberRole change(Role role) {
        return new ChangeMemberRole(id, acme, ada, role);
    }

    private RemoveMember remove() {
        return new RemoveMember(id, acme, ada);
    }
}
