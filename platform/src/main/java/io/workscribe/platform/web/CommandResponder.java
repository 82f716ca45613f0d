package io.workscribe.platform.web;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.messaging.RequestChange;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

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
     * Throws {@link io.workscribe.api.common.Rejected} when the command is refused, also because its handler holds the
     * client's If-Match against what it edits. Nothing is known of the read side yet.
     */
    public AcceptedCommand send(Object command) {
        Map<String, String> metaData = new HashMap<>();
        ETags.ifMatch(request).ifPresent(versions -> metaData.put(MetaKeys.EXPECTED_VERSIONS, versions));
        RepeatableRequest.of(request).ifPresent(repeatable -> metaData.put(MetaKeys.REQUEST, repeatable.nextCommand()));
        return accepted(commands.send(command, metaData));
    }

    /** For a command that was sent already. */
    public AcceptedCommand accepted(Commands.Outcome outcome) {
        if (outcome.written() != null) {
            RequestChange.current().ifPresent(RequestChange::written);
        }
        return new AcceptedCommand(outcome, commands, queries, request);
    }
}
