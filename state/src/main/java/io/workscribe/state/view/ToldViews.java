package io.workscribe.state.view;

import io.workscribe.state.live.Audience;
import io.workscribe.state.live.ToldState.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the readers of a project are told of its views: of a private one its maker alone hears. */
final class ToldViews {

    private ToldViews() {}

    static List<Told> created(SavedViewRow row) {
        return List.of(told(row, audience(row), "created", List.of()));
    }

    /** To those who see it now for the first time, or no more, it comes or goes. */
    static List<Told> updated(SavedViewRow row, boolean wasShared, List<String> fields) {
        if (row.isShared() == wasShared) {
            return List.of(told(row, audience(row), "updated", fields));
        }
        String others = Audience.othersThan(row.owner().value());
        return List.of(
                told(row, only(row), "updated", fields),
                row.isShared() ? told(row, others, "created", List.of()) : gone(row, others, row.version()));
    }

    static List<Told> deleted(SavedViewRow row) {
        return List.of(gone(row, audience(row), row.version() + 1));
    }

    private static @Nullable String audience(SavedViewRow row) {
        return row.isShared() ? null : only(row);
    }

    private static String only(SavedViewRow row) {
        return Audience.only(row.owner().value());
    }

    private static Told told(SavedViewRow row, @Nullable String audience, String action, List<String> fields) {
        return of(row, audience, action, fields, row.version(), row.shown());
    }

    private static Told gone(SavedViewRow row, @Nullable String audience, long version) {
        return of(row, audience, "deleted", List.of(), version, null);
    }

    private static Told of(
            SavedViewRow row,
            @Nullable String audience,
            String action,
            List<String> fields,
            long version,
            @Nullable SavedViewResponse data) {
        SavedViewResponse shown = row.shown();
        String topic = "project:" + shown.projectId();
        return new Told(
                topic,
                topic,
                row.organizationId(),
                audience,
                "view",
                shown.id().value(),
                action,
                fields,
                version,
                data);
    }
}
