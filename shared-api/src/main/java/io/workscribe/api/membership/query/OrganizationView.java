package io.workscribe.api.membership.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ShownVersion;
import java.time.Instant;

public record OrganizationView(
        OrganizationId id, String name, String slug, Instant createdAt, Instant updatedAt, long version)
        implements ShownVersion {}
