package io.workscribe.api.common;

/** A command whose aggregate is not there yet, as a rule: one that comes again finds it. */
public interface CreationCommand {}
