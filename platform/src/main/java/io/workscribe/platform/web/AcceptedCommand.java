package io.workscribe.platform.web;

import io.workscribe.api.common.Query;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.messaging.RequestChange;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A command that was accepted. Each way to answer first waits until the read side has passed it; when that takes too
 * long, the write is done all the same and the answer is 202 with the place to look.
 */
public final class AcceptedCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Commands.Outcome outcome;
    private final Commands commands;
    private final QueryClient queries;
    private final HttpServletRequest request;
    private boolean awaited;
    private boolean visible;
    private boolean changeIdTold = true;

    AcceptedCommand(Commands.Outcome outcome, Commands commands, QueryClient queries, HttpServletRequest request) {
        this.outcome = outcome;
        this.commands = commands;
        this.queries = queries;
        this.request = request;
    }

    /** What the command handler answered; may be null. */
    public @Nullable Object result() {
        return outcome.result();
    }

    /** For answers that are a sign-in, whatever has been written on the way. */
    public AcceptedCommand withoutChangeId() {
        changeIdTold = false;
        return this;
    }

    public AcceptedCommand awaitReadSide() {
        awaited = true;
        visible = isDoneBefore() ? commands.awaitNow(PATIENCE) : commands.awaitVisible(outcome, PATIENCE);
        return this;
    }

    /** For answers that also show what others have just written. */
    public AcceptedCommand awaitOthers() {
        awaited = true;
        visible = commands.awaitNow(PATIENCE);
        return this;
    }

    /** For writes that a policy acts upon: waits for that too. */
    public AcceptedCommand awaitPolicies() {
        awaited = true;
        visible = isDoneBefore()
                ? commands.awaitNow(PATIENCE)
                : commands.awaitVisible(outcome, PATIENCE) && commands.awaitPolicies(outcome, PATIENCE);
        return this;
    }

    /** Where its events stand is not known any more. */
    private boolean isDoneBefore() {
        return outcome.written() == null
                && RepeatableRequest.of(request)
                        .filter(RepeatableRequest::isResumed)
                        .isPresent();
    }

    public <V> ResponseEntity<Object> created(Query<V> view, String location) {
        return answer(location, () -> body(HttpStatus.CREATED, location, queries.ask(view)));
    }

    public <V> ResponseEntity<Object> created(Query<V> view, String location, Function<V, Object> toBody) {
        return answer(location, () -> body(HttpStatus.CREATED, location, toBody.apply(queries.ask(view))));
    }

    public <V> ResponseEntity<Object> ok(Query<V> view) {
        return answer(here(), () -> body(HttpStatus.OK, null, queries.ask(view)));
    }

    public <V> ResponseEntity<Object> ok(Query<V> view, Function<V, Object> toBody) {
        return answer(here(), () -> body(HttpStatus.OK, null, toBody.apply(queries.ask(view))));
    }

    public ResponseEntity<Object> ok(Object body) {
        return answer(here(), () -> body(HttpStatus.OK, null, body));
    }

    /** 200 with {@code {}}. */
    public ResponseEntity<Object> emptyObject() {
        return ok(Map.of());
    }

    /** 200 with {@code null}. */
    public ResponseEntity<Object> noBody() {
        return answer(here(), AcceptedCommand::jsonNull);
    }

    /** 204 */
    public ResponseEntity<Object> noContent() {
        return answer(here(), () -> ResponseEntity.noContent().build());
    }

    /** 200 with {@code null}, for endpoints that answer so without sending a command. */
    public static ResponseEntity<Object> jsonNull() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body("null");
    }

    private ResponseEntity<Object> answer(String location, Supplier<ResponseEntity<Object>> whenVisible) {
        if (!awaited) {
            awaitReadSide();
        }
        if (visible) {
            return withChangeId(whenVisible.get());
        }
        return withChangeId(
                ResponseEntity.accepted().header(HttpHeaders.LOCATION, location).body(Map.of()));
    }

    private ResponseEntity<Object> withChangeId(ResponseEntity<Object> answer) {
        return RequestChange.current()
                .filter(change -> changeIdTold)
                .flatMap(RequestChange::id)
                .map(id -> ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(RequestChange.CHANGE_HEADER, id)
                        .body(answer.getBody()))
                .orElse(answer);
    }

    private static ResponseEntity<Object> body(HttpStatus status, @Nullable String location, Object body) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        return response.body(body);
    }

    private String here() {
        return request.getRequestURI();
    }
}
