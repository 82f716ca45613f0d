package io.workscribe.api.task.query;

import java.util.List;

/** Newest first; deleted tasks are left out. */
public record OrganizationActivityPage(List<OrganizationActivityView> data, PageMeta meta) {}
