package io.workscribe.query.search;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.search.SearchKind;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.CommentAdded;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageCreated;
import io.workscribe.platform.text.Folding;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organization that grows: in bulk, with rows as the projection would write them, or by events that it handles. */
final class BenchmarkOrganization {

    static final String FORMERLY_FREQUENT = "Qolda";

    private static final int ROWS_PER_STATEMENT = 500;

    final OrganizationId id = OrganizationId.random();
    final UserId viewer = UserId.random();
    final List<String> titles = new ArrayList<>();
    final BenchmarkTexts texts;

    private final ProjectId project = ProjectId.random();
    private final StatusId status = StatusId.random();
    private final SpaceId space = SpaceId.random();
    private final List<TaskId> tasks = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final int old;
    private final JdbcTemplate jdbc;
    private final SearchProjection projection;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    /** @param old so many of the first tasks have a word in their titles that no later one has */
    BenchmarkOrganization(DataSource database, BenchmarkTexts texts, int old) {
        JdbcClient client = JdbcClient.create(database);
        this.jdbc = new JdbcTemplate(database);
        this.projection =
                new SearchProjection(new SearchDocuments(client), new SearchTexts(client), new PreparedTexts());
        this.texts = texts;
        this.old = old;
        jdbc.update(
                "INSERT INTO query.member VALUES (gen_random_uuid(), ?, ?, 'owner', now(), NULL, 0)",
                id.value(),
                viewer.value());
        jdbc.update(
                "INSERT INTO query.status VALUES (?, ?, ?, 'To Do', 'todo', 0, NULL)",
                status.value(),
                id.value(),
                project.value());
    }

    int tasks() {
        return tasks.size();
    }

    /** With two comments each. */
    void addTasks(int count) {
        List<Object[]> documents = new ArrayList<>();
        List<Object[]> sources = new ArrayList<>();
        List<Object[]> comments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID task = newTask().value();
            String title = titles.get(titles.size() - 1);
            String key = "APP-" + tasks.size();
            String body = texts.oneIn(4) ? "" : texts.sentence(20, 120);
            DocumentTerms terms =
                    DocumentTerms.of(SearchKind.TASK, id).title(title).key(key).text(body);
            for (long version = 1; version <= 2; version++) {
                String comment = texts.sentence(5, 40);
                terms.text(comment);
                comments.add(new Object[] {UUID.randomUUID(), task, id.value(), comment, version});
            }
            versions.set(tasks.size() - 1, 2L);
            documents.add(new Object[] {
                task, "task", id.value(), project.value(), "APP", tasks.size(), status.value(), null, title, later(), 2
            });
            sources.add(source(task, title, Folding.fold(key), body, terms));
        }
        write(documents, sources);
        jdbc.batchUpdate("INSERT INTO query.search_comment VALUES (?, ?, ?, ?, ?)", comments);
    }

    void addPages(int count) {
        List<Object[]> documents = new ArrayList<>();
        List<Object[]> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID page = UUID.randomUUID();
            String title = newTitle(2, 6);
            String body = texts.sentence(100, 1200);
            documents.add(
                    new Object[] {page, "page", id.value(), null, null, null, null, space.value(), title, later(), 0});
            DocumentTerms terms =
                    DocumentTerms.of(SearchKind.PAGE, id).title(title).text(body);
            sources.add(source(page, title, null, body, terms));
        }
        write(documents, sources);
    }

    static void inBulk(int count, java.util.function.IntConsumer add) {
        for (int from = 0; from < count; from += ROWS_PER_STATEMENT) {
            add.accept(Math.min(ROWS_PER_STATEMENT, count - from));
        }
    }

    void createTask() {
        TaskId task = newTask();
        TaskCreated created = new TaskCreated(
                task,
                id,
                project,
                "APP",
                tasks.size(),
                titles.get(titles.size() - 1),
                texts.oneIn(4) ? null : texts.document(20, 120),
                status,
                StatusCategory.TODO,
                "a",
                viewer,
                null,
                Priority.NONE,
                TaskType.TASK,
                null,
                null,
                null,
                List.of());
        projection.on(created, next(), 0, "none");
    }

    void createPage() {
        PageId page = PageId.random();
        PageCreated created = new PageCreated(page, id, space, newTitle(2, 6), texts.document(100, 1200), null, viewer);
        projection.on(created, next(), 0, "none");
    }

    void addComment() {
        int task = texts.upTo(tasks.size());
        projection.on(
                new CommentAdded(
                        tasks.get(task), id, project, CommentId.random(), viewer, texts.document(5, 40), List.of()),
                nextVersion(task),
                "none");
    }

    /** Not one of the old ones, which would make it a new one. */
    void moveTask() {
        int task = old + texts.upTo(tasks.size() - old);
        projection.on(
                new TaskStatusChanged(
                        tasks.get(task), id, project, status, StatusCategory.TODO, status, StatusCategory.TODO),
                next(),
                nextVersion(task));
    }

    private TaskId newTask() {
        TaskId task = TaskId.random();
        tasks.add(task);
        versions.add(0L);
        String title = newTitle(4, 9);
        if (tasks.size() <= old) {
            titles.set(titles.size() - 1, title + " " + FORMERLY_FREQUENT);
        }
        return task;
    }

    private String newTitle(int from, int to) {
        titles.add(texts.sentence(from, to));
        return titles.get(titles.size() - 1);
    }

    private long nextVersion(int task) {
        return versions.set(task, versions.get(task) + 1) + 1;
    }

    private Instant next() {
        now = now.plus(Duration.ofSeconds(1));
        return now;
    }

    private Timestamp later() {
        return Timestamp.from(next());
    }

    private Object[] source(UUID document, String title, String key, String body, DocumentTerms terms) {
        return new Object[] {document, id.value(), Folding.fold(title), key, body, terms.joined()};
    }

    private void write(List<Object[]> documents, List<Object[]> sources) {
        jdbc.batchUpdate(
                "INSERT INTO query.search_document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)", documents);
        jdbc.batchUpdate(
                "INSERT INTO query.search_text VALUES (?, ?, ?, ?, ?, array_to_tsvector(string_to_array(?, chr(10))))",
                sources);
    }
}
