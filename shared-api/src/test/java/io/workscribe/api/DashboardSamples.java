package io.workscribe.api;

import static io.workscribe.api.SampleIds.ADA;
import static io.workscribe.api.SampleIds.DUE_DATE;
import static io.workscribe.api.SampleIds.ORGANIZATION;
import static io.workscribe.api.SampleIds.PAGE;
import static io.workscribe.api.SampleIds.PROJECT;
import static io.workscribe.api.SampleIds.SPACE;
import static io.workscribe.api.SampleIds.SPRINT;
import static io.workscribe.api.SampleIds.UPDATED_AT;

import io.workscribe.api.dashboard.query.ActiveSprintView;
import io.workscribe.api.dashboard.query.DashboardView;
import io.workscribe.api.dashboard.query.OrganizationDashboard;
import io.workscribe.api.dashboard.query.RecentPageView;
import java.util.List;

final class DashboardSamples {

    private static final ActiveSprintView ACTIVE =
            new ActiveSprintView(SPRINT, "Sprint 1", PROJECT, "Analytical mill", "MILL", 7, 3, null, DUE_DATE);
    private static final RecentPageView RECENT =
            new RecentPageView(PAGE, "How the mill turns", SPACE, "Engines", UPDATED_AT);

    private DashboardSamples() {}

    static List<Record> all() {
        return List.of(
                new OrganizationDashboard(ORGANIZATION, ADA),
                ACTIVE,
                RECENT,
                new DashboardView(12, 1, 4, List.of(ACTIVE), List.of(RECENT)));
    }
}
