package io.workscribe.api.membership.query;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ShownVersion;
import java.time.Instant;

/** An organization as its members see it; slug is what addresses name it by. */
public record OrganizationView(
        OrganizationId id, String name, String slug, Instant createdAt, Instant updatedAt, long version, long revision)
        implements ShownVersion {}
