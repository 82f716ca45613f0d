package io.workscribe.query;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.PersonalText;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.event.UserRegistered;
import io.workscribe.api.membership.MembershipId;
import io.workscribe.api.membership.event.MemberJoined;
import io.workscribe.api.membership.event.MemberRemoved;
import io.workscribe.api.membership.event.OrganizationCreated;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectStatus;
import io.workscribe.api.sprint.event.SprintCreated;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.TaskCreated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** An organization with one project, told through events: Ada owns it, Bo is a member, Eve an outsider. */
public final class Team {

    public final UserId ada = UserId.random();
    public final UserId bo = UserId.random();
    public final UserId eve = UserId.random();
    public final OrganizationId organization = OrganizationId.random();
    public final ProjectId project = ProjectId.random();
    public final StatusId todo = StatusId.random();
    public final StatusId doing = StatusId.random();
    public final StatusId done = StatusId.random();

    private final BiConsumer<UserId, Object> history;
    private final Map<ProjectId, Integer> numbers = new HashMap<>();

    public Team(ReadSide readSide) {
        this(readSide::happened);
    }

    /** @param history takes each event, after who caused it */
    public Team(BiConsumer<UserId, Object> history) {
        this.history = history;
        register(ada, "Ada");
        register(bo, "Bo");
        register(eve, "Eve");
        history.accept(ada, new OrganizationCreated(organization, "Acme", slug(), ada));
        join(ada, Role.OWNER);
        join(bo, Role.MEMBER);
        history.accept(ada, projectCreated(project, "APP", todo, doing, done));
    }

    public String slug() {
        return "acme-" + organization.toString().substring(0, 8);
    }

    public void register(UserId user, String name) {
        PersonalText email = PersonalText.of(user, name.toLowerCase(java.util.Locale.ROOT) + "@example.com");
        history.accept(user, new UserRegistered(user, email, PersonalText.of(user, name)));
    }

    public void join(UserId user, Role role) {
        history.accept(user, new MemberJoined(MembershipId.of(organization, user), organization, user, role));
    }

    public void remove(UserId user) {
        history.accept(ada, new MemberRemoved(MembershipId.of(organization, user), organization, user, Role.MEMBER));
    }

    public ProjectId newProject(String key) {
        ProjectId added = ProjectId.random();
        history.accept(ada, projectCreated(added, key, StatusId.random(), StatusId.random(), StatusId.random()));
        return added;
    }

    public LabelId newLabel(String name) {
        LabelId label = LabelId.random();
        history.accept(ada, new LabelCreated(project, organization, label, name, "#6366f1"));
        return label;
    }

    /** Planned, without a goal and without dates. */
    public SprintId newSprint(String name) {
        return newSprint(project, name);
    }

    public SprintId newSprint(ProjectId of, String name) {
        SprintId sprint = SprintId.random();
        history.accept(ada, new SprintCreated(sprint, organization, of, name, null, null, null));
        return sprint;
    }

    /** The next task of the project, reported by Ada. */
    public TaskCreated task(String title) {
        return task(project, title);
    }

    public TaskCreated task(ProjectId of, String title) {
        int number = numbers.merge(of, 1, Integer::sum);
        return new TaskCreated(
                TaskId.random(),
                organization,
                of,
                of.equals(project) ? "APP" : "OPS",
                number,
                title,
                null,
                todo,
                StatusCategory.TODO,
                "%010d".formatted(number),
                ada,
                null,
                Priority.NONE,
                TaskType.TASK,
                null,
                null,
                null,
                List.of());
    }

    public TaskId created(TaskCreated task) {
        history.accept(task.reporterId(), task);
        return task.taskId();
    }

    public CommentId comment(TaskId task, UserId author, String text, UserId... mentioned) {
        CommentId comment = CommentId.random();
        history.accept(
                author,
                new CommentAdded(task, organization, project, comment, author, document(text), List.of(mentioned)));
        return comment;
    }

    public static Document document(String text) {
        return new Document("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
                + "\"text\":\"" + text + "\"}]}]}");
    }

    private ProjectCreated projectCreated(ProjectId id, String key, StatusId first, StatusId second, StatusId third) {
        List<ProjectStatus> statuses = List.of(
                new ProjectStatus(first, "To Do", StatusCategory.TODO, 0, "#6366f1"),
                new ProjectStatus(second, "In Progress", StatusCategory.IN_PROGRESS, 1, "#f59e0b"),
                new ProjectStatus(third, "Done", StatusCategory.DONE, 2, "#10b981"));
        return new ProjectCreated(id, organization, "Project " + key, key, null, ProjectType.KANBAN, statuses, ada);
    }
}
