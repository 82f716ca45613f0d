package io.workscribe.standalone.acceptance.isolation;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Inbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import org.junit.jupiter.api.Test;

/** Contract section 18: two organizations on one server do not see each other. */
@Contract({"18", "2.5"})
class IsolationTest {

    private final Person olga = Server.get().register("Olga");
    private final Organization ours = olga.createsOrganization();
    private final Project project = ours.project();
    private final Person eve = Server.get().register("Eve");
    private final Organization theirs = eve.createsOrganization();

    @Test
    @Contract({"#14", "#15", "#16", "#17", "#32"})
    void aForeignOrganizationIsClosed() {
        eve.get(ours.path()).expect(403);
        eve.patch(ours.path(), object("name", "Taken over")).expect(403);
        eve.get(ours.path() + "/members").expect(403);
        eve.get(ours.path() + "/my-tasks").expect(403);
        eve.post(ours.path() + "/invite", object("email", eve.email(), "role", "admin"))
                .expect(403);
    }

    @Test
    @Contract({"#21", "#22", "#23", "#24", "#25", "#26", "#27", "#34"})
    void itsProjectsAreClosed() {
        eve.get(ours.path() + "/projects").expect(403);
        eve.post(ours.path() + "/projects", object("name", "Intruder", "key", "EVE"))
                .expect(403);
        eve.get(project.path()).expect(403);
        eve.patch(project.path(), object("name", "Intruded")).expect(403);
        eve.delete(project.path()).expect(403);
        eve.get(project.path() + "/statuses").expect(403);
        eve.get(project.path() + "/labels").expect(403);
        eve.get(project.path() + "/backlog").expect(403);
    }

    @Test
    @Contract({"#33", "#36", "#37", "#38", "#42", "#45"})
    void itsTasksAreClosed() {
        Task task = project.task("Secret");

        eve.get(project.path() + "/tasks").expect(403);
        eve.get(task.path()).expect(403);
        eve.patch(task.path(), object("title", "Leaked")).expect(403);
        eve.delete(task.path()).expect(403);
        eve.post(task.path() + "/comments", object("body_json", object())).expect(403);
        eve.get(task.path() + "/activity").expect(403);

        assertThat(task.read().text("/title")).isEqualTo("Secret");
    }

    @Test
    @Contract({"#23", "#24", "#33"})
    void itsProjectsAreNotFoundThroughTheOwnOrganization() {
        eve.get(theirs.path() + "/projects/" + project.id()).refused(404, "PROJECT_NOT_FOUND");
        eve.get(theirs.path() + "/projects/" + project.id() + "/tasks").refused(404, "PROJECT_NOT_FOUND");
        eve.patch(theirs.path() + "/projects/" + project.id(), object("name", "Intruded"))
                .refused(404, "PROJECT_NOT_FOUND");
    }

    @Test
    @Contract("#18")
    void itsInvitationsCannotBeRevoked() {
        Answer invitation = ours.invite(Unique.email(), "member");

        eve.delete(ours.path() + "/invitations/" + invitation.id()).expect(403);
        eve.delete(theirs.path() + "/invitations/" + invitation.id()).refused(404, "INVITE_NOT_FOUND");

        eve.get("/auth/invitations/" + invitation.text("/token")).expect(200);
    }

    @Test
    @Contract({"#19", "#20"})
    void itsPeopleCannotBeTouched() {
        Person bob = ours.admits("Bob", "member");

        eve.delete(ours.path() + "/members/" + bob.id()).expect(403);
        eve.delete(theirs.path() + "/members/" + bob.id()).refused(404, "MEMBER_NOT_FOUND");
        eve.patch(theirs.path() + "/members/" + bob.id(), object("role", "admin"))
                .refused(404, "MEMBER_NOT_FOUND");
    }

    @Test
    @Contract({"#30", "#35", "F7"})
    void foreignPeopleStatusesAndLabelsCannotBeBorrowed() {
        Project own = theirs.project();
        String label = project.label("ours");

        eve.post(own.path() + "/tasks", object("title", "x", "status_id", project.toDo()))
                .refused(404, "STATUS_NOT_FOUND");
        eve.post(own.path() + "/tasks", own.taskFields(object("assignee_id", olga.id())))
                .refused(400, "USER_NOT_IN_ORG");
        eve.post(own.task("Theirs").path() + "/labels/" + label).refused(404, "LABEL_NOT_FOUND");
    }

    @Test
    @Contract({"#17", "#19", "#21", "#22", "#25"})
    void aMemberReadsButDoesNotManage() {
        Person bob = ours.admits("Bob", "member");

        bob.get(ours.path() + "/projects").expect(200);
        bob.post(ours.path() + "/projects", object("name", "Mine", "key", "BOB"))
                .expect(403);
        bob.delete(project.path()).expect(403);
        bob.post(ours.path() + "/invite", object("email", Unique.email(), "role", "member"))
                .expect(403);
        bob.patch(ours.path() + "/members/" + olga.id(), object("role", "member"))
                .expect(403);
    }

    @Test
    @Contract("#22")
    void anAdminCreatesProjects() {
        ours.admits("Ann", "admin")
                .post(ours.path() + "/projects", object("name", "Ann's", "key", "ANN"))
                .expect(201);
    }

    @Test
    @Contract("#10")
    void theLinkOfAnInvitationServesOnce() {
        Person bob = Server.get().register("Bob");
        Client anonymous = Server.get().anonymous();
        String path = "/auth/invitations/" + ours.invite(bob.email(), "member").text("/token") + "/accept";

        anonymous.post(path).expect(200);

        assertThat(anonymous.post(path).status()).isIn(400, 404, 409);
        assertThat(anonymous.post("/auth/invitations/invented/accept").status()).isIn(400, 404);
    }

    @Test
    @Contract("#20")
    void removalCutsTheNextRequest() {
        Person bob = ours.admits("Bob", "member");
        bob.get(ours.path()).expect(200);

        olga.delete(ours.path() + "/members/" + bob.id()).expect(200);

        bob.get(ours.path()).expect(403);
        olga.delete(ours.path() + "/members/" + olga.id()).expect(403);
    }

    @Test
    @Contract("#68")
    void notificationsAreDisjoint() {
        Person bob = ours.admits("Bob", "member");
        project.task(olga, object("assignee_id", bob.id()));

        assertThat(new Inbox(bob).awaitCount(1)).hasSize(1);
        assertThat(new Inbox(eve).read().at("/total").asInt()).isZero();
        assertThat(new Inbox(olga).read().at("/total").asInt()).isZero();
    }

    @Test
    @Contract("2.4")
    void withoutAValidTokenEverythingIsClosed() {
        Client anonymous = Server.get().anonymous();

        anonymous.get(ours.path()).expect(401);
        anonymous.get("/organizations/" + Unique.slug()).expect(401);
        anonymous
                .with("Authorization", "Basic " + olga.accessToken())
                .get(ours.path())
                .expect(401);
        anonymous.bearing("malformed").get(ours.path()).expect(401);
        anonymous.get("/notifications").expect(401);
    }
}
