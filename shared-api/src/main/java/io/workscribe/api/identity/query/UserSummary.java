package io.workscribe.api.identity.query;

import io.workscribe.api.common.UserId;

/** A person as shown to others. avatarUrl may be null. */
public record UserSummary(UserId id, String displayName, String avatarUrl, String email) {}
