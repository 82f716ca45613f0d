package io.workscribe.command.idempotency;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.messaging.ChangeStamp;
import io.workscribe.platform.messaging.OnceOnly;
import io.workscribe.platform.repair.KeyGuard;
import io.workscribe.platform.web.RepeatableRequest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Handles a command of a repeatable request once. That it was handled is written in the transaction of its events, so
 * that no crash can come between; whoever comes at the same time waits for that transaction.
 */
@Component
class HandledRequests implements OnceOnly {

    /** @param result null for handlers that answer no number; nobody asks for anything else */
    private record Handled(Long result) {}

    private final JdbcClient jdbc;
    private final KeyGuard guard;

    HandledRequests(JdbcClient jdbc, KeyGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /** Around the handler of every command. */
    Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object request = unitOfWork.getMessage().getMetaData().get(MetaKeys.REQUEST);
        if (request == null) {
            return chain.proceed();
        }
        guard.hold("request/" + request);
        if (!note(request.toString())) {
            return resultOf(request.toString());
        }
        Object result = chain.proceed();
        if (result instanceof Number number) {
            jdbc.sql("UPDATE command.handled_request SET result = ? WHERE request = ?")
                    .params(number.longValue(), request)
                    .update();
        }
        return result;
    }

    @Override
    public boolean isDone() {
        return RepeatableRequest.ordinaryWrite().map(write -> !note(write)).orElse(false);
    }

    @Override
    public void changed(ChangeStamp change) {
        RepeatableRequest.ordinaryWrite().ifPresent(write -> wrote(write, change));
    }

    /** False when it was handled before. */
    boolean note(String request) {
        return jdbc.sql("INSERT INTO command.handled_request (request) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(request)
                        .update()
                > 0;
    }

    /** Around the storing of events; all that are stored at once are of one command. */
    BiFunction<Integer, EventMessage<?>, EventMessage<?>> store(List<? extends EventMessage<?>> events) {
        events.stream()
                .map(EventMessage::getMetaData)
                .filter(metaData -> metaData.containsKey(MetaKeys.REQUEST))
                .findFirst()
                .ifPresent(metaData -> wrote(request(metaData), ChangeStamp.in(metaData)));
        return (index, event) -> event;
    }

    private static String request(Map<String, ?> metaData) {
        return Objects.requireNonNull(metaData.get(MetaKeys.REQUEST), MetaKeys.REQUEST)
                .toString();
    }

    /** That events of the command are stored, and of which change they are. */
    void wrote(String request, ChangeStamp change) {
        jdbc.sql("UPDATE command.handled_request SET change_id = ?, changed_at = ? WHERE request = ?")
                .params(change.id(), change.at().atOffset(ZoneOffset.UTC), request)
                .update();
    }

    /** Empty when none of the request's commands has stored an event. */
    Optional<ChangeStamp> changeOf(UUID requestId) {
        return jdbc.sql("""
                        SELECT change_id, changed_at FROM command.handled_request
                        WHERE request LIKE ? || '/%' AND change_id IS NOT NULL ORDER BY changed_at LIMIT 1
                        """)
                .param(requestId.toString())
                .query((columns, number) -> new ChangeStamp(
                        columns.getString("change_id"),
                        columns.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Long resultOf(String request) {
        return jdbc.sql("SELECT result FROM command.handled_request WHERE request = ?")
                .param(request)
                .query((columns, number) -> new Handled(columns.getObject("result", Long.class)))
                .single()
                .result();
    }
}
