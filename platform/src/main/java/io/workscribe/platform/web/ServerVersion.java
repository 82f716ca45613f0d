package io.workscribe.platform.web;

/** What the server calls itself. */
public final class ServerVersion {

    public static final String TEXT = "1.0.0";

    private ServerVersion() {}
}
