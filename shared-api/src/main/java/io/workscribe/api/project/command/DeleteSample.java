package io.workscribe.api.project.command;

import io.workscribe.api.common.OrganizationId;

/** For owners and administrators: all of it, with whatever people added. Refused with SAMPLE_NOT_FOUND. */
public record DeleteSample(OrganizationId organizationId) {}
