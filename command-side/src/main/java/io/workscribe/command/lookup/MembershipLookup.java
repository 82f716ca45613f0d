package io.workscribe.command.lookup;

import io.workscribe.api.common.Actor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.UserId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which organization, and as what. */
@Component
public class MembershipLookup {

    private final JdbcClient jdbc;

    MembershipLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OrganizationId> organization(String slug) {
        return jdbc.sql("SELECT organization_id FROM command.known_organization WHERE slug = ?")
                .param(slug)
                .query(UUID.class)
                .optional()
                .map(OrganizationId::new);
    }

    /**
     * The organization of a request path, for a caller with one of the roles, or with any if none is named; refused
     * with ORG_NOT_FOUND, NOT_A_MEMBER or INSUFFICIENT_ROLE.
     */
    public OrganizationId require(String slug, UserId caller, Role... allowed) {
        Access access = jdbc.sql("SELECT o.organization_id, m.role FROM command.known_organization o "
                        + "LEFT JOIN command.known_member m ON m.organization_id = o.organization_id AND m.user_id = ? "
                        + "WHERE o.slug = ?")
                .params(caller.value(), slug)
                .query(Access.class)
                .optional()
                .orElseThrow(() -> Rejected.notFound(ErrorCode.ORG_NOT_FOUND, "There is no such organization."));
        if (access.role() == null) {
            throw notAMember();
        }
        requireOneOf(allowed.length == 0 ? Role.values() : allowed, Role.ofWire(access.role()));
        return new OrganizationId(access.organizationId());
    }

    /** role is null for people outside. */
    private record Access(UUID organizationId, String role) {}

    /** The name of an organization, for mails. */
    public Optional<String> nameOf(OrganizationId organizationId) {
        return jdbc.sql("SELECT name FROM command.known_organization WHERE organization_id = ?")
                .param(organizationId.value())
                .query(String.class)
                .optional();
    }

    public Optional<Role> role(OrganizationId organizationId, UserId userId) {
        return jdbc.sql("SELECT role FROM command.known_member WHERE organization_id = ? AND user_id = ?")
                .params(organizationId.value(), userId.value())
                .query(String.class)
                .optional()
                .map(Role::ofWire);
    }

    public boolean isMember(OrganizationId organizationId, UserId userId) {
        return role(organizationId, userId).isPresent();
    }

    /** Those of the people who are members, in the given order. */
    public Set<UserId> membersAmong(OrganizationId organizationId, Collection<UserId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        UUID[] candidates = people.stream().map(UserId::value).toArray(UUID[]::new);
        Set<UUID> members = Set.copyOf(
                jdbc.sql("SELECT user_id FROM command.known_member WHERE organization_id = ? AND user_id = ANY (?)")
                        .params(organizationId.value(), candidates)
                        .query(UUID.class)
                        .list());
        Set<UserId> result = new LinkedHashSet<>(people);
        result.removeIf(person -> !members.contains(person.value()));
        return result;
    }

    /** The actor's role, refused with NOT_A_MEMBER. */
    public Role requireMember(OrganizationId organizationId, Actor actor) {
        return role(organizationId, actor.userId()).orElseThrow(MembershipLookup::notAMember);
    }

    /** The actor's role, refused with NOT_A_MEMBER or, if it is none of these, INSUFFICIENT_ROLE. */
    public Role requireRole(OrganizationId organizationId, Actor actor, Role... allowed) {
        return requireOneOf(allowed, requireMember(organizationId, actor));
    }

    private static Role requireOneOf(Role[] allowed, Role role) {
        if (!Set.of(allowed).contains(role)) {
            throw Rejected.forbidden(ErrorCode.INSUFFICIENT_ROLE, "Your role does not allow this.");
        }
        return role;
    }

    /** For whoever found no role. */
    public static Rejected notAMember() {
        return Rejected.forbidden(ErrorCode.NOT_A_MEMBER, "You are not a member of this organization.");
    }
}
