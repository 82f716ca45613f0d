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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
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
    private final PageEdited edited = new PageEdited(id, acme, space, "New", SECOND, "\u2728", null);
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
                .when(
                        new EditPage(id, new Change<>("New"), new Change<>(SECOND), new Change<>("\u2728"), false),
                        by(member))
                .expectEvents(edited);
        fixture.given(created, edited)
                .when(new EditPage(id, new Change<>("Newer"), null, null, false), by(member))
                .expectEvents(new PageEdited(id, acme, space, "Newer", SECOND, "\u2728", null));
    }

    @Test
    void savingWhatIsThereMakesNoVersion() {
        fixture.given(created, edited)
                .when(new EditPage(id, new Change<>("New"), new Change<>(SECOND), null, false), by(member))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(created)
                .when(new EditPage(id, null, null, null, false), by(member))
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
    void autosavesOfOnePersonInTenMinutesAreARun() {
        Instant start = Instant.parse("2026-03-01T09:00:00Z");
        PageEdited first = autosaved("A", 1);
        PageEdited last = autosaved("B", 1);

        fixture.givenCurrentTime(start)
                .andGiven(created)
                .when(autosave("A"), by(member))
                .expectEvents(first);
        fixture.givenCurrentTime(start)
                .andGiven(created, told(first, member))
                .andGivenCurrentTime(start.plus(Duration.ofMinutes(10)))
                .when(autosave("B"), by(member))
                .expectEvents(last);
        fixture.givenCurrentTime(start)
                .andGiven(created, told(first, member))
                .andGivenCurrentTime(start.plus(Duration.ofMinutes(5)))
                .andGiven(told(last, member))
                .andGivenCurrentTime(start.plus(Duration.ofMinutes(10)).plusMillis(1))
                .when(autosave("C"), by(member))
                .expectEvents(autosaved("C", 3));
    }

    @Test
    void aRunEndsWithAnotherPersonASaveOnPurposeAndARestore() {
        UserId other = PARTS.member(acme, Role.MEMBER);
        PageEdited first = autosaved("A", 1);

        fixture.given(created, told(first, member))
                .when(autosave("B"), by(other))
                .expectEvents(autosaved("B", 2));
        fixture.given(created, told(first, member), told(autosaved("B", 2), other))
                .when(autosave("C"), by(member))
                .expectEvents(autosaved("C", 3));
        fixture.given(created, told(first, member))
                .when(new EditPage(id, new Change<>("B"), null, null, false), by(member))
                .expectEvents(new PageEdited(id, acme, space, "B", FIRST, null, null));
        fixture.given(created, told(first, member), told(edited, member))
                .when(autosave("C"), by(member))
                .expectEvents(new PageEdited(id, acme, space, "C", SECOND, "\u2728", 3L));
        fixture.given(created, told(first, member), told(restored(), member))
                .when(autosave("B"), by(member))
                .expectEvents(autosaved("B", 3));
    }

    @Test
    void anAutosaveOfWhatIsThereIsNone() {
        fixture.given(created, told(autosaved("A", 1), member))
                .when(autosave("A"), by(member))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private EditPage autosave(String title) {
        return new EditPage(id, new Change<>(title), null, null, true);
    }

    private PageEdited autosaved(String title, long run) {
        return new PageEdited(id, acme, space, title, FIRST, null, run);
    }

    private PageRestored restored() {
        return new PageRestored(id, acme, space, 0, "Title", FIRST, null);
    }

    private static EventMessage<?> told(Object event, UserId person) {
        return GenericEventMessage.asEventMessage(event).andMetaData(by(person));
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
                .when(new EditPage(id, new Change<>("Mine"), null, null, false), by(UserId.random()))
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
                .when(new EditPage(id, new Change<>("Back"), null, null, false), by(member))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND));
        fixture.given(created, edited, deleted)
                .when(new RestorePage(id, 0), by(member))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND));
    }
}
