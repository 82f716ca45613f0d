package io.workscribe.command.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.sprint.SprintStatus;
import io.workscribe.api.sprint.event.SprintCompleted;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.sprint.event.SprintDeleted;
import io.workscribe.api.sprint.event.SprintStarted;
import io.workscribe.command.planning.SprintStates;
import io.workscribe.command.planning.SprintStates.SprintEntry;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.commandtest.CommandSideParts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events are stored, but the process died before it could commit their rows. */
class SprintRepairTest {

    private static CommandSideParts parts;

    private final OrganizationId acme = OrganizationId.random();
    private final ProjectId app = ProjectId.random();
    private final SprintId sprint = SprintId.random();
    private final SprintStates states = parts.get(SprintStates.class);
    private final Reservations reservations = parts.get(Reservations.class);
    private final SprintRepair repair = new SprintRepair(parts.streamVersions(), states, reservations);

    @BeforeAll
    static void start() {
        parts = new CommandSideParts();
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    @DisplayName("A sprint that was created is there to be planned")
    void created() {
        repair.on(created(sprint), 0);

        assertThat(states.sprint(sprint)).hasValue(new SprintEntry(sprint, app, SprintStatus.PLANNED));
    }

    @Test
    @DisplayName("A started sprint is the active one of its project")
    void started() {
        repair.on(created(sprint), 0);
        repair.on(new SprintStarted(sprint, acme, app), 1);

        assertThat(states.sprint(sprint)).hasValue(new SprintEntry(sprint, app, SprintStatus.ACTIVE));
        assertThat(active()).isEqualTo(sprint.value());
    }

    @Test
    @DisplayName("A completed sprint makes room for the next")
    void completed() {
        repair.on(created(sprint), 0);
        repair.on(new SprintStarted(sprint, acme, app), 1);
        repair.on(completion(), 2);

        assertThat(states.sprint(sprint)).hasValue(new SprintEntry(sprint, app, SprintStatus.COMPLETED));
        assertThat(active()).isNull();
    }

    @Test
    @DisplayName("A deleted sprint is gone")
    void deleted() {
        repair.on(created(sprint), 0);
        repair.on(new SprintDeleted(sprint, acme, app, List.of()), 1);

        assertThat(states.sprint(sprint)).isEmpty();
    }

    @Test
    @DisplayName("Events that are delivered again neither reopen a sprint nor take the place of the next")
    void repeated() {
        SprintId next = SprintId.random();
        repair.on(created(sprint), 0);
        repair.on(new SprintStarted(sprint, acme, app), 1);
        repair.on(completion(), 2);
        repair.on(created(next), 0);
        repair.on(new SprintStarted(next, acme, app), 1);

        repair.on(created(sprint), 0);
        repair.on(new SprintStarted(sprint, acme, app), 1);
        repair.on(completion(), 2);

        assertThat(states.sprint(sprint)).hasValue(new SprintEntry(sprint, app, SprintStatus.COMPLETED));
        assertThat(active()).isEqualTo(next.value());
    }

    private SprintCreated created(SprintId id) {
        return new SprintCreated(id, acme, app, "Sprint", null, null, null);
    }

    private SprintCompleted completion() {
        return new SprintCompleted(sprint, acme, app, null, List.of());
    }

    private UUID active() {
        return reservations.owner(Scope.ACTIVE_SPRINT, app.toString());
    }
}
