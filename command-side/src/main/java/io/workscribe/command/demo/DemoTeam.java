package io.workscribe.command.demo;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.command.AcceptInvitation;
import io.workscribe.api.membership.command.CreateOrganization;
import io.workscribe.api.membership.command.InviteMember;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.command.CreateLabel;
import io.workscribe.api.project.command.CreateProject;
import io.workscribe.api.project.query.ProjectStatuses;
import io.workscribe.api.project.query.StatusView;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.command.AddComment;
import io.workscribe.api.task.command.CreateTask;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.command.identity.Accounts;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import io.workscribe.platform.web.QueryClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.stereotype.Component;

/** Plays the demo script, line by line, as the people in it would. */
@Component
class DemoTeam {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int END_OF_COLUMN = Integer.MAX_VALUE;

    private final Commands commands;
    private final QueryClient queries;
    private final Accounts accounts;
    private final PersonalDataKeys keys;

    DemoTeam(Commands commands, QueryClient queries, Accounts accounts, PersonalDataKeys keys) {
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
        this.keys = keys;
    }

    /** What was made so far, by the names that the script uses. */
    private static final class Made {
        private final Map<String, UserId> people = new HashMap<>();
        private final Map<String, String> displayNames = new HashMap<>();
        private final Map<String, OrganizationId> organizations = new HashMap<>();
        private final Map<String, MadeProject> projects = new HashMap<>();
        private final Map<String, TaskId> tasks = new HashMap<>();

        private Document document(String text) {
            return DemoDocuments.of(text, people, displayNames);
        }

        private UserId person(String name) {
            return DemoScript.named(people, name);
        }
    }

    private record MadeProject(
            ProjectId id,
            OrganizationId organizationId,
            Map<StatusCategory, StatusId> statuses,
            Map<String, LabelId> labels) {

        private StatusId status(StatusCategory category) {
            return Objects.requireNonNull(statuses.get(category), category.wire());
        }
    }

    void build(DemoScript script, String password) {
        Made made = new Made();
        script.people().forEach(person -> register(person, password, made));
        script.organizations().forEach(organization -> create(organization, script, made));
        script.projects().forEach(project -> create(project, script, made));
        script.tasks().forEach(task -> create(task, made));
        DemoWiki wiki = new DemoWiki(this::send, made.people, made.organizations);
        script.spaces().forEach(wiki::create);
    }

    private void register(DemoScript.Person person, String password, Made made) {
        Accounts.Registered account = accounts.register(person.email(), person.displayName(), password);
        awaitVisible(account.outcome());
        made.people.put(person.name(), account.userId());
        made.displayNames.put(person.name(), person.displayName());
    }

    private void create(DemoScript.Organization organization, DemoScript script, Made made) {
        OrganizationId id = OrganizationId.random();
        UserId owner = made.person(organization.owner());
        send(owner, new CreateOrganization(id, organization.name(), organization.slug()));
        made.organizations.put(organization.slug(), id);
        organization.members().forEach((name, role) -> join(id, owner, person(script, name), role, made));
    }

    private void join(OrganizationId id, UserId owner, DemoScript.Person person, Role role, Made made) {
        InvitationId invitationId = InvitationId.random();
        UserId userId = made.person(person.name());
        keys.create(invitationId.value());
        // Nobody gets a link: the hash belongs to no token.
        String tokenHash = UUID.randomUUID().toString();
        send(owner, new InviteMember(invitationId, id, person.email(), role, tokenHash));
        send(userId, new AcceptInvitation(invitationId, userId));
    }

    private void create(DemoScript.Project project, DemoScript script, Made made) {
        ProjectId id = ProjectId.random();
        OrganizationId organizationId = DemoScript.named(made.organizations, project.organization());
        UserId owner = script.organizations().stream()
                .filter(organization -> organization.slug().equals(project.organization()))
                .map(organization -> made.person(organization.owner()))
                .findFirst()
                .orElseThrow();
        send(
                owner,
                new CreateProject(
                        id, organizationId, project.name(), project.key(), project.description(), project.type()));
        Map<String, LabelId> labels = new HashMap<>();
        for (DemoScript.Label label : project.labels()) {
            LabelId labelId = LabelId.random();
            labels.put(label.name(), labelId);
            send(owner, new CreateLabel(id, organizationId, labelId, label.name(), label.color()));
        }
        Map<StatusCategory, StatusId> statuses =
                queries.ask(new ProjectStatuses(organizationId, id, owner)).statuses().stream()
                        .collect(Collectors.toMap(
                                StatusView::category,
                                StatusView::id,
                                (first, second) -> first,
                                () -> new EnumMap<>(StatusCategory.class)));
        made.projects.put(project.key(), new MadeProject(id, organizationId, statuses, labels));
    }

    private void create(DemoScript.Task task, Made made) {
        TaskId id = TaskId.random();
        MadeProject project = DemoScript.named(made.projects, task.project());
        UserId reporter = made.person(task.reporter());
        send(reporter, creation(id, task, project, made));
        made.tasks.put(task.title(), id);
        UserId assignee = task.assignee() == null ? null : made.person(task.assignee());
        if (assignee != null) {
            send(reporter, assignment(id, assignee));
        }
        UserId worker = assignee == null ? reporter : assignee;
        for (StatusCategory step : List.of(StatusCategory.IN_PROGRESS, StatusCategory.DONE)) {
            if (step.compareTo(task.state()) <= 0) {
                send(worker, new MoveTask(id, project.status(step), END_OF_COLUMN));
            }
        }
        for (DemoScript.Comment comment : task.comments()) {
            send(made.person(comment.author()), new AddComment(id, CommentId.random(), made.document(comment.text())));
        }
    }

    private static CreateTask creation(TaskId id, DemoScript.Task task, MadeProject project, Made made) {
        LocalDate today = LocalDate.ofInstant(GenericEventMessage.clock.instant(), ZoneOffset.UTC);
        return new CreateTask(
                id,
                project.organizationId(),
                project.id(),
                task.title(),
                task.description() == null ? null : made.document(task.description()),
                project.status(StatusCategory.TODO),
                null,
                task.priority(),
                task.type(),
                task.parent() == null ? null : made.tasks.get(task.parent()),
                null,
                task.dueInDays() == null ? null : today.plusDays(task.dueInDays()),
                task.labels().stream().map(project.labels()::get).toList());
    }

    private static EditTask assignment(TaskId id, UserId assignee) {
        return new EditTask(id, null, null, null, new Change<>(assignee), null, null, null, null, null, null);
    }

    /** Waits until the command can be read, because the next one may depend on it. */
    private void send(UserId actor, Object command) {
        awaitVisible(commands.send(command, Map.of(MetaKeys.ACTOR, actor.toString())));
    }

    private void awaitVisible(Commands.Outcome outcome) {
        if (!commands.awaitVisible(outcome, PATIENCE)) {
            throw new IllegalStateException("The read side does not come after");
        }
    }

    private static DemoScript.Person person(DemoScript script, String name) {
        return script.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
