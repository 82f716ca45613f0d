package io.workscribe.platform.web;

import io.workscribe.api.common.Query;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.database.Outage;
import io.workscribe.platform.messaging.Failures;
import io.workscribe.platform.messaging.Rejections;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.ResponseEntity;

/** Asks the read side. */
public final class QueryClient {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final QueryGateway queries;

    public QueryClient(QueryGateway queries) {
        this.queries = queries;
    }

    /** The answer; a refusal is thrown as {@link Rejected}. */
    public <R> R ask(Query<R> query) {
        try {
            return queries.query(query, ResponseTypes.instanceOf(query.resultType()))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.unavailable();
        } catch (TimeoutException e) {
            throw Failures.unavailable();
        } catch (ExecutionException e) {
            throw Rejections.in(e)
                    .or(() -> Failures.isUnreachable(e) || Outage.isIn(e)
                            ? Optional.of(Failures.unavailable())
                            : Optional.empty())
                    .orElseThrow(() -> new IllegalStateException("A query failed", e.getCause()));
        }
    }

    /** The answer as a 200. */
    public <R> ResponseEntity<R> answer(Query<R> query) {
        return ResponseEntity.ok(ask(query));
    }
}
