package io.workscribe.platform;

import org.jspecify.annotations.Nullable;

/** WorkScribe must not run like this: a sentence that says why, and one that says what to do about it. */
public class StartupFailure extends RuntimeException {

    private final String action;

    public StartupFailure(String reason, String action) {
        this(reason, action, null);
    }

    public StartupFailure(String reason, String action, @Nullable Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
