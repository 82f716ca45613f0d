package io.workscribe.command.wiki;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.command.EditPage;
import io.workscribe.api.wiki.command.RestorePage;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRestored;
import io.workscribe.commandtest.CommandSideParts;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final CommandSideParts PARTS = new CommandSideParts();
    private static final Document FIRST = new Document("{\"type\":\"doc\"}");
    private static final Document SECOND = new Document("{\"type\":\"doc\",\"content\":[]}");

    private final OrganizationId acme = OrganizationId.random();
    private final UserId member = PARTS.member(acme, Role.MEMBER);
    private final SpaceId space = SpaceId.random();
    private final PageId id = PageId.random();
    private final PageCreated created = new PageCreated(id, acme, space, "Title", FIRST, null, member);
    private final PageEdited edited = new PageEdited(id, acme, space, "New", SECOND, "\u2728");
    private final PageDeleted deleted = new PageDeleted(id, acme, space);
    private AggregateTestFixture<Page> fixture;

    @BeforeEach
    void start() {
        PageVersions firstOnly =
                (page, version) -> version == 0 ? Optional.of(new PageText("Title", FIRST, null)) : Optional.empty();
        fixture = CommandSideParts.fixture(Page.class, PARTS.get(WikiAccess.class), firstOnly);
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void whatIsCreatedAgainMustBeWhatItWasThen() {
        fixture.given(created, edited)
                .whenInvoking(
                        id.toString(),
                        page -> page.requireCreated(new CreatePage(space, id, null, "Title", FIRST, null)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(created, edited)
                .whenInvoking(
                        id.toString(),
                        page -> page.requireCreated(new CreatePage(space, id, null, "New", SECOND, "\u2728")))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
    }

    @Test
    void whatIsSavedTogetherIsOneCompleteVersion() {
        fixture.given(created)
                .when(new EditPage(id, new Change<>("New"), new Change<>(SECOND), new Change<>("\u2728")), by(member))
                .expectEvents(edited);
        fixture.given(created, edited)
                .when(new EditPage(id, new Change<>("Newer"), null, null), by(member))
                .expectEvents(new PageEdited(id, acme, space, "Newer", SECOND, "\u2728"));
    }

    @Test
    void savingWhatIsThereMakesNoVersion() {
        fixture.given(created, edited)
                .when(new EditPage(id, new Change<>("New"), new Change<>(SECOND), null), by(member))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(created)
                .when(new EditPage(id, null, null, null), by(member))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aVersionIsRestoredAsANewOne() {
        fixture.given(created, edited)
                .when(new RestorePage(id, 0), by(member))
                .expectEvents(new PageRestored(id, acme, space, 0, "Title", FIRST, null));
    }

    @Test
    void restoringWhatIsThereChangesNothing() {
        fixture.given(created, edited, new PageRestored(id, acme, space, 0, "Title", FIRST, null))
                .when(new RestorePage(id, 0), by(member))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anUnknownVersionCannotBeRestored() {
        fixture.given(created, edited)
                .when(new RestorePage(id, 7), by(member))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.VERSION_NOT_FOUND));
    }

    @Test
    void strangersChangeNothing() {
        fixture.given(created, edited)
                .when(new EditPage(id, new Change<>("Mine"), null, null), by(UserId.random()))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
        fixture.given(created, edited)
                .when(new RestorePage(id, 0), by(UserId.random()))
                .expectNoEvents()
                .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
    }

    @Test
    void aDeletedPageIsNotThere() {
        fixture.given(created, edited, deleted)
                .when(new EditPage(id, new Change<>("Back"), null, null), by(member))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND));
        fixture.given(created, edited, deleted)
                .when(new RestorePage(id, 0), by(member))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND));
    }
}
