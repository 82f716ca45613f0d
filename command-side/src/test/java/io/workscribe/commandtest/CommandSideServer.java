package io.workscribe.commandtest;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.RegisterUser;
import io.workscribe.api.membership.InvitationId;
import io.workscribe.api.membership.command.AcceptInvitation;
import io.workscribe.api.membership.command.CreateOrganization;
import io.workscribe.api.membership.command.InviteMember;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.command.CreateProject;
import io.workscribe.api.sprint.command.CreateSprint;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.command.CreateTask;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.command.CreatePage;
import io.workscribe.api.wiki.command.CreateSpace;
import io.workscribe.command.CommandSideConfiguration;
import io.workscribe.platform.WorkScribeProcess;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.eventstore.EventPositions;
import io.workscribe.platform.personaldata.PersonalDataKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The command side as a running server on a database of its own, without a read side. */
public final class CommandSideServer implements AutoCloseable {

    @WorkScribeProcess
    @Import(CommandSideConfiguration.class)
    static class CommandSideAlone {}

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database;
    private final boolean ownsDatabase;
    private final Path data;
    private final ConfigurableApplicationContext context;

    public CommandSideServer(Class<?>... further) {
        this(TestDatabase.migrated(), true, newFolder(), List.of(), further);
    }

    /** With these settings beside those of tests. */
    public static CommandSideServer with(List<String> settings, Class<?>... further) {
        return new CommandSideServer(TestDatabase.migrated(), true, newFolder(), settings, further);
    }

    /** One of several on one database. */
    public static CommandSideServer ofSeveral(Class<?>... further) {
        return new CommandSideServer(
                TestDatabase.migrated(), true, newFolder(), List.of(), CommandSideServer::asOneOfSeveral, further);
    }

    private CommandSideServer(
            TestDatabase database, boolean ownsDatabase, Path data, List<String> settings, Class<?>... further) {
        this(database, ownsDatabase, data, settings, beans -> {}, further);
    }

    private CommandSideServer(
            TestDatabase database,
            boolean ownsDatabase,
            Path data,
            List<String> settings,
            BeanFactoryPostProcessor changes,
            Class<?>... further) {
        this.database = database;
        this.ownsDatabase = ownsDatabase;
        this.data = data;
        List<String> all = new ArrayList<>(List.of(database.properties()));
        all.add("server.port=0");
        all.add("management.server.port=-1");
        all.add("workscribe.data=" + data);
        all.add("workscribe.rate-limit.per-minute=0");
        all.add("workscribe.passwords.refuse-common=false");
        all.addAll(settings);
        context = new SpringApplicationBuilder(CommandSideAlone.class)
                .sources(further)
                .initializers(application -> application.addBeanFactoryPostProcessor(changes))
                .bannerMode(Banner.Mode.OFF)
                .properties(all.toArray(String[]::new))
                .run();
    }

    /**
     * One more on the same database, with the same secrets, as another process would be. Close it first. Several processes
     * have one order of events from Axon Server; here it is shared.
     */
    public CommandSideServer another(String... settings) {
        Path folder = newFolder();
        try {
            FileSystemUtils.copyRecursively(data.resolve("secrets"), folder.resolve("secrets"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        EventPositions positions = bean(EventPositions.class);
        return new CommandSideServer(database, false, folder, List.of(settings), beans -> {
            asOneOfSeveral(beans);
            replace(beans, "eventPositions", positions);
        });
    }

    /** What others append is in no cache; and each feeds its own barrier, under the same name, as if it were alone. */
    private static void asOneOfSeveral(ConfigurableListableBeanFactory beans) {
        replace(beans, "aggregateCache", NoCache.INSTANCE);
        BeanDefinitionRegistry definitions = (BeanDefinitionRegistry) beans;
        definitions.removeBeanDefinition("tokenStore");
        definitions.registerBeanDefinition(
                "tokenStore",
                BeanDefinitionBuilder.rootBeanDefinition(TokenStore.class, () -> sharedTokens(beans))
                        .getBeanDefinition());
    }

    private static TokenStore sharedTokens(ConfigurableListableBeanFactory beans) {
        return JdbcTokenStore.builder()
                .connectionProvider(beans.getBean(ConnectionProvider.class))
                .serializer(beans.getBean("serializer", Serializer.class))
                .schema(TokenSchema.builder()
                        .setTokenTable("platform.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .setOwnerColumn("owner")
                        .build())
                .contentType(byte[].class)
                .nodeId("shared")
                .build();
    }

    private static void replace(ConfigurableListableBeanFactory beans, String name, Object bean) {
        ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
        beans.registerSingleton(name, bean);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("workscribe-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public Path data() {
        return data;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Answers once the lookups have seen it. */
    public Object send(UserId actor, Object command) {
        return send(actor, command, Map.of());
    }

    public Object send(UserId actor, Object command, Map<String, String> metaData) {
        Map<String, String> all = new HashMap<>(metaData);
        all.put(MetaKeys.ACTOR, actor.toString());
        Commands commands = bean(Commands.class);
        Commands.Outcome outcome = commands.send(command, all);
        if (!commands.awaitVisible(outcome, PATIENCE)) {
            throw new IllegalStateException("The lookups do not come along");
        }
        return outcome.result();
    }

    /** The refusal of a command that must be refused. */
    public Rejected refusal(UserId actor, Object command) {
        try {
            send(actor, command);
        } catch (Rejected rejected) {
            return rejected;
        }
        throw new AssertionError("Not refused: " + command);
    }

    /** Until the lookups have seen all that is committed now, by whomever. */
    public void awaitLookups() {
        if (!bean(ProjectionBarrier.class).awaitNow(PATIENCE)) {
            throw new IllegalStateException("The lookups do not come along");
        }
    }

    public UserId registered() {
        UserId user = UserId.random();
        bean(PersonalDataKeys.class).create(user.value());
        send(user, new RegisterUser(user, emailOf(user), "Somebody"));
        return user;
    }

    public static String emailOf(UserId user) {
        return user + "@example.com";
    }

    public OrganizationId organization(UserId owner) {
        OrganizationId id = OrganizationId.random();
        send(owner, new CreateOrganization(id, "Acme", "o" + id.toString().substring(0, 18)));
        return id;
    }

    public InvitationId invited(UserId owner, OrganizationId organization, UserId person) {
        InvitationId id = InvitationId.random();
        bean(PersonalDataKeys.class).create(id.value());
        send(owner, new InviteMember(id, organization, emailOf(person), Role.MEMBER, "hash-" + id));
        return id;
    }

    public UserId member(UserId owner, OrganizationId organization) {
        UserId person = registered();
        join(owner, organization, person);
        return person;
    }

    public void join(UserId owner, OrganizationId organization, UserId person) {
        send(person, new AcceptInvitation(invited(owner, organization, person), person));
    }

    public ProjectId project(UserId owner, OrganizationId organization, String key) {
        ProjectId id = ProjectId.random();
        send(owner, new CreateProject(id, organization, "App", key, null, ProjectType.KANBAN));
        return id;
    }

    public StatusId status(ProjectId project, StatusCategory category) {
        return new StatusId(
                jdbc().sql("SELECT status_id FROM command.known_status WHERE project_id = ? AND category = ?")
                        .params(project.value(), category.wire())
                        .query(UUID.class)
                        .single());
    }

    public CreateTask createTask(OrganizationId organization, ProjectId project, UserId assignee, TaskId parent) {
        return new CreateTask(
                TaskId.random(),
                organization,
                project,
                "Write it",
                null,
                status(project, StatusCategory.TODO),
                assignee,
                Priority.NONE,
                TaskType.TASK,
                parent,
                null,
                null,
                List.of());
    }

    public TaskId task(UserId actor, OrganizationId organization, ProjectId project, UserId assignee, TaskId parent) {
        CreateTask command = createTask(organization, project, assignee, parent);
        send(actor, command);
        return command.taskId();
    }

    public SprintId sprint(UserId actor, OrganizationId organization, ProjectId project) {
        SprintId id = SprintId.random();
        send(actor, new CreateSprint(id, organization, project, "Sprint", null, null, null));
        return id;
    }

    /** A page in a space of its own. */
    public PageId page(UserId actor, OrganizationId organization) {
        SpaceId space = SpaceId.random();
        String key = space.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        send(actor, new CreateSpace(space, organization, "Space", key, null, null));
        PageId page = PageId.random();
        send(actor, new CreatePage(space, page, null, "Page", null, null));
        return page;
    }

    /** The names of the events of one aggregate, oldest first. */
    public List<String> events(Object aggregateId) {
        return jdbc()
                .sql("SELECT payload_type FROM platform.domain_event WHERE aggregate_identifier = ? "
                        + "ORDER BY sequence_number")
                .param(aggregateId.toString())
                .query(String.class)
                .list()
                .stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }

    @Override
    public void close() {
        context.close();
        if (ownsDatabase) {
            database.close();
        }
    }
}
