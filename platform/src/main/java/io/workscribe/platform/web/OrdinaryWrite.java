package io.workscribe.platform.web;

import io.workscribe.platform.messaging.Precondition;
import io.workscribe.platform.messaging.RequestChange;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes of ordinary state, which no command carries: what they change can be read at once. */
public final class OrdinaryWrite {

    private OrdinaryWrite() {}

    /** What the client last saw of the thing that it edits. */
    public static Precondition ifMatch(HttpServletRequest request) {
        return Precondition.of(ETags.ifMatch(request).orElse(null));
    }

    public static ResponseEntity<Object> ok(Object body) {
        return answer(HttpStatus.OK, body, null);
    }

    public static ResponseEntity<Object> created(Object body, String location) {
        return answer(HttpStatus.CREATED, body, location);
    }

    public static ResponseEntity<Object> noContent() {
        return answer(HttpStatus.NO_CONTENT, null, null);
    }

    /** 200 with {@code null}. */
    public static ResponseEntity<Object> jsonNull() {
        return withChangeId(ResponseEntity.ok())
                .contentType(MediaType.APPLICATION_JSON)
                .body("null");
    }

    private static ResponseEntity<Object> answer(HttpStatus status, @Nullable Object body, @Nullable String location) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        return withChangeId(answer).body(body);
    }

    private static ResponseEntity.BodyBuilder withChangeId(ResponseEntity.BodyBuilder answer) {
        RequestChange.current()
                .flatMap(RequestChange::id)
                .ifPresent(id -> answer.header(RequestChange.CHANGE_HEADER, id));
        return answer;
    }
}
