package io.workscribe.standalone.acceptance.membership;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract #16 and #19. */
class MembersTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();

    @Test
    @Contract({"#16", "M25", "D4", "2.7"})
    void areListedInTheOrderOfJoining() {
        Person bob = organization.admits("Bob", "member");
        Person ann = organization.admits("Ann", "admin");

        Answer members = bob.get(organization.path() + "/members").expect(200).shaped("MemberList");

        assertThat(members.at("/total").asInt()).isEqualTo(3);
        assertThat(members.texts("/members", "user_id")).containsExactly(owner.id(), bob.id(), ann.id());
        assertThat(members.texts("/members", "role")).containsExactly("owner", "member", "admin");
        assertThat(members.texts("/members", "email")).containsExactly(owner.email(), bob.email(), ann.email());
        assertThat(members.texts("/members", "display_name")).containsExactly("Olga", "Bob", "Ann");
    }

    @Test
    @Contract("#19")
    void theOwnerChangesARole() {
        Person bob = organization.admits("Bob", "member");

        Answer changed = changeRole(owner, bob.id(), "admin").expect(200).shaped("Member");

        assertThat(changed.text("/role")).isEqualTo("admin");
        assertThat(changed.text("/user_id")).isEqualTo(bob.id());
        assertThat(changed.text("/id")).isNotEqualTo(bob.id());
        bob.post(organization.path() + "/projects", object("name", "Now allowed", "key", "NOW"))
                .expect(201);
        changeRole(owner, bob.id(), "member").expect(200);
        bob.post(organization.path() + "/projects", object("name", "No longer", "key", "NOT"))
                .refused(403, "INSUFFICIENT_ROLE");
    }

    @Test
    @Contract("#19")
    void theSameRoleAgainIsNoChange() {
        Person bob = organization.admits("Bob", "member");

        changeRole(owner, bob.id(), "member").expect(200);

        assertThat(owner.get(organization.path() + "/members").texts("/members", "role"))
                .containsExactly("owner", "member");
    }

    @Test
    @Contract({"#19", "F10"})
    void f10AnAdminActsOnMembersOnly() {
        Person ann = organization.admits("Ann", "admin");
        Person other = organization.admits("Otto", "admin");
        Person bob = organization.admits("Bob", "member");

        changeRole(ann, other.id(), "member").refused(403, "INSUFFICIENT_ROLE");
        changeRole(ann, ann.id(), "member").refused(403, "INSUFFICIENT_ROLE");
        changeRole(ann, bob.id(), "admin").expect(200);
    }

    @Test
    @Contract("#19")
    void theOwnerKeepsTheirRole() {
        Person ann = organization.admits("Ann", "admin");

        changeRole(owner, owner.id(), "member").refused(403, "CANNOT_CHANGE_OWNER");
        changeRole(ann, owner.id(), "member").refused(403, "CANNOT_CHANGE_OWNER");
    }

    @Test
    @Contract("#19")
    void strangersAreNotFound() {
        Person stranger = Server.get().register("Sam");

        changeRole(owner, stranger.id(), "admin").refused(404, "MEMBER_NOT_FOUND");
        changeRole(owner, UUID.randomUUID().toString(), "admin").refused(404, "MEMBER_NOT_FOUND");
    }

    @Test
    @Contract("#19")
    void theMembershipIdIsNotTheUserId() {
        organization.admits("Bob", "member");
        String membershipId = owner.get(organization.path() + "/members").text("/members/1/id");

        changeRole(owner, membershipId, "admin").refused(404, "MEMBER_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "Admin", "guest", ""})
    @Contract("#19")
    void onlyAdminAndMemberCanBeGiven(String role) {
        Person bob = organization.admits("Bob", "member");

        changeRole(owner, bob.id(), role).invalid("body/role string_pattern_mismatch");
    }

    @Test
    @Contract("#19")
    void theRoleIsRequired() {
        Person bob = organization.admits("Bob", "member");
        String path = organization.path() + "/members/" + bob.id();

        owner.patch(path, object()).invalid("body/role missing");
        owner.patch(path, object("role", null)).invalidAt("body/role");
        owner.patch(organization.path() + "/members/bob", object("role", "admin"))
                .invalid("path/user_id uuid_parsing");
    }

    private Answer changeRole(Person actor, String userId, String role) {
        return actor.patch(organization.path() + "/members/" + userId, object("role", role));
    }
}
