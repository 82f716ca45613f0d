package io.workscribe.command.idempotency;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.repair.KeyGuard;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Handles a command of a repeatable request once. That it was handled is written in the transaction of its events, so
 * that no crash can come between; whoever comes at the same time waits for that transaction.
 */
@Component
class HandledRequests implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** @param result null for handlers that answer no number; nobody asks for anything else */
    private record Handled(Long result) {}

    private final JdbcClient jdbc;
    private final KeyGuard guard;

    HandledRequests(JdbcClient jdbc, KeyGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
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

    /** False when it was handled before. */
    boolean note(String request) {
        return jdbc.sql("INSERT INTO command.handled_request (request) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(request)
                        .update()
                > 0;
    }

    private Long resultOf(String request) {
        return jdbc.sql("SELECT result FROM command.handled_request WHERE request = ?")
                .param(request)
                .query((columns, number) -> new Handled(columns.getObject("result", Long.class)))
                .single()
                .result();
    }
}
