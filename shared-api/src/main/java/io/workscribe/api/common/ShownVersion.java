package io.workscribe.api.common;

/** A view that shows its version: clients meet it in lists, or have no other way to learn it. */
public interface ShownVersion extends Versioned {}
