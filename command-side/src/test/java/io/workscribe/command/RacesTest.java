package io.workscribe.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.RegisterUser;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.command.AcceptInvitation;
import io.workscribe.api.membership.command.CreateOrganization;
import io.workscribe.api.membership.command.InviteMember;
import io.workscribe.api.membership.command.RemoveMember;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.command.CreateLabel;
import io.workscribe.api.project.command.CreateProject;
import io.workscribe.api.sprint.IncompleteAction;
import io.workscribe.api.sprint.command.CompleteSprint;
import io.workscribe.api.sprint.command.DeleteSprint;
import io.workscribe.api.sprint.command.PlanTaskInSprint;
import io.workscribe.api.sprint.command.ReturnTaskToBacklog;
import io.workscribe.api.sprint.command.StartSprint;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.command.ArrangeTasks;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.LabelTask;
import io.workscribe.api.task.command.LinkPage;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.TaskPosition;
import io.workscribe.api.task.command.UnlinkPage;
import io.workscribe.api.wiki.PageId;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Of many who do the same at once one wins, and the others hear why not. */
class RacesTest {

    private static final Set<ErrorCode> FINE = Set.of(
            ErrorCode.TASK_NOT_FOUND,
            ErrorCode.INVALID_PARENT,
            ErrorCode.SPRINT_NOT_FOUND,
            ErrorCode.INVALID_STATUS,
            ErrorCode.INVALID_TARGET_SPRINT,
            ErrorCode.ACTIVE_SPRINT_EXISTS,
            ErrorCode.TASK_ALREADY_IN_SPRINT,
            ErrorCode.TASK_NOT_IN_SPRINT);
    private static final int RUNNERS = 8;
    private static final CommandSideServer SERVER = new CommandSideServer();
    private static final ExecutorService POOL = Executors.newFixedThreadPool(RUNNERS);

    private final UserId owner = SERVER.registered();
    private final OrganizationId acme = SERVER.organization(owner);

    @AfterAll
    static void stop() {
        POOL.shutdownNow();
        SERVER.close();
    }

    @Test
    void oneRegistersAnAddress() throws Exception {
        String email = UserId.random() + "@example.com";
        oneWins(ErrorCode.EMAIL_TAKEN, i -> {
            UserId user = UserId.random();
            SERVER.bean(PersonalDataKeys.class).create(user.value());
            return sending(user, new RegisterUser(user, email, "Somebody"));
        });
    }

    @Test
    void oneGetsAnOrganizationsAddress() throws Exception {
        String slug = "race-" + acme.toString().substring(0, 8);
        oneWins(
                ErrorCode.SLUG_TAKEN,
                i -> sending(owner, new CreateOrganization(OrganizationId.random(), "Race", slug)));
    }

    @Test
    void oneGetsAProjectKey() throws Exception {
        oneWins(
                ErrorCode.KEY_TAKEN,
                i -> sending(
                        owner, new CreateProject(ProjectId.random(), acme, "App", "APP", null, ProjectType.SCRUM)));
    }

    @Test
    void oneGetsALabelNameAndOnePutsItOn() throws Exception {
        ProjectId app = SERVER.project(owner, acme, "APP");
        LabelId[] labels =
                IntStream.range(0, RUNNERS).mapToObj(i -> LabelId.random()).toArray(LabelId[]::new);
        int winner = oneWins(
                ErrorCode.LABEL_EXISTS, i -> sending(owner, new CreateLabel(app, acme, labels[i], "bug", "#ff0000")));
        TaskId task = SERVER.task(owner, acme, app, null, null);
        oneWins(ErrorCode.LABEL_ALREADY_ASSIGNED, i -> sending(owner, new LabelTask(task, labels[winner])));
    }

    @Test
    void aPageIsLinkedOnceAndUnlinkedOnce() throws Exception {
        TaskId task = SERVER.task(owner, acme, SERVER.project(owner, acme, "APP"), null, null);
        PageId page = SERVER.page(owner, acme);
        for (int round = 0; round < 5; round++) {
            oneWins(ErrorCode.LINK_ALREADY_EXISTS, i -> sending(owner, new LinkPage(task, LinkId.random(), page)));
            oneWins(ErrorCode.LINK_NOT_FOUND, i -> sending(owner, new UnlinkPage(task, page)));
        }
        assertThat(SERVER.events(task)).hasSize(11).contains("PageLinked", "PageUnlinked");
    }

    @Test
    void anInvitationIsAcceptedOnce() throws Exception {
        UserId ada = SERVER.registered();
        InvitationId invitation = SERVER.invited(owner, acme, ada);
        oneWins(ErrorCode.INVITE_USED, i -> sending(ada, new AcceptInvitation(invitation, ada)));
        assertThat(SERVER.events(MembershipId.of(acme, ada))).containsExactly("MemberJoined");
    }

    @Test
    void oneInvitationOfAnAddressStays() throws Exception {
        UserId ada = SERVER.registered();
        List<InvitationId> ids =
                IntStream.range(0, RUNNERS).mapToObj(i -> InvitationId.random()).toList();
        ids.forEach(id -> SERVER.bean(PersonalDataKeys.class).create(id.value()));
        List<Object> outcomes = together(i -> sending(
                owner, new InviteMember(ids.get(i), acme, CommandSideServer.emailOf(ada), Role.MEMBER, "h" + i)));
        assertThat(outcomes).allMatch("done"::equals);
        assertThat(ids.stream().filter(id -> SERVER.events(id).size() == 1)).hasSize(1);
    }

    @Test
    void aMemberIsRemovedOnce() throws Exception {
        UserId ada = SERVER.member(owner, acme);
        MembershipId membership = MembershipId.of(acme, ada);
        oneWins(ErrorCode.MEMBER_NOT_FOUND, i -> sending(owner, new RemoveMember(membership, acme, ada)));
    }

    @Test
    void aTaskIsDeletedOnce() throws Exception {
        ProjectId app = SERVER.project(owner, acme, "APP");
        TaskId task = SERVER.task(owner, acme, app, null, null);
        oneWins(ErrorCode.TASK_NOT_FOUND, i -> sending(owner, new DeleteTask(task)));
    }

    @Test
    void aProjectGetsOneActiveSprint() throws Exception {
        ProjectId app = SERVER.project(owner, acme, "APP");
        List<SprintId> sprints = sprints(app);
        int winner = oneWins(ErrorCode.ACTIVE_SPRINT_EXISTS, i -> sending(owner, new StartSprint(sprints.get(i))));
        assertThat(SERVER.events(sprints.get(winner))).containsExactly("SprintCreated", "SprintStarted");
    }

    @Test
    void aSprintIsStartedOnceAndCompletedOnce() throws Exception {
        ProjectId app = SERVER.project(owner, acme, "APP");
        SprintId sprint = SERVER.sprint(owner, acme, app);
        oneWins(ErrorCode.INVALID_STATUS, i -> sending(owner, new StartSprint(sprint)));
        oneWins(
                ErrorCode.INVALID_STATUS,
                i -> sending(owner, new CompleteSprint(sprint, IncompleteAction.BACKLOG, null)));
        assertThat(SERVER.events(sprint)).containsExactly("SprintCreated", "SprintStarted", "SprintCompleted");
    }

    @Test
    void aSprintIsDeletedOnce() throws Exception {
        ProjectId app = SERVER.project(owner, acme, "APP");
        SprintId sprint = SERVER.sprint(owner, acme, app);
        oneWins(ErrorCode.SPRINT_NOT_FOUND, i -> sending(owner, new DeleteSprint(sprint)));
    }

    @Test
    void noOpenTaskIsLeftInASprintThatIsCompletedMeanwhile() throws Exception {
        ProjectId app = SERVER.project(owner, acme, "APP");
        for (int round = 0; round < 5; round++) {
            SprintId sprint = SERVER.sprint(owner, acme, app);
            List<TaskId> tasks = new ArrayList<>();
            for (int i = 0; i < RUNNERS; i++) {
                tasks.add(SERVER.task(owner, acme, app, null, null));
            }
            SERVER.send(owner, new StartSprint(sprint));
            List<Object> outcomes = together(i -> sending(owner, completingOrPlanning(i, sprint, tasks.get(i))));
            assertThat(outcomes.get(0)).isEqualTo("done");
            assertThat(outcomes).isSubsetOf("done", ErrorCode.INVALID_STATUS);
            assertThat(SERVER.jdbc()
                            .sql("SELECT count(*) FROM command.task_placement WHERE sprint_id = ?")
                            .param(sprint.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private static Object completingOrPlanning(int runner, SprintId sprint, TaskId task) {
        if (runner == 0) {
            return new CompleteSprint(sprint, IncompleteAction.BACKLOG, null);
        }
        return runner % 2 == 0
                ? new PlanTaskInSprint(sprint, task)
                : new EditTask(task, null, null, null, null, null, null, null, new Change<>(sprint), null, null);
    }

    private List<SprintId> sprints(ProjectId project) {
        return IntStream.range(0, RUNNERS)
                .mapToObj(i -> SERVER.sprint(owner, acme, project))
                .toList();
    }

    @Test
    void tasksCreatedAtOnceHaveDifferentNumbers() throws Exception {
        ProjectId app = SERVER.project(owner, acme, "APP");
        List<Object> outcomes = together(i -> () -> {
            for (int n = 0; n < 10; n++) {
                SERVER.task(owner, acme, app, null, null);
            }
            return "done";
        });
        assertThat(outcomes).allMatch("done"::equals);
        assertThat(SERVER.jdbc()
                        .sql("SELECT number FROM command.task_placement WHERE project_id = ? ORDER BY number")
                        .param(app.value())
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, RUNNERS * 10).boxed().toList());
    }

    @Test
    void whateverIsMovedNobodyWaitsInACircle() throws Exception {
        ProjectId app = SERVER.project(owner, acme, "APP");
        StatusId todo = SERVER.status(app, StatusCategory.TODO);
        StatusId done = SERVER.status(app, StatusCategory.DONE);
        List<SprintId> sprints = sprints(app);
        List<TaskId> tasks = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 10; i++) {
            tasks.add(SERVER.task(owner, acme, app, null, null));
        }
        List<Object> outcomes = together(i -> () -> {
            Random random = new Random(i);
            for (int n = 0; n < 25; n++) {
                Object command = random.nextInt(4) == 0
                        ? anySprint(random, tasks, sprints)
                        : anything(random, tasks, app, todo, done);
                tolerating(() -> SERVER.send(owner, command));
            }
            return "done";
        });
        assertThat(outcomes).allMatch("done"::equals);
        assertThat(SERVER.jdbc()
                        .sql("SELECT rank FROM command.task_placement WHERE project_id = ? AND NOT deleted")
                        .param(app.value())
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates();
    }

    private Object anything(Random random, List<TaskId> tasks, ProjectId app, StatusId todo, StatusId done) {
        TaskId one = tasks.get(random.nextInt(tasks.size()));
        TaskId other = tasks.get(random.nextInt(tasks.size()));
        return switch (random.nextInt(12)) {
            case 0 -> new DeleteTask(one);
            case 1, 2 -> SERVER.createTask(acme, app, null, null);
            case 3, 4 -> new EditTask(one, null, null, null, null, null, null, new Change<>(other), null, null, null);
            case 5, 6 -> new EditTask(one, null, null, new Change<>(done), null, null, null, null, null, null, null);
            case 7, 8, 9 -> new ArrangeTasks(List.of(new TaskPosition(one, 2), new TaskPosition(other, 1)));
            default -> new MoveTask(one, random.nextBoolean() ? todo : done, random.nextInt(5));
        };
    }

    private static Object anySprint(Random random, List<TaskId> tasks, List<SprintId> sprints) {
        SprintId sprint = sprints.get(random.nextInt(sprints.size()));
        SprintId other = sprints.get(random.nextInt(sprints.size()));
        TaskId task = tasks.get(random.nextInt(tasks.size()));
        return switch (random.nextInt(7)) {
            case 0 -> new StartSprint(sprint);
            case 1 -> new CompleteSprint(sprint, IncompleteAction.SPRINT, other);
            case 2 -> new DeleteSprint(sprint);
            case 3 -> new ReturnTaskToBacklog(sprint, task);
            case 4 -> new EditTask(task, null, null, null, null, null, null, null, new Change<>(sprint), null, null);
            default -> new PlanTaskInSprint(sprint, task);
        };
    }

    /** Refusals of the domain are fine here; a lost race or a busy server is not. */
    private static void tolerating(Callable<Object> attempt) throws Exception {
        try {
            attempt.call();
        } catch (Rejected refused) {
            assertThat(refused.code()).isIn(FINE);
        }
    }

    private static Callable<Object> sending(UserId actor, Object command) {
        return () -> {
            SERVER.send(actor, command);
            return "done";
        };
    }

    /** The number of the winner. */
    private static int oneWins(ErrorCode otherwise, IntFunction<Callable<Object>> attempt) throws Exception {
        List<Object> outcomes = together(attempt);
        assertThat(outcomes).containsOnly("done", otherwise).containsOnlyOnce("done");
        return outcomes.indexOf("done");
    }

    /** What each runner got: its result, or the code of its refusal. */
    private static List<Object> together(IntFunction<Callable<Object>> attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RUNNERS);
        List<Future<Object>> running = new ArrayList<>();
        for (int i = 0; i < RUNNERS; i++) {
            Callable<Object> each = attempt.apply(i);
            running.add(POOL.submit(() -> {
                start.await();
                return each.call();
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> one : running) {
            outcomes.add(outcome(one));
        }
        return outcomes;
    }

    private static Object outcome(Future<Object> running) throws Exception {
        try {
            return running.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof Rejected rejected ? rejected.code() : failed.getCause();
        }
    }
}
