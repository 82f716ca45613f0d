package io.workscribe.platform.web;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.messaging.RequestChange;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;

/** Sends the command of a request and answers once its effect can be read. */
public final class CommandResponder {

    private final Commands commands;
    private final QueryClient queries;
    private final HttpServletRequest request;

    /** @param request a proxy of the current request */
    public CommandResponder(Commands commands, QueryClient queries, HttpServletRequest request) {
        this.commands = commands;
        this.queries = queries;
        this.request = request;
    }

    /**
     * Throws {@link io.workscribe.api.common.Rejected} when the command is refused, also because the client's If-Match
     * names another version. Nothing is known of the read side yet.
     */
    public AcceptedCommand send(Object command) {
        Map<String, String> metaData = ETags.ifMatch(request)
                .map(version -> Map.of(MetaKeys.EXPECTED_VERSION, version))
                .orElse(Map.of());
        return accepted(commands.send(command, metaData));
    }

    /**
     * For commands whose target is not the resource that the client's If-Match speaks of: they carry the version
     * themselves, null when the client does not insist on one. The version they write is not that of the resource.
     */
    public AcceptedCommand sendExpecting(Function<Long, Object> command) {
        Long expected = ETags.ifMatch(request).map(Long::valueOf).orElse(null);
        return accepted(commands.send(command.apply(expected), Map.of())).ofAnotherTarget();
    }

    /** For a command that was sent already. */
    public AcceptedCommand accepted(Commands.Outcome outcome) {
        if (outcome.written() != null) {
            RequestChange.current().ifPresent(RequestChange::written);
        }
        return new AcceptedCommand(outcome, commands, queries, request);
    }
}
