package io.workscribe.standalone.acceptance.project;

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

/** Contract #30 and #31. */
class TaskLabelsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Task task = project.task("Labelled");
    private final String label = project.label("backend");

    @Test
    @Contract({"#30", "#31"})
    void anyMemberPutsALabelOnAndTakesItOff() {
        Person bob = organization.admits("Bob", "member");

        Answer labelled = bob.post(path(label)).expect(201).shaped("Label");

        assertThat(labelled.text("/name")).isEqualTo("backend");
        assertThat(task.read().texts("/labels", "id")).containsExactly(label);

        bob.delete(path(label)).expectNoBody(204);

        assertThat(task.read().at("/labels")).isEmpty();
    }

    @Test
    @Contract("#30")
    void labelsOfATaskComeInTheOrderOfTheirCreation() {
        String second = project.label("second");

        owner.post(path(second)).expect(201);
        owner.post(path(label)).expect(201);

        assertThat(task.read().texts("/labels", "id")).containsExactly(label, second);
    }

    @Test
    @Contract("#30")
    void onceIsEnough() {
        owner.post(path(label)).expect(201);

        owner.post(path(label)).refused(409, "LABEL_ALREADY_ASSIGNED");
    }

    @Test
    @Contract({"#31", "F39"})
    void f39WhatIsNotOnTheTaskCannotBeTakenOff() {
        owner.delete(path(label)).refused(404, "LABEL_NOT_ASSIGNED");
        owner.post(path(label)).expect(201);
        owner.delete(path(label)).expect(204);
        owner.delete(path(label)).refused(404, "LABEL_NOT_ASSIGNED");
    }

    @Test
    @Contract({"#30", "F39"})
    void labelsOfOtherProjectsAreNotFound() {
        String elsewhere = organization.project("OTHER").label("backend");

        owner.post(path(elsewhere)).refused(404, "LABEL_NOT_FOUND");
        owner.post(path(UUID.randomUUID().toString())).refused(404, "LABEL_NOT_FOUND");
        owner.post(path("nonsense")).invalid("path/label_id uuid_parsing");
    }

    @Test
    @Contract({"#30", "#31", "F3"})
    void f3OutsidersTouchNoTask() {
        Person sam = Server.get().register("Sam");

        sam.post(path(label)).refused(403, "FORBIDDEN");
        owner.post(path(label)).expect(201);
        sam.delete(path(label)).refused(403, "FORBIDDEN");

        assertThat(task.read().texts("/labels", "id")).containsExactly(label);
    }

    @Test
    @Contract({"#30", "#31", "F39"})
    void f39UnknownTasksHaveNoLabels() {
        owner.post("/tasks/" + UUID.randomUUID() + "/labels/" + label).refused(404, "TASK_NOT_FOUND");
        owner.delete("/tasks/" + UUID.randomUUID() + "/labels/" + label).refused(404, "TASK_NOT_FOUND");
    }

    private String path(String labelId) {
        return task.path() + "/labels/" + labelId;
    }
}
