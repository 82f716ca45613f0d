package io.workscribe.standalone.store;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is answered otherwise than commit bf9160b did, and why. */
enum PurposefulDifference {

    /** A subtask is what has a parent; before, a task could say it was one and have none. */
    A_TASK_WITHOUT_PARENT_IS_NO_SUBTASK {
        @Override
        boolean is(JsonNode then, JsonNode now, JsonNode around, String place) {
            return place.endsWith("/type")
                    && then.asString("").equals("subtask")
                    && now.asString("").equals("task")
                    && around.get("parent_task_id").isNull();
        }
    },

    /** A page is updated when it is edited; before, moving it or one of its neighbours was an update, too. */
    A_MOVED_PAGE_IS_NOT_UPDATED {
        @Override
        boolean is(JsonNode then, JsonNode now, JsonNode around, String place) {
            return place.endsWith("/updated_at")
                    && around.has("space_id")
                    && Instant.parse(now.asString()).isBefore(Instant.parse(then.asString()));
        }
    },

    /** Recent pages are in the order of their updates, so they follow {@link #A_MOVED_PAGE_IS_NOT_UPDATED}. */
    MOVED_PAGES_ARE_NOT_RECENT {
        @Override
        boolean is(JsonNode then, JsonNode now, JsonNode around, String place) {
            return place.endsWith("/recent_pages")
                    && !then.equals(now)
                    && now.size() == then.size()
                    && isNewestFirst(now);
        }
    };

    abstract boolean is(JsonNode then, JsonNode now, JsonNode around, String place);

    /**
     * @param around the object that has now as a value
     * @param place the keys that lead to both, each after a slash
     */
    static Optional<PurposefulDifference> between(JsonNode then, JsonNode now, JsonNode around, String place) {
        return Stream.of(values())
                .filter(difference -> difference.is(then, now, around, place))
                .findFirst();
    }

    private static boolean isNewestFirst(JsonNode pages) {
        for (int i = 1; i < pages.size(); i++) {
            if (updated(pages.get(i)).isAfter(updated(pages.get(i - 1)))) {
                return false;
            }
        }
        return true;
    }

    private static Instant updated(JsonNode page) {
        return Instant.parse(page.get("updated_at").asString());
    }
}
