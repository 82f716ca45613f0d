package io.workscribe.command.task;

import static io.workscribe.commandtest.CommandSideParts.by;
import static io.workscribe.commandtest.RejectedMatcher.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected.Kind;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.command.LinkPage;
import io.workscribe.api.task.command.UnlinkPage;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.command.creation.FormerIds;
import io.workscribe.commandtest.CommandSideParts;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageLinkTest {

    private static final CommandSideParts PARTS = new CommandSideParts();

    private final TaskFixture given = new TaskFixture(PARTS);
    private final SpaceId space = SpaceId.random();
    private final TaskId task = TaskId.random();
    private final LinkId id = LinkId.random();
    private final PageId page = page(given.acme, "Manual");
    private final TaskCreated created = given.created(task, 1);
    private AggregateTestFixture<Task> fixture;

    @BeforeEach
    void start() {
        fixture = CommandSideParts.fixture(Task.class, PARTS.get(TaskRules.class));
    }

    @AfterAll
    static void stop() {
        PARTS.close();
    }

    @Test
    void aMemberLinksAPageOnce() {
        fixture.given(created)
                .when(new LinkPage(task, id, page), by(given.grace))
                .expectEvents(linked(id, page, "Manual"));
        fixture.given(created, linked(id, page, "Manual"))
                .when(new LinkPage(task, id, page), by(given.grace))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(created, linked(id, page, "Manual"))
                .when(new LinkPage(task, id, page(given.acme, "Other")), by(given.grace))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.CONFLICT));
    }

    @Test
    void theEventTellsTheTitleThatThePageHasNow() {
        PARTS.happened(new PageEdited(page, given.acme, space, "Handbook", null, null, null));
        fixture.given(created)
                .when(new LinkPage(task, id, page), by(given.grace))
                .expectEvents(linked(id, page, "Handbook"));
    }

    @Test
    void oneLinkToAPageIsEnoughButATaskHasManyPages() {
        PageId other = page(given.acme, "Other");
        fixture.given(created, linked(id, page, "Manual"))
                .when(new LinkPage(task, LinkId.random(), page), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.CONFLICT, ErrorCode.LINK_ALREADY_EXISTS));
        LinkId second = LinkId.random();
        fixture.given(created, linked(id, page, "Manual"))
                .when(new LinkPage(task, second, other), by(given.grace))
                .expectEvents(linked(second, other, "Other"));
    }

    @Test
    void aPageIsUnlinkedOnceByAnyMemberAndLinkedAnew() {
        fixture.given(created, linked(id, page, "Manual"))
                .when(new UnlinkPage(task, page), by(given.ada))
                .expectEvents(unlinked());
        fixture.given(created, linked(id, page, "Manual"), unlinked())
                .when(new UnlinkPage(task, page), by(given.ada))
                .expectNoEvents()
                .expectException(rejected(Kind.NOT_FOUND, ErrorCode.LINK_NOT_FOUND));
        LinkId second = LinkId.random();
        fixture.given(created, linked(id, page, "Manual"), unlinked())
                .when(new LinkPage(task, second, page), by(given.grace))
                .expectEvents(linked(second, page, "Manual"));
    }

    @Test
    void aLateRepeatBringsNoLinkBack() {
        fixture.given(created, linked(id, page, "Manual"), unlinked())
                .when(new LinkPage(task, id, page), by(given.grace))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whatItRemembersIsBounded() {
        List<Object> history = new ArrayList<>(List.of(created));
        for (int i = 0; i < 2_000; i++) {
            LinkId link = LinkId.random();
            history.add(linked(link, page, "Manual"));
            history.add(new PageUnlinked(task, given.acme, given.app, link, page));
        }
        fixture.given(history)
                .when(new LinkPage(task, id, page), by(given.grace))
                .expectEvents(linked(id, page, "Manual"))
                .expectState(state -> assertThat(state)
                        .extracting("pageLinks.former.ids", InstanceOfAssertFactories.COLLECTION)
                        .hasSize(FormerIds.MOST));
    }

    @Test
    void deletedUnknownAndForeignPagesAreNotFound() {
        PageId deleted = page(given.acme, "Gone");
        PARTS.happened(new PageDeleted(deleted, given.acme, space));
        PageId foreign = page(OrganizationId.random(), "Secret");
        for (PageId target : new PageId[] {deleted, foreign, PageId.random()}) {
            fixture.given(created)
                    .when(new LinkPage(task, id, target), by(given.owner))
                    .expectNoEvents()
                    .expectException(rejected(Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND));
            fixture.given(created)
                    .when(new UnlinkPage(task, target), by(given.owner))
                    .expectNoEvents()
                    .expectException(rejected(Kind.NOT_FOUND, ErrorCode.LINK_NOT_FOUND));
        }
    }

    @Test
    void aDeletedPageIsUnlinkedAndARepeatOfItsLinkChangesNothing() {
        PARTS.happened(new PageDeleted(page, given.acme, space));
        fixture.given(created, linked(id, page, "Manual"))
                .when(new UnlinkPage(task, page), by(given.grace))
                .expectEvents(unlinked());
        fixture.given(created, linked(id, page, "Manual"))
                .when(new LinkPage(task, id, page), by(given.grace))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void strangersLinkNothingAndDeletedTasksHaveNoLinks() {
        TaskDeleted deleted = new TaskDeleted(task, given.acme, given.app, List.of());
        for (Object command : new Object[] {new LinkPage(task, LinkId.random(), page), new UnlinkPage(task, page)}) {
            fixture.given(created, linked(id, page, "Manual"))
                    .when(command, by(UserId.random()))
                    .expectNoEvents()
                    .expectException(rejected(Kind.FORBIDDEN, ErrorCode.FORBIDDEN));
            fixture.given(created, linked(id, page, "Manual"), deleted)
                    .when(command, by(given.grace))
                    .expectNoEvents()
                    .expectException(rejected(Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND));
        }
    }

    private PageId page(OrganizationId organization, String title) {
        PageId added = PageId.random();
        PARTS.happened(new PageCreated(added, organization, space, title, null, null, given.owner));
        return added;
    }

    /** By Grace. */
    private PageLinked linked(LinkId link, PageId target, String title) {
        return new PageLinked(task, given.acme, given.app, link, target, title, given.grace);
    }

    private PageUnlinked unlinked() {
        return new PageUnlinked(task, given.acme, given.app, id, page);
    }
}
