package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.CREATED_AT;
import static io.workscribe.api.SampleIds.DONE;
import static io.workscribe.api.SampleIds.LABEL;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.PROJECT;
import static io.workscribe.api.SampleIds.SPACE;
import static io.workscribe.api.SampleIds.SPRINT;
import static io.workscribe.api.SampleIds.TASK;
import static io.workscribe.api.SampleIds.TO_DO;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Cursor;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.command.ArchiveProject;
import io.workscribe.api.project.command.CreateLabel;
import io.workscribe.api.project.command.CreateProject;
import io.workscribe.api.project.command.CreateSample;
import io.workscribe.api.project.command.DeleteLabel;
import io.workscribe.api.project.command.DeleteSample;
import io.workscribe.api.project.command.EditProject;
import io.workscribe.api.project.command.RestoreLabel;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.LabelRestored;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectDeleted;
import io.workscribe.api.project.event.ProjectDescribed;
import io.workscribe.api.project.event.ProjectMarkedAsSample;
import io.workscribe.api.project.event.ProjectRenamed;
import io.workscribe.api.project.event.ProjectStatus;
import io.workscribe.api.project.event.ProjectUnarchived;
import io.workscribe.api.project.query.LabelById;
import io.workscribe.api.project.query.LabelList;
import io.workscribe.api.project.query.LabelSummary;
import io.workscribe.api.project.query.LabelView;
import io.workscribe.api.project.query.OrganizationProjects;
import io.workscribe.api.project.query.ProjectById;
import io.workscribe.api.project.query.ProjectLabels;
import io.workscribe.api.project.query.ProjectList;
import io.workscribe.api.project.query.ProjectStatuses;
import io.workscribe.api.project.query.ProjectView;
import io.workscribe.api.project.query.SampleView;
import io.workscribe.api.project.query.StatusList;
import io.workscribe.api.project.query.StatusSummary;
import io.workscribe.api.project.query.StatusView;
import java.util.List;
import java.util.stream.Stream;

final class ProjectSamples {

    static final LabelView LABEL_VIEW = new LabelView(LABEL, "backend", "#6366f1", 3, 72);
    static final LabelSummary LABEL_SUMMARY = new LabelSummary(LABEL, "backend", "#6366f1");
    static final StatusSummary TO_DO_SUMMARY = new StatusSummary(TO_DO, "To Do", StatusCategory.TODO, "#6366f1", 0);

    private static final Cursor CURSOR = new Cursor(CREATED_AT, 3, PROJECT.value());

    private static final ProjectStatus TO_DO_STATUS =
            new ProjectStatus(TO_DO, "To Do", StatusCategory.TODO, 0, "#6366f1");
    private static final ProjectStatus DONE_STATUS = new ProjectStatus(DONE, "Done", StatusCategory.DONE, 2, null);

    private static final ProjectView PROJECT_VIEW = new ProjectView(
            PROJECT,
            ORGANIZATION,
            "Mill",
            "MILL",
            null,
            ProjectType.SCRUM,
            false,
            true,
            ADA,
            CREATED_AT,
            UPDATED_AT,
            4,
            73);
    static final StatusView STATUS_VIEW =
            new StatusView(TO_DO, ORGANIZATION, PROJECT, "To Do", StatusCategory.TODO, 0, "#6366f1", "000001", 0, 74);

    private ProjectSamples() {}

    static List<Record> all() {
        return Stream.of(events(), commands(), queries(), views())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Record> events() {
        return List.of(
                new ProjectCreated(
                        PROJECT,
                        ORGANIZATION,
                        "Mill",
                        "MILL",
                        "The arithmetic unit",
                        ProjectType.SCRUM,
                        List.of(TO_DO_STATUS, DONE_STATUS),
                        ADA),
                TO_DO_STATUS,
                new ProjectRenamed(PROJECT, ORGANIZATION, "Store", "Mill"),
                new ProjectDescribed(PROJECT, ORGANIZATION, "The memory", null),
                new ProjectArchived(PROJECT, ORGANIZATION),
                new ProjectUnarchived(PROJECT, ORGANIZATION),
                new ProjectMarkedAsSample(PROJECT, ORGANIZATION, SPACE, SPRINT),
                new ProjectDeleted(PROJECT, ORGANIZATION, "MILL", "Mill"),
                new LabelCreated(PROJECT, ORGANIZATION, LABEL, "backend", "#6366f1"),
                new LabelDeleted(PROJECT, ORGANIZATION, LABEL, "backend", "#6366f1", List.of(TASK)),
                new LabelRestored(PROJECT, ORGANIZATION, LABEL, "backend", "#6366f1"));
    }

    private static List<Record> commands() {
        return List.of(
                new CreateProject(PROJECT, ORGANIZATION, "Mill", "MILL", null, ProjectType.KANBAN),
                new EditProject(PROJECT, ORGANIZATION, null, new Change<>("The memory"), new Change<>(false)),
                new CreateSample(ORGANIZATION, PROJECT, SPACE, SPRINT),
                new DeleteSample(ORGANIZATION),
                new ArchiveProject(PROJECT, ORGANIZATION),
                new CreateLabel(PROJECT, ORGANIZATION, LABEL, "backend", "#6366f1"),
                new DeleteLabel(PROJECT, ORGANIZATION, LABEL),
                new RestoreLabel(PROJECT, ORGANIZATION, LABEL, "backend"));
    }

    private static List<Record> queries() {
        return List.of(
                new OrganizationProjects(ORGANIZATION, ADA, true, CURSOR),
                new ProjectById(ORGANIZATION, PROJECT, ADA),
                new ProjectStatuses(ORGANIZATION, PROJECT, ADA),
                new ProjectLabels(ORGANIZATION, PROJECT, ADA),
                new LabelById(LABEL, ADA));
    }

    private static List<Record> views() {
        return List.of(
                PROJECT_VIEW,
                new SampleView(PROJECT, SPACE, SPRINT),
                new ProjectList(List.of(PROJECT_VIEW), 1, CURSOR.text()),
                STATUS_VIEW,
                new StatusList(List.of(STATUS_VIEW)),
                TO_DO_SUMMARY,
                LABEL_VIEW,
                LABEL_SUMMARY,
                new LabelList(List.of(LABEL_VIEW), 1));
    }
}
