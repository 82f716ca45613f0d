package io.workscribe.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.query.ChangeFilter;
import io.workscribe.api.history.query.ChangePage;
import io.workscribe.api.history.query.ChangeView;
import io.workscribe.api.history.query.ChangedFieldView;
import io.workscribe.api.history.query.ChangedPartView;
import io.workscribe.api.history.query.OrganizationChanges;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How events become changes with parts. */
class ChangesTest {

    private static ReadSide readSide;

    private Team team;
    private TaskId task;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createTask() {
        team = new Team(readSide);
        task = team.created(team.task("Turn"));
    }

    @Test
    void eventsOfOneChangeAreOneChangeWithAPartForEachResource() {
        TaskId other = team.created(team.task("Carry"));
        UUID change = UUID.randomUUID();
        happened(change, renamed("Turn twice", "Turn"));
        happened(change, status(task));
        happened(change, status(other));

        ChangeView shown = newest();
        assertThat(shown.id()).isEqualTo(change);
        assertThat(shown.actor()).isNotNull();
        assertThat(shown.actor().displayName()).isEqualTo("Ada");
        assertThat(shown.via()).isEqualTo("web");
        assertThat(shown.undoable()).isTrue();
        assertThat(shown.partCount()).isEqualTo(2);
        assertThat(shown.parts())
                .extracting(ChangedPartView::resource, ChangedPartView::id, ChangedPartView::label)
                .containsExactly(
                        tuple("task", task.value(), "APP-1 Turn twice"), tuple("task", other.value(), "APP-2 Carry"));
        assertThat(shown.parts().get(0).fields())
                .containsExactlyInAnyOrder(
                        new ChangedFieldView("title", "Turn", "Turn twice", null, null),
                        new ChangedFieldView("status_id", team.todo.toString(), team.done.toString(), "To Do", "Done"));
    }

    @Test
    void aFieldThatIsSetTwiceShowsWhatWasBeforeAndWhatIsAfterTheChange() {
        UUID change = UUID.randomUUID();
        happened(change, renamed("Second", "Turn"));
        happened(change, renamed("Third", "Second"));

        assertThat(newest().parts().get(0).fields())
                .containsExactly(new ChangedFieldView("title", "Turn", "Third", null, null));
    }

    @Test
    void aRepeatOfAnOlderEventChangesNothing() {
        UUID change = UUID.randomUUID();
        DomainEventMessage<?> first = happened(change, renamed("Second", "Turn"));
        happened(change, renamed("Third", "Second"));
        Map<String, List<String>> rows = readSide.tables();

        readSide.handle(first);

        assertThat(readSide.tables()).isEqualTo(rows);
    }

    @Test
    void theStrongerActionCounts() {
        UUID change = UUID.randomUUID();
        happened(change, renamed("Second", "Turn"));
        assertThat(changes(ChangeAction.UPDATED)).extracting(ChangeView::id).contains(change);
        happened(change, new TaskRanked(task, team.organization, team.project, "0000000003V", "0000000001"));

        assertThat(newest().parts()).extracting(ChangedPartView::action).containsExactly("moved");
        assertThat(changes(ChangeAction.UPDATED)).extracting(ChangeView::id).doesNotContain(change);
        assertThat(changes(ChangeAction.MOVED)).extracting(ChangeView::id).contains(change);
    }

    @Test
    void whatOtherPartsDoStaysFoundWhenOneGetsAStrongerAction() {
        TaskId other = team.created(team.task("Carry"));
        UUID change = UUID.randomUUID();
        happened(change, renamed("Second", "Turn"));
        happened(change, status(other));
        happened(change, new TaskRanked(task, team.organization, team.project, "0000000003V", "0000000001"));

        assertThat(changes(ChangeAction.UPDATED)).extracting(ChangeView::id).contains(change);
        assertThat(changes(ChangeAction.MOVED)).extracting(ChangeView::id).contains(change);
    }

    @Test
    void momentsGrowWithTheOrderInWhichChangesWereStored() {
        Instant late = Instant.parse("2026-05-01T10:00:00.000002Z");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        happened(first, late, renamed("Second", "Turn"));
        happened(second, late.minusSeconds(1), renamed("Third", "Second"));

        List<ChangeView> changes = page(ChangeFilter.EVERYTHING).changes();
        assertThat(changes.get(0).id()).isEqualTo(second);
        assertThat(changes.get(0).at()).isEqualTo(late.plusNanos(1000));
        assertThat(changes.get(1).id()).isEqualTo(first);
        assertThat(changes.get(1).at()).isEqualTo(late);
    }

    @Test
    void whatFollowsFromAnotherChangeIsNobodys() {
        UUID cause = UUID.randomUUID();
        readSide.store(readSide.next(team.ada, renamed("Second", "Turn"))
                .andMetaData(Map.of(
                        MetaKeys.CHANGE, UUID.randomUUID().toString(),
                        MetaKeys.CHANGED_AT, "2026-05-01T10:00:00.000000Z",
                        MetaKeys.CAUSE, cause.toString())));

        ChangeView shown = newest();
        assertThat(shown.actor()).isNull();
        assertThat(shown.via()).isEqualTo("policy");
        assertThat(shown.cause()).isEqualTo(cause);
    }

    @Test
    void peopleAreCalledAsTheyAreNow() {
        happened(
                UUID.randomUUID(),
                new MemberRoleChanged(
                        MembershipId.of(team.organization, team.bo),
                        team.organization,
                        team.bo,
                        Role.ADMIN,
                        Role.MEMBER));
        assertThat(newest().parts())
                .extracting(ChangedPartView::id, ChangedPartView::label)
                .containsExactly(tuple(team.bo.value(), "Bo"));

        UserId unknown = UserId.random();
        happened(UUID.randomUUID(), new TaskAssigned(task, team.organization, team.project, team.bo, unknown));
        assertThat(newest().parts().get(0).fields())
                .containsExactly(
                        new ChangedFieldView("assignee_id", unknown.toString(), team.bo.toString(), "[erased]", "Bo"));
    }

    @Test
    void makingAnOrganizationAndComingOfMembersCannotBeTakenBack() {
        List<ChangeView> all = page(ChangeFilter.EVERYTHING).changes();
        assertThat(all)
                .filteredOn(change -> !change.undoable())
                .extracting(change -> change.parts().get(0).resource())
                .containsExactly("member", "member", "organization");
    }

    @Test
    void whatWasTakenBackSaysByWhomUntilThatIsTakenBackToo() {
        UUID change = UUID.randomUUID();
        UUID undo = UUID.randomUUID();
        UUID redo = UUID.randomUUID();
        happened(change, renamed("Second", "Turn"));
        undoes(change, undo, renamed("Turn", "Second"));

        assertThat(byId(undo).via()).isEqualTo("undo");
        assertThat(byId(undo).undoes()).isEqualTo(change);
        assertThat(byId(undo).undoable()).isTrue();
        assertThat(byId(change).undoneBy()).isEqualTo(undo);
        assertThat(byId(change).undoable()).isFalse();

        undoes(undo, redo, renamed("Second", "Turn"));
        assertThat(byId(undo).undoneBy()).isEqualTo(redo);
        assertThat(byId(change).undoneBy()).isNull();
        assertThat(byId(change).undoable()).isTrue();
    }

    @Test
    void aDeletionIsTakenBackWhenAllThatItTookIsThereAgain() {
        TaskId other = team.created(team.task("Carry"));
        UUID deletion = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        happened(deletion, new TaskDeleted(task, team.organization, team.project, List.of()));
        happened(deletion, new TaskDeleted(other, team.organization, team.project, List.of()));
        happened(UUID.randomUUID(), new TaskRestored(task, team.organization, team.project));
        assertThat(byId(deletion).undoneBy()).isNull();

        happened(second, new TaskRestored(other, team.organization, team.project));
        assertThat(byId(deletion).undoneBy()).isEqualTo(second);
        assertThat(byId(second).parts()).extracting(ChangedPartView::action).containsExactly("restored");
        assertThat(byId(second).via()).isEqualTo("web");
    }

    @Test
    void aTaskCountsForTheSprintThatItIsIn() {
        SprintId sprint = team.newSprint("Sprint 1");
        SprintId other = team.newSprint("Sprint 2");
        UUID in = UUID.randomUUID();
        UUID within = UUID.randomUUID();
        UUID across = UUID.randomUUID();
        UUID out = UUID.randomUUID();
        happened(in, new TaskPlannedInSprint(task, team.organization, team.project, sprint, null));
        happened(within, renamed("Second", "Turn"));
        happened(across, new TaskPlannedInSprint(task, team.organization, team.project, other, sprint));
        happened(out, new TaskReturnedToBacklog(task, team.organization, team.project, other));
        happened(UUID.randomUUID(), renamed("Third", "Second"));

        assertThat(page(ChangeFilter.ofSprint(sprint)).changes())
                .extracting(ChangeView::id)
                .startsWith(across, within, in)
                .hasSize(4);
        assertThat(page(ChangeFilter.ofSprint(other)).changes())
                .extracting(ChangeView::id)
                .startsWith(out, across)
                .hasSize(3);
    }

    @Test
    void theFirstTwentyPartsAreShownAndAllAreCounted() {
        UUID change = UUID.randomUUID();
        for (int i = 0; i < 25; i++) {
            TaskId one = TaskId.random();
            happened(change, new TaskRenamed(one, team.organization, team.project, "New", "Old"));
        }

        assertThat(newest().partCount()).isEqualTo(25);
        assertThat(newest().parts()).hasSize(20);
    }

    @Test
    void strangersSeeNothing() {
        assertThat(readSide.ask(new OrganizationChanges(
                                team.organization, team.eve, ChangeFilter.EVERYTHING, null, 100))
                        .changes())
                .isEmpty();
    }

    private TaskRenamed renamed(String title, String former) {
        return new TaskRenamed(task, team.organization, team.project, title, former);
    }

    private TaskStatusChanged status(TaskId of) {
        return new TaskStatusChanged(
                of, team.organization, team.project, team.done, StatusCategory.DONE, team.todo, StatusCategory.TODO);
    }

    private DomainEventMessage<?> happened(UUID change, Object event) {
        DomainEventMessage<?> next = readSide.next(team.ada, event);
        return happened(change, next.getTimestamp(), event, next);
    }

    private DomainEventMessage<?> happened(UUID change, Instant at, Object event) {
        return happened(change, at, event, readSide.next(team.ada, event));
    }

    private DomainEventMessage<?> happened(UUID change, Instant at, Object event, DomainEventMessage<?> next) {
        Map<String, String> stamp = new HashMap<>();
        stamp.put(MetaKeys.CHANGE, change.toString());
        stamp.put(MetaKeys.CHANGED_AT, at.toString());
        DomainEventMessage<?> message = next.andMetaData(stamp);
        readSide.store(message);
        return message;
    }

    private void undoes(UUID undone, UUID change, Object event) {
        DomainEventMessage<?> next = readSide.next(team.ada, event);
        readSide.store(next.andMetaData(Map.of(
                MetaKeys.CHANGE, change.toString(),
                MetaKeys.CHANGED_AT, next.getTimestamp().toString(),
                MetaKeys.UNDOES, undone.toString())));
    }

    private ChangeView newest() {
        return page(ChangeFilter.EVERYTHING).changes().get(0);
    }

    private ChangeView byId(UUID change) {
        return page(ChangeFilter.EVERYTHING).changes().stream()
                .filter(shown -> shown.id().equals(change))
                .findFirst()
                .orElseThrow();
    }

    private List<ChangeView> changes(ChangeAction action) {
        return page(new ChangeFilter(
                        team.project, null, null, null, null, null, List.of(), List.of(action), null, null))
                .changes();
    }

    private ChangePage page(ChangeFilter filter) {
        return readSide.ask(new OrganizationChanges(team.organization, team.ada, filter, null, 100));
    }
}
