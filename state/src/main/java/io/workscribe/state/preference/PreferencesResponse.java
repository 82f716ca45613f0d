package io.workscribe.state.preference;

import io.workscribe.api.common.Document;

/** @param client whatever the clients of the person keep in it */
public record PreferencesResponse(Document client) {}
