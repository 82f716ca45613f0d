package io.workscribe.command.membership;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.command.CreateOrganization;
import io.workscribe.api.membership.command.EditOrganization;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.commandtest.CommandSideParts;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganizationTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final OrganizationId acme = OrganizationId.random();
    private final String slug = "acme-" + acme.toString().substring(0, 8);
    private final UserId owner = PARTS.member(acme, Role.OWNER);
    private final List<String> joined = new ArrayList<>();
    private AggregateTestFixture<Organization> fixture;

    @BeforeEach
    void start() {
        Memberships memberships = (organization, user, role) -> joined.add(organization + " " + user + " " + role);
        fixture = CommandSideParts.fixture(
                Organization.class, PARTS.get(Reservations.class), PARTS.get(MembershipLookup.class), memberships);
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void itsCreatorBecomesTheOwner() {
        fixture.givenNoPriorActivity()
                .when(new CreateOrganization(acme, "Acme", slug), by(owner))
                .expectEvents(created());
        assertThat(joined).containsExactly(acme + " " + owner + " OWNER");
    }

    @Test
    void creatingItAgainChangesNothing() {
        fixture.given(created())
                .when(new CreateOrganization(acme, "Acme", slug), by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created())
                .when(new CreateOrganization(acme, "Other", slug), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
        assertThat(joined).isEmpty();
    }

    @Test
    void aTakenAddressIsRefused() {
        taken("taken-" + slug);
        fixture.givenNoPriorActivity()
                .when(new CreateOrganization(acme, "Acme", "taken-" + slug), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.SLUG_TAKEN));
        fixture.given(created())
                .when(new EditOrganization(acme, null, new Change<>("taken-" + slug)), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.SLUG_TAKEN));
    }

    @Test
    void nameAndAddressChangeOneByOne() {
        fixture.given(created())
                .when(new EditOrganization(acme, new Change<>("Acme Ltd"), new Change<>(slug + "-2")), by(owner))
                .expectEvents(
                        new OrganizationRenamed(acme, "Acme Ltd", "Acme"),
                        new OrganizationSlugChanged(acme, slug + "-2", slug));
    }

    @Test
    void aGivenUpAddressIsFree() {
        Reservations reservations = PARTS.get(Reservations.class);
        reservations.claim(Scope.ORGANIZATION_SLUG, slug, acme.value(), IllegalStateException::new);
        fixture.given(created())
                .when(new EditOrganization(acme, null, new Change<>(slug + "-3")), by(owner))
                .expectSuccessfulHandlerExecution();
        assertThat(reservations.owner(Scope.ORGANIZATION_SLUG, slug)).isNull();
        assertThat(reservations.owner(Scope.ORGANIZATION_SLUG, slug + "-3")).isEqualTo(acme.value());
    }

    @Test
    void theSameValuesAreNoChange() {
        fixture.given(created())
                .when(new EditOrganization(acme, new Change<>("Acme"), new Change<>(slug)), by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created())
                .when(new EditOrganization(acme, null, null), by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void membersAndStrangersMayNotEditIt() {
        EditOrganization edit = new EditOrganization(acme, new Change<>("Mine"), null);
        fixture.given(created())
                .when(edit, by(PARTS.member(acme, Role.MEMBER)))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.given(created())
                .when(edit, by(UserId.random()))
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER));
    }

    private OrganizationCreated created() {
        return new OrganizationCreated(acme, "Acme", slug, owner);
    }

    private static void taken(String slug) {
        PARTS.get(Reservations.class)
                .claim(Scope.ORGANIZATION_SLUG, slug, OrganizationId.random().value(), IllegalStateException::new);
    }
}
