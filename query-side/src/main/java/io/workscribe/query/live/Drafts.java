package io.workscribe.query.live;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is going to be told of several events: what one change does to one resource is one message, where it was last
 * done.
 */
final class Drafts {

    private final Map<Draft.Key, Draft> drafts = new LinkedHashMap<>();

    void add(Draft draft) {
        drafts.merge(draft.key(), draft, Draft::with);
    }

    List<Draft> inOrder() {
        return drafts.values().stream()
                .sorted(Comparator.comparingLong(draft -> draft.happened().position()))
                .toList();
    }
}
