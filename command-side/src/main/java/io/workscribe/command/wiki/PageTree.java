package io.workscribe.command.wiki;

import io.workscribe.api.wiki.PageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one space: who is below whom, and in which order. A null parent is the root. Those that were removed keep
 * their places among the others, where nobody sees them, in case they return. Part of a snapshot.
 */
final class PageTree {

    /** Five levels, counted from 0. */
    static final int GREATEST_DEPTH = 4;

    /** Parents by page; roots have none. */
    private Map<UUID, UUID> parents = new LinkedHashMap<>();

    private List<UUID> roots = new ArrayList<>();
    private Map<UUID, List<UUID>> children = new HashMap<>();

    /** Those that were removed; what was below them then is below them still. */
    private Set<UUID> removed = new LinkedHashSet<>();

    boolean contains(PageId page) {
        return contains(page.value());
    }

    private boolean contains(UUID page) {
        if (!parents.containsKey(page)) {
            return false;
        }
        for (UUID above = page; above != null; above = parents.get(above)) {
            if (removed.contains(above)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the page is in the tree or was removed from it. */
    boolean knows(PageId page) {
        return parents.containsKey(page.value());
    }

    int size() {
        return (int) parents.keySet().stream().filter(this::contains).count();
    }

    @Nullable
    PageId parentOf(PageId page) {
        UUID parent = parents.get(page.value());
        return parent == null ? null : new PageId(parent);
    }

    /** 0 for roots. */
    int depthOf(PageId page) {
        int depth = 0;
        for (UUID above = parents.get(page.value()); above != null; above = parents.get(above)) {
            depth++;
        }
        return depth;
    }

    /** The 0-based place among the siblings. */
    int positionOf(PageId page) {
        return below(parents.get(page.value())).indexOf(page.value());
    }

    List<PageId> roots() {
        return below(null).stream().map(PageId::new).toList();
    }

    int childrenOf(@Nullable PageId parent) {
        return below(valueOf(parent)).size();
    }

    /** Whether the page is the other one or anywhere below it. */
    boolean isWithin(PageId page, PageId other) {
        for (UUID above = page.value(); above != null; above = parents.get(above)) {
            if (above.equals(other.value())) {
                return true;
            }
        }
        return false;
    }

    /** How many levels there are below the page. */
    int levelsBelow(PageId page) {
        return levelsBelow(page.value());
    }

    /** All below the page, parents before children. */
    List<PageId> descendantsOf(PageId page) {
        List<UUID> found = new ArrayList<>(below(page.value()));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(below(found.get(i)));
        }
        return found.stream().map(PageId::new).toList();
    }

    void add(PageId page, @Nullable PageId parent, int position) {
        insert(page.value(), valueOf(parent), position);
    }

    void move(PageId page, @Nullable PageId parent, int position) {
        takeOut(page.value());
        insert(page.value(), valueOf(parent), position);
    }

    /** With all below it. */
    void remove(PageId page) {
        removed.add(page.value());
    }

    /** The place that a removed page would have among the siblings that are there. */
    int positionOnReturn(PageId page) {
        List<UUID> siblings = all(parents.get(page.value()));
        return (int) siblings.subList(0, siblings.indexOf(page.value())).stream()
                .filter(sibling -> !removed.contains(sibling))
                .count();
    }

    /** With all that went with it. */
    void putBack(PageId page, @Nullable PageId parent, int position) {
        boolean inPlace = removed.remove(page.value())
                && Objects.equals(parents.get(page.value()), valueOf(parent))
                && positionOf(page) == position;
        if (!inPlace) {
            move(page, parent, position);
        }
    }

    private void insert(UUID page, @Nullable UUID parent, int position) {
        parents.put(page, parent);
        List<UUID> siblings = parent == null ? roots : children.computeIfAbsent(parent, key -> new ArrayList<>());
        List<UUID> present = below(parent);
        siblings.add(position < present.size() ? siblings.indexOf(present.get(position)) : siblings.size(), page);
    }

    private void takeOut(UUID page) {
        UUID parent = parents.get(page);
        all(parent).remove(page);
        if (parent != null && all(parent).isEmpty()) {
            children.remove(parent);
        }
    }

    private List<UUID> below(@Nullable UUID parent) {
        return all(parent).stream().filter(page -> !removed.contains(page)).toList();
    }

    private List<UUID> all(@Nullable UUID parent) {
        return parent == null ? roots : children.getOrDefault(parent, List.of());
    }

    private int levelsBelow(UUID page) {
        return below(page).stream()
                .mapToInt(child -> 1 + levelsBelow(child))
                .max()
                .orElse(0);
    }

    private static @Nullable UUID valueOf(@Nullable PageId page) {
        return page == null ? null : page.value();
    }
}
