package io.workscribe.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.api.search.SearchKind;
import io.workscribe.api.search.query.OrganizationSearch;
import io.workscribe.api.search.query.PageResult;
import io.workscribe.api.search.query.SearchResult;
import io.workscribe.api.search.query.SearchResults;
import io.workscribe.api.search.query.TaskResult;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.event.CommentDeleted;
import io.workscribe.api.task.event.CommentEdited;
import io.workscribe.api.task.event.CommentRestored;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, in which order, and by whom. */
class SearchTest {

    private static ReadSide readSide;

    private Searching search;
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
    void newTeam() {
        search = new Searching(readSide);
        team = search.team;
    }

    @Test
    void wordsAreFoundByTheirBeginningsAndAllMustBeThere() {
        search.task("The login button is broken");
        search.task("Log of the build");
        search.task("A button");
        assertThat(search.titles("log bu")).containsExactly("Log of the build", "The login button is broken");
        assertThat(search.titles("BUTTON login")).containsExactly("The login button is broken");
        assertThat(search.titles("login nothing")).isEmpty();
        assertThat(search.titles(" login ")).containsExactly("The login button is broken");
    }

    @Test
    void titlesAreFoundByAnyPartOfThem() {
        search.task("Reconnect the database");
        search.page("Database design");
        assertThat(search.titles("connect the data")).containsExactly("Reconnect the database");
        assertThat(search.titles("ataBase")).containsExactly("Database design", "Reconnect the database");
        assertThat(search.titles("onn")).containsExactly("Reconnect the database");
        assertThat(search.titles("nn")).containsExactly("Reconnect the database");
        assertThat(search.titles("ata base")).isEmpty();
    }

    @Test
    void descriptionsCommentsAndPagesAreFoundTogetherWithTheTitle() {
        TaskId task = search.task("Login", "The cookie is lost");
        team.comment(task, team.bo, "Only in Firefox");
        search.page("Browsers", Team.document("Firefox keeps cookies"));
        assertThat(search.titles("firefox")).containsExactly("Browsers", "Login");
        assertThat(search.titles("cookie fire log")).containsExactly("Login");
        assertThat(search.titles("app-1 cookie firefox")).containsExactly("Login");
        assertThat(search.titles("irefox")).isEmpty();
    }

    @Test
    void tasksAreFoundByTheirKey() {
        search.task("One");
        search.task("Two", "Like APP-1");
        IntStream.rangeClosed(3, 11).forEach(number -> search.task("Task " + number));
        assertThat(search.titles("app-1")).containsExactly("One", "Task 11", "Task 10", "Two");
        assertThat(search.titles("APP-11")).containsExactly("Task 11");
        assertThat(search.titles("APP-99")).isEmpty();
    }

    @Test
    void exactTitlesComeFirstThenTheNewestChange() {
        search.task("deploy");
        search.page("Deploy");
        IntStream.range(0, 30).forEach(number -> search.task("Deploy " + number));
        search.page("Deployment");
        List<String> titles = search.titles("Deploy");
        assertThat(titles).hasSize(22).startsWith("Deploy", "deploy", "Deployment", "Deploy 29", "Deploy 28");
        assertThat(titles).endsWith("Deploy 12", "Deploy 11").doesNotContain("Deploy 10");
    }

    @Test
    void aChangeOfATaskOrPageBringsItForwardButNotAnotherPlace() {
        TaskId first = search.task("Report one");
        TaskId second = search.task("Report two");
        PageId third = search.page("Report three");
        PageId fourth = search.page("Report four");
        assertThat(search.titles("report")).containsExactly("Report four", "Report three", "Report two", "Report one");
        search.happened(new TaskPrioritized(first, team.organization, team.project, Priority.HIGH, Priority.NONE));
        assertThat(search.titles("report")).startsWith("Report one");
        search.happened(new PageMoved(search.wiki.space, team.organization, third, fourth, 0, 1, null, 0, 0));
        search.happened(new TaskRanked(second, team.organization, team.project, "0000000009", "0000000002"));
        team.comment(second, team.bo, "A comment is no edit");
        assertThat(search.titles("report")).containsExactly("Report one", "Report four", "Report three", "Report two");
    }

    @Test
    void atMostTwentyOfEachKindAreShown() {
        IntStream.range(0, 25).forEach(number -> {
            search.task("Many " + number);
            search.page("Many " + number);
        });
        assertThat(search.find("many")).hasSize(40);
        assertThat(search.find("many", SearchKind.TASK, team.ada)).hasSize(20).hasOnlyElementsOfType(TaskResult.class);
        assertThat(search.find("many", SearchKind.PAGE, team.ada)).hasSize(20).hasOnlyElementsOfType(PageResult.class);
    }

    @Test
    void whatIsFoundBeyondTheNewestDocumentsIsFoundByTheIndex() {
        search.task("Zebra crossing");
        search.task("xylophone", "And a zebra");
        search.page("On zebras");
        addNewer(300, "Filler", "filler");
        assertThat(search.titles("zebra")).containsExactly("On zebras", "xylophone", "Zebra crossing");
        assertThat(search.titles("ebra")).containsExactly("On zebras", "Zebra crossing");
        assertThat(search.titles("a zebra")).contains("xylophone");
        assertThat(search.titles("ZEBRA crossing")).containsExactly("Zebra crossing");
        assertThat(search.titles("app-2")).containsExactly("xylophone");
        assertThat(search.titles("z")).containsExactly("On zebras", "xylophone", "Zebra crossing");
    }

    @Test
    void ofVeryManyHitsTheNewestAreFoundWhereverTheyAre() {
        search.task("Template");
        addNewer(1_600, "Old", "zebra");
        addNewer(30, "Newer", "zebra");
        assertThat(search.titles("zebra")).hasSize(20).containsOnly("Newer");
        addNewer(300, "Filler", "filler");
        assertThat(search.titles("zebra")).hasSize(20).containsOnly("Newer");
        addNewer(5_000, "Filler", "filler");
        assertThat(search.titles("zebra")).hasSize(20).containsOnly("Newer");
    }

    /** Tasks that have only this term, each changed later than all before it. */
    private void addNewer(int count, String title, String term) {
        readSide.jdbc()
                .sql("""
                        WITH newest AS (
                            SELECT * FROM query.search_document
                            WHERE organization_id = :organization AND kind = 'task' ORDER BY updated_at DESC LIMIT 1
                        ), added AS (
                            INSERT INTO query.search_document
                                (document_id, kind, organization_id, project_id, project_key, number, status_id, title,
                                 deleted, updated_at, version)
                            SELECT gen_random_uuid(), kind, organization_id, project_id, project_key, number + i,
                                status_id, :title, false, updated_at + i * interval '1 second', 0
                            FROM newest, generate_series(1, :count) AS i
                            RETURNING document_id, organization_id
                        )
                        INSERT INTO query.search_text (document_id, organization_id, title_folded, body, terms)
                        SELECT document_id, organization_id, lower(:title), '', array_to_tsvector(ARRAY[:scope, :term])
                        FROM added
                        """)
                .param("organization", team.organization.value())
                .param("count", count)
                .param("title", title)
                .param("term", term)
                .param("scope", DocumentTerms.scope(SearchKind.TASK, team.organization))
                .update();
    }

    @Test
    void whatWasRewrittenIsNotFoundAnyMore() {
        TaskId task = search.task("Apples", "And oranges");
        search.happened(new TaskRenamed(task, team.organization, team.project, "Pears", "Apples"));
        search.describe(task, Team.document("And lemons"));
        assertThat(search.titles("apples")).isEmpty();
        assertThat(search.titles("oranges")).isEmpty();
        assertThat(search.titles("pears lemons")).containsExactly("Pears");
        PageId page = search.page("Plums", Team.document("And cherries"));
        search.wiki.edit(page, "Grapes");
        assertThat(search.titles("plums")).isEmpty();
        assertThat(search.titles("cherries")).isEmpty();
        search.wiki.restore(page, 0, "Plums");
        assertThat(search.titles("plums")).containsExactly("Plums");
        assertThat(search.titles("grapes")).isEmpty();
    }

    @Test
    void editedAndDeletedCommentsAreNotFoundAnyMore() {
        TaskId task = search.task("Talk", "About coffee");
        CommentId edited = team.comment(task, team.bo, "Tea is fine");
        CommentId deleted = team.comment(task, team.bo, "Coffee or milk");
        search.happened(
                new CommentEdited(task, team.organization, team.project, edited, Team.document("Water is fine")));
        search.happened(new CommentDeleted(task, team.organization, team.project, deleted, null, null, null));
        assertThat(search.titles("tea")).isEmpty();
        assertThat(search.titles("milk")).isEmpty();
        assertThat(search.titles("water coffee")).containsExactly("Talk");
        assertThat(search.titles("fine")).containsExactly("Talk");
        search.happened(new CommentRestored(task, team.organization, team.project, deleted));
        assertThat(search.titles("milk")).containsExactly("Talk");
    }

    @Test
    void deletedTasksAndPagesAreFoundByNothingTheySaid() {
        TaskId task = search.task("Secret plan", "Nobody may know");
        team.comment(task, team.bo, "Quite so");
        PageId page = search.page("Secret page");
        search.happened(new TaskDeleted(task, team.organization, team.project, List.of()));
        search.happened(new PageDeleted(page, team.organization, search.wiki.space));
        for (String words : List.of("secret", "secret plan", "s", "app-1", "nobody", "quite")) {
            assertThat(search.titles(words)).as(words).isEmpty();
        }
    }

    @Test
    void whatComesBackIsFoundByEverythingItSaid() {
        TaskId task = search.task("Secret plan", "Nobody may know");
        team.comment(task, team.bo, "Quite so");
        search.happened(new TaskDeleted(task, team.organization, team.project, List.of()));
        search.happened(new TaskRestored(task, team.organization, team.project));
        for (String words : List.of("secret", "s", "app-1", "nobody", "quite")) {
            assertThat(search.titles(words)).as(words).containsExactly("Secret plan");
        }
        search.happened(new TaskRenamed(task, team.organization, team.project, "Open plan", "Secret plan"));
        assertThat(search.titles("secret")).isEmpty();
        assertThat(search.titles("open quite")).containsExactly("Open plan");
    }

    @Test
    void tasksOfArchivedProjectsAreLeftOut() {
        ProjectId closed = team.newProject("OPS");
        team.created(team.task(closed, "Backup"));
        search.task("Backup too");
        search.happened(new ProjectArchived(closed, team.organization));
        assertThat(search.titles("backup")).containsExactly("Backup too");
        assertThat(search.titles("ops-1")).isEmpty();
    }

    @Test
    void onlyMembersFindAndOnlyInTheirOrganization() {
        search.task("Salaries");
        Searching others = new Searching(readSide);
        others.task("Salaries of others");
        assertThat(search.titles("salaries")).containsExactly("Salaries");
        assertThat(search.find("salaries", null, team.eve)).isEmpty();
        assertThat(search.find("salaries", null, others.team.ada)).isEmpty();
        team.remove(team.bo);
        assertThat(search.find("salaries", null, team.bo)).isEmpty();
    }

    @Test
    void resultsShowWhatClientsNeed() {
        TaskId task = search.task("Pay bills");
        PageId page = search.page("Bills");
        search.happened(new TaskStatusChanged(
                task,
                team.organization,
                team.project,
                team.doing,
                StatusCategory.IN_PROGRESS,
                team.todo,
                StatusCategory.TODO));
        SearchResults results = readSide.ask(new OrganizationSearch(team.organization, team.bo, " bill", null));
        assertThat(results.q()).isEqualTo(" bill");
        assertThat(results.total()).isEqualTo(2);
        assertThat(results.results().get(0)).isInstanceOfSatisfying(TaskResult.class, found -> {
            assertThat(found.id()).isEqualTo(task).isEqualTo(found.entityId());
            assertThat(found.subtitle()).isEqualTo("APP-1 \u00B7 In Progress");
            assertThat(found.projectKey()).isEqualTo("APP");
            assertThat(found.taskNumber()).isEqualTo(1);
            assertThat(found.status()).isEqualTo("In Progress");
        });
        assertThat(results.results().get(1)).isInstanceOfSatisfying(PageResult.class, found -> {
            assertThat(found.id()).isEqualTo(page).isEqualTo(found.entityId());
            assertThat(found.subtitle()).isEqualTo("Space DOC").isEqualTo(found.spaceName());
            assertThat(found.spaceId()).isEqualTo(search.wiki.space);
        });
        assertThat(results.results()).extracting(SearchResult::updatedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t \n", "\u00A0", "\u200B", "\u00AD"})
    void nothingVisibleFindsNothing(String text) {
        search.task("A title with spaces");
        assertThat(search.find(text)).isEmpty();
    }

    /** Work for an event is work for what it says, not for what was said before. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aChangeOfATitleOrTextTouchesNoComment() throws Exception {
        TaskId task = search.task("Old name", "old text");
        team.comment(task, team.bo, "something said");

        try (Connection other = readSide.connection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute(readSide.inDatabase("LOCK TABLE query.search_comment IN ACCESS EXCLUSIVE MODE"));
            search.happened(new TaskRenamed(task, team.organization, team.project, "New name", "Old name"));
            search.describe(task, Team.document("new words"));
            other.rollback();
        }

        assertThat(search.titles("new words said")).containsExactly("New name");
        assertThat(search.titles("old")).isEmpty();
    }

    @Test
    void aWordOfATitleStaysFoundWhenAnotherPartLosesIt() {
        TaskId task = search.task("Shared", "shared");
        team.comment(task, team.bo, "shared");
        search.describe(task, Team.document("else"));
        assertThat(search.titles("shared")).containsExactly("Shared");
        search.happened(new TaskRenamed(task, team.organization, team.project, "Other", "Shared"));
        assertThat(search.titles("shared")).containsExactly("Other");
    }
}
