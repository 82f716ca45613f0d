package io.workscribe.api.project.query;

import java.util.List;

/** By position. */
public record StatusList(List<StatusView> statuses) {}
