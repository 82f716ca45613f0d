package io.workscribe.api.wiki.query;

import java.util.List;

/** By creation. */
public record SpaceList(List<SpaceView> spaces, long total, int skip, int limit) {}
