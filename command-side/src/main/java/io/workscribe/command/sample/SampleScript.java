package io.workscribe.command.sample;

import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a sample says: {@code sample-project.json}. Tasks name their parents, pages and labels. */
public record SampleScript(Project project, Sprint sprint, Space space, List<Task> tasks) {

    private static final String FILE = "/sample-project.json";

    /** The project with its labels. */
    public record Project(String name, String description, List<Label> labels) {}

    public record Label(String name, String color) {}

    /** It begins on the day on which it is made. */
    public record Sprint(String name, String goal, int days) {}

    /** The wiki space with its pages, parents before children. */
    public record Space(String name, String description, String iconEmoji, List<Page> pages) {}

    public record Page(String title, @Nullable String parent, String iconEmoji, List<String> lines) {}

    /**
     * A task, behind its parent.
     *
     * @param mine whether it is assigned
     * @param planned whether it is in the sprint
     */
    public record Task(
            String title,
            @Nullable String parent,
            StatusCategory status,
            Priority priority,
            TaskType type,
            boolean mine,
            boolean planned,
            @Nullable Integer dueInDays,
            @Nullable String label,
            @Nullable String page,
            List<String> lines,
            @Nullable String comment) {}

    static SampleScript read() {
        try (InputStream file = Objects.requireNonNull(SampleScript.class.getResourceAsStream(FILE), FILE)) {
            return Json.MAPPER.readValue(file, SampleScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
