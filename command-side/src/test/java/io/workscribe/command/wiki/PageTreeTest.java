package io.workscribe.command.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.wiki.PageId;
import org.junit.jupiter.api.Test;

class PageTreeTest {

    private final PageTree tree = new PageTree();
    private final PageId a = added(null, 0);
    private final PageId b = added(null, 1);
    private final PageId c = added(null, 2);
    private final PageId a1 = added(a, 0);
    private final PageId a2 = added(a, 1);
    private final PageId a11 = added(a1, 0);

    @Test
    void itKnowsWhoIsBelowWhom() {
        assertThat(tree.size()).isEqualTo(6);
        assertThat(tree.parentOf(a)).isNull();
        assertThat(tree.parentOf(a11)).isEqualTo(a1);
        assertThat(tree.depthOf(b)).isZero();
        assertThat(tree.depthOf(a11)).isEqualTo(2);
        assertThat(tree.levelsBelow(a)).isEqualTo(2);
        assertThat(tree.levelsBelow(c)).isZero();
        assertThat(tree.isWithin(a11, a)).isTrue();
        assertThat(tree.isWithin(a, a)).isTrue();
        assertThat(tree.isWithin(a, a11)).isFalse();
        assertThat(tree.descendantsOf(a)).containsExactly(a1, a2, a11);
        assertThat(tree.descendantsOf(c)).isEmpty();
    }

    @Test
    void aMoveMakesRoomAndClosesUp() {
        tree.move(c, null, 0);
        assertPlaces(null, c, a, b);
        tree.move(c, null, 2);
        assertPlaces(null, a, b, c);
        tree.move(b, a, 1);
        assertPlaces(null, a, c);
        assertPlaces(a, a1, b, a2);
        tree.move(a1, null, 1);
        assertPlaces(null, a, a1, c);
        assertThat(tree.depthOf(a11)).isEqualTo(1);
    }

    @Test
    void whoIsRemovedTakesAllBelowAlong() {
        tree.remove(a1);
        assertThat(tree.contains(a1)).isFalse();
        assertThat(tree.contains(a11)).isFalse();
        assertPlaces(a, a2);
        tree.remove(a);
        assertPlaces(null, b, c);
        assertThat(tree.size()).isEqualTo(2);
    }

    private PageId added(PageId parent, int position) {
        PageId page = PageId.random();
        tree.add(page, parent, position);
        return page;
    }

    private void assertPlaces(PageId parent, PageId... children) {
        assertThat(tree.childrenOf(parent)).isEqualTo(children.length);
        for (int i = 0; i < children.length; i++) {
            assertThat(tree.parentOf(children[i])).isEqualTo(parent);
            assertThat(tree.positionOf(children[i])).isEqualTo(i);
        }
    }
}
