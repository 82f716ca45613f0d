package io.workscribe.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.command.CreateOrganization;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.command.CreateLabel;
import io.workscribe.api.sprint.IncompleteAction;
import io.workscribe.api.sprint.command.CompleteSprint;
import io.workscribe.api.sprint.command.StartSprint;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.command.LabelTask;
import io.workscribe.api.task.command.LinkPage;
import io.workscribe.api.task.command.UnlinkPage;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.command.CreateSpace;
import io.workscribe.api.wiki.command.MovePage;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.platform.consistency.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Two command sides decide about the same things at once: neither sees the other's locks of aggregates, only what the
 * database holds. {@code -Dworkscribe.race.rounds=100} races longer; what became of every command is printed.
 */
class TwoProcessesTest {

    private static final int ROUNDS = Integer.getInteger("workscribe.race.rounds", 10);
    private static final int RUNNERS = 6;
    private static final CommandSideServer FIRST = CommandSideServer.ofSeveral();
    private static final CommandSideServer SECOND = FIRST.another();
    private static final ExecutorService POOL = Executors.newFixedThreadPool(RUNNERS);
    private static final RaceTally TALLY = new RaceTally();

    private final UserId owner = FIRST.registered();
    private final OrganizationId acme = FIRST.organization(owner);
    private final ProjectId app = FIRST.project(owner, acme, "APP");

    @AfterAll
    static void stop() {
        System.out.println(TALLY);
        POOL.shutdownNow();
        SECOND.close();
        FIRST.close();
    }

    @Test
    void oneSlugIsTakenOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String slug = "round-" + round + "-" + acme.toString().substring(0, 8);
            List<OrganizationId> organizations = ids(OrganizationId::random);
            int winner = oneWins(
                    "one slug", ErrorCode.SLUG_TAKEN, i -> new CreateOrganization(organizations.get(i), "Race", slug));

            onlyTheWinnerHasEvents(organizations, winner, "OrganizationCreated");
            FIRST.awaitLookups();
            assertThat(ids("SELECT organization_id FROM command.known_organization WHERE slug = ?", slug))
                    .containsExactly(organizations.get(winner).value());
            assertThat(owners(slug)).containsExactly(organizations.get(winner).value());
        }
    }

    @Test
    void oneLabelIsCreatedOnceAndPutOnOnce() throws Exception {
        TaskId task = FIRST.task(owner, acme, app, null, null);
        for (int round = 1; round <= ROUNDS; round++) {
            String name = "label " + round;
            List<LabelId> labels = ids(LabelId::random);
            int winner = oneWins(
                    "one label",
                    ErrorCode.LABEL_EXISTS,
                    i -> new CreateLabel(app, acme, labels.get(i), name, "#ff0000"));
            FIRST.awaitLookups();
            oneWins(
                    "one label on one task",
                    ErrorCode.LABEL_ALREADY_ASSIGNED,
                    i -> new LabelTask(task, labels.get(winner)));

            assertThat(FIRST.events(app)).filteredOn("LabelCreated"::equals).hasSize(round);
            assertThat(FIRST.events(task))
                    .filteredOn("TaskLabelsChanged"::equals)
                    .hasSize(round);
            assertThat(ids("SELECT label_id FROM command.known_label WHERE project_id = ?", app.value()))
                    .hasSize(round)
                    .contains(labels.get(winner).value());
        }
    }

    @Test
    void onePageIsLinkedOnceAndUnlinkedOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TaskId task = FIRST.task(owner, acme, app, null, null);
            PageId page = FIRST.page(owner, acme);
            List<LinkId> links = ids(LinkId::random);
            oneWins("one link", ErrorCode.LINK_ALREADY_EXISTS, i -> new LinkPage(task, links.get(i), page));
            oneWins("one link taken away", ErrorCode.LINK_NOT_FOUND, i -> new UnlinkPage(task, page));

            assertThat(FIRST.events(task)).containsExactly("TaskCreated", "PageLinked", "PageUnlinked");
        }
    }

    @Test
    void changesThatDoNotExcludeEachOtherAreAllMade() throws Exception {
        List<LabelId> labels = ids(LabelId::random);
        for (LabelId label : labels) {
            FIRST.send(owner, new CreateLabel(app, acme, label, label.toString(), "#ff0000"));
        }
        for (int round = 0; round < ROUNDS; round++) {
            TaskId task = FIRST.task(owner, acme, app, null, null);
            List<Object> outcomes = together(i -> new LabelTask(task, labels.get(i)));
            TALLY.count("six labels on one task", outcomes);

            assertThat(outcomes).containsOnly(RaceTally.DONE);
            assertThat(FIRST.events(task))
                    .filteredOn("TaskLabelsChanged"::equals)
                    .hasSize(RUNNERS);
        }
    }

    @Test
    void oneSprintIsStartedOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SprintId sprint = FIRST.sprint(owner, acme, app);
            oneWins("start of one sprint", ErrorCode.INVALID_STATUS, i -> new StartSprint(sprint));

            assertThat(FIRST.events(sprint)).containsExactly("SprintCreated", "SprintStarted");
            onlyActiveIs(sprint);
            SECOND.send(owner, new CompleteSprint(sprint, IncompleteAction.BACKLOG, null));
        }
    }

    @Test
    void oneOfTwoSprintsIsStarted() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SprintId one = FIRST.sprint(owner, acme, app);
            SprintId other = SECOND.sprint(owner, acme, app);
            // Each process is asked for both.
            IntFunction<SprintId> asked = i -> i < RUNNERS / 2 ? one : other;
            int winner = oneWins(
                    "start of two sprints",
                    (i, won) -> asked.apply(i).equals(asked.apply(won))
                            ? ErrorCode.INVALID_STATUS
                            : ErrorCode.ACTIVE_SPRINT_EXISTS,
                    i -> new StartSprint(asked.apply(i)));

            SprintId started = asked.apply(winner);
            assertThat(FIRST.events(started)).containsExactly("SprintCreated", "SprintStarted");
            assertThat(FIRST.events(started.equals(one) ? other : one)).containsExactly("SprintCreated");
            onlyActiveIs(started);
            SECOND.send(owner, new CompleteSprint(started, IncompleteAction.BACKLOG, null));
        }
    }

    @Test
    void oneSpaceKeyIsTakenOnceAndPagesComeOneAfterTheOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "KEY" + round;
            List<SpaceId> spaces = ids(SpaceId::random);
            int winner = oneWins(
                    "one space key",
                    ErrorCode.KEY_CONFLICT,
                    i -> new CreateSpace(spaces.get(i), acme, "Race", key, null, null));
            onlyTheWinnerHasEvents(spaces, winner, "SpaceCreated");

            List<PageId> pages = ids(PageId::random);
            SpaceId space = spaces.get(winner);
            List<Object> outcomes = together(i -> new CreatePage(space, pages.get(i), null, "Page", null, null));
            TALLY.count("six pages of one space", outcomes);
            assertThat(outcomes).containsOnly(RaceTally.DONE);
            assertThat(FIRST.events(space)).hasSize(1 + RUNNERS);
            assertThat(pages).allSatisfy(page -> assertThat(FIRST.events(page)).containsExactly("PageCreated"));
        }
    }

    @Test
    void twoPagesAreNeverBelowEachOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SpaceId space = SpaceId.random();
            FIRST.send(owner, new CreateSpace(space, acme, "Race", "MOVE" + round, null, null));
            PageId one = PageId.random();
            PageId other = PageId.random();
            FIRST.send(owner, new CreatePage(space, one, null, "One", null, null));
            SECOND.send(owner, new CreatePage(space, other, null, "Other", null, null));
            // Each process is asked for both. Repeating what was done already is no refusal.
            List<Object> outcomes = together(
                    i -> i < RUNNERS / 2 ? new MovePage(space, one, other, 0) : new MovePage(space, other, one, 0));
            TALLY.count("two pages below each other", outcomes);

            assertThat(outcomes.subList(0, RUNNERS / 2)).containsOnly(outcomes.get(0));
            assertThat(outcomes.subList(RUNNERS / 2, RUNNERS)).containsOnly(outcomes.get(RUNNERS - 1));
            assertThat(List.of(outcomes.get(0), outcomes.get(RUNNERS - 1)))
                    .containsExactlyInAnyOrder(RaceTally.DONE, ErrorCode.INVALID_PARENT);
            assertThat(FIRST.events(space)).containsExactly("SpaceCreated", "PageAdded", "PageAdded", "PageMoved");
        }
    }

    private void onlyActiveIs(SprintId sprint) {
        assertThat(ids(
                        "SELECT sprint_id FROM command.sprint_state WHERE project_id = ? AND status = 'active'",
                        app.value()))
                .containsExactly(sprint.value());
        assertThat(owners(app.toString())).containsExactly(sprint.value());
    }

    private static void onlyTheWinnerHasEvents(List<?> aggregates, int winner, String... events) {
        for (int i = 0; i < aggregates.size(); i++) {
            assertThat(FIRST.events(aggregates.get(i))).containsExactly(i == winner ? events : new String[0]);
        }
    }

    private static List<UUID> owners(String key) {
        return ids("SELECT owner FROM command.reservation WHERE key = ?", key);
    }

    private static List<UUID> ids(String sql, Object parameter) {
        return FIRST.jdbc().sql(sql).param(parameter).query(UUID.class).list();
    }

    private static <T> List<T> ids(Supplier<T> random) {
        return Stream.generate(random).limit(RUNNERS).toList();
    }

    private interface Refusal {
        ErrorCode of(int runner, int winner);
    }

    private int oneWins(String what, ErrorCode otherwise, IntFunction<Object> command) throws Exception {
        return oneWins(what, (runner, winner) -> otherwise, command);
    }

    /** The number of the winner; all others get the code that they would get a moment later. */
    private int oneWins(String what, Refusal otherwise, IntFunction<Object> command) throws Exception {
        List<Object> outcomes = together(command);
        TALLY.count(what, outcomes);
        assertThat(outcomes).containsOnlyOnce(RaceTally.DONE);
        int winner = outcomes.indexOf(RaceTally.DONE);
        assertThat(outcomes)
                .isEqualTo(IntStream.range(0, RUNNERS)
                        .mapToObj(i -> i == winner ? RaceTally.DONE : otherwise.of(i, winner))
                        .toList());
        return winner;
    }

    private List<Object> together(IntFunction<Object> command) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RUNNERS);
        List<Future<Object>> running = new ArrayList<>();
        for (int i = 0; i < RUNNERS; i++) {
            CommandSideServer server = i % 2 == 0 ? FIRST : SECOND;
            Object each = command.apply(i);
            running.add(POOL.submit(() -> {
                start.await();
                return outcome(server, each);
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> one : running) {
            outcomes.add(one.get(60, TimeUnit.SECONDS));
        }
        return outcomes;
    }

    private Object outcome(CommandSideServer server, Object command) {
        try {
            server.bean(Commands.class).send(command, Map.of(MetaKeys.ACTOR, owner.toString()));
            return RaceTally.DONE;
        } catch (Rejected refused) {
            return refused.code();
        } catch (RuntimeException broken) {
            return broken;
        }
    }
}
