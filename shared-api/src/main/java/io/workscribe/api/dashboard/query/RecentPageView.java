package io.workscribe.api.dashboard.query;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.time.Instant;

/** One of the pages that were edited last in the organization, whoever did it. */
public record RecentPageView(PageId id, String title, SpaceId spaceId, String spaceName, Instant updatedAt) {}
