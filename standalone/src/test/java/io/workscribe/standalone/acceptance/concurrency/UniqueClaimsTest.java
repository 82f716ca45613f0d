package io.workscribe.standalone.acceptance.concurrency;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** F23 and F21: of several who claim the same at once, one gets it. */
@Contract({"19", "2.12"})
class UniqueClaimsTest {

    private static final int CLAIMANTS = 8;
    private static final int TIMES = 3;

    private final Person owner = Server.get().register("Olga");

    @RepeatedTest(TIMES)
    @Contract({"#1", "F23"})
    void f23OneAddressIsRegisteredOnce() {
        String email = Unique.email();

        Answer winner = Race.oneWins(
                Race.run(
                        CLAIMANTS,
                        i -> Server.get()
                                .anonymous()
                                .post(
                                        "/auth/register",
                                        object(
                                                "display_name", "Claimant " + i,
                                                "email", email,
                                                "password", "password12" + i))),
                201,
                409,
                "EMAIL_TAKEN");

        String password = "password12" + winner.text("/user/display_name").substring("Claimant ".length());
        Server.get()
                .anonymous()
                .post("/auth/login", object("email", email, "password", password))
                .expect(200);
    }

    @RepeatedTest(TIMES)
    @Contract({"#12", "F23"})
    void f23OneSlugIsTakenOnce() {
        String slug = Unique.slug();

        Answer winner = Race.oneWins(
                Race.run(CLAIMANTS, i -> owner.post("/organizations", object("name", "Org " + i, "slug", slug))),
                201,
                409,
                "SLUG_TAKEN");

        assertThat(owner.get("/organizations").texts("", "id")).containsExactly(winner.id());
        assertThat(owner.get("/organizations/" + slug + "/members").texts("/members", "user_id"))
                .containsExactly(owner.id());
    }

    @RepeatedTest(TIMES)
    @Contract({"#15", "F23"})
    void f23OneSlugIsTakenOnceByRenamingToo() {
        String slug = Unique.slug();
        List<Organization> organizations =
                IntStream.range(0, 4).mapToObj(i -> owner.createsOrganization()).toList();

        Race.oneWins(
                Race.run(4, i -> owner.patch(organizations.get(i).path(), object("slug", slug))),
                200,
                409,
                "SLUG_TAKEN");
    }

    @RepeatedTest(TIMES)
    @Contract({"#22", "F23"})
    void f23OneKeyIsTakenOnce() {
        Organization organization = owner.createsOrganization();

        Answer winner = Race.oneWins(
                Race.run(
                        CLAIMANTS,
                        i -> owner.post(organization.path() + "/projects", object("name", "P " + i, "key", "APP"))),
                201,
                409,
                "KEY_TAKEN");

        assertThat(owner.get(organization.path() + "/projects").texts("/projects", "id"))
                .containsExactly(winner.id());
    }

    @RepeatedTest(TIMES)
    @Contract({"#28", "F23"})
    void f23OneLabelIsCreatedOnce() {
        Project project = owner.createsProject();

        Answer winner = Race.oneWins(
                Race.run(CLAIMANTS, i -> owner.post(project.path() + "/labels", object("name", "backend"))),
                201,
                409,
                "LABEL_EXISTS");

        assertThat(owner.get(project.path() + "/labels").texts("/labels", "id")).containsExactly(winner.id());
    }

    @RepeatedTest(TIMES)
    @Contract({"#35", "F21"})
    void f21TheFirstTasksOfAProjectGetNumbersWithoutGaps() {
        Project project = owner.createsProject();

        List<Answer> answers = Race.run(
                CLAIMANTS,
                i -> owner.post(project.path() + "/tasks", project.taskFields(object("title", "Task " + i))));

        assertThat(answers)
                .extracting(answer -> answer.expect(201).at("/number").asInt())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(owner.get(project.path() + "/tasks").at("/total").asInt()).isEqualTo(CLAIMANTS);
    }

    @Test
    @Contract("#17")
    void oneInvitationPerAddressSurvives() {
        Organization organization = owner.createsOrganization();
        String email = Unique.email();

        List<Answer> answers = Race.run(
                CLAIMANTS, i -> owner.post(organization.path() + "/invite", object("email", email, "role", "member")));

        List<Integer> previews = answers.stream()
                .map(answer -> owner.get(
                                "/auth/invitations/" + answer.expect(201).text("/token"))
                        .status())
                .toList();
        assertThat(previews).containsOnly(200, 404).containsOnlyOnce(200);
    }
}
