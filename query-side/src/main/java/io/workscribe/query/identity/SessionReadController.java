package io.workscribe.query.identity;

import io.workscribe.platform.security.Caller;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.web.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionReadController {

    /**
     * Where somebody is signed in.
     *
     * @param lastUsedAt of another session as exact as an access token lives
     * @param address as requests are limited by it
     * @param agent what it called itself; empty where it did not
     * @param current whether it is the one that asks
     */
    record SessionView(UUID id, Instant createdAt, Instant lastUsedAt, String address, String agent, boolean current) {}

    record SessionList(List<SessionView> sessions) {}

    private final Sessions sessions;

    SessionReadController(Sessions sessions) {
        this.sessions = sessions;
    }

    @Operation(
            summary = "Where one is signed in",
            description = "The newest first, 500 at most.",
            answer = SessionList.class,
            tagged = false)
    @GetMapping("/api/v1/auth/sessions")
    SessionList sessions(Caller caller) {
        return new SessionList(sessions.openOf(caller.userId(), caller.sessionId()).stream()
                .map(open -> view(open, caller.sessionId()))
                .toList());
    }

    private static SessionView view(Sessions.Open open, UUID asking) {
        return new SessionView(
                open.sessionId(),
                open.openedAt(),
                open.lastUsedAt(),
                open.address(),
                open.agent(),
                open.sessionId().equals(asking));
    }
}
