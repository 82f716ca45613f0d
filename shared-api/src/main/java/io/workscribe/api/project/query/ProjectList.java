package io.workscribe.api.project.query;

import java.util.List;

/** By creation, without the archived ones. */
public record ProjectList(List<ProjectView> projects, long total) {}
