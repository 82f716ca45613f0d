package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.PAGE;
import static io.workscribe.api.SampleIds.PROJECT;
import static io.workscribe.api.SampleIds.SPACE;
import static io.workscribe.api.SampleIds.SPRINT;
import static io.workscribe.api.SampleIds.TASK;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.history.query.ChangeById;
import io.workscribe.api.history.query.ChangeCursor;
import io.workscribe.api.history.query.ChangeDensityView;
import io.workscribe.api.history.query.ChangeFilter;
import io.workscribe.api.history.query.ChangePage;
import io.workscribe.api.history.query.ChangeView;
import io.workscribe.api.history.query.ChangedFieldView;
import io.workscribe.api.history.query.ChangedPartView;
import io.workscribe.api.history.query.ChangesOfPage;
import io.workscribe.api.history.query.ChangesOfSprint;
import io.workscribe.api.history.query.ChangesOfTask;
import io.workscribe.api.history.query.OrganizationChangeDensity;
import io.workscribe.api.history.query.OrganizationChanges;
import io.workscribe.api.identity.query.UserSummary;
import java.util.List;
import java.util.Map;
import java.util.UUID;

final class HistorySamples {

    private static final UUID CHANGE = UUID.fromString("99999999-0000-7000-8000-000000000001");
    private static final ChangeFilter FILTER = new ChangeFilter(
            PROJECT,
            SPACE,
            TASK,
            PAGE,
            SPRINT,
            ADA,
            List.of(ChangedResource.TASK),
            List.of(ChangeAction.UPDATED, ChangeAction.MOVED),
            UPDATED_AT,
            UPDATED_AT.plusSeconds(60));
    private static final ChangeCursor AFTER = new ChangeCursor(ChangeCursor.listOf(ORGANIZATION, FILTER), 4711);
    private static final ChangedFieldView FIELD =
            new ChangedFieldView("description_json", null, Map.of("document", true), null, null);
    private static final ChangedPartView PART =
            new ChangedPartView("task", TASK.value(), "MILL-7 Carriage", "updated", List.of(FIELD));
    private static final ChangeView SHOWN = new ChangeView(
            CHANGE,
            UPDATED_AT,
            new UserSummary(ADA, "Ada", null, "ada@example.com"),
            "web",
            null,
            null,
            null,
            true,
            List.of(PART),
            1);
    private static final ChangeDensityView.Bucket BUCKET =
            new ChangeDensityView.Bucket(UPDATED_AT, UPDATED_AT.plusSeconds(60), 3);

    private HistorySamples() {}

    static List<Record> all() {
        return List.of(
                FILTER,
                AFTER,
                new OrganizationChanges(ORGANIZATION, ADA, FILTER, AFTER, 50),
                new OrganizationChangeDensity(ORGANIZATION, ADA, FILTER, 100),
                new ChangesOfTask(TASK, ADA, AFTER, 50),
                new ChangesOfPage(PAGE, ADA, null, 50),
                new ChangesOfSprint(SPRINT, ADA, AFTER, 50),
                new ChangeById(CHANGE, ADA),
                FIELD,
                PART,
                SHOWN,
                new ChangePage(List.of(SHOWN), AFTER.text()),
                BUCKET,
                new ChangeDensityView(List.of(BUCKET)));
    }
}
