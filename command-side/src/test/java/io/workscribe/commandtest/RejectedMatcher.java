package io.workscribe.commandtest;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Matches refusals by what they are, not by what they say. */
public final class RejectedMatcher {

    private RejectedMatcher() {}

    public static Matcher<Rejected> rejected(Rejected.Kind kind, ErrorCode code) {
        return new CustomTypeSafeMatcher<>("a refusal " + kind + " " + code) {
            @Override
            protected boolean matchesSafely(Rejected rejected) {
                return rejected.kind() == kind && rejected.code() == code;
            }
        };
    }
}
