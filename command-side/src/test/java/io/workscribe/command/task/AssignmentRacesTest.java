package io.workscribe.command.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.command.RemoveMember;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.commandtest.CommandSideServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever is removed keeps no open task, whatever is decided at the same time, here or in another process.
 * {@code -Dworkscribe.race.rounds=100} races longer.
 */
class AssignmentRacesTest {

    private static final int ROUNDS = Integer.getInteger("workscribe.race.rounds", 10);
    private static final CommandSideServer FIRST = CommandSideServer.ofSeveral();
    private static final CommandSideServer SECOND = FIRST.another();
    private static final ExecutorService POOL = Executors.newFixedThreadPool(5);

    private final UserId owner = FIRST.registered();
    private final OrganizationId acme = FIRST.organization(owner);
    private final ProjectId app = FIRST.project(owner, acme, "APP");

    @AfterAll
    static void stop() {
        POOL.shutdownNow();
        SECOND.close();
        FIRST.close();
    }

    @Test
    void nobodyIsAssignedWhileTheyAreRemoved() throws Exception {
        int assigned = 0;
        for (int round = 0; round < ROUNDS; round++) {
            UserId bob = FIRST.member(owner, acme);
            TaskId free = FIRST.task(owner, acme, app, null, null);
            TaskId done = FIRST.task(owner, acme, app, bob, null);
            FIRST.send(owner, new MoveTask(done, FIRST.status(app, StatusCategory.DONE), 0));
            SECOND.awaitLookups();

            together(
                    () -> FIRST.send(owner, new RemoveMember(MembershipId.of(acme, bob), acme, bob)),
                    () -> SECOND.send(owner, SECOND.createTask(acme, app, bob, null)),
                    () -> FIRST.send(owner, FIRST.createTask(acme, app, bob, null)),
                    () -> SECOND.send(owner, assign(free, bob)),
                    () -> SECOND.send(owner, new MoveTask(done, SECOND.status(app, StatusCategory.TODO), 0)));

            isFreeOf(bob);
            assigned += assignments(bob);
        }
        assertThat(assigned).as("assignments that came before a removal").isPositive();
    }

    @Test
    void aTaskThatIsReopenedAfterItsAssigneeLeftIsNobodys() {
        UserId bob = FIRST.member(owner, acme);
        TaskId task = FIRST.task(owner, acme, app, bob, null);
        FIRST.send(owner, new MoveTask(task, FIRST.status(app, StatusCategory.DONE), 0));
        FIRST.send(owner, new RemoveMember(MembershipId.of(acme, bob), acme, bob));

        FIRST.send(owner, new MoveTask(task, FIRST.status(app, StatusCategory.TODO), 0));

        await().untilAsserted(() -> assertThat(FIRST.events(task)).endsWith("TaskUnassigned"));
        isFreeOf(bob);
    }

    private static EditTask assign(TaskId task, UserId user) {
        return new EditTask(task, null, null, null, new Change<>(user), null, null, null, null, null, null);
    }

    private static void isFreeOf(UserId user) {
        await().untilAsserted(() -> assertThat(FIRST.jdbc()
                        .sql("SELECT task_id FROM command.task_placement "
                                + "WHERE assignee_id = ? AND status_category <> 'done'")
                        .param(user.value())
                        .query()
                        .listOfRows())
                .isEmpty());
    }

    private static int assignments(UserId user) {
        return FIRST.jdbc()
                .sql("SELECT count(*) FROM platform.domain_event WHERE payload_type LIKE '%.TaskUnassigned' "
                        + "AND convert_from(payload, 'UTF8') LIKE ?")
                .param("%" + user + "%")
                .query(Integer.class)
                .single();
    }

    private static void together(Runnable... attempts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(attempts.length);
        List<Future<?>> running = new ArrayList<>();
        for (Runnable attempt : attempts) {
            running.add(POOL.submit(() -> {
                start.await();
                try {
                    attempt.run();
                } catch (Rejected decidedAfterTheRemoval) {
                    // Which of them come too late is what the race is about.
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get(60, TimeUnit.SECONDS);
        }
    }
}
