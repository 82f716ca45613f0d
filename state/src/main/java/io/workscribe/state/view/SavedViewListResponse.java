package io.workscribe.state.view;

import java.util.List;

/** The saved views of a project that somebody sees, in the order in which they were made. */
public record SavedViewListResponse(List<SavedViewResponse> views, int total) {}
