package io.workscribe.command.wiki;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreateFirstSpace;
import io.workscribe.api.wiki.command.CreateSpace;
import io.workscribe.api.wiki.command.DeleteSpace;
import io.workscribe.api.wiki.command.EditSpace;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.PageLookup;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.commandtest.CommandSideParts;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpaceTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final OrganizationId acme = OrganizationId.random();
    private final UserId owner = PARTS.member(acme, Role.OWNER);
    private final UserId admin = PARTS.member(acme, Role.ADMIN);
    private final UserId member = PARTS.member(acme, Role.MEMBER);
    private final Reservations reservations = PARTS.get(Reservations.class);
    private final SpaceId id = SpaceId.random();
    private final PageId page = PageId.random();
    private AggregateTestFixture<Space> fixture;

    @BeforeEach
    void start() {
        fixture = CommandSideParts.fixture(
                Space.class,
                PARTS.get(MembershipLookup.class),
                PARTS.get(WikiAccess.class),
                PARTS.get(PageLookup.class),
                new InMemoryPages(),
                reservations);
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void itIsCreatedOnce() {
        fixture.givenNoPriorActivity().when(create(), by(admin)).expectEvents(created());
        fixture.given(created())
                .when(create(), by(admin))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(created())
                .when(new CreateSpace(id, acme, "Handbook", "OTHER", null, null), by(admin))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
    }

    @Test
    void aKeyIsGivenOncePerOrganization() {
        reservations.claim(Scope.spaceKey(acme), "DOC", UUID.randomUUID(), IllegalStateException::new);
        fixture.givenNoPriorActivity()
                .when(create(), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.KEY_CONFLICT));
    }

    @Test
    void membersAndStrangersMayNotCreateOne() {
        fixture.givenNoPriorActivity()
                .when(create(), by(member))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.INSUFFICIENT_ROLE));
        fixture.givenNoPriorActivity()
                .when(create(), by(UserId.random()))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.NOT_A_MEMBER));
    }

    @Test
    void theFirstOneIsAsAgreedAndMadeOnce() {
        SpaceId first = SpaceId.firstOf(acme);
        CreateFirstSpace command = new CreateFirstSpace(first, acme, owner);
        SpaceCreated created =
                new SpaceCreated(first, acme, "General", "GEN", "General documentation space", "\uD83D\uDCCB", owner);
        fixture.givenNoPriorActivity().when(command).expectEvents(created);
        assertThat(reservations.owner(Scope.spaceKey(acme), "GEN")).isEqualTo(first.value());
        fixture.given(created).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
        fixture.given(created, new SpaceDeleted(first, acme, null, null))
                .when(command)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoMadeOneOfItsKeyFasterNeedsNoFirstOne() {
        reservations.claim(Scope.spaceKey(acme), "GEN", UUID.randomUUID(), IllegalStateException::new);
        fixture.givenNoPriorActivity()
                .when(new CreateFirstSpace(SpaceId.firstOf(acme), acme, owner))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void itsTextsChangeOneByOne() {
        fixture.given(created())
                .when(new EditSpace(id, new Change<>("Manual"), new Change<>("Why"), new Change<>("\u2728")), by(admin))
                .expectEvents(
                        new SpaceRenamed(id, acme, "Manual", "Handbook"),
                        new SpaceDescribed(id, acme, "Why", null),
                        new SpaceIconChanged(id, acme, "\u2728", null));
        fixture.given(created(), new SpaceDescribed(id, acme, "Why", null))
                .when(new EditSpace(id, new Change<>("Handbook"), new Change<>("Why"), null), by(owner))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void membersAndStrangersNeitherEditNorDeleteIt() {
        EditSpace edit = new EditSpace(id, new Change<>("Mine"), null, null);
        for (UserId somebody : List.of(member, UserId.random())) {
            fixture.given(created())
                    .when(edit, by(somebody))
                    .expectNoEvents()
                    .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
            fixture.given(created())
                    .when(new DeleteSpace(id), by(somebody))
                    .expectNoEvents()
                    .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
        }
    }

    @Test
    void onlyAnEmptyOneIsDeleted() {
        PageAdded added = new PageAdded(id, acme, page, null, 0, 0);
        fixture.given(created(), added)
                .when(new DeleteSpace(id), by(admin))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.SPACE_NOT_EMPTY))
                .expectExceptionMessage("The space still has 1 page.");
        fixture.given(created(), added, new PageRemoved(id, acme, page, null, 0, List.of(), List.of()))
                .when(new DeleteSpace(id), by(admin))
                .expectEvents(new SpaceDeleted(id, acme, "DOC", "Handbook"));
    }

    @Test
    void theKeyOfADeletedOneIsFreeAgainAndItStaysDeleted() {
        reservations.claim(Scope.spaceKey(acme), "DOC", id.value(), IllegalStateException::new);
        fixture.given(created())
                .when(new DeleteSpace(id), by(owner))
                .expectEvents(new SpaceDeleted(id, acme, "DOC", "Handbook"));
        assertThat(reservations.owner(Scope.spaceKey(acme), "DOC")).isNull();
        fixture.given(created(), new SpaceDeleted(id, acme, null, null))
                .when(new DeleteSpace(id), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.SPACE_NOT_FOUND));
        fixture.given(created(), new SpaceDeleted(id, acme, null, null))
                .when(new EditSpace(id, new Change<>("Back"), null, null), by(owner))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.SPACE_NOT_FOUND));
        fixture.given(created(), new SpaceDeleted(id, acme, null, null))
                .when(create(), by(owner))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        assertThat(reservations.owner(Scope.spaceKey(acme), "DOC")).isNull();
    }

    private CreateSpace create() {
        return new CreateSpace(id, acme, "Handbook", "DOC", null, null);
    }

    private SpaceCreated created() {
        return new SpaceCreated(id, acme, "Handbook", "DOC", null, null, admin);
    }
}
