package io.workscribe.command.wiki;

import io.workscribe.api.wiki.PageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of one space: who is below whom, and in which order. A null parent is the root. Part of a snapshot. */
final class PageTree {

    /** Five levels, counted from 0. */
    static final int GREATEST_DEPTH = 4;

    /** Parents by page; roots have none. */
    private Map<UUID, UUID> parents = new LinkedHashMap<>();

    private List<UUID> roots = new ArrayList<>();
    private Map<UUID, List<UUID>> children = new HashMap<>();

    boolean contains(PageId page) {
        return parents.containsKey(page.value());
    }

    int size() {
        return parents.size();
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
        return roots.stream().map(PageId::new).toList();
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
        List<PageId> descendants = descendantsOf(page);
        takeOut(page.value());
        forget(page);
        descendants.forEach(this::forget);
    }

    private void insert(UUID page, @Nullable UUID parent, int position) {
        parents.put(page, parent);
        List<UUID> siblings = parent == null ? roots : children.computeIfAbsent(parent, key -> new ArrayList<>());
        siblings.add(position, page);
    }

    private void takeOut(UUID page) {
        below(parents.get(page)).remove(page);
    }

    private void forget(PageId page) {
        parents.remove(page.value());
        children.remove(page.value());
    }

    private List<UUID> below(@Nullable UUID parent) {
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
