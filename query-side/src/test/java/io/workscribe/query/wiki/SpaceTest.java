package io.workscribe.query.wiki;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.SpaceCreated;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.event.SpaceDescribed;
import io.workscribe.api.wiki.event.SpaceIconChanged;
import io.workscribe.api.wiki.event.SpaceRenamed;
import io.workscribe.api.wiki.query.OrganizationSpaces;
import io.workscribe.api.wiki.query.SpaceById;
import io.workscribe.api.wiki.query.SpaceList;
import io.workscribe.api.wiki.query.SpaceView;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import io.workscribe.query.Wiki;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpaceTest {

    private static ReadSide readSide;

    private Team team;
    private Wiki wiki;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createSpace() {
        team = new Team(readSide);
        wiki = new Wiki(readSide, team);
    }

    @Test
    void newSpaceIsEmpty() {
        SpaceView view = view();
        assertThat(view.name()).isEqualTo("Space DOC");
        assertThat(view.key()).isEqualTo("DOC");
        assertThat(view.description()).isNull();
        assertThat(view.iconEmoji()).isNull();
        assertThat(view.orgId()).isEqualTo(team.organization);
        assertThat(view.createdBy()).isEqualTo(team.ada);
        assertThat(view.updatedAt()).isEqualTo(view.createdAt());
        assertThat(view.pageCount()).isZero();
        assertThat(view.version()).isZero();
    }

    @Test
    void everyEditShowsAndMovesUpdatedAt() {
        happened(new SpaceRenamed(wiki.space, team.organization, "Handbook", "Space DOC"));
        SpaceView renamed = view();
        assertThat(renamed.name()).isEqualTo("Handbook");
        assertThat(renamed.updatedAt()).isAfter(renamed.createdAt());
        happened(new SpaceDescribed(wiki.space, team.organization, "How we work", null));
        SpaceView described = view();
        assertThat(described.description()).isEqualTo("How we work");
        assertThat(described.updatedAt()).isAfter(renamed.updatedAt());
        happened(new SpaceIconChanged(wiki.space, team.organization, "\u2728", null));
        assertThat(view().iconEmoji()).isEqualTo("\u2728");
        assertThat(view().updatedAt()).isAfter(described.updatedAt());
        assertThat(view().version()).isEqualTo(3);
    }

    @Test
    void olderEventChangesNothing() {
        var older = happened(new SpaceRenamed(wiki.space, team.organization, "Older", "Space DOC"));
        happened(new SpaceRenamed(wiki.space, team.organization, "Newer", "Older"));
        readSide.handle(older);
        assertThat(view().name()).isEqualTo("Newer");
    }

    @Test
    void livePagesAreCountedAndNoEditOfTheSpace() {
        SpaceView before = view();
        PageId parent = wiki.page("Parent", null, 0, 0);
        PageId child = wiki.page("Child", parent, 0, 1);
        wiki.page("Another", null, 1, 0);
        assertThat(view().pageCount()).isEqualTo(3);
        happened(new PageRemoved(wiki.space, team.organization, parent, null, 0, List.of(child), List.of()));
        assertThat(view().pageCount()).isEqualTo(1);
        assertThat(view().updatedAt()).isEqualTo(before.updatedAt());
        assertThat(view().version()).isEqualTo(before.version());
    }

    @Test
    void listIsInTheOrderOfCreationAndCanBeReadInParts() {
        SpaceId second = wiki.newSpace("B");
        SpaceId third = wiki.newSpace("A");
        SpaceList all = list(team.bo, 0, 50);
        assertThat(all.spaces()).extracting(SpaceView::id).containsExactly(wiki.space, second, third);
        assertThat(all.spaces().get(0)).isEqualTo(view());
        assertThat(all.total()).isEqualTo(3);
        SpaceList part = list(team.bo, 1, 1);
        assertThat(part.spaces()).extracting(SpaceView::id).containsExactly(second);
        assertThat(part.total()).isEqualTo(3);
        assertThat(part.skip()).isEqualTo(1);
        assertThat(part.limit()).isEqualTo(1);
        assertThat(list(team.bo, 3, 50).total()).isEqualTo(3);
    }

    @Test
    void deletedSpaceIsGone() {
        SpaceId deleted = wiki.newSpace("OLD");
        happened(new SpaceDeleted(deleted, team.organization, null, null));
        assertThat(list(team.ada, 0, 50).spaces()).extracting(SpaceView::id).containsExactly(wiki.space);
        assertThat(list(team.ada, 0, 50).total()).isEqualTo(1);
        refused(deleted, team.ada, Rejected.Kind.NOT_FOUND, ErrorCode.SPACE_NOT_FOUND);
        refused(deleted, team.eve, Rejected.Kind.NOT_FOUND, ErrorCode.SPACE_NOT_FOUND);
    }

    @Test
    void keyOfADeletedSpaceMayComeBack() {
        SpaceId deleted = wiki.newSpace("OLD");
        happened(new SpaceDeleted(deleted, team.organization, null, null));
        SpaceId again = wiki.newSpace("OLD");
        assertThat(list(team.ada, 0, 50).spaces()).extracting(SpaceView::id).containsExactly(wiki.space, again);
    }

    @Test
    void foreignSpaceIsClosed() {
        Team others = new Team(readSide);
        happened(new SpaceCreated(SpaceId.random(), others.organization, "Theirs", "DOC", null, null, others.ada));
        refused(wiki.space, team.eve, Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        refused(wiki.space, others.ada, Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        refused(SpaceId.random(), team.ada, Rejected.Kind.NOT_FOUND, ErrorCode.SPACE_NOT_FOUND);
        assertThat(list(team.eve, 0, 50).spaces()).isEmpty();
        assertThat(list(others.ada, 0, 50).total()).isZero();
        assertThat(list(team.ada, 0, 50).total()).isEqualTo(1);
        team.remove(team.bo);
        refused(wiki.space, team.bo, Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        assertThat(list(team.bo, 0, 50).spaces()).isEmpty();
    }

    private SpaceView view() {
        return readSide.ask(new SpaceById(wiki.space, team.ada));
    }

    private SpaceList list(UserId viewer, int skip, int limit) {
        return readSide.ask(new OrganizationSpaces(team.organization, viewer, skip, limit));
    }

    private static void refused(SpaceId space, UserId viewer, Rejected.Kind kind, ErrorCode code) {
        assertRefused(readSide, new SpaceById(space, viewer), kind, code);
    }

    private DomainEventMessage<?> happened(Object event) {
        return readSide.happened(team.ada, event);
    }
}
