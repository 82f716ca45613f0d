package io.workscribe.query.project;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.LabelDeleted;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.project.event.ProjectDescribed;
import io.workscribe.api.project.event.ProjectRenamed;
import io.workscribe.api.project.query.LabelById;
import io.workscribe.api.project.query.LabelList;
import io.workscribe.api.project.query.LabelView;
import io.workscribe.api.project.query.OrganizationProjects;
import io.workscribe.api.project.query.ProjectById;
import io.workscribe.api.project.query.ProjectLabels;
import io.workscribe.api.project.query.ProjectStatuses;
import io.workscribe.api.project.query.ProjectView;
import io.workscribe.api.project.query.StatusView;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static ReadSide readSide;

    private Team team;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createTeam() {
        team = new Team(readSide);
    }

    @Test
    void projectsComeByCreationWithoutArchivedOnes() {
        ProjectId second = team.newProject("OPS");
        ProjectId archived = team.newProject("OLD");
        readSide.happened(team.ada, new ProjectArchived(archived, team.organization));
        assertThat(projects(team.bo)).extracting(ProjectView::id).containsExactly(team.project, second);
        assertThat(project(archived).isArchived()).isTrue();
    }

    @Test
    void projectsAreShownToMembersOnly() {
        assertThat(projects(team.eve)).isEmpty();
        team.remove(team.bo);
        assertThat(projects(team.bo)).isEmpty();
    }

    @Test
    void changesMoveUpdatedAtAndVersion() {
        ProjectView created = project(team.project);
        assertThat(created.description()).isNull();
        readSide.happened(team.ada, new ProjectRenamed(team.project, team.organization, "New", "Project APP"));
        ProjectView renamed = project(team.project);
        assertThat(renamed.name()).isEqualTo("New");
        assertThat(renamed.updatedAt()).isAfter(created.updatedAt());
        readSide.happened(team.ada, new ProjectDescribed(team.project, team.organization, "What", null));
        ProjectView described = project(team.project);
        assertThat(described.description()).isEqualTo("What");
        assertThat(described.version()).isEqualTo(created.version() + 2);
    }

    @Test
    void labelIsAResourceOfItsOwn() {
        ProjectView before = project(team.project);
        team.newLabel("urgent");
        assertThat(project(team.project)).isEqualTo(before);
    }

    @Test
    void statusesComeByPosition() {
        List<StatusView> statuses = readSide.ask(new ProjectStatuses(team.organization, team.project, team.bo))
                .statuses();
        assertThat(statuses).extracting(StatusView::id).containsExactly(team.todo, team.doing, team.done);
        assertThat(statuses).extracting(StatusView::rank).containsExactly("000001", "000002", "000003");
        assertThat(statuses.get(1).name()).isEqualTo("In Progress");
        assertThat(statuses.get(1).category()).isEqualTo(StatusCategory.IN_PROGRESS);
        assertThat(statuses.get(1).color()).isEqualTo("#f59e0b");
    }

    @Test
    void labelsComeByCreationWithoutDeletedOnes() {
        LabelId zebra = team.newLabel("zebra");
        LabelId deleted = team.newLabel("deleted");
        LabelId ant = LabelId.random();
        long created = ReadSide.positionOf(
                readSide.happened(team.ada, new LabelCreated(team.project, team.organization, ant, "ant", "#6366f1")));
        readSide.happened(team.ada, new LabelDeleted(team.project, team.organization, deleted, "deleted", null, null));
        LabelList labels = readSide.ask(new ProjectLabels(team.organization, team.project, team.bo));
        assertThat(labels.labels()).extracting(LabelView::id).containsExactly(zebra, ant);
        assertThat(labels.total()).isEqualTo(2);
        assertThat(readSide.ask(new LabelById(ant, team.bo)))
                .isEqualTo(new LabelView(ant, "ant", "#6366f1", 3, created));
        refused(new LabelById(deleted, team.bo), ErrorCode.LABEL_NOT_FOUND);
        refused(new LabelById(ant, team.eve), ErrorCode.LABEL_NOT_FOUND);
    }

    @Test
    void labelsOfAnArchivedProjectAreNotThere() {
        readSide.happened(team.ada, new ProjectArchived(team.project, team.organization));
        refused(new ProjectLabels(team.organization, team.project, team.ada), ErrorCode.PROJECT_NOT_FOUND);
    }

    @Test
    void foreignProjectsAreNotThere() {
        Team others = new Team(readSide);
        for (ProjectId project : List.of(ProjectId.random(), others.project)) {
            notThere(team.organization, project, team.ada);
        }
        notThere(team.organization, team.project, team.eve);
        notThere(others.organization, team.project, others.ada);
    }

    private void notThere(OrganizationId organization, ProjectId project, UserId viewer) {
        refused(new ProjectById(organization, project, viewer), ErrorCode.PROJECT_NOT_FOUND);
        refused(new ProjectStatuses(organization, project, viewer), ErrorCode.PROJECT_NOT_FOUND);
        refused(new ProjectLabels(organization, project, viewer), ErrorCode.PROJECT_NOT_FOUND);
    }

    private static void refused(Query<?> query, ErrorCode code) {
        assertRefused(readSide, query, Rejected.Kind.NOT_FOUND, code);
    }

    private List<ProjectView> projects(UserId viewer) {
        return readSide.ask(new OrganizationProjects(team.organization, viewer)).projects();
    }

    private ProjectView project(ProjectId project) {
        return readSide.ask(new ProjectById(team.organization, project, team.ada));
    }
}
