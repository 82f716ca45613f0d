package io.workscribe.command.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.commandtest.CommandSideParts;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events are stored, but the process died before it could commit their claims. */
class SpaceRepairTest {

    private static CommandSideParts parts;

    private final OrganizationId acme = OrganizationId.random();
    private final SpaceId space = SpaceId.random();
    private final Reservations reservations = parts.get(Reservations.class);
    private final SpaceRepair repair = new SpaceRepair(parts.streamVersions(), reservations);

    @BeforeAll
    static void start() {
        parts = new CommandSideParts();
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    @DisplayName("The key belongs to the space")
    void created() {
        repair.on(created(space), 0);

        assertThat(owner()).isEqualTo(space.value());
    }

    @Test
    @DisplayName("The key of a deleted space is free")
    void deleted() {
        repair.on(created(space), 0);
        repair.on(new SpaceDeleted(space, acme, null, null), 1);

        assertThat(owner()).isNull();
    }

    @Test
    @DisplayName("Events that are delivered again do not take the key from the space that has it now")
    void repeated() {
        SpaceId next = SpaceId.random();
        repair.on(created(space), 0);
        repair.on(new SpaceDeleted(space, acme, null, null), 1);
        repair.on(created(next), 0);

        repair.on(created(space), 0);
        repair.on(new SpaceDeleted(space, acme, null, null), 1);

        assertThat(owner()).isEqualTo(next.value());
    }

    private SpaceCreated created(SpaceId id) {
        return new SpaceCreated(id, acme, "Docs", "DOC", null, null, UserId.random());
    }

    private UUID owner() {
        return reservations.owner(Scope.spaceKey(acme), "DOC");
    }
}
