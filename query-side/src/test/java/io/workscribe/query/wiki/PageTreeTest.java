package io.workscribe.query.wiki;

import static io.workscribe.query.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.api.wiki.event.PageAdded;
import io.workscribe.api.wiki.event.PageDeleted;
import io.workscribe.api.wiki.event.PageMoved;
import io.workscribe.api.wiki.event.PageRemoved;
import io.workscribe.api.wiki.event.SpaceDeleted;
import io.workscribe.api.wiki.query.PageById;
import io.workscribe.api.wiki.query.PageNode;
import io.workscribe.api.wiki.query.PageTree;
import io.workscribe.api.wiki.query.PageView;
import io.workscribe.api.wiki.query.SpacePages;
import io.workscribe.query.ReadSide;
import io.workscribe.query.Team;
import io.workscribe.query.Wiki;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree: a (a1 (a11), a2), b, c. */
class PageTreeTest {

    private static ReadSide readSide;

    private Team team;
    private Wiki wiki;
    private PageId a;
    private PageId b;
    private PageId c;
    private PageId a1;
    private PageId a2;
    private PageId a11;

    @BeforeAll
    static void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    static void stop() {
        readSide.close();
    }

    @BeforeEach
    void createTree() {
        team = new Team(readSide);
        wiki = new Wiki(readSide, team);
        a = wiki.page("a", null, 0, 0);
        b = wiki.page("b", null, 1, 0);
        a1 = wiki.page("a1", a, 0, 1);
        a11 = wiki.page("a11", a1, 0, 2);
        c = wiki.page("c", null, 2, 0);
        a2 = wiki.page("a2", a, 1, 1);
    }

    @Test
    void everyPageStandsBelowItsParent() {
        assertTree("a", "-a1", "--a11", "-a2", "b", "c");
        PageNode root = tree().pages().get(0);
        assertThat(root.id()).isEqualTo(a);
        assertThat(root.spaceId()).isEqualTo(wiki.space);
        assertThat(root.parentPageId()).isNull();
        assertThat(root.children().get(0).parentPageId()).isEqualTo(a);
        assertThat(readSide.ask(new SpacePages(wiki.newSpace("NEW"), team.ada)).pages())
                .isEmpty();
    }

    @Test
    void editShowsInTheTree() {
        wiki.edit(a11, "New title");
        assertTree("a", "-a1", "--New title", "-a2", "b", "c");
        assertThat(tree().pages().get(0).children().get(0).children().get(0).iconEmoji())
                .isEqualTo("\u2728");
    }

    @Test
    void siblingsMakeRoomAndCloseUp() {
        move(c, null, 0, 0, null, 2, 0);
        assertTree("c", "a", "-a1", "--a11", "-a2", "b");
        move(c, null, 1, 0, null, 0, 0);
        assertTree("a", "-a1", "--a11", "-a2", "c", "b");
        move(b, a, 1, 1, null, 2, 0);
        assertTree("a", "-a1", "--a11", "-b", "-a2", "c");
        move(a1, a, 2, 1, a, 0, 1);
        assertTree("a", "-b", "-a2", "-a1", "--a11", "c");
    }

    @Test
    void whatIsBelowGoesDownAndUpAlong() {
        move(a, c, 0, 1, null, 0, 0);
        assertTree("b", "c", "-a", "--a1", "---a11", "--a2");
        assertThat(view(a11).depth()).isEqualTo(3);
        move(a1, null, 1, 0, a, 0, 2);
        assertTree("b", "a1", "-a11", "c", "-a", "--a2");
        assertThat(view(a11).depth()).isEqualTo(1);
        assertThat(view(a11).parentPageId()).isEqualTo(a1);
    }

    @Test
    void moveIsAChangeOfThePageButNoVersionAndNoEdit() {
        PageView before = view(b);
        PageView sibling = view(c);
        PageView below = view(a1);
        readSide.happened(team.bo, new PageMoved(wiki.space, team.organization, b, null, 0, 0, null, 1, 0));
        PageView after = view(b);
        assertThat(after.position()).isZero();
        assertThat(before.movedAt()).isNull();
        assertThat(after.movedAt()).isAfter(before.updatedAt());
        assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.lastEditedBy()).isEqualTo(team.ada);
        assertThat(view(c)).isEqualTo(sibling);
        assertThat(view(a1)).isEqualTo(below);
        assertThat(view(a).position()).isEqualTo(1);
    }

    @Test
    void whatIsRemovedTakesAllBelowAlong() {
        happened(new PageRemoved(wiki.space, team.organization, a1, a, 0, List.of(a11), List.of()));
        happened(new PageDeleted(a1, team.organization, wiki.space));
        happened(new PageDeleted(a11, team.organization, wiki.space));
        assertTree("a", "-a2", "b", "c");
        happened(new PageRemoved(wiki.space, team.organization, a, null, 0, List.of(a2), List.of()));
        assertTree("b", "c");
        assertThat(view(b).position()).isZero();
    }

    @Test
    void ranksSortSiblingsAndOnlyWhatMovesGetsAnother() {
        for (int i = 0; i < 150; i++) {
            List<PageNode> before = tree().pages();
            PageId last = before.get(2).id();
            long moved = ReadSide.positionOf(move(last, null, 1, 0, null, 2, 0));
            List<PageNode> after = tree().pages();
            assertThat(after).extracting(PageNode::rank).isSorted().doesNotHaveDuplicates();
            assertThat(after).allSatisfy(page -> {
                assertThat(page.rank()).hasSizeLessThanOrEqualTo(64);
                PageNode then = before.stream()
                        .filter(node -> node.id().equals(page.id()))
                        .findFirst()
                        .orElseThrow();
                boolean changed = !page.rank().equals(then.rank());
                assertThat(page.revision()).isEqualTo(changed ? moved : then.revision());
            });
            assertThat(after.get(1).revision()).isEqualTo(moved);
        }
    }

    @Test
    void revisionIsThatOfTheNewestChangeOfTheRow() {
        wiki.edit(a11, "New title");
        PageNode edited = tree().pages().get(0).children().get(0).children().get(0);
        assertThat(edited.version()).isEqualTo(view(a11).version()).isEqualTo(1);
        long deeper = ReadSide.positionOf(move(a1, c, 0, 1, a, 0, 1));
        PageNode level = tree().pages().get(2).children().get(0);
        assertThat(level.revision()).isEqualTo(deeper);
        assertThat(level.children().get(0).revision()).isEqualTo(edited.revision());
        long root = ReadSide.positionOf(move(a1, null, 3, 0, c, 0, 1));
        assertThat(tree().pages().get(3).children().get(0).revision()).isEqualTo(root);
    }

    @Test
    void repeatedEventsShiftNothingTwice() {
        DomainEventMessage<?> added = happened(new PageAdded(wiki.space, team.organization, PageId.random(), b, 0, 1));
        DomainEventMessage<?> moved = move(c, null, 0, 0, null, 2, 0);
        DomainEventMessage<?> removed =
                happened(new PageRemoved(wiki.space, team.organization, a, null, 1, List.of(a1, a2, a11), List.of()));
        var once = readSide.tables();
        for (DomainEventMessage<?> repeated : List.of(added, moved, removed, added, removed, moved)) {
            readSide.handle(repeated);
        }
        assertThat(readSide.tables()).isEqualTo(once);
        assertThat(tree().pages()).extracting(PageNode::title).containsExactly("c", "b");
    }

    /** Only for a moment, or while its own events wait as dead letters. */
    @Test
    void pageWithoutContentIsNotShown() {
        happened(new PageAdded(wiki.space, team.organization, PageId.random(), null, 3, 0));
        assertThat(tree().total()).isEqualTo(6);
        assertTree("a", "-a1", "--a11", "-a2", "b", "c");
    }

    @Test
    void totalIsTheNumberOfPagesShown() {
        PageId nobody = PageId.random();
        happened(new PageAdded(wiki.space, team.organization, nobody, null, 3, 0));
        wiki.page("Child of nobody", nobody, 0, 1);
        assertThat(tree().total()).isEqualTo(6);
        assertTree("a", "-a1", "--a11", "-a2", "b", "c");
    }

    @Test
    void spacesAreApart() {
        Wiki another = new Wiki(readSide, team);
        another.page("x", null, 0, 0);
        another.page("y", null, 1, 0);
        move(c, null, 0, 0, null, 2, 0);
        assertThat(readSide.ask(new SpacePages(another.space, team.ada)).pages())
                .extracting(PageNode::title, PageNode::position)
                .containsExactly(tuple("x", 0), tuple("y", 1));
    }

    @Test
    void foreignTreeIsClosed() {
        Team others = new Team(readSide);
        refused(wiki.space, team.eve, Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        refused(wiki.space, others.ada, Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        refused(SpaceId.random(), team.ada, Rejected.Kind.NOT_FOUND, ErrorCode.SPACE_NOT_FOUND);
        team.remove(team.bo);
        refused(wiki.space, team.bo, Rejected.Kind.FORBIDDEN, ErrorCode.FORBIDDEN);
        SpaceId deleted = wiki.newSpace("OLD");
        happened(new SpaceDeleted(deleted, team.organization, null, null));
        refused(deleted, team.ada, Rejected.Kind.NOT_FOUND, ErrorCode.SPACE_NOT_FOUND);
    }

    private DomainEventMessage<?> move(
            PageId page, PageId to, int position, int depth, PageId from, int before, int depthBefore) {
        return happened(
                new PageMoved(wiki.space, team.organization, page, to, position, depth, from, before, depthBefore));
    }

    /** One dash for each level; positions have no holes and depths fit. */
    private void assertTree(String... expected) {
        List<String> lines = new ArrayList<>();
        outline(tree().pages(), 0, lines);
        assertThat(lines).containsExactly(expected);
        assertThat(tree().total()).isEqualTo(expected.length);
    }

    private static void outline(List<PageNode> siblings, int depth, List<String> lines) {
        for (int position = 0; position < siblings.size(); position++) {
            PageNode node = siblings.get(position);
            assertThat(node.position()).as(node.title()).isEqualTo(position);
            assertThat(node.depth()).as(node.title()).isEqualTo(depth);
            lines.add("-".repeat(depth) + node.title());
            outline(node.children(), depth + 1, lines);
        }
    }

    private PageTree tree() {
        return readSide.ask(new SpacePages(wiki.space, team.ada));
    }

    private PageView view(PageId page) {
        return readSide.ask(new PageById(page, team.ada));
    }

    private static void refused(SpaceId space, UserId viewer, Rejected.Kind kind, ErrorCode code) {
        assertRefused(readSide, new SpacePages(space, viewer), kind, code);
    }

    private DomainEventMessage<?> happened(Object event) {
        return readSide.happened(team.ada, event);
    }
}
