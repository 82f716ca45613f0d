package io.workscribe.query.membership;

import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.MemberRoleChanged;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code query.member}, by which every query decides what its viewer may see. */
@ProcessingGroup("query.directory")
class MemberProjection {

    private final JdbcClient jdbc;

    MemberProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was removed may join again: the same membership, its stream goes on. */
    @EventHandler
    void on(MemberJoined event, @Timestamp Instant at, @SequenceNumber long version) {
        jdbc.sql("""
                        INSERT INTO query.member (membership_id, organization_id, user_id, role, joined_at, version)
                        VALUES (:membership, :organization, :user, :role, :at, :version)
                        ON CONFLICT (membership_id) DO UPDATE
                            SET role = excluded.role, joined_at = excluded.joined_at, removed_at = NULL,
                                version = excluded.version
                            WHERE member.version < excluded.version
                        """)
                .param("membership", event.membershipId().value())
                .param("organization", event.organizationId().value())
                .param("user", event.userId().value())
                .param("role", event.role().wire())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(MemberRoleChanged event, @SequenceNumber long version) {
        jdbc.sql("""
                        UPDATE query.member SET role = :role, version = :version
                        WHERE membership_id = :membership AND version < :version
                        """)
                .param("membership", event.membershipId().value())
                .param("role", event.role().wire())
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(MemberRemoved event, @Timestamp Instant at, @SequenceNumber long version) {
        jdbc.sql("""
                        UPDATE query.member SET removed_at = :at, version = :version
                        WHERE membership_id = :membership AND version < :version
                        """)
                .param("membership", event.membershipId().value())
                .param("at", Timestamps.of(at))
                .param("version", version)
                .update();
    }
}
