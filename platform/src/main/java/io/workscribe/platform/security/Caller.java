package io.workscribe.platform.security;

import io.workscribe.api.common.UserId;
import java.util.UUID;

/** Who sends a request: the owner of a valid access token; a parameter of controller methods. */
public record Caller(UserId userId, UUID sessionId, UUID tokenId) {}
