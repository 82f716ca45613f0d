package io.workscribe.api.dashboard.query;

import io.workscribe.api.wiki.PageId;
import io.workscribe.api.wiki.SpaceId;
import java.time.Instant;

public record RecentPageView(PageId id, String title, SpaceId spaceId, String spaceName, Instant updatedAt) {}
