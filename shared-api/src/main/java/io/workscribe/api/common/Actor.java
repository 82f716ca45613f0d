package io.workscribe.api.common;

/** The user who sent a message, taken from its metadata; a parameter of message handlers. */
public record Actor(UserId userId) {}
