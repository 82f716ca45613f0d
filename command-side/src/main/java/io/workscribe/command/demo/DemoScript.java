package io.workscribe.command.demo;

import io.workscribe.api.common.Role;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.command.creation.LinedDocument;
import io.workscribe.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the demo data consists of. People are named by their first name, projects by their key. */
record DemoScript(
        List<Person> people,
        List<Organization> organizations,
        List<Project> projects,
        List<Task> tasks,
        List<Space> spaces) {

    private static final String RESOURCE = "/demo-data.json";

    record Person(String name, String displayName) {

        String email() {
            return name + "@example.com";
        }
    }

    record Organization(String name, String slug, String owner, Map<String, Role> members) {}

    record Project(
            String organization, String key, String name, String description, ProjectType type, List<Label> labels) {}

    record Label(String name, String color) {}

    /** assignee, dueInDays, description and parent (a title) may be null. */
    record Task(
            String project,
            String title,
            StatusCategory state,
            String reporter,
            @Nullable String assignee,
            Priority priority,
            TaskType type,
            List<String> labels,
            @Nullable Integer dueInDays,
            @Nullable String description,
            @Nullable String parent,
            List<Comment> comments) {}

    /** In the text, {@code @name} mentions a person. */
    record Comment(String author, String text) {}

    record Space(
            String organization,
            String key,
            String name,
            String description,
            String iconEmoji,
            String creator,
            List<Page> pages) {}

    /** parent (a title) and iconEmoji may be null; lines as {@link LinedDocument} reads them. */
    record Page(
            String title,
            @Nullable String parent,
            String author,
            @Nullable String iconEmoji,
            List<String> lines,
            List<PageEdit> edits) {}

    /** What somebody made of the page later. */
    record PageEdit(String editor, List<String> lines) {}

    /** What stands under this name; the script names nothing that it has not made before. */
    static <T> T named(Map<String, T> made, String name) {
        return Objects.requireNonNull(made.get(name), name);
    }

    static DemoScript read() {
        try (InputStream json = DemoScript.class.getResourceAsStream(RESOURCE)) {
            return Json.MAPPER.readValue(json, DemoScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
