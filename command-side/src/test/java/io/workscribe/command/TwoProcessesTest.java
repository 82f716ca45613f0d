package io.workscribe.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.command.CreateOrganization;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.command.CreateLabel;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.command.LabelTask;
import io.workscribe.api.task.command.LinkPage;
import io.workscribe.api.task.command.UnlinkPage;
import io.workscribe.api.wiki.PageId;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.platform.consistency.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Two command sides decide about the same things at once: neither sees the other's locks of aggregates, only what the
 * database holds.
 */
class TwoProcessesTest {

    private static final int ROUNDS = 100;
    private static final int RUNNERS = 6;
    private static final CommandSideServer FIRST = new CommandSideServer();
    private static final CommandSideServer SECOND = FIRST.another();
    private static final ExecutorService POOL = Executors.newFixedThreadPool(RUNNERS);

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
    void one_slug_is_taken_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String slug = "round-" + round + "-" + acme.toString().substring(0, 8);
            oneWins(ErrorCode.SLUG_TAKEN, i -> new CreateOrganization(OrganizationId.random(), "Race", slug));
        }
    }

    @Test
    void one_label_is_created_once_and_put_on_once() throws Exception {
        TaskId task = FIRST.task(owner, acme, app, null, null);
        for (int round = 0; round < ROUNDS; round++) {
            String name = "label " + round;
            List<LabelId> labels = ids(LabelId::random);
            int winner =
                    oneWins(ErrorCode.LABEL_EXISTS, i -> new CreateLabel(app, acme, labels.get(i), name, "#ff0000"));
            FIRST.awaitLookups();
            oneWins(ErrorCode.LABEL_ALREADY_ASSIGNED, i -> new LabelTask(task, labels.get(winner)));
        }
    }

    @Test
    void one_page_is_linked_once_and_unlinked_once() throws Exception {
        TaskId task = FIRST.task(owner, acme, app, null, null);
        PageId page = FIRST.page(owner, acme);
        for (int round = 0; round < ROUNDS; round++) {
            oneWins(ErrorCode.LINK_ALREADY_EXISTS, i -> new LinkPage(task, LinkId.random(), page));
            oneWins(ErrorCode.LINK_NOT_FOUND, i -> new UnlinkPage(task, page));
        }
        assertThat(FIRST.events(task)).hasSize(1 + 2 * ROUNDS);
    }

    private static <T> List<T> ids(Supplier<T> random) {
        return Stream.generate(random).limit(RUNNERS).toList();
    }

    /** The number of the winner; all others get the code that they would get a moment later. */
    private int oneWins(ErrorCode otherwise, IntFunction<Object> command) throws Exception {
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
        assertThat(outcomes).containsOnly("done", otherwise).containsOnlyOnce("done");
        return outcomes.indexOf("done");
    }

    private Object outcome(CommandSideServer server, Object command) {
        try {
            server.bean(Commands.class).send(command, Map.of(MetaKeys.ACTOR, owner.toString()));
            return "done";
        } catch (Rejected refused) {
            return refused.code();
        }
    }
}
