package io.workscribe.query.wiki;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Query;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageEdited;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.query.PageById;
import io.workscribe.api.wiki.query.PageHistory;
import io.workscribe.api.wiki.query.PageVersionByNumber;
import io.workscribe.api.wiki.query.PageVersionList;
import io.workscribe.api.wiki.query.PageVersionSummary;
import io.workscribe.api.wiki.query.PageVersionView;
import io.workscribe.api.wiki.query.PageView;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import io.workscribe.query.Wiki;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages and their versions: Ada makes and restores, Bo edits. */
class PageTest {

    private static ReadSide readSide;

    private Team team;
    private Wiki wiki;
    private PageId page;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createPage() {
        team = new Team(readSide);
        wiki = new Wiki(readSide, team);
        page = wiki.page("First", null, 0, 0);
    }

    @Test
    void newPageIsItsCreators() {
        PageView view = view();
        assertThat(view.title()).isEqualTo("First");
        assertThat(view.contentJson()).isEqualTo(Team.document("First"));
        assertThat(view.iconEmoji()).isNull();
        assertThat(view.orgId()).isEqualTo(team.organization);
        assertThat(view.spaceId()).isEqualTo(wiki.space);
        assertThat(view.parentPageId()).isNull();
        assertThat(view.createdBy()).isEqualTo(team.ada);
        assertThat(view.authorId()).isEqualTo(team.ada);
        assertThat(view.author().displayName()).isEqualTo("Ada");
        assertThat(view.lastEditedBy()).isEqualTo(team.ada);
        assertThat(view.updatedAt()).isEqualTo(view.createdAt());
        assertThat(view.version()).isZero();
    }

    @Test
    void editIsItsEditors() {
        PageView before = view();
        wiki.edit(page, "Second");
        PageView after = view();
        assertThat(after.title()).isEqualTo("Second");
        assertThat(after.contentJson()).isEqualTo(Team.document("Second"));
        assertThat(after.iconEmoji()).isEqualTo("\u2728");
        assertThat(after.createdBy()).isEqualTo(team.ada);
        assertThat(after.lastEditedBy()).isEqualTo(team.bo);
        assertThat(after.lastEditor().displayName()).isEqualTo("Bo");
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
        assertThat(after.version()).isEqualTo(1);
    }

    @Test
    void contentMayGoAway() {
        readSide.happened(team.bo, new PageEdited(page, team.organization, wiki.space, "First", null, null, null));
        assertThat(view().contentJson()).isNull();
        assertThat(version(1).contentJson()).isNull();
        assertThat(version(0).contentJson()).isEqualTo(Team.document("First"));
    }

    @Test
    void everyVersionReadsAsItWasSaved() {
        wiki.edit(page, "Second");
        wiki.restore(page, 0, "First");
        PageVersionView second = version(1);
        assertThat(second.pageId()).isEqualTo(page);
        assertThat(second.title()).isEqualTo("Second");
        assertThat(second.contentJson()).isEqualTo(Team.document("Second"));
        assertThat(second.iconEmoji()).isEqualTo("\u2728");
        assertThat(second.editedBy()).isEqualTo(team.bo);
        assertThat(second.editor().displayName()).isEqualTo("Bo");
        assertThat(second.restoredVersion()).isNull();
        assertThat(version(0).title()).isEqualTo("First");
        assertThat(version(0).editedAt()).isEqualTo(view().createdAt());
        PageVersionView restored = version(2);
        assertThat(restored.restoredVersion()).isZero();
        assertThat(restored.editedBy()).isEqualTo(team.ada);
        assertThat(restored.editedAt()).isEqualTo(view().updatedAt());
        assertThat(view().version()).isEqualTo(2);
        assertThat(view().title()).isEqualTo("First");
    }

    @Test
    void versionsAreListedNewestFirst() {
        wiki.edit(page, "Second");
        wiki.edit(page, "Third");
        wiki.restore(page, 1, "Second");
        PageVersionList all = versions(team.bo, 0, 50);
        assertThat(all.versions()).extracting(PageVersionSummary::version).containsExactly(3L, 2L, 1L, 0L);
        assertThat(all.versions())
                .extracting(PageVersionSummary::title)
                .containsExactly("Second", "Third", "Second", "First");
        assertThat(all.versions().get(0).restoredVersion()).isEqualTo(1);
        assertThat(all.total()).isEqualTo(4);
        PageVersionList part = versions(team.bo, 1, 2);
        assertThat(part.versions()).extracting(PageVersionSummary::version).containsExactly(2L, 1L);
        assertThat(part.total()).isEqualTo(4);
        assertThat(part.skip()).isEqualTo(1);
        assertThat(part.limit()).isEqualTo(2);
    }

    @Test
    void aRunOfAutosavesIsOneVersionUnderItsFirstNumber() {
        wiki.edit(page, "Asked for");
        wiki.edit(page, "Writing", 2L);
        wiki.edit(page, "More", 2L);
        wiki.edit(page, "Written", 2L);
        wiki.edit(page, "Later", 5L);

        PageVersionList all = versions(team.bo, 0, 50);
        assertThat(all.versions()).extracting(PageVersionSummary::version).containsExactly(5L, 2L, 1L, 0L);
        assertThat(all.versions())
                .extracting(PageVersionSummary::title)
                .containsExactly("Later", "Written", "Asked for", "First");
        assertThat(all.total()).isEqualTo(4);
        assertThat(version(2).title()).isEqualTo("Written");
        assertThat(version(2).version()).isEqualTo(2);
        assertThat(version(2).contentJson()).isEqualTo(Team.document("Written"));
        assertThat(version(2).editedAt()).isEqualTo(all.versions().get(1).editedAt());
        // Each save is a fact of its own, and stays there by its number.
        assertThat(version(3).title()).isEqualTo("More");
        assertThat(version(4).title()).isEqualTo("Written");
        PageVersionList part = readSide.ask(new PageHistory(page, team.bo, 0, 2));
        PageVersionList rest = readSide.ask(
                new PageHistory(page, team.bo, 0, 2, Cursor.parse(part.next()).orElseThrow()));
        assertThat(rest.versions()).extracting(PageVersionSummary::version).containsExactly(1L, 0L);
        assertThat(rest.next()).isNull();
    }

    @Test
    void repeatedAutosavesChangeNothing() {
        wiki.edit(page, "Writing", 1L);
        var first = readSide.history().get(readSide.history().size() - 1);
        wiki.edit(page, "Written", 1L);
        var last = readSide.history().get(readSide.history().size() - 1);
        var once = readSide.tables();
        for (var repeated : List.of(first, last, first)) {
            readSide.handle(repeated);
        }
        assertThat(readSide.tables()).isEqualTo(once);
    }

    @Test
    void repeatedAndLateEventsChangeNothing() {
        var created = readSide.history().get(readSide.history().size() - 1);
        wiki.edit(page, "Second");
        var edited = readSide.history().get(readSide.history().size() - 1);
        wiki.edit(page, "Third");
        var once = readSide.tables();
        for (var repeated : List.of(created, edited, edited, created)) {
            readSide.handle(repeated);
        }
        assertThat(readSide.tables()).isEqualTo(once);
    }

    @Test
    void deletedPageIsGoneWithItsVersions() {
        readSide.happened(team.bo, new PageRemoved(wiki.space, team.organization, page, null, 0, List.of(), List.of()));
        readSide.happened(team.bo, new PageDeleted(page, team.organization, wiki.space));
        for (UserId viewer : List.of(team.ada, team.eve)) {
            closed(viewer, Rejected.Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
        }
    }

    /** Between the events of its space and its own. */
    @Test
    void pageThatLeftTheTreeIsGone() {
        readSide.happened(team.bo, new PageRemoved(wiki.space, team.organization, page, null, 0, List.of(), List.of()));
        refused(new PageById(page, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
    }

    @Test
    void unknownPagesAndVersionsAreNotFound() {
        refused(new PageVersionByNumber(page, 1, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.VERSION_NOT_FOUND);
        PageId unknown = PageId.random();
        refused(new PageById(unknown, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
        refused(new PageHistory(unknown, team.ada, 0, 50), Rejected.Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
        refused(new PageVersionByNumber(unknown, 0, team.ada), Rejected.Kind.NOT_FOUND, ErrorCode.PAGE_NOT_FOUND);
    }

    @Test
    void foreignPageIsClosed() {
        Team others = new Team(readSide);
        closed(team.eve, Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        closed(others.ada, Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        team.remove(team.bo);
        closed(team.bo, Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
    }

    private void closed(UserId viewer, Rejected.Kind kind, ErrorCode code) {
        refused(new PageById(page, viewer), kind, code);
        refused(new PageHistory(page, viewer, 0, 50), kind, code);
        refused(new PageVersionByNumber(page, 0, viewer), kind, code);
        refused(new PageVersionByNumber(page, 7, viewer), kind, code);
    }

    private static void refused(Query<?> query, Rejected.Kind kind, ErrorCode code) {
        assertRefused(readSide, query, kind, code);
    }

    private PageView view() {
        return readSide.ask(new PageById(page, team.ada));
    }

    private PageVersionView version(long number) {
        return readSide.ask(new PageVersionByNumber(page, number, team.ada));
    }

    private PageVersionList versions(UserId viewer, int skip, int limit) {
        return readSide.ask(new PageHistory(page, viewer, skip, limit));
    }
}
