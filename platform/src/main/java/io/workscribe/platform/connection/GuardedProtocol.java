package io.workscribe.platform.connection;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 over a {@link GuardedEndpoint}; made by Tomcat, by its name. */
public final class GuardedProtocol extends Http11NioProtocol {

    public GuardedProtocol() {
        super(new GuardedEndpoint());
    }

    GuardedEndpoint guarded() {
        return (GuardedEndpoint) getEndpoint();
    }
}
