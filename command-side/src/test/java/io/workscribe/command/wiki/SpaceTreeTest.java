package io.workscribe.command.wiki;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Place;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.command.DeletePage;
import io.workscribe.api.wiki.command.MovePage;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PagePlace;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.PageLookup;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.commandtest.CommandSideParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a space decides about the places of its pages. The tree: a (a1 (a11), a2), b, c. */
class SpaceTreeTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final OrganizationId acme = OrganizationId.random();
    private final UserId member = PARTS.member(acme, Role.MEMBER);
    private final SpaceId id = SpaceId.random();
    private final List<Object> history = new ArrayList<>();
    private final PageId a = given(null, 0, 0);
    private final PageId b = given(null, 1, 0);
    private final PageId c = given(null, 2, 0);
    private final PageId a1 = given(a, 0, 1);
    private final PageId a2 = given(a, 1, 1);
    private final PageId a11 = given(a1, 0, 2);
    private final PageId page = PageId.random();
    private final InMemoryPages contents = new InMemoryPages();
    private AggregateTestFixture<Space> fixture;

    @BeforeEach
    void start() {
        history.add(0, new SpaceCreated(id, acme, "Handbook", "DOC", null, null, member));
        fixture = CommandSideParts.fixture(
                Space.class,
                PARTS.get(MembershipLookup.class),
                PARTS.get(WikiAccess.class),
                PARTS.get(PageLookup.class),
                PARTS.get(Reservations.class),
                contents);
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void aNewPageComesLastAmongItsSiblings() {
        when(create(null)).expectEvents(new PageAdded(id, acme, page, null, 3, 0));
        assertThat(contents.done).containsExactly("create " + page + " A page by " + member);
        when(create(a1)).expectEvents(new PageAdded(id, acme, page, a1, 1, 2));
    }

    @Test
    void creatingItAgainChangesNothing() {
        history.add(new PageAdded(id, acme, page, null, 3, 0));
        when(create(null)).expectNoEvents().expectSuccessfulHandlerExecution();
        assertThat(contents.done).containsExactly("compare " + page);
    }

    @Test
    void thereAreFiveLevels() {
        PageId fourth = given(a11, 0, 3);
        when(create(fourth)).expectEvents(new PageAdded(id, acme, page, fourth, 0, 4));
        PageId fifth = given(fourth, 0, 4);
        contents.done.clear();
        when(create(fifth)).expectNoEvents().expectException(rejected(Kind.INVALID, ErrorCode.MAX_DEPTH_EXCEEDED));
        assertThat(contents.done).isEmpty();
    }

    @Test
    void aParentMustBeALivePageOfTheSpace() {
        PageId elsewhere = known(acme, SpaceId.random());
        PageId foreign = known(OrganizationId.random(), SpaceId.random());
        PageId deletedElsewhere = known(acme, SpaceId.random());
        PARTS.happened(new PageDeleted(deletedElsewhere, acme, id));
        PageId deletedHere = known(acme, id);
        refused(create(elsewhere), Kind.INVALID, ErrorCode.INVALID_PARENT);
        refused(move(a2, elsewhere, 0), Kind.INVALID, ErrorCode.INVALID_PARENT);
        for (PageId missing : List.of(foreign, deletedElsewhere, deletedHere, PageId.random())) {
            refused(create(missing), Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
            refused(move(a2, missing, 0), Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
        }
    }

    @Test
    void strangersChangeNoTree() {
        for (Object command : List.of(create(null), move(a, null, 1), delete(c, false))) {
            fixture.given(history)
                    .when(command, by(UserId.random()))
                    .expectNoEvents()
                    .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
        }
        assertThat(contents.done).isEmpty();
    }

    @Test
    void aDeletedSpaceTakesNoPage() {
        history.clear();
        history.add(new SpaceCreated(id, acme, "Handbook", "DOC", null, null, member));
        history.add(new SpaceDeleted(id, acme, null, null));
        refused(create(null), Kind.NOT_FOUND, ErrorCode.SPACE_NOT_FOUND);
        refused(move(a, null, 1), Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
    }

    @Test
    void aPageMovesAmongItsSiblings() {
        when(move(a, null, 1)).expectEvents(new PageMoved(id, acme, a, null, 1, 0, null, 0, 0));
        when(move(c, null, 0)).expectEvents(new PageMoved(id, acme, c, null, 0, 0, null, 2, 0));
    }

    @Test
    void aPlaceBeyondTheEndIsTheEnd() {
        when(move(a, null, 99)).expectEvents(new PageMoved(id, acme, a, null, 2, 0, null, 0, 0));
        when(move(b, a, Integer.MAX_VALUE)).expectEvents(new PageMoved(id, acme, b, a, 2, 1, null, 1, 0));
    }

    @Test
    void aPageMovesToAnotherParentOrToTheRoot() {
        when(move(c, a1, 0)).expectEvents(new PageMoved(id, acme, c, a1, 0, 2, null, 2, 0));
        when(move(a1, null, 1)).expectEvents(new PageMoved(id, acme, a1, null, 1, 0, a, 0, 1));
    }

    @Test
    void movingAPageToWhereItIsChangesNothing() {
        when(move(b, null, 1)).expectNoEvents().expectSuccessfulHandlerExecution();
        when(move(c, null, 7)).expectNoEvents().expectSuccessfulHandlerExecution();
        when(move(a2, a, 1)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void movesAreDecidedOnTheTreeAsItIsByThen() {
        history.add(new PageMoved(id, acme, a1, null, 1, 0, a, 0, 1));
        when(move(a, a11, 0)).expectEvents(new PageMoved(id, acme, a, a11, 0, 2, null, 0, 0));
    }

    @Test
    void aPageIsNeverBelowItself() {
        refused(move(a, a, 0), Kind.INVALID, ErrorCode.INVALID_PARENT);
        refused(move(a, a1, 0), Kind.INVALID, ErrorCode.INVALID_PARENT);
        refused(move(a, a11, 0), Kind.INVALID, ErrorCode.INVALID_PARENT);
    }

    @Test
    void theDeepestPageBelowCounts() {
        PageId b1 = given(b, 0, 1);
        PageId b2 = given(b1, 0, 2);
        refused(move(a, b2, 0), Kind.INVALID, ErrorCode.MAX_DEPTH_EXCEEDED);
        when(move(a, b1, 0)).expectEvents(new PageMoved(id, acme, a, b1, 0, 2, null, 0, 0));
    }

    @Test
    void unknownPagesNeitherMoveNorGo() {
        refused(move(page, null, 0), Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
        refused(delete(page, true), Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
    }

    @Test
    void aPageWithChildrenGoesOnlyByForce() {
        fixture.given(history)
                .when(delete(a, false), by(member))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.PAGE_HAS_CHILDREN))
                .expectExceptionMessage("The page has 2 child pages.");
        when(delete(a, true))
                .expectEvents(new PageRemoved(
                        id,
                        acme,
                        a,
                        null,
                        0,
                        List.of(a1, a2, a11),
                        List.of(new PagePlace(a1, a, 0), new PagePlace(a2, a, 1), new PagePlace(a11, a1, 0))));
        assertThat(contents.done).containsExactly("delete " + a, "delete " + a1, "delete " + a2, "delete " + a11);
    }

    @Test
    void aPageWithoutChildrenJustGoes() {
        when(delete(b, false)).expectEvents(new PageRemoved(id, acme, b, null, 1, List.of(), List.of()));
        assertThat(contents.done).containsExactly("delete " + b);
    }

    @Test
    void aVersionThatWasNamedIsInsistedOnButByAMove() {
        fixture.given(history)
                .when(move(b, null, 0), insisting("4"))
                .expectEvents(new PageMoved(id, acme, b, null, 0, 0, null, 1, 0));
        fixture.given(history)
                .when(delete(b, false), insisting("5"))
                .expectEvents(new PageRemoved(id, acme, b, null, 1, List.of(), List.of()));
        assertThat(contents.done).containsExactly("require " + b + " [5]", "delete " + b);
    }

    private Map<String, ?> insisting(String version) {
        return Map.of(MetaKeys.ACTOR, member.toString(), MetaKeys.EXPECTED_VERSIONS, version);
    }

    @Test
    void neighboursSayWhere() {
        when(beside(a, null, Place.after(b))).expectEvents(new PageMoved(id, acme, a, null, 1, 0, null, 0, 0));
        when(beside(a, null, Place.before(c))).expectEvents(new PageMoved(id, acme, a, null, 1, 0, null, 0, 0));
        when(beside(c, null, Place.before(a))).expectEvents(new PageMoved(id, acme, c, null, 0, 0, null, 2, 0));
        when(beside(c, null, Place.after(a))).expectEvents(new PageMoved(id, acme, c, null, 1, 0, null, 2, 0));
        when(beside(b, a, Place.before(a1))).expectEvents(new PageMoved(id, acme, b, a, 0, 1, null, 1, 0));
        when(beside(b, a, Place.after(a1))).expectEvents(new PageMoved(id, acme, b, a, 1, 1, null, 1, 0));
        when(beside(b, null, Place.after(a))).expectNoEvents();
        when(beside(b, null, Place.before(c))).expectNoEvents();
    }

    @Test
    void neighboursAreOthersOfTheParent() {
        refused(beside(b, null, Place.after(b)), Kind.INVALID, ErrorCode.INVALID_NEIGHBOUR);
        refused(beside(b, null, Place.before(a1)), Kind.INVALID, ErrorCode.INVALID_NEIGHBOUR);
        refused(beside(b, a, Place.after(c)), Kind.INVALID, ErrorCode.INVALID_NEIGHBOUR);
        PageId elsewhere = known(acme, SpaceId.random());
        refused(beside(b, null, Place.after(elsewhere)), Kind.INVALID, ErrorCode.INVALID_NEIGHBOUR);
        PageId foreign = known(OrganizationId.random(), SpaceId.random());
        refused(beside(b, null, Place.after(foreign)), Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
        refused(beside(b, null, Place.before(PageId.random())), Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
    }

    private MovePage beside(PageId moved, PageId parent, Place<PageId> place) {
        return new MovePage(id, moved, parent, place);
    }

    private ResultValidator<Space> when(Object command) {
        return fixture.given(history).when(command, by(member));
    }

    private void refused(Object command, Kind kind, ErrorCode code) {
        when(command).expectNoEvents().expectException(rejected(kind, code));
        assertThat(contents.done).isEmpty();
    }

    private PageId given(PageId parent, int position, int depth) {
        PageId added = PageId.random();
        history.add(new PageAdded(id, acme, added, parent, position, depth));
        return added;
    }

    private static PageId known(OrganizationId organization, SpaceId space) {
        PageId known = PageId.random();
        PARTS.happened(new PageCreated(known, organization, space, "Known", null, null, UserId.random()));
        return known;
    }

    private CreatePage create(PageId parent) {
        return new CreatePage(id, page, parent, "A page", null, null);
    }

    private MovePage move(PageId moved, PageId parent, int position) {
        return new MovePage(id, moved, parent, position);
    }

    private DeletePage delete(PageId deleted, boolean force) {
        return new DeletePage(id, deleted, force);
    }
}
