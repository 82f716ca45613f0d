package io.workscribe.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.identity.event.AvatarChanged;
import io.workscribe.api.identity.event.EmailConfirmed;
import io.workscribe.api.identity.event.EmailVerified;
import io.workscribe.api.identity.event.ExternalIdentityLinked;
import io.workscribe.api.identity.event.UserDeactivated;
import io.workscribe.api.identity.event.UserLocaleChanged;
import io.workscribe.api.identity.event.UserReactivated;
import io.workscribe.api.identity.event.UserRenamed;
import io.workscribe.api.identity.event.UserTimezoneChanged;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.event.InvitationAccepted;
import io.workscribe.api.membership.event.InvitationRevoked;
import io.workscribe.api.membership.event.MemberInvited;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.api.notification.event.NotificationsRead;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.LabelRestored;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectDeleted;
import io.workscribe.api.project.event.ProjectDescribed;
import io.workscribe.api.project.event.ProjectMarkedAsSample;
import io.workscribe.api.project.event.ProjectRenamed;
import io.workscribe.api.project.event.ProjectUnarchived;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintGoalChanged;
import io.workscribe.api.sprint.event.SprintRenamed;
import io.workscribe.api.sprint.event.SprintRestored;
import io.workscribe.api.sprint.event.SprintScheduled;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.PageLinked;
import io.workscribe.api.task.event.PageUnlinked;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PagePlace;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.PageReturned;
import io.workscribe.api.wiki.event.PageUndeleted;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.api.wiki.event.SpaceRestored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history with every kind of event in it: the read tables follow from the events alone. */
class RebuildTest {

    private static ReadSide readSide;
    private static Team team;

    @BeforeAll
    static void tellAHistory() {
        readSide = new ReadSide();
        team = new Team(readSide);
        tellAboutPeople();
        LabelId urgent = team.newLabel("urgent");
        LabelId ui = team.newLabel("ui");
        TaskId parent = team.created(team.task("Parent"));
        TaskId child = team.created(team.task("Child"));
        SprintId sprint = tellAboutSprints();
        tellAboutTask(child, parent, sprint, List.of(urgent, ui));
        tellAboutComments(child);
        tellAboutLinks(child);
        readSide.happened(team.ada, new LabelDeleted(team.project, team.organization, urgent, "urgent", null, null));
        readSide.happened(team.ada, new LabelDeleted(team.project, team.organization, ui, "ui", null, null));
        readSide.happened(team.ada, new LabelRestored(team.project, team.organization, ui, "UI", "#000000"));
        readSide.happened(team.ada, new TaskDeleted(parent, team.organization, team.project, List.of()));
        tellAboutReturn(team.created(team.task("Restored")));
        tellAboutInbox(child);
        tellAboutWiki();
        readSide.happened(team.ada, new ProjectRenamed(team.project, team.organization, "App", "Project APP"));
        readSide.happened(team.ada, new ProjectDescribed(team.project, team.organization, "The app", null));
        readSide.happened(team.ada, new ProjectArchived(team.project, team.organization));
        readSide.happened(team.ada, new ProjectUnarchived(team.project, team.organization));
        tellAboutSample(sprint);
        team.remove(team.bo);
        team.join(team.bo, Role.ADMIN);
    }

    @AfterAll
    static void close() {
        readSide.close();
    }

    @Test
    void historyHasEveryKindOfEvent() {
        Set<String> told = readSide.history().stream()
                .map(message -> message.getPayloadType().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Streams.ROOTS.stream()
                .flatMap(root -> Stream.of(root.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(known);
    }

    @Test
    void groupsAreThoseOfTheReadSide() {
        assertThat(readSide.groups())
                .containsExactly(
                        "query.activity",
                        "query.directory",
                        "query.history",
                        "query.inbox",
                        "query.search",
                        "query.tasks",
                        "query.wiki");
    }

    @Test
    void everyTableHasRows() {
        assertThat(readSide.tables())
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query.activity",
                "query.directory",
                "query.history",
                "query.inbox",
                "query.search",
                "query.tasks",
                "query.wiki"
            })
    void rebuildGivesTheSameRows(String group) {
        Map<String, List<String>> live = readSide.tables();
        readSide.rebuild(group);
        assertThat(readSide.tables()).isEqualTo(live);
    }

    @Test
    void lateRepeatOfTheWholeHistoryChangesNothing() {
        Map<String, List<String>> live = readSide.tables();
        readSide.history().forEach(readSide::handle);
        assertThat(readSide.tables()).isEqualTo(live);
    }

    @Test
    void eachEventDeliveredTwiceGivesTheSameRows() {
        try (ReadSide twice = new ReadSide()) {
            for (DomainEventMessage<?> message : readSide.history()) {
                twice.handle(message);
                twice.handle(message);
            }
            assertThat(twice.tables()).isEqualTo(readSide.tables());
        }
    }

    private static void tellAboutPeople() {
        readSide.happened(team.eve, new UserDeactivated(team.eve));
        readSide.happened(team.eve, new UserReactivated(team.eve));
        readSide.happened(team.eve, new EmailVerified(team.eve));
        readSide.happened(team.ada, new EmailConfirmed(team.ada));
        readSide.happened(
                team.eve,
                new ExternalIdentityLinked(
                        team.eve, "google", "https://accounts.google.com", PersonalText.of(team.eve, "1101694844")));
        readSide.happened(
                team.eve, new AvatarChanged(team.eve, PersonalText.of(team.eve, "https://example.com/eve.png")));
        readSide.happened(team.eve, new UserRenamed(team.eve, PersonalText.of(team.eve, "Eva")));
        readSide.happened(team.eve, new UserLocaleChanged(team.eve, PersonalText.of(team.eve, "de-AT")));
        readSide.happened(team.eve, new UserTimezoneChanged(team.eve, PersonalText.of(team.eve, "Europe/Vienna")));
        readSide.happened(team.ada, new OrganizationRenamed(team.organization, "Acme Ltd", "Acme"));
        readSide.happened(team.ada, new OrganizationSlugChanged(team.organization, "acme-ltd", "acme"));
        readSide.happened(
                team.ada,
                new MemberRoleChanged(
                        MembershipId.of(team.organization, team.bo),
                        team.organization,
                        team.bo,
                        Role.ADMIN,
                        Role.MEMBER));
        InvitationId revoked = invite("first");
        readSide.happened(team.ada, new InvitationRevoked(revoked, team.organization));
        InvitationId accepted = invite("second");
        readSide.happened(team.eve, new InvitationAccepted(accepted, team.organization, team.eve));
    }

    private static InvitationId invite(String tokenHash) {
        InvitationId invitation = InvitationId.random();
        PersonalText email = new PersonalText(invitation.value(), "eve@example.com");
        Instant expiresAt = Instant.parse("2026-03-03T09:00:00Z");
        readSide.happened(
                team.ada,
                new MemberInvited(invitation, team.organization, email, Role.MEMBER, team.ada, tokenHash, expiresAt));
        return invitation;
    }

    /** The answer is the one that still takes tasks. */
    private static SprintId tellAboutSprints() {
        LocalDate start = LocalDate.of(2026, 3, 2);
        LocalDate end = LocalDate.of(2026, 3, 13);
        SprintId done = team.newSprint("Sprint 1");
        SprintId next = team.newSprint("Sprint 2");
        SprintId deleted = team.newSprint("Sprint 3");
        TaskId finished = team.created(team.task("Finished"));
        TaskId open = team.created(team.task("Open"));
        Stream.of(
                        new SprintRenamed(done, team.organization, team.project, "First", "Sprint 1"),
                        new SprintGoalChanged(done, team.organization, team.project, "Ship it", null),
                        new SprintScheduled(done, team.organization, team.project, start, end, null, null),
                        new TaskPlannedInSprint(finished, team.organization, team.project, done, null),
                        new TaskPlannedInSprint(open, team.organization, team.project, done, null),
                        new TaskStatusChanged(
                                finished,
                                team.organization,
                                team.project,
                                team.done,
                                StatusCategory.DONE,
                                team.todo,
                                StatusCategory.TODO),
                        new SprintStarted(done, team.organization, team.project),
                        new TaskPlannedInSprint(open, team.organization, team.project, next, done),
                        new SprintCompleted(done, team.organization, team.project, next, List.of()),
                        new SprintDeleted(deleted, team.organization, team.project, List.of()),
                        new SprintRestored(deleted, team.organization, team.project))
                .forEach(event -> readSide.happened(team.ada, event));
        return next;
    }

    private static void tellAboutTask(TaskId task, TaskId parent, SprintId sprint, List<LabelId> labels) {
        LocalDate due = LocalDate.of(2026, 4, 1);
        Stream.of(
                        new TaskRenamed(task, team.organization, team.project, "Renamed", "Child"),
                        new TaskDescribed(task, team.organization, team.project, Team.document("What")),
                        new TaskStatusChanged(
                                task,
                                team.organization,
                                team.project,
                                team.done,
                                StatusCategory.DONE,
                                team.todo,
                                StatusCategory.TODO),
                        new TaskRanked(task, team.organization, team.project, "0000000000m", "0000000002"),
                        new TaskAssigned(task, team.organization, team.project, team.bo, null),
                        new TaskUnassigned(task, team.organization, team.project, team.bo),
                        new TaskPrioritized(task, team.organization, team.project, Priority.HIGH, Priority.NONE),
                        new TaskTypeChanged(task, team.organization, team.project, TaskType.BUG, TaskType.TASK),
                        new TaskParentChanged(task, team.organization, team.project, parent, null),
                        new TaskPlannedInSprint(task, team.organization, team.project, sprint, null),
                        new TaskReturnedToBacklog(task, team.organization, team.project, sprint),
                        new TaskDueDateChanged(task, team.organization, team.project, due, null),
                        new TaskLabelsChanged(task, team.organization, team.project, labels, List.of()))
                .forEach(event -> readSide.happened(team.bo, event));
    }

    private static void tellAboutComments(TaskId task) {
        CommentId edited = team.comment(task, team.bo, "First", team.ada);
        CommentId deleted = team.comment(task, team.bo, "Second");
        readSide.happened(
                team.bo,
                new CommentEdited(task, team.organization, team.project, edited, Team.document("First, edited")));
        readSide.happened(
                team.bo, new CommentDeleted(task, team.organization, team.project, deleted, null, null, null));
        CommentId restored = team.comment(task, team.bo, "Third");
        readSide.happened(
                team.bo, new CommentDeleted(task, team.organization, team.project, restored, null, null, null));
        readSide.happened(team.bo, new CommentRestored(task, team.organization, team.project, restored));
    }

    private static void tellAboutReturn(TaskId task) {
        team.comment(task, team.bo, "Waiting");
        readSide.happened(team.ada, new TaskDeleted(task, team.organization, team.project, List.of()));
        readSide.happened(team.ada, new TaskRestored(task, team.organization, team.project));
    }

    private static void tellAboutLinks(TaskId task) {
        PageId page = PageId.random();
        link(task, PageId.random());
        LinkId former = link(task, page);
        readSide.happened(team.ada, new PageUnlinked(task, team.organization, team.project, former, page));
        link(task, page);
    }

    private static LinkId link(TaskId task, PageId page) {
        LinkId link = LinkId.random();
        readSide.happened(team.bo, new PageLinked(task, team.organization, team.project, link, page, "Page", team.bo));
        return link;
    }

    private static void tellAboutInbox(TaskId task) {
        NotificationId notification = NotificationId.of("some-event", team.ada);
        InboxId inbox = InboxId.of(team.ada);
        readSide.happened(
                team.bo,
                new NotificationRaised(
                        inbox,
                        team.ada,
                        notification,
                        team.organization,
                        NotificationType.MENTION,
                        task,
                        "APP-2",
                        "Renamed",
                        team.bo));
        readSide.happened(team.ada, new NotificationsRead(inbox, team.ada, List.of(notification)));
    }

    private static void tellAboutSample(SprintId sprint) {
        ProjectId sample = team.newProject("DEMO");
        readSide.happened(team.ada, new ProjectMarkedAsSample(sample, team.organization, SpaceId.random(), sprint));
        readSide.happened(team.ada, new ProjectDeleted(sample, team.organization, "DEMO", "Project DEMO"));
    }

    private static void tellAboutWiki() {
        Wiki wiki = new Wiki(readSide, team);
        readSide.happened(team.ada, new SpaceRenamed(wiki.space, team.organization, "Handbook", "Space DOC"));
        readSide.happened(team.ada, new SpaceDescribed(wiki.space, team.organization, "How we work", null));
        readSide.happened(team.ada, new SpaceIconChanged(wiki.space, team.organization, "\uD83D\uDCD8", null));
        PageId first = wiki.page("First", null, 0, 0);
        PageId second = wiki.page("Second", null, 1, 0);
        PageId child = wiki.page("Child", second, 0, 1);
        PageId third = wiki.page("Third", null, 2, 0);
        wiki.edit(child, "Edited");
        wiki.edit(child, "Writing", 2L);
        wiki.edit(child, "Written", 2L);
        wiki.restore(child, 0, "Child");
        readSide.happened(team.bo, new PageMoved(wiki.space, team.organization, second, first, 0, 1, null, 1, 0));
        readSide.happened(
                team.bo, new PageRemoved(wiki.space, team.organization, third, null, 1, List.of(), List.of()));
        readSide.happened(team.bo, new PageDeleted(third, team.organization, wiki.space));
        List<PagePlace> below = List.of(new PagePlace(second, first, 0), new PagePlace(child, second, 0));
        readSide.happened(
                team.bo, new PageRemoved(wiki.space, team.organization, first, null, 0, List.of(second, child), below));
        Stream.of(first, second, child)
                .forEach(page -> readSide.happened(team.bo, new PageDeleted(page, team.organization, wiki.space)));
        readSide.happened(team.bo, new PageReturned(wiki.space, team.organization, first, null, 0, 0, below));
        Stream.of(first, second, child)
                .forEach(page -> readSide.happened(team.bo, new PageUndeleted(page, team.organization, wiki.space)));
        SpaceId old = wiki.newSpace("OLD");
        readSide.happened(team.ada, new SpaceDeleted(old, team.organization, null, null));
        readSide.happened(team.ada, new SpaceRestored(old, team.organization, "OLD"));
    }
}
