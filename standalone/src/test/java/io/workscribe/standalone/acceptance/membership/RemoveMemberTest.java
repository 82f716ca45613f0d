package io.workscribe.standalone.acceptance.membership;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contract #20. */
@Contract("#20")
class RemoveMemberTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();

    @Test
    void accessEndsAtOnce() {
        Person bob = organization.admits("Bob", "member");
        Task task = organization.project().task("Shared");
        bob.get(task.path()).expect(200);

        remove(owner, bob.id()).expectEmptyObject(200);

        bob.get(organization.path()).refused(403, "NOT_A_MEMBER");
        bob.get(task.path()).refused(403, "FORBIDDEN");
        assertThat(bob.get("/organizations").body()).isEqualTo("[]");
        assertThat(owner.get(organization.path() + "/members").at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void theOwnerCannotBeRemoved() {
        Person ann = organization.admits("Ann", "admin");

        remove(owner, owner.id()).refused(403, "CANNOT_REMOVE_OWNER");
        remove(ann, owner.id()).refused(403, "CANNOT_REMOVE_OWNER");
    }

    @Test
    @Contract("F10")
    void anAdminRemovesMembersButNoAdmins() {
        Person ann = organization.admits("Ann", "admin");
        Person other = organization.admits("Otto", "admin");
        Person bob = organization.admits("Bob", "member");

        remove(ann, other.id()).refused(403, "INSUFFICIENT_ROLE");
        remove(ann, ann.id()).refused(403, "INSUFFICIENT_ROLE");
        remove(ann, bob.id()).expectEmptyObject(200);
        remove(owner, other.id()).expectEmptyObject(200);
    }

    @Test
    void aMemberRemovesNobody() {
        Person bob = organization.admits("Bob", "member");

        remove(bob, bob.id()).refused(403, "INSUFFICIENT_ROLE");
    }

    @Test
    void whoIsGoneIsNotFound() {
        Person bob = organization.admits("Bob", "member");
        remove(owner, bob.id()).expect(200);

        remove(owner, bob.id()).refused(404, "MEMBER_NOT_FOUND");
        remove(owner, UUID.randomUUID().toString()).refused(404, "MEMBER_NOT_FOUND");
        remove(owner, "bob").invalid("path/user_id uuid_parsing");
    }

    @Test
    void whoWasRemovedCanComeBack() {
        Person bob = organization.admits("Bob", "admin");
        remove(owner, bob.id()).expect(200);

        organization.admits(bob, "member");

        assertThat(owner.get(organization.path() + "/members").texts("/members", "role"))
                .containsExactly("owner", "member");
    }

    @Test
    @Contract("F32")
    void f32OpenAssignmentsAreClearedAsLoggedChangesOfTheRemover() {
        Person bob = organization.admits("Bob", "member");
        Project project = organization.project();
        Task open = project.task(owner, object("title", "Open", "assignee_id", bob.id()));
        Task done = project.task(owner, object("title", "Done", "assignee_id", bob.id(), "status_id", project.done()));
        Task elsewhere = owner.createsOrganization()
                .admits(bob, "member")
                .project()
                .task(owner, object("title", "Elsewhere", "assignee_id", bob.id()));

        remove(owner, bob.id()).expect(200);

        assertThat(open.read().at("/assignee_id").isNull()).isTrue();
        assertThat(done.read().text("/assignee/display_name")).isEqualTo("Bob");
        assertThat(elsewhere.read().text("/assignee_id")).isEqualTo(bob.id());
        Answer activity = owner.get(open.path() + "/activity").expect(200);
        assertThat(activity.at("/activities/0/old_value")).isEqualTo(object("assignee_id", bob.id()));
        assertThat(activity.at("/activities/0/new_value")).isEqualTo(object("assignee_id", null));
        assertThat(activity.text("/activities/0/actor_id")).isEqualTo(owner.id());
    }

    @Test
    @Contract({"F32", "M26"})
    void reportsAndCommentsOfTheRemovedStayUnderTheirName() {
        Person bob = organization.admits("Bob", "member");
        Task task = organization.project().task(bob, object("title", "Reported"));
        task.comment(bob);

        remove(owner, bob.id()).expect(200);

        assertThat(task.read().text("/reporter/display_name")).isEqualTo("Bob");
        assertThat(owner.get(task.path() + "/comments").text("/comments/0/author/display_name"))
                .isEqualTo("Bob");
    }

    private Answer remove(Person actor, String userId) {
        return actor.delete(organization.path() + "/members/" + userId);
    }
}
