package io.workscribe.api.membership.query;

import io.workscribe.api.common.Role;

/** What the holder of an invitation link sees before accepting. */
public record InvitationPreview(String orgName, String orgSlug, Role role, String email, String inviterName) {}
