package io.workscribe.platform.client;

import io.workscribe.platform.WorkScribeProperties;

/** What the client's pages may load: nothing of other hosts but pictures, and Google's sign-in where that is set up. */
final class ContentSecurityPolicy {

    private static final String GOOGLE = " https://accounts.google.com/gsi/";

    private ContentSecurityPolicy() {}

    static String of(WorkScribeProperties properties) {
        String google = properties.google().isConfigured() ? GOOGLE : "";
        String own = "default-src 'self'; img-src 'self' https: data:; connect-src 'self'" + google
                + "; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'";
        return google.isEmpty()
                ? own
                : own + "; script-src 'self'" + google + "; style-src 'self'" + google + "; frame-src" + google;
    }
}
