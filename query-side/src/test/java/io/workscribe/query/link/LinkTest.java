package io.workscribe.query.link;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.query.LinkById;
import io.workscribe.api.task.query.LinkView;
import io.workscribe.api.task.query.LinkedPage;
import io.workscribe.api.task.query.LinkedPages;
import io.workscribe.api.task.query.LinkedTask;
import io.workscribe.api.task.query.LinkedTasks;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.api.wiki.query.PageById;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import io.workscribe.query.Wiki;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static ReadSide readSide;

    private Team team;
    private Wiki wiki;
    private TaskId task;
    private PageId page;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createTaskAndPage() {
        team = new Team(readSide);
        wiki = new Wiki(readSide, team);
        task = team.created(team.task("Title"));
        page = wiki.page("Manual", null, 0, 0);
    }

    @Test
    void linkSaysWhoMadeItAndNeverChanges() {
        LinkId link = link(task, page);
        LinkView view = readSide.ask(new LinkById(task, link, team.ada));
        assertThat(view.id()).isEqualTo(link);
        assertThat(view.orgId()).isEqualTo(team.organization);
        assertThat(view.taskId()).isEqualTo(task);
        assertThat(view.pageId()).isEqualTo(page);
        assertThat(view.createdBy()).isEqualTo(team.bo);
        assertThat(view.version()).isEqualTo(LinkView.VERSION);
    }

    @Test
    void linkIsShownToWhoMadeItEvenIfItWasTakenAwayMeanwhile() {
        LinkId link = link(task, page);
        LinkView before = readSide.ask(new LinkById(task, link, team.bo));
        unlink(task, link, page);
        LinkView after = readSide.ask(new LinkById(task, link, team.bo));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void linkOfAnotherTaskIsNotThere() {
        LinkId link = link(task, page);
        TaskId other = team.created(team.task("Other"));
        refused(new LinkById(other, link, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.LINK_NOT_FOUND);
        refused(new LinkById(task, LinkId.random(), team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.LINK_NOT_FOUND);
    }

    @Test
    void pageShowsAsItIsNow() {
        LinkId link = link(task, page);
        wiki.edit(page, "Handbook");
        readSide.happened(team.ada, new SpaceRenamed(wiki.space, team.organization, "Docs", "Space DOC"));
        LinkedPage linked = pages(task).get(0);
        assertThat(linked.linkId()).isEqualTo(link);
        assertThat(linked.pageId()).isEqualTo(page);
        assertThat(linked.spaceId()).isEqualTo(wiki.space);
        assertThat(linked.spaceName()).isEqualTo("Docs");
        assertThat(linked.title()).isEqualTo("Handbook");
        assertThat(linked.pageTitle()).isEqualTo("Handbook");
        assertThat(linked.iconEmoji()).isEqualTo("\u2728");
        assertThat(linked.updatedAt())
                .isEqualTo(readSide.ask(new PageById(page, team.ada)).updatedAt());
        assertThat(linked.linkedAt())
                .isEqualTo(readSide.ask(new LinkById(task, link, team.ada)).createdAt());
        assertThat(linked.linkedBy()).isEqualTo(team.bo);
    }

    @Test
    void pageWithoutIconHasNone() {
        link(task, page);
        assertThat(pages(task).get(0).iconEmoji()).isNull();
    }

    @Test
    void linkedLastComesFirst() {
        PageId second = wiki.page("Second", null, 1, 0);
        TaskId other = team.created(team.task("Other"));
        LinkId first = link(task, page);
        LinkId last = link(task, second);
        LinkId late = link(other, page);
        assertThat(pages(task)).extracting(LinkedPage::linkId).containsExactly(last, first);
        assertThat(tasks(page)).extracting(LinkedTask::linkId).containsExactly(late, first);
        assertThat(readSide.ask(new LinkedPages(task, team.ada)).total()).isEqualTo(2);
        assertThat(readSide.ask(new LinkedTasks(page, team.ada)).total()).isEqualTo(2);
    }

    @Test
    void unlinkedIsGoneFromBothEndsAndLinkedAgainIsBack() {
        LinkId former = link(task, page);
        unlink(task, former, page);
        assertThat(pages(task)).isEmpty();
        assertThat(tasks(page)).isEmpty();
        assertThat(readSide.ask(new LinkedPages(task, team.ada)).total()).isZero();
        LinkId current = link(task, page);
        assertThat(pages(task)).extracting(LinkedPage::linkId).containsExactly(current);
        assertThat(tasks(page)).extracting(LinkedTask::linkId).containsExactly(current);
    }

    @Test
    void taskShowsAsItIsNow() {
        LinkId link = link(task, page);
        LinkedTask open = tasks(page).get(0);
        assertThat(open.linkId()).isEqualTo(link);
        assertThat(open.taskId()).isEqualTo(task);
        assertThat(open.projectKey()).isEqualTo("APP");
        assertThat(open.number()).isEqualTo(1);
        assertThat(open.title()).isEqualTo("Title");
        assertThat(open.statusName()).isEqualTo("To Do");
        assertThat(open.statusColor()).isEqualTo("#6366f1");
        assertThat(open.assigneeId()).isNull();
        assertThat(open.assigneeName()).isNull();
        assertThat(open.linkedBy()).isEqualTo(team.bo);
        happened(new TaskAssigned(task, team.organization, team.project, team.bo, null));
        happened(new TaskStatusChanged(
                task, team.organization, team.project, team.done, StatusCategory.DONE, team.todo, StatusCategory.TODO));
        LinkedTask done = tasks(page).get(0);
        assertThat(done.statusName()).isEqualTo("Done");
        assertThat(done.assigneeId()).isEqualTo(team.bo);
        assertThat(done.assigneeName()).isEqualTo("Bo");
        assertThat(done.linkedAt()).isEqualTo(open.linkedAt());
    }

    @Test
    void vanishedAssigneeHasAPlaceholder() {
        link(task, page);
        happened(new TaskAssigned(task, team.organization, team.project, UserId.random(), null));
        assertThat(tasks(page).get(0).assigneeName()).isEqualTo("[erased]");
    }

    @Test
    void deletedPagesAndTasksAreLeftOut() {
        PageId kept = wiki.page("Kept", null, 1, 0);
        TaskId other = team.created(team.task("Other"));
        link(task, page);
        LinkId visible = link(task, kept);
        link(other, kept);
        happened(new PageDeleted(page, team.organization, wiki.space));
        happened(new TaskDeleted(other, team.organization, team.project, List.of()));
        assertThat(pages(task)).extracting(LinkedPage::linkId).containsExactly(visible);
        assertThat(tasks(kept)).extracting(LinkedTask::linkId).containsExactly(visible);
        assertThat(readSide.ask(new LinkedPages(task, team.ada)).total()).isEqualTo(1);
        assertThat(readSide.ask(new LinkedTasks(kept, team.ada)).total()).isEqualTo(1);
        refused(new LinkedTasks(page, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
        refused(new LinkedPages(other, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
    }

    @Test
    void linksAreAsVisibleAsTheirEnds() {
        LinkId link = link(task, page);
        refused(new LinkedPages(task, team.eve), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        refused(new LinkById(task, link, team.eve), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        refused(new LinkedTasks(page, team.eve), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        refused(new LinkedPages(TaskId.random(), team.eve), Rejected.Kind.NOT_FOUND, ErrorCode.TASK_NOT_FOUND);
        refused(new LinkedTasks(PageId.random(), team.eve), Rejected.Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
        team.remove(team.bo);
        refused(new LinkedPages(task, team.bo), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        refused(new LinkedTasks(page, team.bo), Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
    }

    /** No command makes such a link; should one ever exist, it must not show the other organization. */
    @Test
    void linkIntoAnotherOrganizationShowsNothingOfIt() {
        Team others = new Team(readSide);
        PageId foreign = new Wiki(readSide, others).page("Secret", null, 0, 0);
        link(task, foreign);
        assertThat(pages(task)).isEmpty();
        assertThat(readSide.ask(new LinkedTasks(foreign, others.ada)).data()).isEmpty();
    }

    private LinkId link(TaskId of, PageId to) {
        LinkId link = LinkId.random();
        happened(new PageLinked(of, team.organization, team.project, link, to, "Then", team.bo));
        return link;
    }

    private void unlink(TaskId of, LinkId link, PageId from) {
        happened(new PageUnlinked(of, team.organization, team.project, link, from));
    }

    private void happened(Object event) {
        readSide.happened(team.bo, event);
    }

    private List<LinkedPage> pages(TaskId of) {
        return readSide.ask(new LinkedPages(of, team.ada)).data();
    }

    private List<LinkedTask> tasks(PageId of) {
        return readSide.ask(new LinkedTasks(of, team.ada)).data();
    }

    private void refused(Query<?> query, Rejected.Kind kind, ErrorCode code) {
        assertRefused(readSide, query, kind, code);
    }
}
