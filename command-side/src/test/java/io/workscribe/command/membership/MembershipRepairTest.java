package io.workscribe.command.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.membership.event.OrganizationRenamed;
import io.workscribe.api.membership.event.OrganizationSlugChanged;
import io.workscribe.command.reservation.Reservations;
import io.workscribe.command.reservation.Scope;
import io.workscribe.commandtest.CommandSideParts;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events are stored, but the process died before it could commit their claims. */
class MembershipRepairTest {

    private static CommandSideParts parts;

    private final OrganizationId acme = OrganizationId.random();
    private final String slug = "acme-" + UUID.randomUUID();
    private final Reservations reservations = parts.get(Reservations.class);
    private final MembershipRepair repair = new MembershipRepair(parts.streamVersions(), reservations);

    @BeforeAll
    static void start() {
        parts = new CommandSideParts();
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    @DisplayName("The slug of an organization belongs to it")
    void created() {
        repair.on(new OrganizationCreated(acme, "Acme", slug, UserId.random()), 0);

        assertThat(owner(slug)).isEqualTo(acme.value());
    }

    @Test
    @DisplayName("After a change the new slug is claimed, and the old one free")
    void changed() {
        repair.on(new OrganizationCreated(acme, "Acme", slug, UserId.random()), 0);
        repair.on(new OrganizationSlugChanged(acme, slug + "-2", slug), 1);

        assertThat(owner(slug)).isNull();
        assertThat(owner(slug + "-2")).isEqualTo(acme.value());
    }

    @Test
    @DisplayName("An old event does not undo what a handler has committed since")
    void committedSince() {
        repair.on(new OrganizationCreated(acme, "Acme", slug, UserId.random()), 0);
        repair.on(new OrganizationSlugChanged(acme, slug + "-2", slug), 1);
        repair.on(new OrganizationSlugChanged(acme, slug, slug + "-2"), 2);

        repair.on(new OrganizationSlugChanged(acme, slug + "-2", slug), 1);

        assertThat(owner(slug)).isEqualTo(acme.value());
        assertThat(owner(slug + "-2")).isNull();
    }

    @Test
    @DisplayName("What came before a handler's next event on the stream is not forgotten")
    void overtaken() {
        parts.appended(acme, 1);
        repair.on(new OrganizationCreated(acme, "Acme", slug, UserId.random()), 0);
        repair.on(new OrganizationRenamed(acme, "Acme 2", "Acme"), 1);
        parts.appended(acme, 3);
        repair.on(new OrganizationSlugChanged(acme, slug + "-2", slug), 2);

        assertThat(owner(slug)).isNull();
        assertThat(owner(slug + "-2")).isEqualTo(acme.value());
    }

    private UUID owner(String key) {
        return reservations.owner(Scope.ORGANIZATION_SLUG, key);
    }
}
