package io.workscribe.api.membership.event;

import io.workscribe.api.common.OrganizationId;
import org.axonframework.serialization.Revision;

/** The former slug is free for others at once: addresses with it may lead elsewhere. */
@Revision("1")
public record OrganizationSlugChanged(OrganizationId organizationId, String slug, String previousSlug)
        implements OrganizationEvent {}
