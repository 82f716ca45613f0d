package io.workscribe.api.dashboard.query;

import java.util.List;

/**
 * Without archived projects and deleted pages. openTasksCount: tasks without a parent whose status does not mean done;
 * unreadNotificationsCount: the viewer's, of this organization.
 */
public record DashboardView(
        long openTasksCount,
        int activeSprintsCount,
        long unreadNotificationsCount,
        List<ActiveSprintView> activeSprints,
        List<RecentPageView> recentPages) {}
