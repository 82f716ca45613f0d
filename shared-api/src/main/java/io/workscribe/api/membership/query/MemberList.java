package io.workscribe.api.membership.query;

import java.util.List;

/** By joining. */
public record MemberList(List<MemberView> members, long total) {}
