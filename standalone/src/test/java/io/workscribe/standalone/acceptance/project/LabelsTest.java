package io.workscribe.standalone.acceptance.project;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract #27 to #29. */
class LabelsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    @Contract("#28")
    void haveAColor() {
        Answer standard = create("backend").expect(201).shaped("Label");
        Answer chosen = owner.post(labels(), object("name", "urgent", "color", "#FF00aa"))
                .expect(201);

        assertThat(standard.text("/color")).isEqualTo("#6366f1");
        assertThat(chosen.text("/color")).isEqualTo("#FF00aa");
    }

    @Test
    @Contract({"#27", "2.7"})
    void areListedByCreation() {
        List.of("zebra", "ant", "bear").forEach(project::label);

        Answer list = owner.get(labels()).expect(200).shaped("LabelList");

        assertThat(list.texts("/labels", "name")).containsExactly("zebra", "ant", "bear");
        assertThat(list.at("/total").asInt()).isEqualTo(3);
    }

    @Test
    @Contract({"#28", "2.12"})
    void aNameIsTakenOncePerProjectWhateverItsCase() {
        create("backend").expect(201);

        create("backend").refused(409, "LABEL_EXISTS");
        create(" backend ").refused(409, "LABEL_EXISTS");
        create("Backend").refused(409, "LABEL_EXISTS");
        create("\uFF22ack\u00ADend").refused(409, "LABEL_EXISTS");
        organization.project("OTHER").label("backend");
    }

    @Test
    @Contract({"#28", "F26"})
    void theRulesOfTheFields() {
        owner.post(labels(), object()).invalid("body/name missing");
        create("").invalid("body/name string_too_short");
        create("  ").invalid("body/name string_too_short");
        create("x".repeat(51)).invalid("body/name string_too_long");
        create("x".repeat(50)).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#12345g", "123456", "#1234567", "#123456\n", ""})
    @Contract("#28")
    void colorsAreSixHexDigits(String color) {
        owner.post(labels(), object("name", "backend", "color", color)).invalid("body/color string_pattern_mismatch");
    }

    @Test
    @Contract({"#29", "F33", "2.12"})
    void aDeletedOneLeavesEveryTaskAndItsNameIsFree() {
        String label = create("backend").id();
        String kept = create("kept").id();
        Task task = project.task(owner, object("label_ids", List.of(label, kept)));

        owner.delete(labels() + "/" + label).expectNoBody(204);

        assertThat(task.read().texts("/labels", "id")).containsExactly(kept);
        assertThat(owner.get(project.path() + "/tasks").texts("/tasks/0/labels", "id"))
                .containsExactly(kept);
        assertThat(owner.get(labels()).texts("/labels", "id")).containsExactly(kept);
        create("backend").expect(201);
    }

    @Test
    @Contract({"#29", "F39"})
    void f39WhatCannotBeDeletedHasACode() {
        String label = project.label("backend");
        String elsewhere = organization.project("OTHER").label("backend");
        owner.delete(labels() + "/" + label).expect(204);

        owner.delete(labels() + "/" + label).refused(404, "LABEL_NOT_FOUND");
        owner.delete(labels() + "/" + elsewhere).refused(404, "LABEL_NOT_FOUND");
        owner.delete(labels() + "/" + UUID.randomUUID()).refused(404, "LABEL_NOT_FOUND");
        owner.delete(organization.path() + "/projects/" + UUID.randomUUID() + "/labels/" + elsewhere)
                .refused(404, "PROJECT_NOT_FOUND");
        owner.delete(labels() + "/nonsense").invalid("path/label_id uuid_parsing");
    }

    @Test
    @Contract({"#27", "#28", "F39"})
    void f39UnknownForeignAndArchivedProjectsHaveNone() {
        Project foreign = Server.get().register("Sam").createsProject();
        String foreignLabels = organization.path() + "/projects/" + foreign.id() + "/labels";

        owner.get(foreignLabels).refused(404, "PROJECT_NOT_FOUND");
        owner.post(foreignLabels, object("name", "backend")).refused(404, "PROJECT_NOT_FOUND");

        owner.delete(project.path()).expect(200);

        owner.get(labels()).refused(404, "PROJECT_NOT_FOUND");
        create("backend").refused(404, "PROJECT_NOT_FOUND");
    }

    @Test
    @Contract({"#27", "#28", "#29", "F16"})
    void f16AMemberReadsButDoesNotCreateOrDelete() {
        Person bob = organization.admits("Bob", "member");
        String label = project.label("backend");

        bob.get(labels()).expect(200);
        bob.post(labels(), object("name", "mine")).refused(403, "INSUFFICIENT_ROLE");
        bob.delete(labels() + "/" + label).refused(403, "INSUFFICIENT_ROLE");
    }

    private Answer create(String name) {
        return owner.post(labels(), object("name", name));
    }

    private String labels() {
        return project.path() + "/labels";
    }
}
