package io.workscribe.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.command.reservation.ProjectCounters;
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
class ProjectRepairTest {

    private static CommandSideParts parts;

    private final OrganizationId acme = OrganizationId.random();
    private final ProjectId app = ProjectId.random();
    private final Reservations reservations = parts.get(Reservations.class);
    private final ProjectCounters counters = parts.get(ProjectCounters.class);
    private final ProjectRepair repair = new ProjectRepair(parts.streamVersions(), reservations, counters);

    @BeforeAll
    static void start() {
        parts = new CommandSideParts();
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    @DisplayName("The key belongs to the project, whose first task gets number 1")
    void created() {
        repair.on(created(app), 0);

        assertThat(owner()).isEqualTo(app.value());
        assertThat(counters.next(app)).isEqualTo(1);
    }

    @Test
    @DisplayName("An event that is delivered again does not start the numbers anew")
    void repeated() {
        repair.on(created(app), 0);
        counters.skipTo(app, 7);

        repair.on(created(app), 0);

        assertThat(counters.next(app)).isEqualTo(8);
    }

    @Test
    @DisplayName("A key that another project has got stays with it")
    void taken() {
        UUID other = UUID.randomUUID();
        reservations.tryClaim(Scope.projectKey(acme), "APP", other);

        repair.on(created(app), 0);

        assertThat(owner()).isEqualTo(other);
    }

    private ProjectCreated created(ProjectId id) {
        return new ProjectCreated(id, acme, "App", "APP", null, ProjectType.KANBAN, List.of(), UserId.random());
    }

    private UUID owner() {
        return reservations.owner(Scope.projectKey(acme), "APP");
    }
}
